// Search and filters: what they say, and how many events each choice would show.

const filterBox = $('#filters'), search = $('#search');
const facetNames = {category: 'Category', status: 'Status', source: 'Source', actor: 'Actor', place: 'Place'};
const mostChoices = 60; // of a facet, the most frequent; the search finds the others

// showState draws what the state says: chart, list, and the tools themselves.
function showState({keep = false} = {}) {
  const indexes = shown();
  redrawChart(indexes, keep);
  if (table) listEvents(indexes);
  tellFilters(indexes.length);
  if (filterBox && !filterBox.hidden) offerFilters();
  const index = state.event === null ? undefined : data.indexOf.get(state.event);
  if (index !== undefined) chart?.select(indexes.includes(index) ? index : null);
}

function tellFilters(n) {
  if (!search) return; // there is nothing to filter
  if (search.value !== state.q) search.value = state.q;
  const picked = facets.flatMap(facet => [...state[facet]].map(value => chip(nameOfValue(facet, value), () => pick(facet, value, false))));
  if (state.q) picked.push(chip(`“${state.q}”`, () => change({q: ''})));
  if (state.from || state.to) picked.push(chip(`${state.from || '…'} to ${state.to || '…'}`, () => change({from: '', to: ''})));
  const on = isFiltered(), line = $('.chips');
  line.hidden = !on;
  line.replaceChildren(make('span', {role: 'status', textContent: `${numbers.format(n)} of ${count(data.count - data.hidden.size, 'event')}`}), ...picked, on ? button('Reset', reset, {className: 'quiet'}) : '');
  $('[data-opens=filters]').classList.toggle('on', on);
  $('#lanes').value = state.lanes;
}

const chip = (text, drop) => button('', drop, {className: 'chip', 'aria-label': `Drop ${text}`, title: 'Drop', textContent: `${text.length > 60 ? `${text.slice(0, 59)}…` : text} ×`, dir: 'auto'});

function reset() {
  change({...blankState(), lanes: state.lanes, sort: state.sort, spacing: state.spacing, event: state.event});
  search.focus();
}

function pick(facet, value, on) {
  const values = new Set(state[facet]);
  if (on) values.add(value); else values.delete(value);
  change({[facet]: values});
}

const nameOfValue = (facet, value) => {
  if (facet !== 'source') return value;
  const document = data.documents.findIndex(({id}) => id === value);
  return document < 0 ? value : sourceOf(document);
};

// offerFilters lists the choices; the focus stays on what it was on.
function offerFilters() {
  const held = filterBox.contains(document.activeElement) ? document.activeElement.id : '';
  const scrolled = new Map($$('fieldset', filterBox).map(set => [set.dataset.facet, $('.choices', set)?.scrollTop]));
  filterBox.replaceChildren(periodChoice(), ...facets.map(facetChoice).filter(Boolean));
  for (const set of $$('fieldset', filterBox)) if (scrolled.get(set.dataset.facet)) $('.choices', set).scrollTop = scrolled.get(set.dataset.facet);
  if (held) document.getElementById(held)?.focus();
}

function facetChoice(facet) {
  const values = tally(facet);
  if (values.length < 2 && !state[facet].size) return null;
  const picked = values.filter(([value]) => state[facet].has(value)), others = values.filter(([value]) => !state[facet].has(value));
  const choices = [...picked, ...others.slice(0, Math.max(0, mostChoices - picked.length))].map(([value, n], k) => make('label', {},
    make('input', {type: 'checkbox', id: `${facet}-${fold(value)}`, checked: state[facet].has(value), onchange: event => pick(facet, value, event.target.checked)}),
    make('bdi', {textContent: nameOfValue(facet, value) || '(none)'}), make('span', {className: 'more', textContent: numbers.format(n)})));
  const more = values.length - choices.length;
  return make('fieldset', {'data-facet': facet}, make('legend', {textContent: facetNames[facet]}),
    make('div', {className: 'choices'}, choices, more > 0 ? make('p', {className: 'more', textContent: `${numbers.format(more)} more; search for them`}) : null));
}

function periodChoice() {
  const side = (key, label, k) => {
    const field = make('input', {type: 'text', id: `period-${key}`, value: state[key], placeholder: k ? '2024-05' : '1998', size: 10, spellcheck: false, autocomplete: 'off', 'aria-describedby': 'period-note'});
    field.addEventListener('change', () => {
      const text = field.value.trim(), wrong = text !== '' && boundOf(text, k) === null;
      field.setAttribute('aria-invalid', String(wrong));
      $('#period-note').textContent = wrong ? `“${text.slice(0, 40)}” is no date such as 2024, 2024-05 or 2024-05-16.` : '';
      if (!wrong) change({[key]: text});
    });
    return make('label', {}, make('span', {textContent: label}), field);
  };
  return make('fieldset', {'data-facet': 'period'}, make('legend', {textContent: 'Period'}), make('div', {className: 'choices'}, side('from', 'From', 0), side('to', 'To', 1), make('p', {className: 'more', id: 'period-note', role: 'status'})));
}

function startFilters() {
  if (!search) return;
  const searchNow = debounced(120, () => change({q: search.value.trim()}));
  search.addEventListener('input', searchNow);
  search.form?.addEventListener('submit', event => event.preventDefault());
  $('#lanes').addEventListener('change', event => change({lanes: event.target.value}));
  for (const opens of $$('[data-opens]')) {
    opens.addEventListener('click', () => ready(() => {
      const box = document.getElementById(opens.dataset.opens), open = box.hidden;
      for (const other of $$('[data-opens]')) {
        const shut = other !== opens || !open;
        other.setAttribute('aria-expanded', String(!shut));
        document.getElementById(other.dataset.opens).hidden = shut;
      }
      if (open && box === filterBox) offerFilters();
    }));
  }
  $('.nothing button')?.addEventListener('click', reset);
  for (const header of $$('th[data-sort] button', table ?? undefined)) {
    const key = header.closest('th').dataset.sort;
    header.addEventListener('click', () => {
      const now = state.sort || 'date';
      change({sort: now === key ? `${key}-` : key === 'date' ? '' : key});
    });
  }
}
