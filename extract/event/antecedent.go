package event

// antecedent is what a pronoun stands for.
type antecedent struct {
	text  string // as a headline has it
	name  string // as the list of actors has it
	kind  kind
	many  bool
	human bool // by its noun, where it has no name
}

// standsFor finds what the pronoun at word i, in clause c, stands for: the subject of a clause before
// it in its sentence, else of the sentences before.
func (r *reader) standsFor(c, i int) antecedent {
	for k := c - 1; k >= 0; k-- {
		if r.clauses[k].group < 0 || r.clauses[k].last > i && r.clauses[k].kind == attribution {
			continue
		}
		if a := r.subjectOf(k); a.fits(r, i) {
			return a
		}
	}
	if r.earlier == nil {
		r.earlier = &reader{doc: r.doc, tagged: r.tagged, lexicon: r.lexicon, earlier: &reader{}}
	}
	e := r.earlier
	e.aliases = r.aliases
	for s := r.index - 1; s >= 0 && s >= r.index-2 && e.earlier != nil; s-- {
		if r.tagged.Text.Sentences[s].Heading {
			continue
		}
		e.here = r.expressionsOf(e.here[:0], s)
		e.read(s)
		for k := range e.clauses {
			if kind := e.clauses[k].kind; kind == relativeClause || kind == participle || e.clauses[k].group < 0 {
				continue
			}
			if a := e.subjectOf(k); a.fits(r, i) {
				return a
			}
		}
	}
	return antecedent{}
}

// expressionsOf lists the expressions of a sentence before the one that is read.
func (r *reader) expressionsOf(list []int, s int) []int {
	if len(r.here) == 0 {
		return list
	}
	k := r.here[0] - 1
	for k >= 0 && r.tagged.Places[k].Sentence > s {
		k--
	}
	for ; k >= 0 && r.tagged.Places[k].Sentence == s; k-- {
		list = append(list, k)
	}
	return list
}

// subjectOf describes the subject of a clause.
func (r *reader) subjectOf(c int) antecedent {
	first, last := r.subject(c)
	if last <= first || r.words[first].tag == isPronoun {
		return antecedent{}
	}
	words := r.phrase(first, last)
	if len(words) == 0 || r.is(first, "no", "nobody", "nothing", "every", "any", "none", "neither") || r.tellsOfTime(last-1) {
		return antecedent{}
	}
	a := antecedent{text: r.write(words), many: r.manyOf(words)}
	a.human = r.human(words)
	names := r.names(first, last)
	for _, n := range names {
		if n.kind == people && n.last < last {
			continue
		}
		if n.last == last || n.kind == person {
			a.name, a.kind = n.canonical, n.kind
			if n.kind == person && !a.many {
				a.text = n.canonical
			}
			break
		}
	}
	return a
}

// human tells whether the noun that heads a phrase names a person: a title, or what somebody does.
func (r *reader) human(words []int) bool {
	head := -1
	for _, i := range words {
		if r.words[i].tag == isPreposition || r.words[i].tag == isComma {
			break
		}
		if r.words[i].tag == isNoun {
			head = i
		}
	}
	if head < 0 || r.words[head].entry.noun != 0 {
		return false
	}
	s := r.word(head)
	if r.lexicon.isTitle(s) || r.is(head, "man", "woman", "boy", "girl", "teacher", "driver", "pilot", "worker") {
		return true
	}
	for _, ending := range []string{"man", "woman", "ist", "yer", "tor", "ician"} {
		if len(s) > len(ending)+2 && s[len(s)-len(ending):] == ending {
			return true
		}
	}
	return false
}

// tellsOfTime tells a noun such as "months" in "two months later".
func (r *reader) tellsOfTime(i int) bool {
	return r.words[i].expression >= 0 || r.is(i, "months", "weeks", "days", "years", "hours", "minutes", "time")
}

// fits tells whether a pronoun can stand for this.
func (a antecedent) fits(r *reader, i int) bool {
	if len(a.text) < 2 || len(a.text) > 60 {
		return false
	}
	switch {
	case r.is(i, "he", "she", "his", "her", "him"):
		return (a.kind == person || a.kind == unknownName && a.name != "" || a.human && a.kind != organization) && !a.many
	case r.is(i, "it", "its"):
		return !a.many && a.kind != person && !a.human
	case r.is(i, "they", "their", "them"):
		return a.many || a.kind == organization
	}
	return false
}
