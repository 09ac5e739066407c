import {civil, dayOf, names as english} from './days.js';

// Ticks are placed from the coarsest step to the finest: years first, so that they are always readable, and a finer
// step only where all of it fits between two ticks that stand already. With even spacing one part of the axis may show
// days while another shows decades.

const gap = 18; // pixels between two labels, at least
const roomy = 200; // pixels between two ticks that should not stay empty, even where the next step doesn't fit
const beyond = 200; // pixels outside the view in which ticks are still looked for
const longestRow = 200; // ticks between two others; of more, not even a wide screen shows all

// ticks returns {day, x, label, unit} in order, unit being year, month or day. first and last are the days that have
// a place on the axis, place gives a day's pixel, width a label's, left and right are the pixels in view; names are
// the months' and the years'.
export function ticks({first, last, place, width, left, right, names = english}) {
  const out = [];
  const tick = mark => ({...mark, x: place(mark.day), half: width(mark.label, mark.unit) / 2});
  const fits = list => list.every((t, i) => i === 0 || t.x - t.half - list[i - 1].x - list[i - 1].half >= gap);

  const refine = (a, b, level) => {
    const ruler = rulers[level];
    if (!ruler || a.x > right + beyond || b.x < left - beyond || b.day - a.day > ruler.longest) return;
    let chosen = [];
    for (const n of ruler.every) {
      const row = ruler.between(a, b, n).map(tick);
      if (!row.length) continue;
      if (fits([a, ...row, b]) && (!ruler.whole || evenly(a, b, row, n))) { chosen = row; break; }
      if ((ruler.single || n === ruler.sparse) && !chosen.length && Math.min(b.x, right) - Math.max(a.x, left) > roomy) chosen = someOf(row, a, b);
    }
    if (!chosen.length && ruler.single && !rulers[level + 1]?.single) return within(a, b, level + 1);
    out.push(...chosen);
    const all = [a, ...chosen, b];
    for (let i = 1; i < all.length; i++) refine(all[i - 1], all[i], chosen.length && !ruler.whole ? level : level + 1);
  };
  // within fills the stretch between two years' ticks where none of the years between has room for its own: with even spacing
  // one of them may be wide nonetheless.
  const within = (a, b, level) => {
    const from = civil(Math.max(a.day, first)).year, to = civil(b.day - 1).year;
    if (b.day - a.day <= rulers[level].longest) return refine(a, b, level);
    for (let year = from; year <= to && to - from <= longestRow; year++) {
      const begin = Math.max(a.day, dayOf(year) - 1), end = Math.min(b.day, dayOf(year + 1));
      if (Math.min(place(end), right) - Math.max(place(begin), left) <= roomy) continue;
      const marks = ofYear(year, begin, end, a, b);
      out.push(...marks);
      marks.forEach((mark, k) => { if (k && marks[k - 1].unit === 'month') refine(marks[k - 1], mark, level + 1); });
    }
  };
  // ofYear returns months, and days where the first of these is far off. The first of all says the year.
  const ofYear = (year, begin, end, a, b) => {
    const saying = (row, b) => {
      for (const [k, mark] of row.entries()) {
        const full = tick({...mark, label: `${mark.label} ${names.year(year)}`});
        if (fits([a, full, b])) return [full, ...someOf(row.slice(k + 1).map(tick), full, b)];
      }
      return [];
    };
    const row = monthsBetween({day: begin}, {day: end}, 1, names), months = saying(row, b), [month = b] = months;
    if (month.x - a.x <= roomy) return months;
    const early = daysBetween({day: begin}, {day: Math.min(end, month.day)}, 5);
    const days = saying(early.map(mark => ({...mark, label: `${mark.label} ${names.months[civil(mark.day).month - 1]}`})), month);
    return days.length ? [...days, ...someOf(row.filter(({day}) => day >= month.day).map(tick), days.at(-1), b)] : months;
  };
  // evenly tells whether the days would fit any month, of 28 days between the widest names, so that months beside each
  // other look alike.
  const evenly = (a, b, row, n) => {
    const perDay = (place(b.day) - place(a.day)) / (b.day - a.day), {year, month} = civil(row[0].day), end = dayOf(year, month) + 28;
    const last = row.findLast(t => t.day < end - n / 2) || row[0];
    return Math.min(n, end - last.day) * perDay >= width('28', 'day') / 2 + widest + gap;
  };
  const widest = Math.max(...names.months.map(name => width(name, 'month')), width('2000', 'year')) / 2;
  // someOf takes those that fit, one by one.
  const someOf = (row, a, b) => {
    const chosen = [];
    for (const t of row) if (fits([chosen[chosen.length - 1] || a, t, b])) chosen.push(t);
    return chosen;
  };

  const edge = (day, x) => ({day, x, half: 0});
  const rulers = rulersFor(civil(last).year - civil(first).year + 1, names);
  refine(edge(first - 1, -Infinity), edge(last, Infinity), 0);
  return out.filter(t => t.x >= left - 1 && t.x <= right + 1).sort((a, b) => a.day - b.day);
}

// rulersFor returns the steps for an axis of so many years. Each ruler knows the days between two days, every nth of
// them, none where they are too many; longest is the stretch that it may divide: months within one year, days within one month. A single one of its
// ticks may stand where not all of them fit, for years alone. A whole one has the same step throughout its stretch.
function rulersFor(span, names) {
  const rulers = [];
  for (let step = 10 ** Math.floor(Math.log10(Math.max(span, 1))); step >= 1; step /= 10) {
    rulers.push({every: [1, 2, 5], between: (a, b, n) => yearsBetween(a, b, n * step, names), longest: Infinity, single: true});
  }
  rulers.push({every: [1, 3, 6], between: (a, b, n) => monthsBetween(a, b, n, names), longest: 366});
  rulers.push({every: [1, 5, 10], between: daysBetween, longest: 31, whole: true, sparse: 5});
  return rulers;
}

// yearsBetween returns round years as readers count them: 1000 BC, 500 BC, AD 1, AD 500, 1000.
function yearsBetween(a, b, step, names) {
  const from = a.count ?? countOf(civil(a.day).year), to = b.count ?? countOf(civil(b.day).year), out = [];
  if ((to - from) / step > longestRow) return out;
  if (a.label && b.label && (to - from) % step) return out; // it would leave an odd step
  for (let count = Math.ceil(from / step) * step; count <= to; count += step) {
    if (count === 0 && step < 5) continue; // AD 1 would crowd AD 2, or come twice
    const year = yearAt(count), day = dayOf(year);
    if (day > a.day && day < b.day) out.push({day, count, label: names.year(year), unit: 'year'});
  }
  return out;
}

// Counts are -500 for 500 BC, which is the astronomical year -499, and 500 for AD 500. There is no year 0: the place
// between the eras is AD 1's where steps are wide.
const countOf = year => year > 0 ? year : year - 1;
const yearAt = count => count > 0 ? count : count + 1;

function monthsBetween(a, b, n, names) {
  const out = [];
  let {year, month} = civil(a.day);
  for (;;) {
    if (++month > 12) [year, month] = [year + 1, 1];
    const day = dayOf(year, month);
    if (day >= b.day) return out;
    if ((month - 1) % n === 0) out.push({day, label: names.months[month - 1], unit: 'month'});
  }
}

// daysBetween counts from the first of the month, and leaves out what would crowd the next month's name.
function daysBetween(a, b, n) {
  const out = [];
  for (let day = Math.floor(a.day) + 1; day < b.day; day++) {
    const d = civil(day).day;
    if (n === 1 || (d - 1) % n === 0 && d <= 31 - n / 2) out.push({day, label: String(d), unit: 'day'});
  }
  return out;
}

// where says in which year, month or day the axis begins, for ticks that don't tell it: those of a finer unit.
export function where(at, unit, names = english) {
  const {year, month, day} = civil(at);
  const name = unit === 'year' || unit === 'month' ? '' : names.months[month - 1] + ' ';
  return (unit ? '' : day + ' ') + name + names.year(year);
}
