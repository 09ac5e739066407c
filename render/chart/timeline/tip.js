const most = 4; // events that it names; of more it says how many
const longest = 300; // characters of a title

// makeTip returns the box that names what is under the mouse. Titles are text in it, never markup.
export function makeTip(element) {
  const box = document.createElement('div');
  Object.assign(box.style, {
    position: 'absolute', zIndex: 1, pointerEvents: 'none', boxSizing: 'border-box', maxWidth: 'min(22rem, 90%)', padding: '8px 10px', border: '1px solid', borderRadius: '2px',
    fontSize: '12px', lineHeight: 1.4, overflowWrap: 'anywhere',
  });
  const hide = () => box.remove();
  const line = (name, text, style) => {
    const node = document.createElement(name);
    node.textContent = text;
    return Object.assign(node.style, {display: 'block', ...style}) && node;
  };

  // show names events, {when, title} each, beside a point: below and right of it, or where there is room.
  const show = (events, x, y, theme) => {
    const items = events.slice(0, most).flatMap(({when, title}, k) => [
      line('span', when, {color: theme.muted, marginTop: k ? '4px' : 0}),
      line('bdi', title.length > longest ? `${title.slice(0, longest - 1)}…` : title),
    ]);
    if (events.length > most) items.push(line('span', `and ${events.length - most} more here`, {color: theme.muted, marginTop: '4px'}));
    box.replaceChildren(...items);
    Object.assign(box.style, {background: theme.paper, color: theme.text, borderColor: theme.line, fontFamily: theme.font, left: 0, top: 0});
    element.append(box);
    const {clientWidth, clientHeight} = element, {offsetWidth, offsetHeight} = box, away = 16;
    const left = x + away + offsetWidth <= clientWidth ? x + away : Math.max(0, x - away - offsetWidth);
    const below = y + away + offsetHeight <= clientHeight;
    const top = below ? y + away : Math.max(0, y - away - offsetHeight);
    Object.assign(box.style, {left: `${left}px`, top: `${top}px`});
  };
  return {show, hide};
}
