package timeline

import (
	"cmp"
	"strings"
	"time"
)

// Date is a date on the proleptic Gregorian calendar, known to some precision: a time of day, a day, a
// month, a season, a year, a decade, a century, or the stretch between two of these. Its text form is
// EDTF (ISO 8601-2). Years are astronomical: 1 BC is year 0, 44 BC is -43.
//
// Dates compare with ==, which is the equality of their text. The zero value is no date.
type Date struct {
	shape    shape
	from, to point // to only in a stretch
}

// shape tells how the points of a Date are meant.
type shape uint8

const (
	noDate  shape = iota
	single        // from alone
	lasting       // all the time between two points: 2024-03/2024-05
	oneOf         // once between two points: [2024-03..2024-05]
)

// point is one date, or one side of a stretch.
type point struct {
	side      side
	year      int   // the first one where its last digits are blank
	blanks    uint8 // how many of the year's last digits are X
	month     uint8 // 1–12, or the code of a season, 21–41; blank is XX, 0 is none
	day       uint8 // 1–31; blank is XX, 0 is none
	clock     clock
	qualifier byte // '?', '~', '%' or 0
}

// side tells what is there of a point. A stretch has at least one known side.
type side uint8

const (
	absent  side = iota // the other point of a single date
	known               // a date
	open                // "..": no limit
	unknown             // nothing written: there is a limit, but it is not known
)

// blank stands for a month or a day that is written XX.
const blank = 0xFF

// clock is a time of day. The zero value is none.
type clock struct {
	told, toldSecond, toldZone bool
	hour, minute, second       uint8
	zone                       int16 // minutes east of UTC
}

// Years beyond four digits are written with a Y; beyond nine they mean nothing to a timeline.
const (
	maxYear     = 9999
	maxLongYear = 999_999_999
)

// DayOf returns a day, such as 2024-05-16, or the zero Date where the calendar has no such day.
func DayOf(year, month, day int) Date {
	if !fourDigits(year) || !isMonth(month) || day < 1 || day > daysIn(year, month) {
		return Date{}
	}
	return singleDate(point{year: year, month: uint8(month), day: uint8(day)})
}

// MonthOf returns a month, such as 2024-05, or the zero Date where there is no such month.
func MonthOf(year, month int) Date {
	if !fourDigits(year) || !isMonth(month) {
		return Date{}
	}
	return singleDate(point{year: year, month: uint8(month)})
}

// YearOf returns a year, or the zero Date for one of more than nine digits.
func YearOf(year int) Date {
	if year < -maxLongYear || year > maxLongYear {
		return Date{}
	}
	return singleDate(point{year: year})
}

// SeasonOf returns a part of a year by its EDTF code: seasons 21 to 24 (spring, summer, autumn, winter),
// the same for the northern (25 to 28) and the southern (29 to 32) hemisphere, quarters 33 to 36, thirds
// of a year 37 to 39, halves 40 and 41. A season that runs across New Year has the year that it begins in.
// Another code gives the zero Date.
func SeasonOf(year, code int) Date {
	if !fourDigits(year) || !isSeason(code) {
		return Date{}
	}
	return singleDate(point{year: year, month: uint8(code)})
}

// DecadeOf returns the decade that a year is in: 199X for 1994.
func DecadeOf(year int) Date { return withoutDigits(year, 1) }

// CenturyOf returns the hundred years that a year is in, by its digits: 19XX for 1994 and for 1900.
func CenturyOf(year int) Date { return withoutDigits(year, 2) }

func withoutDigits(year int, blanks uint8) Date {
	if !fourDigits(year) {
		return Date{}
	}
	span := yearsOf(blanks)
	first := year / span * span
	if year < 0 {
		first -= span - 1
	}
	return singleDate(point{year: first, blanks: blanks})
}

// Interval returns what lasted from one date to another, 2024-03/2024-05. A zero side is open: 2019/..
// It is the zero Date where both sides are zero, where one is itself a stretch, or where the first lies
// wholly after the second. Times of day are dropped: EDTF has no intervals of them.
func Interval(from, to Date) Date { return stretch(lasting, from, to) }

// OneOf returns what was once between two dates, [2024-03-03..2024-03-05]. Its sides are those of Interval.
func OneOf(from, to Date) Date { return stretch(oneOf, from, to) }

func stretch(s shape, from, to Date) Date {
	d := Date{shape: s, from: from.asSide(), to: to.asSide()}
	if d.from.side == absent || d.to.side == absent || !d.inOrder() {
		return Date{}
	}
	return d
}

// asSide returns d as one side of a stretch, absent where it can't be one.
func (d Date) asSide() point {
	switch d.shape {
	case noDate:
		return point{side: open}
	case single:
		p := d.from
		p.clock = clock{}
		return p
	}
	return point{}
}

// inOrder tells whether a stretch has a known side and does not end before it begins.
func (d Date) inOrder() bool {
	if d.from.side != known || d.to.side != known {
		return d.from.side == known || d.to.side == known
	}
	return d.from.first() <= d.to.last()
}

func singleDate(p point) Date {
	p.side = known
	return Date{shape: single, from: p}
}

// At returns a day with a time of day, 2024-05-16T15:04. Anything else than a day without qualifier, or
// an impossible time, leaves d as it is.
func (d Date) At(hour, minute int) Date {
	if !d.isDay() || d.from.qualifier != 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59 {
		return d
	}
	d.from.clock = clock{told: true, hour: uint8(hour), minute: uint8(minute)}
	return d
}

// isDay tells whether d is a single day that is told whole.
func (d Date) isDay() bool {
	return d.shape == single && d.from.day != 0 && d.from.day != blank
}

// Approximate returns d marked as approximate: 2024-05~, and 2019~/2021~ for an interval. A time of day
// stays as it is: EDTF has no approximate ones, and about three o'clock leaves the day sure.
func (d Date) Approximate() Date {
	d.from.approximate()
	d.to.approximate()
	return d
}

func (p *point) approximate() {
	switch {
	case p.side != known || p.clock.told:
	case p.qualifier == '?':
		p.qualifier = '%'
	case p.qualifier == 0:
		p.qualifier = '~'
	}
}

// IsApproximate tells whether d, or a side of it, is marked as approximate (~ or %).
func (d Date) IsApproximate() bool { return d.isQualified('~') }

// IsUncertain tells whether d, or a side of it, is marked as uncertain (? or %).
func (d Date) IsUncertain() bool { return d.isQualified('?') }

func (d Date) isQualified(q byte) bool {
	has := func(p point) bool { return p.qualifier == q || p.qualifier == '%' }
	return has(d.from) || has(d.to)
}

// IsZero tells whether d is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Year returns the year of a single date, or of an interval's start; 0 where it is not known to the year.
func (d Date) Year() int {
	if d.from.side != known || d.from.blanks > 0 {
		return 0
	}
	return d.from.year
}

// Month returns the month, 1 to 12, of a single date, or of an interval's start; 0 where it is not known.
func (d Date) Month() int {
	if !isMonth(int(d.from.month)) {
		return 0
	}
	return int(d.from.month)
}

// Day returns the day of the month of a single date, or of an interval's start; 0 where it is not known.
func (d Date) Day() int {
	if d.from.day == blank {
		return 0
	}
	return int(d.from.day)
}

// Clock returns the time of day, where one is told.
func (d Date) Clock() (hour, minute int, ok bool) {
	c := d.from.clock
	return int(c.hour), int(c.minute), c.told
}

// Bounds returns the sides of an Interval or of OneOf; an open or unknown side is the zero Date. Another
// Date is not ok.
func (d Date) Bounds() (from, to Date, ok bool) {
	if d.shape != lasting && d.shape != oneOf {
		return Date{}, Date{}, false
	}
	side := func(p point) Date {
		if p.side != known {
			return Date{}
		}
		return singleDate(p)
	}
	return side(d.from), side(d.to), true
}

// Start returns the first day that d may mean, as its midnight in UTC; false where that is open.
func (d Date) Start() (time.Time, bool) {
	if d.from.side != known {
		return time.Time{}, false
	}
	return d.from.first().midnight(), true
}

// End returns the last day that d may mean, as its midnight in UTC; false where that is open.
func (d Date) End() (time.Time, bool) {
	p := d.lastPoint()
	if p.side != known {
		return time.Time{}, false
	}
	return p.last().midnight(), true
}

func (d Date) lastPoint() point {
	if d.shape == single {
		return d.from
	}
	return d.to
}

// days returns the first and the last day that d may mean, far off where a side is open.
func (d Date) days() (first, last dayNumber) {
	first, last = foreverAgo, foreverOn
	if d.from.side == known {
		first = d.from.first()
	}
	if p := d.lastPoint(); p.side == known {
		last = p.last()
	}
	return first, last
}

// Contains tells whether every day that e may mean lies within d. An open side has no limit.
func (d Date) Contains(e Date) bool {
	if d.IsZero() || e.IsZero() {
		return false
	}
	first, last := d.days()
	eFirst, eLast := e.days()
	return first <= eFirst && eLast <= last
}

// Overlaps tells whether there is a day that both d and e may mean.
func (d Date) Overlaps(e Date) bool {
	if d.IsZero() || e.IsZero() {
		return false
	}
	first, last := d.days()
	eFirst, eLast := e.days()
	return first <= eLast && eFirst <= last
}

// Compare orders dates: by the first day that they may mean, the more precise first, then by time of day
// as told, then by the last day. What has no first day stands at its last one, and the zero Date after all
// others. Only equal dates compare as 0.
func (d Date) Compare(e Date) int {
	switch {
	case d == e:
		return 0
	case d.IsZero():
		return 1
	case e.IsZero():
		return -1
	}
	first := cmp.Or(
		cmp.Compare(d.place(), e.place()),
		cmp.Compare(d.Precision(), e.Precision()),
		cmp.Compare(d.from.clock.seconds(), e.from.clock.seconds()),
	)
	if first != 0 {
		return first
	}
	return cmp.Or(cmp.Compare(d.lastDay(), e.lastDay()), strings.Compare(d.String(), e.String()))
}

// place is the day at which d stands in an ordered list.
func (d Date) place() dayNumber {
	first, last := d.days()
	if first == foreverAgo {
		return last
	}
	return first
}

func (d Date) lastDay() dayNumber {
	_, last := d.days()
	return last
}

func (c clock) seconds() int {
	return (int(c.hour)*60+int(c.minute))*60 + int(c.second)
}
