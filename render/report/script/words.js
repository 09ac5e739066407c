// A date as its reader would say it, in the browser's language: in words in English, and elsewhere by signs that need none,
// for no browser knows how a language says "about" or "until".

const formats = new Map();

// inWords returns a date in EDTF in words, and what is no date as it stands.
function inWords(edtf) {
  if (!edtf) return '';
  let date;
  try { date = parseDate(edtf); } catch { return edtf; }
  const {shape, from, to} = date;
  if (shape === 'single') return pointInWords(from, edtf);
  const first = from.side === 'known' ? pointInWords(from) : '', last = to.side === 'known' ? pointInWords(to) : '';
  const {before, after, between, until, since} = phrases;
  if (shape === 'once') return !first ? before(last) : !last ? after(first) : between(first, last);
  return !first ? until(last) : !last ? since(first) : rangeInWords(from, to) || `${first} – ${last}`;
}

const isEnglish = /^en\b/.test(navigator.language);
const phrases = isEnglish ? {
  before: last => `${last} or before`, after: first => `${first} or after`, between: (first, last) => `between ${first} and ${last}`,
  until: last => `until ${last}`, since: first => `from ${first} on`, about: text => `about ${text}`, perhaps: text => `perhaps ${text}`,
} : {
  before: last => `≤ ${last}`, after: first => `≥ ${first}`, between: (first, last) => `${first} … ${last}`,
  until: last => `… – ${last}`, since: first => `${first} – …`, about: text => `≈ ${text}`, perhaps: text => `${text} (?)`,
};

// rangeInWords says what two days or months share once: 3 – 9 May 2024.
function rangeInWords(from, to) {
  const same = ['day', 'month'].find(precision => [from, to].every(side => precisionOf({shape: 'single', from: side}) === precision));
  if (!same || from.qualifier || to.qualifier || from.year !== to.year || from.year < 1) return '';
  const write = english[navigator.language];
  if (!write) return formatOf(same).formatRange(instant(from), instant(to));
  if (same === 'month') return `${monthNames[from.month - 1]} – ${write.month(0, monthNames[to.month - 1], to.year)}`;
  return write.days(from.day, to.day, monthNames[from.month - 1], monthNames[to.month - 1], to.year);
}

function pointInWords(point, edtf = '') {
  const text = plainWords(point, edtf);
  const near = /[~%]/.test(point.qualifier) ? phrases.about(text) : text;
  return /[?%]/.test(point.qualifier) ? phrases.perhaps(near) : near;
}

function plainWords(point, edtf) {
  const {year, month, blanks, clock} = point;
  switch (precisionOf({shape: 'single', from: point})) {
    case 'minute': return `${dayInWords(point)}, ${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`;
    case 'day': return dayInWords(point);
    case 'month': return dayInWords(point, 'month');
    case 'season': return seasonInWords(year, month);
    case 'year': return yearInWords(year);
    case 'decade': return isEnglish ? year < 0 ? `the ${-year}s BC` : `the ${year}s` : yearsInFigures(year, 9);
    case 'century': return isEnglish ? `the ${centuryInWords(year, year + yearsOf(blanks) - 1)}` : yearsInFigures(year, yearsOf(blanks) - 1);
  }
  return edtf;
}

// yearInWords counts as readers do: the year 0 is 1 BC. No browser's calendar reaches much further than 270000 BC.
const yearInWords = year => year > 0 ? String(year) : isEnglish || year < -270000 ? `${1 - year} BC` : formatOf('ancient').format(instant({year, month: 7, day: 1}));
const yearsInFigures = (first, more) => `${yearInWords(first)} – ${yearInWords(first + more)}`;

// dayInWords leaves years before Christ, and those that a browser's calendar does not reach, to yearInWords.
function dayInWords(point, precision = 'day') {
  if (point.year >= 1 && point.year < 10000) return format(precision, instant(point));
  return `${format(precision === 'day' ? 'dayOnly' : 'monthOnly', instant({...point, year: 2000}))} ${yearInWords(point.year)}`;
}

// format writes a date as the reader's language does. The browser takes tens of milliseconds to make its own formats,
// which the first drawing would wait for: those of English are written here.
function format(precision, date) {
  const write = english[navigator.language]?.[precision];
  return write ? write(date.getUTCDate(), monthNames[date.getUTCMonth()], date.getUTCFullYear()) : formatOf(precision).format(date);
}

// english writes dates as Intl does in three of its kinds; days is what two days of a year share once.
const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const months = {month: (day, month, year) => `${month} ${year}`, monthOnly: (day, month) => month};
const american = {
  ...months, day: (day, month, year) => `${month} ${day}, ${year}`, dayOnly: (day, month) => `${month} ${day}`,
  days: (from, to, first, last, year) => `${first} ${from} – ${first === last ? '' : `${last} `}${to}, ${year}`,
};
const british = {
  ...months, day: (day, month, year) => `${day} ${month} ${year}`, dayOnly: (day, month) => `${day} ${month}`,
  days: (from, to, first, last, year) => `${from}${first === last ? '' : ` ${first}`} – ${to} ${last} ${year}`,
};
const english = {'en': american, 'en-US': american, 'en-GB': british};

const fields = {
  day: {day: 'numeric', month: 'long', year: 'numeric'}, month: {month: 'long', year: 'numeric'},
  dayOnly: {day: 'numeric', month: 'long'}, monthOnly: {month: 'long'}, monthShort: {month: 'short'}, ancient: {year: 'numeric', era: 'short'},
};

function formatOf(precision) {
  if (!formats.has(precision)) formats.set(precision, new Intl.DateTimeFormat(undefined, {...fields[precision], calendar: 'gregory', timeZone: 'UTC'}));
  return formats.get(precision);
}

// axisNames are the names of months and years for the chart's axis; its own are English.
const axisNames = isEnglish ? undefined : {
  months: monthNames.map((_, month) => formatOf('monthShort').format(instant({year: 2000, month: month + 1, day: 1}))), year: yearInWords,
};

function instant({year, month, day}) {
  const date = new Date(Date.UTC(2000, Math.max(1, month) - 1, Math.max(1, day)));
  date.setUTCFullYear(year, Math.max(1, month) - 1, Math.max(1, day));
  return date;
}

const thirds = ['first', 'second', 'last'];
const seasonNames = Object.fromEntries([
  ...[21, 25, 29].flatMap(code => ['spring', 'summer', 'autumn', 'winter'].map((name, k) => [code + k, name])),
  ...['first', 'second', 'third', 'fourth'].map((name, k) => [33 + k, `the ${name} quarter of`]),
  ...thirds.map((name, k) => [37 + k, `the ${name} third of`]), ...['first', 'second'].map((name, k) => [40 + k, `the ${name} half of`]),
]);

// What other languages call the seasons, from spring on. Where none is known, and for other parts of a year, months do.
const seasonsElsewhere = {
  de: 'Frühling Sommer Herbst Winter', es: 'primavera verano otoño invierno', fr: 'printemps été automne hiver', it: 'primavera estate autunno inverno',
  nl: 'lente zomer herfst winter', pl: 'wiosna lato jesień zima', pt: 'primavera verão outono inverno', ru: 'весна лето осень зима', sv: 'vår sommar höst vinter',
  uk: 'весна літо осінь зима',
};

function seasonInWords(year, code) {
  if (isEnglish) return `${seasonNames[code]} ${yearInWords(year)}`;
  const names = seasonsElsewhere[navigator.language.slice(0, 2)]?.split(' ');
  if (names && code <= 32) return `${names[(code - 21) % 4]} ${yearInWords(year)}`;
  const [first, count] = seasonMonths[code];
  return `${dayInWords({year, month: first, day: 1}, 'month')} – ${dayInWords({year: year + (first + count > 13 ? 1 : 0), month: (first + count - 2) % 12 + 1, day: 1}, 'month')}`;
}

function centuryInWords(first, last) {
  if (last - first >= 100) return `years ${yearInWords(first)} to ${yearInWords(last)}`;
  return first < 0 ? `${ordinal(Math.floor(-first / 100))} century BC` : `${ordinal(Math.floor(first / 100) + 1)} century`;
}

function ordinal(n) {
  const suffix = Math.floor(n / 10) % 10 === 1 ? 'th' : ['th', 'st', 'nd', 'rd'][n % 10] || 'th';
  return `${n}${suffix}`;
}
