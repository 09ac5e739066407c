package event

import (
	"slices"

	"dateline/timeline"
)

// share gives the date of a clause to those that tell of the same moment and have none: to what happened when it did, and
// to what "and" joins to it: the date that opens the first clause, "in May she left the firm and founded her own", to those
// after it; that of one of the last days, "police raided the office and arrested nine on Monday", to those beside it with the
// same subject.
func (r *reader) share() {
	for n := 0; n < len(r.targets); n++ { // new ones share in turn
		t := r.targets[n]
		if r.saidAt(&t) {
			t.noun, t.first, t.last = -1, r.clauses[t.clause].first, r.clauses[t.clause].last
			r.targets = append(r.targets, t)
			continue
		}
		if t.noun >= 0 || t.planned || t.clause < 0 || r.clauses[t.clause].group < 0 {
			continue
		}
		for c := range r.clauses {
			if c != t.clause && r.shares(&t, c) && !r.hasDate(c) && r.happens(c) {
				t := t
				t.clause, t.first, t.last = c, r.clauses[c].first, r.clauses[c].last
				r.targets = append(r.targets, t)
			}
		}
	}
}

// saidAt tells whether a dated noun is the occasion on which its clause says something: "in a speech on Monday he said".
func (r *reader) saidAt(t *target) bool {
	if t.noun < 0 || t.clause < 0 || r.clauses[t.clause].group < 0 || !r.saying(t.clause) || !r.is(r.governor(t.noun), "in", "at", "during") {
		return false
	}
	for i := range r.targets {
		if o := &r.targets[i]; o.clause == t.clause && o.noun < 0 {
			return false
		}
	}
	return r.groups[r.clauses[t.clause].group].modal < 0 && r.statusOf(t.clause) == timeline.Occurred
}

// shares tells whether the date of a target is that of clause c too.
func (r *reader) shares(t *target, c int) bool {
	from, k := &r.clauses[t.clause], &r.clauses[c]
	if k.group >= 0 && r.toldIn(t.clause, c) {
		return r.simplePast(k.group)
	}
	if from.kind == relativeClause && k.kind != relativeClause && k.group >= 0 && k.group != from.group {
		return r.tellsWhenItHappened(t.clause, c) && r.sameTense(from.group, k.group)
	}
	if k.group >= 0 && r.momentOf(t.clause, c) {
		return t.date.Precision() <= timeline.PrecisionDay && r.sameTense(from.group, k.group)
	}
	if k.group < 0 || k.parent != from.parent || !r.sameTense(from.group, k.group) {
		return false
	}
	switch {
	case k.kind == coordinate && k.inherits < 0 && c == t.clause+1:
		return t.first < r.groups[from.group].first && r.is(k.opener, "and")
	case k.kind == coordinate && k.inherits == t.clause:
		return t.first < r.groups[from.group].first || r.lately(t.date)
	case from.kind == coordinate && from.inherits == c:
		return r.lately(t.date) && !r.is(from.opener, "but", "then")
	}
	return false
}

// toldIn tells whether what somebody says was said in what came out on a day: "In a letter published on Monday, he accused them".
func (r *reader) toldIn(c, main int) bool {
	from := &r.clauses[c]
	if from.kind != participle || from.parent != main || !r.is(r.groups[from.group].head, "published", "released", "issued", "posted", "broadcast", "aired", "given", "recorded") || from.start > r.groups[r.clauses[main].group].first {
		return false
	}
	first, _ := r.phraseBefore(from.start)
	return r.is(first-1, "in") && (first == 1 || r.words[first-2].tag == isComma)
}

// tellsWhenItHappened tells whether a relative clause says when the event happened that another clause has for its subject:
// "The fire, which broke out on Monday, killed nine."
func (r *reader) tellsWhenItHappened(c, main int) bool {
	v := r.lexicon.verbs[r.groups[r.clauses[c].group].verb].base
	switch v {
	case "break out", "happen", "occur", "begin", "start", "take place", "strike", "hit", "erupt":
	default:
		return false
	}
	first, last := r.subject(main)
	a, _ := r.subject(c)
	return a == first && r.headNoun(first, last) >= 0
}

// momentOf tells whether a clause says, before another, at what moment that was: "When the alarm went off, they left."
func (r *reader) momentOf(c, main int) bool {
	k := &r.clauses[c]
	return k.kind == adverbial && k.parent == main && r.is(k.opener, "when") && r.groups[k.group].kind == finite && k.last <= r.groups[r.clauses[main].group].first
}

// joinsDated tells whether a clause shares its subject with one that has a date.
func (r *reader) joinsDated(c int) bool {
	for i := range r.clauses {
		if k := &r.clauses[i]; k.kind == coordinate && k.inherits == c && r.hasDate(i) {
			return true
		}
	}
	k := &r.clauses[c]
	return k.kind == coordinate && k.inherits >= 0 && r.hasDate(k.inherits)
}

// sameTense tells whether two verb groups are both in the past, or both in the future.
func (r *reader) sameTense(a, b int) bool {
	if r.groups[a].modal >= 0 || r.groups[b].modal >= 0 {
		return r.groups[a].modal >= 0 && r.groups[b].modal >= 0
	}
	return r.simplePast(a) && r.simplePast(b) && r.pluperfect(a) == r.pluperfect(b)
}

// pluperfect tells "had left".
func (r *reader) pluperfect(g int) bool {
	return r.groups[g].first != r.groups[g].head && r.is(r.groups[g].first, "had")
}

// lately tells whether a date is one of the last seven days before a text was published, or that day.
func (r *reader) lately(d timeline.Date) bool {
	days := r.daysAgo(d)
	return d.Precision() == timeline.PrecisionDay && days >= 0 && days <= 7
}

// daysAgo counts the days from a date to that of the text, negative where one of them has no day or it is to come.
func (r *reader) daysAgo(d timeline.Date) float64 {
	at, ok := d.Start()
	published, known := r.doc.Published.Start()
	if !ok || !known {
		return -1
	}
	return published.Sub(at).Hours() / 24
}

// happens tells whether something happens by the verb of a clause.
func (r *reader) happens(c int) bool {
	k := &r.clauses[c]
	g := &r.groups[k.group]
	return k.first >= 0 && !g.negated && !r.saying(c) && r.eventful(g) && !r.progressive(g)
}

// progressive tells "was driving home".
func (r *reader) progressive(g *group) bool {
	return r.words[g.head].entry.class&verbGerund != 0 && r.words[g.first].tag == isAuxiliary
}

// hasDate tells whether an expression stands in a clause, or dates it.
func (r *reader) hasDate(c int) bool {
	for i := range r.targets {
		if r.targets[i].clause == c && r.targets[i].noun < 0 {
			return true
		}
	}
	for i := range r.words {
		if int(r.words[i].clause) == c && r.words[i].tag == isTime && !slices.Contains(r.toComes, int(r.words[i].expression)) {
			return true
		}
	}
	return false
}
