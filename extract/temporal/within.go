package temporal

import (
	"fmt"
	"math"
	"strings"

	"dateline/timeline"
)

// bounds are the first and the last day of an outcome; none where one is open.
func (o outcome) bounds() (first, last civil) { return days(o.date) }

// nth resolves "the first Monday of March", "the last week of 2016": a day or another unit by its place in a
// longer stretch.
func (r *resolver) nth(m *match) outcome {
	stretch := r.inner
	first, last := stretch.bounds()
	if !first.known() {
		return outcome{value: "XXXX-XX-XX", reason: stretch.reason}
	}
	n, ok := m.number("ord")
	if !ok {
		n = m.ordinals.at(0)
	}
	if n == 0 {
		return outcome{reason: noSuchDay}
	}
	if m.fact("half") != "" {
		stretch.mod = []string{"START", "END"}[min(max(n-1, 0), 1)]
		return stretch
	}
	u := m.unit()
	if len(m.weekdays) > 0 {
		u = "day"
	}
	c, ok := place(u, m.weekdays.at(0), n, first, last)
	if !ok {
		return outcome{reason: noSuchDay}
	}
	return shifted(c, u, 0, stretch.basis)
}

// place finds the nth of the units, or of the weekdays, between two days; the last one where n is -1. A week
// or weekend belongs where its Thursday or Saturday does.
func place(u unit, weekday, n int, first, last civil) (civil, bool) {
	steps := func(begin civil, days int) (civil, bool) {
		c := begin.plus(days * (n - 1))
		if n < 0 {
			c = begin.plus((last.number() - begin.number()) / days * days)
		}
		return c, c.number() <= last.number()
	}
	onWeekday := func(w int) (civil, bool) { return steps(first.plus(mod(w-first.weekday(), 7)), 7) }
	months := map[unit]int{"month": 1, "quarter": 3, "year": 12, "decade": 120}[u]
	switch {
	case weekday > 0:
		return onWeekday(weekday)
	case u == "week":
		return onWeekday(4)
	case u == "weekend":
		return onWeekday(6)
	case u == "day":
		return steps(first, 1)
	case months > 0:
		c := first.plusMonths(months * (n - 1))
		if n < 0 {
			c = civil{last.y, last.m, 1}.plusMonths(1 - months)
		}
		return c, c.number() <= last.number() && c.number() >= first.number()
	}
	return civil{}, false
}

// offset resolves "two days after Christmas", "2 weeks from January 15": as precise as the unit that it counts in,
// though a number of weeks leads from a day to a day.
func (r *resolver) offset(m *match) outcome {
	inner := r.inner
	c := civilDate(inner.date)
	direction := 1
	if r.words.value(m.text.Tokens[m.join].entry, m.rule.then) == "-1" {
		direction = -1
	}
	o, missing := m.steps(c, direction, inner.basis)
	if missing != "" {
		return outcome{value: unknownUnit[missing], reason: inner.reason}
	}
	return o
}

// steps counts a match's units from a date, the first ones first: "2 weeks and 2 days". It returns the unit that
// the date isn't known well enough for, if there is one.
func (m *match) steps(c civil, direction int, basis timeline.Basis) (o outcome, missing unit) {
	o = outcome{typ: timeline.TypeDuration, value: m.compound()}
	for i, u := range m.units {
		if u.clock() { // what is left of the day doesn't tell which day
			continue
		}
		n, _ := m.count()
		if i < len(m.counts) {
			n = m.counts[i]
		}
		if !c.holds(u) {
			return o, u
		}
		whole := direction * int(math.Round(n))
		if u == "week" || u == "fortnight" { // to a day, not to the week that the calendar puts it in
			whole *= 7 * int(letters[u].each)
			u = "day"
		}
		if i+1 < len(m.units) && (u == "month" || u == "year") {
			c = c.plusUnits(u, whole)
			continue
		}
		o = counted(c, u, whole, basis)
		c = civilDate(o.date)
	}
	return o, ""
}

// weekOf resolves "the week of February 4".
func (r *resolver) weekOf(m *match) outcome {
	inner := r.inner
	first, _ := inner.bounds()
	if !first.known() {
		return outcome{value: unknownUnit[m.unit()], reason: inner.reason}
	}
	if m.unit() == "weekend" {
		return weekendAround(first, inner.basis)
	}
	return shifted(first, "week", 0, inner.basis)
}

// weekendAround is the weekend that a day lies in or next to: of a Tuesday the one before, of a Thursday the one behind.
func weekendAround(day civil, basis timeline.Basis) outcome {
	return shifted(day.plus(-2), "weekend", 0, basis)
}

// numberedWeek resolves "week 23", "week 3 of 2027", by ISO 8601.
func (r *resolver) numberedWeek(m *match) outcome {
	n := int(m.counts[0])
	year, basis := r.year(m)
	if basis == "" {
		base, b := r.anchor()
		year, basis = base.y, b
	}
	if n < 1 || n > 53 {
		return outcome{reason: noSuchDay}
	}
	if year == 0 {
		return outcome{value: fmt.Sprintf("XXXX-W%02d", n), reason: noDocumentDate}
	}
	// the 4th of January is in the first week of its year
	return shifted(civil{year, 1, 4}.plus(7*(n-1)), "week", 0, basis)
}

// compound writes a duration of several units: P3M2W.
func (m *match) compound() string {
	value, clock := "P", false
	for i, u := range m.units {
		if u.clock() && !clock {
			value, clock = value+"T", true
		}
		n := 1.
		if i < len(m.counts) {
			n = m.counts[i]
		}
		value += strings.TrimLeft(u.period(n, true), "PT")
	}
	return value
}
