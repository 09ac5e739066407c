package temporal

import (
	"fmt"
	"math"
	"sort"

	"dateline/timeline"
)

// Leaning is a stretch of text that dates something by a landmark: "just before X", "two years after X", "since X".
// TIMEX3 has no place for it; at most for the "two years" in it. Its Mod is BEFORE or AFTER.
type Leaning struct {
	timeline.Expression
	Place
	Landmark    timeline.Date // when the event took place that it leans on
	Explanation Explanation   // where the Tagger was told to explain
}

const notYet = "names an event that took place after the document's date"

// WithLandmarks gives t with what leans on landmarks among the expressions, in place of those within it.
func (t *Tagged) WithLandmarks() *Tagged {
	if len(t.Leanings) == 0 {
		return t
	}
	all := *t
	all.Expressions, all.Places = nil, nil
	if t.Explanations != nil {
		all.Explanations = []Explanation{}
	}
	i := 0
	upTo := func(token int) {
		for ; i < len(t.Places) && t.Places[i].First < token; i++ {
			all.Expressions, all.Places = append(all.Expressions, t.Expressions[i]), append(all.Places, t.Places[i])
			if t.Explanations != nil {
				all.Explanations = append(all.Explanations, t.Explanations[i])
			}
		}
	}
	for _, l := range t.Leanings {
		upTo(l.First)
		all.Expressions, all.Places = append(all.Expressions, l.Expression), append(all.Places, l.Place)
		if t.Explanations != nil {
			all.Explanations = append(all.Explanations, l.Explanation)
		}
		for i < len(t.Places) && t.Places[i].First < l.Last {
			i++
		}
	}
	upTo(len(t.Text.Tokens))
	return &all
}

// leaner finds what a text dates by landmarks.
type leaner struct {
	*Tagged
	doc       *timeline.Document
	matches   []*match
	landmarks [2]*Landmarks // the user's, the language's
	explain   bool

	lean, on, close, far symbol
}

// lean looks at every word that relates a time to an event, in sentences that tell no date otherwise.
func (t *Tagged) lean(l leaner) {
	words := t.grammar.words
	l.Tagged = t
	l.lean, l.on, l.close, l.far = words.symbols["LEAN"], words.symbols["LEANON"], words.symbols["CLOSE"], words.symbols["FAR"]
	if l.lean == 0 {
		return
	}
	for s, sentence := range t.Text.Sentences {
		for i := sentence.First; i < sentence.Last; i++ {
			if !t.grammar.triggers[t.Text.Tokens[i].entry].leans {
				continue
			}
			if last := l.relate(s, i); last > i {
				i = last - 1
			}
		}
	}
}

// relate takes the leaning that the word at token i makes of what stands around it, and tells where that ends; 0
// where there is none.
func (l *leaner) relate(s, i int) int {
	t, words := l.Text, l.grammar.words
	relation := words.value(t.Tokens[i].entry, l.lean)
	end := t.Sentences[s].Last
	begin := i + 1
	for begin < end && words.has(t.Tokens[begin].entry, l.on) {
		begin++
	}
	mark := l.at(begin, end)
	if mark == nil {
		return 0
	}
	place := Place{Sentence: s, First: i, Last: begin + len(mark.words)}
	if l.goesOn(place.Last, end) {
		return 0
	}
	d, mod, first := l.place(relation, s, i, mark)
	if d.IsZero() {
		return 0
	}
	place.First = first
	if l.datedElsewhere(place) {
		return 0
	}
	l.take(place, mark, begin, d, mod)
	return place.Last
}

func (l *leaner) at(i, last int) *landmark {
	for _, marks := range l.landmarks {
		if mark := marks.at(l.Text, i, last); mark != nil {
			return mark
		}
	}
	return nil
}

// goesOn tells whether the token behind a name makes another name of it: "the Watergate break-in's", "the Anschluss Museum".
func (l *leaner) goesOn(i, end int) bool {
	if i == end {
		return false
	}
	t := l.Text
	switch w := t.Word(i); {
	case t.Tokens[i].Glued && (w == "-" || t.Possessive(i)):
		return true
	default: // nouns side by side are one name in English alone: "После распада СССР Россия" has two
		return t.Tokens[i].Kind == Word && upper(w)
	}
}

// place works out when something is that a relation puts before or after a landmark, and with which token the words
// begin that say so; no date where they say too little.
func (l *leaner) place(relation string, s, i int, mark *landmark) (d timeline.Date, mod string, first int) {
	base, direction, mod := mark.to, 1, "AFTER"
	if relation == "before" || relation == "until" {
		base, direction, mod = mark.from, -1, "BEFORE"
	}
	around := base
	around.d = 0
	before := func(class symbol) bool {
		return i > l.Text.Sentences[s].First && l.grammar.words.has(l.Text.Tokens[i-1].entry, class)
	}
	switch m := l.endingAt(s, i); {
	case relation == "since":
		return timeline.Interval(base.date().Approximate(), timeline.Date{}), mod, i + 1
	case relation == "until":
		return timeline.Interval(timeline.Date{}, base.date().Approximate()), mod, i + 1
	case m != nil && (m.rule.action == "duration" || m.rule.action == "later"): // "two days" after, "the day after"
		return l.count(m, base, direction), mod, m.first
	case m != nil:
		return timeline.Date{}, "", 0
	case before(l.far):
		return timeline.Date{}, "", 0
	case before(l.close):
		return around.date().Approximate(), mod, i - 1
	case direction < 0:
		return timeline.OneOf(timeline.Date{}, base.date().Approximate()), mod, i
	}
	return timeline.OneOf(base.date().Approximate(), timeline.Date{}), mod, i
}

// endingAt finds the expression that ends right before token i, or with it.
func (l *leaner) endingAt(s, i int) *match {
	k := sort.Search(len(l.matches), func(k int) bool { return l.matches[k].last >= i })
	if k < len(l.matches) && l.matches[k].sentence == s && l.matches[k].last <= i+1 && l.matches[k].first < i {
		return l.matches[k]
	}
	return nil
}

// count is the place that a number of units leads to, no more precise than the unit; around the landmark where it is
// too small to leave its month, or not told ("days before").
func (l *leaner) count(m *match, base civil, direction int) timeline.Date {
	n, exact := m.count()
	u := m.units[0]
	around := base
	around.d = 0
	switch days := u == "day" || u == "night" || u == "week" || u == "fortnight"; {
	case u.clock():
		return base.date().Approximate()
	case !exact && days, days && base.d == 0:
		return around.date().Approximate()
	case !exact:
		return timeline.Date{}
	case days:
		each := map[unit]float64{"week": 7, "fortnight": 14}[u]
		return base.plus(direction * int(math.Round(n*max(each, 1)))).date().Approximate()
	case u == "month" || u == "quarter" || n != math.Trunc(n):
		if base.m == 0 {
			return base.date().Approximate()
		}
		months := n * map[unit]float64{"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[u]
		around.d = 1
		around = around.plusMonths(direction * int(math.Round(months)))
		around.d = 0
		return around.date().Approximate()
	}
	years := map[unit]int{"year": 1, "decade": 10, "century": 100, "millennium": 1000}[u]
	return civil{y: base.y + direction*int(n)*years}.date().Approximate()
}

// datedElsewhere tells whether the sentence has a date that isn't within a leaning, and says more.
func (l *leaner) datedElsewhere(p Place) bool {
	k := sort.Search(len(l.Places), func(k int) bool { return l.Places[k].Sentence >= p.Sentence })
	for ; k < len(l.Places) && l.Places[k].Sentence == p.Sentence; k++ {
		if other := l.Places[k]; !l.Expressions[k].Date.IsZero() && (other.First < p.First || other.Last > p.Last) {
			return true
		}
	}
	return false
}

// take appends a leaning, or the reason against it.
func (l *leaner) take(p Place, mark *landmark, begin int, d timeline.Date, mod string) {
	span, text := l.between(p.First, p.Last)
	if len(outside([]*match{{text: l.Text, first: p.First, last: p.Last}}, l.Text, l.doc.Skip)) == 0 {
		return
	}
	if published, ok := l.doc.Published.End(); ok {
		if start, _ := mark.from.date().Start(); start.After(published) {
			l.Rejected = append(l.Rejected, timeline.Rejection{Document: l.doc.ID, Span: span, Text: text, Reason: notYet})
			return
		}
	}
	leaning := Leaning{
		Expression: timeline.Expression{Span: span, Text: text, Type: timeline.TypeDate, Value: timexValue(d, mark, mod), Mod: mod, Basis: timeline.BasisInferred, Date: d},
		Place:      p, Landmark: mark.date(),
	}
	if l.explain {
		anchor := Anchor{Date: mark.date()}
		anchor.Span, anchor.Text = l.between(begin, p.Last)
		leaning.Explanation = Explanation{
			Rule: mark.origin, Anchor: anchor,
			How: fmt.Sprintf("counted from %s, known as the date of %q", anchor.Date, anchor.Text),
		}
	}
	l.Leanings = append(l.Leanings, leaning)
}

// timexValue is the value that TIMEX3 has for a leaning: the place that was counted, else the landmark that it is before or after.
func timexValue(d timeline.Date, mark *landmark, mod string) string {
	if c := civilDate(d); c.known() {
		return c.value()
	}
	if mod == "BEFORE" {
		return mark.from.value()
	}
	return mark.to.value()
}

// between gives the span and the text of tokens first to last.
func (t *Tagged) between(first, last int) (timeline.Span, string) {
	begin, end := int(t.Text.Tokens[first].Begin), int(t.Text.Tokens[last-1].End)
	return timeline.Span{Begin: t.Text.Rune(begin), End: t.Text.Rune(end)}, t.Text.Source[begin:end]
}
