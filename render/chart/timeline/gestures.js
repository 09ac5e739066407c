import {grip} from './overview.js';

// Gestures move what is in view: the wheel with Ctrl and two fingers zoom about where they are, a drag moves the chart,
// and the overview's window. The wheel alone and a finger's stroke up or down belong to the page.
//
//   see(start, end)    a part of the axis is to come into view
//   tap(x, y)          a point was clicked
//   hover(x, y)        the mouse is over a point; hover() when it is over none
export function listen(element, scene, {see, tap, hover}) {
  element.style.touchAction = 'pan-y';
  const fingers = new Map(); // pointers that are down: where they are
  let hold = null; // what they have hold of
  let moved = false;

  const point = event => {
    const {left, top} = element.getBoundingClientRect();
    return {x: event.clientX - left, y: event.clientY - top};
  };
  const width = () => scene.box.right - scene.box.left;
  const onStrip = y => y >= scene.strip.top - 4;
  const zoomAbout = (x, factor) => {
    const {start, end} = scene, u = scene.at(x);
    const span = Math.max(scene.narrowest(), Math.min(1, (end - start) / factor));
    const from = u - (u - start) * span / (end - start);
    see(from, from + span);
  };

  element.addEventListener('wheel', event => {
    const step = event.deltaMode === 0 ? 1 : event.deltaMode === 1 ? 30 : 400; // pixels, lines, pages
    const sideways = event.shiftKey ? event.deltaY || event.deltaX : Math.abs(event.deltaX) > Math.abs(event.deltaY) ? event.deltaX : 0;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const turn = Math.min(30, Math.max(-30, event.deltaY * step)); // a wheel's notch is large, a trackpad's are many and small
      zoomAbout(point(event).x, Math.exp(-turn / 100));
    } else if (sideways) {
      event.preventDefault();
      const by = sideways * step / width() * (scene.end - scene.start);
      see(scene.start + by, scene.end + by);
    }
  }, {passive: false});

  // grasp remembers, from where the fingers are, what a movement is to keep under them.
  const grasp = () => {
    const [a, b] = [...fingers.values()], {start, end} = scene;
    if (b) hold = {kind: 'pinch', u: scene.at((a.x + b.x) / 2), apart: Math.hypot(a.x - b.x, a.y - b.y), span: end - start};
    else if (a) hold = {kind: onStrip(a.y) ? grip(a.x, scene) : 'chart', x: a.x, start, end};
    else hold = null;
  };

  const follow = () => {
    const [a, b] = [...fingers.values()], {kind, start, end} = hold;
    if (kind === 'pinch') {
      const span = Math.max(scene.narrowest(), Math.min(1, hold.span * hold.apart / Math.max(1, Math.hypot(a.x - b.x, a.y - b.y))));
      const from = hold.u - ((a.x + b.x) / 2 - scene.box.left) / width() * span;
      return see(from, from + span);
    }
    const by = (a.x - hold.x) / width(), least = scene.narrowest();
    if (kind === 'chart') return see(start - by * (end - start), end - by * (end - start));
    if (kind === 'window') return see(start + by, end + by);
    if (kind === 'start') return see(Math.min(Math.max(0, start + by), end - least), end);
    if (kind === 'end') return see(start, Math.max(Math.min(1, end + by), start + least));
  };

  element.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    const at = point(event);
    if (at.x < scene.box.left && !onStrip(at.y)) return;
    fingers.set(event.pointerId, at);
    if (fingers.size === 1) moved = false;
    grasp();
    if (hold.kind !== 'beside') return;
    const u = (at.x - scene.strip.left) / (scene.strip.right - scene.strip.left), half = (scene.end - scene.start) / 2;
    see(u - half, u + half);
    moved = true;
    grasp();
  });
  element.addEventListener('pointermove', event => {
    const at = point(event), from = fingers.get(event.pointerId);
    if (!from) {
      if (event.pointerType === 'mouse') hover(at.x, at.y);
      return;
    }
    if (!moved && fingers.size === 1 && Math.hypot(at.x - from.x, at.y - from.y) < 4) return; // a click that shakes
    if (!moved) {
      hover();
      element.setPointerCapture(event.pointerId);
    }
    moved = true;
    fingers.set(event.pointerId, at);
    follow();
  });
  const release = event => {
    if (fingers.delete(event.pointerId)) grasp();
  };
  element.addEventListener('pointerup', release);
  element.addEventListener('pointercancel', release);
  element.addEventListener('pointerleave', () => hover());
  element.addEventListener('click', event => {
    const at = point(event);
    if (!moved && !onStrip(at.y)) tap(at.x, at.y);
    moved = false;
  });
}
