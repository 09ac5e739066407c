// Gridlines leave out what lies under a mark or a label, which they would strike through.

// gridlines are vertical lines at the ticks, from top to bottom. Names are the lanes', as texts that may stand on the plot;
// reserve is by what labels are narrower than they are measured.
export function gridlines(laid, names, {box, style, theme, measure}, reserve = 1) {
  const taken = laid.lanes.flatMap(lane => lane.placed.flatMap(place => stretches(place, style, reserve)));
  if (style.narrow) taken.push(...names.map(name => stretchOf(name.style, measure, reserve)));
  taken.sort((a, b) => a.top - b.top);
  return laid.ticks.map(({x, unit}) => ({
    type: 'hairs', shape: {boxes: between(x, box.top, box.top + box.height, taken)}, style: {fill: unit === 'year' ? theme.line : theme.faint},
  }));
}

// stretches are what a label and its mark take of a row.
function stretches({text, width, side, y, left, right}, {size}, reserve) {
  const own = width / reserve, from = side === 'left' ? text + width - own : text;
  return [{left: from - 2, right: from + own + 2, top: y - .62 * size, bottom: y + .62 * size}, {left, right, top: y - .5 * size, bottom: y + .5 * size}];
}

function stretchOf({text, x, y, align, fontSize, fontWeight}, measure, reserve) {
  const width = measure(text, fontWeight >= 600, fontSize) / reserve, left = align === 'right' ? x - width : x;
  return {left: left - 2, right: left + width + 2, top: y - .62 * fontSize, bottom: y + .62 * fontSize};
}

// between returns what is left of a line: boxes without a width, which is a pixel at any scale.
function between(x, top, end, taken) {
  const boxes = [];
  let from = top;
  const until = to => { if (to > from) boxes.push([x - .5, from, 0, to - from]); };
  for (const {left, right, top, bottom} of taken) {
    if (x <= left || x >= right) continue;
    until(top);
    from = Math.max(from, bottom);
  }
  until(end);
  return boxes;
}
