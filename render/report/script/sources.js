// The list of sources, filled as one scrolls where it is long.

const moreSources = $('[data-sources]');

function sourceItem(document, events) {
  const source = data.documents[document], title = sourceOf(document);
  const name = make('bdi', {}, source.link ? make('a', {href: source.link, rel: 'noopener noreferrer', textContent: title}) : title);
  const when = source.date ? [', ', make('span', {title: source.date, textContent: inWords(source.date)})] : [' ', make('span', {className: 'more', textContent: 'no date'})];
  const act = (text, what) => make('button', {type: 'button', className: 'quiet', textContent: text, 'data-document': document, 'data-act': what});
  return make('li', {}, name, when, ' ', make('span', {className: 'acts'}, source.text ? act('Read', 'read') : null, events ? act(`Show its ${count(events, 'event')}`, 'show') : null));
}

function fillSources() {
  const list = $('#sources ol'), from = list.childElementCount, until = Math.min(data.documents.length, from + 200);
  data.told.sources ??= countSources();
  for (let document = from; document < until; document++) list.append(sourceItem(document, data.told.sources[document]));
  moreSources.textContent = `${numbers.format(data.documents.length - until)} more follow as you scroll.`;
  moreSources.hidden = until === data.documents.length;
}

// countSources counts the events that each document tells of.
function countSources() {
  const events = new Array(data.documents.length).fill(0);
  for (let index = 0; index < data.count; index++) for (const document of documentsOf(index)) if (document < events.length) events[document]++;
  return events;
}

if (moreSources) {
  const near = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    near.disconnect();
    ready(() => {
      fillSources();
      if (!moreSources.hidden) near.observe(moreSources); // anew, for it may be in sight still
    });
  }, {rootMargin: '600px'});
  near.observe(moreSources);
}
