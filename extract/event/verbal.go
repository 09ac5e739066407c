package event

import "dateline/extract/temporal"

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
	if before == isCoordinator && c&(verbParticiple|verbGerund) != 0 && r.nounFollows(i) && r.coordinatesQuality(i) {
		return 0, false
	}
	if c&nounNotVerb != 0 && !(c&verbGerund != 0 && (before == isSubordinator && r.governs(i) || before == isComma && r.objectFollows(i))) {
		return 0, false
	}
	if c&verbGerund != 0 {
		return r.gerundAt(i, before)
	}
	opened := before == isRelative && !r.is(r.previousTag(i, isRelative), "whose") || r.afterSubjectPronoun(i)
	switch {
	case c&(verbPast|verbParticiple) != 0 && c&verbBase == 0:
		return r.pastAt(i, before, opened)
	case c&verbBase != 0 && c&verbPast != 0: // cut, hit, put
		if t, ok := r.baseAt(i, before, opened); ok && t == isBase {
			return t, true // "to sell and cut"
		}
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

// coordinatesQuality tells whether word i is joined to an adjective before a noun: "an urgent and carefully managed
// response".
func (r *reader) coordinatesQuality(i int) bool {
	k := r.previousTag(i, isCoordinator)
	return k > 1 && r.words[k-1].tag == isAdjective && (r.words[k-2].tag == isDeterminer || r.words[k-2].tag == isPossessive)
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
	if (before == isNoun || before == isProper) && (r.compounds(i) || c&(eventNoun|nounNotVerb) != 0 && r.insidePhrase(i)) {
		return 0, false
	}
	if i > 0 && r.words[i-1].entry.class&comparative != 0 && i+1 < len(r.words) && r.plainNoun(i+1) {
		return 0, false // "expects worse refining results"
	}
	if r.is(i, "acting", "outgoing", "incoming", "sitting") && i+1 < len(r.words) && r.lexicon.isTitle(r.word(i+1)) {
		return 0, false // "serves as acting director"
	}
	if r.is(i-1, "during") || before == isStop && r.qualifiesSubject(i) {
		return 0, false // "during closing statements", "Operating profit fell"
	}
	if r.is(i-1, "of") && !r.objectFollows(i) && r.is(i-2, "days", "weeks", "months", "years", "hours", "day", "week", "month", "year", "night", "period", "round", "rounds", "wave", "minutes", "hour") {
		return 0, false // "three days of mourning"
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

// namedByNumber tells whether a name with a number, which opens its clause, stands before word i: "Apollo 11 landed", not
// "orders for the new iPhone 4 began".
func (r *reader) namedByNumber(i int) bool {
	k := i - 2
	for k >= 0 && (r.words[k].tag.nominal() || r.words[k].tag == isDeterminer) {
		k--
	}
	if k == i-2 || k < 0 {
		return k < 0
	}
	switch r.words[k].tag {
	case isComma, isTime, isStop, isSubordinator, isCoordinator, isCloseQuote:
		return true
	}
	return false
}

// qualifiesSubject tells whether one plain noun and a verb in the past come after word i.
func (r *reader) qualifiesSubject(i int) bool {
	if i+2 >= len(r.words) || !r.plainNoun(i+1) || r.words[i+1].capital || r.words[i+1].entry.class&(adjective|verbPast) != 0 {
		return false
	}
	c := r.nextClass(i + 2)
	return c&(verbPast|verbThird|be|have|modal) != 0 && c&(nounOrVerb|nounNotVerb|adjective|preposition|determiner) == 0
}

// insidePhrase tells whether an article, one other word and word i stand before a plain noun: "the exploratory drilling
// permits".
func (r *reader) insidePhrase(i int) bool {
	return i > 1 && (r.words[i-2].tag == isDeterminer || r.words[i-2].tag == isPossessive) && i+1 < len(r.words) && r.plainNoun(i+1) && !r.words[i+1].capital
}

// compounds tells whether an -ing form stands between nouns of one compound: "a water treating plant".
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
	if before == isNumber && r.namedByNumber(i) && !r.nounFollows(i) {
		before = isNoun
	}
	switch before {
	case isAdjective:
		return isVerb, c&verbParticiple == 0 && c&nounOrVerb == 0 // "electric light came"
	case isDeterminer, isPossessive, isNumber, isPreposition:
		return 0, false
	case isCoordinator:
		if k := r.previousTag(i, isCoordinator); k == i-1 && k > 2 && r.words[k-1].tag == isNoun && r.is(k-2, "of", "under", "with") && c&verbParticiple != 0 && i+1 < len(r.words) && r.plainNoun(i+1) {
			return 0, false // "slabs of concrete and twisted steel"
		}
		if k := r.previousTag(i, isCoordinator); k > 1 && r.nounFollows(i) && r.words[k-1].entry.class&verbParticiple != 0 && (r.words[k-1].tag == isNoun || r.words[k-1].tag == isAdjective) &&
			(r.words[k-2].tag == isDeterminer || r.words[k-2].tag == isPossessive) {
			return 0, false // "the damaged and looted shops"
		}
	}
	switch before {
	case isRelative: // "whose armed wing"
		return 0, false
	case isSubordinator: // "as expected", "when asked"
		return isParticiple, !r.nounFollows(i)
	case isCoordinator:
		if k := r.previousTag(i, isCoordinator); k > 0 && r.words[k-1].tag == isAdjective {
			return 0, false
		}
		if c&verbPast == 0 || c&verbParticiple != 0 && r.joinsParticiple(i) {
			return isParticiple, true
		}
		return isVerb, true
	case isStop:
		if r.intransitive(&r.words[i]) && !r.is(i-1, ":", ";") {
			return isVerb, true // "the attempt – a dome – failed"
		}
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
		if before == isComma && r.is(i, "called", "named", "dubbed", "nicknamed", "titled", "entitled", "considered", "rumored", "rumoured", "believed", "thought", "deemed", "known") && r.commaClosesBeforeVerb(i) {
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

// joinsParticiple tells whether a form after a conjunction goes on with a participle, as the clause has another verb to
// come: "a ship named the Whale and hired for the job is at sea".
func (r *reader) joinsParticiple(i int) bool {
	for k := i - 1; k >= 0; k-- {
		switch r.words[k].tag {
		case isVerb, isAuxiliary, isModal, isGerund, isBase, isRelative, isSubordinator, isStop, isComma:
			return false
		case isParticiple:
			return r.is(i+1, "by") || r.unmistakableFollows(i+1) || r.commaClosesBeforeVerb(i)
		}
	}
	return false
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
	if r.is(i, "based", "involved", "located", "aimed", "linked", "designed", "intended", "connected", "associated", "related", "known", "born", "dated", "entitled", "titled") && r.prepositionAt(i+1) {
		return true
	}
	if r.words[i-1].tag == isProper || r.objectFollows(i) || !r.prepositionAt(i+1) && !r.is(i+1, "earlier", "later", "to") {
		return false
	}
	v := w.entry.verb
	if v != 0 && r.lexicon.verbs[v].reporting || r.afterContactNoun(i) {
		return false
	}
	// After a finite verb of the same clause this one cannot be finite.
	for k := i - 1; k >= 0; k-- {
		switch r.words[k].tag {
		case isComma, isStop, isCoordinator, isSubordinator, isRelative, isOpenQuote, isCloseQuote:
			return r.governedFrom(i) || r.unmistakableFollows(i+1)
		case isVerb, isModal, isAuxiliary:
			if r.insideRelative(k) {
				return r.unmistakableFollows(i + 1) // "patients who were treated at home doubled"
			}
			v := r.words[k].entry.verb
			return r.words[k].tag != isVerb || v == 0 || !r.lexicon.verbs[v].reporting
		}
	}
	return r.governedFrom(i) || r.unmistakableFollows(i+1)
}

// insideRelative tells whether the verb at word k belongs to a relative clause whose main clause has none before it.
func (r *reader) insideRelative(k int) bool {
	relative := false
	for k--; k >= 0; k-- {
		switch r.words[k].tag {
		case isRelative:
			relative = k > 0 && r.words[k-1].tag != isComma
			if !relative {
				return false
			}
		case isVerb, isModal, isAuxiliary:
			if relative {
				return false
			}
		case isStop, isSubordinator, isComma:
			return relative
		}
	}
	return relative
}

// afterContactNoun tells whether word i has its subject before it, which a noun or a relative pronoun stands right
// before: "the bridge the mayor opened".
func (r *reader) afterContactNoun(i int) bool {
	k := i - 1
	for k >= 0 && (r.words[k].tag == isNoun || r.words[k].tag == isAdjective) {
		k--
	}
	return k > 0 && k < i-1 && r.words[k].tag == isDeterminer && (r.words[k-1].tag == isNoun || r.words[k-1].tag == isRelative) && !r.quantifies(k)
}

// governedFrom tells whether the noun before word i belongs to a preposition that opens the sentence or something set off, as in
// "Under an agreement reached in June" or ", in a letter sent to him,", so that it is no subject.
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
	return (k == 0 && i > 1 || k > 0 && r.words[k-1].tag == isComma) && r.words[k].tag == isPreposition
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
			return c&verbParticiple == 0 || r.nextClass(i+1)&(determiner|possessive) != 0 || r.intransitive(w) || r.particleFollows(i)
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
		if v := r.words[i].entry.verb; v != 0 && r.lexicon.verbs[v].reporting && before != isComma && !r.pluralBefore(i) && r.objectFollows(i) && r.finiteFollows(i+1, 8) {
			return isVerb, true // "the radio reports Rell will resign"
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
			break
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
			if r.words[i].entry.class&plural != 0 {
				return true
			}
			s := r.word(i)
			if (s[len(s)-1] == 's' || len(s) > 5 && s[len(s)-3:] == "men") && r.words[i].tag == isNoun {
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
	if r.is(i+1, "at", "about", "nearly", "over", "around", "almost", "up") && i+3 < len(r.words) {
		if r.is(i+2, "least", "most", "to") {
			i++
		}
		return r.tagged.Text.Tokens[r.words[i+2].first].Kind == temporal.Number || r.words[i+2].entry.class&numeral != 0
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
	case c == 0 || c&(adjective|nounNotVerb|nounOrVerb|eventNoun|comparative) != 0:
		return true
	}
	return c&(verbParticiple|verbGerund) != 0 && i+2 < len(r.words) && r.plainNoun(i+2)
}
