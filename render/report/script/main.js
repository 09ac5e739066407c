// The start: the chart first, then what the address and the corrections ask for.

readAddress();

if ($('.bar')) $('.bar').hidden = false;
if (isEnglish) sayDates();
if (needsData()) {
  ready(() => {
    const lanes = lanesOf(shown());
    if (lanes.length) option.dateline.lanes = lanes;
    drawChart();
    showState({keep: true});
    showView();
    if (state.event !== null) followEvent();
  });
} else {
  drawChart();
  if (state.view || state.spacing) showView();
  // what the browser keeps takes long to come by, and few have corrected anything
  const amend = () => { if (!data && hasCorrections()) ready(() => showState({keep: true})); };
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(amend)));
}
startFilters();
startTakeAway();
if (rest && !rest.hidden) watcher.observe(rest);

// followEvent opens the event that the address names.
function followEvent() {
  if (state.event === null) return closePanel();
  const index = data.indexOf.get(state.event);
  if (index === undefined) openNone(state.event); else if (reading) { select(index); follow(index); } else openEvent(index, {focus: true});
}

addEventListener('hashchange', () => {
  if (location.hash === '#left-out') openLedger();
  if (!readAddress()) return;
  ready(() => {
    showState();
    showView();
    followEvent();
  });
});

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[href^="#event="]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  ready(() => {
    const index = data.indexOf.get(new URLSearchParams(link.getAttribute('href').slice(1)).get('event'));
    if (index === undefined) return;
    if (link.classList.contains('told')) {
      select(index);
      follow(index);
    } else {
      openEvent(index, {from: panel.contains(link) ? undefined : link, focus: true});
    }
  });
});

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') closePanel();
  if (event.key === '/' && search && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) {
    event.preventDefault();
    search.focus();
  }
  // who looks for words in the page finds those that are not scrolled to yet
  if ((event.ctrlKey || event.metaKey) && event.key === 'f' && table) ready(() => { while (filled() < Math.min(order.length || data.count, mostOnPaper)) growList(); });
});

const openLedger = () => { if (ledger) ledger.open = true; };
$('a[href="#left-out"]')?.addEventListener('click', openLedger);

addEventListener('beforeprint', layOutForPaper);
addEventListener('afterprint', clearPaper);

// skip links move the focus and leave the address, which has the state, alone
for (const link of $$('.skip a')) {
  link.addEventListener('click', event => {
    const target = $(link.getAttribute('href'));
    event.preventDefault();
    target.scrollIntoView();
    (target.matches('[tabindex], input') ? target : $('h2', target) ?? target).focus();
  });
}

// the buttons of the sources
$('#sources')?.addEventListener('click', ({target}) => {
  if (!target.dataset.document) return;
  ready(() => {
    const document = Number(target.dataset.document);
    if (target.dataset.act === 'read') return read(document, {from: target});
    change({...blankState(), lanes: state.lanes, source: new Set([idOf(document)])});
    $('#chart').scrollIntoView();
  });
});

// sayDates says the dates that came with the page as its reader does.
function sayDates() {
  for (const date of $$('td span[title], #sources span[title]')) {
    const words = inWords(date.title);
    if (date.textContent !== words) date.textContent = words;
  }
}

// Other languages than English are slow to begin with: there they are said when one comes near them.
const nearDates = new IntersectionObserver(entries => {
  if (!entries.some(entry => entry.isIntersecting)) return;
  nearDates.disconnect();
  sayDates();
}, {rootMargin: '300px'});
if (!isEnglish) for (const dated of [table, $('#sources')]) if (dated) nearDates.observe(dated);

// A page within a page tells those who listen how high it would like to be.
if (parent !== globalThis) {
  new ResizeObserver(() => parent.postMessage({dateline: {height: Math.ceil(document.documentElement.getBoundingClientRect().height)}}, '*')).observe(document.documentElement);
}
