package temporal

import "dateline/timeline"

// Tagger finds temporal expressions and works out what they mean. The zero value reads English and decides
// for each document what it leaves open. A Tagger may be used by many goroutines.
type Tagger struct {
	Order Order // of day and month in 3/4/2021
	Genre Genre // what dates that say little count from

	// Landmarks are events that texts date others by, beside those of the language's data; these come first.
	Landmarks *Landmarks
	Explain   bool // fill Tagged.Explanations
	Ledger    bool // list in Tagged.Rejected also what only looks like a date
}

// Order is the order of day and month in dates such as 3/4/2021.
type Order string

// The orders. The zero value takes the document's own evidence, and month first where it has none.
const (
	OrderAuto       Order = ""
	OrderMonthFirst Order = "mdy"
	OrderDayFirst   Order = "dmy"
)

// Genre tells what a document's dates count from.
type Genre string

// The genres. The zero value decides by the dates that a document tells.
const (
	GenreAuto      Genre = ""
	GenreNews      Genre = "news"      // from the document's date
	GenreNarrative Genre = "narrative" // from the last date told
)

// Tagged is a document's text with its temporal expressions.
type Tagged struct {
	Text        *Text
	Expressions []timeline.Expression // in order, not overlapping
	Places      []Place               // of each expression
	Rejected    []timeline.Rejection  // what looks like a date and could not be used
	Clues       []Clue                // what the text of an undated document tells of its date

	Explanations []Explanation // of each expression; nil unless the Tagger was told to explain
	Leanings     []Leaning     // what is dated by landmarks, in order; not among Expressions

	grammar *grammar
}

// Place is where an expression stands among a text's sentences and tokens, Last exclusive.
type Place struct{ Sentence, First, Last int }

// Tag finds the temporal expressions of a document outside the parts that it skips. Where the document's date
// is a stretch of days, what counts from it is resolved only as far as every day of the stretch gives the same.
func (t *Tagger) Tag(doc *timeline.Document) *Tagged {
	g := grammarOf(doc.Language)
	text := scan(doc.Text, g.words, doc.Skip)
	matches := outside(g.find(text), text, doc.Skip)
	for i := range len(matches) - 1 {
		matches[i].borrowYear(matches[i+1], g.words)
	}
	first, last := days(doc.Published)
	outcomes := t.resolve(g, text, matches, first)
	if last != first {
		agree(outcomes, t.resolve(g, text, matches, last))
	}
	tagged := &Tagged{Text: text, grammar: g}
	if t.Explain {
		tagged.Explanations = []Explanation{}
	}
	for i, m := range matches {
		taken := len(tagged.Expressions)
		tagged.take(doc.ID, m, outcomes[i])
		for ; t.Explain && taken < len(tagged.Expressions); taken++ {
			tagged.Explanations = append(tagged.Explanations, tagged.explain(doc, matches, outcomes, i))
		}
	}
	tagged.lean(leaner{doc: doc, matches: matches, landmarks: [2]*Landmarks{t.Landmarks, g.landmarks}, explain: t.Explain})
	if t.Ledger {
		tagged.lookalikes(doc, matches)
	}
	return tagged
}

// days are the first and the last day that a document may be of; none where one is open.
func days(published timeline.Date) (first, last civil) {
	from, known := published.Start()
	to, closed := published.End()
	if !known || !closed {
		return civil{}, civil{}
	}
	return civilFromTime(from), civilFromTime(to)
}

// resolve works out what matches mean in a document of one day.
func (t *Tagger) resolve(g *grammar, text *Text, matches []*match, published civil) []outcome {
	r := resolver{
		words:     g.words,
		published: published,
		narrative: t.Genre == GenreNarrative || t.Genre == GenreAuto && isNarrative(matches, published),
		ancient:   isAncient(matches),
		dayFirst:  t.Order == OrderDayFirst || t.Order == OrderAuto && orderVotes(matches) > 0,
		ordered:   t.Order != OrderAuto || orderVotes(matches) != 0,
		tense:     func(m *match) tense { return g.governing(text, m) },
		done:      func(m *match) bool { return g.done(text, m) },
		pledged:   func(m *match) bool { return g.pledged(text, m) },
		landmarks: [2]*Landmarks{t.Landmarks, g.landmarks},
	}
	outcomes := make([]outcome, len(matches))
	for i, m := range matches {
		r.number = i + 1
		outcomes[i] = r.resolve(m)
		if outcomes[i].value != "" {
			r.remember(found{i + 1, m, outcomes[i]})
		}
	}
	return outcomes
}

// agree leaves only what two days that a document may be of both give.
func agree(outcomes, others []outcome) {
	for i, o := range others {
		if outcomes[i].value != o.value || outcomes[i].date != o.date {
			outcomes[i] = outcome{typ: o.typ, value: "XXXX-XX-XX", reason: noDocumentDay}
		}
	}
}

// take appends what a match means, or why it means nothing.
func (t *Tagged) take(document string, m *match, o outcome) {
	if o.reason != "" {
		t.Rejected = append(t.Rejected, timeline.Rejection{Document: document, Span: t.span(m), Text: m.span(), Reason: o.reason})
	}
	if o.reason == noToldDay || NeedsDocumentDate(timeline.Rejection{Reason: o.reason}) {
		t.addClue(m)
	}
	switch {
	case o.value == "":
	case m.fact("range") != "":
		t.addRange(m, o)
	default:
		t.add(m, m.first, m.last, o)
	}
}

func (t *Tagged) span(m *match) timeline.Span {
	return timeline.Span{Begin: t.Text.Rune(m.begin()), End: t.Text.Rune(m.end())}
}

// Past tells whether the verb that governs expression i tells of the past.
func (t *Tagged) Past(i int) bool {
	p := t.Places[i]
	return t.grammar.governing(t.Text, &match{text: t.Text, sentence: p.Sentence, first: p.First, last: p.Last}).over()
}

// add appends the expression that tokens first to last of a match are.
func (t *Tagged) add(m *match, first, last int, o outcome) {
	begin, end := int(t.Text.Tokens[first].Begin), int(t.Text.Tokens[last-1].End)
	t.Expressions = append(t.Expressions, timeline.Expression{
		Span: timeline.Span{Begin: t.Text.Rune(begin), End: t.Text.Rune(end)},
		Text: t.Text.Source[begin:end], Type: o.typ, Value: o.value, Mod: o.mod, Basis: o.basis, Date: o.date,
	})
	t.Places = append(t.Places, Place{m.sentence, first, last})
}

// addRange appends the two expressions of "May 5–9" or "1914–18", as the corpora mark them.
func (t *Tagged) addRange(m *match, o outcome) {
	from, to, ok := o.date.Bounds()
	middle := m.first + 1
	for ; middle < m.last-1; middle++ {
		if t.grammar.is(middle, t.Text, "JOIN") && !t.grammar.is(middle+1, t.Text, "ORDSUF") { // 5-го
			break
		}
	}
	if !ok || middle >= m.last-1 {
		t.add(m, m.first, m.last, o)
		return
	}
	for _, side := range []struct {
		first, last int
		date        timeline.Date
	}{{m.first, middle, from}, {middle + 1, m.last, to}} {
		part := o
		part.date, part.value = side.date, civilDate(side.date).value()
		t.add(m, side.first, side.last, part)
	}
}

// find runs the grammar over every sentence: the longest match at each token, then on behind it.
func (g *grammar) find(t *Text) []*match {
	var matches []*match
	var captured []capture
	for s, sentence := range t.Sentences {
		for i := sentence.First; i < sentence.Last; {
			if !g.triggers[t.Tokens[i].entry].begins || g.step(0, &t.Tokens[i]) == 0 {
				i++
				continue
			}
			m := g.at(t, s, i, false, &captured)
			if m == nil {
				i++
				continue
			}
			matches = append(matches, m)
			if i = m.last; m.inner != nil && m.inner.first > i { // joined, and an expression of its own
				matches = append(matches, m.inner)
				i = m.inner.last
			}
		}
	}
	return matches
}

// at finds the longest match that begins with token i and that its surroundings allow, nil where there is none.
// An inner one is the date that another match asks for behind it; it asks for none itself.
func (g *grammar) at(t *Text, sentence, i int, inner bool, captured *[]capture) *match {
	type end struct {
		rules []int
		last  int
	}
	var buffer [24]end
	ends := buffer[:0]
	if !inner && !t.mayBegin(i) {
		return nil
	}
	from := g.step(0, &t.Tokens[i])
	for last := i + 1; from != 0; last++ {
		if rules := g.states[from].rules; len(rules) > 0 {
			ends = append(ends, end{rules, last})
		}
		if last == t.Sentences[sentence].Last {
			break
		}
		from = g.step(from, &t.Tokens[last])
	}
	if len(ends) == 0 {
		return nil
	}
	m := &match{}
	try := func(r *rule, last int) bool {
		*m = match{text: t, rule: r, sentence: sentence, first: i, last: last}
		*captured = g.captures(r, t, i, last, (*captured)[:0])
		m.read(g.words, *captured)
		return g.fits(m) && g.joined(m, captured)
	}
	for k := len(ends) - 1; k >= 0 && !inner; k-- { // those that take a date in are longer than all others
		for _, rule := range ends[k].rules {
			if r := &g.rules[rule]; r.then != 0 && g.allows(r, t, sentence, i, ends[k].last, inner) && try(r, ends[k].last) {
				return m
			}
		}
	}
	for k := len(ends) - 1; k >= 0; k-- {
		closes := t.mayEnd(ends[k].last)
		for _, rule := range ends[k].rules {
			r := &g.rules[rule]
			if r.then != 0 || !closes && r.beside == 0 || !g.allows(r, t, sentence, i, ends[k].last, inner) {
				continue
			}
			if try(r, ends[k].last) {
				return m
			}
		}
	}
	return nil
}

// joined finds the date that a match's rule asks for behind it, if it does.
func (g *grammar) joined(m *match, captured *[]capture) bool {
	if m.rule.then+m.rule.beside == 0 {
		return true
	}
	if m.last+1 >= m.text.Sentences[m.sentence].Last {
		return false
	}
	inner := g.at(m.text, m.sentence, m.last+1, true, captured)
	if inner == nil {
		return false
	}
	m.inner = inner
	if m.rule.then == 0 {
		return inner.rule.action == m.rule.action
	}
	yearOf := m.rule.action == "nth" && m.unit() == "year" && inner.rule.action == "calendar" // its third year in March
	if !inner.places(m.rule.action == "nth") || m.fact("half") != "" && inner.isYear() || yearOf {
		return false
	}
	m.join, m.last = m.last, inner.last
	return true
}

// isYear tells whether a match is a year alone, the halves of which have a name.
func (m *match) isYear() bool {
	return m.unit() == "year" || m.rule.action == "calendar" && len(m.months) == 0
}

// places tells whether a match can be what another counts from: a day or more, or a stretch of days to count within.
func (m *match) places(stretch bool) bool {
	if m.fact("range") != "" {
		return false
	}
	day := len(m.days)+len(m.weekdays) > 0 || len(m.months) > 0 && len(m.ordinals) > 0 || m.unit() == "day"
	switch m.rule.action {
	case "calendar", "dir", "iso", "slashed", "unit":
		return !stretch || !day
	case "deictic", "holiday", "nthday", "ago":
		return !stretch
	case "decade", "century":
		return stretch
	case "later":
		return stretch && m.fact("n") == "0" && !day // of that year
	}
	return false
}

// outside drops the matches that lie in the parts of a document that it skips.
func outside(matches []*match, t *Text, skip []timeline.Span) []*match {
	if len(skip) == 0 {
		return matches
	}
	kept := matches[:0]
	for _, m := range matches {
		begin, end := t.Rune(m.begin()), t.Rune(m.end())
		for len(skip) > 0 && skip[0].End <= begin {
			skip = skip[1:]
		}
		if len(skip) == 0 || end <= skip[0].Begin {
			kept = append(kept, m)
		}
	}
	return kept
}

// borrowYear takes the year of the next date where the two are said together: "from March to May 2020".
func (m *match) borrowYear(next *match, words *lexicon) {
	const apart = 3 // tokens between them
	if m.rule.action != "calendar" || next.rule.action != "calendar" || next.sentence != m.sentence || next.first-m.last > apart ||
		len(m.months) == 0 && m.season == 0 || len(m.years) > 0 || len(next.months) == 0 && next.season == 0 || m.directed >= 0 || m.era != 0 ||
		len(next.years) == 0 && (next.directed < 0 || next.fact("base") != "") {
		return
	}
	joined := false
	for i := m.last; i < next.first; i++ {
		joined = joined || words.has(m.text.Tokens[i].entry, words.symbols["JOIN"])
	}
	switch {
	case !joined:
	case len(next.years) == 0: // in July and August last year
		m.directed, m.direction = next.directed, next.direction
	default:
		year := next.years[0]
		if m.months.at(0) > next.months.at(0) && next.season == 0 { // from November to February 2020
			year--
		}
		m.years, m.era = numbers{year}, next.era
	}
}

// orderVotes counts the dates in digits that show that a document puts the day first, less those that show that it
// puts the month first.
func orderVotes(matches []*match) int {
	votes := 0
	for _, m := range matches {
		if m.rule.action != "slashed" {
			continue
		}
		n := append(append(numbers{}, m.days...), m.digits...)
		switch {
		case n.at(0) > 12 && n.at(1) <= 12:
			votes++
		case n.at(1) > 12 && n.at(0) <= 12:
			votes--
		}
	}
	return votes
}

// isAncient tells whether most years of a document are told as BC.
func isAncient(matches []*match) bool {
	before, years := 0, 0
	for _, m := range matches {
		if m.rule.action == "calendar" && len(m.years) > 0 && m.fact("bc") == "" {
			years++
			if m.era < 0 {
				before++
			}
		}
	}
	return before > 2 && 2*before > years
}
