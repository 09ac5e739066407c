package temporal

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
)

// day is the day that a time of day belongs to: the one in the same expression, else one told in the same
// sentence, else the document's; in a narrative the last one told.
func (r *resolver) day(m *match) (civil, timeline.Basis) {
	switch {
	case m.fact("rule") != "":
		o := r.holiday(m)
		return civilDate(o.date), o.basis
	case len(m.months) > 0:
		year, basis := r.year(m)
		o := r.monthOrDay(m, year, basis)
		return civilDate(o.date), o.basis
	case len(m.weekdays) > 0 && m.directed >= 0:
		o := r.directed(m)
		return civilDate(o.date), o.basis
	case len(m.weekdays) > 0:
		o := r.weekday(m)
		c := civilDate(o.date)
		if days, ok := m.number("days"); ok && c.d > 0 { // overnight into Sunday
			c = c.plus(days)
		}
		return c, o.basis
	case m.fact("base") == "last" && r.last.d > 0:
		days, _ := m.number("days")
		told, basis := r.fromLast()
		return told.plus(days), basis
	case m.fact("days") != "" && r.published.d > 0:
		days, _ := m.number("days")
		return r.published.plus(days), timeline.BasisRelative
	}
	if m.fact("fromnow") != "" && !r.narrative || r.behind(m, "STAMPED") {
		return r.fromDocument()
	}
	for i := len(r.found) - 1; i >= 0 && r.found[i].match.sentence == m.sentence; i-- {
		if c := civilDate(r.found[i].outcome.date); c.d > 0 {
			r.from = r.found[i].number
			return c, r.found[i].outcome.basis
		}
	}
	if told, basis := r.told(m); r.narrative || told.d > 0 && !r.outlived(m, told) {
		return told, basis
	}
	return r.fromDocument()
}

// outlived tells whether the day told last is no longer that of a part of day or an hour: one that news names for itself
// ("overnight") has its own day after a week, and what is over isn't of a day that is yet to come.
func (r *resolver) outlived(m *match, told civil) bool {
	const days = 7
	switch {
	case r.published.d == 0:
		return false
	case r.since && r.tense(m).over():
		return true
	case m.fact("fresh") != "":
		return distance(r.published, told) > days
	}
	tense := r.tense(m)
	return told.number() > r.published.number() && (tense.over() || tense == fixed)
}

func (r *resolver) clock(m *match) outcome {
	hour, minute := m.hours.at(0), m.minutes.at(0)
	switch {
	case m.noon >= 0:
		hour = m.noon % 24
	case m.fact("past") != "":
		hour, minute = m.past()
	case len(m.hours) == 0 && len(m.counts) > 0: // eight o'clock
		hour = int(m.counts[0])
	}
	if m.inner != nil { // 5–6 p.m.
		m.afternoon = m.inner.afternoon
		if m.afternoon == 12 && hour%12 > m.inner.hours.at(0)%12 {
			m.afternoon = 0
		}
	}
	if m.afternoon < 0 && hour > 0 && hour < 12 && r.late(m) {
		hour += 12
	}
	if m.afternoon >= 0 {
		if hour > 12 || hour == 0 {
			return outcome{reason: "no such time of day"}
		}
		hour = hour%12 + m.afternoon
	}
	if hour > 24 || minute > 59 {
		return outcome{reason: "no such time of day"}
	}
	with := m
	if m.inner != nil && (len(m.inner.months)+len(m.inner.weekdays) > 0 || m.inner.fact("days") != "") {
		with = m.inner
	}
	c, basis := r.day(with)
	if with == m && c.d > 0 && r.dawns(m, hour) {
		c, r.dawned = c.plus(1), true
	}
	if m.noon == 24 && c.d > 0 { // midnight ends a day
		hour = 24
	}
	clock := fmt.Sprintf("T%02d:%02d", hour, minute)
	if r.repeats(m) {
		return outcome{value: clock, reason: "tells an hour of many days"}
	}
	if c.d == 0 {
		return outcome{value: "XXXX-XX-XX" + clock, reason: noDocumentDate}
	}
	o := outcome{value: c.value() + clock, basis: basis, date: c.date()}
	if hour < 24 {
		o.date = c.date().At(hour, minute)
	}
	return o
}

// dawns tells whether an hour is of the day that follows the evening told last: "shot on Friday night, he was found at
// 2 a.m.", "arrested on Thursday night. He was brought to court at 2 p.m."
func (r *resolver) dawns(m *match, hour int) bool {
	const morning, evening = 6, 18
	if !r.evening || m.noon >= 0 || r.from == 0 || r.from != r.lastBy || len(m.months)+len(m.weekdays) > 0 || m.fact("days") != "" {
		return false
	}
	apart := m.sentence - r.lastAt
	return hour < morning && apart <= 1 || hour < evening && apart == 1 && r.tense(m) == past
}

// repeats tells whether an hour is that of days told right before it: "every day at 5am".
func (r *resolver) repeats(m *match) bool {
	const apart = 2 // tokens
	n := len(r.found)
	if n == 0 || m.inner != nil || len(m.months)+len(m.weekdays) > 0 || m.fact("days") != "" {
		return false
	}
	before := r.found[n-1]
	return before.match.sentence == m.sentence && m.first-before.match.last <= apart && before.match.rule.typ == timeline.TypeSet
}

// late tells whether a time of day without a.m. or p.m. belongs to an afternoon, evening or night: "7:30 this
// evening", "tonight from 7 to 7:30".
func (r *resolver) late(m *match) bool {
	const apart = 4 // tokens between the two
	part := m.part
	if m.inner != nil && part == "" {
		part = m.inner.part
	}
	if n := len(r.found); n > 0 && part == "" {
		if before := r.found[n-1].match; before.sentence == m.sentence && m.first-before.last <= apart {
			part = before.part
		}
	}
	switch part {
	case "AF", "EV", "NI":
		m.part = part // and what follows may belong to it, too
		return true
	}
	return false
}

// past is the time of "half past five", "quarter to six", "ten past nine".
func (m *match) past() (hour, minute int) {
	counts := slices.Clone(m.counts)
	take := func(digits numbers) int {
		if len(digits) > 0 {
			return digits[0]
		}
		if len(counts) == 0 {
			return 0
		}
		n := counts[0]
		counts = counts[1:]
		return int(n)
	}
	switch m.fact("past") {
	case "n":
		minute = take(append(m.minutes, m.days...))
	case "-n":
		minute = -take(append(m.minutes, m.days...))
	default:
		minute, _ = m.number("past")
	}
	hour = take(m.hours)
	if minute < 0 {
		hour, minute = hour-1, minute+60
	}
	if hour == 0 && minute >= 0 { // quarter to one
		hour = 12
	}
	return hour, minute
}

// partOfDay resolves "this morning", "Friday night"; a part has no place of its own on the calendar, its day has.
func (r *resolver) partOfDay(m *match) outcome {
	c, basis := r.day(m)
	if c.d == 0 {
		return outcome{value: "XXXX-XX-XXT" + m.part, reason: noDocumentDate}
	}
	return outcome{value: c.value() + "T" + m.part, date: c.date(), basis: basis}
}

// iso resolves dates in digits, the year first.
func (r *resolver) iso(m *match) outcome {
	fields := strings.FieldsFunc(m.span(), func(c rune) bool { return c < '0' || c > '9' })
	var n [5]int
	for i := range min(len(fields), len(n)) {
		_, _ = fmt.Sscan(strings.TrimLeft(fields[i], "0")+" 0", &n[i])
	}
	c := civil{n[0], n[1], n[2]}
	if m.fact("order") == "my" { // 5/2019
		c.y, c.m = c.m, c.y
	}
	if c.d == 0 && c.m >= 1 && c.m <= 12 {
		return simple(c, timeline.BasisExplicit)
	}
	if !c.valid() {
		return outcome{reason: noSuchDay}
	}
	o := simple(c, timeline.BasisExplicit)
	if m.rule.typ == timeline.TypeTime {
		if n[3] > 23 || n[4] > 59 {
			return outcome{reason: "no such time of day"}
		}
		o.value += fmt.Sprintf("T%02d:%02d", n[3], n[4])
		o.date = o.date.At(n[3], n[4])
	}
	return o
}

// slashed resolves dates in digits, the year last; the order of day and month is the document's.
func (r *resolver) slashed(m *match) outcome {
	fields := strings.FieldsFunc(m.span(), func(c rune) bool { return c < '0' || c > '9' })
	var n [3]int
	for i := range min(len(fields), len(n)) {
		_, _ = fmt.Sscan(strings.TrimLeft(fields[i], "0")+" 0", &n[i])
	}
	c := civil{n[2], n[0], n[1]}
	if dayFirst(n[0], n[1], r.dayFirst || m.fact("order") == "dmy") {
		c.m, c.d = n[1], n[0]
	}
	basis := timeline.BasisExplicit
	if n[0] <= 12 && n[1] <= 12 && n[0] != n[1] && !r.ordered && m.fact("order") == "" {
		basis = timeline.BasisInferred // nothing tells which is the month
		if other := (civil{c.y, c.d, c.m}); len(fields) == 3 && len(fields[2]) == 4 && r.published.d > 0 && other.valid() && r.isOver(other) && !r.isOver(c) {
			c = other // few write of days to come in digits
		}
	}
	if len(fields) == 2 { // 11/22
		base, _ := r.anchor()
		if base.m == 0 || c.m < 1 || c.m > 12 {
			return outcome{reason: noYear}
		}
		c.y, basis = r.nearest(m, base, c), timeline.BasisInferred
	} else if len(fields[2]) == 2 {
		c.y, basis = r.century99(n[2]), timeline.BasisInferred
	}
	if !c.valid() {
		return outcome{reason: noSuchDay}
	}
	return simple(c, basis)
}

// isOver tells whether a day is not after the document's.
func (r *resolver) isOver(c civil) bool { return c.number() <= r.published.number() }

// stamp resolves 20161016.
func (r *resolver) stamp(m *match) outcome {
	n := m.digits.at(0)
	c := civil{n / 10000, n / 100 % 100, n % 100}
	if !c.valid() || c.y < 1000 || c.y >= 2200 {
		return outcome{reason: noSuchDay}
	}
	return simple(c, timeline.BasisExplicit)
}

// dayFirst tells the order of two numbers by what they can be, else by the document's habit.
func dayFirst(a, b int, habit bool) bool {
	switch {
	case a > 12:
		return true
	case b > 12:
		return false
	}
	return habit
}
