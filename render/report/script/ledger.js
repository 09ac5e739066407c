// The ledger: what looks like a date and is not on the timeline, by reason. It is filled when it is first opened.

const ledger = $('#left-out details');
const longLedger = 40, mostListed = 2000;

function fillLedger() {
  const box = $('.ledger', ledger);
  if (box.childElementCount) return;
  const found = make('div');
  const field = make('input', {type: 'search', 'aria-label': 'Search what was left out', placeholder: 'Search what was left out', autocomplete: 'off'});
  const list = () => found.replaceChildren(...listRejected(fold(field.value.trim())));
  field.addEventListener('input', debounced(120, list));
  box.append(...data.rejected.document.length > longLedger ? [field] : [], found);
  list();
}

function listRejected(words) {
  const {document, text, reason, reasons} = data.rejected, byReason = reasons.map(() => []);
  let left = 0, listed = 0;
  document.forEach((d, k) => {
    if (words && !fold(`${text[k]}\n${reasons[reason[k]]}\n${sourceOf(d)}`).includes(words)) return;
    if (listed++ < mostListed) byReason[reason[k]].push(k); else left++;
  });
  const groups = byReason.map((ks, r) => ks.length ? make('div', {}, make('dt', {}, reasons[r], ' ', make('span', {className: 'more', textContent: numbers.format(ks.length)})), ks.filter(k => text[k]).flatMap(k => [rejectedItem(k), ' '])) : null).filter(Boolean);
  return [
    groups.length ? make('dl', {}, groups) : make('p', {className: 'more', textContent: 'Nothing of that kind.'}),
    ...left ? [make('p', {className: 'more', textContent: `${numbers.format(left)} more are not listed here; the JSON holds all of them.`})] : [],
  ];
}

function rejectedItem(k) {
  const {document, text} = data.rejected;
  return make('dd', {}, make('q', {dir: 'auto', textContent: text[k]}), ' ', make('span', {className: 'more', dir: 'auto', textContent: sourceOf(document[k])}));
}

ledger?.addEventListener('toggle', () => { if (ledger.open) ready(fillLedger); });
