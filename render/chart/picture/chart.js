import {allocate, arrange, styleFor} from '../timeline/layout.js';
import {events, ground} from '../timeline/shapes.js';
import {reserve} from './type.js';

const axisHeight = 40, edge = 8;
const nameHeight = 56; // of a lane's name in three lines
const narrowest = 640; // below, the layout is that of a phone
const larger = [1.15, 1.3, 1.5, 1.75, 2, 2.4], smaller = .9;

// fitIn finds the largest scale at which every event is named in the room, else 1, or less where the lanes are too many;
// and divides what is left of the room's height among the rows.
export function fitIn(model, room, {measure, largest, stretch}) {
  let fit = fitAt(1, model, room, measure);
  while (below(fit) > room.height && fit.scale > .1) fit = fitAt(fit.scale * smaller, model, room, measure);
  for (const scale of larger) {
    if (fit.scale < 1 || fit.named < model.total || room.width / scale < narrowest || fit.style.size * scale > largest) break;
    const next = fitAt(scale, model, room, measure);
    if (next.named < model.total) { fit = fitAt(fit.scale, model, room, measure); break; }
    fit = next;
  }
  if (stretch) spread(model, fit, room.height / fit.scale - axisHeight);
  return {...fit, below: below(fit)};
}

// below is where a chart ends.
const below = ({scale, height}) => scale * (height + axisHeight);

function fitAt(scale, model, room, measure) {
  const width = room.width / scale, style = styleFor(model, width, measure);
  const sized = (text, bold, size = style.size) => measure(text, bold, size);
  for (const lane of model.lanes) lane.width.fill(NaN);
  return {scale, width, style, measure: sized, ...allocate(model, {width: width - edge, height: room.height / scale - axisHeight, style, measure: sized})};
}

// spread makes the rows higher until the lanes take all of a height. Where rows are as high as a lane's name, the lane
// needs no more of them than have labels.
function spread(model, fit, height) {
  const {style} = fit, around = model.lanes.map(lane => lane.height - lane.rows * style.row);
  const share = rows => (height - around.reduce((a, b) => a + b)) / rows.reduce((a, b) => a + b);
  const used = model.lanes.map(lane => 1 + lane.home.reduce((most, place) => place && place.row > most ? place.row : most, 0));
  const given = model.lanes.map(lane => lane.rows);
  const rows = share(used) >= nameHeight ? used : given;
  style.row = Math.max(style.row, share(rows));
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
  const state = {box, view, full, style, theme, chosen: null, rugShape: 'rug'};
  const labels = laid.lanes.flatMap(lane => lane.placed.map(({text, width, side, y}) => {
    const own = width / reserve, left = side === 'left' ? text + width - own : text;
    return {left: left - 2, right: left + own + 2, y};
  }));
  return [interrupted(ground(laid, state), labels, .62 * style.size), ...laid.lanes.map((lane, k) => events(lane, model.lanes[k], state))];
}

// interrupted leaves out the parts of the gridlines that labels stand on.
function interrupted(ground, labels, half) {
  const isGridline = ({type, shape}) => type === 'line' && shape.x1 === shape.x2;
  return {...ground, children: ground.children.map(shape => isGridline(shape) ? between(shape, labels, half) : shape)};
}

function between({shape: {x1: x, y1, y2}, style}, labels, half) {
  const boxes = [];
  let from = y1;
  const until = to => { if (to > from) boxes.push([x - .5, from, 0, to - from]); };
  for (const {y} of labels.filter(({left, right}) => left < x && x < right).sort((a, b) => a.y - b.y)) {
    until(y - half);
    from = Math.max(from, y + half);
  }
  until(y2);
  return {type: 'hairs', shape: {boxes}, style: {fill: style.stroke}};
}
