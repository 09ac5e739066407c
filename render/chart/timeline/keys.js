// listenKeys lets the keyboard walk from mark to mark, whose chart is one stop of Tab: the arrows left and right through
// time, those up and down from lane to lane, Home and End to the first and the last, Enter opens. With Shift the arrows
// move the chart; plus, minus and 0 zoom.
export function listenKeys(element, scene, {show, open, leave, zoom, pan, all}) {
  const moves = {
    ArrowRight: () => along(1), ArrowLeft: () => along(-1), ArrowDown: () => across(1), ArrowUp: () => across(-1),
    Home: () => marks()[0], End: () => marks().at(-1),
  };
  const acts = {'+': () => zoom(1.5), '=': () => zoom(1.5), '-': () => zoom(1 / 1.5), 0: all};
  const shifted = {ArrowLeft: () => pan(-.15), ArrowRight: () => pan(.15)};

  // marks are all events in the order of time, each with its lane and its index there.
  let ordered = null, of = null;
  const marks = () => {
    if (of !== scene.model) {
      of = scene.model;
      ordered = of.lanes.flatMap((lane, k) => lane.from.map((from, i) => ({k, i, from, index: lane.index[i]})));
      ordered.sort((a, b) => a.from - b.from || a.index - b.index);
      ordered.forEach((mark, place) => { mark.place = place; });
    }
    return ordered;
  };
  const at = () => marks().find(({index}) => index === (scene.pointed ?? scene.chosen));
  const middle = ({k, i}) => { const {start, end} = scene.model.lanes[k]; return (start[i] + end[i]) / 2; };
  const inView = mark => middle(mark) >= scene.start && middle(mark) <= scene.end;

  // along goes on in time, and begins with what is in view.
  const along = step => {
    const from = at();
    if (from) return marks()[from.place + step];
    return step > 0 ? marks().find(inView) : marks().findLast(inView);
  };
  // across goes to what is nearest in time in the next lane.
  const across = step => {
    const from = at(), k = from && from.k + step;
    if (!from) return along(step);
    const away = mark => Math.abs(middle(mark) - middle(from));
    return marks().reduce((nearest, mark) => mark.k === k && (!nearest || away(mark) < away(nearest)) ? mark : nearest, undefined);
  };

  element.addEventListener('keydown', event => {
    if (event.target !== element || event.ctrlKey || event.metaKey || event.altKey) return;
    const {key} = event, act = (event.shiftKey && shifted[key]) || acts[key];
    const opens = (key === 'Enter' || key === ' ') && at();
    if (!act && !moves[key] && !opens) return;
    event.preventDefault();
    if (act) return act();
    if (opens) return open(opens.index);
    const mark = moves[key]();
    if (mark) show(mark, {place: mark.place + 1, total: marks().length});
  });
  element.addEventListener('blur', leave);
}
