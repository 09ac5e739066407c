import {ticks, where} from './ticks.js';

// The layout gives every event in view a place: a row, its mark and its label there, or the lane's rug, a strip for
// the marks whose label has no room. It draws nothing and measures no text itself, so that the page and the pictures
// made without a browser share it.

// The bits of lane.marks, as Go writes them.
export const openStart = 1, openEnd = 2, vague = 4, hollow = 8, struck = 16, disputed = 32;

const labelGap = 6; // pixels between a mark and its label
const clearance = 12; // pixels between what stands in one row
const openLength = 40; // pixels over which an open end fades
const longest = 56; // characters of a title on the chart; the rest is in the tooltip
const patience = 150; // labels of a lane that may fail before the rest goes to the rug untried
const rugHeight = 11, lanePadding = 5, heading = 17;
const mostRows = 40;

// prepare reads the lanes that Go wrote, and ranks their events. The most important get bold labels.
export function prepare(lanes, boldest = 10) {
  const prepared = lanes.map(lane => {
    const n = lane.from.length;
    return {
      ...lane, n,
      label: lane.title.map(shorten),
      width: new Float32Array(n).fill(NaN),
      bold: new Uint8Array(n),
      row: new Int16Array(n).fill(-1), // where it stood last, so that zooming leaves it there
      order: Array.from({length: n}, (_, i) => i).sort((a, b) => lane.weight[b] - lane.weight[a] || a - b),
      start: new Float64Array(n), end: new Float64Array(n), // places on the axis
    };
  });
  const weights = prepared.flatMap(lane => Array.from(lane.weight)).sort((a, b) => b - a);
  const total = weights.length, least = weights[Math.min(boldest, Math.ceil(total / 4), total) - 1];
  let left = boldest;
  for (const lane of prepared) for (const i of lane.order) if (left > 0 && lane.weight[i] > 0 && lane.weight[i] >= least) { lane.bold[i] = 1; left--; }
  return {lanes: prepared, total};
}

function shorten(title) {
  const text = title.slice(0, 4 * longest).replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/g, ' ').trim();
  const letters = Array.from(text);
  return letters.length > longest || title.length > 4 * longest ? letters.slice(0, longest - 1).join('').trimEnd() + '…' : text;
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

// styleFor chooses type and rows by how much there is to name. Width is the whole chart's.
export function styleFor(total, width) {
  const narrow = width < 640;
  const size = total > 120 ? 11 : 12;
  return {narrow, size, row: total > 120 ? 15 : total > 24 ? 19 : 24, gutter: narrow ? 0 : 150, small: 11, heading: narrow ? heading : 0};
}

// allocate divides the chart's height into lanes and their rows. It returns the height used, which is less than
// what is available where all labels find room in less.
export function allocate(model, {width, height, style, measure}) {
  const box = {left: 0, right: width - style.gutter};
  const view = {left: 0, perUnit: box.right};
  const fixed = model.lanes.length * (2 * lanePadding + rugHeight + style.heading);
  const least = style.narrow ? 1 : 2; // a lane's name and its count stand in two lines
  const needs = model.lanes.map(lane => {
    const rows = Array.from({length: mostRows}, () => []);
    placeLane(lane, rows, {box, view, style, measure, remember: false});
    return Math.max(least, rows.findLastIndex(row => row.length) + 1);
  });
  let left = Math.max(0, Math.floor((height - fixed) / style.row));
  const given = needs.map(() => least);
  left -= least * needs.length;
  while (left > 0) {
    // the next row goes to the lane that has the smallest share of what it needs
    let neediest = -1;
    needs.forEach((need, i) => {
      if (given[i] < need && (neediest < 0 || given[i] / need < given[neediest] / needs[neediest])) neediest = i;
    });
    if (neediest < 0) break;
    given[neediest]++;
    left--;
  }
  let y = 0;
  model.lanes.forEach((lane, k) => {
    lane.rows = given[k];
    lane.top = y;
    lane.height = given[k] * style.row + 2 * lanePadding + rugHeight + style.heading;
    y += lane.height;
  });
  for (const lane of model.lanes) lane.row.fill(-1);
  return y;
}

// arrange lays out what is in view. box is the plot's rectangle in pixels; the axis' place u stands at
// view.left + u * view.perUnit.
export function arrange(model, {box, view, style, measure}) {
  const lanes = model.lanes.map(lane => {
    const rows = Array.from({length: lane.rows}, () => []);
    const laid = placeLane(lane, rows, {box, view, style, measure, remember: true});
    const top = box.top + lane.top;
    const firstRow = top + lanePadding + style.heading + style.row / 2;
    for (const place of laid.placed) place.y = firstRow + place.row * style.row;
    return {...laid, top, height: lane.height, firstRow, rugTop: top + lane.height - rugHeight, rugHeight};
  });
  const {scale} = model;
  const place = day => view.left + scale.position(day) * view.perUnit;
  const inView = {first: scale.day((box.left - view.left) / view.perUnit), last: scale.day((box.right - view.left) / view.perUnit)};
  const marks = ticks({
    first: scale.first, last: scale.last + 1, place, left: box.left, right: box.right,
    width: (label, unit) => measure(label, unit === 'year'),
  });
  const named = lanes.reduce((n, lane) => n + lane.placed.length, 0), hidden = lanes.reduce((n, lane) => n + lane.hidden, 0);
  return {lanes, ticks: marks, context: context(marks, inView.first, box), inView, named, hidden};
}

// context tells where the axis begins, unless a tick near its start does.
function context(marks, first, box) {
  const next = marks[0];
  if (!next) return where(first);
  return next.unit === 'year' && next.x < box.left + 90 ? '' : where(first, next.unit);
}

// placeLane fills rows, each a list of the stretches that are taken, by the most important first. It returns the
// events placed, those left for the rug, and how many these are.
function placeLane(lane, rows, {box, view, style, measure, remember}) {
  const placed = [], rug = [];
  let failures = 0;
  for (const i of lane.order) {
    const span = extentOf(lane, i, view);
    if (span.right < box.left || span.left > box.right) continue;
    const found = failures < patience && findPlace(lane, i, span, rows, {box, style, measure});
    if (!found) {
      failures++;
      rug.push(i);
      continue;
    }
    rows[found.row].push(found.from - clearance, found.to);
    if (remember) lane.row[i] = found.row;
    placed.push({i, ...span, ...found});
  }
  return {placed, rug, hidden: rug.length};
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
export const radius = (lane, i) => lane.bold[i] ? 5 : 3 + 1.5 * lane.weight[i];

function findPlace(lane, i, span, rows, {box, style, measure}) {
  if (isNaN(lane.width[i])) lane.width[i] = measure(lane.label[i], lane.bold[i] === 1);
  const width = Math.min(lane.width[i], box.right - box.left - 2 * (labelGap + span.r));
  if (width < lane.width[i]) return null;
  const left = Math.max(span.left, box.left), right = Math.min(span.right, box.right);
  const ways = [];
  if (!span.point && right - left >= width + 8) ways.push({side: 'in', text: left + 4, from: left, to: right});
  else {
    if (right + labelGap + width <= box.right) ways.push({side: 'right', text: right + labelGap, from: left, to: right + labelGap + width});
    if (left - labelGap - width >= box.left) ways.push({side: 'left', text: left - labelGap - width, from: left - labelGap - width, to: right});
  }
  const home = lane.row[i];
  for (const way of ways) {
    if (home >= 0 && home < rows.length && isFree(rows[home], way)) return {row: home, width, ...way};
  }
  for (const way of ways) {
    for (let row = 0; row < rows.length; row++) if (isFree(rows[row], way)) return {row, width, ...way};
  }
  return null;
}

function isFree(taken, {from, to}) {
  for (let k = 0; k < taken.length; k += 2) if (from - clearance < taken[k + 1] && to > taken[k]) return false;
  return true;
}

// near returns the events of a lane's rug that are within reach of a pixel, the nearest first.
export function near(lane, rug, x, view, reach = 5) {
  const found = [];
  for (const i of rug) {
    const {left, right} = extentOf(lane, i, view);
    const distance = Math.max(left - x, x - right, 0);
    if (distance <= reach) found.push({i, distance, width: right - left});
  }
  return found.sort((a, b) => a.distance - b.distance || a.width - b.width).map(f => f.i);
}

// rugBins counts the rug's marks by pixel columns, so that fifty thousand of them are drawn as a few hundred.
export function rugBins(lane, rug, {box, view}, columns = 3) {
  const counts = new Uint16Array(Math.ceil((box.right - box.left) / columns) + 1);
  for (const i of rug) {
    const x = view.left + (lane.start[i] + lane.end[i]) / 2 * view.perUnit;
    counts[Math.floor((Math.min(Math.max(x, box.left), box.right) - box.left) / columns)]++;
  }
  return {counts, columns};
}
