package timeline

import (
	"math"
	"time"
)

// dayNumber counts days from 1 January 1970.
type dayNumber int64

const (
	foreverAgo dayNumber = math.MinInt64
	foreverOn  dayNumber = math.MaxInt64
)

const (
	secondsOfDay = 24 * 60 * 60
	daysOfMonth  = 31 // at most
)

// numberOf takes days and months beyond their ranges as time.Date does.
func numberOf(year, month, day int) dayNumber {
	return dayNumber(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / secondsOfDay)
}

func (n dayNumber) midnight() time.Time { return time.Unix(int64(n)*secondsOfDay, 0).UTC() }

func (n dayNumber) String() string {
	t := n.midnight()
	return formatDay(t.Year(), int(t.Month()), t.Day())
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func fourDigits(year int) bool { return -maxYear <= year && year <= maxYear }

func isMonth(code int) bool { return 1 <= code && code <= 12 }

func isSeason(code int) bool { return 21 <= code && code <= 41 }

// seasonMonths gives the first month of each part of a year, by its EDTF code, and how many it has.
var seasonMonths = map[uint8]struct{ first, count int }{
	21: {3, 3}, 22: {6, 3}, 23: {9, 3}, 24: {12, 3}, // spring, summer, autumn, winter
	25: {3, 3}, 26: {6, 3}, 27: {9, 3}, 28: {12, 3}, // of the northern hemisphere
	29: {9, 3}, 30: {12, 3}, 31: {3, 3}, 32: {6, 3}, // of the southern hemisphere
	33: {1, 3}, 34: {4, 3}, 35: {7, 3}, 36: {10, 3}, // quarters
	37: {1, 4}, 38: {5, 4}, 39: {9, 4}, // thirds
	40: {1, 6}, 41: {7, 6}, // halves
}

// first is the first day that a known point may mean.
func (p point) first() dayNumber {
	month, day := 1, 1
	if isMonth(int(p.month)) {
		month = int(p.month)
	} else if isSeason(int(p.month)) {
		month = seasonMonths[p.month].first
	}
	if p.day != 0 && p.day != blank {
		day = int(p.day)
	}
	return numberOf(p.year, month, day)
}

// last is the last day that a known point may mean.
func (p point) last() dayNumber {
	switch {
	case p.day != 0 && p.day != blank:
		return p.first()
	case isMonth(int(p.month)):
		return numberOf(p.year, int(p.month)+1, 0)
	case isSeason(int(p.month)):
		months := seasonMonths[p.month]
		return numberOf(p.year, months.first+months.count, 0)
	}
	return numberOf(p.lastYear(), 12, 31)
}

// lastYear is the last year of a decade or century. -000X ends before year 0, which is 000X's.
func (p point) lastYear() int {
	last := p.year + yearsOf(p.blanks) - 1
	if p.year < 0 && p.blanks > 0 {
		return min(last, -1)
	}
	return last
}

// yearsOf tells how many years share all but their last digits.
func yearsOf(blanks uint8) int {
	switch blanks {
	case 0:
		return 1
	case 1:
		return 10
	}
	return 100
}
