package event

import "dateline/timeline"

// categoryOf tells the kind of a target's event, by its noun or its verb.
func (r *reader) categoryOf(t *target) timeline.Category {
	if t.noun >= 0 {
		return r.nounCategory(t.noun)
	}
	return r.clauseCategory(t.clause)
}

// nounCategory tells the kind of the event that a noun names, or else what its phrase is about: "the oil spill crisis".
func (r *reader) nounCategory(i int) timeline.Category {
	category, limited := r.nounSense(i)
	if category != timeline.Other || limited {
		return category
	}
	first, last := r.aroundNoun(i)
	if category = r.domainIn(first, i, -1); category == timeline.Other {
		category = r.domainIn(i+1, last, -1)
	}
	return category
}

// nounSense tells the kind of the event that a noun names by itself: the first of its senses that its noun phrase, or
// else its clause, speaks for. Limited says that one does.
func (r *reader) nounSense(i int) (category timeline.Category, limited bool) {
	n := &r.lexicon.nouns[r.words[i].entry.noun]
	if len(n.senses) == 0 {
		return n.category, false
	}
	first, last := r.aroundNoun(i)
	for k := range n.senses {
		e := &n.senses[k].anyNoun
		if r.anyMeets(first, i, -1, e) || r.anyMeets(i+1, last, -1, e) {
			return n.senses[k].category, true
		}
	}
	if c := int(r.words[i].clause); c >= 0 {
		for k := range n.senses {
			if r.companionsMeet(i, c, &n.senses[k].anyNoun) {
				return n.senses[k].category, true
			}
		}
	}
	return n.category, false
}

// aroundNoun finds what stands before a noun in its phrase, and what a preposition adds to it.
func (r *reader) aroundNoun(i int) (first, last int) {
	first = i
	for first > 0 && (r.words[first-1].tag.nominal() || r.words[first-1].tag == isTime) {
		first--
	}
	last = i + 1
	if last < len(r.words) && r.is(last, "of", "by", "against", "for", "with", "between", "on") {
		last = r.phraseEnd(last + 1)
	}
	return first, last
}

// companionsMeet tells whether the other nouns of a clause are evidence, for the sense of the one at word i.
func (r *reader) companionsMeet(i, c int, e *evidence) bool {
	k := &r.clauses[c]
	first, last := r.subject(c)
	if i < first || i >= last {
		if r.anyMeets(first, last, -1, e) {
			return true
		}
	}
	return k.first >= 0 && (r.anyMeets(k.first, min(i, k.last), c, e) || r.anyMeets(max(i+1, k.first), k.last, c, e))
}

// clauseCategory goes down the chain of a clause's verbs to the first that says what happens: "plans to sign a law"
// is about signing, "refused to sign" about refusing.
func (r *reader) clauseCategory(c int) timeline.Category {
	if r.clauses[c].group < 0 {
		return timeline.Other
	}
	for g := r.clauses[c].group; g >= 0; g = r.next(c, g) {
		category := r.verbCategory(c, g)
		if category == timeline.Other || category == timeline.Statement {
			if said := r.saidClause(c); said >= 0 && category == timeline.Other {
				return r.clauseCategory(said)
			}
			if r.next(c, g) >= 0 && category == timeline.Other {
				continue
			}
		}
		if category == "" && r.lexicon.verbs[r.groups[g].verb].objectDecides && r.purposeFollows(g) {
			break
		}
		if category != "" {
			return r.turned(c, g, category)
		}
	}
	return r.occasionOf(c)
}

// purposeFollows tells whether a verb governs an event noun of its own, so that the infinitive after that only says what
// for: "ended its campaign to overthrow the king", but not "made an attempt to".
func (r *reader) purposeFollows(g int) bool {
	last := r.groups[g].last
	noun := r.eventNounIn(last, r.phraseEnd(last))
	if noun < 0 {
		return false
	}
	switch r.lexicon.nouns[r.words[noun].entry.noun].base {
	case "attempt", "decision", "bid", "offer", "campaign":
		return r.lexicon.verbs[r.groups[g].verb].base == "end"
	}
	return true
}

// turned is what a category becomes where its verb is negated with a will: "would not step down".
func (r *reader) turned(c, g int, category timeline.Category) timeline.Category {
	group := &r.groups[r.clauses[c].group]
	if !group.negated || group.modal < 0 || r.modality(group) != timeline.Planned {
		return category
	}
	switch category {
	case timeline.Agree, timeline.Concede, timeline.Cooperate, timeline.Support, timeline.Retreat, timeline.Aid:
		return timeline.Reject
	}
	return category
}

// verbCategory tells what kind of event one verb makes of its clause, empty where it leaves that open.
func (r *reader) verbCategory(c, g int) timeline.Category {
	v := &r.lexicon.verbs[r.groups[g].verb]
	if len(v.frames) > 0 {
		who := r.rolesOf(c, g)
		for i := range v.frames {
			if r.holds(&v.frames[i], c, g, who) {
				return v.frames[i].category
			}
		}
	}
	if v.objectDecides || v.category == "" {
		if category := r.governedNoun(c, g); category != "" && category != timeline.Statement && category != timeline.Other {
			return category
		}
	}
	return v.category
}

// occasionOf is the category of the occasion on which something was done that has no category itself: "spoke at the
// trial".
func (r *reader) occasionOf(c int) timeline.Category {
	who := r.rolesOf(c, r.clauses[c].chain)
	if finance := (evidence{kinds: r.lexicon.kinds["finance"]}); r.headsMeet(who.agent, &finance) || r.headsMeet(who.patient, &finance) {
		return timeline.Economy // what shares and currencies do, or is done to them
	}
	from := r.groups[r.clauses[c].chain].last
	for i := from; i+1 < r.clauses[c].last; i++ {
		if int(r.words[i].clause) != c || r.words[i].tag != isPreposition || !r.is(i, "at", "in", "during") {
			continue
		}
		if noun := r.eventNounIn(i+1, r.phraseEnd(i+1)); noun >= 0 {
			if category := r.nounCategory(noun); category == timeline.Consult || isDomain(category) {
				return category
			}
		}
	}
	return r.clauseDomain(c)
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
		return r.nounCategory(noun)
	}
	if subject := r.subjectCategory(c); subject != "" {
		return subject
	}
	if i := group.last; i+1 < len(r.words) && r.words[i].tag == isPreposition { // "sat for talks"
		if noun := r.eventNounIn(i+1, r.phraseEnd(i+1)); noun >= 0 && r.words[i].entry.class&(displacing|timePreposition) == 0 {
			return r.nounCategory(noun)
		}
	}
	return ""
}

// subjectCategory is the category of the event noun that heads a clause's subject.
func (r *reader) subjectCategory(c int) timeline.Category {
	first, last := r.subject(c)
	if noun := r.headNoun(first, last); noun >= 0 {
		return r.nounCategory(noun)
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
		if !r.namesEvent(i) {
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

// namesEvent tells whether word i is an event noun here. With a capital it is one at the end of a longer name ("the
// Civil War"), not alone or before another ("Grant", "Ban Ki-moon").
func (r *reader) namesEvent(i int) bool {
	w := &r.words[i]
	if w.entry.noun == 0 || w.tag != isNoun && w.tag != isProper {
		return false
	}
	if w.tag == isNoun || w.entry.class&plural != 0 {
		return true
	}
	if i+1 < len(r.words) && r.words[i+1].tag == isProper {
		return false
	}
	return i > 0 && (r.words[i-1].tag.nominal() || r.words[i-1].tag == isTime) || r.is(i+1, "of")
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
	if head >= 0 && r.namesEvent(head) {
		return head
	}
	return -1
}
