package event

// extent finds the outermost words that tell of a target's event.
func (r *reader) extent(t *target) (first, last int) {
	if t.noun >= 0 {
		first, last = r.nounExtent(t)
		return min(first, t.first), max(last, t.last)
	}
	c := &r.clauses[t.clause]
	first, last = c.first, c.last
	if first < 0 {
		first, last = t.first, t.last
	}
	if r.announces(t.clause) {
		last = max(last, r.clauses[r.saidClause(t.clause)].last)
	}
	for i := range r.clauses {
		if k := &r.clauses[i]; k.kind == participle && k.parent == t.clause && k.first >= last && k.first <= last+1 {
			last = k.last
		}
	}
	return min(first, t.first), max(last, t.last)
}

// clauseSpan is the extent of a target with what else belongs to its clause: the noun that names the event and the clause
// tells more of, "the treaty signed in May", and what tells how or when it was done and has no date of its own.
func (r *reader) clauseSpan(t *target) (first, last int) {
	first, last = r.extent(t)
	if t.noun >= 0 || r.clauses[t.clause].group < 0 {
		return first, last
	}
	if named := r.namedBefore(t.clause); named >= 0 {
		first = min(first, named)
	}
	for c := range r.clauses {
		if k := &r.clauses[c]; k.first >= last && k.first <= last+2 && r.circumstance(c, t.clause) {
			last = k.last
		}
	}
	return first, last
}

// namedBefore finds where the noun phrase begins that names the event of a relative clause or of a participle right after
// it; -1 where there is none.
func (r *reader) namedBefore(c int) int {
	k := &r.clauses[c]
	at := k.start
	if k.kind == relativeClause {
		at = k.opener
	} else if k.kind != participle || k.inherits >= 0 {
		return -1
	}
	first, last := r.phraseBefore(at)
	noun := r.headNoun(first, last)
	if noun < 0 || at-last > 1 || !r.namesEvent(noun) {
		return -1
	}
	return first
}

// circumstance tells whether a clause tells how or when the act of another was done, and has no date.
func (r *reader) circumstance(c, main int) bool {
	k := &r.clauses[c]
	if k.group < 0 || k.parent != main || r.hasDate(c) || r.reports(c) {
		return false
	}
	switch k.kind {
	case participle:
		return true
	case adverbial:
		g := &r.groups[k.group]
		return g.kind == gerundial || g.kind == finite && r.is(k.opener, "as", "while", "when") && g.modal < 0 && !r.is(g.first, "had")
	}
	return false
}
