package temporal

import (
	_ "embed"
	"sync"

	"dateline/timeline"
)

// Tagger finds temporal expressions and works out what they mean. The zero value reads English and decides
// for each document what it leaves open. A Tagger may be used by many goroutines.
type Tagger struct {
	Order Order // of day and month in 3/4/2021
	Genre Genre // what dates that say little count from
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
}

// Place is where an expression stands among a text's sentences and tokens, Last exclusive.
type Place struct{ Sentence, First, Last int }

//go:embed data/en/lexicon.txt
var englishWords string

//go:embed data/en/grammar.txt
var englishGrammar string

// english is the grammar of English, compiled when first used.
var english = sync.OnceValue(func() *grammar {
	words := newLexicon()
	if err := words.load("lexicon.txt", englishWords); err != nil {
		panic(err) // the files are part of the program, and tests load them
	}
	g, err := compileGrammar("grammar.txt", englishGrammar, words)
	if err != nil {
		panic(err)
	}
	return g
})

// Tag finds the temporal expressions of a document outside the parts that it skips.
func (t *Tagger) Tag(doc *timeline.Document) *Tagged {
	g := english()
	text := scan(doc.Text, g.words)
	matches := g.find(text)
	matches = outside(matches, text, doc.Skip)
	r := resolver{
		words:     g.words,
		published: civilDate(doc.Published),
		dayFirst:  t.Order == OrderDayFirst || t.Order == OrderAuto && writesDayFirst(matches),
	}
	r.narrative = t.Genre == GenreNarrative || t.Genre == GenreAuto && isNarrative(matches, r.published)
	r.tense = func(m *match) tense { return g.governing(text, m) }
	tagged := &Tagged{Text: text}
	for i, m := range matches {
		if i+1 < len(matches) {
			m.borrowYear(matches[i+1])
		}
		o := r.resolve(m)
		span := timeline.Span{Begin: text.Rune(m.begin()), End: text.Rune(m.end())}
		if o.reason != "" {
			tagged.Rejected = append(tagged.Rejected, timeline.Rejection{Document: doc.ID, Span: span, Text: m.span(), Reason: o.reason})
		}
		if o.value == "" {
			continue
		}
		r.found = append(r.found, found{m, o})
		tagged.Expressions = append(tagged.Expressions, timeline.Expression{
			Span: span, Text: m.span(), Type: o.typ, Value: o.value, Mod: o.mod, Basis: o.basis, Date: o.date,
		})
		tagged.Places = append(tagged.Places, Place{m.sentence, m.first, m.last})
	}
	return tagged
}

// find runs the grammar over every sentence: the longest match at each token, then on behind it.
func (g *grammar) find(t *Text) []*match {
	var matches []*match
	var captured []capture
	for s, sentence := range t.Sentences {
		for i := sentence.First; i < sentence.Last; {
			if g.first[column(&t.Tokens[i])] == 0 {
				i++
				continue
			}
			m := g.at(t, s, i, &captured)
			if m == nil {
				i++
				continue
			}
			matches = append(matches, m)
			i = m.last
		}
	}
	return matches
}

// at finds the longest match that begins with token i and that its surroundings allow, nil where there is none.
func (g *grammar) at(t *Text, sentence, i int, captured *[]capture) *match {
	type end struct{ rule, last int }
	var buffer [24]end
	ends := buffer[:0]
	from := g.first[column(&t.Tokens[i])]
	for last := i + 1; from != 0; last++ {
		if rules := g.states[from].rules; len(rules) > 0 {
			ends = append(ends, end{rules[0], last})
		}
		if last == t.Sentences[sentence].Last {
			break
		}
		from = g.step(from, column(&t.Tokens[last]))
	}
	for k := len(ends) - 1; k >= 0; k-- {
		m := &match{text: t, rule: &g.rules[ends[k].rule], sentence: sentence, first: i, last: ends[k].last}
		if !m.bounded() {
			continue
		}
		*captured = g.captures(m.rule, t, i, m.last, (*captured)[:0])
		m.read(g.words, *captured)
		if g.fits(m) {
			return m
		}
	}
	return nil
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
func (m *match) borrowYear(next *match) {
	const apart = 3 // tokens between them
	if m.rule.action != "calendar" || next.rule.action != "calendar" || next.sentence != m.sentence || next.first-m.last > apart ||
		len(m.months) == 0 || len(m.years) > 0 || len(next.months) == 0 || len(next.years) == 0 || m.directed >= 0 || m.era != 0 {
		return
	}
	joined := false
	for i := m.last; i < next.first; i++ {
		switch m.word(i) {
		case "to", "and", "until", "till", "through", "or", "-", "–", "—":
			joined = true
		case ",", "on":
		default:
			return
		}
	}
	if joined {
		year := next.years[0]
		if m.months[0] > next.months[0] { // from November to February 2020
			year--
		}
		m.years = numbers{year}
	}
}

// writesDayFirst tells whether a document's dates in digits show that it puts the day first.
func writesDayFirst(matches []*match) bool {
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
	return votes > 0
}

// isNarrative tells a history from a report: it names years, and hardly ever counts from its own day.
func isNarrative(matches []*match, published civil) bool {
	years, deictic := 0, 0
	for _, m := range matches {
		switch m.rule.action {
		case "calendar", "iso", "slashed":
			if len(m.years) > 0 {
				years++
			} else if len(m.weekdays) > 0 && len(m.months) == 0 {
				deictic++
			}
		case "deictic", "dir", "ago", "part", "weekdayof":
			deictic++
		case "unit":
			if m.directed >= 0 {
				deictic++
			}
		}
	}
	least := 5
	if !published.known() {
		least = 2
	}
	return years >= least && deictic*4 <= years
}

// NeedsDocumentDate tells whether an expression was turned down for want of the document's own date.
func NeedsDocumentDate(r timeline.Rejection) bool {
	return r.Reason == noDocumentDate || r.Reason == noYear
}
