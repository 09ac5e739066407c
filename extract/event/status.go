package event

import (
	"fmt"
	"strings"

	"dateline/timeline"
)

// statuses are what a word says of events by the way it governs them.
type statuses struct {
	own        timeline.Status // of the event that it is itself: "cancelled the rally"
	negated    timeline.Status // of the same, with "not": "did not take place"
	infinitive timeline.Status // "plan to meet"
	following  timeline.Status // "may meet", "denied meeting"
	until      timeline.Status // of the day after "until" or "to": "adjourned until Monday"
	on         timeline.Status // of the day after "for": "called for Monday"
}

// cue is a line of cues.txt.
type cue struct {
	status  timeline.Status
	pattern string
	example string
}

func (l *lexicon) readCue(line, _ string) error {
	f, err := fields(line, 3)
	if err != nil {
		return err
	}
	c := cue{status: timeline.Status(f[0]), pattern: f[1], example: f[2]}
	known := false
	for _, s := range timeline.Statuses {
		known = known || s == c.status
	}
	if !known {
		return fmt.Errorf("no status %q", f[0])
	}
	l.cues = append(l.cues, c)
	pattern, negated := strings.CutPrefix(c.pattern, "not ")
	word, rest, _ := strings.Cut(pattern, " ")
	word = strings.ReplaceAll(word, "_", " ")
	set := func(s *statuses) error {
		switch {
		case negated && rest == "":
			s.negated = c.status
		case rest == "":
			s.own = c.status
		case rest == "to V":
			s.infinitive = c.status
		case rest == "V":
			s.following = c.status
		case rest == "until T":
			s.until = c.status
		case rest == "for T":
			s.on = c.status
		default:
			return fmt.Errorf("no pattern %q", c.pattern)
		}
		return nil
	}
	if id := l.byBase[word]; id != 0 && l.words[word].class&(modal|have|be) == 0 {
		return set(&l.verbs[id].statuses)
	}
	s := l.statuses[word]
	err = set(&s)
	l.statuses[word] = s
	return err
}

// statusOf tells whether the event of a clause took place, by the words that govern its verb.
func (r *reader) statusOf(c int) timeline.Status {
	k := &r.clauses[c]
	if k.group < 0 {
		return timeline.Occurred
	}
	if r.supposed(c) {
		return timeline.Possible
	}
	status := r.statusAtDay(k.chain)
	if own := r.ownStatus(k.chain); own != "" && status == "" && !r.onlyAsked(k.chain) && !r.onlyThen(c) {
		return own
	}
	status = stronger(timeline.Occurred, status)
	for g := k.chain; g >= 0; g = r.groups[g].governor {
		group := &r.groups[g]
		v := &r.lexicon.verbs[group.verb]
		status = stronger(status, r.modality(group))
		if up := group.governor; up >= 0 {
			status = stronger(status, r.governed(up))
		} else if s := v.statuses.following; s != "" && (group.passive && s != timeline.Denied || r.governsNoun(group.last, s)) {
			status = stronger(status, s)
		}
	}
	status = stronger(status, r.inherited(c))
	if status == timeline.Planned && r.fellThrough(c) {
		return timeline.Cancelled
	}
	return status
}

// onlyAsked tells whether the act of a verb is only what somebody asked others for: "urged residents to cancel".
func (r *reader) onlyAsked(g int) bool {
	for up := r.groups[g].governor; up >= 0; up = r.groups[up].governor {
		v := &r.lexicon.verbs[r.groups[up].verb]
		if v.category == timeline.Request || r.is(r.groups[up].head, "urged", "asked", "advised", "told", "called", "warned", "invited", "encouraged", "begged", "pressed", "wants", "wanted") ||
			v.statuses.infinitive == timeline.Planned || v.statuses.infinitive == timeline.Possible {
			return true
		}
	}
	return false
}

// onlyThen tells whether a clause that says "not" says when that ended: "was not reopened until 2011".
func (r *reader) onlyThen(c int) bool {
	if g := &r.groups[r.clauses[c].group]; !g.negated || g.modal >= 0 && (g.head == g.modal || !r.intransitive(&r.words[g.head]) && !g.passive || r.is(g.head, "stay", "remain", "live", "last", "sleep")) {
		return false
	}
	for i := range r.targets {
		if t := &r.targets[i]; t.clause == c && t.noun < 0 && t.expression >= 0 && r.is(t.first-1, "until", "till") {
			return true
		}
	}
	return false
}

// ownStatus is what a verb says of the event that it is itself, or that its object is.
func (r *reader) ownStatus(g int) timeline.Status {
	v := &r.lexicon.verbs[r.groups[g].verb]
	s := &v.statuses
	if v.base == "fall through" && r.objectFollows(r.groups[g].last-1) {
		return "" // "fell through the ice"
	}
	if r.groups[g].negated || r.is(r.groups[g].first-1, "never") {
		return s.negated
	}
	return s.own
}

// statusAtDay is what a verb says of the event on the day right after it: "put off to Monday", "called for Monday".
func (r *reader) statusAtDay(g int) timeline.Status {
	i := r.groups[g].last
	for i < len(r.words) && r.words[i].tag == isAdverb {
		i++
	}
	if i+1 >= len(r.words) || r.words[i+1].tag != isTime {
		return ""
	}
	s := &r.lexicon.verbs[r.groups[g].verb].statuses
	switch {
	case r.is(i, "to", "until", "till"):
		return s.until
	case r.is(i, "for"):
		return s.on
	}
	return ""
}

// supposed tells whether a clause stands under a condition, one told by "if" or by the order of its words ("had they
// met").
func (r *reader) supposed(c int) bool {
	for i := c; i >= 0; i = r.clauses[i].parent {
		k := &r.clauses[i]
		if k.conditional || k.first >= 0 && r.is(k.first, "had", "were", "should") && k.kind != relativeClause && k.group >= 0 &&
			k.first+1 < len(r.words) && r.words[k.first+1].tag.nominal() && !r.is(len(r.words)-1, "?") {
			return true
		}
		if k.kind == relativeClause {
			return false
		}
	}
	return false
}

// inherited is the status that a clause has from the one around it: a participle from its verb, what was said from a
// denial.
func (r *reader) inherited(c int) timeline.Status {
	k := &r.clauses[c]
	p := k.parent
	switch {
	case k.kind == participle && p >= 0 && r.clauses[p].group >= 0:
		up := r.clauses[p].chain
		if s := r.lexicon.verbs[r.groups[up].verb].statuses.following; s != "" && r.groups[up].last == r.groups[k.group].first {
			return s
		}
		if !r.groups[k.group].passive {
			return r.statusOf(p)
		}
	case k.kind == complement:
		if k.reporter >= 0 {
			p = k.reporter
		}
		if p >= 0 && r.clauses[p].group >= 0 && r.lexicon.verbs[r.groups[r.clauses[p].chain].verb].statuses.following == timeline.Denied {
			return timeline.Denied
		}
	}
	return ""
}

// fellThrough tells whether, after a plan, its sentence tells that nothing came of it: "was to open in May but was
// called off".
func (r *reader) fellThrough(c int) bool {
	first := r.groups[r.clauses[c].group].first
	if h := r.groups[r.clauses[c].chain].first; r.is(first, "was", "were") && r.words[h].tag == isTo && r.is(h+1, "have") {
		return true // "was to have opened"
	}
	if k := &r.clauses[c]; k.kind == relativeClause && k.parent >= 0 && r.clauses[k.parent].group >= 0 && r.ownStatus(r.clauses[k.parent].chain) == timeline.Cancelled {
		return true // "the meeting that had been called for May was put off"
	}
	for i := c + 1; i < len(r.clauses); i++ {
		k := &r.clauses[i]
		if k.group < 0 || k.kind == attribution || k.kind == mainClause && r.hasDate(i) {
			continue
		}
		own := r.ownStatus(k.chain)
		if own == timeline.Cancelled && !r.groups[k.group].negated && k.kind != participle {
			return true
		}
		if r.is(k.opener, "but") && r.groups[k.group].negated && k.inherits == c {
			return true
		}
	}
	return false
}

// toldAsPast tells whether a clause tells in the simple past what its date says is still to come, with no event noun
// between the two that the date could be about: then it is the date that errs ("he died in June").
func (r *reader) toldAsPast(t *target) bool {
	if t.noun >= 0 || t.expression < 0 || r.tagged.Expressions[r.here[t.expression]].Basis == timeline.BasisExplicit {
		return false
	}
	k := &r.clauses[t.clause]
	if k.group < 0 || k.chain != k.group || !r.simplePast(k.group) || r.groups[k.group].kind != finite {
		return false
	}
	g := &r.groups[k.group]
	return t.first >= g.last && r.statusAtDay(k.group) == "" && g.verb != 0 && r.eventful(g) && r.eventNounIn(g.last, t.first) < 0
}

// nounStatus reads the status of a noun's event from the verb that governs it: "the rally was cancelled".
func (r *reader) nounStatus(t *target) timeline.Status {
	c := t.clause
	if r.clauses[c].group < 0 {
		return timeline.Occurred
	}
	first, last := r.subject(c)
	g := &r.groups[r.clauses[c].chain]
	isSubject := r.headNoun(first, last) == t.noun
	isObject := r.eventNounIn(g.last, r.phraseEnd(g.last)) == t.noun
	if !isSubject && !isObject {
		if p := r.governor(t.noun); r.is(p, "before", "ahead") && r.statusOf(c) == timeline.Planned {
			return timeline.Planned
		}
		return timeline.Occurred
	}
	own, following := r.ownStatus(r.clauses[c].chain), r.lexicon.verbs[g.verb].statuses.following
	if s := r.statusAtDay(r.clauses[c].chain); s != "" && isSubject {
		return s
	}
	switch {
	case isSubject && own == "" && r.is(g.head, "begin", "start", "open", "resume", "held", "take", "end", "continue"):
		return r.statusOf(c) // "the 2023 race would begin in Ghent"
	case t.planned && own == "" && !r.simplePast(r.clauses[c].group):
		return timeline.Planned
	case own != "" && (isObject || g.passive || g.negated):
		return own
	case isObject && following != "" && following != timeline.Denied:
		return following
	case isObject && own == "":
		return r.statusOf(c) // "may face a trial"
	}
	return timeline.Occurred
}

// modality reads the modal of a verb group.
func (r *reader) modality(g *group) timeline.Status {
	if g.modal < 0 {
		return ""
	}
	var buf [16]byte
	w := r.word(g.modal)
	if len(w) > len(buf) {
		return ""
	}
	form := string(lower(buf[:0], w))
	switch form {
	case "ca":
		form = "can"
	case "wo", "ll":
		form = "will"
	}
	if r.perfect(g) && form != "will" && form != "shall" {
		return timeline.Possible // "could have met"
	}
	return r.lexicon.statuses[form].following
}

// perfect tells whether "have" stands in a verb group after its modal.
func (r *reader) perfect(g *group) bool {
	for i := g.modal + 1; i < g.head; i++ {
		if r.words[i].tag == isAuxiliary && r.words[i].entry.class&have != 0 {
			return true
		}
	}
	return false
}

// governed reads what a group says of the infinitive after it: "plans to", "is set to", "are to".
func (r *reader) governed(up int) timeline.Status {
	g := &r.groups[up]
	if s := r.formStatuses(g.head).infinitive; s != "" {
		return s // "are going to"
	}
	if s := r.lexicon.verbs[g.verb].statuses.infinitive; s != "" && r.words[g.head].tag != isAuxiliary {
		if s == timeline.Planned && g.negated {
			return timeline.Possible
		}
		return s
	}
	if g.last < len(r.words) && r.words[g.head].entry.class&be != 0 {
		if r.words[g.last].tag == isTo {
			return timeline.Planned // "are to meet"
		}
		if g.last+1 < len(r.words) && r.words[g.last+1].tag == isTo {
			return r.formStatuses(g.last).infinitive
		}
	}
	if r.words[g.head].entry.class&have != 0 && g.last < len(r.words) && r.words[g.last].tag == isTo && !r.is(g.head, "had") {
		return timeline.Possible // "has to appeal"
	}
	return ""
}

// formStatuses is what the cues say of a word form that is no verb's base.
func (r *reader) formStatuses(i int) statuses {
	var buf [16]byte
	w := r.word(i)
	if len(w) > len(buf) {
		return statuses{}
	}
	return r.lexicon.statuses[string(lower(buf[:0], w))]
}

// governsNoun tells whether an event noun is the object that begins at word i. What is denied is the event of
// "denied meeting", not that of "denied the report".
func (r *reader) governsNoun(i int, s timeline.Status) bool {
	if s == timeline.Denied {
		return i < len(r.words) && r.namesEvent(i) && strings.HasSuffix(r.word(i), "ing")
	}
	for ; i < len(r.words); i++ {
		w := &r.words[i]
		if w.tag == isNoun && w.entry.noun != 0 {
			return true
		}
		if !w.tag.nominal() && w.tag != isTime {
			return false
		}
	}
	return false
}

// stronger keeps the status that says more against an event than "occurred".
func stronger(a, b timeline.Status) timeline.Status {
	rank := func(s timeline.Status) int {
		switch s {
		case timeline.Planned:
			return 1
		case timeline.Possible:
			return 2
		case timeline.Cancelled:
			return 3
		case timeline.Denied:
			return 4
		}
		return 0
	}
	if rank(b) > rank(a) {
		return b
	}
	return a
}
