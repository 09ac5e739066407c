package temporal

import (
	"strconv"

	"dateline/timeline"
)

// nearest picks the year of a month, or of a day of a month, that tells none.
func (r *resolver) nearest(m *match, base, c civil) int {
	if y := r.namedYear(m, c); y != 0 {
		return y
	}
	if y := r.yearBeside(m); y != 0 {
		return y
	}
	if y := r.openingYear(m, base); y != 0 {
		return y
	}
	if r.narrative {
		return onward(base, c)
	}
	if y := r.rangeYear(m, base, c); y != 0 {
		return y
	}
	if y := r.rowYear(m, base, c); y != 0 {
		return y
	}
	if y := r.storyYear(m, base, c); y != 0 {
		return y
	}
	if w := m.weekdayOf(r.words); w > 0 && c.d > 0 {
		for _, y := range []int{base.y, base.y - 1, base.y + 1, base.y - 2, base.y - 3, base.y + 2} {
			if day := (civil{y, c.m, c.d}); day.valid() && day.weekday() == w {
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
	if r.behind(m, "EVERSINCE") && tense != perfect {
		tense = past
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
	case future, fixed, present:
		if y < base.y || y == base.y && c.m < base.m {
			y++
		}
	}
	return y
}

// weekdayOf is the weekday that is told with a day, or said of it right behind: "17 March, the Friday before they met"; 0
// for none.
func (m *match) weekdayOf(words *lexicon) int {
	if len(m.weekdays) > 0 {
		return m.weekdays[0]
	}
	t, i, end := m.text, m.last, m.text.Sentences[m.sentence].Last
	if i+1 >= end || t.Word(i) != "," {
		return 0
	}
	if i++; words.is(t, i, "ARTICLES") && i+1 < end {
		i++
	}
	w, _ := strconv.Atoi(words.value(t.Tokens[i].entry, words.symbols["WEEKDAY"]))
	return w
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
	before, _ := r.beside(m)
	return before.wholeYear()
}

// beside finds the expression that one says more about: "last year, in November", "on Saturday, the day before the quake".
func (r *resolver) beside(m *match) (found, bool) {
	const apart = 2 // tokens between the two: a comma and a preposition
	n := len(r.found)
	if n == 0 {
		return found{}, false
	}
	before := r.found[n-1]
	at := before.match.last
	if before.match.sentence != m.sentence || m.first-at < 1 || m.first-at > apart || !r.words.is(m.text, at, "ADDS") {
		return found{}, false
	}
	return before, m.first-at < apart || r.behind(m, "PREPOSITION")
}

// openingYear is the year that a sentence opens with, which is that of the months behind it: "In 2005, Dennis made
// landfall on July 10".
func (r *resolver) openingYear(m *match, base civil) int {
	const words = 2 // before it: "back in"
	opening := r.opening.match
	if opening == nil || opening.sentence != m.sentence {
		return 0
	}
	before := opening.first - m.text.Sentences[m.sentence].First
	if before > words || before > 0 && !r.words.is(m.text, opening.first-1, "IN") {
		return 0
	}
	y := r.opening.wholeYear()
	if before == 0 && opening.last < m.first && r.words.is(m.text, opening.last, "PASTVERB") { // "Last year was the hottest, and January was"
		return 0
	}
	if y == 0 || y < base.y && r.tense(m).ahead() {
		return 0
	}
	r.from = r.opening.number
	return y
}

// rowYear is the year of a date that opens a line, as those above it have it: "15 March 2011: war. 22 April: peace."
func (r *resolver) rowYear(m *match, base, c civil) int {
	if !r.row.outcome.date.IsZero() && m.opensLine() {
		above := civilDate(r.row.outcome.date)
		y := onward(above, c)
		if y == above.y+1 && base.known() && (civil{y, c.m, max(c.d, 1)}).number() > base.number0() { // the latest first
			y = above.y
		}
		r.from = r.row.number
		return y
	}
	return 0
}

// storyYear is the year of a date that goes on from a full one right before it, which is over: "He was shot on 9 October
// 2012. He woke on 16 October.", "opened in March 2019 and closed in November".
func (r *resolver) storyYear(m *match, base, c civil) int {
	const apart, fresh = 45, 14 // days
	n := len(r.found)
	if n == 0 || m.owned() {
		return 0
	}
	before := r.found[n-1]
	told := civilDate(unopened(before.outcome.date))
	between := m.first - before.match.last
	switch {
	case before.outcome.basis != timeline.BasisExplicit || before.match.before() == "(" || m.sentence-before.match.sentence > 1 || !r.tense(m).over():
		return 0
	case told.m == 0: // in 1981, when he was killed on 6 October
		const words = 12
		at := before.match.last
		if before.match.sentence != m.sentence || between > words || m.text.Word(at) != "," || !r.words.is(m.text, at+1, "WHEN") {
			return 0
		}
		r.from = before.number
		return told.y
	case told.y >= base.y:
		return 0
	case told.d == 0 || c.d == 0:
		const words = 6
		if before.match.sentence != m.sentence || between > words || !r.words.is(m.text, before.match.last, "ANDTHEN") {
			return 0
		}
		r.from = before.number
		if c.m < told.m {
			return told.y + 1
		}
		return told.y
	}
	for _, y := range []int{told.y, told.y + 1} {
		on := civil{y, c.m, c.d}
		if days := on.number() - told.number(); !on.valid() || days < 0 || days > apart {
			continue
		}
		if near := base.number() - (civil{base.y, c.m, min(c.d, 28)}).number(); base.d > 0 && near >= 0 && near <= fresh { // the news of the week
			return 0
		}
		r.from = before.number
		return y
	}
	return 0
}

// wholeYear is the year that an expression names, 0 where it names something else.
func (f found) wholeYear() int {
	if f.match == nil {
		return 0
	}
	if c := civilDate(f.outcome.date); c.m == 0 && f.outcome.mod == "" && f.match.fact("range") == "" {
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
		if r.words.is(m.text, i, "CONTRACT") {
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
		r.words.is(m.text, before.match.last, "JOIN")
}

// rangeYear is the year of the second date of a range, as the first one has it: "from November to March"; and of the
// second of two that are to come. It is 0 where a date is none.
func (r *resolver) rangeYear(m *match, base, c civil) int {
	before, ok := r.joined(m)
	if !ok || m.rule.action != "calendar" || before.match.rule.action != "calendar" || len(before.match.months) == 0 {
		return 0
	}
	from := civilDate(before.outcome.date)
	onto := r.words.is(m.text, before.match.last, "ONTO")
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
	const far, twoMonths, month, fortnight = 120, 60, 30, 14 // days
	base.d, c.d = max(base.d, 1), min(c.d, 28)
	best := base.y
	for _, y := range []int{base.y - 1, base.y + 1} {
		if distance(base, civil{y, c.m, c.d}) < distance(base, civil{best, c.m, c.d}) {
			best = y
		}
	}
	ahead := (civil{best, c.m, c.d}).number() - base.number()
	tense := r.tense(m)
	if r.behind(m, "UNTIL") && tense != fixed { // what was agreed may reach beyond today
		return best
	}
	switch {
	case ahead > far && !tense.ahead(), ahead > twoMonths && tense.over(), ahead > 0 && (r.behind(m, "EVERSINCE") || r.done(m)):
		return best - 1
	case ahead < -far && (tense == future || tense == fixed), ahead < -fortnight && r.pledged(m), ahead < -month && tense == present && r.behind(m, "DONEON"):
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
