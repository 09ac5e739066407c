// Corrections: a title, a date or a category changed, an event hidden. The browser keeps them for this page's content;
// where it doesn't let pages keep anything, they last as long as the page is open.

const storeKey = `dateline ${$('#option').dataset.key}`;
let corrections = new Map(); // event id → {title, date, category, hidden}, what is changed alone

function restoreCorrections() {
  for (const [id, corrected] of storedCorrections()) {
    const index = data.indexOf.get(id);
    if (index === undefined || typeof corrected !== 'object' || corrected === null) continue;
    const kept = {};
    if (typeof corrected.title === 'string' && corrected.title.trim()) kept.title = corrected.title;
    if (typeof corrected.date === 'string' && faultOf(corrected.date) === '') kept.date = corrected.date;
    if (data.categories.includes(corrected.category)) kept.category = corrected.category;
    if (corrected.hidden === true) kept.hidden = true;
    if (Object.keys(kept).length) corrections.set(id, kept);
    apply(index);
  }
  tellCorrections();
}

function storedCorrections() {
  try { return Object.entries(JSON.parse(localStorage.getItem(storeKey) || '{}')); } catch { return []; }
}

function keepCorrections() {
  try {
    if (corrections.size) localStorage.setItem(storeKey, JSON.stringify(Object.fromEntries(corrections))); else localStorage.removeItem(storeKey);
  } catch { /* they last as long as the page */ }
  tellCorrections();
}

const hasCorrections = () => { try { return localStorage.getItem(storeKey) !== null; } catch { return false; } };
const isCorrected = index => corrections.has(data.events.id[index]);
const faultOf = edtf => { try { parseDate(edtf); return ''; } catch (error) { return error.message; } };

// apply makes an event what it was told as, and then what it was corrected to.
function apply(index) {
  const {title, date, category, hidden} = corrections.get(data.events.id[index]) || {};
  data.title[index] = title ?? data.told.title[index];
  data.category[index] = category === undefined ? data.told.category[index] : data.categories.indexOf(category);
  if (hidden) data.hidden.add(index); else data.hidden.delete(index);
  setDate(index, date ?? data.told.date[index]);
  searchTexts[index] = undefined;
}

// setDate places an event on the axis, as the program's chart.Option does.
function setDate(index, edtf) {
  if (data.date[index] === edtf) return;
  data.date[index] = edtf;
  if (!edtf) return;
  const date = parseDate(edtf), [first, last] = stretchOf(date), {clock} = date.from;
  const part = clock && first === last ? Math.round((clock.hour * 60 + clock.minute) / 1440 * 10000) / 10000 : 0;
  data.from[index] = (first ?? last) + part;
  data.to[index] = (last ?? first) + part;
  data.weight[index] = Math.round(data.events.importance[index] * 1000) / 1000;
  data.marks[index] = data.marks[index] & ~7 | (first === null ? 1 : 0) | (last === null ? 2 : 0) | (isVague(date) ? 4 : 0);
}

// alter corrects an event, and takes it back where there is nothing left to correct.
function alter(index, more) {
  const id = data.events.id[index], corrected = {...corrections.get(id), ...more};
  const told = {title: data.told.title[index], date: data.told.date[index], category: data.categories[data.told.category[index]], hidden: false};
  for (const key of Object.keys(corrected)) if (corrected[key] === told[key]) delete corrected[key];
  if (Object.keys(corrected).length) corrections.set(id, corrected); else corrections.delete(id);
  apply(index);
  keepCorrections();
  showState({keep: true});
}

function undo(index) {
  corrections.delete(data.events.id[index]);
  apply(index);
  keepCorrections();
  showState({keep: true});
  if (isOpen(index)) openEvent(index, {focus: true});
}

function undoAll() {
  const ids = [...corrections.keys()];
  corrections.clear();
  for (const id of ids) apply(data.indexOf.get(id));
  keepCorrections();
  showState({keep: true});
  closePanel();
  announce('All corrections are undone.');
}

// correctionNote says what an event was before it was corrected.
function correctionNote(index) {
  const corrected = corrections.get(data.events.id[index]);
  if (!corrected) return null;
  const {told} = data, was = [];
  if (corrected.title !== undefined) was.push(`“${told.title[index]}”`);
  if (corrected.date !== undefined) was.push(told.date[index] || 'no date');
  if (corrected.category !== undefined) was.push(data.categories[told.category[index]]);
  if (corrected.hidden) was.push('not hidden');
  return make('p', {className: 'changed', dir: 'auto'}, `Changed here; it was ${was.join(', ')}. `, button('Undo', () => undo(index), {className: 'quiet'}));
}

// correct puts the form into the panel.
function correct(index) {
  const field = (label, control, note) => make('label', {}, make('span', {textContent: label}), control, note ?? null);
  const title = make('textarea', {value: data.title[index], rows: 3, dir: 'auto', required: true});
  const date = make('input', {type: 'text', value: data.date[index], spellcheck: false, autocomplete: 'off', 'aria-describedby': 'date-note'});
  const note = make('span', {id: 'date-note', className: 'more', role: 'status'});
  const names = [...new Set([...data.categories.slice(0, data.known), categoryOf(index)])];
  const category = make('select', {}, names.map(name => make('option', {textContent: name, value: name, selected: name === categoryOf(index)})));
  const check = () => {
    const fault = faultOf(date.value.trim());
    date.setAttribute('aria-invalid', String(fault !== ''));
    note.textContent = fault ? `No date in EDTF: ${fault}.` : inWords(date.value.trim());
    return fault === '';
  };
  date.addEventListener('input', check);
  check();
  const save = event => {
    event.preventDefault();
    if (!title.value.trim() && data.title[index]) return title.focus();
    if (!check()) return date.focus();
    const unchanged = title.value === data.title[index].replace(/\r\n?/g, '\n'); // as a text area has it
    alter(index, {title: unchanged ? data.title[index] : title.value.trim(), date: date.value.trim(), category: category.value});
    openEvent(index, {focus: true});
    announce('Changed. CSV and JSON carry it; so does this browser, for this page.');
  };
  const form = make('form', {className: 'correct', onsubmit: save, noValidate: true},
    field('Headline', title), field('Date, in EDTF', date, note), field('Category', category),
    make('p', {className: 'acts'}, make('button', {type: 'submit', className: 'main', textContent: 'Change'}), button('Cancel', () => openEvent(index, {focus: true})), button('Hide this event', () => hide(index))));
  showPanel('Correct an event', [heading('Correct'), form], {focus: false});
  title.focus();
}

function hide(index) {
  alter(index, {hidden: true});
  closePanel();
  announce('Hidden. “Corrections” brings it back.');
}

// tellCorrections lists them, each to be undone.
function tellCorrections() {
  const box = $('.corrections');
  if (!box) return;
  box.hidden = corrections.size === 0;
  const items = [...corrections.keys()].map(id => {
    const index = data.indexOf.get(id);
    const name = data.hidden.has(index) ? make('span', {}, make('bdi', {textContent: titleOf(index)}), make('span', {className: 'more', textContent: ' hidden'})) : linkTo(index);
    return make('li', {}, name, ' ', button('Undo', () => undo(index), {className: 'quiet', 'aria-label': `Undo the changes of ${titleOf(index)}`}));
  });
  box.replaceChildren(make('summary', {textContent: `Corrections: ${numbers.format(corrections.size)}`}), make('ul', {}, items), button('Undo all', undoAll, {className: 'quiet'}));
}
