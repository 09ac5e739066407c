package event

import "dateline/timeline"

// anniversary turns to what is remembered: "the second anniversary of the attack".
func (r *reader) anniversary(t *target) bool {
	at := -1
	for i := t.first; i < len(r.words) && i < t.last+5; i++ {
		if r.is(i, "anniversary") {
			at = i
			break
		}
		if i >= t.last && (r.words[i].tag == isComma || r.words[i].tag == isStop) {
			break
		}
	}
	if at < 0 || !r.is(at+1, "of", "since") {
		return false
	}
	i := at + 2
	for i < len(r.words) && (r.words[i].tag.nominal() || r.is(i, "and")) {
		i++
	}
	if i < len(r.words) && r.words[i].group >= 0 {
		g := r.words[i].group
		c := r.groups[g].clause
		r.clauses[c].start = at + 2
		r.clauses[c].first = min(r.clauses[c].first, at+2)
		r.clauses[c].inherits, r.clauses[c].parent = -1, -1
		r.clauses[c].opener = -1
		for k := at + 2; k < i; k++ {
			r.words[k].clause = int16(c)
		}
		t.clause = c
		return true
	}
	if noun := r.eventNounIn(at+2, r.phraseEnd(at+2)); noun >= 0 {
		t.noun, t.clause = noun, int(r.words[noun].clause)
		return true
	}
	return false
}

// prenominal tells whether an expression stands inside a noun phrase before its noun ("Monday's attack", "the 2011
// uprising"), and where the rest of that begins.
func (r *reader) prenominal(t *target) (first int, ok bool) {
	i := t.last
	if i >= len(r.words) {
		return 0, false
	}
	if r.words[i].tag == isPossessive {
		return i + 1, true
	}
	w := r.word(t.last - 1)
	if len(w) > 2 && w[len(w)-2:] == "'s" {
		return i, true
	}
	n := r.words[i].tag
	if n != isNoun && n != isProper && n != isAdjective || t.first == 0 {
		return 0, false
	}
	before := t.first - 1
	x := &r.tagged.Expressions[r.here[t.expression]]
	switch r.words[before].tag {
	case isDeterminer:
		if r.standsAlone(t, x) {
			return i, r.eventNounIn(i, r.phraseEnd(i)) == i
		}
		return i, true
	case isPossessive, isAdjective:
		return i, true
	case isPreposition:
		if r.words[before].entry.class&calendarPreposition == 0 || r.is(before, "during", "after", "before", "since", "following", "of") {
			noun := r.eventNounIn(i, r.phraseEnd(i))
			return i, noun >= 0 && noun <= i+1
		}
	case isVerb, isBase, isGerund, isCoordinator:
		return i, x.Date.Precision() == timeline.PrecisionYear && r.eventNounIn(i, r.phraseEnd(i)) >= 0
	}
	return 0, false
}

// standsAlone tells expressions that take "the" themselves: "the 1990s", "the third quarter", "the past year".
func (r *reader) standsAlone(t *target, x *timeline.Expression) bool {
	switch x.Date.Precision() {
	case timeline.PrecisionDecade, timeline.PrecisionCentury, timeline.PrecisionSeason, timeline.PrecisionInterval:
		return true
	}
	return t.last-t.first > 1 && r.is(t.first, "past", "last", "next", "coming", "same", "previous", "following", "end", "start", "beginning")
}

// attachNoun finds the event noun of a noun phrase that an expression opens, and whether its clause tells
// the same event: "Monday's attack killed nine".
func (r *reader) attachNoun(t *target, first int) {
	end := first
	for end < len(r.words) && (r.words[end].tag.nominal() || r.words[end].tag == isAdverb) && r.words[end].tag != isPronoun && r.words[end].tag != isDeterminer {
		end++
	}
	noun := -1
	for i := end - 1; i >= first; i-- {
		if r.words[i].entry.noun != 0 && (r.words[i].tag == isNoun || r.words[i].tag == isProper) {
			noun = i
			break
		}
	}
	if noun < 0 {
		t.reason = isAttribute
		return
	}
	if noun < end-1 && (r.words[end-1].tag == isNoun || r.words[end-1].tag == isProper && r.words[noun].tag == isProper) {
		t.reason = isAttribute
		return
	}
	t.noun = noun
	t.clause = int(r.words[noun].clause)
	if r.tellsSame(t.clause, noun) || r.isOccasion(t.clause, noun) {
		t.noun = -1
	}
}

// isOccasion tells whether a noun only says at what occasion its clause's act was done: "at Monday's summit the
// two presidents signed a treaty".
func (r *reader) isOccasion(c, noun int) bool {
	k := &r.clauses[c]
	if first, last := r.subject(c); noun >= first && noun < last {
		return false
	}
	return k.group >= 0 && !r.saying(c) && r.is(r.governor(noun), "in", "at", "during") &&
		r.simplePast(k.group) && r.eventful(&r.groups[k.group])
}

// tellsSame tells whether the verb of a clause tells of the very event that one of its nouns names.
func (r *reader) tellsSame(c, noun int) bool {
	k := &r.clauses[c]
	if k.group < 0 || k.kind == attribution || r.reports(c) {
		return false
	}
	g := &r.groups[k.chain]
	v := &r.lexicon.verbs[g.verb]
	if noun < r.groups[k.group].first { // its subject
		first, last := r.subject(c)
		if r.headNoun(first, last) != noun || !r.simplePast(k.group) {
			return false
		}
		switch r.lexicon.nouns[r.words[noun].entry.noun].category {
		case timeline.Assault, timeline.Disaster:
			if v.category == timeline.Assault || v.category == timeline.Disaster {
				return true
			}
		}
		return v.base == "take place" || v.base == "happen" || v.base == "occur" || v.base == "leave" || v.base == "end"
	}
	if !r.simplePast(k.group) && g.modal < 0 {
		return false
	}
	if r.eventNounIn(g.last, r.phraseEnd(g.last)) != noun {
		return false
	}
	return v.objectDecides && v.category == "" || v.category == timeline.Election
}

// simplePast tells a past without "have" or a modal.
func (r *reader) simplePast(g int) bool {
	group := &r.groups[g]
	return group.modal < 0 && r.words[group.first].entry.class&verbPast != 0 || r.is(group.first, "was", "were")
}

// datedNoun finds the noun that an expression after it dates rather than the verb: the occasion of a saying ("said
// during her visit to Lisbon on May 3"), or what came before or after ("resigned after
// protests in March"); -1 for none.
func (r *reader) datedNoun(t *target) int {
	c := t.clause
	group := r.clauses[c].group
	if group < 0 {
		return -1
	}
	from := r.groups[r.clauses[c].chain].last
	if t.first < from {
		from = r.clauses[c].start
	}
	said := r.clauses[c].kind == attribution || r.reports(c)
	for i := t.first - 1; i >= from; i-- {
		w := &r.words[i]
		if w.tag == isComma || w.tag == isStop || w.group >= 0 || int(w.clause) != c {
			return -1
		}
		if w.entry.noun == 0 || w.tag != isNoun && w.tag != isProper || w.entry.class&occasion != 0 {
			continue
		}
		if i+1 < t.first && r.words[i+1].tag == isNoun {
			continue
		}
		p := r.governor(i)
		if first, last := r.subject(c); i >= first && i < last && t.first < r.groups[group].first && r.headNoun(first, last) == i && !r.tellsSame(c, i) && r.adjacent(i, t.first) {
			return i // "Russia's annexation of Crimea in 2014 damaged…"
		}
		switch {
		case r.reactsTo(c) && !r.lately(t.date) && r.adjacent(i, t.first):
			return i // "blamed a strike in July"
		case p < from:
			return -1
		case r.words[p].entry.class&displacing != 0:
			return i
		case said && (r.words[p].entry.class&timePreposition != 0 || r.is(p, "at")):
			return i
		}
	}
	return -1
}

// reactsTo tells a verb of what somebody says of an event: "blamed", "condemned".
func (r *reader) reactsTo(c int) bool {
	switch r.lexicon.verbs[r.groups[r.clauses[c].chain].verb].base {
	case "blame", "recall", "remember", "mourn", "condemn", "criticise", "criticize", "investigate", "regret", "praise", "welcome", "attribute", "commemorate", "mark":
		return true
	}
	return false
}

// governor finds the preposition that governs the noun at word i, -1 for none.
func (r *reader) governor(i int) int {
	for i--; i >= 0; i-- {
		switch t := r.words[i].tag; {
		case t == isPreposition || t == isSubordinator:
			if r.is(i, "of") {
				if r.is(i-1, "ahead") {
					return i - 1
				}
				continue
			}
			return i
		case t.nominal() || t == isTime || t == isAdverb:
		default:
			return -1
		}
	}
	return -1
}

// adjacent tells whether only prepositions and noun phrases stand between a noun and an expression.
func (r *reader) adjacent(noun, first int) bool {
	for i := noun + 1; i < first; i++ {
		if t := r.words[i].tag; !t.nominal() && t != isPreposition {
			return false
		}
	}
	return true
}
