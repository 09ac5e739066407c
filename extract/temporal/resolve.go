package temporal

import (
	"fmt"
	"math"
	"strings"

	"dateline/timeline"
)

// resolver works out what the expressions of one document mean, in the order that they stand.
type resolver struct {
	words     *lexicon
	published civil // the document's date; what of it is not known is 0
	narrative bool  // dates count from the last one told, not from the document's
	dayFirst  bool  // 3/4/2021 is in April

	reported int   // the sentence in which the last quarter was told
	last     civil // the last date told, as precisely as it was
	lastAt   int   // the sentence that told it
	rough    bool  // and it is approximate
	minute   int   // the last time of day told with it, in minutes; -1 where none was
	quarter  civil // the last quarter told, by its first month
	found    []found
	tense    func(*match) tense
	phrases  map[string]civil // what when made of phrases in this document
}

// found is an expression with the place of its tokens.
type found struct {
	match   *match
	outcome outcome
}

// outcome is what an expression means; or, where reason is told, why it is not used.
type outcome struct {
	typ    timeline.Type // where it isn't the rule's
	value  string
	mod    string
	date   timeline.Date
	basis  timeline.Basis
	reason string // no date can be had, or no expression at all where value is empty too
}

// actions are the meanings that a grammar's rules may name.
var actions = map[string]func(*resolver, *match) outcome{
	"calendar":    (*resolver).calendar,
	"dir":         (*resolver).directed,
	"deictic":     (*resolver).deictic,
	"nthday":      (*resolver).nthDay,
	"weekdayof":   (*resolver).weekdayOfWeek,
	"iso":         (*resolver).iso,
	"slashed":     (*resolver).slashed,
	"decade":      (*resolver).decade,
	"century":     (*resolver).century,
	"unit":        (*resolver).thisUnit,
	"ago":         (*resolver).ago,
	"later":       (*resolver).later,
	"yearago":     (*resolver).yearAgo,
	"recent":      (*resolver).recent,
	"yearperiod":  (*resolver).yearPeriod,
	"span":        (*resolver).span,
	"ref":         (*resolver).reference,
	"duration":    (*resolver).duration,
	"set":         (*resolver).set,
	"setday":      (*resolver).setWeekday,
	"setmonth":    (*resolver).setMonth,
	"clock":       (*resolver).clock,
	"part":        (*resolver).partOfDay,
	"holiday":     (*resolver).holiday,
	"anniversary": (*resolver).anniversary,
}

const (
	noDocumentDate = "counts from the document's date, which is not known"
	noYear         = "tells no year, and the document's date is not known"
	noEarlierDate  = "counts from a date told before it, and there is none"
	noSuchDay      = "no such day in the calendar"
)

// resolve works out a match and remembers the date that it told.
func (r *resolver) resolve(m *match) outcome {
	o := actions[m.rule.action](r, m)
	if o.typ == "" {
		o.typ = m.rule.typ
	}
	if o.mod == "" {
		o.mod = m.fact("mod")
	}
	if c := civilDate(o.date); c.known() {
		r.last, r.lastAt, r.minute = c, m.sentence, -1
		if hour, minute, ok := o.date.Clock(); ok {
			r.minute = 60*hour + minute
		}
		if m.rule.action == "later" && r.rough { // counted from about a year
			o.date = o.date.Approximate()
		}
		r.rough = o.mod == "APPROX" || o.date.IsApproximate()
	}
	switch o.mod {
	case "APPROX":
		o.date = o.date.Approximate()
	case "START", "MID", "END":
		if o.date.Precision() > timeline.PrecisionDay {
			o.date = o.date.Approximate()
		}
	}
	if o.typ == timeline.TypeDate && m.fact("range") == "" {
		o.date = m.open(o.date)
	}
	return o
}

// open turns a date into the stretch that the word before it opens: "since 2019", "by December".
func (m *match) open(d timeline.Date) timeline.Date {
	stretch := timeline.Date{}
	switch m.before() {
	case "since":
		stretch = timeline.Interval(d, timeline.Date{})
	case "by":
		stretch = timeline.OneOf(timeline.Date{}, d)
	}
	if stretch.IsZero() {
		return d
	}
	return stretch
}

// anchor is what a date that leans on another leans on: the last date told in a narrative, else the document's own.
func (r *resolver) anchor() (civil, timeline.Basis) {
	if r.narrative && r.last.known() {
		return r.last, timeline.BasisInherited
	}
	return r.published, timeline.BasisRelative
}

// told is the anchor of expressions that count from a date told before ("two days later").
func (r *resolver) told(m *match) (civil, timeline.Basis) {
	const near = 3 // sentences, over which news carries a date on; a narrative does so as far as it goes
	if r.last.known() && (r.narrative || m.sentence-r.lastAt <= near) {
		return r.last, timeline.BasisInherited
	}
	return civil{}, timeline.BasisInherited
}

func simple(c civil, basis timeline.Basis) outcome {
	return outcome{value: c.value(), date: c.date(), basis: basis}
}

// calendar resolves what names days, months, quarters, seasons and years.
func (r *resolver) calendar(m *match) outcome {
	year, basis := r.year(m)
	switch {
	case m.fact("range") != "":
		return r.calendarRange(m, year, basis)
	case m.has("quarter") || m.unit() == "quarter":
		n := m.ordinals.at(0)
		if k, ok := m.number("ord"); ok {
			n = k
		} else if len(m.ordinals) == 0 {
			n = m.days.at(0)
		}
		return r.quarterOf(m, n, year, basis)
	case m.has("half") || m.unit() == "half" || m.fact("half") != "":
		n, ok := m.number("half")
		if !ok {
			n = max(m.ordinals.at(0), m.days.at(0))
		}
		if n < 1 || n > 2 || basis == "" {
			return outcome{reason: "no half of a year that is known"}
		}
		return outcome{value: fmt.Sprintf("%s-H%d", yearValue(year), n), date: timeline.SeasonOf(year, 39+n), basis: basis}
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

// year is the year that an expression tells; no basis where it tells none.
func (r *resolver) year(m *match) (int, timeline.Basis) {
	y := m.years.at(0)
	switch {
	case m.fact("year") == "said" && len(m.counts) > 0:
		y = int(m.counts[0])
	case m.era != 0 && y == 0:
		y = m.digits.at(0)
	case len(m.digits) > 0 && y == 0 && m.has("'"): // fiscal '98
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
		return r.last.y, timeline.BasisInherited
	case m.directed >= 0 && r.published.known():
		return r.published.y + m.direction, timeline.BasisRelative
	case m.has("of") && m.has("year") && r.published.known():
		return r.published.y, timeline.BasisRelative
	}
	return 0, ""
}

// century99 fills in the century of a year of two digits: the one nearest to the document's date.
func (r *resolver) century99(yy int) int {
	base := r.published.y
	if base == 0 {
		base = 2000 // a text that writes '98 is of our time
	}
	y := base/100*100 + yy
	switch {
	case y > base+20:
		y -= 100
	case y < base-80:
		y += 100
	}
	return y
}

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
	}
	r.quarter, r.reported = civil{year, 3*n - 2, 1}, m.sentence
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
	if r.narrative {
		return onward(base, c)
	}
	if len(m.weekdays) > 0 && c.d > 0 {
		for _, y := range []int{base.y, base.y - 1, base.y + 1, base.y - 2, base.y - 3, base.y + 2} {
			if day := (civil{y, c.m, c.d}); day.valid() && day.weekday() == m.weekdays[0] {
				return y
			}
		}
	}
	if c.d > 0 {
		return r.nearestDay(m, base, c)
	}
	y := nearestYear(base, c.m)
	switch r.tense(m) {
	case past:
		switch m.before() {
		case "by", "until", "till", "through": // what was agreed may reach beyond today
			return y
		}
		if y > base.y || y == base.y && c.m > base.m {
			y--
		}
	case future:
		if y < base.y || y == base.y && c.m < base.m {
			y++
		}
	}
	return y
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
	switch tense := r.tense(m); {
	case ahead > far && tense != future, ahead > 0 && ahead <= far && tense == past && ahead > 60:
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

// weekday resolves a bare weekday: the most recent, unless its verb looks ahead.
func (r *resolver) weekday(m *match) outcome {
	w := m.weekdays[0]
	base, basis := r.anchor()
	if base.d == 0 {
		return outcome{value: fmt.Sprintf("XXXX-WXX-%d", w), reason: noDocumentDate}
	}
	if r.narrative || m.after() != "'s" && r.tense(m) == future {
		return simple(base.plus(mod(w-base.weekday(), 7)), basis)
	}
	return simple(base.plus(-mod(base.weekday()-w, 7)), basis)
}

// weekdayAndDay resolves "Sunday the 12th": the nearest month in which that day is that weekday.
func (r *resolver) weekdayAndDay(m *match) outcome {
	base, basis := r.anchor()
	day := max(m.days.at(0), m.ordinals.at(0))
	if base.m == 0 {
		return outcome{value: fmt.Sprintf("XXXX-XX-%02d", day), reason: noDocumentDate}
	}
	for _, months := range []int{0, -1, 1, -2, 2, -3, 3} {
		c := civil{base.y, base.m, 1}.plusMonths(months)
		c.d = day
		if c.valid() && c.weekday() == m.weekdays[0] {
			return simple(c, basis)
		}
	}
	return outcome{reason: noSuchDay}
}

func (r *resolver) nthDay(m *match) outcome {
	base, basis := r.told(m)
	if base.m == 0 {
		base, basis = r.anchor()
	}
	c := civil{base.y, base.m, m.ordinals.at(0)}
	if base.m == 0 || !c.valid() {
		return outcome{reason: noSuchDay}
	}
	return simple(c, basis)
}

// calendarRange resolves "May 5–9", "from March to May 2020" cut to its dates, "1914–18".
func (r *resolver) calendarRange(m *match, year int, basis timeline.Basis) outcome {
	from, to := civil{y: year}, civil{y: year}
	switch {
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

// directed resolves weekdays, months and seasons with "last", "this" or "next".
func (r *resolver) directed(m *match) outcome {
	base, basis := r.anchor()
	if r.fromTold(m) {
		base, basis = r.told(m)
	} else if !r.narrative {
		base = r.published
	}
	if base.m == 0 {
		return outcome{value: "XXXX", reason: noDocumentDate}
	}
	switch {
	case len(m.months) > 0 && len(m.days) > 0:
		return r.monthOrDay(m, 0, "")
	case len(m.months) > 0:
		c := civil{base.y, m.months[0], 0}
		if m.direction < 0 && c.m >= base.m {
			c.y--
		} else if m.direction > 0 && c.m <= base.m {
			c.y++
		}
		return simple(c, basis)
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
		phrase := m.word(m.directed) + " " + weekdayNames[w-1]
		if c, ok := r.when(phrase, base); ok {
			return simple(c, basis)
		}
	}
	back := mod(base.weekday()-w-1, 7) + 1
	switch {
	case m.direction < 0 || m.has("past"):
		return simple(base.plus(-back), basis)
	case m.direction > 0 || m.has("coming"):
		return simple(base.plus(mod(w-base.weekday()-1, 7)+1), basis)
	}
	return simple(base.monday().plus(w-1), basis)
}

var weekdayNames = [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

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
	if phrase := m.word(m.last - 1); len(m.literals) <= 2 && days*days <= 1 {
		if c, ok := r.when(phrase, base); ok {
			return simple(c, basis)
		}
	}
	return simple(base.plus(days), basis)
}

// when reads a phrase through olebedev/when, once a document.
func (r *resolver) when(phrase string, base civil) (civil, bool) {
	if base != r.published {
		t, ok := deictic(phrase, base)
		return civilFromTime(t), ok
	}
	if c, ok := r.phrases[phrase]; ok {
		return c, c.known()
	}
	var c civil
	if t, ok := deictic(phrase, base); ok {
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
	if m.era < 0 { // the 480s BC ran from 489 to 480 BC
		return outcome{value: fmt.Sprintf("BC%03d", y/10), date: timeline.Interval(timeline.YearOf(1-y-9), timeline.YearOf(1-y)), basis: basis}
	}
	return outcome{value: fmt.Sprintf("%03d", y/10), date: timeline.DecadeOf(y), basis: basis}
}

func (r *resolver) century(m *match) outcome {
	if m.fact("turn") != "" {
		return outcome{value: "XXXX", reason: "names no century"}
	}
	n := m.ordinals.at(0)
	basis := timeline.BasisExplicit
	if len(m.ordinals) == 0 {
		if !r.published.known() {
			return outcome{value: "XX", reason: noDocumentDate}
		}
		n, basis = r.published.y/100+1+m.direction, timeline.BasisRelative
	}
	if n < 1 || n > 30 {
		return outcome{reason: "no century of history"}
	}
	if m.era < 0 {
		d := timeline.CenturyOf(-100 * (n - 1)) // the fourth century BC is 400 to 301 BC, the years -399 to -300
		if n == 1 {
			d = timeline.Interval(timeline.YearOf(-99), timeline.YearOf(0))
		}
		return outcome{value: fmt.Sprintf("BC%02d", n-1), date: d, basis: basis}
	}
	return outcome{value: fmt.Sprintf("%02d", n-1), date: timeline.CenturyOf((n - 1) * 100), basis: basis}
}

// fromTold tells whether an expression counts from a date told before, as "the following year" does.
func (r *resolver) fromTold(m *match) bool {
	if m.fact("base") == "last" {
		return true
	}
	if m.directed < 0 || !r.last.known() {
		return false
	}
	return m.continues() || m.theNext() && (m.unit() == "day" || r.narrative)
}

// thisUnit resolves "last week", "this year", "the end of next month".
func (r *resolver) thisUnit(m *match) outcome {
	base, basis := r.published, timeline.BasisRelative
	if r.fromTold(m) {
		base, basis = r.told(m)
	} else if r.narrative && m.direction == 0 && r.last.known() {
		base, basis = r.anchor() // "the end of the year" in a history
	}
	u := m.unit()
	if u.clock() {
		return outcome{typ: timeline.TypeDuration, value: u.period(1, true)}
	}
	if m.directed >= 0 && m.word(m.directed) == "past" && m.fact("mod") == "" {
		return r.stretchBack(u.period(1, true), u, 1, -1)
	}
	if u == "quarter" && m.directed < 0 {
		if !r.quarter.known() && r.published.m > 0 {
			q := civil{r.published.y, r.published.m, 1}.plusMonths(-3)
			r.quarter = civil{q.y, 3*q.quarter() - 2, 1}
		}
		if r.quarter.known() {
			return quarterOutcome(r.quarter.y, r.quarter.quarter(), timeline.BasisInherited)
		}
	}
	if !base.holds(u) {
		return outcome{value: unknownUnit[u], reason: noDocumentDate}
	}
	n := m.direction
	if u == "weekend" && m.directed < 0 && m.fact("mod") == "" && base.weekday() < 5 {
		n-- // early in the week, the weekend is the one before
	}
	return shifted(base, u, n, basis)
}

// unknownUnit are the values of units whose place on the calendar isn't known.
var unknownUnit = map[unit]string{"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX"}

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
		return outcome{value: fmt.Sprintf("%03d", floor(y, 10)), date: timeline.DecadeOf(y), basis: basis}
	case "century":
		y := base.y + 100*n
		return outcome{value: fmt.Sprintf("%02d", floor(y, 100)), date: timeline.CenturyOf(y), basis: basis}
	}
	return outcome{reason: "no place on the calendar"}
}

// ago resolves "three days ago" and its like, through when where that is good at it.
func (r *resolver) ago(m *match) outcome {
	direction := m.direction
	if direction == 0 {
		direction = -1
		if m.first < m.last && m.word(m.first) == "in" {
			direction = 1
		}
	}
	n, exact := m.count()
	if !exact {
		if direction > 0 {
			return outcome{value: "FUTURE_REF"}
		}
		return outcome{value: "PAST_REF"}
	}
	base, u := r.published, m.unit()
	if u.clock() {
		if base.d == 0 {
			return outcome{typ: timeline.TypeTime, value: "XXXX-XX-XX", reason: noDocumentDate}
		}
		return outcome{typ: timeline.TypeDuration, value: u.period(n, true)}
	}
	if !base.holds(u) {
		return outcome{value: unknownUnit[u], reason: noDocumentDate}
	}
	whole := int(math.Round(n))
	if u == "year" && n == 1 && direction < 0 && r.comparesQuarters(m) {
		return r.yearAgo(m)
	}
	if n == math.Trunc(n) && direction < 0 && (u == "day" || u == "week") {
		if c, ok := r.when(fmt.Sprintf("%d %ss ago", whole, u), base); ok {
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
		r.reported = m.sentence
		return quarterOutcome(r.quarter.y-1, r.quarter.quarter(), timeline.BasisInherited)
	case r.published.known():
		return simple(civil{y: r.published.y - 1}, timeline.BasisRelative)
	}
	return outcome{value: "XXXX", reason: noDocumentDate}
}

// yearPeriod resolves "the 1988 period": the quarter that the text reports on, of that year.
func (r *resolver) yearPeriod(m *match) outcome {
	if r.comparesQuarters(m) {
		r.reported = m.sentence
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
	if earlier := m.word(m.last-1) == "earlier"; earlier && u == "year" && n == 1 && r.comparesQuarters(m) {
		return r.yearAgo(m)
	} else if earlier && !base.known() { // "a year earlier" than the news itself
		base, basis = r.published, timeline.BasisRelative
	}
	direction := 1
	if m.direction < 0 {
		direction = -1
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
	if u == "week" && (m.has("later") || m.has("earlier")) { // about that day, not the week that the calendar puts it in
		o.date = base.plus(7 * whole).date().Approximate()
	}
	return o
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

// span resolves "the past two years": a duration, with its place on the calendar where that is known.
func (r *resolver) span(m *match) outcome {
	n, exact := m.count()
	u := m.unit()
	direction := m.direction
	if m.has("next") || m.has("coming") {
		direction = 1
	} else if m.has("past") || m.has("last") {
		direction = -1
	}
	value := u.period(n, exact)
	if !exact || u.clock() {
		return outcome{typ: timeline.TypeDuration, value: value}
	}
	return r.stretchBack(value, u, int(math.Round(n)), direction)
}

// stretchBack is a duration that begins or ends with the document's date.
func (r *resolver) stretchBack(value string, u unit, n, direction int) outcome {
	o := outcome{typ: timeline.TypeDuration, value: value}
	base := r.published
	if base.d == 0 || direction == 0 {
		return o
	}
	other := base
	switch u {
	case "year", "decade", "century":
		other.y += direction * n * map[unit]int{"year": 1, "decade": 10, "century": 100}[u]
		other.d = min(other.d, daysIn(other.y, other.m))
	case "month", "quarter":
		other = base.plusMonths(direction * n * int(letters[u].each))
	case "week", "fortnight", "day", "night":
		days := map[unit]int{"week": 7, "fortnight": 14, "day": 1, "night": 1}[u]
		other = base.plus(direction * n * days)
	default:
		return o
	}
	if direction < 0 {
		base, other = other, base
	}
	o.date, o.basis = timeline.Interval(base.date(), other.date()).Approximate(), timeline.BasisRelative
	return o
}

func (r *resolver) reference(m *match) outcome { return outcome{value: m.fact("value")} }

func (r *resolver) duration(m *match) outcome {
	n, exact := m.count()
	if len(m.units) == 0 {
		return outcome{value: m.literalPeriod()}
	}
	u := m.units[0]
	if u == "hour" && exact && n != math.Trunc(n) {
		u, n = "minute", n*60
	}
	if u == "year" && exact && n == .5 {
		u, n = "month", 6
	}
	return outcome{value: u.period(n, exact)}
}

// literalPeriod is the duration of a bare plural: "years".
func (m *match) literalPeriod() string {
	w := m.word(m.last - 1)
	return unit(singular[w]).period(0, false)
}

var singular = map[string]string{"years": "year", "decades": "decade", "centuries": "century", "weeks": "week", "months": "month", "days": "day", "hours": "hour", "minutes": "minute"}

func (r *resolver) set(m *match) outcome {
	n, _ := m.count()
	if m.has("times") {
		n = 1
	}
	return outcome{value: m.unit().period(n, true)}
}

func (r *resolver) setWeekday(m *match) outcome {
	return outcome{value: fmt.Sprintf("XXXX-WXX-%d", m.weekdays[0])}
}

func (r *resolver) setMonth(m *match) outcome {
	return outcome{value: fmt.Sprintf("XXXX-%02d", m.months[0])}
}

// holiday resolves a feast to its day of the year.
func (r *resolver) holiday(m *match) outcome {
	year, basis := r.year(m)
	if basis == "" {
		base, b := r.anchor()
		if base.m == 0 && !(base.known() && r.narrative) {
			return outcome{value: "XXXX-XX-XX", reason: noDocumentDate}
		}
		year = base.y
		if base.m > 0 {
			year = r.nearest(m, base, feast(m.fact("rule"), base.y))
		}
		basis = timeline.BasisInferred
		if b == timeline.BasisInherited {
			basis = b
		}
	}
	return simple(feast(m.fact("rule"), year), basis)
}

// feast is the day that a rule gives in a year: 12-25; 11-4th-4, the fourth Thursday of November; easter-2.
func feast(rule string, year int) civil {
	var month, day, nth, weekday, offset int
	if n, _ := fmt.Sscanf(rule, "easter%d", &offset); n == 1 {
		return easterSunday(year).plus(offset)
	}
	if n, _ := fmt.Sscanf(rule, "%d-last-%d", &month, &weekday); n == 2 {
		last := civil{year, month, daysIn(year, month)}
		return last.plus(-mod(last.weekday()-weekday, 7))
	}
	if n, _ := fmt.Sscanf(rule, "%d-%dst-%d", &month, &nth, &weekday); n == 3 {
		return nthWeekday(year, month, nth, weekday)
	}
	if n, _ := fmt.Sscanf(rule, "%d-%dth-%d", &month, &nth, &weekday); n == 3 {
		return nthWeekday(year, month, nth, weekday)
	}
	fmt.Sscanf(rule, "%d-%d", &month, &day)
	return civil{year, month, day}
}

func nthWeekday(year, month, nth, weekday int) civil {
	first := civil{year, month, 1}
	return first.plus(mod(weekday-first.weekday(), 7) + 7*(nth-1))
}

// anniversary dates what is remembered: as many years before the day, month or year that the sentence names
// for the remembering.
func (r *resolver) anniversary(m *match) outcome {
	n := m.ordinals.at(0)
	if n == 0 && len(m.counts) > 0 {
		n = int(m.counts[0])
	}
	for i := len(r.found) - 1; i >= 0; i-- {
		f := r.found[i]
		if f.match.sentence != m.sentence {
			break
		}
		if c := civilDate(f.outcome.date); c.known() && n > 0 {
			c.y -= n
			if c.d > 0 && !c.valid() {
				c.d--
			}
			return simple(c, f.outcome.basis)
		}
	}
	return outcome{value: "XXXX-XX-XX", reason: "the day of the anniversary is not told"}
}
