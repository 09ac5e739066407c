import {ticks, where} from './ticks.js';

// The layout gives every event in view a place: a row, its mark and its label there, or the lane's rug, a strip for
// the marks whose label has no room. It draws nothing and measures no text itself, so that the page and the pictures
// made without a browser share it.

// The bits of lane.marks, as Go writes them.
export const openStart = 1, openEnd = 2, vague = 4, hollow = 8, struck = 16, disputed = 32;

const labelGap = 5; // pixels between a mark and its label
const clearance = 11; // pixels between what stands in one row
const leastRoom = 80; // pixels that a label may be cut to
const openLength = 40; // pixels over which an open end fades
const longest = total => total > 60 ? 72 : 96; // characters of a title on the chart, but for where more has room
const mostLetters = 300; // of a title that are looked at
const considered = 150; // labels of a lane, at most, that are tried; the rest goes to the rug
const rugHeight = 9, lanePadding = 4, heading = 17;
const mostRows = 40;
const tie = 1e-6; // by which a label weighs less than the one before it, so that equals keep their order

// prepare reads the lanes that Go wrote, and ranks their events. The most important get bold labels.
export function prepare(lanes, boldest = 10) {
  const all = lanes.reduce((sum, {from}) => sum + from.length, 0);
  const prepared = lanes.map(lane => {
    const n = lane.from.length;
    return {
      ...lane, n, longest: longest(all),
      label: new Array(n), // see labelOf
      width: new Float32Array(n).fill(NaN),
      bold: new Uint8Array(n),
      home: new Array(n).fill(null), // {row, side} when all is in view
      last: new Array(n).fill(null), // {row, side} when last in view
      order: ranked(lane),
      start: new Float64Array(n), end: new Float64Array(n), // places on the axis
    };
  });
  const weights = Float64Array.from(prepared.flatMap(lane => lane.weight)).sort(), total = weights.length;
  const least = weights[Math.max(0, total - boldest)], median = weights[total >> 1], outstanding = [];
  for (const lane of prepared) {
    for (const i of lane.order) {
      if (lane.weight[i] < least || lane.weight[i] <= median) break;
      outstanding.push({lane, i});
    }
  }
  outstanding.sort((a, b) => b.lane.weight[b.i] - a.lane.weight[a.i] || a.lane.index[a.i] - b.lane.index[b.i]);
  for (const {lane, i} of outstanding.slice(0, boldest)) lane.bold[i] = 1;
  return {lanes: prepared, total};
}

// ranked returns a lane's events, the most important first. Of equals the first of each day come before its second, and
// days take turns from all over the axis, so that labels don't crowd at its start; a day's own keep the timeline's order.
function ranked(lane) {
  const n = lane.from.length, order = Array.from({length: n}, (_, i) => i), turn = new Uint32Array(n), place = new Float64Array(n);
  order.sort((a, b) => lane.weight[b] - lane.weight[a] || Math.floor(lane.from[a]) - Math.floor(lane.from[b]) || a - b);
  for (let k = 0, days = 0; k < n; k++) {
    const i = order[k], before = order[k - 1], equal = k > 0 && lane.weight[before] === lane.weight[i];
    const sameDay = equal && Math.floor(lane.from[before]) === Math.floor(lane.from[i]);
    days = sameDay ? days : equal ? days + 1 : 0;
    turn[i] = sameDay ? turn[before] + 1 : 0;
    place[i] = spread(days);
  }
  return order.sort((a, b) => lane.weight[b] - lane.weight[a] || turn[a] - turn[b] || place[a] - place[b] || a - b);
}

// spread mirrors a number's bits behind the point, which sorts 0, 1, 2, … so that any first few are spread evenly over
// all (van der Corput's sequence).
function spread(n) {
  let place = 0;
  for (let unit = .5; n > 0; n >>>= 1, unit /= 2) if (n & 1) place += unit;
  return place;
}

// labelOf returns an event's title as the chart has it, made when it is first needed: of fifty thousand most never are.
export function labelOf(lane, i) {
  if (lane.label[i] === undefined) lane.label[i] = shorten(lane.title[i], lane.longest);
  return lane.label[i];
}

const inOneLine = title => title.slice(0, mostLetters).replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();

function shorten(title, longest) {
  const text = inOneLine(title), letters = Array.from(text);
  return letters.length > longest || title.length > mostLetters ? letters.slice(0, longest - 1).join('').trimEnd() + '…' : text;
}

// setScale places the events' ends on the axis.
export function setScale(model, scale) {
  model.scale = scale;
  for (const lane of model.lanes) {
    for (let i = 0; i < lane.n; i++) {
      const point = lane.from[i] === lane.to[i];
      const whole = point && lane.from[i] === Math.floor(lane.from[i]);
      lane.start[i] = scale.position(lane.from[i] + (whole && !isOpen(lane, i) ? .5 : 0));
      lane.end[i] = point && !isOpen(lane, i) ? lane.start[i] : scale.position(lane.to[i] + 1);
    }
  }
}

export const isOpen = (lane, i) => (lane.marks[i] & (openStart | openEnd)) !== 0;
export const isPoint = (lane, i) => lane.start[i] === lane.end[i];

// styleFor chooses type and rows by how much there is to name. Width is the whole chart's; large is type for a screen that
// stands further away.
export function styleFor(model, width, measure, large = false) {
  const narrow = width < 640, {total} = model;
  const [size, row] = large ? total > 120 ? [12, 16] : total > 24 ? [14, 23] : [16, 30] : total > 120 ? [11, 14] : total > 24 ? [12, 19] : total > 12 || narrow ? [12, 22] : [15, 28];
  const style = {narrow, size, row, axis: Math.min(size, 12), heading: narrow ? heading : 0};
  style.names = model.lanes.map(lane => narrow ? [lane.name] : wrap(lane.name, 104, measure));
  style.gutter = narrow ? 0 : 24 + Math.ceil(Math.max(64, ...style.names.flat().map(name => measure(name, true, 12))));
  return style;
}

function wrap(name, width, measure) {
  const lines = [];
  for (const word of name.split(' ')) {
    const longer = lines.length ? `${lines[lines.length - 1]} ${word}` : word;
    if (lines.length && measure(longer, true, 12) <= width) lines[lines.length - 1] = longer; else lines.push(word);
  }
  return lines.slice(0, 3);
}

// allocate divides the chart's height into lanes and their rows. It returns the height used, which is less than
// what is available where all labels find room in less, and how many events have a label.
export function allocate(model, {width, height, style, measure}) {
  const box = {left: 0, right: width - style.gutter};
  const view = {left: 0, perUnit: box.right};
  const around = 2 * lanePadding + rugHeight + style.heading;
  // a lane's name and its count stand beside the rows
  const least = model.lanes.map((_, k) => style.narrow ? 1 : Math.ceil((15 * style.names[k].length + 16 - rugHeight) / style.row));
  const roomy = model.lanes.map(lane => {
    forget(lane);
    return lane.n > considered ? null : placeLane(lane, emptyRows(mostRows), {box, view, style, measure}).placed;
  });
  const needs = roomy.map((placed, k) => placed ? placed.reduce((most, {row}) => Math.max(most, row + 1), least[k]) : mostRows);
  const given = [...least];
  let left = Math.floor((height - around * model.lanes.length) / style.row) - given.reduce((a, b) => a + b, 0);
  for (; left > 0; left--) {
    // the next row goes to the lane that has the smallest share of what it needs
    let neediest = -1;
    needs.forEach((need, k) => {
      if (given[k] < need && (neediest < 0 || given[k] / need < given[neediest] / needs[neediest])) neediest = k;
    });
    if (neediest < 0) break;
    given[neediest]++;
  }
  let y = 0, named = 0;
  model.lanes.forEach((lane, k) => {
    lane.rows = given[k];
    lane.top = y;
    lane.height = given[k] * style.row + around;
    y += lane.height;
    const placed = roomy[k] && given[k] >= needs[k] ? roomy[k] : placeLane(lane, emptyRows(lane.rows), {box, view, style, measure}).placed;
    for (const {i, row, side} of placed) lane.home[i] = {row, side};
    named += placed.length;
  });
  return {height: y, named};
}

const emptyRows = n => Array.from({length: n}, () => []);

function forget(lane) {
  lane.home.fill(null);
  lane.last.fill(null);
}

// arrange lays out what is in view. box is the plot's rectangle in pixels; the axis' place u stands at
// view.left + u * view.perUnit.
export function arrange(model, {box, view, style, measure, names}) {
  const lanes = model.lanes.map(lane => {
    const rows = emptyRows(lane.rows), laid = placeLane(lane, rows, {box, view, style, measure});
    for (const place of laid.placed) lengthen(place, lane, rows[place.row], {box, measure});
    for (const {i, row, side} of laid.placed) lane.last[i] = {row, side};
    const top = box.top + lane.top;
    const firstRow = top + lanePadding + style.heading + style.row / 2;
    for (const place of laid.placed) place.y = firstRow + place.row * style.row;
    return {...laid, top, height: lane.height, firstRow, rowHeight: style.row, rugTop: top + lane.height - rugHeight, rugHeight};
  });
  const {scale} = model;
  const place = day => view.left + scale.position(day) * view.perUnit;
  const inView = {first: scale.day((box.left - view.left) / view.perUnit), last: scale.day((box.right - view.left) / view.perUnit)};
  // With even spacing years lie so close in the margins that one of them would stand there for many.
  const [first, last] = scale.even ? [scale.first, scale.last + 1] : [Math.floor(scale.day(0)), Math.ceil(scale.day(1))];
  const marks = ticks({
    first, last, place, left: box.left, right: box.right, names,
    width: (label, unit) => measure(label, unit === 'year', style.axis),
  });
  const named = lanes.reduce((n, lane) => n + lane.placed.length, 0), hidden = lanes.reduce((n, lane) => n + lane.hidden, 0);
  return {lanes, ticks: marks, context: context(marks, inView.first, box, names), inView, named, hidden};
}

// context tells where the axis begins, unless a tick near its start does, or all of its ticks are years.
function context(marks, first, box, names) {
  const next = marks[0];
  if (!next) return where(first, undefined, names);
  const told = next.unit === 'year' && (next.x < box.left + 90 || marks.length > 1 && marks.every(mark => mark.unit === 'year'));
  return told ? '' : where(first, next.unit, names);
}

// placeLane fills rows, each a list of the stretches that are taken. What has stood somewhere stays there, so that
// zooming moves nothing up or down; then come the most important; then each row takes of the others those that
// together weigh most. It returns the events placed, those left for the rug, and how many these are.
function placeLane(lane, rows, {box, view, style, measure}) {
  const placed = [], beyond = [];
  const from = (box.left - view.left) / view.perUnit, to = (box.right - view.left) / view.perUnit;
  let waiting = [];
  for (const i of lane.order) {
    if (lane.end[i] < from || lane.start[i] > to) continue;
    if (waiting.length >= considered) { beyond.push(i); continue; }
    const span = extentOf(lane, i, view);
    waiting.push({i, span, rank: waiting.length, ways: waysOf(lane, i, span, {box, measure})});
  }
  const put = ({i, span}, way, row) => {
    rows[row].push(way.from - clearance, way.to);
    placed.push({i, ...span, ...way, row});
  };
  const stay = (where, sameSide) => {
    waiting = waiting.filter(event => {
      const before = where[event.i];
      const way = before && event.ways.find(way => (way.side === before.side || !sameSide) && isFree(rows[before.row], way));
      if (way) put(event, way, before.row);
      return !way;
    });
  };
  stay(lane.home, true);
  stay(lane.home, false);
  stay(lane.last, true);
  waiting = waiting.filter(event => {
    if (!lane.bold[event.i]) return true;
    for (const way of event.ways) {
      const row = rows.findIndex(taken => isFree(taken, way));
      if (row >= 0) { put(event, way, row); return false; }
    }
    return true;
  });
  let offers = waiting.flatMap(event => event.ways.map((way, k) => ({event, way, weight: (way.cut ? .5 : 1) + 3 * lane.weight[event.i] - k / 10 - event.rank * tie})));
  offers.sort((a, b) => a.way.to - b.way.to);
  const done = new Set();
  for (let row = 0; row < rows.length && offers.length; row++) {
    for (const {event, way} of heaviest(offers.filter(offer => isFree(rows[row], offer.way)))) {
      put(event, way, row);
      done.add(event);
    }
    offers = offers.filter(offer => !done.has(offer.event));
  }
  const rug = waiting.filter(event => !done.has(event)).map(event => event.i).concat(beyond);
  return {placed, rug, hidden: rug.length};
}

// lengthen gives a label that is cut more of its title's words where the row is empty beside it.
function lengthen(place, lane, taken, {box, measure}) {
  const {i, side, text, width} = place, title = lane.title[i], shown = place.label || labelOf(lane, i);
  if (!shown.endsWith('…') || side === 'in') return;
  let room = side === 'right' ? box.right - text : text + width - box.left;
  for (let k = 0; k < taken.length; k += 2) {
    if (side === 'right' && taken[k] >= place.to) room = Math.min(room, taken[k] - text);
    if (side === 'left' && taken[k + 1] <= place.from - clearance) room = Math.min(room, text + width - taken[k + 1] - clearance);
  }
  const whole = inOneLine(title), words = whole.split(' '), bold = lane.bold[i] === 1, uncut = title.length <= mostLetters;
  let label = '', longer = 0;
  for (let n = words.length; n > 0; n--) {
    label = n === words.length && uncut ? whole : `${words.slice(0, n).join(' ')}…`;
    if (label.length <= shown.length) return;
    longer = measure(label, bold);
    if (longer <= room) break;
  }
  if (longer <= width || longer > room) return;
  Object.assign(place, {label, width: longer}, side === 'right' ? {to: text + longer} : {text: text + width - longer, from: text + width - longer});
  taken.push(place.from - clearance, place.to);
}

// heaviest chooses, of offers sorted by their ends, those that don't touch and weigh most together (weighted interval
// scheduling). The two sides of one event overlap at its mark, so that never both are chosen.
function heaviest(offers) {
  const n = offers.length, best = new Float64Array(n + 1), before = new Int32Array(n);
  for (let k = 0; k < n; k++) {
    let low = 0, high = k;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (offers[middle].way.to <= offers[k].way.from - clearance) low = middle + 1; else high = middle;
    }
    before[k] = low;
    best[k + 1] = Math.max(best[k], best[low] + offers[k].weight);
  }
  const chosen = [];
  for (let k = n; k > 0;) {
    if (best[k] === best[k - 1]) { k--; continue; }
    chosen.push(offers[k - 1]);
    k = before[k - 1];
  }
  return chosen;
}

// extentOf returns the pixels that a mark covers, whether in view or not.
function extentOf(lane, i, view) {
  let left = view.left + lane.start[i] * view.perUnit, right = view.left + lane.end[i] * view.perUnit;
  if (lane.marks[i] & openStart) left -= openLength;
  if (lane.marks[i] & openEnd) right += openLength;
  if (isPoint(lane, i)) {
    const r = radius(lane, i);
    return {left: left - r, right: right + r, x: left, r, point: true};
  }
  const missing = 5 - (right - left);
  if (missing > 0) { left -= missing / 2; right += missing / 2; }
  return {left, right, x: (left + right) / 2, r: 0, point: false};
}

// radius shows importance.
export const radius = (lane, i) => lane.bold[i] ? 5.5 : 2.75 + 2.25 * lane.weight[i];

// waysOf returns where a label may stand: inside its bar, else right or left of its mark, all of it in the plot.
function waysOf(lane, i, span, {box, measure}) {
  if (isNaN(lane.width[i])) lane.width[i] = measure(labelOf(lane, i), lane.bold[i] === 1);
  const width = lane.width[i], left = Math.max(span.left, box.left), right = Math.min(span.right, box.right);
  if (!span.point && right - left >= width + 8) return [{side: 'in', width, text: left + 4, from: left, to: right}];
  const ways = [];
  const end = right + labelGap + width, start = left - labelGap - width;
  if (end <= box.right) ways.push({side: 'right', width, text: right + labelGap, from: left, to: end});
  if (start >= box.left) ways.push({side: 'left', width, text: start, from: start, to: right});
  return ways.length ? ways : shortened(lane, i, left, right, {box, measure});
}

// shortened is the last resort, on narrow screens: the label is cut to the room that its mark has on its roomier side.
function shortened(lane, i, left, right, {box, measure}) {
  const room = Math.max(box.right - right, left - box.left) - labelGap, bold = lane.bold[i] === 1;
  if (room < leastRoom) return [];
  const letters = Array.from(lane.label[i]);
  let label = '', width = Infinity, keep = Math.ceil(letters.length * room / lane.width[i]);
  while (width > room && keep-- > 1) {
    label = letters.slice(0, keep).join('').trimEnd() + '…';
    width = measure(label, bold);
  }
  const way = {label, width, cut: true};
  if (width > room) return [];
  return box.right - right >= left - box.left
    ? [{...way, side: 'right', text: right + labelGap, from: left, to: right + labelGap + width}]
    : [{...way, side: 'left', text: left - labelGap - width, from: left - labelGap - width, to: right}];
}

function isFree(taken, {from, to}) {
  for (let k = 0; k < taken.length; k += 2) if (from - clearance < taken[k + 1] && to > taken[k]) return false;
  return true;
}

// under returns what is at a point of the chart: the events, by their index in a lane, the nearest first, and whether
// they are in the rug; null where there is none.
export function under(model, laid, view, x, y) {
  const k = laid.lanes.findIndex(lane => y >= lane.top && y < lane.top + lane.height);
  if (k < 0) return null;
  const lane = laid.lanes[k];
  const place = lane.placed.find(p => Math.abs(y - p.y) <= lane.rowHeight / 2 && x >= p.from - 3 && x <= p.to + 3);
  if (place) return {lane: k, found: [place.i], rug: false};
  if (y < lane.rugTop - 3) return null;
  const found = near(model.lanes[k], lane.rug, x, view);
  return found.length ? {lane: k, found, rug: true} : null;
}

// near returns the events of a lane's rug that are within reach of a pixel.
function near(lane, rug, x, view, reach = 5) {
  const found = [];
  for (const i of rug) {
    const {left, right} = extentOf(lane, i, view);
    const distance = Math.max(left - x, x - right, 0);
    if (distance <= reach) found.push({i, distance, width: right - left});
  }
  return found.sort((a, b) => a.distance - b.distance || a.width - b.width).map(f => f.i);
}

// rugBins counts the rug's marks by pixel columns, so that fifty thousand of them are drawn as a few hundred. Long
// bars count in every column that they cover.
export function rugBins(lane, rug, {box, view}, columns = 3) {
  const last = Math.ceil((box.right - box.left) / columns), counts = new Int32Array(last + 2); // first, where the count changes
  const from = (view.left - box.left) / columns, perUnit = view.perUnit / columns;
  for (const i of rug) {
    counts[Math.min(last, Math.max(0, Math.floor(from + lane.start[i] * perUnit)))]++;
    counts[Math.min(last, Math.max(0, Math.floor(from + lane.end[i] * perUnit))) + 1]--;
  }
  let most = 0;
  for (let k = 1; k <= last; k++) most = Math.max(most, counts[k - 1], counts[k] += counts[k - 1]);
  return {counts: counts.subarray(0, last + 1), columns, most};
}
