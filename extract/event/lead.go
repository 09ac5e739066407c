package event

import "dateline/timeline"

// leadSentences is how far into a text its lead reaches.
const leadSentences = 4

// newsDay is the day lately that a sentence says its act, or its saying, was on.
type newsDay struct {
	sentence   int
	done, said timeline.Date // zero for none
}

// news is what the clauses of a sentence that have no date are dated by.
type news struct {
	done, said timeline.Date // the simple past of acts, and of sayings
	perfect    timeline.Date // "has sunk"
	lead       bool          // whether acts count; else sayings alone
	allSaid    bool          // whether sayings that are no acts count
}

// after is the news after a sentence that tells days.
func (n news) after(d newsDay) news {
	if !d.done.IsZero() {
		n.done = d.done
	}
	if !d.said.IsZero() {
		n.said = d.said
	}
	return n
}

// readNews finds the news of the day: what the first sentences of a text tell as done, and they, or the whole of it,
// as said, with no date of its own, was so on the day that the text was published, where that is certain to the day, or
// on the day that the sentences around are about.
func (r *reader) readNews(allSaid bool) {
	if !r.publishedOn() {
		return
	}
	first := r.firstDay(leadSentences)
	n := news{done: first.done, said: first.said, perfect: r.firstDay(2).done, allSaid: allSaid}
	seen, places, days := 0, 0, 0
	for s := range r.tagged.Text.Sentences {
		if !r.tellsNews(s) {
			continue
		}
		if seen++; seen > leadSentences && !allSaid {
			return
		}
		r.here = r.here[:0]
		for ; places < len(r.tagged.Places) && r.tagged.Places[places].Sentence <= s; places++ {
			if r.tagged.Places[places].Sentence == s {
				r.here = append(r.here, places)
			}
		}
		for ; days < len(r.days) && r.days[days].sentence <= s; days++ {
			n = n.after(r.days[days])
		}
		n.lead = seen <= leadSentences
		r.newsSentence(s, n)
		n.perfect = r.doc.Published
	}
}

// tellsNews tells prose of some length from headings, menus and the like.
func (r *reader) tellsNews(s int) bool {
	sentence := &r.tagged.Text.Sentences[s]
	return !sentence.Heading && sentence.Last-sentence.First >= 5 && sentence.Begin < min(r.comments, r.spoken) && !r.skipped(sentence.Begin)
}

// firstDay is the day that a text begins with: that of the first act that its first sentences date, else that of its
// publication.
func (r *reader) firstDay(within int) newsDay {
	so := newsDay{done: r.doc.Published, said: r.doc.Published}
	seen, d := 0, 0
	for s := range r.tagged.Text.Sentences {
		if !r.tellsNews(s) {
			continue
		}
		if seen++; seen > within {
			break
		}
		for ; d < len(r.days) && r.days[d].sentence <= s; d++ {
			if day := r.days[d].done; r.days[d].sentence == s && !day.IsZero() {
				if so.done = day; r.daysAgo(day) <= 1 {
					so.said = day // older acts are still spoken of today
				}
				return so
			}
		}
	}
	return so
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

// newsSentence makes events of the clauses of a sentence that tell something done or said, unless a date of its own says
// when.
func (r *reader) newsSentence(s int, n news) {
	r.read(s)
	rejected := len(r.rejected)
	r.aim()
	r.rejected = r.rejected[:rejected] // they are known
	dated := r.tellsDated()
	for c := range r.clauses {
		said := r.tellsSaid(c)
		if !said && (!n.lead || dated) || r.hasDate(c) || r.joinsDated(c) || !r.tellsDone(c) {
			continue
		}
		if r.hadHappened(c) {
			continue
		}
		k := &r.clauses[c]
		t := target{expression: -1, date: r.newsDate(c, n), first: k.first, last: k.last, clause: c, noun: -1}
		if n.allSaid || r.categoryOf(&t) != timeline.Statement {
			r.report(&t)
		}
	}
}

// hadHappened tells whether the subject of a clause is an event that a relative clause dates long ago, "The fire, which broke out in
// March, killed nine", so that the clause tells no news.
func (r *reader) hadHappened(c int) bool {
	first, last := r.subject(c)
	if r.headNoun(first, last) < 0 {
		return false
	}
	for i := range r.targets {
		t := &r.targets[i]
		if k := &r.clauses[t.clause]; t.noun < 0 && (k.kind == relativeClause || k.kind == participle) && k.group >= 0 && !r.lately(t.date) {
			if a, _ := r.subject(t.clause); a == first {
				return true
			}
		}
	}
	return false
}

// newsDate is the day that a clause with no date is of: that on which somebody said it, else by its tense.
func (r *reader) newsDate(c int, n news) timeline.Date {
	if d := r.reportedOn(c); !d.IsZero() {
		return d
	}
	switch past := r.simplePast(r.clauses[c].group); {
	case past && r.tellsSaid(c):
		return n.said
	case past:
		return n.done
	}
	return n.perfect
}

// tellsSaid tells whether a clause tells that somebody said or announced something.
func (r *reader) tellsSaid(c int) bool {
	k := &r.clauses[c]
	return k.group >= 0 && (r.saying(c) || r.announces(c) || r.is(r.groups[k.group].head, "announced", "announces"))
}

// tellsDated tells whether a date of the sentence says when something was done in a main clause, or, long ago, in
// one that says when: what stands beside it with no date is hardly the news.
func (r *reader) tellsDated() bool {
	for i := range r.targets {
		t := &r.targets[i]
		k := &r.clauses[t.clause]
		if t.noun < 0 && (k.parent < 0 && k.kind != attribution || k.kind == adverbial && !r.lately(t.date)) && !r.saying(t.clause) {
			return true
		}
	}
	return false
}

// reportedOn is the day lately on which somebody said what a clause tells, zero for none.
func (r *reader) reportedOn(c int) timeline.Date {
	if by := r.reporterOf(c); by >= 0 {
		for i := range r.targets {
			if t := &r.targets[i]; t.clause == by && t.noun < 0 && r.lately(t.date) {
				return t.date
			}
		}
	}
	return timeline.Date{}
}

// noteDay notes the days lately of the first act and of the first saying of the sentence.
func (r *reader) noteDay() {
	d := newsDay{sentence: r.index}
	for i := range r.targets {
		t := &r.targets[i]
		if !r.newsOf(t) {
			continue
		}
		if r.tellsSaid(t.clause) && d.said.IsZero() {
			d.said = t.date
		}
		if !r.saying(t.clause) && d.done.IsZero() {
			d.done = t.date
		}
	}
	if !d.done.IsZero() || !d.said.IsZero() {
		r.days = append(r.days, d)
	}
}

// newsOf tells whether a target is the act of a main clause on one of the last days.
func (r *reader) newsOf(t *target) bool {
	return r.lately(t.date) && !r.isFuture(t.date) && r.clauses[t.clause].group >= 0
}

// tellsDone tells whether a clause of the sentence itself, not of what somebody says in it, tells a completed act: in
// the past or the present perfect, of a verb that something happens by.
func (r *reader) tellsDone(c int) bool {
	k := &r.clauses[c]
	if k.group < 0 || k.first < 0 || k.kind != mainClause && (k.kind != coordinate || k.parent >= 0) && k.kind != attribution || k.conditional || r.words[0].tag == isOpenQuote && k.kind != attribution {
		return false
	}
	g := &r.groups[k.group]
	if r.is(len(r.words)-1, "?") {
		return false
	}
	if g.kind != finite || g.modal >= 0 || g.negated || !r.eventful(g) && k.chain == k.group {
		return false
	}
	first, last := r.subject(c)
	if r.quoted(k.first) || r.firstPerson(k) || r.is(first, "no", "none", "nobody", "few", "nothing", "neither", "this", "these") {
		return false
	}
	if r.progressive(g) {
		return false
	}
	if last <= first || last == first+1 && r.words[first].entry.class&weakSubject != 0 && r.words[first].tag == isPronoun {
		return false
	}
	if r.tendency(c) || r.fruitless(c) || r.tellsBeginning(c) {
		return false
	}
	if r.pluperfect(k.group) || k.inherits >= 0 && r.describes(k.inherits) {
		return false // what had happened is older than the news
	}
	w := r.words[g.first].entry.class
	says := r.saying(c) && g.first == g.head && w&(verbThird|verbBase) != 0
	if w&verbPast == 0 && !r.is(g.first, "was", "were", "has", "have") && !says {
		return false
	}
	return r.statusOf(c) == timeline.Occurred
}

// describes tells whether a clause tells what somebody is or has been, so that what is joined to it tells of a life: "has
// been a judge, taught law and is a member of the board".
func (r *reader) describes(c int) bool {
	g := r.clauses[c].group
	return g >= 0 && r.words[r.groups[g].head].entry.class&be != 0 && r.is(r.groups[g].first, "is", "are", "has", "have")
}

// tellsBeginning tells how an event began that the text has told of before: "The strike began when pay was cut".
func (r *reader) tellsBeginning(c int) bool {
	switch r.lexicon.verbs[r.groups[r.clauses[c].group].verb].base {
	case "begin", "start", "erupt", "break out":
	default:
		return false
	}
	first, last := r.subject(c)
	return r.is(first, "the") && r.headNoun(first, last) >= 0
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
