// Dates in EDTF, read as timeline.ParseDate of the program does: what it takes is taken here, and nothing else.

const isMonth = code => code >= 1 && code <= 12, isSeason = code => code >= 21 && code <= 41;
const blank = -1; // a month or a day that is written XX
const yearsOf = blanks => 10 ** blanks;

// seasonMonths gives the first month of each part of a year, by its code, and how many it has.
const seasonMonths = {
  21: [3, 3], 22: [6, 3], 23: [9, 3], 24: [12, 3], 25: [3, 3], 26: [6, 3], 27: [9, 3], 28: [12, 3], 29: [9, 3], 30: [12, 3], 31: [3, 3], 32: [6, 3],
  33: [1, 3], 34: [4, 3], 35: [7, 3], 36: [10, 3], 37: [1, 4], 38: [5, 4], 39: [9, 4], 40: [1, 6], 41: [7, 6],
};

// parseDate returns {shape, from, to}: shape is single, lasting or once; a side is {side, year, blanks, month, day,
// clock, qualifier}. It throws where the text is no date.
function parseDate(text) {
  if (text === '') throw new Error('it is empty');
  if (text.startsWith('[') && text.endsWith(']')) {
    const sides = /^([^.,]*)\.\.([^.,]*)$/.exec(text.slice(1, -1));
    if (!sides) throw new Error('of sets, only one of a range is understood, such as [2024-03..2024-05]');
    return parseStretch('once', sides[1] || '..', sides[2] || '..');
  }
  const [from, ...to] = text.split('/');
  if (to.length) return parseStretch('lasting', from, to.join('/'));
  const [day, ...time] = text.split('T');
  const point = parsePoint(day);
  if (time.length) {
    if (!(point.day > 0) || point.qualifier) throw new Error('a time of day needs a whole day, without qualifier');
    point.clock = parseClock(time.join('T'));
  }
  return {shape: 'single', from: point, to: point};
}

function parseStretch(shape, from, to) {
  const date = {shape, from: parseSide(from), to: parseSide(to)};
  const known = side => side.side === 'known';
  if (!known(date.from) && !known(date.to)) throw new Error('one of its sides must be a date');
  if (known(date.from) && known(date.to) && firstDay(date.from) > lastDay(date.to)) throw new Error('it ends before it begins');
  return date;
}

function parseSide(text) {
  if (text === '') return {side: 'unknown'};
  if (text === '..') return {side: 'open'};
  if (text.includes('T')) throw new Error('an interval has days at most, no times of day');
  return parsePoint(text);
}

function parsePoint(text) {
  const qualifier = /[?~%]$/.exec(text)?.[0] || '';
  if (qualifier) text = text.slice(0, -1);
  const long = /^Y(-?)([1-9]\d{4,8})$/.exec(text);
  if (long) return {side: 'known', year: Number(long[1] + long[2]), blanks: 0, month: 0, day: 0, qualifier};
  const parts = /^(-?)(\d{2}(?:\d\d|\dX|XX))(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/.exec(text);
  if (!parts || text === '-0000') throw new Error('write a year of four digits, or 2024-05, or 2024-05-16');
  const [, sign, digits, month, day] = parts;
  const blanks = digits.split('X').length - 1, point = {side: 'known', year: Number(digits.replaceAll('X', '0')), blanks, month: 0, day: 0, qualifier};
  if (sign) point.year = -point.year - (yearsOf(blanks) - 1);
  if (month && blanks) throw new Error('a month or day needs all digits of its year');
  if (month) point.month = month === 'XX' ? blank : Number(month);
  if (month && point.month !== blank && !isMonth(point.month) && !isSeason(point.month)) throw new Error(`there is no month ${month}`);
  if (day && isSeason(point.month)) throw new Error('a season has no days');
  if (day && day !== 'XX' && point.month === blank) throw new Error('a day needs its month');
  if (day) point.day = day === 'XX' ? blank : Number(day);
  if (day && point.day !== blank && (point.day < 1 || point.day > daysIn(point.year, point.month))) throw new Error(`there is no day ${day} in that month`);
  return point;
}

function parseClock(text) {
  const parts = /^(\d\d):(\d\d)(?::(\d\d))?(Z|[+-]\d\d(?::\d\d)?)?$/.exec(text);
  if (!parts || parts[1] > 23 || parts[2] > 59 || parts[3] > 59) throw new Error('a time of day is written 23:20 or 23:20:30');
  const zone = /^[+-](\d\d)(?::(\d\d))?$/.exec(parts[4] || '');
  if (zone && (zone[1] > 14 || zone[2] > 59 || /^-00(:00)?$/.test(parts[4]))) throw new Error('a time zone is written Z, +02 or +02:00');
  return {hour: Number(parts[1]), minute: Number(parts[2]), second: Number(parts[3] || 0)};
}

// dayNumber counts days from 1 January 1970 on the proleptic Gregorian calendar, of any year.
function dayNumber(year, month, day) {
  const y = month > 2 ? year : year - 1, era = Math.floor(y / 400), inEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + inEra * 365 + Math.floor(inEra / 4) - Math.floor(inEra / 100) + ofYear - 719468;
}

// calendarDay is dayNumber's reverse: [year, month, day].
function calendarDay(number) {
  const shifted = number + 719468, era = Math.floor(shifted / 146097), inEra = shifted - era * 146097;
  const yearOf = Math.floor((inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36524) - Math.floor(inEra / 146096)) / 365);
  const ofYear = inEra - (365 * yearOf + Math.floor(yearOf / 4) - Math.floor(yearOf / 100)), from = Math.floor((5 * ofYear + 2) / 153);
  const month = from < 10 ? from + 3 : from - 9;
  return [yearOf + era * 400 + (month <= 2 ? 1 : 0), month, ofYear - Math.floor((153 * from + 2) / 5) + 1];
}

const monthLater = (year, month, count) => { const n = month - 1 + count; return dayNumber(year + Math.floor(n / 12), n % 12 + 1, 1); };
const daysIn = (year, month) => monthLater(year, month, 1) - dayNumber(year, month, 1);

function firstDay({year, month, day}) {
  return dayNumber(year, isMonth(month) ? month : isSeason(month) ? seasonMonths[month][0] : 1, day > 0 ? day : 1);
}

function lastDay(point) {
  const {year, blanks, month, day} = point;
  if (day > 0) return firstDay(point);
  if (isMonth(month)) return monthLater(year, month, 1) - 1;
  if (isSeason(month)) return monthLater(year, ...seasonMonths[month]) - 1;
  const last = year + yearsOf(blanks) - 1;
  return dayNumber(year < 0 && blanks ? Math.min(last, -1) : last, 12, 31);
}

// stretchOf returns the first and the last day that a date may mean, null where that is open.
const stretchOf = ({from, to}) => [from.side === 'known' ? firstDay(from) : null, to.side === 'known' ? lastDay(to) : null];

const isVague = ({shape, from, to}) => shape === 'once' || Boolean(from.qualifier || to.qualifier);

// precisionOf names how much of a date is known, as the program does; the names are in their order.
const precisions = ['', 'minute', 'day', 'month', 'season', 'year', 'decade', 'century', 'interval'];
function precisionOf({shape, from}) {
  if (shape !== 'single') return 'interval';
  if (from.clock) return 'minute';
  if (from.day > 0) return 'day';
  if (isMonth(from.month)) return 'month';
  if (isSeason(from.month)) return 'season';
  return ['year', 'decade', 'century'][from.blanks];
}

// formatYear and formatDay write the days of CSV and JSON.
const formatYear = year => (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
const formatDay = number => { const [year, month, day] = calendarDay(number); return [formatYear(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'); };
