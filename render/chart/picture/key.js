import {disputed, hollow, struck, vague} from '../timeline/layout.js';
import {mark, text} from '../timeline/shapes.js';

// How each kind of mark is drawn: by which bits of a lane's marks, and as a bar of what length, if it is not a point.
const signs = {
  day: {bits: 0, length: 0},
  span: {bits: 0, length: 22},
  uncertain: {bits: vague, length: 26},
  planned: {bits: hollow, length: 0},
  cancelled: {bits: hollow | struck, length: 0},
  disputed: {bits: disputed, length: 0},
};
const size = 12, pointLength = 9, inner = 6, outer = 16;

// key names the kinds of marks, each beside its sign, in one row.
export function key(names, {theme, measure}) {
  const entries = [];
  let width = -outer;
  for (const name of names) {
    const {bits, length} = signs[name];
    entries.push({name, bits, bar: length > 0, at: width + outer, length: length || pointLength});
    width += outer + (length || pointLength) + inner + measure(name, false, size);
  }
  const shapes = (x, y) => entries.flatMap(({name, bits, bar, at, length}) => [
    ...sign(bits, bar, {left: x + at, right: x + at + length, y, theme}),
    text(x + at + length + inner, y, name, {theme, size, color: theme.muted}),
  ]);
  return {width, shapes};
}

function sign(bits, bar, {left, right, y, theme}) {
  const lane = {marks: [bits], start: [0], end: [bar ? 1 : 0]};
  const place = {i: 0, left, right, x: (left + right) / 2, y, r: bar ? 0 : pointLength / 2, side: 'right'};
  return mark(place, lane, {hue: theme.muted, box: {left: -Infinity, right: Infinity}, style: {size, row: 14}, theme});
}
