package temporal

import (
	"cmp"
	"slices"
	"strconv"

	"dateline/timeline"
)

// Why a string that looks like a date is none. What the grammar reads and the calendar doesn't have is turned down by
// the resolver, with reasons of its own.
const (
	aCount   = "a number, not a year"
	aName    = "a name or a verb, not a month"
	aRatio   = "a score or a ratio, not a time of day"
	aPair    = "two numbers, not a day of a month"
	aVersion = "a version, an address or another number"
)

// lookalikes adds to the rejected what looks like a date beside the matches: "13-2020-45", "20-20", page 2020, Mrs. May.
func (t *Tagged) lookalikes(doc *timeline.Document, matches []*match) {
	taken := make([]bool, len(t.Text.Tokens))
	take := func(first, last int) {
		for i := first; i < last; i++ {
			taken[i] = true
		}
	}
	for _, m := range matches {
		take(m.first, m.last)
	}
	for _, l := range t.Leanings {
		take(l.First, l.Last)
	}
	var doubts []*match
	reasons := map[*match]string{}
	for s, sentence := range t.Text.Sentences {
		for i := sentence.First; i < sentence.Last; {
			last := t.group(i, sentence.Last)
			if reason := t.doubtful(sentence, i, last); reason != "" && !slices.Contains(taken[i:last], true) {
				m := &match{text: t.Text, sentence: s, first: i, last: last}
				doubts, reasons[m] = append(doubts, m), reason
			}
			i = last
		}
	}
	for _, m := range outside(doubts, t.Text, doc.Skip) {
		t.Rejected = append(t.Rejected, timeline.Rejection{Document: doc.ID, Span: t.span(m), Text: m.span(), Reason: reasons[m]})
	}
	slices.SortStableFunc(t.Rejected, func(a, b timeline.Rejection) int { return cmp.Compare(a.Begin, b.Begin) })
}

// group finds the end of the numbers and the marks between them that begin with token i, written without a space.
func (t *Tagged) group(i, end int) int {
	tokens := t.Text.Tokens
	last := i + 1
	if tokens[i].Kind != Number {
		return last
	}
	for last+1 < end && tokens[last].Glued && tokens[last+1].Glued && tokens[last+1].Kind == Number {
		switch t.Text.Word(last) {
		case "-", "/", ".", ":", "–":
			last += 2
		default:
			return last
		}
	}
	return last
}

// doubtful tells why tokens that look like a date are none; nothing where they don't look like one.
func (t *Tagged) doubtful(s Sentence, first, last int) string {
	if t.Text.Tokens[first].Kind != Number {
		if first > s.First && t.Text.capital(first) && t.grammar.is(first, t.Text, "MONTH") {
			return aName
		}
		return ""
	}
	if last-first > 5 { // more than three numbers
		if yearLike(t.Text.Word(last - 1)) {
			return aVersion
		}
		return ""
	}
	var numbers []string
	marks := ""
	for i := first; i < last; i += 2 {
		numbers = append(numbers, t.Text.Word(i))
		if i+1 < last {
			marks += t.Text.Word(i + 1)
		}
	}
	switch {
	case len(numbers) == 1 && yearLike(numbers[0]):
		return aCount
	case len(numbers) == 2 && marks == ":" && len(numbers[0]) <= 2 && len(numbers[1]) == 2:
		return aRatio
	case len(numbers) == 2 && (marks == "/" || marks == "-" || marks == "–") && dayLike(numbers[0]) && dayLike(numbers[1]):
		return aPair
	case len(numbers) == 3 && dated(numbers) && (marks == "//" || marks == "--" || marks == ".."):
		return aVersion
	case len(numbers) == 3 && yearLike(numbers[2]):
		return aVersion
	}
	return ""
}

func yearLike(digits string) bool {
	n, err := strconv.Atoi(digits)
	return err == nil && n >= 1900 && n < 2100 && len(digits) == 4
}

// dayLike tells whether digits could be a day or a month.
func dayLike(digits string) bool {
	n, err := strconv.Atoi(digits)
	return err == nil && n > 0 && n <= 31 && len(digits) <= 2
}

// dated tells whether three numbers have the lengths of a day, a month and a year, or the other way round.
func dated(n []string) bool {
	short := func(s string) bool { return len(s) <= 2 }
	return short(n[1]) && (len(n[0]) == 4 && short(n[2]) || short(n[0]) && (len(n[2]) == 4 || len(n[2]) == 2))
}
