import {fontOf} from './paint.js';

// others than these letters, Latin, Greek and Cyrillic, are shaped or stand above each other
const shapes = /[^ -\u02af\u0370-\u0482\u048a-\u052f\u2010-\u2027]/;

// makeMeasure returns measure(text, bold, size, fontFamily): how wide the browser writes a text. Asking for that takes long.
// Each letter's width is asked for once, and letters that stand side by side are as wide as all of them, but for what
// some pairs move closer.
export function makeMeasure() {
  const ctx = document.createElement('canvas').getContext('2d'), fonts = new Map();
  let font = '', current = '';
  const asked = text => {
    if (current !== font) ctx.font = current = font; // which takes time
    return ctx.measureText(text).width;
  };
  return (text, bold, size, fontFamily) => {
    font = fontOf({fontWeight: bold ? 600 : 400, fontSize: size, fontFamily});
    if (shapes.test(text)) return asked(text);
    let widths = fonts.get(font), width = 0;
    if (!widths) fonts.set(font, widths = new Map());
    for (let k = 0; k < text.length; k++) {
      const code = text.charCodeAt(k);
      let own = widths.get(code);
      if (own === undefined) widths.set(code, own = asked(text[k]));
      width += own;
    }
    return width;
  };
}
