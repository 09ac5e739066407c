package temporal

import (
	"fmt"

	"dateline/timeline"
)

// Explanation tells how an expression came to its value.
type Explanation struct {
	Rule   string // of the grammar, by file and line: en/grammar.txt:47
	Anchor Anchor // what it counts from
	How    string // in words: "counted from 2024-12-05, the document's date"
}

// Anchor is what an expression counts from.
type Anchor struct {
	Date timeline.Date // zero where the expression counts from nothing

	// Where the date was told, and in which words. None where it is the document's own.
	timeline.Span
	Text string
}

// explain tells how match i of a document came to its outcome.
func (t *Tagged) explain(doc *timeline.Document, matches []*match, outcomes []outcome, i int) Explanation {
	m, o := matches[i], outcomes[i]
	x := Explanation{Rule: fmt.Sprintf("%s:%d", t.grammar.name, m.rule.line)}
	switch {
	case o.reason != "":
		x.How = o.reason
		return x
	case o.date.IsZero():
		x.How = "has no place on the calendar"
		return x
	case o.from > 0:
		told := matches[o.from-1]
		x.Anchor = Anchor{Date: unopened(outcomes[o.from-1].date), Span: t.span(told), Text: told.span()}
	case o.basis == timeline.BasisRelative || o.basis == timeline.BasisInferred && m.rule.action != "decade":
		x.Anchor.Date = doc.Published
	}
	x.How = howCounted(x.Anchor, m, o) + howOpened(m, o)
	if m.rule.action == "calendar" && o.basis != timeline.BasisExplicit && o.from == 0 {
		x.How += howTensed(t.grammar.governing(t.Text, m))
	}
	return x
}

func howTensed(t tense) string {
	switch {
	case t.over():
		return ", its verb telling of the past"
	case t.ahead():
		return ", its verb telling of the future"
	}
	return ""
}

// unopened is the date that "since" or "by" made a stretch of.
func unopened(d timeline.Date) timeline.Date {
	from, to, _ := d.Bounds()
	switch {
	case to.IsZero() && !from.IsZero():
		return from
	case from.IsZero() && !to.IsZero():
		return to
	}
	return d
}

func howCounted(from Anchor, m *match, o outcome) string {
	verb := "counted"
	if o.basis == timeline.BasisInferred {
		verb = "year filled in"
		if len(m.digits) > 0 || m.decade > 0 {
			verb = "century filled in"
		}
	}
	switch {
	case !from.Date.IsZero() && from.Text != "":
		return fmt.Sprintf("%s from %s, told as %q", verb, from.Date, from.Text)
	case !from.Date.IsZero():
		return fmt.Sprintf("%s from %s, the document's date", verb, from.Date)
	case o.basis == timeline.BasisInferred:
		return verb
	}
	return "all in the words"
}

// howOpened tells which word made a stretch of a date.
func howOpened(m *match, o outcome) string {
	if from, to, ok := o.date.Bounds(); ok && (from.IsZero() || to.IsZero()) && m.before() != "" {
		return fmt.Sprintf(", opened by %q", m.before())
	}
	return ""
}
