// A scale places days on the axis, which runs from 0 to 1 whatever the zoom.
//
// News clusters: in calendar spacing the last tenth of the axis may hold two thirds of the marks. Even spacing gives
// each of them room, by a monotone mix of the calendar and of the events' ranks.

const evenness = .85;
const margin = .025; // of the axis, on both sides, so that the first and the last mark stand whole
const maxKnots = 256; // more would make the ticks look ragged, and zooming slow

export function makeScale(lanes, even) {
  const [first, last] = extent(lanes);
  const {days, ranks} = even ? knots(lanes, first, last) : {days: [first, last], ranks: [0, 1]};
  const share = even ? evenness : 0;
  const inner = 1 - 2 * margin;

  const calendar = day => (day - first) / (last - first);
  const position = day => margin + inner * ((1 - share) * calendar(day) + share * interpolate(days, ranks, day));
  const places = days.map(position);
  const slope = inner * (1 - share) / (last - first); // beyond the first and last day, where ranks stand still
  return {
    even, first, last, position,
    day(u) {
      const end = places.length - 1;
      if (u <= places[0]) return slope ? first + (u - places[0]) / slope : first;
      if (u >= places[end]) return slope ? last + (u - places[end]) / slope : last;
      return interpolate(places, days, u);
    },
  };
}

// extent returns the days that the axis must show: at least a few, for a timeline of one event.
function extent(lanes) {
  let first = Infinity, last = -Infinity;
  for (const lane of lanes) {
    for (let i = 0; i < lane.n; i++) {
      if (lane.from[i] < first) first = lane.from[i];
      if (lane.to[i] + 1 > last) last = lane.to[i] + 1;
    }
  }
  if (first > last) [first, last] = [0, 1];
  const missing = 10 - (last - first);
  return missing > 0 ? [first - missing / 2, last + missing / 2] : [first, last];
}

// knots returns days and how many of the events' ends come before each, as a share. A day with many events counts by
// the square root of their number: they share a place, whatever room it gets.
function knots(lanes, first, last) {
  const counts = new Map([[first, 0], [last, 0]]);
  const count = (day, n) => counts.set(day, (counts.get(day) || 0) + n);
  for (const lane of lanes) {
    for (let i = 0; i < lane.n; i++) {
      const from = Math.floor(lane.from[i]), to = Math.floor(lane.to[i]);
      if (from === to) count(from, 1); else { count(from, .5); count(to, .5); }
    }
  }
  const distinct = [...counts.keys()].filter(day => day >= first && day <= last).sort((a, b) => a - b);
  let sum = 0;
  const cumulative = distinct.map(day => { const half = Math.sqrt(counts.get(day)) / 2; sum += 2 * half; return sum - half; });
  const step = Math.max(1, Math.ceil(distinct.length / maxKnots));
  const kept = distinct.map((_, i) => i).filter(i => i % step === 0 || i === distinct.length - 1);
  const base = cumulative[0], range = cumulative[cumulative.length - 1] - base || 1;
  return {days: kept.map(i => distinct[i]), ranks: kept.map(i => (cumulative[i] - base) / range)};
}

// interpolate reads the piecewise linear function through (xs, ys) at x, and stands still beyond its ends.
function interpolate(xs, ys, x) {
  let low = 0, high = xs.length - 1;
  if (x <= xs[low]) return ys[low];
  if (x >= xs[high]) return ys[high];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (xs[middle] <= x) low = middle; else high = middle;
  }
  return ys[low] + (ys[high] - ys[low]) * (x - xs[low]) / (xs[high] - xs[low]);
}
