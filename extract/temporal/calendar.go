package temporal

import (
	"fmt"
	"strings"

	"dateline/timeline"
)

// calendar resolves what names days, months, quarters, seasons and years.
func (r *resolver) calendar(m *match) outcome {
	if m.fact("bc") == "told" { // 480, in a text of years BC
		if !r.narrative || !r.ancient {
			return outcome{}
		}
		m.era = -1
	}
	year, basis := r.year(m)
	switch {
	case m.unit() == "half":
		return r.half(m, year, basis)
	case m.fact("range") != "":
		return r.calendarRange(m, year, basis)
	case m.unit() == "quarter" && len(m.ordinals)+len(m.days) > 0 || m.fact("ord") != "":
		n := m.ordinals.at(0)
		if k, ok := m.number("ord"); ok {
			n = k
		} else if len(m.ordinals) == 0 {
			n = m.days.at(0)
		}
		return r.quarterOf(m, n, year, basis)
	case m.season > 0:
		return r.seasonOf(m, year, basis)
	case len(m.months) > 0:
		return r.monthOrDay(m, year, basis)
	case len(m.weekdays) > 0 && len(m.days)+len(m.ordinals) > 0:
		return r.weekdayAndDay(m)
	case len(m.weekdays) > 0:
		return r.weekday(m)
	case basis != "":
		return simple(civil{y: year}, basis)
	}
	return outcome{reason: "no year that is known"}
}

// half resolves "the first half of 2008".
func (r *resolver) half(m *match, year int, basis timeline.Basis) outcome {
	n, ok := m.number("ord")
	if !ok {
		n = max(m.ordinals.at(0), m.days.at(0))
	}
	if n < 1 || n > 2 || basis == "" {
		return outcome{reason: "no half of a year that is known"}
	}
	return outcome{value: fmt.Sprintf("%s-H%d", yearValue(year), n), date: timeline.SeasonOf(year, 39+n), basis: basis}
}

// year is the year that an expression tells; no basis where it tells none.
func (r *resolver) year(m *match) (int, timeline.Basis) {
	y := m.years.at(0)
	switch {
	case m.fact("year") == "said" && len(m.counts) > 0:
		y = int(m.counts[0])
	case m.era != 0 && y == 0:
		y = m.digits.at(0)
	case len(m.digits) > 0 && y == 0 && m.fact("year") == "short": // fiscal '98
		y = r.century99(m.digits[0])
	}
	if m.era < 0 {
		y = 1 - y
	}
	if y != 0 {
		return y, timeline.BasisExplicit
	}
	switch {
	case m.fact("base") == "last" && r.last.known():
		told, basis := r.fromLast()
		later, _ := m.number("later") // May of the following year
		return told.y + later, basis
	case m.directed >= 0 && r.published.known():
		return r.published.y + m.direction, timeline.BasisRelative
	case m.fact("year") == "this" && r.published.known():
		return r.published.y, timeline.BasisRelative
	}
	return 0, ""
}

// century99 fills in the century of a year of two digits: it is over, or soon to come.
func (r *resolver) century99(yy int) int {
	base := r.published.y
	if base == 0 {
		base = 2000 // a text that writes '98 is of our time
	}
	y := base/100*100 + yy
	switch {
	case y > base+10:
		y -= 100
	case y < base-80:
		y += 100
	}
	return y
}

// noDay turns "on May 40" down, whose month alone it is not.
func (r *resolver) noDay(*match) outcome { return outcome{reason: noSuchDay} }

func (r *resolver) quarterOf(m *match, n, year int, basis timeline.Basis) outcome {
	if n < 1 || n > 4 {
		return outcome{reason: "a year has four quarters"}
	}
	if basis == "" {
		base, b := r.anchor()
		if base.m == 0 {
			return outcome{value: fmt.Sprintf("XXXX-Q%d", n), reason: noDocumentDate}
		}
		// quarters are reported on when they end: the nearest one that has begun, or is about to
		year, basis = nearestYear(base, 3*n-1), b
		if year > base.y && r.tense(m).over() {
			year--
		}
	}
	r.quarter, r.quarterBy, r.reported = civil{year, 3*n - 2, 1}, r.number, m.sentence
	return quarterOutcome(year, n, basis)
}

func quarterOutcome(year, n int, basis timeline.Basis) outcome {
	return outcome{value: fmt.Sprintf("%s-Q%d", yearValue(year), n), date: timeline.SeasonOf(year, 32+n), basis: basis}
}

// nearestYear is the year in which a month lies closest to a date; the earlier of two.
func nearestYear(base civil, month int) int {
	switch d := month - base.m; {
	case d >= 6:
		return base.y - 1
	case d < -7: // news looks back further than ahead
		return base.y + 1
	}
	return base.y
}

var seasonValues = map[int]string{21: "SP", 22: "SU", 23: "FA", 24: "WI"}

func seasonOutcome(year, code int, basis timeline.Basis) outcome {
	return outcome{value: yearValue(year) + "-" + seasonValues[code], date: timeline.SeasonOf(year, code), basis: basis}
}

// middle is the month in the middle of a season.
func middle(code int) int { return []int{4, 7, 10, 1}[code-21] }

func (r *resolver) seasonOf(m *match, year int, basis timeline.Basis) outcome {
	if basis != "" {
		return seasonOutcome(year, m.season, basis)
	}
	if first, ok := r.joined(m); ok && first.match.season > 0 && first.match.season < m.season { // from spring to autumn
		if y := first.outcome.date.Year(); y != 0 {
			return seasonOutcome(y, m.season, timeline.BasisInferred)
		}
	}
	base, basis := r.anchor()
	if base.m == 0 && base.known() && r.narrative {
		return seasonOutcome(base.y, m.season, basis)
	}
	if base.m == 0 {
		return outcome{value: "XXXX-" + seasonValues[m.season], reason: noDocumentDate}
	}
	year = nearestYear(base, middle(m.season))
	if m.season == 24 { // winter has the year that it begins in
		year--
		if base.m >= 7 {
			year = base.y
		}
	}
	first := civil{year, 3 * (m.season - 20), 1}
	switch tense := r.tense(m); {
	case r.narrative:
	case first.number() > base.number0() && tense.over():
		year--
	case first.plusMonths(3).number() <= base.number0() && (r.behind(m, "BY") && !tense.over() || tense.ahead()): // "by spring", told in summer
		year++
	}
	return seasonOutcome(year, m.season, basis)
}

// monthOrDay resolves a month, or a day of it.
func (r *resolver) monthOrDay(m *match, year int, basis timeline.Basis) outcome {
	c := civil{year, m.months[0], m.days.at(0)}
	if len(m.days) == 0 {
		c.d = m.ordinals.at(0)
	}
	if year == 0 && len(m.digits) > 0 && m.digits[0] < 100 { // 11-May-98
		c.y, basis = r.century99(m.digits[0]), timeline.BasisInferred
	}
	if c.d > 0 && (c.d > 31 || basis != "" && !c.valid() || c.d > daysIn(2000, c.m)) {
		return outcome{reason: noSuchDay}
	}
	if basis != "" {
		return simple(c, basis)
	}
	base, _ := r.anchor()
	if base.m == 0 && base.y == 0 {
		c.y = 1 // any year will do to write the rest
		return outcome{value: "XXXX" + strings.TrimPrefix(c.value(), "0001"), reason: noYear}
	}
	if base.m == 0 { // "1998 … in July": the year told last
		c.y = base.y
	} else {
		c.y = r.nearest(m, base, c)
	}
	for tries := 0; c.d > 0 && !c.valid() && tries < 8; tries++ { // 29 February
		c.y--
	}
	return simple(c, timeline.BasisInferred)
}

func (r *resolver) nthDay(m *match) outcome {
	base, basis := r.told(m)
	if base.m == 0 || m.directed >= 0 {
		base, basis = r.anchor()
	}
	if m.directed >= 0 && base.m > 0 { // the 24th of last month
		base.d = 1
		base = base.plusMonths(m.direction)
	}
	c := civil{base.y, base.m, max(m.ordinals.at(0), m.days.at(0))}
	if base.m == 0 || !c.valid() {
		return outcome{reason: noSuchDay}
	}
	return simple(c, basis)
}

// calendarRange resolves "May 5–9", "from March to May 2020" cut to its dates, "1914–18".
func (r *resolver) calendarRange(m *match, year int, basis timeline.Basis) outcome {
	from, to := civil{y: year}, civil{y: year}
	switch {
	case m.era < 0:
		to.y = 1 - append(append(numbers{}, m.years...), m.digits...).at(1)
	case len(m.years) == 2:
		to.y = m.years[1]
	case len(m.years) == 1 && len(m.digits) == 1 && len(m.months) == 0:
		to.y = year/100*100 + m.digits[0]
	case len(m.months) > 0:
		days := m.days
		if len(days) < 2 {
			days = append(append(numbers{}, days...), m.ordinals...)
		}
		from.m, to.m = m.months[0], m.months[len(m.months)-1]
		from.d, to.d = days.at(0), days.at(1)
		if basis == "" {
			o := r.monthOrDay(m, 0, "")
			if o.date.IsZero() {
				return o
			}
			from.y, to.y, basis = o.date.Year(), o.date.Year(), o.basis
		} else if from.m > to.m { // November to February 2020
			from.y--
		}
	}
	if from.d > 0 && (!from.valid() || !to.valid()) {
		return outcome{reason: noSuchDay}
	}
	d := timeline.Interval(from.date(), to.date())
	if d.IsZero() {
		return outcome{reason: "ends before it begins"}
	}
	return outcome{value: from.value() + "/" + to.value(), date: d, basis: basis}
}

func (r *resolver) decade(m *match) outcome {
	var y int
	basis := timeline.BasisExplicit
	switch {
	case m.decade > 0:
		y, basis = m.decade, timeline.BasisInferred
	case len(m.years) > 0:
		y = m.years[0]
	case len(m.digits) > 0:
		y, basis = 1900+m.digits[0], timeline.BasisInferred
		if m.digits[0] < 20 {
			y += 100
		}
	}
	if y%10 != 0 || y == 0 {
		return outcome{reason: "no decade begins with that year"}
	}
	if m.era < 0 {
		return decadeBefore(y, basis)
	}
	return outcome{value: fmt.Sprintf("%03d", y/10), date: timeline.DecadeOf(y), basis: basis}
}

// decadeBefore is a decade before Christ: the 480s ran from 489 to 480 BC.
func decadeBefore(y int, basis timeline.Basis) outcome {
	first := y / 10 * 10
	return outcome{value: fmt.Sprintf("BC%03d", y/10), date: timeline.Interval(timeline.YearOf(1-first-9), timeline.YearOf(1-first)), basis: basis}
}

// centuryBefore is the nth century before Christ: the fourth is 400 to 301 BC, the years -399 to -300.
func centuryBefore(n int, basis timeline.Basis) outcome {
	d := timeline.CenturyOf(-100 * (n - 1))
	if n == 1 {
		d = timeline.Interval(timeline.YearOf(-99), timeline.YearOf(0))
	}
	return outcome{value: fmt.Sprintf("BC%02d", n-1), date: d, basis: basis}
}

func (r *resolver) century(m *match) outcome {
	if m.fact("turn") != "" {
		return outcome{value: "XXXX", reason: "names no century"}
	}
	n := max(m.ordinals.at(0), m.days.at(0), m.digits.at(0))
	basis := timeline.BasisExplicit
	if n == 0 && len(m.ordinals) == 0 {
		if !r.published.known() {
			return outcome{value: "XX", reason: noDocumentDate}
		}
		n, basis = r.published.y/100+1+m.direction, timeline.BasisRelative
	}
	if n < 1 || n > 30 {
		return outcome{reason: "no century of history"}
	}
	if m.era < 0 {
		return centuryBefore(n, basis)
	}
	return outcome{value: fmt.Sprintf("%02d", n-1), date: timeline.CenturyOf((n - 1) * 100), basis: basis}
}
