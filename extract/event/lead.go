package event

import "dateline/timeline"

// leadSentences is how far into a text its lead reaches.
const leadSentences = 4

// readLead finds the news of the day: what the first sentences of a text tell as done, with no date of their own,
// happened on the day that the text was published, where that is certain to the day, or on the day that the sentence
// before is about.
func (r *reader) readLead() {
	if !r.publishedOn() {
		return
	}
	day, seen := r.doc.Published, 0
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
		day = r.leadSentence(s, day)
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

// leadSentence makes events of the main clauses of a sentence that tell something done, unless a date of
// its own says when, and tells the day that its news are of.
func (r *reader) leadSentence(s int, day timeline.Date) timeline.Date {
	r.read(s)
	rejected := len(r.rejected)
	r.aim()
	r.rejected = r.rejected[:rejected] // they are known
	if len(r.targets) > 0 {
		return r.dayOf(day)
	}
	for c := range r.clauses {
		if !r.tellsDone(c) {
			continue
		}
		k := &r.clauses[c]
		t := target{expression: -1, date: r.doc.Published, first: k.first, last: k.last, clause: c, noun: -1}
		if r.simplePast(k.group) && !r.saying(c) {
			t.date = day
		}
		r.report(&t)
	}
	return day
}

// dayOf is the day that the news of a sentence are of: that of its first act in the last days, else the one so far.
func (r *reader) dayOf(day timeline.Date) timeline.Date {
	for i := range r.targets {
		if t := &r.targets[i]; r.newsOf(t) {
			return t.date
		}
	}
	return day
}

// newsOf tells whether a target is the act of a main clause on one of the last days.
func (r *reader) newsOf(t *target) bool {
	at, ok := t.date.Start()
	published, known := r.doc.Published.Start()
	if !ok || !known || t.date.Precision() != timeline.PrecisionDay || t.noun >= 0 || r.saying(t.clause) {
		return false
	}
	days := published.Sub(at).Hours() / 24
	return days >= 0 && days <= 7 && r.tellsDone(t.clause)
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
	if g.first != g.head && r.is(g.first, "had") {
		return false // what had happened is older than the news
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
