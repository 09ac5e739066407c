package event

// soundPhrase tells a noun phrase that is whole from one that the parts of a misread sentence make: it holds no finite
// verb, and ends in what a noun phrase can end in.
func (r *reader) soundPhrase(words []int) bool {
	if len(words) == 0 {
		return false
	}
	if w := &r.words[words[0]]; w.tag == isNoun && !w.capital && w.entry.class&verbBase != 0 && w.entry.class&(nounOrVerb|nounNotVerb|eventNoun|adjective|adverb) == 0 {
		return false // "want greater rights"
	}
	quoted := false
	for n, i := range words {
		switch r.words[i].tag {
		case isOpenQuote:
			quoted = true
		case isCloseQuote:
			quoted = false
		case isVerb, isModal, isAuxiliary, isStop:
			if !quoted {
				return false
			}
		case isSubordinator, isRelative:
			if !quoted && n == len(words)-1 {
				return false
			}
		}
	}
	last := words[len(words)-1]
	switch r.words[last].tag {
	case isPreposition, isCoordinator, isComma, isTo, isGerund:
		return false
	case isPossessive:
		return r.is(last, "'", "’")
	case isDeterminer:
		return len(words) == 1 || r.words[last].entry.class&pronoun != 0 || r.words[words[len(words)-2]].tag == isDeterminer
	case isPronoun:
		return len(words) == 1 || !r.is(last, "that", "which", "who")
	}
	return true
}

// soundSubject tells whether the subject of clause c is one that its verb can have: a whole phrase, and none that only
// explains a name before it, as "chief of the fund" does in "Orlov, chief of the fund, left".
func (r *reader) soundSubject(c int, words []int) bool {
	if !r.soundPhrase(words) {
		return false
	}
	first, last := words[0], words[len(words)-1]
	for n := 1; n < len(words) && n < 4; n++ {
		if r.is(words[n], "time") && (r.words[words[n-1]].tag == isNumber || r.is(words[n-1], "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last", "only")) {
			return false // "the 37th time leaders have met"
		}
	}
	if r.is(last, "ones", "one", "time", "times") && r.clauses[c].kind == relativeClause {
		return false // "the ones who", "the third time that"
	}
	if first > 0 && r.words[first-1].tag == isComma && r.words[first].tag == isNoun && int(r.words[first].clause) == c && r.clauses[c].inherits < 0 {
		t := r.words[last].tag
		return r.manyOf(words) || r.words[first].capital || t == isProper || t == isNumber
	}
	return true
}

// strayVerb tells a verb that was joined to the clause before it by a comma alone, "…, put safety first", with no list
// of verbs that "and" ends. Its subject is as good as unknown.
func (r *reader) strayVerb(c int) bool {
	k := &r.clauses[c]
	if k.kind != coordinate || k.opener < 0 || r.words[k.opener].tag == isCoordinator || k.inherits < 0 {
		return false
	}
	for i := c + 1; i < len(r.clauses); i++ {
		if o := &r.clauses[i]; o.kind == coordinate && o.opener >= 0 && r.words[o.opener].tag == isCoordinator && o.inherits >= 0 {
			return false
		}
	}
	return true
}

// clipped tells whether words end in a participle or gerund of a verb whose object is gone: "a letter stating".
func (r *reader) clipped(words []int) bool {
	if len(words) < 2 {
		return false
	}
	last := words[len(words)-1]
	if r.is(last, "saying", "stating", "claiming", "adding", "arguing") && r.words[words[len(words)-2]].tag == isPreposition {
		return true // "justified his choice by saying"
	}
	switch w := &r.words[last]; w.tag {
	case isGerund:
		return r.words[words[len(words)-2]].tag.nominal()
	case isParticiple:
		return !r.intransitive(w) && r.words[words[len(words)-2]].tag.nominal()
	}
	return false
}

// disagrees tells a verb that cannot be the subject's, by its number: "A and B was", "the ship were".
func (r *reader) disagrees(c int, words []int) bool {
	g := &r.groups[r.clauses[c].group]
	if g.kind != finite || len(words) == 0 {
		return false
	}
	if r.is(g.first, "was", "is", "has") {
		for n := 1; n+1 < len(words); n++ {
			if r.words[words[n]].tag == isPreposition {
				break // "a match between A and B"
			}
			if r.is(words[n], "and") && r.words[words[n-1]].tag == isProper && r.words[words[n+1]].tag == isProper && n+2 == len(words) {
				return true
			}
		}
	}
	last := words[len(words)-1]
	if r.is(g.first, "were", "are", "have") && !r.manyOf(words) && r.words[last].tag == isNoun && r.words[last].entry.noun != 0 && r.words[last].entry.class&plural == 0 {
		return true // "the defeat have"
	}
	alone := len(words) == 1 || len(words) == 2 && r.is(words[0], "the", "a", "an", "this", "that")
	return alone && r.is(g.first, "were", "are") && r.words[last].tag == isPronoun && r.is(last, "he", "she", "it", "this", "that")
}

// subordinateCut finds, among the words before a comma, the conjunction whose clause goes on behind it: "was held after police in
// Dover, Ohio, said"; 0 for none.
func (r *reader) subordinateCut(words []int) int {
	i := words[len(words)-1] + 1
	if i >= len(r.words) || r.words[i].tag != isComma {
		return 0
	}
	for i++; i < len(r.words) && r.words[i].tag == isProper; i++ {
	}
	if i+1 >= len(r.words) || r.words[i].tag != isComma || r.words[i+1].group < 0 || r.groups[r.words[i+1].group].kind != finite {
		return 0
	}
	for n := len(words) - 1; n > 0; n-- {
		if r.is(words[n], "after", "before", "since", "until", "as", "because", "while") {
			return n
		}
	}
	return 0
}

// backOff leaves out the last phrase of a tail that what comes next in the sentence belongs to: "spend more on training offshore",
// before "drilling crews", and "as supply disruptions" or "with their rooms" before a verb.
func (r *reader) backOff(words []int) []int {
	if len(words) == 0 {
		return words
	}
	last := words[len(words)-1]
	if n := r.subordinateCut(words); n > 0 {
		return words[:n]
	}
	if last+1 >= len(r.words) || int(r.words[last+1].clause) == int(r.words[last].clause) {
		return words
	}
	next := r.words[last+1].tag
	if next == isGerund || next == isParticiple || next == isVerb || next == isCoordinator {
		for n := len(words) - 1; n > 0 && r.words[words[n]].tag != isComma; n-- {
			if r.is(words[n], "as", "with") && r.words[words[n]].tag == isPreposition && (r.is(words[n], "as") || next == isParticiple || next == isGerund) && r.phraseEnds(words, n) {
				return words[:n]
			}
		}
	}
	if !r.isQuality(last) || next != isGerund && next != isParticiple && next != isNoun {
		return words
	}
	for n := len(words) - 1; n > 0; n-- {
		if r.phraseEnds(words, n) {
			return words[:n]
		}
	}
	return nil
}
