package event

import "slices"

// tail lists the words after the verb that a headline may use, up to what begins another thought. What is
// set off inside them is passed over.
func (r *reader) tail(c int) (short, full []int) {
	k := &r.clauses[c]
	first := r.verbEnd(c)
	if k.inverted {
		first = r.shortPhraseEnd(first)
	}
	said := -1
	if k.kind != attribution {
		said = r.saidClause(c)
	}
	var list []int
	from := first
	end := first
	for end < len(r.words) {
		w := &r.words[end]
		if k := r.afterBrackets(end, c, said); k > 0 {
			end = k
			continue
		}
		if k := r.afterApposition(end, c); k > 0 {
			list = append(list, r.phrase(from, end)...)
			from, end = k, k
			continue
		}
		if w.tag != isTime && !r.tells(int(w.clause), c, said) {
			resume := r.resumes(end, c, said)
			if resume < 0 {
				break
			}
			list = append(list, r.phrase(from, end)...)
			from, end = resume, resume
			continue
		}
		if w.tag == isComma && said >= 0 && int(w.clause) == said && end < r.groups[r.clauses[said].group].first {
			end++ // inside the subject of what is said
			continue
		}
		if w.tag == isCoordinator && end+1 < len(r.words) && (r.words[end+1].tag == isSubordinator || r.words[end+1].tag == isRelative) {
			break // "and that the leaders would talk"
		}
		if r.is(end, "according") && r.is(end+1, "to") {
			break
		}
		if w.tag == isStop || w.tag == isOpenParen && r.resumes(end, c, said) < 0 || w.tag == isComma && r.resumes(end+1, c, said) < 0 && !r.listGoesOn(end, c) {
			break
		}
		end++
	}
	full = slices.Concat(list, r.phrase(from, r.reach(end, c)))
	short = slices.Concat(list, r.phrase(from, end))
	if len(short) > 0 && (r.words[short[0]].tag == isCoordinator || r.words[short[0]].tag == isComma) {
		return r.relativeObject(c, nil), nil // what it was joined to is gone
	}
	short = append(r.relativeObject(c, short), short...)
	if len(full) <= len(short) || len(short) > 0 && full[0] != short[0] {
		full = short
	}
	return short, full
}

// reach is where the words end that go on from word i, where the tail of clause c ends, with no mark between: what tells
// which, as in "the oil leaking from the well" and "the doctor who treated him", and what else its words govern.
func (r *reader) reach(i, c int) int {
	from := i
	if i >= len(r.words) || !r.restricts(int(r.words[i].clause)) {
		return i
	}
	if i = r.reachFrom(i, c); r.words[i-1].tag == isProper && r.is(i-2, "a", "an") {
		return from // "killed a Ghent, Belgium, doctor"
	}
	if i < len(r.words) && r.words[i].tag != isComma && r.words[i].tag != isStop {
		switch r.words[i-1].tag {
		case isVerb, isAuxiliary, isModal, isBase, isPreposition, isRelative, isSubordinator, isGerund:
			return from // "who chanted", and what is gone
		}
	}
	return i
}

func (r *reader) reachFrom(i, c int) int {
	for ; i < len(r.words); i++ {
		w := &r.words[i]
		switch w.tag {
		case isComma, isStop, isOpenParen, isCloseParen, isOpenQuote, isCloseQuote:
			return i
		case isCoordinator:
			if i+1 < len(r.words) && r.clauses[r.words[i+1].clause].kind != r.clauses[r.words[i-1].clause].kind {
				return i
			}
		}
		if k := int(w.clause); k != c && w.tag != isTime && !r.restricts(k) {
			return i
		}
	}
	return i
}

// restricts tells a clause that tells which with no comma before it.
func (r *reader) restricts(c int) bool {
	k := &r.clauses[c]
	at := k.start
	if k.kind == relativeClause {
		at = k.opener
	} else if k.kind != participle {
		return false
	}
	if at == 0 {
		return false
	}
	switch r.words[at-1].tag {
	case isNoun, isProper, isPronoun, isAdjective:
		return true
	case isVerb, isBase, isParticiple, isGerund, isPreposition:
		return k.kind == participle
	}
	return false
}

// afterApposition is where clause c goes on with an infinitive after what commas set off at word i, "called for Berg, the mayor,
// to be dismissed"; 0 where it does not.
func (r *reader) afterApposition(i, c int) int {
	if r.words[i].tag != isComma || i == 0 || r.words[i-1].tag != isProper {
		return 0
	}
	for k := i + 1; k+1 < len(r.words) && k < i+10; k++ {
		switch t := r.words[k].tag; {
		case t == isComma:
			if r.words[k+1].tag == isTo && int(r.words[k+1].clause) == c {
				return k + 1
			}
			return 0
		case !t.nominal() && t != isPreposition:
			return 0
		}
	}
	return 0
}

// afterBrackets is where clause c goes on after the brackets that open at word i; 0 where it does not.
func (r *reader) afterBrackets(i, c, said int) int {
	if r.words[i].tag != isOpenParen {
		return 0
	}
	for k := i + 1; k+1 < len(r.words) && k < i+12; k++ {
		if r.words[k].tag == isCloseParen {
			if t := r.words[k+1].tag; r.tells(int(r.words[k+1].clause), c, said) && (t == isPreposition || t.nominal() && (r.words[i-1].tag == isPreposition || r.words[i-1].tag == isAdjective || r.words[i-1].entry.class&adjective != 0)) {
				return k + 1
			}
			return 0
		}
	}
	return 0
}

// tells tells whether words of a clause belong to what clause c tells, or to what is said there.
func (r *reader) tells(clause, c, said int) bool {
	return clause == c || said >= 0 && r.within(clause, said) || r.governedGerund(clause, c)
}

// governedGerund tells a participle that a preposition of clause c governs, as in "committed to improving safety":
// without it the clause would end in that preposition.
func (r *reader) governedGerund(clause, c int) bool {
	k := &r.clauses[clause]
	return k.kind == participle && k.parent == c && r.groups[k.group].kind == gerundial && k.start > 0 &&
		r.words[k.start-1].tag == isPreposition && int(r.words[k.start-1].clause) == c &&
		!r.is(k.start-1, "by", "after", "before", "since", "with", "without", "upon", "following", "despite", "than", "like", "including")
}

// resumes finds where, after a clause that is set off at word i, the words that c tells go on with their
// verb; -1 where they do not.
func (r *reader) resumes(i, c, said int) int {
	if i >= len(r.words) || said < 0 {
		return -1
	}
	inner := int(r.words[i].clause)
	if r.tells(inner, c, said) || r.clauses[inner].kind != relativeClause && r.clauses[inner].kind != participle && r.clauses[inner].kind != parenthesis {
		return -1
	}
	for ; i < len(r.words); i++ {
		w := &r.words[i]
		if r.tells(int(w.clause), c, said) && w.tag != isComma && w.tag != isCloseParen {
			if w.group >= 0 {
				return i
			}
			return -1
		}
	}
	return -1
}

// relativeObject is what "which" stands for in "the law, which parliament passed".
func (r *reader) relativeObject(c int, tail []int) []int {
	k := &r.clauses[c]
	if k.kind == complement && k.opener > 0 && (len(tail) == 0 || r.words[tail[0]].tag == isPreposition && r.needsObject(c)) && !r.intransitive(&r.words[r.groups[k.chain].head]) && !r.groups[k.chain].passive {
		switch before := r.words[k.opener-1].tag; {
		case r.is(k.opener, "that") && before.nominal(): // "the goal that leaders had set"
			return r.phrase(r.phraseBefore(k.opener))
		case r.is(k.opener, "what") && k.parent >= 0 && r.words[k.opener-1].entry.class&be != 0: // "a deal was what they signed"
			return r.phrase(r.subject(k.parent))
		}
	}
	if k.kind == relativeClause && k.opener < 0 {
		return r.phrase(r.phraseBefore(k.start))
	}
	if first, last := r.subject(c); last > first && first > k.start && (len(tail) == 0 || r.words[tail[0]].tag == isPreposition && r.needsObject(c)) && first == r.afterContact(k.start, last) && k.kind != relativeClause {
		return r.phrase(r.phraseBefore(first))
	}
	if k.kind != relativeClause || r.groups[k.chain].passive || !r.is(k.opener, "which", "that", "whom", "who") || r.words[k.opener-1].tag == isPreposition {
		return nil
	}
	first, last := r.subjectIn(c, k.start, r.groups[k.group].first)
	if last <= first || len(tail) > 0 && r.words[tail[0]].tag.nominal() {
		return nil
	}
	return r.phrase(r.phraseBefore(k.opener))
}

func (r *reader) within(c, outer int) bool {
	for c >= 0 && c != outer {
		if r.clauses[c].kind == relativeClause || r.clauses[c].kind == adverbial {
			return false
		}
		c = r.clauses[c].parent
	}
	return c == outer
}

// listGoesOn tells whether a comma stands between the items of a list that "and" will end.
func (r *reader) listGoesOn(i, c int) bool {
	if i > 0 && i+2 < len(r.words) && r.words[i-1].tag == isProper && r.words[i+1].tag == isProper && r.words[i+2].tag == isNoun && int(r.words[i+2].clause) == c {
		return true // "at the Ghent, Belgium plant"
	}
	if i > 0 && r.words[i-1].tag == isTime && i+1 < len(r.words) {
		switch r.words[i+1].tag {
		case isPreposition:
			return !r.is(i+1, "up", "down", "including", "with", "despite", "following")
		case isCoordinator, isAdjective, isTime, isTo:
			return true // the date goes, and its comma with it
		}
	}
	if i+1 < len(r.words) && r.words[i+1].tag == isCoordinator && r.opensSubject(i+2) {
		return false // "…, and the disaster, which"
	}
	for k := i + 1; k < len(r.words) && int(r.words[k].clause) == c; k++ {
		switch t := r.words[k].tag; {
		case t == isCoordinator:
			return k+1 < len(r.words) && r.words[k+1].tag.nominal()
		case t.nominal(), t == isComma && k > i+1, r.is(k, "of"):
		default:
			return false
		}
	}
	return false
}

// opensSubject tells whether the noun phrase at word i is followed by what a subject is followed by, not the end of a list.
func (r *reader) opensSubject(i int) bool {
	for i < len(r.words) && (r.words[i].tag.nominal() || r.is(i, "of")) {
		i++
	}
	return i+1 < len(r.words) && (r.words[i].group >= 0 && r.groups[r.words[i].group].kind == finite || r.words[i].tag == isComma && r.words[i+1].tag == isRelative)
}
