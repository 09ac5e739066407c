package event

import (
	"dateline/extract/temporal"
	"dateline/timeline"
)

// tagWords gives each word of the sentence its part of speech, from left to right: what it may be, by
// the lexicon, and what stands beside it.
func (r *reader) tagWords() {
	for i := range r.words {
		r.words[i].tag = r.tagOf(i)
	}
}

func (r *reader) tagOf(i int) tag {
	w := &r.words[i]
	switch token := r.tagged.Text.Tokens[w.first]; {
	case w.expression >= 0:
		return r.timeAt(i)
	case token.Kind == temporal.Mark && (w.entry.class == 0 || r.is(i, "&")):
		return r.markAt(i)
	case token.Kind == temporal.Number:
		return isNumber
	}
	c := w.entry.class
	if r.is(i, "starting", "beginning", "effective", "dated") && i+1 < len(r.words) && (r.words[i+1].expression >= 0 || r.is(i+1, "on", "in", "from") && i+2 < len(r.words) && r.words[i+2].expression >= 0) && !r.is(i-1, "is", "are", "was", "were", "be") {
		return isPreposition // "taught starting 2012"
	}
	if c&(preposition|adverb|determiner) != 0 && r.quantifies(i) {
		return isDeterminer
	}
	if w.capital && r.isName(i) && !r.opensWithPlural(i) {
		return isProper
	}
	if c == 0 {
		if !w.known && w.capital && !r.opensWithPlural(i) {
			return isProper
		}
		return isNoun
	}
	before := r.before(i)
	switch {
	case c&possessive != 0 && r.possesses(i):
		if before == isPronoun {
			w.entry = entry{class: be | verbThird}
			return isAuxiliary
		}
		return isPossessive
	case r.is(i, "to"):
		if r.infinitiveFollows(i) {
			return isTo
		}
		return isPreposition
	case r.is(i, "'t", "’t"):
		return isAdverb
	case c&modal != 0 && before != isDeterminer && before != isAdjective:
		return isModal
	case r.is(i, "was", "were", "is", "are"), c&(have|be|do) != 0 && before != isDeterminer && before != isAdjective:
		return isAuxiliary
	case c&coordinator != 0 && !r.is(i, "then") && !(r.is(i, "yet") && before != isComma && before != isStop):
		return isCoordinator
	}
	if c&(subordinator|relative) != 0 {
		if t, opens := r.opener(i); opens {
			return t
		}
	}
	switch {
	case c&preposition != 0 && !(c&adverb != 0 && r.endsPhrase(i)):
		return isPreposition
	case r.is(i, "her") && (!r.nounFollows(i) || r.nextClass(i+1)&verbGerund != 0 && r.nextClass(i+1)&(nounNotVerb|eventNoun|nounOrVerb) == 0):
		return isPronoun // "met her in Rome"
	case c&possessive != 0:
		return isDeterminer
	case c&determiner != 0 && c&pronoun != 0:
		if r.nounFollows(i) && !(r.is(i, "this") && r.nextClass(i+1)&verbThird != 0) {
			return isDeterminer
		}
		return isPronoun
	case c&determiner != 0:
		return isDeterminer
	case c&pronoun != 0:
		return isPronoun
	case c&negation != 0:
		return isAdverb
	case c&numeral != 0:
		return isNumber
	}
	if c&anyVerb != 0 {
		if t, ok := r.verbal(i, before); ok {
			return t
		}
	}
	switch {
	case r.is(i, "well") && (before == isNoun || before == isProper || before == isDeterminer || before == isAdjective) && !r.is(i-1, "as", "very", "so"):
		return isNoun // "the oil well"
	case c&(nounNotVerb|eventNoun|nounOrVerb) != 0 && c&adjective == 0:
		return isNoun
	case c&adjective != 0 && (r.nounFollows(i) || r.nextClass(i+1)&verbThird != 0 && r.nextClass(i+1)&(be|have|do) == 0 || before == isAdverb || before == isAuxiliary):
		return isAdjective
	case c&adverb != 0:
		return isAdverb
	case c&adjective != 0:
		if before == isDeterminer || before == isAdjective {
			return isNoun // "the wounded"
		}
		return isAdjective
	case c&(verbParticiple|verbGerund) != 0 && c&verbBase == 0 && r.nounFollows(i):
		return isAdjective
	}
	return isNoun
}

// timeAt tags a word of an expression. A stretch of time that has no place on the calendar is like any other
// noun ("six months of war"), and "daily" like any adverb.
func (r *reader) timeAt(i int) tag {
	x := &r.tagged.Expressions[r.here[r.words[i].expression]]
	switch {
	case !x.Date.IsZero():
	case x.Type == timeline.TypeDuration:
		return isNoun
	case x.Type == timeline.TypeSet:
		return isAdverb
	}
	return isTime
}

func (r *reader) markAt(i int) tag {
	s := r.word(i)
	glued := r.tagged.Text.Tokens[r.words[i].first].Glued
	switch s {
	case ",":
		return isComma
	case ";", ":", "—", "--", "|":
		return isStop
	case ".":
		if !glued && i > 2 && i+2 < len(r.words) && r.tagged.Text.Tokens[r.words[i+1].first].Kind == temporal.Word {
			return isStop // of a sentence that another follows, in text that is cut into words
		}
	case "–", "-", "_":
		if !glued {
			return isStop
		}
	case "“", "``", "«":
		return isOpenQuote
	case "”", "''", "»":
		return isCloseQuote
	case `"`:
		if r.words[i].opens {
			return isOpenQuote
		}
		return isCloseQuote
	case "(", "[", "-LRB-", "-LSB-":
		return isOpenParen
	case ")", "]", "-RRB-", "-RSB-":
		return isCloseParen
	case "$", "€", "£", "%":
		return isNumber
	case "&":
		if i > 0 && i+1 < len(r.words) && r.words[i-1].capital && r.words[i+1].capital {
			return isProper
		}
		return isCoordinator
	case "'", "’":
		if glued && i > 0 && i+1 < len(r.words) {
			if next := r.tagged.Text.Tokens[r.words[i+1].first]; next.Glued {
				break // a contraction
			}
			if p := r.word(i - 1); p[len(p)-1]|0x20 == 's' {
				return isPossessive // the firms' deal
			}
		} else if !glued && i > 0 && i+1 < len(r.words) && !r.tagged.Text.Tokens[r.words[i+1].first].Glued {
			if p := r.word(i - 1); p[len(p)-1]|0x20 == 's' {
				return isPossessive // the same, written apart
			}
		}
	}
	return isMark
}

// possesses tells the clitic 's, or s' written apart, from the words its and his.
func (r *reader) possesses(i int) bool {
	s := r.word(i)
	return i > 0 && s[len(s)-1]|0x20 == 's' && (s[0] == '\'' || s[0] == 0xE2)
}

// before is the tag of the nearest word to the left that is no adverb, isStop at the sentence's start.
func (r *reader) before(i int) tag {
	for i--; i >= 0; i-- {
		switch t := r.words[i].tag; t {
		case isAdverb, isMark:
		default:
			return t
		}
	}
	return isStop
}

// starts tells whether word i begins the sentence or a quotation, where a capital says nothing.
func (r *reader) starts(i int) bool {
	for i--; i >= 0; i-- {
		switch r.words[i].tag {
		case isOpenQuote, isMark, isNumber:
		case isStop:
			return true
		default:
			return false
		}
	}
	return true
}

// isName tells whether a capital makes word i a name.
func (r *reader) isName(i int) bool {
	w := &r.words[i]
	const closed = determiner | preposition | subordinator | coordinator | pronoun | be | have | do
	if !r.starts(i) {
		if w.entry.class&closed != 0 {
			afterName := i > 0 && r.words[i-1].tag == isProper && w.entry.class&(be|have|do) != 0 // "Pan Am"
			return (r.acronym(i) || afterName) && i+1 < len(r.words)                              // "IT", "US"
		}
		return true
	}
	if !w.known || r.acronym(i) && w.entry.class&closed == 0 {
		return true
	}
	if w.entry.class&(closed|modal|adverb|toWord) != 0 {
		return false
	}
	return i+1 < len(r.words) && r.words[i+1].capital && !r.words[i+1].known
}

// opensWithPlural tells a sentence that begins with a plural noun, such as "Critics", from one that begins with a
// name that the document uses elsewhere.
func (r *reader) opensWithPlural(i int) bool {
	s := r.word(i)
	if n := len(s); n < 6 || s[n-1] != 's' || s[n-2] == 's' || s[n-2] == 'u' || s[n-2] == 'i' || !r.starts(i) || r.words[i].known {
		return false
	}
	if i+1 < len(r.words) && r.words[i+1].capital || len(r.lexicon.names[s]) > 0 {
		return false
	}
	return !r.named(s)
}

func (r *reader) acronym(i int) bool {
	s := r.word(i)
	if len(s) < 2 {
		return false
	}
	for k := range len(s) {
		if (s[k] < 'A' || s[k] > 'Z') && s[k] != '.' {
			return false
		}
	}
	return true
}

// infinitiveFollows tells "to meet" from "to Rome".
func (r *reader) infinitiveFollows(i int) bool {
	for i++; i < len(r.words); i++ {
		w := &r.words[i]
		if w.capital && !r.starts(i) {
			return false
		}
		c := w.entry.class
		if c&verbBase != 0 || r.is(i, "be", "have", "do") {
			// "to work with", but "to work stoppages" and "to talks" go nowhere
			return true
		}
		if c&adverb == 0 {
			return false
		}
	}
	return false
}

// nounFollows tells whether the next word can go on with a noun phrase.
func (r *reader) nounFollows(i int) bool {
	if i+1 >= len(r.words) {
		return false
	}
	n := &r.words[i+1]
	if n.expression >= 0 {
		return r.is(i, "the", "that", "this") // "the 2011 uprising"
	}
	if r.tagged.Text.Tokens[n.first].Kind == temporal.Mark {
		return r.is(i+1, "$", "€", "£") || r.markAt(i+1) == isOpenQuote
	}
	c := n.entry.class
	if c == 0 || n.capital || c&(adjective|nounNotVerb|nounOrVerb|eventNoun) != 0 {
		return true
	}
	if c&(preposition|subordinator|coordinator|determiner|pronoun|modal|be|have|do|possessive|adverb|verbThird|verbPast) != 0 {
		if v := n.entry.verb; v != 0 && r.lexicon.verbs[v].reporting {
			return false // "an official said"
		}
		return c&(verbParticiple|verbGerund) != 0 && i+2 < len(r.words) && r.plainNoun(i+2)
	}
	return true
}

func (r *reader) plainNoun(i int) bool {
	n := &r.words[i]
	return n.expression < 0 && r.tagged.Text.Tokens[n.first].Kind == temporal.Word && (n.entry.class == 0 || n.entry.class&(nounNotVerb|eventNoun|nounOrVerb) != 0)
}

// endsPhrase tells whether nothing follows that a preposition could govern.
func (r *reader) endsPhrase(i int) bool {
	if i+1 >= len(r.words) {
		return true
	}
	n := &r.words[i+1]
	if n.expression >= 0 {
		return false
	}
	if r.tagged.Text.Tokens[n.first].Kind == temporal.Mark {
		return true
	}
	c := n.entry.class
	return c&(preposition|subordinator|coordinator|be|modal|have) != 0 && c&(determiner|pronoun) == 0
}

// opener tells whether word i opens a clause, and which kind of one.
func (r *reader) opener(i int) (tag, bool) {
	before := r.before(i)
	afterNoun := before == isNoun || before == isProper || before == isNumber || before == isTime || before == isComma || before == isCloseParen || before == isCloseQuote || before == isPronoun
	switch {
	case r.is(i, "that"):
		if before == isPreposition || r.is(i-1, "after", "before", "since", "until") {
			return 0, false
		}
		if afterNoun && (before != isTime && r.finiteFollows(i+1, 2) || r.finiteFollows(i+1, 1)) && !r.subjectFollows(i+1) {
			return isRelative, true
		}
		if c := r.nextClass(i + 1); (before == isTime || before == isNoun) && c&(verbPast|be|have|modal) != 0 && c&(nounNotVerb|nounOrVerb|adjective|verbBase) == 0 {
			return isRelative, true // "the quarter that ended in May"
		}
		if (before == isStop || before == isComma || before == isCoordinator) && !r.finiteFollows(i+1, 14) {
			return 0, false
		}
		if before == isStop || before == isOpenQuote || before == isCloseQuote && r.starts(i) {
			return 0, false // "That deal fell through."
		}
		k := r.auxiliaryBefore(i)
		if k >= 0 && r.words[k].tag == isVerb && k == i-1 && r.complementOf(k, i) {
			return isSubordinator, true
		}
		return isSubordinator, k >= 0 && r.words[k].tag == isVerb && i+1 < len(r.words) && !r.plainNoun(i+1) || r.finiteFollows(i+1, 16) || before == isNoun && r.definitePast(i+1)
	case r.is(i, "who", "which", "whose", "whom", "where", "whereby"):
		if afterNoun || before == isPreposition || before == isCoordinator {
			return isRelative, true
		}
		return isSubordinator, true
	case r.is(i, "what", "how", "why"):
		return isSubordinator, before != isStop
	case r.is(i, "when", "while", "although", "though", "whereas", "if", "unless", "whether", "whenever", "wherever", "because", "whilst", "lest"):
		if r.is(i+1, "of") {
			return 0, false
		}
		return isSubordinator, true
	case r.is(i, "so"):
		return isSubordinator, r.is(i+1, "that")
	case r.is(i, "after", "before", "since", "until", "till", "once", "as", "than", "provided"):
		if i+1 < len(r.words) && r.words[i+1].entry.class&verbGerund != 0 && (r.words[i+1].entry.class&nounNotVerb == 0 || r.governs(i+1)) && !r.is(i, "as", "than") {
			return isSubordinator, true
		}
		if r.is(i+1, "that") {
			return 0, false // "after that the king left"
		}
		return isSubordinator, r.finiteFollows(i+1, r.untilJoinedVerb(i+1, 14)) || r.is(i, "as") && r.definitePast(i+1) || r.is(i, "after", "before", "since", "until", "as") && r.finiteAcrossPlace(i+1)
	}
	return 0, false
}

// finiteAcrossPlace tells whether a finite verb comes behind a subject whose place commas set apart: "after police in Dover, Ohio,
// said".
func (r *reader) finiteAcrossPlace(i int) bool {
	from := i
	for i < len(r.words) && r.words[i].expression < 0 && !r.is(i, ",") && i < from+8 && r.words[i].entry.class&(modal|be|have|do|coordinator) == 0 {
		i++
	}
	if i == from || !r.is(i, ",") || !r.words[i-1].capital {
		return false
	}
	for i++; i < len(r.words) && r.words[i].capital && r.words[i].expression < 0; i++ {
	}
	c := r.nextClass(i + 1)
	return r.is(i, ",") && r.words[i-1].capital && c&(modal|be|have|do|verbPast) != 0 && c&(preposition|determiner|nounOrVerb) == 0
}

// complementOf tells whether "that" at word i, right after a verb of saying, opens what is said although a noun comes next:
// "announced that production of the engine has begun", but not "announced that decision".
func (r *reader) complementOf(verb, i int) bool {
	v := r.words[verb].entry.verb
	if v == 0 || !r.lexicon.verbs[v].reporting && !r.is(verb, "announced", "confirmed", "revealed", "ruled", "decided", "agreed", "found", "learned", "showed", "declared", "insisted", "believed", "proposed", "promised") {
		return false
	}
	for k := i + 1; k < len(r.words) && k < i+30; k++ {
		w := &r.words[k]
		if w.expression >= 0 || w.capital {
			continue
		}
		if c := w.entry.class; c&modal != 0 || c&(be|have|do) != 0 && !r.is(k, "be", "being", "been", "having", "doing", "done") {
			return true
		}
		if r.tagged.Text.Tokens[w.first].Kind == temporal.Mark && !r.is(k, ",", "-", "'", "’", "$", "%") || r.is(k, "that", "which", "who", "and", "but") {
			return false
		}
	}
	return false
}

// definitePast tells whether a definite noun phrase and a past tense come next: "its shares recovered".
func (r *reader) definitePast(i int) bool {
	if i+1 >= len(r.words) || r.words[i].expression >= 0 {
		return false
	}
	if r.words[i].entry.class&(determiner|possessive) == 0 {
		s, after := r.word(i), &r.words[i+1]
		return s[len(s)-1] == 's' && r.plainNoun(i) && after.expression < 0 && after.entry.class&verbPast != 0 && after.entry.class&(nounOrVerb|nounNotVerb|adjective) == 0
	}
	for k := i + 1; k < len(r.words) && k < i+6 && r.words[k].expression < 0; k++ {
		c := r.words[k].entry.class
		if k > i+1 && c&verbPast != 0 && c&(nounOrVerb|nounNotVerb|adjective) == 0 {
			return true
		}
		if c&(preposition|coordinator|subordinator|relative|be|have|do|modal) != 0 || r.tagged.Text.Tokens[r.words[k].first].Kind != temporal.Word {
			return false
		}
	}
	return false
}

// untilJoinedVerb counts the words, within a limit, before a conjunction that a past tense follows at once, whose subject
// stands before word i: "was known as the Owl and lived in Ghent".
func (r *reader) untilJoinedVerb(i, limit int) int {
	for n := range limit {
		if i+n+1 >= len(r.words) {
			break
		}
		if next := &r.words[i+n+1]; r.is(i+n, "and", "but") && next.expression < 0 && (next.entry.class&verbPast != 0 || r.is(i+n+1, "was", "were", "is", "are", "has", "had")) && next.entry.class&(nounOrVerb|nounNotVerb|adjective|verbBase) == 0 {
			return n
		}
	}
	return limit
}

// subjectFollows tells whether a pronoun that can only be a subject stands at i.
func (r *reader) subjectFollows(i int) bool {
	return i < len(r.words) && r.words[i].entry.class&subjectPronoun != 0
}

// finiteFollows tells whether a finite verb stands among the next words, before the clause can have
// ended.
func (r *reader) finiteFollows(i, within int) bool {
	nouns := 0
	for n := 0; i < len(r.words) && n < within; i, n = i+1, n+1 {
		w := &r.words[i]
		if w.expression >= 0 {
			continue
		}
		if r.tagged.Text.Tokens[w.first].Kind == temporal.Mark {
			switch r.word(i) {
			case ",", ";", ":", "—", "--", "”", "''", `"`:
				return false
			}
			continue
		}
		c := w.entry.class
		if w.capital && i > 0 {
			nouns++
			continue
		}
		switch {
		case c&relative != 0 && n > 0 && c&determiner == 0, n > 0 && r.is(i, "whether", "because", "although", "if", "how", "why"):
			return false
		case r.is(i, "that") && n > 0:
			return false
		case c&modal != 0 || c&(be|have|do) != 0 && !r.is(i, "be", "being", "been", "having", "doing", "done"):
			return true
		case c&verbBase != 0 && c&(nounOrVerb|eventNoun|nounNotVerb|adjective|adverb|preposition|verbPast) == 0 && nouns > 0 && !r.is(i-1, "to"):
			return true // a present plural
		case c&(verbPast|verbThird) != 0 && c&(nounOrVerb|nounNotVerb|eventNoun|adjective|preposition|determiner) == 0 || w.entry.verb != 0 && c&verbPast != 0 && c&(nounNotVerb|preposition|determiner) == 0:
			if nouns == 0 && n > 0 && !r.subjectFollows(i-1) {
				continue
			}
			if c&verbParticiple != 0 && c&intransitive == 0 && r.prepositionAt(i+1) && !r.subjectFollows(i-1) && !r.intransitive(w) {
				if !(r.is(i+1, "to") && r.infinitiveFollows(i+1)) {
					continue // more likely "the deal signed in"
				}
			}
			return true
		}
		if c == 0 || c&(nounNotVerb|eventNoun|nounOrVerb|pronoun) != 0 {
			nouns++
		}
	}
	return false
}

// quantifies tells whether word i only makes the number after it a rough one: "about a dozen", "at least five",
// "more than 20".
func (r *reader) quantifies(i int) bool {
	k := i + 1
	switch {
	case r.is(i, "about", "around", "nearly", "almost", "roughly", "approximately", "some", "over"):
	case r.is(i, "at") && r.is(k, "least", "most"), r.is(i, "up") && r.is(k, "to"), r.is(i, "more", "less", "fewer", "other") && r.is(k, "than"):
		k++
	case r.is(i, "least", "most") && r.is(i-1, "at"), r.is(i, "to") && r.is(i-1, "up"), r.is(i, "than") && r.is(i-1, "more", "less", "fewer"):
		return r.words[i-1].tag == isDeterminer
	default:
		return false
	}
	if k >= len(r.words) || r.words[k].expression >= 0 {
		return false
	}
	if r.is(k, "a", "half") {
		return r.is(k+1, "dozen", "hundred", "thousand", "million", "billion", "third", "quarter", "fifth", "half")
	}
	return r.tagged.Text.Tokens[r.words[k].first].Kind == temporal.Number || r.words[k].entry.class&numeral != 0 || r.is(k, "$", "€", "£")
}

func (r *reader) prepositionAt(i int) bool {
	return i < len(r.words) && (r.words[i].entry.class&preposition != 0 || r.words[i].expression >= 0 && r.timeAt(i) != isNoun)
}
