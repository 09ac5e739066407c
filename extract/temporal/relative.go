package temporal

import (
	"fmt"
	"math"

	"dateline/timeline"
)

// directed resolves weekdays, months and seasons with "last", "this" or "next".
func (r *resolver) directed(m *match) outcome {
	base, basis := r.anchor()
	if r.fromTold(m) {
		base, basis = r.told(m)
	} else if !r.narrative {
		base = r.published
	}
	if base.m == 0 && base.known() && m.season > 0 { // It opened in 2014. The next spring it closed.
		return seasonOutcome(base.y+m.direction, m.season, basis)
	}
	if base.m == 0 {
		return outcome{value: "XXXX", reason: noDocumentDate}
	}
	switch {
	case len(m.weekdays) > 0 && len(m.months) > 0:
		return r.monthOrDay(m, 0, "")
	case len(m.months) > 0:
		return directedMonth(base, m, basis)
	case m.season > 0:
		return seasonOutcome(seasonYear(base, m.season, m.direction), m.season, basis)
	case base.d == 0:
		return outcome{value: fmt.Sprintf("XXXX-WXX-%d", m.weekdays.at(0)), reason: noDocumentDate}
	}
	w := m.weekdays[0]
	if m.unit() == "week" {
		return simple(base.monday().plus(7*m.direction+w-1), basis)
	}
	if m.directed >= 0 && m.direction != 0 && !r.fromTold(m) {
		word := "next "
		if m.direction < 0 {
			word = "last "
		}
		if c, ok := r.when(english, word+weekdayNames[w-1], base); ok {
			return simple(c, basis)
		}
	}
	back := mod(base.weekday()-w-1, 7) + 1
	switch {
	case m.direction < 0:
		return simple(base.plus(-back), basis)
	case m.direction > 0:
		return simple(base.plus(mod(w-base.weekday()-1, 7)+1), basis)
	}
	return simple(base.monday().plus(w-1), basis)
}

var weekdayNames = [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// directedMonth is the last, this or next month of a name, or a day of it.
func directedMonth(base civil, m *match, basis timeline.Basis) outcome {
	c := civil{base.y, m.months[0], max(m.days.at(0), m.ordinals.at(0))}
	if m.direction < 0 && c.m >= base.m {
		c.y--
	} else if m.direction > 0 && c.m <= base.m {
		c.y++
	}
	if c.d > 0 && !c.valid() {
		return outcome{reason: noSuchDay}
	}
	return simple(c, basis)
}

// seasonYear is the year of the last, nearest or next season of a kind, as told on a day.
func seasonYear(base civil, code, direction int) int {
	first := 3*(code-20) - 3 + 3 // spring begins in March, winter in December
	ends := civil{base.y, first, 1}.plusMonths(3)
	switch {
	case direction < 0:
		y := base.y
		for (civil{y, first, 1}).plusMonths(3).number() > base.number0() {
			y--
		}
		return y
	case direction > 0:
		if (civil{base.y, first, 1}).number() > base.number0() {
			return base.y
		}
		return base.y + 1
	}
	if code == 24 && base.m < 7 && ends.y > base.y {
		return base.y - 1
	}
	return base.y
}

// number0 is number for a month whose day is not known, by its first.
func (c civil) number0() int {
	c.d = max(c.d, 1)
	return c.number()
}

// deictic resolves today, yesterday, tomorrow through when, which counts the days.
func (r *resolver) deictic(m *match) outcome {
	base, basis := r.published, timeline.BasisRelative
	if base.d == 0 {
		return outcome{value: "XXXX-XX-XX", reason: noDocumentDate}
	}
	days, _ := m.number("days")
	if days*days <= 1 {
		if c, ok := r.when(r.words.language, m.word(m.last-1), base); ok {
			return simple(c, basis)
		}
	}
	return simple(base.plus(days), basis)
}

// when reads a phrase of a language through olebedev/when, once a document.
func (r *resolver) when(language, phrase string, base civil) (civil, bool) {
	if base != r.published {
		t, ok := deictic(language, phrase, base)
		return civilFromTime(t), ok
	}
	if c, ok := r.phrases[phrase]; ok {
		return c, c.known()
	}
	var c civil
	if t, ok := deictic(language, phrase, base); ok {
		c = civilFromTime(t)
	}
	if r.phrases == nil {
		r.phrases = map[string]civil{}
	}
	r.phrases[phrase] = c
	return c, c.known()
}

func (r *resolver) weekdayOfWeek(m *match) outcome {
	if r.published.d == 0 {
		return outcome{value: fmt.Sprintf("XXXX-WXX-%d", m.weekdays[0]), reason: noDocumentDate}
	}
	return simple(r.published.monday().plus(7*m.direction+m.weekdays[0]-1), timeline.BasisRelative)
}

// fromTold tells whether an expression counts from a date told before, as "the following year" does.
func (r *resolver) fromTold(m *match) bool {
	if m.fact("base") == "last" && (m.directed < 0 || r.last.known()) {
		return true
	}
	if m.fact("base") != "next" {
		return false
	}
	if told, _ := r.told(m); m.unit() == "day" || r.narrative || told.known() && r.tense(m).over() { // In 1798 he landed. The next year he left.
		return true
	}
	r.from = 0
	return false
}

// thisUnit resolves "last week", "this year", "the end of next month".
func (r *resolver) thisUnit(m *match) outcome {
	base, basis := r.published, timeline.BasisRelative
	if r.fromTold(m) {
		base, basis = r.told(m)
	} else if m.direction == 0 && r.last.known() && (r.narrative || r.endsStory(m)) {
		base, basis = r.fromLast() // "the end of the year" in a history
	}
	u := m.unit()
	if u.clock() {
		return outcome{typ: timeline.TypeDuration, value: u.period(1, true)}
	}
	if u == "quarter" && m.directed < 0 && m.direction == 0 {
		if !r.quarter.known() && r.published.m > 0 {
			q := civil{r.published.y, r.published.m, 1}.plusMonths(-3)
			r.quarter = civil{q.y, 3*q.quarter() - 2, 1}
		}
		if r.quarter.known() {
			r.from = r.quarterBy
			return quarterOutcome(r.quarter.y, r.quarter.quarter(), timeline.BasisInherited)
		}
	}
	if !base.holds(u) {
		return outcome{value: unknownUnit[u], reason: noDocumentDate}
	}
	n := m.direction
	if u == "weekend" && m.directed < 0 && m.direction < 2 && m.direction > -2 && m.fact("mod") == "" && base.weekday() < 5 {
		n-- // early in the week, the weekend is the one before
	}
	return shifted(base, u, n, basis)
}

// endsStory tells whether news goes back to the year told last: "The war began in August 2017. By the end of the year it
// was over."
func (r *resolver) endsStory(m *match) bool {
	u := m.unit()
	return (u == "year" || u == "decade") && m.directed < 0 && m.fact("mod") != "" && !r.behind(m, "ONTO") && m.sentence-r.lastAt <= 1 && r.last.y < r.published.y && r.tense(m).over()
}

// unknownUnit are the values of units whose place on the calendar isn't known.
var unknownUnit = map[unit]string{"year": "XXXX", "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX"}

// holds tells whether a date is known well enough to count units from it.
func (c civil) holds(u unit) bool {
	switch u {
	case "year", "decade", "century", "millennium":
		return c.known()
	case "month", "quarter":
		return c.m > 0
	}
	return c.d > 0
}

// shifted is the unit around a date, n units on.
func shifted(base civil, u unit, n int, basis timeline.Basis) outcome {
	switch u {
	case "night":
		o := simple(base.plus(n), basis)
		o.typ, o.value = timeline.TypeTime, o.value+"TNI"
		return o
	case "day":
		return simple(base.plus(n), basis)
	case "week", "fortnight":
		if u == "fortnight" {
			n *= 2
		}
		monday := base.plus(7 * n).monday()
		return outcome{value: monday.weekValue(), date: timeline.Interval(monday.date(), monday.plus(6).date()), basis: basis}
	case "weekend":
		saturday := base.plus(7 * n).monday().plus(5)
		return outcome{value: saturday.weekValue() + "-WE", date: timeline.Interval(saturday.date(), saturday.plus(1).date()), basis: basis}
	case "month":
		c := civil{base.y, base.m, 1}.plusMonths(n)
		return simple(civil{c.y, c.m, 0}, basis)
	case "quarter":
		c := civil{base.y, base.m, 1}.plusMonths(3 * n)
		return quarterOutcome(c.y, c.quarter(), basis)
	case "year":
		return simple(civil{y: base.y + n}, basis)
	case "decade":
		y := base.y + 10*n
		if y <= 0 {
			return decadeBefore(1-y, basis)
		}
		return outcome{value: fmt.Sprintf("%03d", floor(y, 10)), date: timeline.DecadeOf(y), basis: basis}
	case "century":
		y := base.y + 100*n
		if y <= 0 {
			return centuryBefore((1-y)/100+1, basis)
		}
		return outcome{value: fmt.Sprintf("%02d", floor(y, 100)), date: timeline.CenturyOf(y), basis: basis}
	}
	return outcome{reason: "no place on the calendar"}
}

// How many years ago no year is meant any more, and how many no calendar goes back.
const (
	ancient    = 1000
	geological = 10000
)

// ago resolves "three days ago" and its like, through when where that is good at it.
func (r *resolver) ago(m *match) outcome {
	direction := m.direction
	if direction == 0 {
		direction = -1
	}
	n, exact := m.count()
	if !exact {
		if direction > 0 {
			return outcome{value: "FUTURE_REF"}
		}
		return outcome{value: "PAST_REF"}
	}
	base, u := r.published, m.unit()
	if m.fact("compound") != "" {
		o, missing := m.steps(base, direction, timeline.BasisRelative)
		if missing != "" {
			return outcome{value: unknownUnit[missing], reason: noDocumentDate}
		}
		return o
	}
	if u.clock() {
		if base.d == 0 {
			return outcome{typ: timeline.TypeTime, value: "XXXX-XX-XX", reason: noDocumentDate}
		}
		u, n = u.whole(n)
		return outcome{typ: timeline.TypeDuration, value: u.period(n, true)}
	}
	if !base.holds(u) || m.fact("on") != "" && base.d == 0 {
		return outcome{value: unknownUnit[u], reason: noDocumentDate}
	}
	if on := unit(m.fact("on")); on != "" && n == math.Trunc(n) { // a year ago today
		days, _ := m.number("days")
		return shifted(base.plusUnits(u, -int(n)).plus(days), on, 0, timeline.BasisRelative)
	}
	if years := n * letters[u].each; letters[u].letter == "Y" && years >= geological {
		return outcome{value: "PAST_REF"}
	} else if letters[u].letter == "Y" && years >= ancient { // nobody counts so many to the year
		m.set(setting{"mod", "APPROX"})
	}
	if n != math.Trunc(n) && (u == "decade" || u == "century") { // half a century ago
		u, n = "year", n*letters[u].each
	}
	whole := int(math.Round(n))
	if u == "year" && n == 1 && direction < 0 && r.comparesQuarters(m) {
		return r.yearAgo(m)
	}
	if n == math.Trunc(n) && direction < 0 && (u == "day" || u == "week") {
		if c, ok := r.when(english, fmt.Sprintf("%d %ss ago", whole, u), base); ok {
			return shifted(c, u, 0, timeline.BasisRelative)
		}
	}
	if n != math.Trunc(n) && u == "year" {
		if base.m == 0 {
			return outcome{value: "XXXX-XX", reason: noDocumentDate}
		}
		u, whole = "month", int(n*12)
	}
	return counted(base, u, direction*whole, timeline.BasisRelative)
}

// plusUnits is the same day so many units on: to the day, not to the week that the calendar puts it in.
func (c civil) plusUnits(u unit, n int) civil {
	switch n *= int(letters[u].each); letters[u].letter {
	case "D":
		return c.plus(n)
	case "W", "WE":
		return c.plus(7 * n)
	case "M":
		return c.plusMonths(n)
	}
	return c.plusMonths(12 * n)
}

// comparesQuarters tells whether a year back means the quarter a year back: a quarter was told in this sentence
// or the one before.
func (r *resolver) comparesQuarters(m *match) bool {
	return r.quarter.known() && m.sentence-r.reported <= 1
}

// yearAgo resolves "the year-ago quarter": the one a year before the quarter that the text reports on.
func (r *resolver) yearAgo(m *match) outcome {
	switch n := m.ordinals.at(0); {
	case n >= 1 && n <= 4 && r.published.known():
		return quarterOutcome(nearestYear(r.published, 3*n-1)-1, n, timeline.BasisRelative)
	case r.quarter.known():
		r.reported, r.from = m.sentence, r.quarterBy
		return quarterOutcome(r.quarter.y-1, r.quarter.quarter(), timeline.BasisInherited)
	case r.published.known():
		return simple(civil{y: r.published.y - 1}, timeline.BasisRelative)
	}
	return outcome{value: "XXXX", reason: noDocumentDate}
}

// yearPeriod resolves "the 1988 period": the quarter that the text reports on, of that year.
func (r *resolver) yearPeriod(m *match) outcome {
	if r.comparesQuarters(m) {
		r.reported, r.from = m.sentence, r.quarterBy
		return quarterOutcome(m.years[0], r.quarter.quarter(), timeline.BasisInherited)
	}
	return simple(civil{y: m.years[0]}, timeline.BasisExplicit)
}

// recent resolves "recent weeks" and "the coming months", which have no edges.
func (r *resolver) recent(m *match) outcome {
	switch u := m.unit(); {
	case m.direction > 0 && u != "week":
		return outcome{value: "FUTURE_REF"}
	case u == "year" || u == "quarter" || u.clock():
		return outcome{value: "PAST_REF"}
	default:
		return outcome{typ: timeline.TypeDuration, value: u.period(0, false)}
	}
}

// later resolves "two days later", "the following week", "that year".
func (r *resolver) later(m *match) outcome {
	base, basis := r.told(m)
	u := m.unit()
	n, exact := m.count()
	switch m.fact("than") {
	case "event": // the day before the quake
		if !r.ofEvent(m) {
			break
		}
		if told, ok := r.beside(m); ok { // on Saturday, the day before the quake
			r.from = told.number
			return simple(civilDate(told.outcome.date), timeline.BasisInherited)
		}
		return outcome{value: unknownUnit[u], reason: noEvent}
	case "now":
		if u == "year" && n == 1 && r.comparesQuarters(m) {
			return r.yearAgo(m)
		}
		if !base.known() { // "a year earlier" than the news itself
			base, basis = r.fromDocument()
		}
	case "tense": // what is yet to come does so from now on
		if !r.narrative && !r.tense(m).over() {
			base, basis = r.fromDocument()
		}
	}
	direction := 1
	if m.direction < 0 {
		direction = -1
	}
	if m.fact("compound") != "" {
		o, missing := m.steps(base, direction, basis)
		if missing != "" {
			return outcome{value: unknownUnit[missing], reason: noEarlierDate}
		}
		return o
	}
	if u.clock() {
		if exact && r.minute >= 0 && base.d > 0 {
			return minutesOn(base, r.minute+direction*int(n*minutes[u]))
		}
		return outcome{typ: timeline.TypeDuration, value: u.period(n, exact)}
	}
	if !exact {
		if direction < 0 {
			return outcome{value: "PAST_REF"}
		}
		return outcome{value: "FUTURE_REF"}
	}
	if !base.holds(u) {
		if n == 0 && r.published.known() { // "that day" of no date told names no time
			return outcome{reason: noEarlierDate}
		}
		return outcome{value: unknownUnit[u], reason: noEarlierDate}
	}
	whole := direction * int(math.Round(n))
	o := counted(base, u, whole, basis)
	if u == "week" && m.fact("n") == "" { // about that day, not the week that the calendar puts it in
		o.date = base.plus(7 * whole).date().Approximate()
	}
	return o
}

// ofEvent tells whether what follows a match is an event that it counts from: "the day before the quake", "the day after
// they met".
func (r *resolver) ofEvent(m *match) bool {
	if m.last == m.text.Sentences[m.sentence].Last || m.text.Tokens[m.last].Kind != Word {
		return false
	}
	return r.ahead(m, "EVENT") || upper(m.text.Word(m.last))
}

var minutes = map[unit]float64{"minute": 1, "hour": 60}

// minutesOn is a time of day counted from the midnight that a day begins with.
func minutesOn(day civil, minute int) outcome {
	day, minute = day.plus(floor(minute, 24*60)), mod(minute, 24*60)
	return outcome{
		typ: timeline.TypeTime, value: fmt.Sprintf("%sT%02d:%02d", day.value(), minute/60, minute%60),
		date: day.date().At(minute/60, minute%60), basis: timeline.BasisInherited,
	}
}

// counted is the place that so many units from a date lead to: a decade or a century on, it is a year.
func counted(base civil, u unit, n int, basis timeline.Basis) outcome {
	switch u {
	case "decade":
		return simple(civil{y: base.y + 10*n}, basis)
	case "century":
		return simple(civil{y: base.y + 100*n}, basis)
	}
	return shifted(base, u, n, basis)
}
