package event

import "dateline/timeline"

// target is what an expression dates.
type target struct {
	expression  int // in reader.here
	date        timeline.Date
	first, last int  // words of the expression, of both for a range
	clause      int  // of the expression, or of the noun
	noun        int  // word of the event noun that it dates, -1 where it dates the clause
	planned     bool // it is a plan's date: "the summit, scheduled for May 3,"
	reason      string
}

// aim finds what each expression of the sentence dates.
func (r *reader) aim() {
	r.targets, r.toComes = r.targets[:0], r.toComes[:0]
	for k := 0; k < len(r.here); k++ {
		x := &r.tagged.Expressions[r.here[k]]
		if x.Date.IsZero() || r.unusable(r.index, x) != "" {
			continue
		}
		t := target{expression: k, date: x.Date, noun: -1}
		t.first, t.last = r.wordsOf(k)
		if t.first < 0 {
			continue
		}
		if date, last, ok := r.rangeFrom(k, t.first, t.last); ok {
			t.date, t.last = date, last
			k++
		}
		when := r.whenClause(t.last)
		other := t
		if r.attach(&t); t.reason == "" && t.clause != when {
			r.targets = append(r.targets, t)
		} else if when < 0 {
			r.reject(r.here[t.expression], t.reason)
		}
		if when >= 0 {
			other.clause = when
			if from, to, ok := other.date.Bounds(); ok && to.IsZero() { // "since 20 April, when the rig exploded"
				other.date = from
			}
			r.targets = append(r.targets, other)
		}
	}
	r.settle()
	r.share()
}

// whenClause finds the clause that tells what happened at the date before word i: "on 23 March, when the ship ran
// aground", "in 1939, the night in which the town was levelled"; -1 for none.
func (r *reader) whenClause(i int) int {
	if i < len(r.words) && r.words[i].tag == isComma {
		i++
	}
	if r.is(i, "the", "a") && r.is(i+1, "day", "night", "year", "month", "week", "morning", "evening", "date", "moment") {
		i += 2
		if r.is(i, "in", "on") {
			i++
		}
	} else if !r.is(i, "when") {
		return -1
	}
	if !r.is(i, "when", "which", "that") {
		return -1
	}
	for c := range r.clauses {
		k := &r.clauses[c]
		if k.opener == i && k.group >= 0 && k.first >= 0 && r.groups[k.group].kind == finite && r.eventful(&r.groups[k.group]) && !r.groups[k.group].negated && !r.dated(k) {
			return c
		}
	}
	return -1
}

// dated tells whether a clause has a date of its own.
func (r *reader) dated(k *clause) bool {
	for i := k.first; i < k.last; i++ {
		if r.words[i].tag == isTime {
			return true
		}
	}
	return false
}

// attach finds the clause or the noun that an expression dates, or the reason why there is none.
func (r *reader) attach(t *target) {
	t.clause = int(r.words[t.first].clause)
	before := t.first - 1
	switch {
	case t.clause == 0 && r.clauses[0].kind == parenthesis:
		t.reason = isDateline
		return
	case (r.is(t.last, "|") || r.is(before, "|")) && !r.opensRow(r.index), r.stamped(before), r.stampsPage(t):
		t.reason = isStamp
		return
	case r.compares(before):
		t.reason = isCompared
		return
	case r.is(before, "to") && r.is(before-1, "according"):
		t.reason = isSource
		return
	}
	if r.anniversary(t) {
		return
	}
	if c := &r.clauses[t.clause]; c.group >= 0 && r.is(r.groups[c.group].head, "compared", "compare", "compares") && (c.kind == participle || r.is(r.groups[c.group].last, "with", "to")) {
		t.reason = isCompared
		return
	}
	if aside := r.exampleBefore(t); aside >= 0 {
		if t.noun = r.eventNounIn(aside, t.first); t.noun < 0 {
			t.reason = isAttribute // "staged forty plays, among them one in 2014"
		}
		return
	}
	if before > 0 && r.is(before, "payable", "effective", "due") && r.words[before-1].tag == isComma {
		t.reason = isAttribute // "declared a dividend, payable Dec. 15"
		return
	}
	if r.inSource(t) || r.captions(t) {
		t.reason = isSource
		return
	}
	if first, ok := r.prenominal(t); ok {
		r.attachNoun(t, first)
		return
	}
	if noun := r.datedNoun(t); noun >= 0 {
		t.noun = noun
		return
	}
	if r.clauses[t.clause].kind == parenthesis && r.clauses[t.clause].group < 0 {
		r.attachParenthesis(t)
		return
	}
	if k := &r.clauses[t.clause]; k.kind == relativeClause && k.opener > 0 && r.words[k.opener-1].tag == isTime || r.boundsPeriod(k) || r.inAside(t) {
		t.reason = isAttribute // "the quarter that ended in May"
		return
	}
	t.clause = r.nearestClause(t.clause)
	if r.scheduled(t) {
		return
	}
	if r.clefts(t.clause) {
		t.clause = r.saidClause(t.clause)
	}
	if noun := r.misfit(t); noun >= 0 {
		t.noun, t.clause = noun, int(r.words[noun].clause)
		return
	}
	if r.toCome(t) {
		t.reason = isToCome
		r.toComes = append(r.toComes, t.expression)
		return
	}
	if r.editsText(t.clause) {
		t.reason = isStamp
		return
	}
	if r.requireEvent(t); t.reason == "" && t.noun < 0 {
		t.reason = r.unreal(t.clause)
		r.lasts(t)
	}
}

// keptFrom tells a gerund of what somebody was kept from doing: "barred him from working".
func (r *reader) keptFrom(c int) bool {
	k := &r.clauses[c]
	if k.kind != participle || k.start == 0 || !r.is(k.start-1, "from") || k.parent < 0 || r.clauses[k.parent].group < 0 {
		return false
	}
	switch r.lexicon.verbs[r.groups[r.clauses[k.parent].chain].verb].base {
	case "bar", "ban", "prevent", "stop", "keep", "block", "prohibit", "discourage", "dissuade", "deter", "restrain", "exclude", "save", "forbid", "protect", "disqualify", "suspend", "refrain", "hinder", "hold":
		return true
	}
	return false
}

// exampleBefore finds the "among them" or "including" after a comma that opens what an expression stands in; -1 for none.
func (r *reader) exampleBefore(t *target) int {
	for i := t.first - 1; i > 0 && int(r.words[i].clause) == t.clause && r.words[i].group < 0; i-- {
		if r.words[i-1].tag == isComma {
			if r.is(i, "including", "notably") || r.is(i, "among") && r.is(i+1, "them") {
				return i
			}
			return -1
		}
		if r.words[i].tag == isComma {
			return -1
		}
	}
	return -1
}

// boundsPeriod tells "ended", or another such verb, right after a stretch of time: "for the year ended in May".
func (r *reader) boundsPeriod(k *clause) bool {
	if k.group < 0 {
		return false
	}
	g := &r.groups[k.group]
	return g.first > 0 && r.is(g.head, "ended", "ending", "beginning", "starting") && r.words[g.first-1].tag == isTime
}

// inAside tells whether an expression stands in what an adjective between commas says of the subject: "Ferro, silent since May, won".
func (r *reader) inAside(t *target) bool {
	k := &r.clauses[t.clause]
	if k.group < 0 || t.last >= len(r.words) || t.last > r.groups[k.group].first || r.words[t.last].tag != isComma || t.first < 2 {
		return false
	}
	i := t.first - 1
	for i > k.start && r.words[i].tag != isComma {
		i--
	}
	return r.words[i].tag == isComma && i > k.start && int(r.words[i-1].clause) == t.clause && r.words[i-1].tag.nominal() && r.adjectival(i+1) && r.words[i+2].tag == isPreposition
}

// adjectival tells an adjective, or what has the form of a participle that no verb has: "unbeaten".
func (r *reader) adjectival(i int) bool {
	s := r.word(i)
	return r.words[i].tag == isAdjective || r.isQuality(i) || r.words[i].tag == isNoun && len(s) > 4 && s[:2] == "un"
}

// nearestClause goes up from a clause without a verb ("by the end of May, which…") to one that has it.
func (r *reader) nearestClause(c int) int {
	for {
		k := &r.clauses[c]
		restricts := k.group >= 0 && k.kind == participle && k.inherits < 0 && r.groups[k.group].kind == gerundial // "the oil leaking from it"
		if k.parent < 0 || k.group >= 0 && !r.keptFrom(c) && !(restricts && r.clauses[k.parent].group >= 0 && r.acts(k.parent)) {
			return c
		}
		c = k.parent
	}
}

// attachParenthesis takes what is dated in brackets to be what stands before them: "the Battle of the Somme (1916)".
func (r *reader) attachParenthesis(t *target) {
	i := r.clauses[t.clause].opener - 1
	if r.eventNounIn(r.clauses[t.clause].start, t.first) >= 0 {
		t.noun = r.eventNounIn(r.clauses[t.clause].start, t.first)
		return
	}
	for ; i >= 0 && (r.words[i].tag.nominal() || r.is(i, "of", "in")); i-- {
		if r.words[i].entry.noun != 0 && r.words[i].tag != isDeterminer {
			t.noun, t.clause = i, int(r.words[i].clause)
			return
		}
	}
	if c := r.clauses[t.clause].parent; c >= 0 && r.endsAct(c, r.clauses[t.clause].opener) {
		t.clause = c
		r.requireEvent(t)
		return
	}
	t.reason = isAttribute
}

// endsAct tells whether the bracket at word open ends a clause in the past that tells an act, and follows no name or
// title, whose own date it would hold: "the company built the canal (1904)".
func (r *reader) endsAct(c, open int) bool {
	g := r.clauses[c].group
	if g < 0 || !r.simplePast(g) || open < r.groups[g].last || r.words[open-1].tag != isNoun && r.words[open-1].tag != isVerb && open != r.groups[g].last+1 {
		return false
	}
	for i := open; i < len(r.words); i++ {
		if r.words[i].tag == isCloseParen {
			return i+2 >= len(r.words) || r.words[i+1].tag == isComma || r.words[i+1].tag == isCoordinator || r.words[i+1].tag == isStop
		}
	}
	return false
}

// captions tells "a picture taken on Monday".
func (r *reader) captions(t *target) bool {
	if r.is(t.first-1, "this") && r.is(t.last, "photo", "photograph", "picture", "image", "frame", "video", "file") || r.is(t.first, "this") && r.is(t.last, "photo", "photograph", "picture", "image", "frame", "video", "file") {
		return true
	}
	c := &r.clauses[t.clause]
	return c.kind == participle && c.group >= 0 && r.is(r.groups[c.group].head, "taken", "pictured", "photographed", "seen", "shown", "dated") && r.groups[c.group].kind == participial
}

// inSource tells whether an expression belongs to "according to a report on Monday".
func (r *reader) inSource(t *target) bool {
	for i := t.first - 1; i >= 0; i-- {
		w := &r.words[i]
		if w.tag == isComma || w.tag == isStop || w.group >= 0 && r.groups[w.group].kind == finite {
			return false
		}
		if r.is(i, "to") && r.is(i-1, "according") {
			return true
		}
	}
	return false
}

// scheduled turns from "scheduled for May 3" after an event noun to that noun.
func (r *reader) scheduled(t *target) bool {
	c := &r.clauses[t.clause]
	if c.kind != participle || c.group < 0 || r.groups[c.group].kind != participial || c.parent < 0 {
		return false
	}
	v := &r.lexicon.verbs[r.groups[c.group].verb]
	if v.statuses.following != timeline.Planned && v.statuses.infinitive != timeline.Planned {
		return false
	}
	first, last := r.phraseBefore(c.start)
	noun := r.headNoun(first, last)
	if noun < 0 && (r.clauses[c.parent].group < 0 || r.statusOf(c.parent) != timeline.Cancelled) {
		return false
	}
	t.noun, t.clause, t.planned = noun, c.parent, true
	return true
}
