// A picture of a timeline, for where there is no browser: the chart as timeline/ lays it out, with a headline, a key and
// notes around it. It answers with flat shapes in pixels, which Go writes as SVG and paints as PNG.

import {prepare, setScale} from '../timeline/layout.js';
import {makeScale} from '../timeline/scale.js';
import {grouped, text} from '../timeline/shapes.js';
import {darkTheme, lightTheme} from '../timeline/themes.js';
import {chartIn, fitIn, narrowest} from './chart.js';
import {flatten} from './flatten.js';
import {key} from './key.js';
import {measurer, wrap} from './type.js';

const noteSize = 11, noteLine = 15; // notes stand at the foot
const largest = .72; // a label's size, at most, of the headline's

// The request is what Go's drawing.go writes, in JSON, and so is the answer: {shapes, height, even, named, total}.
globalThis.picture = text => JSON.stringify(draw(JSON.parse(text)));

function draw(request) {
  const {lanes, width, height, dark, spacing, bare, advances} = request;
  const theme = dark ? darkTheme : lightTheme, measure = measurer(advances);
  const page = bare ? bareFrame(width, height) : frame(request, {theme, measure});
  const room = {width: page.right - page.left, height: page.bottom - page.top};
  const {shapes, fit, even, total} = chart(lanes, room, spacing, {measure, theme, ...page.chart}) || nothing(theme);
  const used = bare ? fit.below : height;
  const around = [{type: 'rect', shape: {x: 0, y: 0, width, height: used}, style: {fill: theme.paper}}, ...page.head, ...page.foot(even, total - fit.named)];
  return {
    shapes: [...flatten(around), ...flatten(shapes, {x: page.left, y: page.top, scale: fit.scale})],
    height: used, even, named: fit.named, total,
  };
}

// bareFrame leaves all of the room to the chart, but for what its stripes stand out by.
const bareFrame = (width, height) => ({left: 8, right: width - 8, top: 0, bottom: height, head: [], foot: () => [], chart: {largest: 13, stretch: false}});

// frame is what stands around the chart, and where that leaves room for it.
function frame({width, height, title, subtitle, marks, notes, spacingNotes}, {theme, measure}) {
  const margin = Math.round(Math.min(48, Math.max(16, Math.min(width, height) / 20)));
  const left = margin, right = width - margin, size = Math.min(44, Math.max(18, Math.sqrt(width * height) / 31));
  const head = headline({left, right, top: margin, theme, measure}, {title, subtitle, marks, size});
  const footnotes = (even, unnamed) => {
    const all = [notes.leftOut, unnamed && `Strips: ${grouped(unnamed)} whose names have no room`, spacingNotes[even ? 'even' : 'calendar'], notes.sources];
    return wrap(all.filter(Boolean).join('  ·  '), right - left, 2, line => measure(line, false, noteSize));
  };
  const above = height - margin - noteLine * Math.max(footnotes(true, 1e6).length, footnotes(false, 1e6).length);
  const bottom = right - left < narrowest ? above - 8 : above; // where the axis is not between them
  const foot = (even, unnamed) => footnotes(even, unnamed).map((line, k) => text(left, above + noteLine * (k + .5), line, {theme, size: noteSize, color: theme.muted}));
  return {left, right, top: head.bottom, bottom, head: head.shapes, foot, chart: {largest: largest * size, stretch: true}};
}

// chart draws by the spacing that was asked for, else by the one that names more events, or as many in larger type; nothing
// where there are none.
function chart(lanes, room, spacing, {measure, theme, largest, stretch}) {
  const by = even => {
    const model = prepare(lanes);
    setScale(model, makeScale(model.lanes, even));
    return {even, model, total: model.total, fit: fitIn(model, room, {measure, largest, stretch})};
  };
  if (!lanes.length) return null;
  let best = by(spacing === 'even');
  if (spacing === 'auto') {
    const other = by(true), more = other.fit.named - best.fit.named;
    if (more > 0 || more === 0 && other.fit.scale > best.fit.scale) best = other;
  }
  return {...best, shapes: chartIn(best.model, best.fit, {measure, theme})};
}

function nothing(theme) {
  const note = text(0, 20, 'No dated events to draw', {theme, size: 15, color: theme.muted});
  return {shapes: [note], fit: {scale: 1, named: 0, below: 40}, even: false, total: 0};
}

// headline is the title, what is shown, and the key to the marks, which stands beside that where there is room.
function headline({left, right, top, theme, measure}, {title, subtitle, marks, size}) {
  const shapes = [], small = Math.max(12, size / 2), line = 1.22 * size;
  const put = (string, size, bold, line, most) => {
    for (const row of wrap(string, right - left, most, part => measure(part, bold, size))) {
      shapes.push(text(left, y + line / 2, row, {theme, size, bold, color: bold ? theme.text : theme.muted}));
      y += line;
      end = left + measure(row, bold, size);
    }
  };
  let y = top - .2 * size, end = left; // capitals begin at the margin
  put(title, size, true, line, 2);
  y += .12 * size;
  put(subtitle, small, false, 1.45 * small, 2);
  const signs = key(marks, right - left, {theme, measure});
  if (marks.length > 1) {
    const beside = subtitle && right - signs.width - end >= 24;
    if (!beside) y += 1.6 * small;
    shapes.push(...signs.shapes(beside ? right - signs.width : left, y - .725 * small));
    y += signs.below;
  }
  return {shapes, bottom: y + .6 * size};
}
