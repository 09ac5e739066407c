package event

// datesBe tells whether the verb of a clause is a form of "to be" with nothing after it but a date, which is gone.
func (r *reader) datesBe(c int) bool {
	g := &r.groups[r.clauses[c].chain]
	i := g.last
	for i < len(r.words) && r.words[i].tag == isAdverb {
		i++
	}
	return r.is(g.head, "be") && i < len(r.words) && r.words[i].tag == isTime
}

// onlyComes tells "the protests came", which says nothing without what they came after.
func (r *reader) onlyComes(c int) bool {
	g := &r.groups[r.clauses[c].chain]
	return r.is(g.head, "came", "comes", "come", "followed", "follows") && g.last == g.head+1 && !g.passive && r.is(g.last, "after", "as", "amid", "before", "when", "since", "despite", "just", "hours", "days") && !r.dateBegins(g.last)
}

// governsClause tells a verb right before a clause that is its object, "requested that", but for one of saying.
func (r *reader) governsClause(c int) bool {
	said := r.saidClause(c)
	return said >= 0 && r.content(c) < 0 && !r.reports(c) && r.clauses[said].opener == r.groups[r.clauses[c].chain].last
}

// mayNeedObject tells an active verb in a clause joined to another that is not known to say enough alone: "have set up, and
// promoted, shops of their own".
func (r *reader) mayNeedObject(c int) bool {
	k := &r.clauses[c]
	g := &r.groups[k.chain]
	if k.kind != coordinate && k.kind != relativeClause || g.kind != finite || g.passive || r.words[g.head].tag != isVerb || r.sharesPassive(c) || r.reducedPassive(c) {
		return false
	}
	return !r.intransitive(&r.words[g.head]) && g.last == g.head+1 && g.last < len(r.words) && r.words[g.last].tag == isComma
}

// unheardOf tells an active verb that the lexicon does not hold, so that nobody knows whether it needs an object.
func (r *reader) unheardOf(c int) bool {
	g := &r.groups[r.clauses[c].chain]
	return g.verb == 0 && !g.passive && g.kind == finite && r.words[g.head].tag == isVerb
}

// breaksOffSaid tells whether words end before the verb of what the verb of clause c says.
func (r *reader) breaksOffSaid(c int, words []int) bool {
	said := r.saidClause(c)
	if said < 0 || len(words) == 0 || r.content(c) >= 0 {
		return false
	}
	k := &r.clauses[said]
	last := words[len(words)-1]
	return last >= max(k.opener, k.start-1) && last < r.groups[k.group].head
}

// needsObject tells whether the last verb of a clause says nothing without what is gone.
func (r *reader) needsObject(c int) bool {
	g := &r.groups[r.clauses[c].chain]
	if g.passive || g.kind == participial || g.last != g.head+1 || r.sharesPassive(c) || r.reducedPassive(c) {
		return false
	}
	for i := g.first; i < g.head; i++ {
		if r.words[i].entry.class&be != 0 && r.words[g.head].entry.class&verbGerund == 0 {
			return false // "to be released"
		}
	}
	w := &r.words[g.head]
	return w.entry.class&(be|have) != 0 || w.entry.verb != 0 && r.lexicon.words[r.lexicon.verbs[w.entry.verb].base].class&transitive != 0
}
