package event

import (
	"time"

	"dateline/timeline"
)

// misfit finds the event noun that an expression dates where the tense of the verb cannot be of that time: "he faces trial
// for the shootings in 2009"; -1 for none.
func (r *reader) misfit(t *target) int {
	c := &r.clauses[t.clause]
	if c.group < 0 || t.first < r.groups[c.chain].last || r.groups[c.group].modal >= 0 || r.opensRow(r.index) {
		return -1
	}
	if !r.outOfTense(t, r.groups[c.group].first) {
		return -1
	}
	for i := t.first - 1; i >= r.groups[c.chain].last && int(r.words[i].clause) == t.clause && r.words[i].tag != isComma; i-- {
		if r.words[i].entry.noun != 0 && r.words[i].tag == isNoun && r.adjacent(i, t.first) {
			return i
		}
	}
	return -1
}

// outOfTense tells whether a past date stands with a present or a present perfect that begins at word i, or a date to
// come with a past.
func (r *reader) outOfTense(t *target, i int) bool {
	published, known := r.doc.Published.Start()
	start, begins := t.date.Start()
	end, ends := t.date.End()
	if !known {
		return false
	}
	c := r.words[i].entry.class
	past := c&verbPast != 0 || r.is(i, "had", "was", "were")
	if past || r.is(i, "has", "have") {
		if begins && !start.Before(published) && (!ends || end.After(published)) && t.date.Precision() != timeline.PrecisionDay {
			return true
		}
	}
	return ends && end.Before(published) && !past && c&(verbThird|have|be) != 0 && !r.is(i, "been") && !r.is(t.first-1, "since")
}

// toCome tells whether a date is still to come of a clause that tells what was done, so that it dates what that was about:
// "unveiled a programme for the next two years".
func (r *reader) toCome(t *target) bool {
	k := &r.clauses[t.clause]
	if k.group < 0 || k.chain != k.group && !r.nounBetween(k.group, k.chain) || t.first < r.groups[k.group].last || r.groups[k.group].modal >= 0 || !r.tellsDone(t.clause) || r.saidClause(t.clause) >= 0 {
		return false
	}
	published, known := r.doc.Published.End()
	start, begins := t.date.Start()
	end, ends := t.date.End()
	return known && begins && ends && end.After(published) && !start.Before(published.Truncate(24*time.Hour)) && t.date.Precision() == timeline.PrecisionInterval
}

// nounBetween tells "announced a plan to cut" from "agreed to cut".
func (r *reader) nounBetween(a, b int) bool {
	for i := r.groups[a].last; i < r.groups[b].first; i++ {
		if r.words[i].tag == isNoun {
			return true
		}
	}
	return false
}

// clefts tells "it was in 2003 that the bridge opened".
func (r *reader) clefts(c int) bool {
	k := &r.clauses[c]
	if k.group < 0 || r.words[r.groups[k.chain].head].entry.class&be == 0 || r.saidClause(c) < 0 {
		return false
	}
	first, last := r.subject(c)
	return last == first+1 && r.is(first, "it") && !r.objectFollows(r.groups[k.chain].last-1)
}

// unreal tells why what a clause says is no event: it is only supposed, or asked.
func (r *reader) unreal(c int) string {
	if r.is(len(r.words)-1, "?") && r.clauses[c].kind != relativeClause && r.clauses[c].kind != attribution {
		return isAsked
	}
	for ; c >= 0; c = r.clauses[c].parent {
		if r.clauses[c].conditional && r.is(r.clauses[c].opener, "if", "unless", "whether") {
			return isSupposed
		}
		if r.clauses[c].kind == relativeClause {
			break
		}
	}
	return ""
}

// lasts makes a date the end of what went on until then.
func (r *reader) lasts(t *target) {
	if !r.is(t.first-1, "until", "till") || t.date.Precision() == timeline.PrecisionInterval {
		return
	}
	if g := r.clauses[t.clause].group; r.groups[g].negated || r.is(t.first-2, "not") {
		return
	}
	if d := timeline.Interval(timeline.Date{}, t.date); !d.IsZero() {
		t.date = d
	}
}

// requireEvent rejects a clause that tells how things are, or nothing.
func (r *reader) requireEvent(t *target) {
	c := &r.clauses[t.clause]
	if c.group < 0 {
		if noun := r.eventNounIn(c.first, c.last); noun >= 0 {
			t.noun = noun
			return
		}
		t.reason = hasNoEvent
		return
	}
	if r.fruitless(t.clause) {
		t.reason = isAside
		return
	}
	if first, last := r.subject(t.clause); last > first && r.is(last-1, "goal", "aim", "plan", "idea", "purpose", "hope", "intention", "task", "mission", "objective") && r.words[r.groups[c.group].head].entry.class&be != 0 {
		t.reason = isState
		return
	}
	for i := r.groups[c.group].first - 1; i < r.groups[c.group].last; i++ {
		if r.is(i, "often", "usually", "always", "sometimes", "generally", "typically", "normally", "regularly") {
			t.reason = isRecurring
			return
		}
	}
	if r.comparesAll(t) {
		t.reason = isCompared
		return
	}
	first, last := r.subject(t.clause)
	there := last == first+1 && r.is(first, "there")
	if noun := r.eventNounIn(r.groups[c.chain].last, r.phraseEnd(r.groups[c.chain].last)); noun >= 0 && there {
		if t.noun = noun; r.is(r.groups[c.chain].last, "no") || r.groups[c.chain].negated {
			t.reason = isState
		}
		return
	}
	if noun := r.eventNounIn(max(0, t.first-3), t.first); noun >= 0 && r.groups[c.group].negated && r.adjacent(noun, t.first) && r.is(r.groups[c.group].first, "has", "have") {
		t.noun = noun // "has not yet fined them for the spill in May"
		return
	}
	for g := c.chain; g >= 0; g = r.groups[g].governor {
		if r.eventful(&r.groups[g]) {
			return
		}
	}
	head := r.groups[c.group].head
	switch {
	case r.headNoun(first, last) >= 0 && r.placedInTime(r.groups[c.chain].last):
	case r.words[head].entry.class&(have|do) != 0 && r.eventNounIn(r.groups[c.chain].last, r.phraseEnd(r.groups[c.chain].last)) >= 0:
	default:
		if noun := r.eventNounIn(r.groups[c.chain].last, t.first); noun >= 0 && r.adjacent(noun, t.first) {
			t.noun = noun
			return
		}
		t.reason = isState
	}
}

// placedInTime tells "the vote is on Monday" from "the vote is a farce", by what follows the verb.
func (r *reader) placedInTime(i int) bool {
	for i < len(r.words) && r.words[i].tag == isAdverb {
		i++
	}
	return i >= len(r.words) || r.words[i].tag == isTime || r.words[i].tag == isMark || r.is(i, "in", "on", "at", "from", "until", "during", "between", "after", "before", "due", "over")
}

// eventful tells a verb that something happens by from one of being or having.
func (r *reader) eventful(g *group) bool {
	w := &r.words[g.head]
	if w.tag == isAuxiliary || w.tag == isModal {
		return false
	}
	if v := &r.lexicon.verbs[g.verb]; g.verb != 0 && v.state {
		return g.passive && v.statuses.infinitive == timeline.Planned // "is expected in Rome"
	}
	return true
}

// compares tells whether an expression after word i only serves to compare.
func (r *reader) compares(i int) bool {
	switch {
	case r.is(i, "than"):
		return true
	case r.is(i, "from") && r.risesBefore(i):
		return true
	case r.is(i, "in", "on", "from", "for", "of", "at", "during", "to", "with"):
		return r.is(i-1, "than", "compared", "as", "up", "down", "unlike") && !r.is(i-1, "up") && !r.is(i-1, "down") ||
			r.is(i, "from") && r.is(i-1, "up", "down") || r.is(i, "with", "to") && r.is(i-1, "compared")
	}
	return false
}

// risesBefore tells "up 6 per cent", "a rise of two points" right before word i, so that what comes is where it rose from.
func (r *reader) risesBefore(i int) bool {
	for i--; i > 0; i-- {
		switch {
		case r.is(i, "up", "down"):
			return r.words[i-1].tag == isComma || r.words[i-1].tag == isNoun || r.words[i-1].tag == isNumber
		case r.words[i].tag == isNumber, r.is(i, "per", "cent", "percent", "%", "points", "percentage"):
		default:
			return false
		}
	}
	return false
}

// comparesAll tells "the worst attack since 1999" from "at war since 1999".
func (r *reader) comparesAll(t *target) bool {
	if !r.is(t.first-1, "since") {
		return false
	}
	for i := t.first - 2; i >= 0 && i > t.first-12; i-- {
		switch w := r.word(i); {
		case r.words[i].tag == isComma || r.words[i].group >= 0 && r.groups[r.words[i].group].kind != participial && r.groups[r.words[i].group].kind != infinitive:
			return false
		case r.is(i, "first", "most", "worst", "best", "least", "only"), len(w) > 5 && w[len(w)-3:] == "est" && r.is(i-1, "the", "its", "their", "'s", "his"):
			return true
		}
	}
	return false
}
