package event

import (
	"math"
	"slices"
	"unicode"
	"unicode/utf8"

	"dateline/extract/temporal"
)

// word is a unit of the grammar: a token, or several that are one word ("test-fired", "A320", "Inc.").
type word struct {
	first, last int32 // tokens, last exclusive
	entry       entry
	tag         tag
	expression  int16 // in reader.here, -1 where the word belongs to none
	clause      int16
	group       int16 // verb group that starts here, -1 where none does
	capital     bool  // begins with a capital letter
	known       bool  // the lexicon holds it
	opens       bool  // a straight quotation mark that opens a quotation
}

// tag is the part of speech of a word in its sentence.
type tag uint8

const (
	isNoun tag = iota
	isProper
	isVerb       // finite, or in a group with an auxiliary
	isAuxiliary  // be, have, do
	isModal      //
	isParticiple // a past participle that no auxiliary governs: "the deal signed in May"
	isGerund     // an -ing form that opens a clause
	isBase       // after to
	isTo
	isDeterminer
	isPossessive // 's
	isPronoun
	isAdjective
	isAdverb
	isPreposition
	isRelative
	isSubordinator
	isCoordinator
	isNumber
	isTime // in a temporal expression
	isComma
	isStop // ; : or a dash
	isOpenQuote
	isCloseQuote
	isOpenParen
	isCloseParen
	isMark
)

// nominal tells the parts of speech that noun phrases are made of.
func (t tag) nominal() bool {
	switch t {
	case isNoun, isProper, isNumber, isDeterminer, isPossessive, isAdjective, isPronoun:
		return true
	}
	return false
}

// text returns the words first to last of the sentence as they stand in the document.
func (r *reader) text(first, last int) string {
	if first >= last {
		return ""
	}
	tokens := r.tagged.Text.Tokens
	return r.tagged.Text.Source[tokens[r.words[first].first].Begin:tokens[r.words[last-1].last-1].End]
}

func (r *reader) word(i int) string { return r.text(i, i+1) }

// is tells whether word i, whatever its case, is one of these.
func (r *reader) is(i int, forms ...string) bool {
	if i < 0 || i >= len(r.words) {
		return false
	}
	w := r.word(i)
	for _, form := range forms {
		if len(w) == len(form) && equalFold(w, form) {
			return true
		}
	}
	return false
}

func equalFold(s, lower string) bool {
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		if c != lower[i] {
			return false
		}
	}
	return true
}

// longestSentence is how many words of a sentence are read. A word opens three clauses at most, so that their numbers, and
// those of verb groups and expressions, fit an int16.
const longestSentence = math.MaxInt16 / 4

// load cuts a sentence into words; at tells the expression that a token belongs to, -1 for none.
func (r *reader) load(s temporal.Sentence) {
	r.words = r.words[:0]
	for i := s.First; i < s.Last && len(r.words) < longestSentence; {
		at := r.expressionAt(i)
		next := i + 1
		if at < 0 {
			next = r.unit(i, s.Last)
		}
		r.words = append(r.words, word{first: int32(i), last: int32(next), expression: int16(at), clause: -1, group: -1})
		i = next
	}
	quoted := false
	for i := range r.words {
		r.look(i)
		if r.word(i) == `"` {
			quoted = r.opensQuotation(i, quoted)
			r.words[i].opens = quoted
		}
	}
}

// opensQuotation tells an opening straight mark from a closing one, by the space around it, else by turns.
func (r *reader) opensQuotation(i int, quoted bool) bool {
	tokens := r.tagged.Text.Tokens
	left := tokens[r.words[i].first].Glued
	right := int(r.words[i].last) < len(tokens) && tokens[r.words[i].last].Glued
	if left != right {
		return right
	}
	return !quoted
}

// expressionAt finds the expression of this sentence that token i belongs to.
func (r *reader) expressionAt(token int) int {
	k, _ := slices.BinarySearchFunc(r.here, token, func(e, token int) int { return r.tagged.Places[e].Last - 1 - token })
	if k < len(r.here) && r.tagged.Places[r.here[k]].First <= token {
		return k
	}
	return -1
}

// unit finds the end of the word that begins with token i: what is written without a space about
// hyphens, digits, ampersands, dots of abbreviations and apostrophes in names.
func (r *reader) unit(i, last int) int {
	text := r.tagged.Text
	tokens := text.Tokens
	free := func(i int) bool { return i < last && tokens[i].Glued && r.expressionAt(i) < 0 }
	end := i + 1
	if tokens[i].Kind == temporal.Mark {
		if w := text.Word(i); (w == "`" || w == "'" || w == "-") && free(end) && text.Word(end) == w {
			end++ // `` and '' and --
		} else if (w == "'" || w == "’") && free(end) && contracted(text.Word(end)) {
			end++ // a clitic: 's written apart, 've
		} else if w == "-" && free(end) && free(end+1) && bracket(text.Word(end)) {
			end += 2 // -LRB-, as some corpora write brackets
		}
		return end
	}
	for free(end) {
		kind := tokens[end].Kind
		joins := kind != temporal.Mark && text.Word(end) != "'s" && text.Word(end) != "’s" // 5th, A320
		if kind == temporal.Mark && free(end+1) && tokens[end+1].Kind != temporal.Mark {
			switch w := text.Word(end); w {
			case "-", "‑", "&":
				joins = true
			case ".", ",":
				joins = tokens[end-1].Kind == temporal.Number && tokens[end+1].Kind == temporal.Number || w == "." && tokens[end-1].Kind == temporal.Word
			case "'", "’":
				joins = !contracted(text.Word(end+1)) || text.Word(end-1) == "n"
			}
			if joins {
				end++
			}
		} else if kind == temporal.Mark && text.Word(end) == "." && end+1 < last {
			joins = true // Inc. and Mr.
		}
		if !joins {
			break
		}
		end++
	}
	return end
}

func bracket(s string) bool {
	return s == "LRB" || s == "RRB" || s == "LSB" || s == "RSB"
}

func contracted(s string) bool {
	switch s {
	case "t", "ll", "re", "ve", "d", "m", "s", "S":
		return true
	}
	return false
}

// look finds word i in the lexicon. A compound with a hyphen that it does not hold is what its last part is.
func (r *reader) look(i int) {
	w := &r.words[i]
	s := r.word(i)
	c, _ := utf8.DecodeRuneInString(s)
	w.capital = unicode.IsUpper(c)
	if w.expression >= 0 {
		return
	}
	w.entry, w.known = r.lexicon.find(s)
	if n := len(s); !w.known && n > 3 && s[n-1] == 'n' && r.contractionFollows(i) {
		w.entry, w.known = r.lexicon.find(s[:n-1]) // "did" of "didn't"
	}
	if w.known || r.tagged.Text.Tokens[w.first].Kind != temporal.Word {
		return
	}
	r.guess(w, s)
}

// contractionFollows tells whether "'t" is written on to word i.
func (r *reader) contractionFollows(i int) bool {
	text := r.tagged.Text
	at := int(r.words[i].last)
	return at+1 < len(text.Tokens) && text.Tokens[at].Glued && text.Tokens[at+1].Glued && text.Word(at+1) == "t"
}

// guess classes a word by its parts: by what comes after a hyphen, or by its ending.
func (r *reader) guess(w *word, s string) {
	for k := len(s) - 1; k > 0; k-- {
		if s[k] != '-' {
			continue
		}
		if e, ok := r.lexicon.find(s[k+1:]); ok {
			w.known = true
			switch {
			case e.class&(verbParticiple|verbGerund|adjective) != 0 && e.class&eventNoun == 0:
				w.entry.class = adjective // US-led, oil-producing
			case e.noun != 0:
				w.entry = entry{class: e.class&plural | eventNoun | nounNotVerb, noun: e.noun}
			default:
				w.entry.class = adjective | nounNotVerb
			}
		} else if after, _ := utf8.DecodeRuneInString(s[k+1:]); unicode.IsUpper(after) {
			w.capital, w.known = true, false // al-Mahmudi
		} else {
			w.entry.class = adjective | nounNotVerb
			w.known = s[0] >= 'a' && s[0] <= 'z'
		}
		return
	}
	if n := len(s); !w.capital && n > 4 {
		switch {
		case s[n-2:] == "ed":
			w.entry.class = verbPast | verbParticiple
		case s[n-3:] == "ing":
			w.entry.class = verbGerund
		case s[n-2:] == "ly":
			w.entry.class = adverb
		case s[n-3:] == "ous" || s[n-3:] == "ful" || s[n-3:] == "ble" || n > 5 && (s[n-4:] == "ical" || s[n-4:] == "less") || s[n-2:] == "ic":
			w.entry.class = adjective
		}
	}
}
