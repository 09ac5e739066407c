package event

import "strings"

const longestTitle = 80

// headline writes what happened in a few words: subject, verb, object; no date, no source.
func (r *reader) headline(t *target) string {
	if t.noun >= 0 && !t.planned {
		return r.nounHeadline(t)
	}
	c := t.clause
	k := &r.clauses[c]
	if k.group < 0 {
		return r.finish(r.phrase(k.first, k.last), "")
	}
	subject, lead := r.headSubject(c)
	if len(subject) == 0 && lead == "" {
		return r.finish(r.cut(r.phrase(k.first, k.last), longestTitle, -1), "")
	}
	verb := r.headVerb(c, subject, lead)
	tail := r.tail(c)
	if said := r.content(c); said >= 0 {
		tail = r.telling(said)
	}
	return r.fit(subject, lead, verb, tail)
}

// telling lists the words of a clause that has its own subject, from that on.
func (r *reader) telling(c int) []int {
	words, lead := r.headSubject(c)
	if lead != "" || len(words) == 0 {
		return nil
	}
	k := &r.clauses[c]
	words = append(words, r.phrase(r.groups[k.group].first, r.groups[k.chain].last)...)
	return append(words, r.tail(c)...)
}

// content finds the clause that says what an attribution after it, or within it, attributes; -1 for none.
func (r *reader) content(c int) int {
	if r.clauses[c].kind != attribution {
		return -1
	}
	for i := range r.clauses {
		if k := &r.clauses[i]; k.reporter == c && k.group >= 0 && r.groups[k.group].kind == finite {
			return i
		}
	}
	return -1
}

// headSubject is the subject as a headline has it: its words, and what stands for a pronoun among them.
func (r *reader) headSubject(c int) (words []int, lead string) {
	first, last := r.subject(c)
	if last <= first {
		return nil, ""
	}
	words = r.phrase(first, last)
	if len(words) == 0 {
		return nil, ""
	}
	w := &r.words[words[0]]
	switch {
	case len(words) == 1 && r.is(words[0], "i") && r.words[r.groups[r.clauses[c].group].first].tag != isAuxiliary:
		if by := r.reporterOf(c); by >= 0 {
			if name := r.speaker(by); name != "" {
				return nil, name
			}
		}
	case len(words) == 1 && w.tag == isPronoun:
		if a := r.standsFor(c, words[0]); a.text != "" {
			return nil, a.text
		}
	case r.is(words[0], "his", "her", "its", "their"):
		if a := r.standsFor(c, words[0]); a.text != "" {
			return words[1:], possessiveOf(a.text)
		}
	}
	return words, ""
}

func possessiveOf(s string) string {
	if strings.HasSuffix(s, "s") {
		return s + "'"
	}
	return s + "'s"
}

// headVerb is the verb with what it governs up to the last infinitive of its chain. A participle becomes finite.
func (r *reader) headVerb(c int, subject []int, lead string) string {
	k := &r.clauses[c]
	g := &r.groups[k.group]
	last := r.groups[k.chain].last
	if k.kind == attribution && r.content(c) >= 0 {
		last = g.last
		if r.lexicon.verbs[g.verb].base == "tell" && !g.passive {
			return "said" // whom does not matter
		}
	}
	words := r.phrase(g.first, last)
	text := r.write(words)
	many := lead == "" && r.manyOf(subject)
	switch g.kind {
	case participial:
		if many {
			return "were " + text
		}
		return "was " + text
	case gerundial:
		return r.finiteForm(c, text, many)
	}
	return text
}

func (r *reader) manyOf(words []int) bool {
	if len(words) == 0 {
		return false
	}
	head := words[0]
	for _, i := range words {
		if r.words[i].tag == isCoordinator {
			return true
		}
		if r.words[i].tag == isPreposition {
			break
		}
		if r.words[i].tag == isNoun || r.words[i].tag == isProper {
			head = i
		}
	}
	w := r.word(head)
	return r.words[head].tag == isNoun && (r.words[head].entry.class&plural != 0 || len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's')
}

// finiteForm turns "declaring a partnership" into "declared a partnership", in the present where the clause
// around it is no past.
func (r *reader) finiteForm(c int, text string, many bool) string {
	k := &r.clauses[c]
	g := &r.groups[k.group]
	v := &r.lexicon.verbs[g.verb]
	if rest, ok := strings.CutPrefix(text, "having "); ok {
		return rest
	}
	if g.verb == 0 || g.head != g.first || v.past == "" {
		return text
	}
	form := v.past
	if p := k.parent; k.inherits < 0 && p >= 0 && r.clauses[p].group >= 0 && !r.simplePast(r.clauses[p].group) {
		form = v.third
		if many {
			form = v.base
		}
	}
	_, rest, _ := strings.Cut(text, " ")
	if rest == "" {
		return form
	}
	return form + " " + rest
}

// tail lists the words after the verb that a headline may use, up to what begins another thought. What is
// set off inside them is passed over.
func (r *reader) tail(c int) []int {
	k := &r.clauses[c]
	first := r.groups[k.chain].last
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
		if w.tag != isTime && !r.tells(int(w.clause), c, said) {
			resume := r.resumes(end, c, said)
			if resume < 0 {
				break
			}
			list = append(list, r.phrase(from, end)...)
			from, end = resume, resume
			continue
		}
		if w.tag == isStop || w.tag == isOpenParen && r.resumes(end, c, said) < 0 || w.tag == isComma && r.resumes(end+1, c, said) < 0 && !r.listGoesOn(end, c) {
			break
		}
		end++
	}
	list = append(list, r.phrase(from, end)...)
	return append(list, r.relativeObject(c, list)...)
}

// tells tells whether words of a clause belong to what clause c tells, or to what is said there.
func (r *reader) tells(clause, c, said int) bool {
	return clause == c || said >= 0 && r.within(clause, said)
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
	if k.kind != relativeClause || !r.is(k.opener, "which", "that", "whom", "who") || r.words[k.opener-1].tag == isPreposition {
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
	if i > 0 && r.words[i-1].tag == isTime {
		return true // the date goes, and its comma with it
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

// nounHeadline writes an event noun with what belongs to it.
func (r *reader) nounHeadline(t *target) string {
	first, last := r.nounExtent(t)
	words := r.phrase(first, last)
	if len(words) == 0 {
		return ""
	}
	lead := ""
	if r.is(words[0], "his", "her", "its", "their") {
		if a := r.standsForNoun(t, words[0]); a.text != "" {
			lead, words = possessiveOf(a.text), words[1:]
		}
	}
	for len(words) > 1 && (r.words[words[0]].tag == isDeterminer || r.words[words[0]].tag == isPossessive) && lead == "" {
		words = words[1:]
	}
	words = r.cut(words, longestTitle-len(lead), t.noun)
	return r.finish(words, lead)
}

// standsForNoun finds whose "his" is: the subject of the noun's own clause first.
func (r *reader) standsForNoun(t *target, i int) antecedent {
	if a := r.subjectOf(t.clause); a.fits(r, i) {
		return a
	}
	return r.standsFor(t.clause, i)
}

// fit joins the parts, the tail cut where a phrase ends so that the whole is short enough. A subject that is
// too long loses its titles, then its phrases.
func (r *reader) fit(subject []int, lead, verb string, tail []int) string {
	subject = r.withoutArticle(subject, lead)
	for _, article := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		lead = strings.TrimPrefix(lead, article)
	}
	head := join(lead, r.write(subject))
	if len(head)+len(verb)+2+min(20, len(r.write(tail))) > longestTitle {
		subject = r.withoutTitles(subject)
		if head = join(lead, r.write(subject)); len(head)+len(verb)+20 > longestTitle {
			head = join(lead, r.write(r.cut(subject, longestTitle-len(verb)-20, -1)))
		}
	}
	start := join(head, verb)
	rest := r.write(r.cut(tail, longestTitle-len(start)-1, -1))
	if len(tail) > 0 && r.starts(tail[0]) && r.words[tail[0]].tag != isProper && !r.is(tail[0], "i") {
		rest = strings.ToLower(rest[:1]) + rest[1:] // the sentence's first word stands inside now
	}
	return capitalize(join(start, rest))
}

// withoutArticle drops the article that opens a headline.
func (r *reader) withoutArticle(words []int, lead string) []int {
	if lead != "" || len(words) < 2 || !r.is(words[0], "the", "a", "an") || r.is(words[1], "few", "number", "lot", "total", "series", "hague", "same") {
		return words
	}
	return words[1:]
}

// withoutTitles drops "Chinese President" and "Homeland Security Secretary" before a name.
func (r *reader) withoutTitles(words []int) []int {
	var kept []int
	for n, i := range words {
		if r.words[i].tag == isProper && n > 0 && words[n-1] == i-1 && r.titled(i-1) && !r.titled(i) {
			for k := len(kept); k > 0; k = len(kept) {
				t := r.words[kept[k-1]].tag
				if t != isProper && t != isNoun && t != isAdjective {
					break
				}
				kept = kept[:k-1]
			}
		}
		kept = append(kept, i)
	}
	return kept
}
