// The chart, and the tools that steer it.

const dark = matchMedia('(prefers-color-scheme: dark)'), print = matchMedia('print');
const stage = $('[data-chart]');
let chart = null;

const chartTheme = () => ({...(dark.matches && !print.matches ? dateline.darkTheme : dateline.lightTheme), font: getComputedStyle(document.body).fontFamily});

function drawChart() {
  if (!stage || !globalThis.dateline) return;
  chart = dateline.draw(stage, option, {
    theme: chartTheme, height: room, paper: () => print.matches, words: inWords, names: axisNames, onChange: tellChart,
    onSelect: (index, {byKey} = {}) => ready(() => openEvent(index, {focus: byKey})), onPoint: tellMark,
  });
  dateline.chart = chart;
  for (const query of [dark, print]) query.addEventListener('change', () => chart.refresh());
  let width = stage.clientWidth;
  new ResizeObserver(() => {
    if (stage.clientWidth === width || !stage.clientWidth) return;
    width = stage.clientWidth;
    chart.fit();
  }).observe(stage);
  const actions = {
    in: () => chart.zoom(1.5), out: () => chart.zoom(1 / 1.5), all: () => chart.reset(),
    even: () => space('even'), calendar: () => space('calendar'),
  };
  $('.tools').addEventListener('click', ({target}) => actions[target.dataset.do]?.());
}

// tellMark says where the keyboard is, to who does not see it.
function tellMark({when, title, lane, place, total}) {
  $('.mark').textContent = `${title || '(untitled)'}. ${[when, lane].filter(Boolean).join(', ')}. ${numbers.format(place)} of ${numbers.format(total)}`;
}

// space divides the axis as a reader wants it; the chart's own choice is not in the address.
function space(how) {
  state.spacing = how;
  chart.setEven(how === 'even');
  writeAddress();
}

// showView brings into view what the address names.
function showView() {
  if (!chart || stage.hidden) return;
  const [first, last] = state.view.split('..').map(side => boundOf(side, 0));
  if (state.spacing) chart.setEven(state.spacing === 'even');
  if (state.view && first !== null && last > first) chart.showDays(first, last);
}

// noteView writes into the address what is in view, when the chart has come to rest.
const noteView = debounced(300, () => {
  const days = chart.days(), view = days ? days.map(day => isoDay(Math.round(day))).join('..') : '';
  if (view === state.view) return;
  state.view = view;
  writeAddress();
});

// isoDay writes a day as EDTF does, and those of years that it has no digits for by the year.
function isoDay(number) {
  const [year] = calendarDay(number);
  return Math.abs(year) > 9999 ? `Y${year}` : formatDay(number);
}

// room is what the first screen leaves for the chart; narrow screens give it more than one.
function room() {
  const below = innerHeight - (stage.getBoundingClientRect().top + scrollY) - 8;
  return innerWidth < 640 ? Math.max(below, 1.25 * innerHeight) : Math.max(below, 420);
}

// tellChart says what the chart does not show. It runs at each frame of a zoom: what is the same is left alone.
function tellChart(chart) {
  if (dateline.chart) noteView();
  const {named, inView, total} = chart.status(), parts = [];
  if (inView < total) parts.push(`${numbers.format(inView)} of ${numbers.format(total)} events in view`);
  if (named < inView) parts.push(`${numbers.format(named)} of ${numbers.format(inView)} named; zoom in for more`);
  const text = parts.join(', '), status = $('.status'), even = String(chart.isEven());
  if (status.textContent !== text) status.textContent = text;
  if ($('[data-do=even]').getAttribute('aria-pressed') === even) return;
  $('[data-do=even]').setAttribute('aria-pressed', even);
  $('[data-do=calendar]').setAttribute('aria-pressed', String(!chart.isEven()));
}

// redrawChart shows the given events; keep stays at the days that are in view.
function redrawChart(indexes, keep) {
  if (!chart) return;
  const lanes = lanesOf(indexes), nothing = $('.nothing');
  stage.hidden = lanes.length === 0;
  nothing.hidden = lanes.length > 0;
  if (lanes.length) chart.setLanes(lanes, {keep}); else $('.status').textContent = '';
}
