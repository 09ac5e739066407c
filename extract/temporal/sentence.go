package temporal

import (
	"strings"
	"unicode/utf8"
)

// longSentence is how many tokens a sentence may have before any mark ends it; at twice as many, it ends where it
// is. No prose comes near that, and what looks at a whole sentence takes no more than a moment.
const longSentence = 400

// cut groups the tokens into sentences. A sentence ends at . ! ? … with what closes after it, unless the
// dot belongs to an abbreviation, a number or an initial; and at the end of a line or paragraph, unless the line
// was only wrapped there; and at each of the edges, byte offsets in order.
func (t *Text) cut(words *lexicon, edges []int) {
	t.Sentences = make([]Sentence, 0, len(t.Tokens)/16+1)
	wrapped := wrappedLines(t.Source)
	first := 0
	for i := range t.Tokens {
		last := i+1 == len(t.Tokens)
		ended := false
		for len(edges) > 0 && edges[0] <= int(t.Tokens[i].Begin) {
			edges = edges[1:]
		}
		if long := i - first; long >= longSentence {
			ended = long >= 2*longSentence || t.Tokens[i].Kind == Mark
		}
		if !last && len(edges) > 0 && edges[0] <= int(t.Tokens[i+1].Begin) {
			ended = true
		} else if !last && !ended {
			ended = t.endsAt(i, words)
			if !ended && !t.Tokens[i+1].Glued {
				ended = t.breaksLine(i, wrapped)
			}
		}
		if last || ended {
			t.add(first, i+1)
			first = i + 1
		}
	}
}

func (t *Text) add(first, last int) {
	s := Sentence{First: first, Last: last, Begin: int(t.Tokens[first].Begin), End: int(t.Tokens[last-1].End)}
	s.Heading = !t.terminal(last-1) && last-first < 25
	t.Sentences = append(t.Sentences, s)
}

// terminal tells whether token i closes a sentence, whatever brackets and quotes stand after the mark.
func (t *Text) terminal(i int) bool {
	for i >= 0 && t.closes(i) {
		i--
	}
	if i < 0 {
		return false
	}
	switch w := t.Word(i); w {
	case ".", "!", "?", "…", ":", ";":
		return true
	default:
		return len(w) > 2 && w[len(w)-1] == '.'
	}
}

func (t *Text) closes(i int) bool {
	switch t.Word(i) {
	case `"`, "'", "''", "”", "’", "»", ")", "]":
		return true
	}
	return false
}

// endsAt tells whether a sentence ends with token i, looking at its mark and at what comes next.
func (t *Text) endsAt(i int, words *lexicon) bool {
	next := i + 1
	if !t.mayClose(i) {
		return false
	}
	if t.Tokens[next].Glued || t.Tokens[next].Kind == Mark && t.closesOnly(next) {
		return false
	}
	stop := i
	for stop > 0 && t.closes(stop) {
		stop--
	}
	switch mark := t.Word(stop); {
	case mark == "!" || mark == "?" || mark == "…":
		return t.opens(next)
	case mark == ".":
		return t.opens(next) && !t.abbreviates(stop, next, words)
	case t.Tokens[stop].Kind == Word && mark[len(mark)-1] == '.':
		// "U.S." or "a.m." ends a sentence only before a word that begins one
		return words.starts(t, next) || t.Source[t.Tokens[next].Begin] == '"'
	}
	return false
}

// mayClose rules out what most tokens are: numbers, and words without a dot.
func (t *Text) mayClose(i int) bool {
	switch t.Tokens[i].Kind {
	case Number:
		return false
	case Word:
		return t.Source[t.Tokens[i].End-1] == '.'
	}
	return true
}

// closesOnly tells a closing mark from an opening one: white space or the end comes after it.
func (t *Text) closesOnly(i int) bool {
	if !t.closes(i) && t.Word(i) != "`" {
		return false
	}
	if w := t.Word(i); w == "”" || w == ")" || w == "]" || w == "»" {
		return true
	}
	return i+1 == len(t.Tokens) || !t.Tokens[i+1].Glued
}

// opens tells whether a sentence can begin with token i.
func (t *Text) opens(i int) bool {
	switch t.Tokens[i].Kind {
	case Word:
		return !t.small(i)
	case Number:
		return true
	}
	switch t.Word(i) {
	case ",", ";", ":", ".", "%", "/", "&", "=", ")", "]":
		return false
	case "–", "—": // “Stop!” — he said
		return i+1 == len(t.Tokens) || !t.small(i+1)
	}
	return true
}

// abbreviates tells whether the dot, token i, belongs to the word before it.
func (t *Text) abbreviates(i, next int, words *lexicon) bool {
	if i == 0 || !t.Tokens[i].Glued {
		return false
	}
	if t.Tokens[i-1].Kind != Word {
		return false
	}
	if t.initial(i - 1) {
		return !words.starts(t, next) || t.initial(next)
	}
	entry := t.Tokens[i-1].entry
	if words.has(entry, words.sometimes) {
		return t.Tokens[next].Kind == Number || !words.starts(t, next)
	}
	return words.has(entry, words.always)
}

// initial tells whether token i is a capital letter with a dot.
func (t *Text) initial(i int) bool {
	return t.capital(i) && utf8.RuneCountInString(t.Word(i)) == 1 && i+1 < len(t.Tokens) && t.Tokens[i+1].Glued && t.Word(i+1) == "."
}

// breaksLine tells whether the white space after token i ends a line that a sentence doesn't run across.
func (t *Text) breaksLine(i int, wrapped bool) bool {
	gap := t.Source[t.Tokens[i].End:t.Tokens[i+1].Begin]
	if gap == " " {
		return false
	}
	switch strings.Count(gap, "\n") {
	case 0:
		return false
	case 1:
		return !wrapped && !t.small(i+1)
	}
	return true
}

// wrappedLines tells whether a text's lines were wrapped at a width: most lines that another line follows
// directly are between 45 and 100 bytes long and do not end a sentence.
func wrappedLines(s string) bool {
	inner, full := 0, 0
	for len(s) > 0 {
		line, rest, more := strings.Cut(s, "\n")
		if !more {
			break
		}
		if trimmed := strings.TrimSpace(line); trimmed != "" && len(rest) > 0 && rest[0] != '\n' && rest[0] != '\r' {
			inner++
			last := trimmed[len(trimmed)-1]
			if len(line) >= 45 && len(line) <= 100 && last != '.' && last != '!' && last != '?' && last != '"' {
				full++
			}
		}
		s = rest
	}
	return inner >= 3 && full*10 >= inner*6
}
