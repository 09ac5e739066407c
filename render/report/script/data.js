// The timeline, as the page has it. What the chart shows stands in the option; the rest is read when it is first asked
// for, so that the chart comes first.

const option = readJSON('option');
let data = null, arrived = null, arrival = null;

// ready calls back when the data are there: at once, but for the first time where they are many and packed. They follow
// the script in the page, which draws its chart before they are read.
function ready(then) {
  if (data) return then();
  if (document.readyState === 'loading') return addEventListener('DOMContentLoaded', () => ready(then));
  const element = $('#data');
  if (element.type !== 'application/gzip') {
    take(JSON.parse(element.textContent));
    return then();
  }
  arrival ??= inflate(element.textContent).then(take);
  arrival.then(then);
}

async function inflate(text) {
  const bytes = Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).json();
}

// take makes of the columns what is asked for again and again.
function take(read) {
  data = read;
  const n = data.events.id.length;
  Object.assign(data, {
    count: n, name: read.title, title: new Array(n), date: new Array(n).fill(''), category: data.events.category.slice(),
    from: new Float64Array(n), to: new Float64Array(n), marks: new Uint8Array(n), weight: new Float64Array(n),
    hidden: new Set(), indexOf: new Map(data.events.id.map((id, index) => [id, index])), firstMention: new Int32Array(n + 1),
  });
  for (const lane of option.dateline.lanes) {
    lane.index.forEach((event, i) => {
      data.title[event] = lane.title[i];
      data.date[event] = lane.date[i];
      data.from[event] = lane.from[i];
      data.to[event] = lane.to[i];
      data.marks[event] = lane.marks[i];
      data.weight[event] = lane.weight[i];
    });
  }
  for (const [index, title] of Object.entries(data.events.undrawn || {})) data.title[index] = title;
  data.events.mentions.forEach((mentions, index) => { data.firstMention[index + 1] = data.firstMention[index] + mentions; });
  data.told = {title: data.title.slice(), date: data.date.slice(), category: data.category.slice()}; // before corrections
  restoreCorrections();
}

const titleOf = index => data.title[index] || '(untitled)';
const dateOf = index => inWords(data.date[index]) || 'no date';
const categoryOf = index => data.categories[data.category[index]];
const statusOf = index => data.statuses[data.events.status[index]];
const namesOf = (column, index) => data.events[column][index].map(name => data.names[name]);
const isDrawn = index => data.date[index] !== '';

// sourceOf names a document; also one that the timeline lacks.
function sourceOf(document) {
  const source = data.documents[document];
  return source ? source.title.trim() || source.id : data.loose?.[document - data.documents.length] || '';
}

// cut returns the stretch of a document's text between two code points.
function cut(document, begin, end) {
  const source = data.documents[document];
  source.points ??= /[\ud800-\udbff]/.test(source.text) ? Array.from(source.text) : source.text;
  return typeof source.points === 'string' ? source.points.slice(begin, end) : source.points.slice(begin, end).join('');
}

const ofLead = -1; // as data.go has it
const quoteOf = k => {
  const {quote, document, begin, length} = data.mentions;
  return quote[k] === ofLead ? cut(document[k], begin[k], begin[k] + length[k]) : data.quotes[quote[k]] || '';
};
const textOf = index => {
  const text = data.events.text[index];
  return text === ofLead ? quoteOf(data.firstMention[index]) : data.quotes[text] || '';
};

// mentionsOf returns an event's mentions, whole.
function mentionsOf(index) {
  const list = [];
  for (let k = data.firstMention[index]; k < data.firstMention[index + 1]; k++) list.push(mentionAt(k, index));
  return list;
}

function mentionAt(k, index) {
  const m = data.mentions, quote = quoteOf(k), begin = m.begin[k], at = m.at[k];
  const date = m.date[k] === '=' ? data.told.date[index] : m.date[k];
  const held = Array.from(quote).slice(Math.max(0, at), Math.max(0, at + m.span[k])).join('');
  return {
    id: m.id[k] || data.events.id[index], document: m.document[k], begin, end: begin + m.length[k], quote, at,
    clause: {begin: begin + m.clause[k][0], end: begin + m.clause[k][1]}, date,
    expression: {
      begin: begin + at, end: begin + at + m.span[k], text: m.said?.[k] ?? (at < 0 ? '' : held), type: m.type[k],
      value: m.value[k] === '=' ? date : m.value[k], mod: m.mod[k], basis: m.basis[k],
    },
    speaker: data.names[m.speaker[k]] || '', reported: m.reported[k],
  };
}

// documentsOf returns the documents that tell of an event, each once, the lead's first.
function documentsOf(index) {
  const documents = data.mentions.document.slice(data.firstMention[index], data.firstMention[index + 1]).filter(document => document >= 0);
  return documents.length > 1 ? [...new Set(documents)] : documents;
}

// inOrder compares two events as the timeline's order does; only corrected dates are out of it.
function inOrder(a, b) {
  if (data.date[a] === data.told.date[a] && data.date[b] === data.told.date[b]) return a - b;
  const place = index => isDrawn(index) ? data.from[index] : Infinity;
  return place(a) - place(b) || a - b;
}
