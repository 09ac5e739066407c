// Texts reach the page as text nodes alone.

const $ = (selector, within = document) => within.querySelector(selector);
const $$ = (selector, within = document) => [...within.querySelectorAll(selector)];

// make returns a new element: make('p', {className: 'note', 'aria-label': '…', onclick() {}}, child, …).
function make(name, properties = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (key in node && !key.startsWith('aria')) node[key] = value; else node.setAttribute(key, value === true ? '' : value);
  }
  node.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
  return node;
}

const readJSON = id => JSON.parse(document.getElementById(id).textContent);

// Numbers in the reader's language. What formats them takes the browser longer to make than the chart to draw: those of
// English are written here.
const numbers = {
  format(n) {
    if (/^en(?!-IN)/.test(navigator.language)) return String(n).replace(/\B(?=(\d{3})+$)/g, ',');
    this.made ??= new Intl.NumberFormat();
    return this.made.format(n);
  },
};
const count = (n, noun) => `${numbers.format(n)} ${noun}${n === 1 ? '' : 's'}`;

// announce tells what was done, also to who does not see it.
let silence = 0;
function announce(text) {
  const line = $('.said-so');
  line.textContent = text;
  clearTimeout(silence);
  silence = setTimeout(() => { line.textContent = ''; }, 6000);
}

function button(text, onclick, more = {}) { return make('button', {type: 'button', textContent: text, onclick, ...more}); }

// fold makes letters alike that searching takes for the same: case and accents don't count.
const fold = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const debounced = (wait, act) => { let timer = 0; return () => { clearTimeout(timer); timer = setTimeout(act, wait); }; };
