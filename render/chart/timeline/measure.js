import {fontOf} from './paint.js';

// makeMeasure returns measure(text, bold, size, fontFamily): how wide the browser writes a text.
export function makeMeasure() {
  const ctx = document.createElement('canvas').getContext('2d');
  let font = '';
  return (text, bold, size, fontFamily) => {
    const wanted = fontOf({fontWeight: bold ? 600 : 400, fontSize: size, fontFamily});
    if (wanted !== font) ctx.font = font = wanted; // which takes time
    return ctx.measureText(text).width;
  };
}
