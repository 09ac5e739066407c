package event

import "strings"

// heading is the subject as a headline has it: its words, after what stands for a pronoun among them.
type heading struct {
	words []int
	lead  string
	many  bool
}

func (r *reader) headSubject(c int) heading {
	return r.standIn(c, r.plainSubject(c))
}

func (r *reader) plainSubject(c int) heading {
	first, last := r.subject(c)
	words := r.phrase(first, last)
	if len(words) == 0 {
		return heading{}
	}
	h := heading{words: words, many: r.manyOf(words)}
	for n := 1; n+1 < len(words); n++ {
		if r.words[words[n]].tag == isComma && r.is(words[n+1], "including", "among", "notably") {
			words, h.words = words[:n], words[:n] // "six countries, including Egypt,"
		}
	}
	n := r.apposition(words)
	if n == 0 {
		n = r.closedAside(c, words)
	}
	if n > 0 {
		words, h.words = words[:n], words[:n]
	}
	for n := 1; n < len(words); n++ {
		if r.words[words[n]].tag == isParticiple && r.skipsRestriction(words[n-1]+1, words[n]) {
			words, h.words = words[:n], words[:n] // "a ship with the crew of a boat sunk in May"
		}
	}
	if k := &r.clauses[c]; k.kind == relativeClause && words[0] == k.opener+1 && r.is(k.opener, "whose") {
		if a := r.described(r.phraseBefore(k.opener)); a.name != "" && len(a.text) < 40 {
			h.lead = possessiveOf(a.text)
			return h
		}
	}
	w := &r.words[words[0]]
	switch {
	case len(words) == 1 && r.is(words[0], "i", "we", "you"):
		if by := r.reporterOf(c); by >= 0 && r.agreesWithAll(r.groups[r.clauses[c].group].first) && (r.is(words[0], "i") || r.is(words[0], "we") && r.speaksForBody(by)) {
			return heading{lead: r.speaker(by)}
		}
		return heading{}
	case len(words) == 1 && r.is(words[0], "it") && r.groups[r.clauses[c].group].last == r.groups[r.clauses[c].group].head+1 && r.is(r.groups[r.clauses[c].group].head, "took", "takes", "take", "rained", "snowed", "emerged", "turned"):
		return heading{}
	case len(words) == 1 && w.tag == isPronoun:
		if a := r.standsFor(c, words[0]); a.text != "" {
			return heading{lead: a.text, many: a.many}
		}
	case r.is(words[0], "his", "her", "its", "their"):
		if a := r.standsFor(c, words[0]); a.text != "" && len(a.text) < 40 && !(r.is(words[0], "its") && a.name == "" && r.human(words)) {
			h.words, h.lead = words[1:], possessiveOf(a.text)
		} else if len(words) > 1 {
			h.words = words[1:]
		}
	case len(words) > 1 && r.is(words[0], "this", "that", "these", "those") && r.words[words[1]].tag.nominal():
		h.words = words[1:]
	case len(words) > 2 && r.is(words[0], "yes", "no", "well", "oh", "okay", "ok", "hello", "hi", "thanks", "sure") && r.words[words[1]].tag == isComma:
		h.words = words[2:]
	}
	return h
}

// apposition finds the comma after which a subject ends in what its name explains, "James Orr, an old friend of the mayor"; 0 for
// none.
func (r *reader) apposition(words []int) int {
	for n := 1; n+1 < len(words); n++ {
		if r.words[words[n]].tag != isComma {
			continue
		}
		if r.words[words[n-1]].tag != isProper || !r.is(words[n+1], "a", "an", "the", "his", "her", "its") {
			return 0
		}
		for k := n + 1; k < len(words); k++ {
			listed := r.words[words[k]].tag == isCoordinator && k+1 < len(words) && !r.is(words[n+1], "a", "an") && (r.words[words[k+1]].tag == isProper || r.words[words[k+1]].tag == isDeterminer)
			if r.words[words[k]].tag == isComma || listed {
				return 0
			}
		}
		return n
	}
	return 0
}

// closedAside finds the comma after which a subject ends in what another comma before its verb sets off: "two shares, or half of
// them, were sold"; 0 for none, and for a list.
func (r *reader) closedAside(c int, words []int) int {
	if _, last := r.subject(c); last >= len(r.words) || r.words[last].tag != isComma {
		return 0
	}
	at := 0
	for n := 1; n+1 < len(words); n++ {
		switch t := r.words[words[n]].tag; {
		case t == isComma && at > 0:
			return 0
		case t == isComma:
			at = n
		case t == isCoordinator && at > 0 && n > at+1 && (r.words[words[n+1]].tag == isProper || r.words[words[n+1]].tag == isDeterminer):
			return 0
		}
	}
	return at
}

// skipsRestriction tells whether what stands between two words tells which, with no comma before it.
func (r *reader) skipsRestriction(first, last int) bool {
	for i := first; i < last; i++ {
		if r.restricts(int(r.words[i].clause)) {
			return true
		}
	}
	return false
}

// speaksForBody tells whether who says something is no person, so that "we" is no other.
func (r *reader) speaksForBody(c int) bool {
	first, last := r.subject(c)
	for _, n := range r.names(first, last) {
		if n.last == last && (n.kind == organization || n.kind == country) {
			return true
		}
	}
	return false
}

// agreesWithAll tells a verb that is the same whoever its subject is: a modal, or a past but "was".
func (r *reader) agreesWithAll(i int) bool {
	w := &r.words[i]
	return w.tag == isModal || w.entry.class&verbPast != 0 && w.entry.class&be == 0 || r.is(i, "had", "did")
}

func possessiveOf(s string) string {
	if strings.HasSuffix(s, "s") {
		return s + "'"
	}
	return s + "'s"
}

func (r *reader) manyOf(words []int) bool {
	if len(words) == 0 {
		return false
	}
	head := words[0]
	for n, i := range words {
		if r.words[i].tag == isCoordinator {
			return true
		}
		if r.words[i].tag == isPreposition && n > 0 {
			break
		}
		if r.words[i].tag == isNoun || r.words[i].tag == isProper {
			head = i
		}
	}
	w := r.word(head)
	if strings.HasSuffix(w, "men") && len(w) > 4 || r.is(head, "people", "police", "children", "troops") {
		return true
	}
	return r.words[head].tag == isNoun && (r.words[head].entry.class&plural != 0 || len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's')
}

// cutSubject shortens a subject by the phrases after its noun, never by a part of a list.
func (r *reader) cutSubject(words []int, limit int) []int {
	best := words
	for n := len(words) - 1; n > 0 && len(r.write(best)) > limit; n-- {
		if r.words[words[n]].tag == isCoordinator {
			break
		}
		if t := r.words[words[n]].tag; (t == isComma || t == isPreposition) && r.phraseEnds(words, n) {
			best = words[:n]
		}
	}
	return best
}

// withoutArticle drops the article that opens a headline.
func (r *reader) withoutArticle(words []int, lead string) []int {
	if lead != "" || len(words) < 2 || !r.is(words[0], "the", "a", "an") || r.is(words[1], "few", "number", "lot", "total", "series", "hague", "same", "third", "quarter", "dozen", "hundred", "half", "group", "majority", "handful", "couple") {
		return words
	}
	return words[1:]
}

// withoutTitles drops "Chinese President" and "Homeland Security Secretary" before a name.
func (r *reader) withoutTitles(words []int) []int {
	var kept []int
	for n, i := range words {
		if r.words[i].tag == isProper && n > 0 && words[n-1] == i-1 && r.titled(i-1) && !r.titled(i) {
			for k := len(kept); k > 0 && !r.governedName(kept); k = len(kept) {
				t := r.words[kept[k-1]].tag
				joins := t == isCoordinator && k > 1 && r.titled(kept[k-2]) // "chairman and founder Jo Berg"
				if t != isProper && t != isNoun && t != isAdjective && !joins {
					break
				}
				kept = kept[:k-1]
			}
		}
		kept = append(kept, i)
	}
	return kept
}

// governedName tells whether an article or a preposition stands before the titles that words end in: "a witness for the defence
// minister".
func (r *reader) governedName(words []int) bool {
	for n := len(words) - 1; n >= 0; n-- {
		switch r.words[words[n]].tag {
		case isProper, isNoun, isAdjective, isCoordinator:
		case isDeterminer:
			return n > 0
		case isPreposition, isPossessive:
			return true
		default:
			return false
		}
	}
	return false
}
