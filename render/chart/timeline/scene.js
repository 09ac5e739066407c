import {allocate, arrange, prepare, setScale, styleFor, under} from './layout.js';
import {crowdOf, overview} from './overview.js';
import {makeScale} from './scale.js';
import {events, ground, tied} from './shapes.js';

const axisHeight = 40, stripHeight = 22, edge = 8;
const frame = axisHeight + stripHeight + edge; // what a chart's height has beside the lanes'

const wall = 1600; // pixels of a screen that is looked at from further away
const few = 60; // events whose labels are placed in both spacings, to see which names more, or as many in fewer rows
const compact = .85; // of the height
const labelWidth = 180; // pixels, about
const gain = 1.02; // by which even spacing must name more

// isCrowded tells whether the calendar leaves too little room where the events are: how many labels find a place if each
// takes a cell of the axis, of which every row has one.
function isCrowded({model, style, width, scale}, height) {
  const cells = Math.max(1, Math.floor((width - style.gutter) / labelWidth)), rows = Math.max(1, Math.floor(height / style.row) - 2 * model.lanes.length);
  const named = even => {
    const {position} = scale(even), taken = new Uint32Array(cells);
    for (const lane of model.lanes) {
      for (let i = 0; i < lane.n; i++) taken[Math.min(cells - 1, Math.floor(position(lane.from[i]) * cells))]++;
    }
    return taken.reduce((sum, n) => sum + Math.min(n, rows), 0);
  };
  const calendar = named(false);
  return calendar < model.total && named(true) > gain * calendar;
}

// A scene is a chart as it is looked at: its events, its size, its spacing, and which part of the axis is in view,
// from view.start to view.end of 0 to 1. It knows no browser; measure(text, bold, size) comes from outside,
// and the names of months and years where they are not English.
export function makeScene({lanes, ties = []}, measure, names) {
  const scene = {chosen: null, pointed: null, even: false, start: 0, end: 1};
  let laid = null;

  // adopt takes other events, or the same in other lanes.
  scene.adopt = lanes => {
    scene.model = prepare(lanes);
    const made = new Map();
    scene.scale = even => {
      if (!made.has(even)) made.set(even, makeScale(scene.model.lanes, even));
      return made.get(even);
    };
    laid = null;
  };

  // fit divides the room anew: by the spacing that stands, or by the one that suits the events. To try both takes as
  // long again as all else before the first picture: of many events the crowd on the axis tells.
  scene.fit = ({width, height, theme}, choose = false) => {
    const {model} = scene;
    Object.assign(scene, {width, theme});
    const sized = (text, bold, size = scene.style.size) => measure(text, bold, size, theme.font);
    scene.measure = sized;
    scene.style = styleFor(model, width, sized, width >= wall);
    for (const lane of model.lanes) lane.width.fill(NaN);
    const divide = even => {
      scene.even = even;
      setScale(model, scene.scale(even));
      return allocate(model, {width: width - edge, height: height - frame, style: scene.style, measure: sized});
    };
    const many = model.total > few;
    let divided = divide(choose ? many && isCrowded(scene, height - frame) : scene.even);
    if (choose && !many) {
      const even = divide(true), more = even.named - divided.named;
      divided = more > 0 || more === 0 && even.height < compact * divided.height ? even : divide(false);
    }
    const {narrow, gutter} = scene.style;
    scene.height = divided.height + frame;
    scene.box = {left: gutter, right: width - edge, top: narrow ? axisHeight : edge, height: divided.height};
    scene.strip = {left: gutter, right: width - edge, top: scene.height - stripHeight + 3, height: stripHeight - 6};
    scene.crowd = crowdOf(model, Math.max(1, Math.round((scene.strip.right - scene.strip.left) / 4)));
    laid = null;
  };

  // see brings a part of the axis into view, as far as there is one, and tells whether that changes anything.
  scene.see = (start, end) => {
    const span = Math.max(scene.narrowest(), Math.min(1, end - start));
    const from = Math.min(Math.max(0, start), 1 - span);
    if (from === scene.start && from + span === scene.end) return false;
    Object.assign(scene, {start: from, end: from + span});
    laid = null;
    return true;
  };

  // narrowest is the least part of the axis that may fill it: about a day where the marks are densest.
  scene.narrowest = () => {
    const {first, last} = scene.scale(false);
    return Math.max(1e-8, Math.min(1, 3 / (last - first) / (scene.even ? 4 : 1)));
  };

  scene.view = () => {
    const {box, start, end} = scene, perUnit = (box.right - box.left) / (end - start);
    return {left: box.left - start * perUnit, perUnit};
  };
  scene.laid = () => {
    laid ??= arrange(scene.model, {box: scene.box, view: scene.view(), style: scene.style, measure: scene.measure, names});
    return laid;
  };
  // shapes are those of the ground, of each lane, and of the overview.
  scene.shapes = ({strip = true, theme = scene.theme} = {}) => {
    const {model, box, width, style, chosen, pointed} = scene, laid = scene.laid();
    const state = {box, view: scene.view(), full: {left: 0, width}, style, theme, chosen, pointed, measure: scene.measure};
    return [
      ground(laid, state), ...laid.lanes.map((lane, k) => events(lane, model.lanes[k], state)),
      ...ties.filter(pair => pair.includes(chosen)).flatMap(pair => tied(pair.map(scene.spot), state)),
      ...strip ? overview(scene.crowd, scene, theme) : [],
    ];
  };
  scene.under = (x, y) => under(scene.model, scene.laid(), scene.view(), x, y);

  // place is an event's on the axis, by its index in the timeline; null where the chart doesn't have it.
  scene.place = index => {
    for (const lane of scene.model.lanes) {
      const i = lane.index.indexOf(index);
      if (i >= 0) return (lane.start[i] + lane.end[i]) / 2;
    }
    return null;
  };
  // spot is where an event's mark is seen; null where it is not in view.
  scene.spot = index => {
    for (const [k, lane] of scene.laid().lanes.entries()) {
      const {index: indexes} = scene.model.lanes[k], place = lane.placed.find(({i}) => indexes[i] === index);
      if (place) return {x: Math.min(Math.max(place.x, scene.box.left), scene.box.right), y: place.y};
      if (lane.rug.some(i => indexes[i] === index)) return {x: scene.view().left + scene.place(index) * scene.view().perUnit, y: lane.rugTop + lane.rugHeight / 2};
    }
    return null;
  };
  scene.at = pixel => scene.start + (scene.end - scene.start) * (pixel - scene.box.left) / (scene.box.right - scene.box.left);

  scene.adopt(lanes);
  return scene;
}
