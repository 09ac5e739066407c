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
	case token.Kind == temporal.Mark && w.entry.class == 0:
		return r.markAt(i)
	case token.Kind == temporal.Number:
		return isNumber
	}
	c := w.entry.class
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
	case c&(have|be|do) != 0 && before != isDeterminer && before != isAdjective:
		return isAuxiliary
	case c&coordinator != 0 && !r.is(i, "then"):
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
	case c&possessive != 0:
		return isDeterminer
	case c&determiner != 0 && c&pronoun != 0:
		if r.nounFollows(i) {
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
	case ";", ":", "—", "--":
		return isStop
	case "–", "-":
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
			return r.acronym(i) && i+1 < len(r.words) // "IT", "US"
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
	afterNoun := before == isNoun || before == isProper || before == isNumber || before == isTime || before == isComma || before == isCloseParen || before == isPronoun
	switch {
	case r.is(i, "that"):
		if before == isPreposition {
			return 0, false
		}
		if r.finiteFollows(i+1, 2) && afterNoun && !r.subjectFollows(i+1) {
			return isRelative, true
		}
		if (before == isStop || before == isComma || before == isCoordinator) && !r.finiteFollows(i+1, 14) {
			return 0, false
		}
		if before == isStop || before == isOpenQuote || before == isCloseQuote && r.starts(i) {
			return 0, false // "That deal fell through."
		}
		k := r.auxiliaryBefore(i)
		return isSubordinator, k >= 0 && r.words[k].tag == isVerb && i+1 < len(r.words) && !r.plainNoun(i+1) || r.finiteFollows(i+1, 16)
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
		return isSubordinator, r.finiteFollows(i+1, 14)
	}
	return 0, false
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
		case c&relative != 0 && n > 0 && c&determiner == 0:
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
				continue // more likely "the deal signed in"
			}
			return true
		}
		if c == 0 || c&(nounNotVerb|eventNoun|nounOrVerb|pronoun) != 0 {
			nouns++
		}
	}
	return false
}

func (r *reader) prepositionAt(i int) bool {
	return i < len(r.words) && (r.words[i].entry.class&preposition != 0 || r.words[i].expression >= 0)
}

// intransitive tells verbs such as "die", whose participle never follows a noun.
func (r *reader) intransitive(w *word) bool {
	v := w.entry.verb
	return v != 0 && r.lexicon.words[r.lexicon.verbs[v].base].class&intransitive != 0
}

// verbal tells whether word i is a verb here, and in which form.
func (r *reader) verbal(i int, before tag) (tag, bool) {
	w := &r.words[i]
	c := w.entry.class
	if before == isTime {
		before = r.acrossTime(i)
	}
	switch before {
	case isTo:
		if c&verbBase != 0 {
			return isBase, true
		}
		return 0, false
	case isModal:
		if c&verbBase != 0 {
			return isVerb, true
		}
	case isAuxiliary:
		if r.auxiliaryTakes(i, c) {
			return isVerb, true
		}
	}
	if c&nounNotVerb != 0 && !(c&verbGerund != 0 && (before == isSubordinator && r.governs(i) || before == isComma && r.objectFollows(i))) {
		return 0, false
	}
	if c&verbGerund != 0 {
		return r.gerundAt(i, before)
	}
	opened := before == isRelative || r.afterSubjectPronoun(i)
	switch {
	case c&(verbPast|verbParticiple) != 0 && c&verbBase == 0:
		return r.pastAt(i, before, opened)
	case c&verbBase != 0 && c&verbPast != 0: // cut, hit, put
		if t, ok := r.pastAt(i, before, opened); ok && (r.objectFollows(i) || r.particleFollows(i) || c&nounOrVerb == 0 || r.pluralBefore(i) && r.prepositionAt(i+1)) {
			return t, true
		}
		return 0, false
	case c&verbThird != 0:
		return r.thirdAt(i, before, opened)
	case c&verbBase != 0:
		return r.baseAt(i, before, opened)
	}
	return 0, false
}

// governs tells whether an object follows that no noun would have: "meeting the king".
func (r *reader) governs(i int) bool {
	return i+1 < len(r.words) && r.words[i+1].expression < 0 && (r.nextClass(i+1)&(determiner|possessive) != 0 || r.words[i+1].capital)
}

// acrossTime finds the auxiliary before a date that stands inside a verb group: "is now expected", "will on
// Monday meet"; isTime where there is none.
func (r *reader) acrossTime(i int) tag {
	if k := r.auxiliaryBefore(i); k >= 0 && k < i-1 && (r.words[k].tag == isAuxiliary || r.words[k].tag == isModal) {
		return r.words[k].tag
	}
	return isTime
}

// auxiliaryBefore finds the nearest word to the left that is no adverb and no date.
func (r *reader) auxiliaryBefore(i int) int {
	k := i - 1
	for k >= 0 {
		t := r.words[k].tag
		if t != isAdverb && t != isMark && t != isTime && !(t == isPreposition && r.words[k+1].tag == isTime) {
			break
		}
		k--
	}
	return k
}

// particleFollows tells whether word i has its particle after it: "shot down".
func (r *reader) particleFollows(i int) bool {
	for _, id := range r.lexicon.verbs[r.words[i].entry.verb].particles {
		if r.is(i+1, r.lexicon.verbs[id].particle[0]) {
			return true
		}
	}
	return false
}

// auxiliaryTakes tells whether the auxiliary before word i governs it.
func (r *reader) auxiliaryTakes(i int, c class) bool {
	k := r.auxiliaryBefore(i)
	a := r.words[k].entry.class
	switch {
	case a&do != 0:
		return c&verbBase != 0
	case a&have != 0:
		return c&(verbParticiple) != 0
	case a&be != 0:
		if c&verbGerund != 0 {
			return c&nounNotVerb == 0 || i+1 < len(r.words) && r.words[i+1].entry.class&determiner != 0
		}
		return c&verbParticiple != 0 && (c&verbBase == 0 || c&nounOrVerb == 0 || r.prepositionAt(i+1))
	}
	return false
}

func (r *reader) afterSubjectPronoun(i int) bool {
	for i--; i >= 0; i-- {
		if r.words[i].tag == isAdverb {
			continue
		}
		return r.words[i].tag == isPronoun && r.words[i].entry.class&subjectPronoun != 0
	}
	return false
}

func (r *reader) gerundAt(i int, before tag) (tag, bool) {
	c := r.words[i].entry.class
	if (before == isNoun || before == isProper) && r.compounds(i) {
		return 0, false
	}
	object := r.objectFollows(i) || r.prepositionAt(i+1) && c&eventNoun == 0
	switch before {
	case isDeterminer, isPossessive, isAdjective, isNumber:
		return 0, false
	case isComma, isNoun, isProper, isTime, isCloseParen, isCloseQuote:
		if c&eventNoun != 0 && !object {
			return 0, false
		}
		return isGerund, object || before == isComma || before == isTime
	case isPreposition, isSubordinator, isStop, isCoordinator, isVerb, isBase, isGerund:
		return isGerund, object && !(before == isPreposition && c&eventNoun != 0 && !r.objectFollows(i))
	}
	return 0, false
}

// compounds tells whether an -ing form stands between nouns of one compound: "an oil pumping station".
func (r *reader) compounds(i int) bool {
	if i+1 >= len(r.words) || !r.plainNoun(i+1) || r.words[i+1].capital || r.words[i+1].entry.class&plural != 0 {
		return false
	}
	s := r.word(i + 1)
	if s[len(s)-1] == 's' {
		return false
	}
	k := i - 1
	for k >= 0 && (r.words[k].tag == isNoun || r.words[k].tag == isProper || r.words[k].tag == isAdjective) {
		k--
	}
	return k >= 0 && (r.words[k].tag == isDeterminer || r.words[k].tag == isPossessive)
}

// pastAt decides on a form in -ed, or an irregular one: finite, participle, or an adjective before its noun.
func (r *reader) pastAt(i int, before tag, opened bool) (tag, bool) {
	c := r.words[i].entry.class
	if opened {
		return isVerb, true
	}
	switch before {
	case isDeterminer, isPossessive, isNumber, isAdjective, isPreposition:
		return 0, false
	case isSubordinator: // "as expected", "when asked"
		return isParticiple, !r.nounFollows(i)
	case isCoordinator:
		if k := r.previousTag(i, isCoordinator); k > 0 && r.words[k-1].tag == isAdjective {
			return 0, false
		}
		if c&verbPast == 0 {
			return isParticiple, true
		}
		return isVerb, true
	case isStop:
		return isParticiple, !r.nounFollows(i) || r.is(i+1, "by")
	case isNoun, isProper, isTime, isComma, isCloseParen, isCloseQuote, isPronoun, isOpenQuote:
		if c&nounOrVerb != 0 && c&verbBase == 0 && before == isNoun && !r.objectFollows(i) && !r.is(i+1, "by") && !r.particleFollows(i) {
			return 0, false // "an extra shot of energy"
		}
		if r.is(i, "based") && r.nounFollows(i) {
			return 0, false // "Paris based Renault"
		}
		if c&verbPast == 0 || before != isComma && r.reduced(i) {
			return isParticiple, true
		}
		if before == isComma && c&verbParticiple != 0 && (r.is(i+1, "by") || r.prepositionAt(i+1) && r.commaClosesBeforeVerb(i)) && !r.intransitive(&r.words[i]) {
			return isParticiple, true
		}
		return isVerb, true
	case isVerb, isBase, isGerund, isParticiple, isAuxiliary:
		if r.nounFollows(i) {
			return 0, false // "sentenced convicted killers"
		}
		return isParticiple, c&verbParticiple != 0
	}
	return 0, false
}

func (r *reader) previousTag(i int, t tag) int {
	for i--; i >= 0; i-- {
		if r.words[i].tag == t {
			return i
		}
	}
	return -1
}

// reduced tells a participle after its noun ("the deal signed in May ended the war") from a finite verb:
// "by" comes after it, or it governs nothing and the clause has another verb, before or after.
func (r *reader) reduced(i int) bool {
	w := &r.words[i]
	if w.entry.class&verbParticiple == 0 || r.intransitive(w) {
		return false
	}
	if r.is(i+1, "by") && !(i+2 < len(r.words) && r.tagged.Text.Tokens[r.words[i+2].first].Kind == temporal.Number) {
		return true
	}
	if r.words[i-1].tag == isProper || r.objectFollows(i) || !r.prepositionAt(i+1) && !r.is(i+1, "earlier", "later", "to") {
		return false
	}
	v := w.entry.verb
	if v != 0 && r.lexicon.verbs[v].reporting {
		return false
	}
	// After a finite verb of the same clause this one cannot be finite.
	for k := i - 1; k >= 0; k-- {
		switch r.words[k].tag {
		case isComma, isStop, isCoordinator, isSubordinator, isRelative, isOpenQuote, isCloseQuote:
			return r.governedFrom(i) || r.unmistakableFollows(i+1)
		case isVerb, isModal, isAuxiliary:
			v := r.words[k].entry.verb
			return r.words[k].tag != isVerb || v == 0 || !r.lexicon.verbs[v].reporting
		}
	}
	return r.governedFrom(i) || r.unmistakableFollows(i+1)
}

// governedFrom tells whether the noun before word i belongs to a preposition that opens the sentence, as in
// "Under an agreement reached in June", so that it is no subject.
func (r *reader) governedFrom(i int) bool {
	k := i - 1
	for k >= 0 && (r.words[k].tag == isNoun || r.words[k].tag == isAdjective) {
		k--
	}
	if k >= 0 && r.words[k].tag == isDeterminer {
		k--
	}
	if k < i-1 && r.is(k, "to") && r.is(k-1, "according") {
		return true
	}
	return k == 0 && i > 1 && r.words[0].tag == isPreposition
}

// unmistakableFollows tells whether, before the clause ends, a verb comes that can only be finite and
// has no subject of its own.
func (r *reader) unmistakableFollows(i int) bool {
	for ; i < len(r.words); i++ {
		w := &r.words[i]
		if w.expression >= 0 {
			continue
		}
		c := w.entry.class
		if r.tagged.Text.Tokens[w.first].Kind == temporal.Mark {
			switch r.word(i) {
			case "%", "$", "'", "’", "-":
				continue
			}
			return false
		}
		if w.capital {
			continue
		}
		switch {
		case c&(coordinator|subordinator|relative|subjectPronoun) != 0 && c&(preposition|determiner) == 0 || r.is(i, "that"):
			return false
		case c&modal != 0 || c&(be|have|do) != 0 && !r.is(i, "be", "being", "been", "having"):
			return true
		case c&verbPast != 0 && c&(nounOrVerb|nounNotVerb|adjective|preposition|determiner) == 0:
			return c&verbParticiple == 0 || r.nextClass(i+1)&(determiner|possessive) != 0 || r.intransitive(w)
		case c&verbThird != 0 && c&(nounOrVerb|nounNotVerb|eventNoun) == 0:
			return true
		}
	}
	return false
}

// commaClosesBeforeVerb tells whether, after word i, a comma comes and then a finite verb: what stands between is
// set off from the clause around it.
func (r *reader) commaClosesBeforeVerb(i int) bool {
	for i++; i < len(r.words); i++ {
		if r.is(i, ",") {
			c := r.nextClass(i + 1)
			return c&(modal|be|have|do|verbPast|verbThird) != 0 && c&(preposition|determiner) == 0
		}
		if r.words[i].entry.class&(modal|be|have|do) != 0 {
			return false
		}
	}
	return false
}

func (r *reader) nextClass(i int) class {
	if i >= len(r.words) || r.words[i].expression >= 0 {
		return 0
	}
	return r.words[i].entry.class
}

// thirdAt decides on a form in -s: "plans" the verb or the noun.
func (r *reader) thirdAt(i int, before tag, opened bool) (tag, bool) {
	c := r.words[i].entry.class
	if opened {
		return isVerb, true
	}
	certain := c&(nounOrVerb|eventNoun|nounNotVerb) == 0
	switch before {
	case isNoun, isProper, isTime, isPronoun, isComma, isCloseParen, isCloseQuote:
		if certain {
			return isVerb, true
		}
		if r.lacksVerb(i) && !r.pluralBefore(i) && (r.prepositionAt(i+1) || r.objectFollows(i)) {
			return isVerb, true
		}
		return isVerb, before != isComma && r.objectFollows(i) && !r.pluralBefore(i) && r.nextClass(i+1)&(toWord|determiner|possessive) != 0
	case isCoordinator:
		return isVerb, certain
	}
	return 0, false
}

// lacksVerb tells whether the clause around word i, which a conjunction opens, would have no other verb.
func (r *reader) lacksVerb(i int) bool {
	for k := i - 1; ; k-- {
		if k < 0 {
			return false
		}
		if t := r.words[k].tag; t == isSubordinator || t == isRelative {
			break
		} else if t == isVerb || t == isAuxiliary || t == isModal || t == isComma || t == isStop {
			return false
		}
	}
	return !r.finiteFollows(i+1, 20)
}

// baseAt decides on a base form that is not governed by an auxiliary: a present plural, or a noun.
func (r *reader) baseAt(i int, before tag, opened bool) (tag, bool) {
	c := r.words[i].entry.class
	certain := c&(nounOrVerb|eventNoun|nounNotVerb|adjective|adverb|preposition) == 0
	if opened {
		return isVerb, certain || r.objectFollows(i) || r.prepositionAt(i+1)
	}
	switch before {
	case isNoun, isProper, isTime:
		if !r.pluralBefore(i) {
			return 0, false
		}
		return isVerb, certain || r.nextClass(i+1)&(toWord|determiner|possessive) != 0
	case isCoordinator:
		k := r.previousTag(i, isCoordinator)
		for k--; k >= 0; k-- {
			switch r.words[k].tag {
			case isBase, isTo:
				return isBase, certain || r.objectFollows(i)
			case isModal:
				return isVerb, certain
			case isVerb, isStop, isSubordinator, isRelative, isComma:
				return 0, false
			}
		}
	}
	return 0, false
}

func (r *reader) pluralBefore(i int) bool {
	for i--; i >= 0; i-- {
		switch r.words[i].tag {
		case isAdverb, isMark, isTime:
			continue
		case isNoun, isProper:
			if r.words[i].entry.class&plural != 0 || r.is(i, "people", "police", "men", "women", "children", "media", "data", "forces", "troops") {
				return true
			}
			s := r.word(i)
			if s[len(s)-1] == 's' && r.words[i].tag == isNoun {
				return true
			}
			return r.coordinatedBefore(i) || r.pluralHead(i)
		}
		return false
	}
	return false
}

// pluralHead tells whether the noun phrase that ends at word i is one such as "leaders of the union".
func (r *reader) pluralHead(i int) bool {
	for ; i > 0 && (r.words[i].tag.nominal() || r.words[i].tag == isPreposition); i-- {
		if r.words[i].tag != isPreposition || r.words[i-1].tag != isNoun {
			continue
		}
		if s := r.word(i - 1); s[len(s)-1] == 's' {
			return true
		}
	}
	return false
}

// coordinatedBefore tells whether a noun stands in "X and Y".
func (r *reader) coordinatedBefore(i int) bool {
	for i--; i >= 0 && r.words[i].tag.nominal(); i-- {
	}
	return i > 0 && r.is(i, "and", "&")
}

// objectFollows tells whether a noun phrase begins at word i+1.
func (r *reader) objectFollows(i int) bool {
	if i+1 >= len(r.words) {
		return false
	}
	n := &r.words[i+1]
	if n.expression >= 0 {
		return false
	}
	token := r.tagged.Text.Tokens[n.first]
	switch token.Kind {
	case temporal.Number:
		return true
	case temporal.Mark:
		return r.is(i+1, "$", "€", "£")
	}
	c := n.entry.class
	switch {
	case n.capital:
		return c&(preposition|subordinator|coordinator|be|have|do) == 0
	case c&(determiner|possessive|pronoun) != 0:
		return c&subordinator == 0 || r.is(i+1, "that")
	case c&(preposition|subordinator|coordinator|modal|be|have|do|toWord) != 0:
		return false
	case c == 0 || c&(adjective|nounNotVerb|nounOrVerb|eventNoun) != 0:
		return true
	}
	return c&(verbParticiple|verbGerund) != 0 && i+2 < len(r.words) && r.plainNoun(i+2)
}
