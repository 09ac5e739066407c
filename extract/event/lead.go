package event

import "dateline/timeline"

// leadSentences is how far into a text its lead reaches.
const leadSentences = 3

// readLead finds the news of the day: what the first sentences of a text tell as done, with no date of their own,
// happened on the day that the text was published, where that is certain to the day.
func (r *reader) readLead() {
	if !r.publishedOn() {
		return
	}
	seen := 0
	for s := range r.tagged.Text.Sentences {
		if seen == leadSentences {
			return
		}
		sentence := &r.tagged.Text.Sentences[s]
		if sentence.Heading || sentence.Last-sentence.First < 5 || r.skipped(sentence.Begin) {
			continue
		}
		seen++
		r.here = r.here[:0]
		for e, place := range r.tagged.Places {
			if place.Sentence == s {
				r.here = append(r.here, e)
			}
		}
		r.leadSentence(s)
	}
}

func (r *reader) publishedOn() bool {
	return r.doc.Published.Precision() == timeline.PrecisionDay && r.doc.DateConfidence >= .8
}

// skipped tells whether a byte of the text is no prose.
func (r *reader) skipped(at int) bool {
	at = r.tagged.Text.Rune(at)
	for _, s := range r.doc.Skip {
		if s.Begin <= at && at < s.End {
			return true
		}
	}
	return false
}

// leadSentence makes events of the main clauses of a sentence that tell something done, unless a date of its
// own says when.
func (r *reader) leadSentence(s int) {
	r.read(s)
	for k, e := range r.here {
		if !r.tagged.Expressions[e].Date.IsZero() && r.unusable(s, &r.tagged.Expressions[e]) == "" && !r.inDateline(k) {
			return
		}
	}
	r.targets = r.targets[:0]
	for c := range r.clauses {
		if !r.tellsDone(c) {
			continue
		}
		k := &r.clauses[c]
		t := target{expression: -1, date: r.doc.Published, first: k.first, last: k.last, clause: c, noun: -1}
		r.report(&t)
	}
}

// inDateline tells whether an expression stands before the sentence proper.
func (r *reader) inDateline(k int) bool {
	first, _ := r.wordsOf(k)
	return first >= 0 && r.words[first].clause == 0 && r.clauses[0].kind == parenthesis
}

// tellsDone tells whether a clause of the sentence itself, not of what somebody says in it, tells a completed act: in
// the past or the present perfect, of a verb that something happens by.
func (r *reader) tellsDone(c int) bool {
	k := &r.clauses[c]
	if k.group < 0 || k.first < 0 || k.kind != mainClause && k.kind != coordinate && k.kind != attribution || k.conditional || r.words[0].tag == isOpenQuote {
		return false
	}
	g := &r.groups[k.group]
	if g.kind != finite || g.modal >= 0 || g.negated || !r.eventful(g) && k.chain == k.group {
		return false
	}
	first, last := r.subject(c)
	if r.quoted(k.first) || r.firstPerson(k) || r.is(first, "no", "none", "nobody", "few", "nothing", "neither", "this", "these") {
		return false
	}
	if r.words[g.head].entry.class&verbGerund != 0 && r.words[g.first].tag == isAuxiliary {
		return false // "was driving home when"
	}
	if last <= first || last == first+1 && r.words[first].entry.class&weakSubject != 0 && r.words[first].tag == isPronoun {
		return false
	}
	if w := r.words[g.first].entry.class; w&verbPast == 0 && !r.is(g.first, "was", "were") && !r.is(g.first, "has", "have") {
		return false
	}
	return r.statusOf(c) == timeline.Occurred
}

// quoted tells whether word i stands inside quotation marks.
func (r *reader) quoted(i int) bool {
	open := 0
	for k := range i {
		switch r.words[k].tag {
		case isOpenQuote:
			open++
		case isCloseQuote:
			open = max(0, open-1)
		}
	}
	return open > 0
}

// firstPerson tells whether a clause speaks of its writer or to its reader.
func (r *reader) firstPerson(k *clause) bool {
	for i := k.first; i < k.last; i++ {
		if r.is(i, "i", "me", "my", "we", "us", "our", "you", "your") && !r.acronym(i) || r.is(i, "i") {
			return true
		}
	}
	return false
}
