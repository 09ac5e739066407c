// What of the timeline is looked at, and how. All of it stands in the address, so that a view can be sent.

const facets = ['category', 'status', 'source', 'actor', 'place'];
const blankState = () => ({q: '', from: '', to: '', lanes: 'category', sort: '', view: '', spacing: '', event: null, ...Object.fromEntries(facets.map(facet => [facet, new Set()]))});
const texts = ['q', 'from', 'to', 'sort', 'view', 'spacing'];
let state = blankState();

// readAddress takes the state from the address; false where the address names a part of the page and no state.
function readAddress() {
  const hash = location.hash.slice(1);
  if (hash && !hash.includes('=')) return false;
  const given = new URLSearchParams(hash);
  state = blankState();
  for (const key of texts) state[key] = given.get(key) || '';
  if (Object.hasOwn(laneKinds, given.get('lanes'))) state.lanes = given.get('lanes');
  for (const facet of facets) state[facet] = new Set(given.getAll(facet));
  state.event = given.get('event');
  return true;
}

function writeAddress() {
  const put = new URLSearchParams();
  for (const key of texts) if (state[key]) put.set(key, state[key]);
  if (state.lanes !== 'category') put.set('lanes', state.lanes);
  for (const facet of facets) for (const value of state[facet]) put.append(facet, value);
  if (state.event !== null) put.set('event', state.event);
  const hash = put.toString();
  const address = hash ? `#${hash}` : location.pathname + location.search;
  if (hash !== location.hash.slice(1)) history.replaceState(null, '', address);
}

const isFiltered = () => Boolean(state.q || state.from || state.to || facets.some(facet => state[facet].size));
const needsData = () => isFiltered() || state.lanes !== 'category' || state.sort !== '' || state.event !== null;

// valuesOf returns an event's values of a facet.
const valuesOf = {
  category: index => [categoryOf(index)],
  status: index => [statusOf(index)],
  source: index => documentsOf(index).map(idOf),
  actor: index => namesOf('actors', index),
  place: index => namesOf('places', index),
};
const idOf = document => data.documents[document]?.id ?? data.loose[document - data.documents.length];

// boundOf returns the day that a period's side names, null where it is none.
function boundOf(text, side) {
  try { return stretchOf(parseDate(text.trim()))[side]; } catch { return null; }
}

// matches returns the tests that an event must pass, by name.
function tests() {
  const all = {};
  const words = fold(state.q).split(/\s+/).filter(Boolean);
  if (words.length) all.q = index => { const text = searched(index); return words.every(word => text.includes(word)); };
  const since = state.from ? boundOf(state.from, 0) : null, until = state.to ? boundOf(state.to, 1) : null;
  if (since !== null || until !== null) {
    all.period = index => isDrawn(index) && !(since !== null && !(data.marks[index] & 2) && data.to[index] < since) && !(until !== null && !(data.marks[index] & 1) && data.from[index] >= until + 1);
  }
  for (const facet of facets) if (state[facet].size) all[facet] = index => valuesOf[facet](index).some(value => state[facet].has(value));
  return all;
}

// searched is what the search looks at, made when an event is first searched for.
let searchTexts = [];
function searched(index) {
  return searchTexts[index] ??= fold([titleOf(index), textOf(index), dateOf(index), ...namesOf('actors', index), ...namesOf('places', index)].join('\n'));
}

// shown returns the events that the state lets through, in the timeline's order.
function shown() {
  const all = Object.values(tests()), list = [];
  for (let index = 0; index < data.count; index++) {
    if (!data.hidden.has(index) && all.every(test => test(index))) list.push(index);
  }
  return corrections.size ? list.sort(inOrder) : list;
}

// tally counts a facet's values among the events that pass all other tests.
function tally(facet) {
  const others = Object.entries(tests()).filter(([name]) => name !== facet).map(([, test]) => test), counts = new Map();
  for (let index = 0; index < data.count; index++) {
    if (data.hidden.has(index) || !others.every(test => test(index))) continue;
    for (const value of valuesOf[facet](index)) counts.set(value, (counts.get(value) || 0) + 1);
  }
  for (const value of state[facet]) if (!counts.has(value)) counts.set(value, 0);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

// change alters the state and shows it.
function change(more) {
  ready(() => {
    Object.assign(state, more);
    writeAddress();
    showState();
  });
}
