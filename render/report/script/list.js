// The list: the same events as a table. It is filled as one scrolls, and what has long been scrolled past is taken out
// again, so that fifty thousand rows cost no more than a few hundred.

const table = $('.list table'), rest = $('[data-rest]');
const chunkSize = 100, mostOnPaper = 1000;
let order = []; // of the rows: events
let chunks = []; // a tbody each, of those that were filled so far

const sortKeys = {
  date: index => index, event: index => fold(titleOf(index)), category: categoryOf, status: statusOf,
  source: index => fold(sourceOf(documentsOf(index)[0]) || '\uffff'),
};

// listEvents puts the given events into the list, sorted as the state says.
function listEvents(indexes) {
  const [key, backwards] = state.sort.endsWith('-') ? [state.sort.slice(0, -1), true] : [state.sort, false];
  order = indexes.slice();
  if (Object.hasOwn(sortKeys, key) && key !== 'date') {
    const keys = new Map(order.map(index => [index, sortKeys[key](index)]));
    order.sort((a, b) => keys.get(a) < keys.get(b) ? -1 : keys.get(a) > keys.get(b) ? 1 : a - b);
  }
  if (backwards) order.reverse();
  for (const header of $$('th[data-sort]', table)) {
    const mine = header.dataset.sort === (key || 'date');
    if (mine) header.setAttribute('aria-sort', backwards ? 'descending' : 'ascending'); else header.removeAttribute('aria-sort');
  }
  for (const body of $$('tbody', table)) body.remove();
  chunks = [];
  watcher.disconnect();
  fillNext();
}

// growList goes on with the list; the first time, with the rows that came with the page.
function growList() {
  if (chunks.length) fillNext(); else listEvents(shown());
}

function fillNext() {
  const from = chunks.length * chunkSize;
  if (from < order.length || chunks.length === 0) {
    const body = make('tbody', {}, order.slice(from, from + chunkSize).map((index, k) => rowOf(index, from + k)));
    chunks.push(body);
    table.append(body);
    watcher.observe(body);
  }
  table.setAttribute('aria-rowcount', String(order.length + 1));
  tellRest();
}

const filled = () => Math.min(order.length, chunks.length * chunkSize);

function tellRest() {
  const left = order.length - filled();
  rest.hidden = left === 0 && order.length > 0;
  rest.textContent = order.length === 0 ? 'No event matches.' : `${numbers.format(left)} more follow as you scroll.`;
  watcher.unobserve(rest); // anew, for it may be in sight still
  if (left > 0) watcher.observe(rest);
}

const watcher = new IntersectionObserver(entries => {
  for (const {target, isIntersecting} of entries) {
    if (target === rest) { if (isIntersecting) ready(growList); }
    else if (isIntersecting) restore(target);
    else if (order.length > mostOnPaper) empty(target);
  }
}, {rootMargin: '400px'});

// empty leaves a row as high as a chunk's rows in their place.
function empty(body) {
  if (body.dataset.emptied || body.contains(document.activeElement)) return;
  const height = body.offsetHeight;
  if (!height) return;
  body.dataset.emptied = 'true';
  const cell = make('td', {colSpan: 5});
  cell.style.height = `${height}px`;
  body.replaceChildren(make('tr', {'aria-hidden': 'true'}, cell));
}

function restore(body) {
  if (!body.dataset.emptied) return;
  delete body.dataset.emptied;
  const from = chunks.indexOf(body) * chunkSize;
  body.replaceChildren(...order.slice(from, from + chunkSize).map((index, k) => rowOf(index, from + k)));
}

const linkTo = (index, more = {}) => make('a', {href: `#event=${encodeURIComponent(data.events.id[index])}`, textContent: titleOf(index), dir: 'auto', ...more});

function rowOf(index, place) {
  const documents = documentsOf(index);
  const source = make('td', {}, make('bdi', {textContent: sourceOf(documents[0]) || ''}));
  if (documents.length > 1) source.append(' ', make('span', {className: 'more', textContent: `+${documents.length - 1}`}));
  const title = make('td', {}, linkTo(index));
  if (isCorrected(index)) title.append(make('span', {className: 'changed', textContent: 'changed'}));
  return make('tr', {'aria-rowindex': place + 2, 'aria-current': isOpen(index) && 'true'},
    make('td', {}, make('span', {title: data.date[index], textContent: inWords(data.date[index])})),
    title, make('td', {textContent: categoryOf(index)}), make('td', {textContent: statusOf(index)}), source);
}

// markRow shows in the list which event is open.
function markRow() {
  $('.list tr[aria-current]')?.removeAttribute('aria-current');
  linkOf(state.event)?.closest('tr').setAttribute('aria-current', 'true');
}

// linkOf returns an event's link in the list, where it is filled so far.
function linkOf(id) {
  if (id === null || !table) return undefined;
  const address = `#event=${encodeURIComponent(id)}`;
  return $$('td a', table).find(link => link.getAttribute('href') === address);
}

// --- on paper, where nothing opens, each row has its event's sentences

function layOutForPaper() {
  clearPaper();
  ready(() => {
    if (!chunks.length) listEvents(shown());
    while (filled() < Math.min(order.length, mostOnPaper)) fillNext();
    for (const body of chunks) restore(body);
    [...table.rows].slice(1).forEach((row, place) => addSentences(row, order[place]));
    const left = order.length - filled();
    rest.hidden = left === 0;
    rest.textContent = `${count(left, 'more event')} are not printed here; the page’s CSV holds all of them.`;
  });
}

function addSentences(row, index) {
  const mentions = mentionsOf(index);
  for (const quote of new Set(mentions.length ? mentions.map(mention => mention.quote) : [textOf(index)])) {
    if (quote && quote !== titleOf(index)) row.cells[1].append(make('p', {className: 'said', dir: 'auto', textContent: quote}));
  }
}

function clearPaper() {
  for (const said of $$('.said', table)) said.remove();
  if (chunks.length) tellRest();
}
