// How far the hues of the lanes are apart, as those see them who lack one kind of cones, by Machado, Oliveira and Fernandes'
// matrices (2009), and whether they stand out from what they are drawn on.

import assert from 'node:assert/strict';
import {test} from 'node:test';

import {darkTheme, lightTheme} from './themes.js';

const sights = {
  'all colours': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  'no red': [[.152286, 1.052583, -.204868], [.114503, .786281, .099216], [-.003882, -.048116, 1.051998]],
  'no green': [[.367322, .860646, -.227968], [.280085, .672501, .047413], [-.01182, .04294, .968881]],
  'no blue': [[1.255528, -.076749, -.178779], [-.078411, .930809, .147602], [.004733, .691367, .3039]],
};
const least = 17; // in CIELAB; two that differ by 2.3 are just told apart

const linear = hex => [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16) / 255).map(c => c <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
const product = (matrix, vector) => matrix.map(row => row.reduce((sum, factor, k) => sum + factor * vector[k], 0));
const luminance = color => product([[.2126, .7152, .0722]], color)[0];

function lab(color) {
  const xyz = product([[.4124 / .95047, .3576 / .95047, .1805 / .95047], [.2126, .7152, .0722], [.0193 / 1.08883, .1192 / 1.08883, .9505 / 1.08883]], color);
  const [x, y, z] = xyz.map(t => t > .008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

for (const [name, theme] of Object.entries({light: lightTheme, dark: darkTheme})) {
  for (const [sight, matrix] of Object.entries(sights)) {
    test(`the hues of the ${name} theme are apart for who sees ${sight}`, () => {
      const seen = theme.hues.map(hue => lab(product(matrix, linear(hue)).map(c => Math.min(1, Math.max(0, c)))));
      seen.forEach((a, i) => seen.slice(0, i).forEach((b, k) => {
        const apart = Math.hypot(...a.map((v, n) => v - b[n]));
        assert.ok(apart >= least, `${theme.hues[i]} and ${theme.hues[k]} are ${apart.toFixed(1)} apart`);
      }));
    });
  }
  test(`the hues of the ${name} theme stand out from paper and stripes`, () => {
    for (const hue of theme.hues) {
      for (const ground of [theme.paper, theme.stripe]) {
        const [dark, light] = [hue, ground].map(color => luminance(linear(color))).sort((a, b) => a - b), contrast = (light + .05) / (dark + .05);
        assert.ok(contrast >= 3, `${hue} on ${ground} has ${contrast.toFixed(2)}:1`);
      }
    }
  });
}
