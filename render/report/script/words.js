// A date as its reader would say it: days and months in the words of the browser's language, the rest in English.

const formats = new Map();

// inWords returns a date in EDTF in words, and what is no date as it stands.
function inWords(edtf) {
  if (!edtf) return '';
  let date;
  try { date = parseDate(edtf); } catch { return edtf; }
  const {shape, from, to} = date;
  if (shape === 'single') return pointInWords(from, edtf);
  const first = from.side === 'known' ? pointInWords(from) : '', last = to.side === 'known' ? pointInWords(to) : '';
  if (shape === 'once') return !first ? `${last} or before` : !last ? `${first} or after` : `between ${first} and ${last}`;
  return !first ? `until ${last}` : !last ? `from ${first} on` : rangeInWords(from, to) || `${first} – ${last}`;
}

// rangeInWords says what two days or months share once: 3 – 9 May 2024.
function rangeInWords(from, to) {
  const same = ['day', 'month'].find(precision => [from, to].every(side => precisionOf({shape: 'single', from: side}) === precision));
  if (!same || from.qualifier || to.qualifier || from.year !== to.year || from.year < 1) return '';
  return formatOf(same).formatRange(instant(from), instant(to));
}

function pointInWords(point, edtf = '') {
  const text = plainWords(point, edtf);
  const about = /[~%]/.test(point.qualifier) ? 'about ' : '', perhaps = /[?%]/.test(point.qualifier) ? 'perhaps ' : '';
  return perhaps + about + text;
}

function plainWords(point, edtf) {
  const {year, month, blanks, clock} = point;
  switch (precisionOf({shape: 'single', from: point})) {
    case 'minute': return `${dayInWords(point)}, ${String(clock.hour).padStart(2, '0')}:${String(clock.minute).padStart(2, '0')}`;
    case 'day': return dayInWords(point);
    case 'month': return dayInWords(point, 'month');
    case 'season': return `${seasonNames[month]} ${yearInWords(year)}`;
    case 'year': return yearInWords(year);
    case 'decade': return year < 0 ? `the ${-year}s BC` : `the ${year}s`;
    case 'century': return `the ${centuryInWords(year, year + yearsOf(blanks) - 1)}`;
  }
  return edtf;
}

const yearInWords = year => year <= 0 ? `${1 - year} BC` : String(year);

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

const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const months = {month: (day, month, year) => `${month} ${year}`, monthOnly: (day, month) => month};
const american = {...months, day: (day, month, year) => `${month} ${day}, ${year}`, dayOnly: (day, month) => `${month} ${day}`};
const british = {...months, day: (day, month, year) => `${day} ${month} ${year}`, dayOnly: (day, month) => `${day} ${month}`};
const english = {'en': american, 'en-US': american, 'en-GB': british};

const fields = {
  day: {day: 'numeric', month: 'long', year: 'numeric'}, month: {month: 'long', year: 'numeric'},
  dayOnly: {day: 'numeric', month: 'long'}, monthOnly: {month: 'long'},
};

function formatOf(precision) {
  if (!formats.has(precision)) formats.set(precision, new Intl.DateTimeFormat(undefined, {...fields[precision], calendar: 'gregory', timeZone: 'UTC'}));
  return formats.get(precision);
}

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

function centuryInWords(first, last) {
  if (last - first >= 100) return `years ${yearInWords(first)} to ${yearInWords(last)}`;
  return first < 0 ? `${ordinal(Math.floor(-first / 100))} century BC` : `${ordinal(Math.floor(first / 100) + 1)} century`;
}

function ordinal(n) {
  const suffix = Math.floor(n / 10) % 10 === 1 ? 'th' : ['th', 'st', 'nd', 'rd'][n % 10] || 'th';
  return `${n}${suffix}`;
}
