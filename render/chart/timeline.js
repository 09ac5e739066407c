// The chart of a timeline: draws, by ECharts, the option that Go writes. See timeline/layout.js for what stands where.

import * as echarts from 'echarts/core';
import {CustomChart} from 'echarts/charts';
import {GridComponent, TooltipComponent, DataZoomInsideComponent, DataZoomSliderComponent} from 'echarts/components';
import {CanvasRenderer, SVGRenderer} from 'echarts/renderers';

import {allocate, arrange, labelOf, prepare, setScale, styleFor, under} from './timeline/layout.js';
import {makeScale} from './timeline/scale.js';
import {events, ground} from './timeline/shapes.js';
import {darkTheme, lightTheme} from './timeline/themes.js';

echarts.use([CustomChart, GridComponent, TooltipComponent, DataZoomInsideComponent, DataZoomSliderComponent, CanvasRenderer, SVGRenderer]);

const axisHeight = 40, sliderHeight = 22, edge = 8;
const around = axisHeight + sliderHeight + edge; // the lanes, from top to bottom

// A rug is one shape, however many marks it has.
const Rug = echarts.graphic.extendShape({
  shape: {counts: [], columns: 3, above: 0, most: 0, x: 0, y: 0, height: 6},
  buildPath(ctx, {counts, columns, above, most, x, y, height}) {
    for (let k = 0; k < counts.length; k++) {
      if (counts[k] > above && counts[k] <= most) ctx.rect(x + k * columns, y, columns, height);
    }
  },
});
echarts.graphic.registerShape('rug', Rug);

// draw puts the chart into an element and returns what a page needs to steer it.
//
//   onSelect(index)   an event was clicked, by its index in the timeline
//   onChange(chart)   what is in view, or named, has changed
//   theme()           the colours to draw with, asked for at each refresh
//   height()          the most pixels that the chart may take
//   paper()           whether it is drawn to be printed: without the slider
//   words(edtf)       a date as its readers say it
export function draw(element, option, {onSelect = () => {}, onChange = () => {}, theme = () => lightTheme, height = () => 600, paper = () => false, words = edtf => edtf} = {}) {
  const {dateline, ...rest} = option;
  let model, scales;
  const adopt = lanes => {
    model = prepare(lanes);
    scales = {even: makeScale(model.lanes, true), calendar: makeScale(model.lanes, false)};
  };
  adopt(dateline.lanes);
  const chart = echarts.init(element, null, {renderer: 'canvas', width: element.clientWidth, height: 200});
  const measure = measurer(() => state);
  const state = {theme: theme(), style: null, laid: null, chosen: null, hovered: null, even: false, key: '', begun: false};

  // fit divides the room anew, the first time by the spacing that names more events.
  const fit = (choose = false) => {
    const width = element.clientWidth || 800;
    state.theme = theme();
    state.style = styleFor(model, width, measure);
    for (const lane of model.lanes) lane.width.fill(NaN);
    const divide = even => {
      state.even = even;
      setScale(model, even ? scales.even : scales.calendar);
      return allocate(model, {width: width - edge, height: height() - around, style: state.style, measure});
    };
    let divided = divide(choose ? false : state.even);
    if (choose && divided.named < model.total) {
      const even = divide(true);
      divided = even.named > divided.named ? even : divide(false);
    }
    state.height = divided.height + around;
    element.style.height = `${state.height}px`;
    chart.resize({width, height: state.height, silent: true});
    refresh();
  };

  const arrangeFor = (params, api) => {
    const {x, y, width, height} = params.coordSys;
    const left = api.coord([0, 0])[0], perUnit = api.coord([1, 0])[0] - left;
    const key = [x, y, width, height, left, perUnit, state.even].join();
    if (state.key === key) return state;
    const box = {left: x, right: x + width, top: y, height}, view = {left, perUnit};
    const full = {left: 0, width: chart.getWidth()};
    Object.assign(state, {key, box, view, full, laid: arrange(model, {box, view, style: state.style, measure})});
    return state;
  };

  const refresh = () => {
    state.key = '';
    const {style, theme: t} = state;
    if (!state.begun) chart.setOption(rest, {lazyUpdate: true}); // what follows is merged into it before it is drawn
    state.begun = true;
    chart.setOption({
      grid: {
        left: style.gutter, right: edge, top: style.narrow ? axisHeight : edge, bottom: sliderHeight + (style.narrow ? edge : axisHeight),
      },
      tooltip: {
        backgroundColor: t.paper, borderColor: t.line, borderWidth: 1, padding: [8, 10], renderMode: 'html',
        textStyle: {color: t.text, fontSize: 12, fontFamily: t.font}, extraCssText: 'box-shadow:none;border-radius:2px;max-width:22rem;white-space:normal;',
        formatter: () => tip(),
      },
      dataZoom: [{minSpan: narrowest()}, {
        show: !paper(), minSpan: narrowest(), height: sliderHeight - 6, top: 'auto', bottom: 3, left: style.gutter + 2, right: edge + 2, borderColor: t.line, fillerColor: t.window, backgroundColor: 'transparent',
        handleStyle: {color: t.paper, borderColor: t.handle}, moveHandleSize: 0, emphasis: {handleStyle: {color: t.paper, borderColor: t.text}},
      }],
      series: [
        {name: 'ground', renderItem: (params, api) => { const s = arrangeFor(params, api); return ground(s.laid, s); }},
        {
          name: 'events', data: model.lanes.map((lane, k) => ({name: lane.name, value: [k]})), renderItem: (params, api) => {
            const s = arrangeFor(params, api), k = params.dataIndex;
            return events(s.laid.lanes[k], model.lanes[k], {...s, rugShape: 'rug'});
          },
        },
      ],
    });
    onChange(handle);
  };
  // narrowest is the least part of the axis that may fill it, in percent: about a day where the marks are densest.
  const narrowest = () => {
    const {first, last} = scales.calendar;
    return Math.max(1e-6, Math.min(100, 100 * 3 / (last - first) / (state.even ? 4 : 1)));
  };

  const tip = () => {
    if (!state.hovered) return '';
    const {lane: k, found} = state.hovered, lane = model.lanes[k];
    const box = document.createElement('div');
    const most = 4;
    for (const i of found.slice(0, most)) {
      const item = box.appendChild(document.createElement('p'));
      const when = item.appendChild(document.createElement('span'));
      when.textContent = words(lane.date[i]);
      const title = item.appendChild(document.createElement('bdi'));
      title.textContent = lane.title[i].length > 300 ? lane.title[i].slice(0, 299) + '…' : lane.title[i];
    }
    if (found.length > most) box.appendChild(document.createElement('p')).textContent = `and ${found.length - most} more here`;
    return box;
  };
  const at = ({offsetX, offsetY}) => state.laid && under(model, state.laid, state.view, offsetX, offsetY);
  // These come before the tooltip's own listener, which is added when it is first drawn.
  chart.getZr().on('mousemove', event => {
    state.hovered = at(event);
    if (state.hovered) chart.getZr().setCursorStyle('pointer');
  });
  chart.getZr().on('click', event => {
    const hit = at(event);
    if (!hit) return;
    if (hit.rug && hit.found.length > 1) zoomAround(event.offsetX);
    else onSelect(model.lanes[hit.lane].index[hit.found[0]]);
  });
  chart.on('datazoom', () => onChange(handle));

  const range = () => { const z = chart.getOption().dataZoom[0]; return [z.start, z.end]; };
  const show = (start, end) => {
    const span = Math.max(narrowest(), Math.min(100, end - start));
    const from = Math.min(Math.max(0, start), 100 - span);
    chart.dispatchAction({type: 'dataZoom', start: from, end: from + span});
  };
  const zoomAround = pixel => {
    const [start, end] = range(), middle = start + (end - start) * (pixel - state.box.left) / (state.box.right - state.box.left);
    const half = (end - start) / 6;
    show(middle - half, middle + half);
  };

  const handle = {
    zoom(factor) {
      const [start, end] = range(), middle = (start + end) / 2, half = (end - start) / 2 / factor;
      show(middle - half, middle + half);
    },
    pan(share) {
      const [start, end] = range(), by = (end - start) * share;
      show(start + by, end + by);
    },
    reset() { show(0, 100); },
    // setEven changes the spacing and keeps the days in view.
    setEven(even) {
      if (even === state.even) return;
      const {first, last} = state.laid.inView, [start, end] = range();
      state.even = even;
      fit();
      if (end - start < 99.9) {
        const scale = even ? scales.even : scales.calendar;
        show(100 * scale.position(first), 100 * scale.position(last));
      }
    },
    isEven: () => state.even,
    // setLanes draws other events, or the same ones in other lanes, as the option has them. All of them come into view,
    // but for those who keep the days that they look at.
    setLanes(lanes, {keep = false} = {}) {
      const {first, last} = state.laid.inView, [start, end] = range();
      adopt(lanes);
      fit();
      if (!keep || end - start > 99.9) return show(0, 100);
      const scale = state.even ? scales.even : scales.calendar;
      show(100 * scale.position(first), 100 * scale.position(last));
    },
    // select marks an event, by its index in the timeline, and brings it into view.
    select(index) {
      state.chosen = index;
      const at = place(index);
      if (at !== null) {
        const [start, end] = range(), span = end - start;
        if (at < start + span * .02 || at > end - span * .02) show(at - span / 2, at + span / 2);
      }
      refresh();
    },
    event(index) {
      for (const lane of model.lanes) {
        const i = lane.index.indexOf(index);
        if (i >= 0) return {title: lane.title[i], when: words(lane.date[i]), lane: lane.name};
      }
      return null;
    },
    status: () => ({named: state.laid.named, inView: state.laid.named + state.laid.hidden, total: model.total}),
    // layout tells tests where everything stands; drawn are the texts that ECharts shows.
    layout: () => ({
      drawn: chart.getZr().storage.getDisplayList(true).filter(shape => shape.type === 'tspan').map(shape => shape.style.text),
      ticks: state.laid.ticks, box: state.box, height: state.height, range: range(),
      lanes: state.laid.lanes.map((lane, k) => ({
        name: model.lanes[k].name, top: lane.top, height: lane.height, rugTop: lane.rugTop, hidden: lane.hidden,
        placed: lane.placed.map(p => ({
          event: model.lanes[k].index[p.i], label: p.label || labelOf(model.lanes[k], p.i), side: p.side, row: p.row, y: p.y, x: p.x,
          mark: [p.left, p.right], text: [p.text, p.text + p.width], size: state.style.size, bold: model.lanes[k].bold[p.i] === 1,
        })),
      })),
    }),
    fit: () => fit(),
    refresh: () => { state.theme = theme(); refresh(); },
  };
  const place = index => {
    for (const lane of model.lanes) {
      const i = lane.index.indexOf(index);
      if (i >= 0) return 50 * (lane.start[i] + lane.end[i]);
    }
    return null;
  };

  fit(true);
  return handle;
}

// measurer returns measure(text, bold, size) by the browser's own canvas; labels have the style's size.
function measurer(state) {
  const ctx = document.createElement('canvas').getContext('2d');
  let font = '';
  return (text, bold, size = state().style.size) => {
    const wanted = `${bold ? 600 : 400} ${size}px ${state().theme.font}`;
    if (font !== wanted) ctx.font = font = wanted;
    return ctx.measureText(text).width;
  };
}

globalThis.dateline = {draw, lightTheme, darkTheme};
