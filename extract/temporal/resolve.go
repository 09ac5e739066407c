package temporal

import (
	"strings"

	"dateline/timeline"
)

// resolver works out what the expressions of one document mean, in the order that they stand.
type resolver struct {
	words     *lexicon
	published civil // the document's date; what of it is not known is 0
	narrative bool  // dates count from the last one told, not from the document's
	ordered   bool  // the order of day and month is known, not taken for granted
	dayFirst  bool  // 3/4/2021 is in April
	ancient   bool  // most years are told as BC

	reported int   // the sentence in which the last quarter was told
	last     civil // the last date told, as precisely as it was
	lastAt   int   // the sentence that told it
	rough    bool  // and it is approximate
	minute   int   // the last time of day told with it, in minutes; -1 where none was
	evening  bool  // which was an evening or a night
	dawned   bool  // the hour being resolved is of the morning after, which nothing else counts from
	quarter  civil // the last quarter told, by its first month
	found    []found
	opening  found   // the first of the sentence found last
	row      found   // the last that opens a line, from the first on that has a year
	inner    outcome // what the date means that the expression being resolved counts from
	tense    func(*match) tense
	since    bool // it is told as the beginning of what has been so since
	done     func(*match) bool
	pledged  func(*match) bool

	landmarks [2]*Landmarks // the user's, the language's

	phrases map[string]civil // what when made of phrases in this document

	// Numbers of expressions, the first being 1; 0 is none.
	number    int // the one being resolved
	from      int // the one that it counts from, where it isn't the document's date
	lastBy    int // the one that told last
	quarterBy int // the one that told quarter
}

// found is an expression with the place of its tokens.
type found struct {
	number  int
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
	from   int    // the number of the expression that it counts from; 0 where there is none
}

// actions are the meanings that a grammar's rules may name.
var actions = map[string]func(*resolver, *match) outcome{
	"calendar":    (*resolver).calendar,
	"dir":         (*resolver).directed,
	"deictic":     (*resolver).deictic,
	"noday":       (*resolver).noDay,
	"nthday":      (*resolver).nthDay,
	"weekdayof":   (*resolver).weekdayOfWeek,
	"weeksfrom":   (*resolver).weeksFrom,
	"weekof":      (*resolver).weekOf,
	"isoweek":     (*resolver).numberedWeek,
	"nth":         (*resolver).nth,
	"offset":      (*resolver).offset,
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
	"setpart":     (*resolver).setPart,
	"setseason":   (*resolver).setSeason,
	"stamp":       (*resolver).stamp,
	"clock":       (*resolver).clock,
	"part":        (*resolver).partOfDay,
	"holiday":     (*resolver).holiday,
	"anniversary": (*resolver).anniversary,
}

const (
	noDocumentDate = "counts from the document's date, which is not known"
	noDocumentDay  = "counts from the document's date, which is not known to the day"
	noYear         = "tells no year, and the document's date is not known"
	noToldDay      = "counts from a date told before it, which is not told to the day"
	noEarlierDate  = "counts from a date told before it, and there is none"
	noFeast        = "the day of that feast is known for some years only, not for this one"
	noEvent        = "counts from an event, whose date isn't told here"
	noSuchDay      = "no such day in the calendar"
)

// resolve works out a match and remembers the date that it told.
func (r *resolver) resolve(m *match) outcome {
	r.from, r.dawned = 0, false
	if m.rule.then != 0 {
		r.inner = actions[m.inner.rule.action](r, m.inner)
	}
	o := actions[m.rule.action](r, m)
	o.from = r.from
	if o.reason == noDocumentDate && o.from > 0 {
		o.reason = noToldDay
	}
	if o.typ == "" {
		o.typ = m.rule.typ
	}
	if o.mod == "" {
		o.mod = m.fact("mod")
	}
	if c := r.tells(m, o); c.known() {
		r.last, r.lastAt, r.lastBy, r.minute, r.since = c, m.sentence, r.number, -1, r.behind(m, "EVERSINCE")
		if hour, minute, ok := o.date.Clock(); ok {
			r.minute = 60*hour + minute
		}
		r.evening = r.minute >= 18*60 || strings.HasSuffix(o.value, "TNI") || strings.HasSuffix(o.value, "TEV")
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
		o.date = r.open(m, o.date)
	}
	return o
}

// remember keeps what was found for those that lean on it.
func (r *resolver) remember(f found) {
	if n := len(r.found); n == 0 || r.found[n-1].match.sentence != f.match.sentence {
		r.opening = f
	}
	if f.match.opensLine() && civilDate(f.outcome.date).known() && (r.row.match != nil || f.outcome.basis == timeline.BasisExplicit) {
		r.row = f
	}
	r.found = append(r.found, f)
}

// tells is the date that an outcome leaves for others to count from. A year says no more than the month of it that
// was told before, and what a history's author says of the author's own day isn't part of its story, nor what
// stands in brackets.
func (r *resolver) tells(m *match, o outcome) civil {
	c := civilDate(o.date)
	if _, to, ok := o.date.Bounds(); ok && m.fact("range") != "" {
		c = civilDate(to)
	}
	switch {
	case r.dawned:
		return civil{}
	case r.narrative && (o.basis == timeline.BasisRelative || m.before() == "("):
		return civil{}
	case o.date.Precision() == timeline.PrecisionSeason && (r.narrative || m.season > 0 && o.basis == timeline.BasisExplicit):
		c = civil{y: o.date.Year()}
	}
	if (r.narrative || m.season > 0) && c.m == 0 && c.y == r.last.y {
		return civil{}
	}
	return c
}

// open turns a date into the stretch that the word before it opens: "since 2019", "by December".
func (r *resolver) open(m *match, d timeline.Date) timeline.Date {
	stretch := timeline.Date{}
	switch {
	case r.behind(m, "SINCE") && r.compares(m):
	case r.behind(m, "SINCE") && !r.ahead(m, "THROUGH"):
		stretch = timeline.Interval(d, timeline.Date{})
	case r.behind(m, "BY"):
		stretch = timeline.OneOf(timeline.Date{}, d)
	}
	if stretch.IsZero() {
		return d
	}
	return stretch
}

// compares tells whether "since" looks back to a date alone, at the last time that something was so: "the worst since
// 1976", "the first visit since 2003".
func (r *resolver) compares(m *match) bool {
	const words = 6 // of what is compared
	s := m.text.Sentences[m.sentence]
	for i := m.first - 2; i >= max(s.First, m.first-1-words); i-- {
		if m.text.Tokens[i].Kind == Mark {
			return false
		}
		if r.words.is(m.text, i, "COMPARED") {
			return true
		}
	}
	return false
}

// anchor is what a date that leans on another leans on: the last date told in a narrative, else the document's own.
func (r *resolver) anchor() (civil, timeline.Basis) {
	if r.narrative && r.last.known() {
		return r.fromLast()
	}
	return r.fromDocument()
}

func (r *resolver) fromDocument() (civil, timeline.Basis) {
	r.from = 0
	return r.published, timeline.BasisRelative
}

func (r *resolver) fromLast() (civil, timeline.Basis) {
	r.from = r.lastBy
	return r.last, timeline.BasisInherited
}

// near is over how many sentences news carries a date on; a narrative does so as far as it goes.
const near = 3

// told is the anchor of expressions that count from a date told before ("two days later").
func (r *resolver) told(m *match) (civil, timeline.Basis) {
	if r.last.known() && (r.narrative || m.sentence-r.lastAt <= near) {
		return r.fromLast()
	}
	return civil{}, timeline.BasisInherited
}

func simple(c civil, basis timeline.Basis) outcome {
	return outcome{value: c.value(), date: c.date(), basis: basis}
}

// ahead tells whether the word after a match belongs to a class.
func (r *resolver) ahead(m *match, class string) bool {
	return m.last < m.text.Sentences[m.sentence].Last && r.words.is(m.text, m.last, class)
}

// behind tells whether the word before a match belongs to a class.
func (r *resolver) behind(m *match, class string) bool {
	return m.first > m.text.Sentences[m.sentence].First && r.words.is(m.text, m.first-1, class)
}
