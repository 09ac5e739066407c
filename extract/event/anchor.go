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
	r.targets = r.targets[:0]
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
			r.targets = append(r.targets, other)
		}
	}
	r.settle()
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
	case (r.is(t.last, "|") || r.is(before, "|")) && !r.opensRow(r.index), r.stamped(before):
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
	t.clause = r.nearestClause(t.clause)
	if r.scheduled(t) {
		return
	}
	if r.clefts(t.clause) {
		t.clause = r.saidClause(t.clause)
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

// nearestClause goes up from a clause without a verb ("by the end of May, which…") to one that has it.
func (r *reader) nearestClause(c int) int {
	for {
		k := &r.clauses[c]
		restricts := k.group >= 0 && k.kind == participle && k.inherits < 0 && r.groups[k.group].kind == gerundial // "the oil leaking from it"
		if k.parent < 0 || k.group >= 0 && !(restricts && r.clauses[k.parent].group >= 0 && r.acts(k.parent)) {
			return c
		}
		c = k.parent
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
	case r.is(i, "in", "on", "from", "for", "of", "at", "during", "to", "with"):
		return r.is(i-1, "than", "compared", "as", "up", "down", "unlike") && !r.is(i-1, "up") && !r.is(i-1, "down") ||
			r.is(i, "from") && r.is(i-1, "up", "down") || r.is(i, "with", "to") && r.is(i-1, "compared")
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
		case r.words[i].tag == isComma || r.words[i].group >= 0 && r.groups[r.words[i].group].kind != participial:
			return false
		case r.is(i, "first", "most", "worst", "best", "least", "only"), len(w) > 5 && w[len(w)-3:] == "est" && r.is(i-1, "the", "its", "their", "'s", "his"):
			return true
		}
	}
	return false
}

// anniversary turns to what is remembered: "the second anniversary of the attack".
func (r *reader) anniversary(t *target) bool {
	at := -1
	for i := t.first; i < len(r.words) && i < t.last+5; i++ {
		if r.is(i, "anniversary") {
			at = i
			break
		}
		if i >= t.last && (r.words[i].tag == isComma || r.words[i].tag == isStop) {
			break
		}
	}
	if at < 0 || !r.is(at+1, "of", "since") {
		return false
	}
	i := at + 2
	for i < len(r.words) && (r.words[i].tag.nominal() || r.is(i, "and")) {
		i++
	}
	if i < len(r.words) && r.words[i].group >= 0 {
		g := r.words[i].group
		c := r.groups[g].clause
		r.clauses[c].start = at + 2
		r.clauses[c].first = min(r.clauses[c].first, at+2)
		r.clauses[c].inherits = -1
		r.clauses[c].opener = -1
		for k := at + 2; k < i; k++ {
			r.words[k].clause = int16(c)
		}
		t.clause = c
		return true
	}
	if noun := r.eventNounIn(at+2, r.phraseEnd(at+2)); noun >= 0 {
		t.noun, t.clause = noun, int(r.words[noun].clause)
		return true
	}
	return false
}

// prenominal tells whether an expression stands inside a noun phrase before its noun ("Monday's attack", "the 2011
// uprising"), and where the rest of that begins.
func (r *reader) prenominal(t *target) (first int, ok bool) {
	i := t.last
	if i >= len(r.words) {
		return 0, false
	}
	if r.words[i].tag == isPossessive {
		return i + 1, true
	}
	w := r.word(t.last - 1)
	if len(w) > 2 && w[len(w)-2:] == "'s" {
		return i, true
	}
	n := r.words[i].tag
	if n != isNoun && n != isProper && n != isAdjective || t.first == 0 {
		return 0, false
	}
	before := t.first - 1
	x := &r.tagged.Expressions[r.here[t.expression]]
	switch r.words[before].tag {
	case isDeterminer:
		if r.standsAlone(t, x) {
			return i, r.eventNounIn(i, r.phraseEnd(i)) == i
		}
		return i, true
	case isPossessive, isAdjective:
		return i, true
	case isPreposition:
		if r.words[before].entry.class&calendarPreposition == 0 || r.is(before, "during", "after", "before", "since", "following", "of") {
			noun := r.eventNounIn(i, r.phraseEnd(i))
			return i, noun >= 0 && noun <= i+1
		}
	case isVerb, isBase, isGerund, isCoordinator:
		return i, x.Date.Precision() == timeline.PrecisionYear && r.eventNounIn(i, r.phraseEnd(i)) >= 0
	}
	return 0, false
}

// standsAlone tells expressions that take "the" themselves: "the 1990s", "the third quarter", "the past year".
func (r *reader) standsAlone(t *target, x *timeline.Expression) bool {
	switch x.Date.Precision() {
	case timeline.PrecisionDecade, timeline.PrecisionCentury, timeline.PrecisionSeason, timeline.PrecisionInterval:
		return true
	}
	return t.last-t.first > 1 && r.is(t.first, "past", "last", "next", "coming", "same", "previous", "following", "end", "start", "beginning")
}

// attachNoun finds the event noun of a noun phrase that an expression opens, and whether its clause tells
// the same event: "Monday's attack killed nine".
func (r *reader) attachNoun(t *target, first int) {
	end := first
	for end < len(r.words) && (r.words[end].tag.nominal() || r.words[end].tag == isAdverb) && r.words[end].tag != isPronoun && r.words[end].tag != isDeterminer {
		end++
	}
	noun := -1
	for i := end - 1; i >= first; i-- {
		if r.words[i].entry.noun != 0 && (r.words[i].tag == isNoun || r.words[i].tag == isProper) {
			noun = i
			break
		}
	}
	if noun < 0 {
		t.reason = isAttribute
		return
	}
	if noun < end-1 && (r.words[end-1].tag == isNoun || r.words[end-1].tag == isProper && r.words[noun].tag == isProper) {
		t.reason = isAttribute
		return
	}
	t.noun = noun
	t.clause = int(r.words[noun].clause)
	if r.tellsSame(t.clause, noun) || r.isOccasion(t.clause, noun) {
		t.noun = -1
	}
}

// isOccasion tells whether a noun only says at what occasion its clause's act was done: "at Monday's summit the
// two presidents signed a treaty".
func (r *reader) isOccasion(c, noun int) bool {
	k := &r.clauses[c]
	return k.group >= 0 && !r.saying(c) && r.is(r.governor(noun), "in", "at", "during") &&
		r.simplePast(k.group) && r.eventful(&r.groups[k.group])
}

// tellsSame tells whether the verb of a clause tells of the very event that one of its nouns names.
func (r *reader) tellsSame(c, noun int) bool {
	k := &r.clauses[c]
	if k.group < 0 || k.kind == attribution || r.reports(c) {
		return false
	}
	g := &r.groups[k.chain]
	v := &r.lexicon.verbs[g.verb]
	if noun < r.groups[k.group].first { // its subject
		first, last := r.subject(c)
		if r.headNoun(first, last) != noun || !r.simplePast(k.group) {
			return false
		}
		switch r.lexicon.nouns[r.words[noun].entry.noun].category {
		case timeline.Assault, timeline.Disaster:
			if v.category == timeline.Assault || v.category == timeline.Disaster {
				return true
			}
		}
		return v.base == "take place" || v.base == "happen" || v.base == "occur" || v.base == "leave" || v.base == "end"
	}
	if !r.simplePast(k.group) && g.modal < 0 {
		return false
	}
	if r.eventNounIn(g.last, r.phraseEnd(g.last)) != noun {
		return false
	}
	return v.objectDecides && v.category == "" || v.category == timeline.Election
}

// simplePast tells a past without "have" or a modal.
func (r *reader) simplePast(g int) bool {
	group := &r.groups[g]
	return group.modal < 0 && r.words[group.first].entry.class&verbPast != 0 || r.is(group.first, "was", "were")
}

// datedNoun finds the noun that an expression after it dates rather than the verb: the occasion of a saying ("said
// during her visit to Lisbon on May 3"), or what came before or after ("resigned after
// protests in March"); -1 for none.
func (r *reader) datedNoun(t *target) int {
	c := t.clause
	group := r.clauses[c].group
	if group < 0 {
		return -1
	}
	from := r.groups[r.clauses[c].chain].last
	if t.first < from {
		from = r.clauses[c].start
	}
	said := r.clauses[c].kind == attribution || r.reports(c)
	for i := t.first - 1; i >= from; i-- {
		w := &r.words[i]
		if w.tag == isComma || w.tag == isStop || w.group >= 0 || int(w.clause) != c {
			return -1
		}
		if w.entry.noun == 0 || w.tag != isNoun && w.tag != isProper || w.entry.class&occasion != 0 {
			continue
		}
		if i+1 < t.first && r.words[i+1].tag == isNoun {
			continue
		}
		p := r.governor(i)
		if first, last := r.subject(c); i >= first && i < last && t.first < r.groups[group].first && r.headNoun(first, last) == i && !r.tellsSame(c, i) && r.adjacent(i, t.first) {
			return i // "Russia's annexation of Crimea in 2014 damaged…"
		}
		switch {
		case p < from:
			return -1
		case r.words[p].entry.class&displacing != 0:
			return i
		case said && (r.words[p].entry.class&timePreposition != 0 || r.is(p, "at")):
			return i
		}
	}
	return -1
}

// governor finds the preposition that governs the noun at word i, -1 for none.
func (r *reader) governor(i int) int {
	for i--; i >= 0; i-- {
		switch t := r.words[i].tag; {
		case t == isPreposition || t == isSubordinator:
			if r.is(i, "of") {
				if r.is(i-1, "ahead") {
					return i - 1
				}
				continue
			}
			return i
		case t.nominal() || t == isTime || t == isAdverb:
		default:
			return -1
		}
	}
	return -1
}

// adjacent tells whether only prepositions and noun phrases stand between a noun and an expression.
func (r *reader) adjacent(noun, first int) bool {
	for i := noun + 1; i < first; i++ {
		if t := r.words[i].tag; !t.nominal() && t != isPreposition {
			return false
		}
	}
	return true
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
