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
const size = 12, pointLength = 9, inner = 6, outer = 16, row = 18;

// key names the kinds of marks, each beside its sign, in one row or as many as the room takes.
export function key(names, room, {theme, measure}) {
  const entries = [];
  let width = 0, at = 0, below = 0;
  for (const name of names) {
    const {bits, length} = signs[name], sign = length || pointLength, own = sign + inner + measure(name, false, size);
    if (at > 0 && at + own > room) [at, below] = [0, below + row];
    entries.push({name, bits, bar: length > 0, at, below, length: sign});
    width = Math.max(width, at + own);
    at += own + outer;
  }
  const shapes = (x, y) => entries.flatMap(({name, bits, bar, at, below, length}) => [
    ...sign(bits, bar, {left: x + at, right: x + at + length, y: y + below, theme}),
    text(x + at + length + inner, y + below, name, {theme, size, color: theme.muted}),
  ]);
  return {width, below, shapes};
}

function sign(bits, bar, {left, right, y, theme}) {
  const lane = {marks: [bits], start: [0], end: [bar ? 1 : 0]};
  const place = {i: 0, left, right, x: (left + right) / 2, y, r: bar ? 0 : pointLength / 2, side: 'right'};
  return mark(place, lane, {hue: theme.muted, box: {left: -Infinity, right: Infinity}, style: {size, row: 14}, theme});
}
