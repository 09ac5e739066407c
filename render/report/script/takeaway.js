// What readers take away: the events that are shown as CSV, JSON, SVG and PNG, the code to embed the page, and a citation.

// asJSON writes the timeline as the program's extract does, byte for byte where nothing was corrected.
function asJSON(indexes) {
  const documents = data.documents.map(({id, title, date, date_basis, url, language}) => ({id, title, date, date_basis, url, language}));
  const {document, begin, end, text, reason, reasons} = data.rejected;
  const rejected = (document || []).map((d, k) => ({document: idOf(d) ?? '', begin: begin[k], end: end[k], text: text[k], reason: reasons[reason[k]]}));
  return `${escaped(JSON.stringify({dateline: 1, title: data.name, documents, events: eventsAsJSON(indexes), rejected}, null, 2))}\n`;
}

// escaped writes letters that mean something in HTML as Go does.
const escaped = json => json.replace(/[<>&\u2028\u2029]/g, letter => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

function eventsAsJSON(indexes) {
  const chosen = new Set(indexes);
  return indexes.map(index => {
    const [start, end] = daysOf(data.date[index]);
    return {
      id: data.events.id[index], date: data.date[index], start, end, title: data.title[index], text: textOf(index), category: categoryOf(index), status: statusOf(index),
      actors: namesOf('actors', index), places: namesOf('places', index), importance: data.events.importance[index], confidence: data.events.confidence[index],
      mentions: mentionsOf(index).map(mentionAsJSON), conflicts: conflictsOf(index, chosen),
    };
  });
}

function mentionAsJSON({at, ...mention}) { return {...mention, document: idOf(mention.document) ?? ''}; }

// conflictsOf leaves out those with events that are not taken away.
const conflictsOf = (index, chosen) => (data.events.conflicts?.[index] || []).filter(id => !data.indexOf.has(id) || chosen.has(data.indexOf.get(id)));

function daysOf(edtf) {
  return edtf ? stretchOf(parseDate(edtf)).map(day => day === null ? '' : formatDay(day)) : ['', ''];
}

const csvColumns = [
  'id', 'date', 'start', 'end', 'year', 'month', 'day', 'precision', 'title', 'category', 'status', 'actors', 'places',
  'importance', 'confidence', 'text', 'source', 'source_title', 'source_date', 'source_url', 'expression', 'basis', 'mentions',
];

function asCSV(indexes) {
  const chosen = new Set(indexes);
  return [csvColumns, ...indexes.map(index => csvRow(index, chosen).map(cell => guard(cell).replace(/\r\n?/g, '\n')))].map(row => `${row.map(quoted).join(',')}\r\n`).join('');
}

function csvRow(index, chosen) {
  const edtf = data.date[index], date = edtf ? parseDate(edtf) : null, mentions = mentionsOf(index), [lead] = mentions;
  const source = lead && data.documents[lead.document];
  return [
    data.events.id[index], edtf, ...daysOf(edtf), ...splitDate(date), date ? precisionOf(date) : '', data.title[index], categoryOf(index), statusOf(index),
    joinNames(namesOf('actors', index)), joinNames(namesOf('places', index)), String(data.events.importance[index]), String(data.events.confidence[index]), textOf(index),
    lead ? idOf(lead.document) ?? '' : '', source?.title ?? '', source?.date ?? '', source?.url ?? '', lead?.expression.text ?? '', lead?.expression.basis ?? '',
    mentionsCell(mentions, conflictsOf(index, chosen)),
  ];
}

function splitDate(date) {
  if (!date) return ['', '', ''];
  const {side, year, blanks, month, day} = date.from;
  return [side === 'known' && blanks === 0 ? String(year) : '', isMonth(month) ? String(month) : '', day > 0 ? String(day) : ''];
}

function mentionsCell(mentions, conflicts) {
  if (!mentions.length && !conflicts.length) return '';
  const list = mentions.length ? mentions.map(mention => ({...mentionAsJSON(mention), ...sourceAsJSON(mention.document)})) : [emptyMention()];
  if (conflicts.length) list[0].conflicts = conflicts;
  return escaped(JSON.stringify(list));
}

// sourceAsJSON is what is known of a document, if anything is.
function sourceAsJSON(document) {
  const {title = '', date = '', date_basis = '', url = '', language = ''} = data.documents[document] || {};
  return title || date || date_basis || url || language ? {source: {title, date, date_basis, url, language}} : {};
}

const emptyMention = () => ({
  id: '', document: '', begin: 0, end: 0, quote: '', clause: {begin: 0, end: 0}, date: '',
  expression: {begin: 0, end: 0, text: '', type: '', value: '', mod: '', basis: ''}, speaker: '', reported: '',
});

const joinNames = names => names.map(name => name.replace(/[\\;]/g, '\\$&')).join('; ');

// guard puts a ' before a cell that a spreadsheet would run as a formula, and before one that has such a ' already.
const guard = cell => /^'*[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;

const quoted = cell => cell !== '' && (cell === '\\.' || /[",\r\n]/.test(cell) || /^\s/.test(cell)) ? `"${cell.replaceAll('"', '""').replaceAll('\n', '\r\n')}"` : cell;

// --- giving it

function save(name, type, content) {
  const link = make('a', {href: URL.createObjectURL(new Blob([content], {type})), download: name});
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  announce(`${name} is in your downloads.`);
}

function fileName(extension) {
  const name = decodeURIComponent(location.pathname.split('/').pop() || '').replace(/\.html?$/i, '') || 'timeline';
  return `${name}.${extension}`;
}

async function copy(text, what) {
  try { await navigator.clipboard.writeText(text); } catch { copyByHand(text); }
  announce(`${what} is on the clipboard.`);
}

function copyByHand(text) {
  const focused = document.activeElement, area = make('textarea', {value: text, className: 'unseen'});
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
  focused?.focus();
}

// citation is an event, ready to paste: headline, date, source, its date, quote, address.
function citation(index) {
  const [lead] = mentionsOf(index), source = lead && data.documents[lead.document];
  const parts = [`${titleOf(index)} (${dateOf(index)}).`];
  if (lead && sourceOf(lead.document)) parts.push(`${[sourceOf(lead.document), inWords(source?.date)].filter(Boolean).join(', ')}${lead.quote ? ':' : '.'}`);
  if (lead?.quote) parts.push(`“${lead.quote}”`);
  if (source?.link) parts.push(source.link);
  return parts.join(' ').replace(/\s+/g, ' ');
}

const copyCitation = index => copy(citation(index), 'The citation');

// embedCode is an iframe with this page as it is looked at.
function embedCode() {
  const web = /^https?:$/.test(location.protocol), address = web ? location.href : `${decodeURIComponent(location.pathname.split('/').pop() || 'timeline.html')}${location.hash}`;
  const text = value => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const frame = 'iframe'; // the page itself has none
  return `<${frame} src="${text(address)}" title="${text(document.title)}" width="100%" height="720" loading="lazy" style="border:0"></${frame}>`;
}

function startTakeAway() {
  const giving = {
    csv: () => save(fileName('csv'), 'text/csv', asCSV(shown())),
    json: () => save(fileName('json'), 'application/json', asJSON(shown())),
    svg: async () => save(fileName('svg'), 'image/svg+xml', await chart.picture('svg')),
    png: async () => fetchless(await chart.picture('png'), bytes => save(fileName('png'), 'image/png', bytes)),
    embed: () => copy(embedCode(), 'The code to embed this page'),
  };
  for (const key of ['svg', 'png']) $(`[data-give=${key}]`)?.toggleAttribute('hidden', !chart?.picture);
  $('#away')?.addEventListener('click', ({target}) => { const give = giving[target.dataset.give]; if (give) ready(give); });
}

// fetchless reads a data: address without a request.
const fetchless = (address, then) => then(Uint8Array.from(atob(address.slice(address.indexOf(',') + 1)), letter => letter.charCodeAt(0)));
