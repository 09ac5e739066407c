// Makes the pictures of fragments move: each <figure data-dateline> of a page gets the chart that its picture shows, which
// the page can steer by the figure's property "timeline". All
// of it is in a shadow tree, where the page's styles do not reach, nor ours beyond it.

for (const figure of document.querySelectorAll('figure[data-dateline]')) {
  figure.timeline ??= enliven(figure);
}

function enliven(figure) {
  const {option, theme, even, height} = JSON.parse(figure.querySelector('script[type="application/json"]').textContent);
  const [root] = [...figure.querySelectorAll('div, figcaption span')].map(host => shadowOf(host, theme));
  const all = root.querySelector('.all'), isDark = () => getComputedStyle(all).getPropertyValue('background-color') !== 'rgb(255, 255, 255)';
  const stage = root.querySelector('.stage'), shown = root.querySelector('.event'), items = root.querySelectorAll('li');
  const said = element('p', 'said');
  said.setAttribute('role', 'status');
  const description = stage.querySelector('desc').textContent;
  const chart = dateline.draw(stage, option, {
    theme: () => isDark() ? dateline.darkTheme : dateline.lightTheme, height: () => height, words: inWords, names: axisNames, onSelect: open,
    onPoint({when, title, place, total}) { said.textContent = `${title || '(untitled)'}. ${when}. ${place} of ${total}`; },
  });
  if (even !== null) chart.setEven(even);
  stage.tabIndex = 0;
  stage.setAttribute('role', 'application');
  stage.after(said);
  stage.setAttribute('aria-label', `${description} Arrow keys go from event to event, Enter opens one, plus and minus zoom, 0 shows all.`);

  const actions = {
    out: () => chart.zoom(1 / 1.5), in: () => chart.zoom(1.5), all: () => chart.reset(),
    even: () => { chart.setEven(!chart.isEven()); tell(); },
  };
  const spacing = button('Even spacing', 'Even spacing', actions.even);
  const tools = element('span', 'tools', spacing, button('−', 'Zoom out', actions.out), button('+', 'Zoom in', actions.in), button('All', 'Show all', actions.all));
  const bar = root.querySelector('.key') ?? element('p', 'key');
  bar.append(tools);
  stage.before(bar);
  const tell = () => spacing.setAttribute('aria-pressed', String(chart.isEven()));
  tell();

  function open(index) {
    const shut = () => { shown.hidden = true; chart.select(null); stage.focus(); }, close = button('×', 'Close', shut);
    stage.onkeydown = shown.onkeydown = ({key}) => { if (key === 'Escape' && !shown.hidden) shut(); };
    const told = items[index] ? [...items[index].childNodes].map(node => node.cloneNode(true)) : [chart.event(index)?.title ?? ''];
    shown.replaceChildren(...told, close);
    shown.hidden = false;
    chart.select(index);
  }
  // the page around may turn dark, by its reader's wish or by a switch of its own
  const turn = () => chart.refresh();
  if (theme === 'auto') {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', turn);
    for (const around of [document.documentElement, document.body]) new MutationObserver(turn).observe(around, {attributes: true});
  }
  let width = stage.clientWidth;
  new ResizeObserver(() => {
    if (!stage.clientWidth || stage.clientWidth === width) return;
    width = stage.clientWidth;
    chart.fit();
  }).observe(stage);
  return chart;
}

function element(name, className, ...children) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}

function button(text, label, act) {
  const made = element('button', '', text);
  made.type = 'button';
  made.setAttribute('aria-label', label);
  made.addEventListener('click', act);
  return made;
}

// shadowOf returns the shadow tree that the page's parser made of a template, or makes it where the parser didn't. Its
// style comes from here where it has none, or a policy keeps that out: what a script makes is not kept out.
function shadowOf(host, theme) {
  const template = host.querySelector('template');
  const root = host.shadowRoot ?? host.attachShadow({mode: 'open'});
  if (template) root.append(template.content);
  if (!root.querySelector('style')?.sheet?.cssRules.length) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles[theme]);
    root.adoptedStyleSheets = [sheet];
  }
  return root;
}
