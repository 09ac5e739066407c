import {gridlines} from './gridlines.js';
import {hollow, struck, vague, disputed, openStart, openEnd, isPoint, labelOf, rugBins} from './layout.js';

// The shapes of a layout, described as ECharts' custom series describe their children: what a page paints, and a picture
// is written of. What is under the mouse is asked of the layout.

// grouped writes 12345 as 12,345; not every engine that runs this has Intl.
export const grouped = n => String(n).replace(/\B(?=(\d{3})+$)/g, ',');

const group = children => ({type: 'group', children});

export function text(x, y, string, {theme, size, bold, color, align = 'left'}) {
  return {
    type: 'text',
    style: {
      x, y, text: string, align, verticalAlign: 'middle', fill: color || theme.text,
      fontFamily: theme.font, fontSize: size, fontWeight: bold ? 600 : 400,
    },
  };
}

const rect = (x, y, width, height, fill, more) => ({type: 'rect', shape: {x, y, width, height}, style: {fill}, ...more});

const line = (x1, y1, x2, y2, stroke, lineWidth = 1) =>
  ({type: 'line', shape: {x1, y1, x2, y2}, style: {stroke, lineWidth}});

// ground draws what lies below the events: the lanes' stripes and names, gridlines, and the axis.
export function ground(laid, {box, full, style, theme, measure}, reserve) {
  const out = [];
  laid.lanes.forEach((lane, k) => {
    if (k % 2 === 0) out.push(rect(full.left, lane.top, full.width, lane.height, theme.stripe));
  });
  const names = laid.lanes.flatMap((lane, k) => laneName(lane, style.names[k], {full, style, theme}));
  out.push(...gridlines(laid, names, {box, style, theme, measure}, reserve), ...names);
  out.push(...axis(laid, {box, full, style, theme}));
  return group(out);
}

// axis stands below the lanes, and above them on narrow screens, which don't show the chart's both ends at once.
function axis(laid, {box, full, style, theme}) {
  const y = style.narrow ? box.top : box.top + box.height, way = style.narrow ? -1 : 1;
  const out = [line(style.narrow ? full.left : box.left, y, box.right, y, theme.axis)];
  for (const tick of laid.ticks) {
    const year = tick.unit === 'year';
    if (tick.x - tick.half < full.left || tick.x + tick.half > full.left + full.width) continue;
    out.push(text(tick.x, y + 13 * way, tick.label, {theme, size: style.axis, bold: year, color: year ? theme.text : theme.muted, align: 'center'}));
  }
  if (laid.context) out.push(text(box.left, y + 29 * way, laid.context, {theme, size: style.axis, bold: true, color: theme.muted}));
  return out;
}

function laneName(laid, names, {full, style, theme}) {
  const y = style.narrow ? laid.top + 12 : laid.firstRow, left = full.left + 8;
  const out = names.map((name, k) => text(left, y + 15 * k, name, {theme, size: 12, bold: true}));
  if (!laid.hidden) return out;
  const count = `+${grouped(laid.hidden)} unnamed`, look = {theme, size: 11, color: theme.muted};
  out.push(style.narrow ? text(full.left + full.width - 8, y, count, {...look, align: 'right'}) : text(left, y + 15 * names.length, count, look));
  return out;
}

// events draws a lane: the rug below, then marks and labels.
export function events(laid, lane, {box, view, style, theme, chosen, pointed = null}) {
  const hue = theme.hues[lane.hue % theme.hues.length];
  const marked = i => lane.index[i] === chosen || lane.index[i] === pointed;
  const out = laid.rug.length ? rug(laid, lane, hue, {box, view}) : [];
  for (const place of laid.placed) {
    const selected = marked(place.i);
    out.push(...mark(place, lane, {hue, box, style, theme, selected}));
    const left = place.side === 'left'; // its end stands at the mark, whatever font it is shown in
    out.push(text(left ? place.text + place.width : place.text, place.y, place.label || labelOf(lane, place.i), {
      theme, size: style.size, bold: lane.bold[place.i] === 1, color: selected ? theme.accent : theme.text, align: left ? 'right' : 'left',
    }));
  }
  for (const mine of chosen === null && pointed === null ? [] : laid.rug.filter(marked)) {
    const x = Math.min(Math.max(view.left + (lane.start[mine] + lane.end[mine]) / 2 * view.perUnit, box.left), box.right);
    out.push(rect(x - 2, laid.rugTop - 2, 4, laid.rugHeight + 2, theme.accent));
  }
  return group(out);
}

// tied joins two marks of events that disagree, by a line that runs between rows.
export function tied([a, b], {theme, style}) {
  if (!a || !b) return [];
  const dots = {stroke: theme.accent, lineWidth: 1.5, lineDash: [2, 3]}, step = b.y + (a.y < b.y ? -1 : 1) * style.row / 2;
  const line = (x1, y1, x2, y2) => ({type: 'line', shape: {x1, y1, x2, y2}, style: dots});
  return [line(a.x, a.y, a.x, step), line(a.x, step, b.x, step), line(b.x, step, b.x, b.y)];
}

// rug draws the marks without a label, the more of them in a column the stronger. Columns of one strength that touch
// are one shape.
function rug(laid, lane, hue, {box, view}) {
  const {counts, columns, most} = rugBins(lane, laid.rug, {box, view});
  const height = laid.rugHeight - 3, full = Math.max(most, strengths), out = [];
  const level = k => counts[k] ? Math.ceil(strengths * counts[k] / full) : 0;
  for (let from = 0, to = 0; from < counts.length; from = to) {
    const strength = level(from);
    while (to < counts.length && level(to) === strength) to++;
    if (strength) out.push(rect(box.left + from * columns, laid.rugTop, (to - from) * columns, height, hue, {style: {fill: hue, opacity: .35 + .65 * (strength - 1) / (strengths - 1)}}));
  }
  return out;
}

const strengths = 4;

// mark draws a point for a day and a bar for anything longer: hollow where nothing has happened yet, struck through
// where it never will have, faded where its date is not sure, with a notch above where sources disagree.
export function mark(place, lane, {hue, box, style, theme, selected}) {
  const bits = lane.marks[place.i];
  const outline = (bits & (hollow | struck)) !== 0;
  const out = [];
  if (isPoint(lane, place.i)) {
    const {x, y, r} = place;
    if (selected) out.push({type: 'circle', shape: {cx: x, cy: y, r: r + 2.5}, style: {fill: theme.paper, stroke: theme.accent, lineWidth: 2}});
    const fill = bits & vague ? halo(hue) : hue;
    out.push({
      type: 'circle', shape: {cx: x, cy: y, r: outline ? r - .75 : bits & vague ? r + 2 : r},
      style: outline ? {fill: theme.paper, stroke: hue, lineWidth: 1.5, lineDash: bits & vague ? [2, 2] : null} : {fill},
    });
  } else {
    out.push(...bar(place, bits, {hue, box, style, theme, selected, outline}));
  }
  const middle = Math.min(Math.max(place.x, box.left), box.right);
  const reach = Math.min(7, place.r ? place.r + 2.5 : (place.right - place.left) / 2 + 2.5); // short of the label
  if (bits & struck) out.push(line(middle - reach, place.y + reach / 2, middle + reach, place.y - reach / 2, hue, 1.5));
  if (bits & disputed) out.push(notch(middle, place.y - (place.r || 7) - 1, theme));
  return out;
}

function bar(place, bits, {hue, box, style, theme, selected, outline}) {
  const left = Math.max(place.left, box.left - 4), right = Math.min(place.right, box.right + 4);
  const inside = place.side === 'in';
  const height = inside ? Math.min(style.size + 6, style.row - 2) : Math.min(12, style.row - 3), y = place.y - height / 2;
  const strength = inside ? .28 : .7;
  const out = [];
  if (selected) out.push(rect(left - 2, y - 2, right - left + 4, height + 4, 'none', {style: {fill: 'none', stroke: theme.accent, lineWidth: 2}}));
  const seen = {width: right - left, start: left === place.left, end: right === place.right};
  const fill = outline ? theme.paper : faded(hue, strength, seen, bits);
  out.push({
    type: 'rect', shape: {x: left, y, width: right - left, height, r: 2},
    style: outline ? {fill, stroke: hue, lineWidth: 1.5, lineDash: bits & (vague | openStart | openEnd) ? [3, 3] : null} : {fill},
  });
  return out;
}

// faded lets a colour run out at the ends that are not known, where they are in view.
function faded(hue, strength, {width, ...seen}, bits) {
  const solid = alpha(hue, strength), none = alpha(hue, .04);
  const run = open => bits & open ? Math.min(.9, 40 / width) : bits & vague ? Math.min(.45, 30 / width) : 0;
  const start = seen.start ? run(openStart) : 0, end = seen.end ? run(openEnd) : 0;
  if (!start && !end) return solid;
  return {
    type: 'linear', x: 0, y: 0, x2: 1, y2: 0,
    colorStops: [
      {offset: 0, color: start ? none : solid}, {offset: start, color: solid},
      {offset: Math.max(start, 1 - end), color: solid}, {offset: 1, color: end ? none : solid},
    ],
  };
}

const halo = hue => ({type: 'radial', x: .5, y: .5, r: .5, colorStops: [{offset: 0, color: alpha(hue, .95)}, {offset: .35, color: alpha(hue, .75)}, {offset: 1, color: alpha(hue, .06)}]});

const notch = (x, y, theme) => ({
  type: 'polygon', shape: {points: [[x - 3.5, y - 4], [x + 3.5, y - 4], [x, y + 1]]}, style: {fill: theme.text},
});

function alpha(hex, opacity) {
  const n = parseInt(hex.slice(1), 16);
  return `rgba(${n >> 16},${n >> 8 & 255},${n & 255},${opacity})`;
}
