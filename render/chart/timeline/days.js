// Days count from 1970-01-01 on the proleptic Gregorian calendar. JavaScript's Date is not used: it reads the years
// 0 to 99 as 1900 to 1999, and ends at the year 275760. (After Howard Hinnant's "chrono-compatible date algorithms".)

const daysPerEra = 146097; // 400 years

export function dayOf(year, month = 1, day = 1) {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * daysPerEra + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468;
}

export function civil(day) {
  const z = Math.floor(day) + 719468;
  const era = Math.floor(z / daysPerEra);
  const dayOfEra = z - era * daysPerEra;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * dayOfYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * m + 2) / 5) + 1};
}

export const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

// names are those of months and years on the axis, where its readers' language has no others.
export const names = {months: monthNames, year: year => yearName(year)};

// yearName counts as readers do: the astronomical year 0 is 1 BC. A short number alone would not read as a year.
export const yearName = year => year <= 0 ? `${1 - year} BC` : year < 1000 ? `AD ${year}` : String(year);
