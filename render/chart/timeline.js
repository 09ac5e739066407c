// The chart of a timeline in a page: it paints what timeline/scene.js lays out, and moves as readers ask for.

import {labelOf} from './timeline/layout.js';
import {listen} from './timeline/gestures.js';
import {listenKeys} from './timeline/keys.js';
import {makeMeasure} from './timeline/measure.js';
import {paint} from './timeline/paint.js';
import {picture} from './timeline/picture.js';
import {makeScene} from './timeline/scene.js';
import {darkTheme, lightTheme} from './timeline/themes.js';
import {makeTip} from './timeline/tip.js';

const onPaper = 3; // pixels of the canvas for one of the page's, where a printer shows them

// draw puts the chart into an element and returns what a page needs to steer it.
//
//   onSelect(index)   an event was clicked, by its index in the timeline; by the keyboard where {byKey: true} follows
//   onPoint(event)    the keyboard has come to an event: {when, title, lane, place, total}
//   onChange(chart)   what is in view, or named, has changed
//   theme()           the colours to draw with, asked for at each refresh
//   height()          the most pixels that the chart may take
//   paper()           whether it is drawn to be printed: without the overview
//   words(edtf)       a date as its readers say it
//   names             {months, year(number)} on the axis, as its readers say them
export function draw(element, option, {onSelect = () => {}, onPoint = () => {}, onChange = () => {}, theme = () => lightTheme, height = () => 600, paper = () => false, words = edtf => edtf, names} = {}) {
  const scene = makeScene(option.dateline, makeMeasure(), names);
  const canvas = document.createElement('canvas'), ctx = canvas.getContext('2d'), tip = makeTip(element);
  Object.assign(canvas.style, {display: 'block', width: '100%'});
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(element.style, {position: 'relative', overflow: 'hidden', userSelect: 'none'});
  element.replaceChildren(canvas);
  let frame = 0, hovered = null;

  const fit = (choose = false) => {
    scene.fit({width: element.clientWidth || 800, height: height(), theme: theme()}, choose);
    element.style.height = canvas.style.height = `${scene.height}px`;
    render();
  };
  const render = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    const scale = paper() ? onPaper : devicePixelRatio, wide = Math.round(scene.width * scale), high = Math.round(scene.height * scale);
    if (canvas.width !== wide || canvas.height !== high) Object.assign(canvas, {width: wide, height: high}); else ctx.clearRect(0, 0, scene.width, scene.height);
    ctx.setTransform(scale, 0, 0, scale, 0, 0);
    paint(ctx, scene.shapes({strip: !paper()}));
    onChange(handle);
  };
  const soon = () => { frame ||= requestAnimationFrame(render); };
  const settled = () => { if (frame) render(); };
  const see = (start, end) => { if (scene.see(start, end)) soon(); };
  const about = (middle, span) => see(middle - span / 2, middle + span / 2);

  const hover = (x, y) => {
    settled();
    hovered = x === undefined ? null : scene.under(x, y);
    element.style.cursor = hovered ? 'pointer' : 'default';
    if (!hovered) return tip.hide();
    const lane = scene.model.lanes[hovered.lane];
    tip.show(hovered.found.map(i => ({when: words(lane.date[i]), title: lane.title[i]})), x, y, scene.theme);
  };
  // point shows where the keyboard is, as the mouse does what is under it.
  const point = ({k, i, index}, {place, total}) => {
    scene.pointed = index;
    bringIn(index);
    render();
    const lane = scene.model.lanes[k], {x, y} = scene.spot(index), event = {when: words(lane.date[i]), title: lane.title[i]};
    tip.show([event], x, y, scene.theme);
    onPoint({...event, lane: lane.name, place, total});
  };
  const leave = () => {
    if (scene.pointed === null) return;
    scene.pointed = null;
    tip.hide();
    soon();
  };
  const bringIn = index => {
    const at = scene.place(index), span = scene.end - scene.start;
    if (at !== null && (at < scene.start + span * .02 || at > scene.end - span * .02)) about(at, span);
  };
  const tap = (x, y) => {
    const hit = scene.under(x, y);
    if (!hit) return;
    tip.hide();
    const span = scene.end - scene.start;
    if (hit.rug && hit.found.length > 1 && span > scene.narrowest()) about(scene.at(x), span / 3);
    else onSelect(scene.model.lanes[hit.lane].index[hit.found[0]]);
  };

  const days = () => ({...scene.laid().inView, all: scene.end - scene.start > .999});
  const seeDays = ({first, last, all}) => {
    const {position} = scene.model.scale;
    if (all) scene.see(0, 1); else scene.see(position(first), position(last));
  };

  const handle = {
    zoom(factor) { about((scene.start + scene.end) / 2, (scene.end - scene.start) / factor); },
    pan(share) {
      const by = (scene.end - scene.start) * share;
      see(scene.start + by, scene.end + by);
    },
    reset() { see(0, 1); },
    // days are the first and the last in view, null where all are; showDays brings them there.
    days() {
      const {first, last, all} = days();
      return all ? null : [first, last];
    },
    showDays(first, last) {
      seeDays({first, last});
      render();
    },
    // setEven changes the spacing and keeps the days in view.
    setEven(even) {
      if (even === scene.even) return;
      const kept = days();
      scene.even = even;
      fit();
      seeDays(kept);
      render();
    },
    isEven: () => scene.even,
    // setLanes draws other events, or the same ones in other lanes, as the option has them. All of them come into view,
    // but for those who keep the days that they look at.
    setLanes(lanes, {keep = false} = {}) {
      const kept = days();
      scene.adopt(lanes);
      fit();
      seeDays({...kept, all: kept.all || !keep});
      render();
    },
    // select marks an event, by its index in the timeline, and brings it into view.
    select(index) {
      scene.chosen = index;
      bringIn(index);
      soon();
    },
    // spot is where a mark stands in the chart, null where it is not in view.
    spot(index) {
      settled();
      return scene.spot(index);
    },
    event(index) {
      for (const lane of scene.model.lanes) {
        const i = lane.index.indexOf(index);
        if (i >= 0) return {title: lane.title[i], when: words(lane.date[i]), lane: lane.name};
      }
      return null;
    },
    status() {
      const {named, hidden} = scene.laid();
      return {named, inView: named + hidden, total: scene.model.total};
    },
    // picture promises what is in view as SVG, or as the address of a PNG.
    picture(kind) { return picture(kind, option, scene); },
    // layout tells tests where everything stands, and which texts are drawn.
    layout() {
      settled();
      const {lanes, ticks} = scene.laid(), texts = shape => shape.children?.flatMap(texts) ?? (shape.type === 'text' ? [shape.style.text] : []);
      return {
        drawn: scene.shapes().flatMap(texts), ticks, box: scene.box, height: scene.height, range: [100 * scene.start, 100 * scene.end],
        lanes: lanes.map((lane, k) => ({
          name: scene.model.lanes[k].name, top: lane.top, height: lane.height, rugTop: lane.rugTop, hidden: lane.hidden,
          placed: lane.placed.map(p => ({
            event: scene.model.lanes[k].index[p.i], label: p.label || labelOf(scene.model.lanes[k], p.i), side: p.side, row: p.row, y: p.y, x: p.x,
            mark: [p.left, p.right], text: [p.text, p.text + p.width], size: scene.style.size, bold: scene.model.lanes[k].bold[p.i] === 1,
          })),
        })),
      };
    },
    fit: () => fit(),
    refresh() {
      scene.theme = theme();
      render();
    },
  };

  listen(element, scene, {see, tap, hover});
  listenKeys(element, scene, {
    show: point, leave, zoom: handle.zoom, pan: handle.pan, all: handle.reset,
    open(index) {
      tip.hide();
      onSelect(index, {byKey: true});
    },
  });
  fit(true);
  return handle;
}

globalThis.dateline = {draw, lightTheme, darkTheme};
