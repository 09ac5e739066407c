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
		return told.y, basis
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
	case first.plusMonths(3).number() <= base.number0() && (r.behind(m, "BY") && !tense.over() || tense == future): // "by spring", told in summer
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

// nearest picks the year of a month, or of a day of a month, that tells none.
func (r *resolver) nearest(m *match, base, c civil) int {
	if y := r.namedYear(m, c); y != 0 {
		return y
	}
	if y := r.yearBeside(m); y != 0 {
		return y
	}
	if r.narrative {
		return onward(base, c)
	}
	if y := r.rangeYear(m, base, c); y != 0 {
		return y
	}
	if len(m.weekdays) > 0 && c.d > 0 {
		for _, y := range []int{base.y, base.y - 1, base.y + 1, base.y - 2, base.y - 3, base.y + 2} {
			if day := (civil{y, c.m, c.d}); day.valid() && day.weekday() == m.weekdays[0] {
				return y
			}
		}
	}
	if told := r.last; told.m > 0 && told.y < base.y && m.sentence-r.lastAt <= near && r.tense(m) == perfect {
		r.from = r.lastBy
		if c.m > told.m+1 {
			return told.y - 1
		}
		return told.y
	}
	if c.d > 0 {
		return r.nearestDay(m, base, c)
	}
	y := nearestYear(base, c.m)
	tense := r.tense(m)
	if r.delivers(m) || r.behind(m, "FOR") && tense.over() {
		tense = unclear
	}
	if tense == likely && r.behind(m, "UNTIL") { // "may stay until September"
		tense = future
	}
	switch tense {
	case past, perfect:
		if r.behind(m, "UNTIL") { // what was agreed may reach beyond today
			return y
		}
		if y > base.y || y == base.y && c.m > base.m {
			y--
		}
	case likely:
		const recent = 4 // months
		if y < base.y || y == base.y && base.m-c.m > recent {
			y++
		}
	case future:
		if y < base.y || y == base.y && c.m < base.m {
			y++
		}
	}
	return y
}

// namedYear is the year of a day that is a part of what a known event is called: "the September 11 attacks".
func (r *resolver) namedYear(m *match, c civil) int {
	const before = 4 // tokens of the name
	s := m.text.Sentences[m.sentence]
	for i := m.first; c.d > 0 && i >= max(s.First, m.first-before); i-- {
		for _, marks := range r.landmarks {
			if mark := marks.at(m.text, i, s.Last); mark != nil && i+len(mark.words) >= m.last && mark.from.m == c.m && mark.from.d == c.d {
				return mark.from.y
			}
		}
	}
	return 0
}

// yearBeside is the year that is told right before a month, which it then says more about: "two years ago, in November".
func (r *resolver) yearBeside(m *match) int {
	const apart = 2 // tokens between the two: a comma and a preposition
	n := len(r.found)
	if n == 0 {
		return 0
	}
	before := r.found[n-1]
	at := before.match.last
	if before.match.sentence != m.sentence || m.first-at < 1 || m.first-at > apart || m.text.Word(at) != "," {
		return 0
	}
	if m.first-at == apart && !r.behind(m, "PREPOSITION") {
		return 0
	}
	if c := civilDate(before.outcome.date); c.m == 0 && before.outcome.mod == "" && before.match.fact("range") == "" {
		return c.y
	}
	return 0
}

// delivers tells whether a month is that of a contract on goods, which is never over: "oil for May delivery", "October
// crude fell".
func (r *resolver) delivers(m *match) bool {
	const words = 2
	s := m.text.Sentences[m.sentence]
	for i := m.last; i < min(s.Last, m.last+words); i++ {
		if r.words.has(m.text.Tokens[i].entry, r.words.symbols["CONTRACT"]) {
			return !r.behind(m, "IN")
		}
	}
	return false
}

// joined finds the expression that another is said together with: "from November to March", "Thursday or Friday".
func (r *resolver) joined(m *match) (found, bool) {
	const apart = 2 // tokens between the two, "to the"
	n := len(r.found)
	if n == 0 {
		return found{}, false
	}
	before := r.found[n-1]
	between := m.first - before.match.last
	return before, before.match.sentence == m.sentence && between >= 1 && between <= apart &&
		r.words.has(m.text.Tokens[before.match.last].entry, r.words.symbols["JOIN"])
}

// rangeYear is the year of the second date of a range, as the first one has it: "from November to March"; and of the
// second of two that are to come. It is 0 where a date is none.
func (r *resolver) rangeYear(m *match, base, c civil) int {
	before, ok := r.joined(m)
	if !ok || m.rule.action != "calendar" || before.match.rule.action != "calendar" || len(before.match.months) == 0 {
		return 0
	}
	from := civilDate(before.outcome.date)
	onto := r.words.has(m.text.Tokens[before.match.last].entry, r.words.symbols["ONTO"])
	if from.m == 0 || !onto && (from.y < base.y || from.y == base.y && from.m <= base.m) {
		return 0
	}
	if c.m < from.m || c.m == from.m && c.d < from.d {
		return from.y + 1
	}
	return from.y
}

// nearestDay picks the year in which a day of a month is closest. The far side of half a year away is close only
// to a calendar: news tells of such a day as past, unless its verb looks ahead.
func (r *resolver) nearestDay(m *match, base, c civil) int {
	const far = 120 // days
	base.d, c.d = max(base.d, 1), min(c.d, 28)
	best := base.y
	for _, y := range []int{base.y - 1, base.y + 1} {
		if distance(base, civil{y, c.m, c.d}) < distance(base, civil{best, c.m, c.d}) {
			best = y
		}
	}
	ahead := (civil{best, c.m, c.d}).number() - base.number()
	if r.behind(m, "UNTIL") { // what was agreed may reach beyond today
		return best
	}
	switch tense := r.tense(m); {
	case ahead > far && !tense.ahead(), ahead > 0 && ahead <= far && tense.over() && ahead > 60:
		return best - 1
	case ahead < -far && tense == future:
		return best + 1
	}
	return best
}

// onward picks the year in which a narrative goes on from a date: that year, unless the month lies far back, as
// January does after November.
func onward(base, c civil) int {
	if base.m > 0 && base.m-c.m >= 8 {
		return base.y + 1
	}
	return base.y
}

func distance(a, b civil) int {
	d := a.number() - b.number()
	if d < 0 {
		return -d
	}
	return d
}

func (r *resolver) nthDay(m *match) outcome {
	base, basis := r.told(m)
	if base.m == 0 {
		base, basis = r.anchor()
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
