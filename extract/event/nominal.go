package event

import (
	"strings"

	"dateline/extract/temporal"
)

// nounHeadline writes an event noun with what belongs to it, and whose event it is.
func (r *reader) nounHeadline(t *target) string {
	first, last := r.nounExtent(t)
	words := r.phrase(first, last)
	if len(words) == 0 {
		return ""
	}
	lead := ""
	switch {
	case r.is(words[0], "his", "her", "its", "their"):
		if a := r.standsForNoun(t, words[0]); a.text != "" {
			lead = possessiveOf(strings.TrimPrefix(a.text, "the "))
		}
		words = words[1:]
	case r.is(words[0], "a", "an") || r.words[words[0]].tag != isDeterminer:
		if owner := r.agentOf(t, words); owner != "" {
			lead = possessiveOf(owner)
		}
	}
	for len(words) > 1 && (r.words[words[0]].tag == isDeterminer && !r.quantifies(words[0]) || r.words[words[0]].tag == isPossessive) {
		words = words[1:]
	}
	switch {
	case r.is(words[0], "such", "no"):
		return ""
	case lead == "" && len(words) < 4 && !r.namesAny(words) && r.tellsItself(t):
		if title := r.clauseHeadline(t.clause); title != "" {
			return title
		}
	}
	switch {
	case lead == "" && len(words) < 2: // nobody could tell which
		if c := r.toldOf(t); c >= 0 {
			return r.clauseHeadline(c)
		}
		if first, last := r.subject(t.clause); r.headNoun(first, last) == t.noun && r.governor(t.noun) < first && r.acts(t.clause) {
			return r.clauseHeadline(t.clause)
		}
		return r.fullerName(t.noun)
	}
	words = r.cut(words, longestTitle-len(lead), t.noun)
	return r.finish(words, lead)
}

// namesAny tells whether words hold a name or a number.
func (r *reader) namesAny(words []int) bool {
	for _, i := range words {
		if r.words[i].tag == isProper || r.words[i].tag == isNumber {
			return true
		}
	}
	return false
}

// tellsItself tells whether the clause around an event noun says in the past how long it lasted or what it did.
func (r *reader) tellsItself(t *target) bool {
	k := &r.clauses[t.clause]
	if k.group < 0 || !r.simplePast(k.group) || r.groups[k.group].kind != finite || !r.acts(t.clause) {
		return false
	}
	first, last := r.subject(t.clause)
	return r.headNoun(first, last) == t.noun && t.noun < r.groups[k.group].first
}

// agentOf names who does what an event noun tells where that is the subject of its clause: "during a visit to Oslo, Rell
// said".
func (r *reader) agentOf(t *target, words []int) string {
	p := r.governor(t.noun)
	if !r.is(p, "during", "after", "before", "on", "in", "at", "following") || r.ownedBefore(words, t.noun) {
		return ""
	}
	with := r.is(t.noun+1, "with")
	if !with && !r.is(t.noun, "visit", "trip", "tour", "speech", "address", "stay", "stopover", "stop") {
		return ""
	}
	first, last := r.subject(t.clause)
	if last <= first || t.noun >= first && t.noun < last {
		return ""
	}
	a := r.subjectOf(t.clause)
	if r.words[first].tag == isPronoun && last == first+1 {
		a = r.standsFor(t.clause, first)
	}
	if a.kind != person && a.name == "" || len(a.text) > 40 {
		return ""
	}
	return a.text
}

// ownedBefore tells whether a name stands before the noun already: "the Merkel visit".
func (r *reader) ownedBefore(words []int, noun int) bool {
	for _, i := range words {
		if i < noun && (r.words[i].tag == isPossessive || r.words[i].tag == isProper) {
			return true
		}
	}
	return false
}

// standsForNoun finds whose "his" is: the subject of the noun's own clause first.
func (r *reader) standsForNoun(t *target, i int) antecedent {
	if a := r.subjectOf(t.clause); a.fits(r, i) {
		return a
	}
	return r.standsFor(t.clause, i)
}

// acts tells whether a clause has a verb that something happens by.
func (r *reader) acts(c int) bool {
	chain := r.clauses[c].chain
	return chain >= 0 && r.eventful(&r.groups[chain])
}

// toldOf finds the clause that tells more of an event noun: "the bombing that killed nine".
func (r *reader) toldOf(t *target) int {
	for c := range r.clauses {
		k := &r.clauses[c]
		if k.kind == relativeClause && k.group >= 0 && (k.opener == t.noun+1 || k.opener == t.last && r.adjacent(t.noun, t.first)) && r.eventful(&r.groups[k.group]) {
			return c
		}
	}
	return -1
}

// fullerName finds how the document names an event elsewhere that it calls by a single noun here: "the fire" may be the
// "fire on the Halden". It is empty where it does so nowhere.
func (r *reader) fullerName(noun int) string {
	text := r.tagged.Text
	word := r.word(noun)
	for i := range text.Tokens {
		if w := text.Word(i); len(w) != len(word) || !strings.EqualFold(w, word) {
			continue
		}
		if i+2 >= len(text.Tokens) || !isPlacing(text.Word(i+1)) {
			continue
		}
		start := i + 2
		if start < len(text.Tokens) && text.Word(start) == "the" {
			start++
		}
		end := start
		for end < len(text.Tokens) && end < start+4 && capitalAt(text, end) {
			end++
		}
		if end < len(text.Tokens) && end > start {
			if e, known := r.lexicon.find(text.Word(end)); text.Tokens[end].Kind == temporal.Word && (!known || e.class&(nounNotVerb|nounOrVerb|eventNoun) != 0) {
				end++ // "at the Mariner platform"
			}
		}
		if end > start && r.datedAt(start, end) < 0 {
			return capitalize(text.Source[text.Tokens[i].Begin:text.Tokens[end-1].End])
		}
	}
	return ""
}

func isPlacing(s string) bool {
	switch s {
	case "of", "on", "at", "in", "near", "against":
		return true
	}
	return false
}

func capitalAt(text *temporal.Text, i int) bool {
	if i >= len(text.Tokens) || text.Tokens[i].Kind != temporal.Word {
		return false
	}
	c := text.Word(i)[0]
	return 'A' <= c && c <= 'Z'
}

// datedAt finds an expression among the tokens from first to last, -1 for none.
func (r *reader) datedAt(first, last int) int {
	for e, place := range r.tagged.Places {
		if place.First < last && place.Last > first {
			return e
		}
	}
	return -1
}
