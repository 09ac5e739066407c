import {allocate, arrange, styleFor} from '../timeline/layout.js';
import {events, ground} from '../timeline/shapes.js';
import {reserve} from './type.js';

const axisHeight = 40, edge = 8;
const nameLine = 15, countHeight = 16, spare = 9; // of a lane's name, of what stands below it, and what reaches beyond the rows
export const narrowest = 640; // below, the layout is that of a phone
const larger = [1.15, 1.3, 1.5, 1.75, 2, 2.4], smaller = [1, .92, .85, .78, .72];
const leastSize = 10.8; // of type

// fitIn finds the largest scale at which every event is named in the room, or, where none is, what names most: rows
// close together, and the smallest type that can still be read. What is left of the room's height goes to the rows.
export function fitIn(model, room, {measure, largest, stretch}) {
  const at = (scale, close) => fitAt(scale, close, model, room, measure), fits = fit => below(fit) <= room.height;
  const all = fit => fits(fit) && fit.named === model.total;
  let best = at(1, false), last = best;
  const {size} = best.style;
  if (all(best)) {
    for (const scale of larger) {
      if (room.width / scale < narrowest || size * scale > largest) break;
      last = at(scale, false);
      if (!all(last)) break;
      best = last;
    }
  } else {
    for (const scale of smaller) {
      if (size * scale < leastSize) break;
      if (scale === 1 && best.style.row <= closeRow(size)) continue;
      last = at(scale, true);
      if (!fits(best) || last.named > best.named) best = last;
      if (all(best)) break;
    }
    while (!fits(best)) best = last = at(best.scale * .9, true); // there are too many lanes
  }
  if (last !== best) best = at(best.scale, best.close); // the model is as the last one left it
  if (stretch) spread(model, best, room.height / best.scale - axisHeight);
  return {...best, below: below(best)};
}

const closeRow = size => Math.ceil(1.25 * size);

// below is where a chart ends.
const below = ({scale, height}) => scale * (height + axisHeight);

function fitAt(scale, close, model, room, measure) {
  const width = room.width / scale, style = styleFor(model, width, measure);
  if (close) style.row = Math.min(style.row, closeRow(style.size));
  const sized = (text, bold, size = style.size) => measure(text, bold, size);
  for (const lane of model.lanes) lane.width.fill(NaN);
  return {scale, close, width, style, measure: sized, ...allocate(model, {width: width - edge, height: room.height / scale - axisHeight, style, measure: sized})};
}

// spread makes the rows higher until the lanes take all of a height. As they grow, a lane's name needs fewer of them.
function spread(model, fit, height) {
  const {style} = fit, around = model.lanes.map(lane => lane.height - lane.rows * style.row);
  const share = rows => Math.max(style.row, (height - around.reduce((a, b) => a + b)) / rows.reduce((a, b) => a + b));
  const used = model.lanes.map(lane => 1 + lane.home.reduce((most, place) => place && place.row > most ? place.row : most, 0));
  const below = fit.named < model.total ? countHeight : 0;
  let rows = model.lanes.map(lane => lane.rows);
  for (let turn = 0; turn < 3 && !style.narrow; turn++) {
    rows = used.map((least, k) => Math.max(least, Math.ceil((nameLine * style.names[k].length + below - spare) / share(rows))));
  }
  style.row = share(rows);
  fit.height = 0;
  model.lanes.forEach((lane, k) => {
    Object.assign(lane, {rows: rows[k], top: fit.height, height: around[k] + rows[k] * style.row});
    fit.height += lane.height;
  });
}

// chartIn draws the chart from (0, 0) on, as it was fitted.
export function chartIn(model, {width, style, height, measure}, {theme}) {
  const box = {left: style.gutter, right: width - edge, top: style.narrow ? axisHeight : 0, height};
  const view = {left: box.left, perUnit: box.right - box.left}, full = {left: -8, width: width + 16};
  const laid = arrange(model, {box, view, style, measure});
  const state = {box, view, full, style, theme, chosen: null, measure};
  return [ground(laid, state, reserve), ...laid.lanes.map((lane, k) => events(lane, model.lanes[k], state))];
}
