package temporal

import (
	"fmt"
	"time"

	"dateline/timeline"
)

// civil is a day of the Gregorian calendar; m and d are 0 where only the month or the year is known.
type civil struct{ y, m, d int }

func (c civil) known() bool { return c != civil{} }

// number counts days, the 1st of January 1970 being 0.
func (c civil) number() int {
	return int(time.Date(c.y, time.Month(c.m), c.d, 0, 0, 0, 0, time.UTC).Unix() / 86400)
}

func civilOf(number int) civil {
	y, m, d := time.Unix(int64(number)*86400, 0).UTC().Date()
	return civil{y, int(m), d}
}

// plus adds days.
func (c civil) plus(days int) civil { return civilOf(c.number() + days) }

// plusMonths adds months; a day that the month doesn't have becomes its last.
func (c civil) plusMonths(n int) civil {
	m := c.y*12 + c.m - 1 + n
	c.y, c.m = floor(m, 12), mod(m, 12)+1
	c.d = min(c.d, daysIn(c.y, c.m))
	return c
}

// weekday is 1 for Monday to 7 for Sunday.
func (c civil) weekday() int { return mod(c.number()+3, 7) + 1 }

// monday is the first day of the week.
func (c civil) monday() civil { return c.plus(1 - c.weekday()) }

func (c civil) quarter() int { return (c.m-1)/3 + 1 }

func (c civil) valid() bool { return c.m >= 1 && c.m <= 12 && c.d >= 1 && c.d <= daysIn(c.y, c.m) }

func (c civil) date() timeline.Date {
	switch {
	case c.d > 0:
		return timeline.DayOf(c.y, c.m, c.d)
	case c.m > 0:
		return timeline.MonthOf(c.y, c.m)
	case c.known():
		return timeline.YearOf(c.y)
	}
	return timeline.Date{}
}

// value writes c as TIMEX3 does: 2024-05-16, BC0044.
func (c civil) value() string {
	switch {
	case c.d > 0:
		return fmt.Sprintf("%s-%02d-%02d", yearValue(c.y), c.m, c.d)
	case c.m > 0:
		return fmt.Sprintf("%s-%02d", yearValue(c.y), c.m)
	}
	return yearValue(c.y)
}

// yearValue writes an astronomical year as TIMEX3 does.
func yearValue(y int) string {
	if y <= 0 {
		return fmt.Sprintf("BC%04d", 1-y)
	}
	return fmt.Sprintf("%04d", y)
}

// weekValue writes the ISO week of a day.
func (c civil) weekValue() string {
	y, w := time.Date(c.y, time.Month(c.m), c.d, 0, 0, 0, 0, time.UTC).ISOWeek()
	return fmt.Sprintf("%s-W%02d", yearValue(y), w)
}

// civilDate is the day, month or year of a Date that is one.
func civilDate(d timeline.Date) civil {
	switch d.Precision() {
	case timeline.PrecisionMinute, timeline.PrecisionDay, timeline.PrecisionMonth, timeline.PrecisionYear:
		return civil{d.Year(), d.Month(), d.Day()}
	}
	return civil{}
}

func daysIn(y, m int) int {
	return time.Date(y, time.Month(m)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

func floor(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func mod(a, b int) int { return a - floor(a, b)*b }

// orthodoxEaster is Easter of the eastern churches, who count by the Julian calendar.
func orthodoxEaster(y int) civil {
	d := (19*(y%19) + 15) % 30
	e := (2*(y%4) + 4*(y%7) - d + 34) % 7
	n := d + e + 114
	return civil{y, n / 31, n%31 + 1}.plus(y/100 - y/400 - 2) // days that the two calendars are apart
}

// easterSunday is Easter of the western churches in a year, by the algorithm of Meeus, Jones and Butcher.
func easterSunday(y int) civil {
	a, b, c := y%19, y/100, y%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return civil{y, n / 31, n%31 + 1}
}
