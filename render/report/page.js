'use strict';
// The page's own script: steers the chart, opens events, and fills the list. Texts reach the page as text nodes alone.
(() => {
  const read = id => JSON.parse(document.getElementById(id).textContent);
  const option = read('option');
  const titles = [], dates = [];
  for (const lane of option.dateline.lanes) {
    lane.index.forEach((event, i) => { titles[event] = lane.title[i]; dates[event] = lane.when[i]; });
  }
  // The rest of the data stands at the page's end and is read when it is first asked for, so that the chart comes first.
  let loaded = null;
  const data = () => {
    if (!loaded) {
      loaded = read('data');
      loaded.indexOf = new Map(loaded.events.map((event, index) => [event.id, index]));
    }
    return loaded;
  };
  const titleOf = index => titles[index] || data().events[index].title || '(untitled)';

  const $ = selector => document.querySelector(selector);
  const make = (name, props = {}, ...children) => {
    const node = Object.assign(document.createElement(name), props);
    node.append(...children);
    return node;
  };

  const numbers = new Intl.NumberFormat('en'), say = n => numbers.format(n);

  // --- the chart

  const dark = matchMedia('(prefers-color-scheme: dark)'), print = matchMedia('print');
  const theme = () => {
    const base = dark.matches && !print.matches ? dateline.darkTheme : dateline.lightTheme;
    return {...base, font: getComputedStyle(document.body).fontFamily};
  };
  const stage = $('[data-chart]');
  const chart = stage && globalThis.dateline ? drawChart() : null;

  function drawChart() {
    $('.bar').hidden = false;
    const chart = dateline.draw(stage, option, {theme, height: room, paper: () => print.matches, onSelect: index => open(index), onChange: tell});
    dateline.chart = chart;
    tell(chart);
    for (const query of [dark, print]) query.addEventListener('change', () => chart.refresh());
    let width = stage.clientWidth;
    new ResizeObserver(() => {
      if (stage.clientWidth === width) return;
      width = stage.clientWidth;
      chart.fit();
    }).observe(stage);
    const actions = {
      in: () => chart.zoom(1.5), out: () => chart.zoom(1 / 1.5), all: () => chart.reset(),
      left: () => chart.pan(-.15), right: () => chart.pan(.15),
      even: () => chart.setEven(true), calendar: () => chart.setEven(false),
    };
    $('.tools').addEventListener('click', ({target}) => actions[target.dataset.do]?.());
    const keys = {'+': 'in', '=': 'in', '-': 'out', '0': 'all', ArrowLeft: 'left', ArrowRight: 'right'};
    stage.addEventListener('keydown', event => {
      if (event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
      event.preventDefault();
      actions[keys[event.key]]();
    });
    return chart;
  }

  // room is what the first screen leaves for the chart; narrow screens give it more than one.
  function room() {
    const below = innerHeight - (stage.getBoundingClientRect().top + scrollY) - 8;
    return innerWidth < 640 ? Math.max(below, 1.25 * innerHeight) : Math.max(below, 420);
  }

  function tell(chart) {
    const {named, inView, total} = chart.status();
    const parts = [];
    if (inView < total) parts.push(`${say(inView)} of ${say(total)} events in view`);
    if (named < inView) parts.push(`${say(named)} of ${say(inView)} named; zoom in for more`);
    // at each frame of a zoom; what is the same is left alone
    const text = parts.join(', '), status = $('.status'), even = String(chart.isEven());
    if (status.textContent !== text) status.textContent = text;
    if ($('[data-do=even]').getAttribute('aria-pressed') === even) return;
    $('[data-do=even]').setAttribute('aria-pressed', even);
    $('[data-do=calendar]').setAttribute('aria-pressed', String(!chart.isEven()));
  }

  // --- an event, with its receipts

  const detail = $('.detail');
  let opener = null, current = null;

  function open(index, {from = stage, focus = false, push = true} = {}) {
    const event = data().events[index];
    if (!event) return;
    opener = from;
    current = index;
    detail.replaceChildren(...describe(index));
    detail.hidden = false;
    document.documentElement.classList.add('detailed');
    markRow();
    if (push) history.replaceState(null, '', `#event=${encodeURIComponent(event.id)}`);
    chart?.select(index);
    if (focus) detail.querySelector('h2').focus();
    if (focus || innerWidth < 1100) detail.scrollIntoView({block: 'nearest'});
  }

  function close() {
    if (detail.hidden) return;
    detail.hidden = true;
    document.documentElement.classList.remove('detailed');
    current = null;
    markRow();
    history.replaceState(null, '', location.pathname + location.search);
    chart?.select(null);
    opener?.focus({preventScroll: opener === stage});
  }

  // openNone says that an address names an event that is not here: of another timeline, or of this one as it was.
  function openNone(id) {
    close();
    const name = id.length > 80 ? `${id.slice(0, 79)}…` : id;
    detail.replaceChildren(shutter(), make('h2', {textContent: 'No such event', tabIndex: -1}), make('p', {dir: 'auto', textContent: `This timeline has no event “${name}”.`}));
    detail.hidden = false;
    document.documentElement.classList.add('detailed');
    opener = stage;
  }

  function shutter() {
    const shut = make('button', {type: 'button', className: 'close', textContent: '×', onclick: close});
    shut.setAttribute('aria-label', 'Close');
    return shut;
  }

  function describe(index) {
    const event = data().events[index];
    const facts = [event.edtf, event.category, event.status].filter(Boolean).join(' · ');
    return [
      shutter(),
      make('h2', {textContent: titleOf(index), dir: 'auto', tabIndex: -1}),
      make('p', {className: 'when', textContent: dates[index] || 'no date'}),
      make('p', {className: 'facts', textContent: facts}),
      ...event.mentions.map(mention => receipt(mention, index)),
      ...disputes(event),
    ];
  }

  function receipt(mention, index) {
    const {quotes, documents} = data();
    const quote = quotes[mention.quote], source = documents[mention.document];
    const {begin = 0, end = 0} = mention;
    const said = make('blockquote', {dir: 'auto', lang: source?.language || ''});
    said.append(quote.slice(0, begin));
    if (end > begin) said.append(make('mark', {textContent: quote.slice(begin, end)}));
    said.append(quote.slice(end));
    const caption = make('figcaption');
    for (const line of [reckoning(mention, quote.slice(begin, end) || mention.said, index, source), spokenBy(mention)]) if (line) caption.append(make('p', {textContent: line}));
    if (source) caption.append(cite(source));
    return make('figure', {className: 'receipt'}, said, caption);
  }

  // reckoning says how a mention's date was worked out.
  function reckoning(mention, words, index, source) {
    const date = mention.when || dates[index];
    const of = source?.when ? `, the date of its source` : '';
    switch (mention.basis) {
      case 'explicit': return words && `“${words}” says ${date}.`;
      case 'relative': return `“${words}”, counted from ${source?.when || 'the date of its source'}${of}, is ${date}.`;
      case 'inherited': return `“${words}”, counted from a date told before it, is ${date}.`;
      case 'inferred': return `“${words}” leaves something out; filled in, it is ${date}.`;
      case 'published': return `The sentence names no date; its source is dated ${source?.when || date}.`;
    }
    return mention.when ? `Dated ${date} here.` : '';
  }

  function spokenBy({speaker, reported}) {
    if (!speaker && !reported) return '';
    return `Said${speaker ? ` by ${speaker}` : ''}${reported ? `, ${reported}` : ''}.`;
  }

  function cite(source) {
    const title = source.url ? make('a', {href: source.url, rel: 'noopener noreferrer', textContent: source.title}) : source.title;
    return make('p', {}, make('bdi', {}, title), source.when ? `, ${source.when}` : '');
  }

  function disputes(event) {
    if (!event.conflicts) return [];
    const list = event.conflicts.map(index => make('p', {className: 'facts'}, `Elsewhere dated ${dates[index] || 'otherwise'}: `, linkTo(index)));
    return [make('div', {className: 'receipt'}, ...list)];
  }

  // --- the list

  const body = $('tbody'), rest = $('[data-rest]');
  const linkTo = index => make('a', {href: `#event=${encodeURIComponent(data().events[index].id)}`, textContent: titleOf(index), dir: 'auto'});

  function addRows(count) {
    const {events, documents} = data();
    const until = Math.min(events.length, body.rows.length + count);
    for (let index = body.rows.length; index < until; index++) {
      const event = events[index], sources = [...new Set(event.mentions.map(m => m.document))].filter(d => documents[d]);
      const cell = text => make('td', {textContent: text});
      const source = make('td', {dir: 'auto', textContent: documents[sources[0]]?.title || ''});
      if (sources.length > 1) source.append(' ', make('span', {className: 'more', textContent: `+${sources.length - 1}`}));
      const date = make('td', {}, make('span', {title: event.edtf, textContent: dates[index] || ''}));
      body.append(make('tr', {}, date, make('td', {}, linkTo(index)), cell(event.category), cell(event.status), source));
    }
    const left = events.length - until;
    rest.textContent = `${say(left)} more follow as you scroll; print holds the rows that are shown.`;
    rest.hidden = left === 0;
    return left;
  }
  if (rest) {
    const watch = new IntersectionObserver(entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      watch.disconnect();
      if (addRows(300) > 0) watch.observe(rest); // anew, for it may be in sight still
    }, {rootMargin: '600px'});
    watch.observe(rest);
  }

  function markRow() {
    body?.querySelector('[aria-current]')?.removeAttribute('aria-current');
    if (current !== null) body?.rows[current]?.setAttribute('aria-current', 'true');
  }

  // --- on paper, where nothing opens, each row has its event's sentences

  function addSentences() {
    dropSentences();
    const {events, quotes} = data();
    [...body?.rows ?? []].forEach((row, index) => {
      for (const quote of new Set(events[index].mentions.map(mention => quotes[mention.quote]))) {
        if (quote && quote !== titleOf(index)) row.cells[1].append(make('p', {className: 'said', dir: 'auto', textContent: quote}));
      }
    });
  }
  function dropSentences() { for (const said of document.querySelectorAll('.said')) said.remove(); }
  addEventListener('beforeprint', addSentences);
  addEventListener('afterprint', dropSentences);

  // --- opening and closing

  const named = hash => hash.startsWith('#event=') ? decode(hash.slice(7)) : undefined;
  const wanted = hash => data().indexOf.get(named(hash));
  const decode = text => { try { return decodeURIComponent(text); } catch { return text; } };

  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[href^="#event="]');
    const index = link && wanted(link.getAttribute('href'));
    if (index === undefined || index === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open(index, {from: link.closest('.detail') ? opener : link, focus: true});
  });
  document.addEventListener('keydown', event => { if (event.key === 'Escape') close(); });
  const followAddress = () => {
    const index = wanted(location.hash);
    if (index !== undefined) open(index, {push: false, focus: true});
    else if (named(location.hash) !== undefined) openNone(named(location.hash));
  };
  addEventListener('hashchange', () => {
    if (location.hash === '#left-out') openLedger(); else followAddress();
  });
  const openLedger = () => { const ledger = $('#left-out details'); if (ledger) ledger.open = true; };
  $('a[href="#left-out"]')?.addEventListener('click', openLedger);
  if (location.hash.startsWith('#event=')) addEventListener('DOMContentLoaded', followAddress);
})();
