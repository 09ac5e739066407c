// The panel beside the chart, or a sheet at the foot of narrow screens: an event with its receipts, or a document to read.

const panel = $('.panel');
const isWide = () => innerWidth >= 1100;
let opener = null; // has the focus again when the panel closes
let scrolled = null; // to where the page was before the panel rose over it

const isOpen = index => state.event !== null && data?.events.id[index] === state.event;

// showPanel puts something into the panel, below a head of its own.
function showPanel(label, nodes, {focus = false, from} = {}) {
  if (from !== undefined || panel.hidden) opener = from ?? stage;
  if (panel.hidden) scrolled = isWide() ? null : scrollY;
  panel.setAttribute('aria-label', label);
  panel.replaceChildren(button('×', closePanel, {className: 'close', 'aria-label': 'Close', title: 'Close (Esc)'}), ...nodes.filter(Boolean));
  panel.hidden = false;
  panel.scrollTop = 0;
  document.documentElement.classList.add('paneled');
  if (focus) $('h2', panel)?.focus({preventScroll: true});
  uncover();
}

// uncover scrolls the mark that is looked at out from under the panel, and the row of the list where that is looked at.
function uncover() {
  const spot = !isWide() && chart && !stage.hidden && data && state.event !== null ? chart.spot(data.indexOf.get(state.event)) : null;
  if (!spot) return;
  const mark = stage.getBoundingClientRect().top + spot.y, row = linkOf(state.event)?.getBoundingClientRect();
  const at = row && row.bottom > 0 && row.top < innerHeight ? row.top : mark, foot = panel.getBoundingClientRect().top - 40;
  if (at > foot) scrollBy(0, at - foot); else if (at < 24) scrollBy(0, at - 24);
}

function closePanel() {
  if (panel.hidden) return;
  panel.hidden = true;
  document.documentElement.classList.remove('paneled');
  reading = null;
  const back = opener?.isConnected ? opener : linkOf(state.event) ?? stage; // the list may have been filled anew
  select(null);
  back?.focus({preventScroll: back === stage});
  if (scrolled !== null) scrollTo(scrollX, scrolled);
}

// select makes an event the one that is looked at, in the chart, the list and the address.
function select(index) {
  state.event = index === null ? null : data.events.id[index];
  writeAddress();
  markRow();
  chart?.select(index);
}

const heading = (text, more = {}) => make('h2', {textContent: text, dir: 'auto', tabIndex: -1, ...more});

function openEvent(index, {from, focus = false} = {}) {
  reading = null;
  select(index);
  showPanel('Event', describe(index), {from, focus});
}

// openNone says that an address names an event that is not here: of another timeline, or of this one as it was.
function openNone(id) {
  const name = id.length > 80 ? `${id.slice(0, 79)}…` : id;
  chart?.select(null);
  showPanel('Event', [heading('No such event'), make('p', {dir: 'auto', textContent: `This timeline has no event “${name}”.`})]);
}

function describe(index) {
  const facts = [data.date[index], categoryOf(index), statusOf(index)].filter(Boolean).join(' · ');
  return [
    heading(titleOf(index)),
    make('p', {className: 'when', textContent: dateOf(index)}),
    make('p', {className: 'facts', textContent: facts}),
    ...named('Actors', namesOf('actors', index)), ...named('Places', namesOf('places', index)),
    correctionNote(index),
    make('p', {className: 'acts'}, button('Copy citation', () => copyCitation(index)), button('Correct', () => correct(index))),
    ...receipts(index),
    ...disputes(index),
  ];
}

const named = (label, names) => names.length ? [make('p', {className: 'facts', dir: 'auto', textContent: `${label}: ${names.join(', ')}`})] : [];

function receipts(index) {
  const mentions = mentionsOf(index);
  if (mentions.length) return mentions.map(mention => receipt(mention, index));
  const text = textOf(index);
  return text && text !== titleOf(index) ? [make('figure', {className: 'receipt'}, make('blockquote', {dir: 'auto', textContent: text}))] : [];
}

function receipt(mention, index) {
  const source = data.documents[mention.document], {quote} = mention, lines = [];
  const said = quote ? make('blockquote', {dir: 'auto', lang: source?.language || ''}, ...marked(mention)) : null;
  for (const line of [reckoning(mention, index, source), spokenBy(mention)]) if (line) lines.push(make('p', {textContent: line}));
  lines.push(...cite(mention, source));
  return make('figure', {className: 'receipt'}, said, make('figcaption', {}, lines));
}

// marked returns a sentence with its expression highlighted, where that stands in it.
function marked({quote, expression, at}) {
  const letters = Array.from(quote);
  let begin = at, end = at + expression.end - expression.begin;
  if (!expression.text || letters.slice(Math.max(0, begin), Math.max(0, end)).join('') !== expression.text) {
    const found = expression.text ? quote.indexOf(expression.text) : -1;
    if (found < 0) return [quote];
    begin = Array.from(quote.slice(0, found)).length;
    end = begin + Array.from(expression.text).length;
  }
  return [letters.slice(0, begin).join(''), make('mark', {textContent: expression.text}), letters.slice(end).join('')];
}

// reckoning says how a mention's date was worked out.
function reckoning({expression, date, document}, index, source) {
  const is = inWords(date || data.told.date[index]), words = expression.text && `“${expression.text}”`, published = inWords(source?.date);
  const rough = {BEFORE: ' It was before that.', AFTER: ' It was after that.'}[expression.mod] || '';
  switch (expression.basis) {
    case 'explicit': return words ? `${words} says ${is}.${rough}` : `The text says ${is}.${rough}`;
    case 'relative': return `${words ? `${words}, counted` : 'Counted'} from ${published || 'the date of its source'}${published && ', the date of its source'}, is ${is}.${rough}`;
    case 'inherited': return `${words ? `${words}, counted` : 'Counted'} from a date told before it, is ${is}.${rough}`;
    case 'inferred': return `${words || 'What the text says'} leaves something out; filled in, it is ${is}.${rough}`;
    case 'published': return `The sentence names no date; its source is dated ${published || is}.`;
  }
  return date && date !== data.date[index] ? `Dated ${is} here.` : '';
}

function spokenBy({speaker, reported}) {
  if (!speaker && !reported) return '';
  return `Said${speaker ? ` by ${speaker}` : ''}${reported ? `, ${inWords(reported)}` : ''}.`;
}

// cite names the source of a mention and leads to its place there, on the web and in the page's own text.
function cite(mention, source) {
  if (!source) {
    const name = sourceOf(mention.document);
    return name ? [make('p', {}, make('bdi', {textContent: name}))] : [];
  }
  const name = make('bdi', {textContent: sourceOf(mention.document)});
  const lines = [make('p', {}, source.link ? make('a', {href: source.link + fragmentOf(mention.quote), rel: 'noopener noreferrer', target: '_blank'}, name) : name, source.date ? `, ${inWords(source.date)}` : '')];
  if (source.text) lines.push(make('p', {}, button('Read in context', event => read(mention.document, {mention, from: event.target}), {className: 'quiet'})));
  return lines;
}

// fragmentOf makes an address open at a quote: its first and last words, or all of a short one.
function fragmentOf(quote) {
  const words = quote.split(/\s+/).filter(Boolean);
  if (!words.length) return '';
  const code = list => encodeURIComponent(list.join(' ')).replaceAll('-', '%2D');
  return `#:~:text=${words.length <= 12 ? code(words) : `${code(words.slice(0, 5))},${code(words.slice(-5))}`}`;
}

function disputes(index) {
  const others = (data.events.conflicts?.[index] || []).map(id => data.indexOf.get(id)).filter(other => other !== undefined && !data.hidden.has(other));
  if (!others.length) return [];
  return [make('div', {className: 'receipt'}, others.map(other => make('p', {className: 'facts'}, `Elsewhere dated ${dateOf(other)}: `, linkTo(other))))];
}
