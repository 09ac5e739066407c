package event

import "dateline/timeline"

// categoryOf tells the kind of a target's event, by its noun or its verb.
func (r *reader) categoryOf(t *target) timeline.Category {
	if t.noun >= 0 {
		return r.lexicon.nouns[r.words[t.noun].entry.noun].category
	}
	return r.clauseCategory(t.clause)
}

// clauseCategory takes the first verb of the chain that says what happens, or the noun that it governs where the
// verb leaves it to that: "plans to sign a law" is neither about planning nor about signing.
func (r *reader) clauseCategory(c int) timeline.Category {
	if r.clauses[c].group < 0 {
		return timeline.Other
	}
	first := timeline.Other
	for g := r.clauses[c].group; g >= 0; g = r.next(c, g) {
		v := &r.lexicon.verbs[r.groups[g].verb]
		if v.objectDecides || v.category == "" {
			if noun := r.governedNoun(c, g); noun != "" && noun != timeline.Statement && noun != timeline.Other {
				return noun
			}
		}
		switch {
		case v.with != nil && !r.takes(c, g, v.with):
		case v.category == timeline.Other:
			if said := r.saidClause(c); said >= 0 {
				return r.clauseCategory(said)
			}
		case v.category != "" && (v.statuses.infinitive == "" || r.next(c, g) < 0):
			if v.category == timeline.Assault && r.subjectCategory(c) == timeline.Disaster {
				return timeline.Disaster // an earthquake kills, too
			}
			return v.category
		case v.category != "" && first == timeline.Other:
			first = v.category
		}
		if v.category == "" && !v.state && !v.objectDecides && v.statuses.infinitive == "" && r.words[r.groups[g].head].tag != isAuxiliary {
			break // it says what happens, and that has no category
		}
	}
	return first
}

// next finds the group that goes on with group g in the chain of clause c, -1 for none.
func (r *reader) next(c, g int) int {
	for k := r.clauses[c].chain; k >= 0; k = r.groups[k].governor {
		if r.groups[k].governor == g {
			return k
		}
	}
	return -1
}

// takes tells whether one of these nouns is the subject or object of a verb.
func (r *reader) takes(c, g int, nouns map[string]bool) bool {
	among := func(first, last int) bool {
		for i := first; i < last; i++ {
			if t := r.words[i].tag; t != isNoun && t != isProper && t != isAdjective {
				continue
			}
			var buf [32]byte
			if w := r.word(i); len(w) <= len(buf) && nouns[string(lower(buf[:0], w))] {
				return true
			}
		}
		return false
	}
	object := r.groups[g].last
	first, last := r.subject(c)
	return among(object, r.phraseEnd(object)) || among(first, last)
}

// announces tells whether what a clause says is the news.
func (r *reader) announces(c int) bool {
	return r.clauses[c].group >= 0 && !r.reports(c) && r.saidClause(c) >= 0
}

// saidClause finds the clause that c's verb governs ("announced that…"), -1 for none.
func (r *reader) saidClause(c int) int {
	for i := c + 1; i < len(r.clauses); i++ {
		if k := &r.clauses[i]; k.kind == complement && k.parent == c && k.group >= 0 {
			return i
		}
	}
	return -1
}

// governedNoun is the category of the event noun among the object of a verb, or its subject where it is
// passive or governs none.
func (r *reader) governedNoun(c, g int) timeline.Category {
	group := &r.groups[g]
	if noun := r.eventNounIn(group.last, r.phraseEnd(group.last)); noun >= 0 {
		return r.lexicon.nouns[r.words[noun].entry.noun].category
	}
	if subject := r.subjectCategory(c); subject != "" {
		return subject
	}
	if i := group.last; i+1 < len(r.words) && r.words[i].tag == isPreposition { // "filed for bankruptcy"
		if noun := r.eventNounIn(i+1, r.phraseEnd(i+1)); noun >= 0 && r.words[i].entry.class&(displacing|timePreposition) == 0 {
			return r.lexicon.nouns[r.words[noun].entry.noun].category
		}
	}
	return ""
}

// subjectCategory is the category of the event noun that heads a clause's subject.
func (r *reader) subjectCategory(c int) timeline.Category {
	first, last := r.subject(c)
	if noun := r.headNoun(first, last); noun >= 0 {
		return r.lexicon.nouns[r.words[noun].entry.noun].category
	}
	return ""
}

// phraseEnd finds where the noun phrase that begins at word i ends, with what "of" and "on" add to it.
func (r *reader) phraseEnd(i int) int {
	for ; i < len(r.words); i++ {
		w := &r.words[i]
		if w.tag.nominal() || w.tag == isTime || w.tag == isAdverb || r.is(i, "of", "and") {
			continue
		}
		break
	}
	return i
}

// eventNounIn finds the last event noun of a noun phrase that is its head: a noun after it would be.
func (r *reader) eventNounIn(first, last int) int {
	for i := first; i < last; i++ {
		w := &r.words[i]
		if w.entry.noun == 0 || w.tag != isNoun && w.tag != isProper {
			continue
		}
		if i+1 < last && r.words[i+1].tag == isNoun && r.words[i+1].entry.noun == 0 && r.words[i+1].expression < 0 {
			continue // "peace talks venue"
		}
		if i+1 < last && r.words[i+1].tag == isNoun {
			continue
		}
		return i
	}
	return -1
}

// headNoun finds the event noun that heads a subject: the last noun before its first preposition.
func (r *reader) headNoun(first, last int) int {
	head := -1
	for i := first; i < last; i++ {
		switch w := &r.words[i]; w.tag {
		case isNoun, isProper:
			head = i
		case isPreposition, isComma, isRelative:
			if head >= 0 {
				last = i
			}
		}
	}
	if head >= 0 && r.words[head].entry.noun != 0 {
		return head
	}
	return -1
}
