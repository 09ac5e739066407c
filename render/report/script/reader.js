// The reading pane: a document's text with every expression marked that dates an event.

let reading = null; // {document} while one is open

// read opens a document, at a mention where one is given.
function read(document, {mention = null, from} = {}) {
  reading = {document};
  const source = data.documents[document], back = state.event;
  const nodes = [
    heading(sourceOf(document)),
    make('p', {className: 'facts'}, [inWords(source.date) || 'no date', count(eventsIn(document).length, 'event')].join(' · '), source.link ? [' · ', make('a', {href: source.link, rel: 'noopener noreferrer', target: '_blank', textContent: 'original'})] : null),
    make('p', {className: 'here', hidden: true}),
    make('article', {className: isWrapped(source.text) ? 'text' : 'text lines', dir: 'auto', lang: source.language || ''}, paragraphs(document)),
  ];
  showPanel('Reading', nodes, {from, focus: true});
  const index = back === null ? undefined : data.indexOf.get(back);
  if (index !== undefined) follow(index);
  const at = mention && $$('.told', panel).find(mark => Number(mark.dataset.begin) === mention.expression.begin);
  if (at) at.scrollIntoView({block: 'center'});
}

// isWrapped tells whether a text has its lines broken by their length.
const isWrapped = text => text.split('\n').every(line => line.length <= 100);

// eventsIn returns a document's expressions in their order, each with the events that it dates.
function eventsIn(document) {
  const found = new Map();
  for (let index = 0; index < data.count; index++) {
    if (data.hidden.has(index)) continue;
    for (let k = data.firstMention[index]; k < data.firstMention[index + 1]; k++) {
      const {document: of, begin, at, span} = data.mentions;
      if (of[k] !== document || span[k] <= 0) continue;
      const from = begin[k] + at[k], key = `${from} ${span[k]}`;
      if (!found.has(key)) found.set(key, {begin: from, end: from + span[k], events: []});
      found.get(key).events.push(index);
    }
  }
  return [...found.values()].sort((a, b) => a.begin - b.begin || b.end - a.end);
}

// paragraphs cuts a text at its empty lines, or at each line's end where it has none, and puts the marks in.
function paragraphs(document) {
  const {text, skip = []} = data.documents[document], marks = eventsIn(document);
  const gap = /\n[^\S\n]*\n/.test(text) ? /\n(?:[^\S\n]*\n)+/g : /\n/g;
  const nodes = [];
  let next = 0;
  for (const [begin, end] of stretches(text, gap, marks)) {
    const node = make('p', {dir: 'auto', className: skip.some(([from, to]) => from <= begin && end <= to) ? 'more' : ''});
    let from = begin;
    for (; next < marks.length && marks[next].begin < end; next++) {
      const mark = marks[next];
      if (mark.begin < from) continue; // within the one before
      node.append(cut(document, from, mark.begin), ...markFor(mark, cut(document, mark.begin, mark.end)));
      from = mark.end;
    }
    node.append(cut(document, from, end));
    if (node.textContent.trim()) nodes.push(node);
  }
  return nodes;
}

// stretches returns what lies between gaps, from and to in code points. A gap within a mark parts nothing.
function stretches(text, gap, marks) {
  const found = [];
  let at = 0, begin = 0, unit = 0;
  const cutAt = (index, length) => {
    at += Array.from(text.slice(unit, index)).length;
    unit = index + length;
    if (!marks.some(mark => mark.begin < at && at < mark.end)) {
      found.push([begin, at]);
      begin = at + length;
    }
    at += length;
  };
  for (const match of text.matchAll(gap)) cutAt(match.index, match[0].length);
  cutAt(text.length, 0);
  return found;
}

function markFor({begin, events}, words) {
  const [first, ...others] = events;
  const link = (index, textContent, more) => linkTo(index, {className: 'told', textContent, title: `${dateOf(index)}: ${titleOf(index)}`, 'data-begin': begin, dir: undefined, ...more});
  return [make('mark', {}, link(first, words)), ...others.map((index, k) => make('sup', {}, link(index, String(k + 2), {'aria-label': `Event ${k + 2} of these words: ${titleOf(index)}`})))];
}

// follow shows in the open text which event is looked at, and leads to it.
function follow(index) {
  const line = $('.here', panel), address = `#event=${encodeURIComponent(data.events.id[index])}`;
  line.replaceChildren(make('span', {textContent: `${dateOf(index)}: `}), make('bdi', {textContent: titleOf(index)}), ' ', button('Details', () => openEvent(index, {focus: true}), {className: 'quiet'}));
  line.hidden = false;
  for (const mark of $$('.told', panel)) {
    if (mark.getAttribute('href') === address) mark.setAttribute('aria-current', 'true'); else mark.removeAttribute('aria-current');
  }
}
