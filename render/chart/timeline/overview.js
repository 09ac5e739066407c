// The overview is a strip below the axis. It shows how the events stand along all of that, and what of it is in view,
// as a window whose ends can be taken hold of.
export function overview(crowd, {strip, start, end}, theme) {
  const {left, right, top, height} = strip, bottom = top + height, width = right - left, column = width / crowd.length;
  const points = [[left, bottom]];
  crowd.forEach((share, k) => {
    const y = bottom - share * (height - 3);
    points.push([left + k * column, y], [left + (k + 1) * column, y]);
  });
  points.push([right, bottom]);
  const rect = (x, y, width, height, style, r) => ({type: 'rect', shape: {x, y, width, height, r}, style});
  const from = left + start * width, to = left + end * width;
  return [
    {type: 'polygon', shape: {points}, style: {fill: theme.crowd}},
    rect(from, top, Math.max(1, to - from), height, {fill: theme.window}),
    {type: 'line', shape: {x1: left, y1: bottom, x2: right, y2: bottom}, style: {stroke: theme.line, lineWidth: 1}},
    ...[from, to].map(x => rect(x - 2.5, top + .5, 5, height - 1, {fill: theme.paper, stroke: theme.handle, lineWidth: 1}, 2)),
  ];
}

// grip tells what of the overview a pixel takes hold of: the window's start or end, the window, or what lies beside it.
export function grip(x, {strip: {left, right}, start, end}) {
  const from = left + start * (right - left), to = left + end * (right - left), reach = 9;
  if (Math.min(Math.abs(x - from), Math.abs(x - to)) <= reach) return Math.abs(x - from) < Math.abs(x - to) ? 'start' : 'end';
  return x > from && x < to ? 'window' : 'beside';
}

// crowdOf counts events by where they stand on the axis, as shares of the most in one place. A few are seen beside many.
export function crowdOf({lanes}, places) {
  const counts = new Float64Array(places);
  for (const lane of lanes) {
    for (let i = 0; i < lane.n; i++) counts[Math.min(places - 1, Math.floor((lane.start[i] + lane.end[i]) / 2 * places))]++;
  }
  const most = counts.reduce((a, b) => Math.max(a, b), 1);
  return counts.map(n => Math.sqrt(n / most));
}
