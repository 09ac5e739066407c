import assert from 'node:assert/strict';
import {test} from 'node:test';

import {civil, dayOf} from './days.js';
import {crowdOf, grip} from './overview.js';
import {makeScale} from './scale.js';
import {makeScene} from './scene.js';
import {ticks} from './ticks.js';
import {lightTheme} from './themes.js';

const measure = (text, bold, size) => text.length * size * (bold ? .6 : .55);

// lane makes one of {from, to, weight, marks} each.
function lane(name, events) {
  const column = (key, usual) => events.map((event, i) => event[key] ?? usual(event, i));
  return {
    name, hue: 0, index: column('index', (_, i) => i), from: column('from', () => 0), to: column('to', event => event.from ?? 0),
    marks: column('marks', () => 0), weight: column('weight', () => .5), title: column('title', (_, i) => `Event ${i} of ${name}`), date: column('date', () => ''),
  };
}

const fitted = (lanes, size = {}) => {
  const scene = makeScene({lanes}, measure);
  scene.fit({width: 1200, height: 600, theme: lightTheme, ...size}, true);
  return scene;
};

test('days are those of the calendar, before Christ too', () => {
  assert.deepEqual(civil(0), {year: 1970, month: 1, day: 1});
  for (const [year, month, day] of [[2024, 2, 29], [1, 1, 1], [0, 12, 31], [-43, 3, 15], [-3000, 1, 1], [275760, 9, 14]]) {
    assert.deepEqual(civil(dayOf(year, month, day)), {year, month, day});
  }
});

test('a scale is monotone, and finds a place its day again', () => {
  const random = (seed => () => (seed = seed * 48271 % 2147483647) / 2147483647)(7);
  const lanes = [{n: 400, from: Array.from({length: 400}, () => Math.floor(random() ** 4 * 20000)), to: []}];
  lanes[0].to = lanes[0].from;
  for (const even of [false, true]) {
    const scale = makeScale(lanes, even);
    let before = -Infinity;
    for (let day = scale.first; day <= scale.last; day += 37) {
      const place = scale.position(day);
      assert.ok(place > before, `even ${even}: day ${day}`);
      assert.ok(Math.abs(scale.day(place) - day) < 1e-6 * (scale.last - scale.first), `even ${even}: day ${day} comes back as ${scale.day(place)}`);
      before = place;
    }
  }
});

const between = (from, to, pixels) => {
  const first = dayOf(...from), last = dayOf(...to);
  return ticks({first, last: last + 1, place: day => (day - first) / (last - first) * pixels, width: label => 7 * label.length, left: 0, right: pixels}).map(tick => tick.label);
};

test('ticks of one step stand all along the axis', () => {
  assert.deepEqual(between([2000], [2010], 600), ['2000', '2001', '2002', '2003', '2004', '2005', '2006', '2007', '2008', '2009', '2010']);
  assert.deepEqual(between([2000], [2002], 600), ['2000', 'Apr', 'Jul', 'Oct', '2001', 'Apr', 'Jul', 'Oct', '2002']);
  assert.deepEqual(between([2023], [2023, 4], 600), ['2023', '11', '21', 'Feb', '11', '21', 'Mar', '11', '21', 'Apr']);
});

test('where one month has most of the room its days are told', () => {
  const days = [...Array.from({length: 9}, (_, k) => dayOf(1950 + 7 * k)), ...Array.from({length: 24}, (_, k) => dayOf(2011, 2, 4 + k)), dayOf(2015)];
  const scale = makeScale([{...lane('News', days.map(from => ({from}))), n: days.length}], true), place = day => 1000 * scale.position(day);
  const marks = ticks({first: scale.first, last: scale.last + 1, place, width: label => 7 * label.length, left: 0, right: 1000});
  assert.match(marks.map(mark => mark.label).join(' '), /11 Feb 2011 16 Feb .* 2015$/);
  for (let k = 1; k < marks.length; k++) assert.ok(marks[k].x - marks[k - 1].x < 300, `${marks[k - 1].label} and ${marks[k].label} are ${marks[k].x - marks[k - 1].x} apart`);
});

test('months beside each other have the same days, at every zoom', () => {
  for (let pixels = 600; pixels < 20000; pixels *= 1.07) {
    const months = between([2023], [2024], pixels).join(' ').split(/ ?(?:2023|2024|[A-Z][a-z]+) ?/).filter(Boolean);
    assert.ok(new Set(months.map(days => days.split(' ').filter(day => day <= 26).join())).size <= 1, `${Math.round(pixels)} pixels: ${months.join(' | ')}`);
  }
});

test('no label stands over another, or over a mark', () => {
  const events = n => Array.from({length: n}, (_, i) => ({from: i * i % 997, to: i * i % 997 + (i % 5 ? 0 : 40), weight: i * 7 % 10 / 10}));
  const scene = fitted([lane('North', events(300)), lane('South', events(90))]);
  for (const [start, end] of [[0, 1], [.2, .5], [.3, .31], [.95, 1]]) {
    scene.see(start, end);
    for (const {placed} of scene.laid().lanes) {
      assert.ok(placed.length > 0 || end - start < .1);
      for (const a of placed) {
        for (const b of placed) assert.ok(a === b || a.row !== b.row || a.to <= b.from || b.to <= a.from, `${start}–${end}: ${a.i} and ${b.i}`);
      }
    }
  }
});

test('every event in view is named or counted', () => {
  const scene = fitted([lane('One day', Array.from({length: 1000}, () => ({from: 5})))]);
  const {named, hidden} = scene.laid();
  assert.equal(named + hidden, 1000);
});

test('a view stays on the axis and keeps its width', () => {
  const scene = fitted([lane('Years', [{from: 0}, {from: 3650}])]);
  scene.see(.9, 1.3);
  assert.ok(Math.abs(scene.start - .6) < 1e-12 && scene.end === 1, `${scene.start} to ${scene.end}`);
  scene.see(.5, .5);
  assert.ok(Math.abs(scene.end - scene.start - scene.narrowest()) < 1e-12);
});

test('no event and one event have a chart', () => {
  assert.equal(fitted([]).laid().named, 0);
  assert.equal(fitted([lane('Lone', [{from: 19000}])]).laid().named, 1);
});

test('the overview tells what is taken hold of', () => {
  const scene = {strip: {left: 100, right: 1100}, start: .2, end: .6};
  assert.deepEqual([295, 705, 400, 150, 900].map(x => grip(x, scene)), ['start', 'end', 'window', 'beside', 'beside']);
  assert.deepEqual([...crowdOf({lanes: [{n: 4, start: [0, 0, .5, 1], end: [0, 0, .5, 1]}]}, 4)], [1, 0, Math.sqrt(.5), Math.sqrt(.5)]);
});
