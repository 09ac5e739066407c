package event

import "dateline/timeline"

// subject finds the words of a clause's subject, its own or the one that it shares; first == last where
// there is none.
func (r *reader) subject(c int) (first, last int) {
	for depth := 0; c >= 0 && depth < 8; depth++ {
		k := &r.clauses[c]
		if k.group < 0 && k.kind != mainClause {
			return 0, 0
		}
		if k.inverted {
			g := &r.groups[k.group]
			return g.last, r.shortPhraseEnd(g.last)
		}
		end := k.last
		if k.group >= 0 {
			end = r.groups[k.group].first
		}
		if first, last = r.subjectIn(c, k.start, end); last > first {
			return r.pastHearer(c, first, last), last
		}
		switch {
		case k.inherits >= 0 && k.inherits != c:
			c = k.inherits
		case k.kind == relativeClause:
			if r.is(r.groups[k.group].head, "began", "begun", "started", "ended", "erupted", "lasted", "killed", "happened", "occurred", "followed", "injured") {
				if first, last := r.eventBefore(k.opener); last > first {
					return first, last
				}
			}
			return r.restricted(k.opener)
		case k.kind == participle:
			return r.sufferer(k.group, k.start)
		default:
			return 0, 0
		}
	}
	return 0, 0
}

// subjectIn finds the subject among the words of a clause before its verb. Where no comma stands right before the
// verb, that is the last noun phrase, or the list that it ends; else the first, which the others are set beside.
func (r *reader) subjectIn(c, start, end int) (first, last int) {
	end, closed := r.beforeVerb(c, start, end)
	first, last = end, end
	for i := start; i < end; {
		stop := i
		for stop < end && !(r.words[stop].tag == isComma && int(r.words[stop].clause) == c) {
			stop++
		}
		a, b := r.nounPhrase(c, i, stop)
		switch {
		case b <= a || r.tellsWhen(a, b):
		case last == first:
			first, last = a, b
		case closed && r.is(i, "and") && r.isWholeName(a, b) && r.isWholeName(first, last) && b == stop:
			last = b // "Ana Ruiz, 34, and Jo Berg, 31, left"
		case stop == end && (r.words[i].tag == isCoordinator || r.isList(a, b) && last-first <= 5):
			last = b
		case stop == end && !closed:
			first, last = a, b
		case a == last+1 && r.isWholeName(a, b) && b-a <= 3 && r.words[last-1].tag == isNoun:
			return a, b
		}
		i = stop + 1
	}
	return r.afterContact(first, last), last
}

// afterContact finds where the subject begins in "the law the mayor signed", behind what the clause tells more of.
func (r *reader) afterContact(first, last int) int {
	for i := last - 1; i > first; i-- {
		w := &r.words[i]
		opens := w.tag == isPronoun && w.entry.class&subjectPronoun != 0 || w.tag == isDeterminer && w.entry.class&(determiner|possessive) != 0 && !r.quantifies(i) && !r.is(i, "all", "both", "each", "half")
		opens = opens || r.is(i, "one") && i == last-1
		if before := r.words[i-1].tag; opens && (before == isNoun || before == isProper && w.tag == isPronoun) {
			return i
		}
	}
	return first
}

// beforeVerb leaves out adverbs, dates and marks before a verb, and tells whether a comma is among them.
func (r *reader) beforeVerb(c, start, end int) (trimmed int, comma bool) {
	for ; end > start; end-- {
		switch t := r.words[end-1].tag; {
		case t == isComma:
			comma = true
		case t == isAdverb, t == isTime, t == isMark, t == isCloseQuote, t == isCloseParen, int(r.words[end-1].clause) != c:
			comma = comma || int(r.words[end-1].clause) != c
		case t == isPreposition && end < len(r.words) && r.words[end].tag == isTime:
		default:
			return end, comma
		}
	}
	return end, comma
}

// tellsWhen tells a phrase such as "ten days into the siege" from a subject.
func (r *reader) tellsWhen(first, last int) bool {
	for i := first + 1; i < last; i++ {
		if r.words[i].tag == isPreposition {
			return r.is(i, "into", "after", "before", "since", "from", "on") && r.is(i-1, "day", "days", "week", "weeks", "month", "months", "year", "years", "hour", "hours", "minutes", "decade", "decades", "century", "centuries")
		}
		if r.is(i, "later", "earlier", "ago", "afterwards") && i+1 == last {
			return true
		}
	}
	return false
}

// nounPhrase trims what opens a part of a clause ("and", "however", "on Monday", "in Moscow") and tells
// whether a noun phrase is left.
func (r *reader) nounPhrase(c, first, last int) (int, int) {
	for first < last {
		t := r.words[first].tag
		switch {
		case t == isCoordinator, t == isAdverb, t == isTime, t == isMark, t == isStop, t == isOpenQuote, t == isCloseQuote, int(r.words[first].clause) != c:
			first++
		case t == isPossessive && first > 0 && r.words[first-1].tag == isTime:
			first = r.afterOccasion(first, last)
		case t == isPreposition && first+1 < last && r.words[first+1].tag == isTime:
			for first++; first < last && r.words[first].tag == isTime; {
				first++
			}
			if first < last && r.words[first].tag == isPossessive { // "at Monday's hearing"
				after := r.afterOccasion(first, last)
				if after == first+1 {
					return first, first
				}
				first = after
			}
		case t == isPreposition && r.words[last-1].tag == isPronoun && r.words[last-1].entry.class&subjectPronoun != 0:
			return last - 1, last // "in a speech he gave"
		case t == isPreposition && r.places(first, last) > 0:
			first = r.places(first, last)
		case t == isPreposition && r.afterFronted(c, first, last) > 0:
			first = r.afterFronted(c, first, last)
		case t.nominal():
			for k := first; k < last; k++ {
				if in := int(r.words[k].clause); in != c && !(r.clauses[in].kind == parenthesis && r.clauses[in].group < 0) {
					last = k
				}
			}
			return first, last
		default:
			return first, first
		}
	}
	return first, first
}

// afterOccasion passes over the rest of "At Monday's hearing" before a noun phrase with its own article; else only
// over the possessive at word first.
func (r *reader) afterOccasion(first, last int) int {
	k := first + 1
	for k < last && r.words[k].tag.nominal() && r.words[k].tag != isDeterminer {
		k++
	}
	if k > first+1 && k < last && r.words[k].tag == isDeterminer {
		return k
	}
	return first + 1
}

// places finds the end of "In Moscow" before a noun phrase that has no comma in front of it; 0 where
// there is no such end.
func (r *reader) places(first, last int) int {
	i := first + 1
	for i < last && r.words[i].tag == isProper {
		i++
	}
	if i > first+1 && i < last && r.words[i].tag.nominal() && r.words[i].tag != isPossessive {
		return i
	}
	return 0
}

// afterFronted finds where the subject begins after what opens a clause with no comma at its end, "During the war the rebels",
// "In a speech on Tuesday the mayor": at an article right after a noun or a date; 0 for none.
func (r *reader) afterFronted(c, first, last int) int {
	if first > 0 && int(r.words[first-1].clause) == c && r.words[first-1].tag.nominal() {
		return 0
	}
	for i := first + 2; i < last; i++ {
		w, before := &r.words[i], r.words[i-1].tag
		switch {
		case w.tag == isComma || int(w.clause) != c:
			return 0
		case w.tag == isDeterminer && w.entry.class&determiner != 0 && !r.quantifies(i) && !r.is(i, "all", "both", "each", "half") && (before == isNoun || before == isProper || before == isTime):
			return i
		case before == isTime && (w.tag == isProper || w.tag == isNoun || w.tag == isNumber):
			return i
		}
	}
	return 0
}

func (r *reader) isList(first, last int) bool {
	for i := first; i < last; i++ {
		if r.words[i].tag == isPreposition {
			return false
		}
		if r.words[i].tag == isCoordinator {
			return true
		}
	}
	return false
}

// isWholeName tells the same of a name with a small word in it, "Emma de Vries".
func (r *reader) isWholeName(first, last int) bool {
	for i := first; i < last; i++ {
		if r.words[i].tag != isProper && !(i > first && r.particleOfName(i)) {
			return false
		}
	}
	return last > first
}

func (r *reader) allProper(first, last int) bool {
	for i := first; i < last; i++ {
		if r.words[i].tag != isProper {
			return false
		}
	}
	return last > first
}

// sufferer finds the noun phrase before word i that a participle tells more of: of the body of a man killed in May, the man.
func (r *reader) sufferer(g, i int) (first, last int) {
	first, last = r.phraseBefore(i)
	if r.groups[g].kind != participial || !r.is(r.groups[g].head, "killed", "kidnapped", "arrested", "jailed", "convicted", "sentenced", "injured", "wounded", "abducted", "detained", "executed", "murdered", "shot", "born") {
		return first, last
	}
	for k := last - 1; k > first; k-- {
		if r.is(k, "of") && r.words[k-1].tag == isNoun && !r.human(r.phrase(first, k)) && r.words[k-1].entry.class&(numeral|plural) == 0 {
			return k + 1, last
		}
	}
	return first, last
}

// pastHearer finds where the subject of what somebody was told begins, after who was told it: "told reporters the strike was
// over".
func (r *reader) pastHearer(c, first, last int) int {
	k := &r.clauses[c]
	if k.kind != complement || k.opener >= 0 || k.parent < 0 || r.clauses[k.parent].group < 0 || last-first < 2 {
		return first
	}
	g := &r.groups[r.clauses[k.parent].group]
	if r.lexicon.verbs[g.verb].base != "tell" || g.passive || g.last != first {
		return first
	}
	if r.is(first, "reporters", "journalists", "lawmakers", "investors", "parliament", "reuters", "cnn", "ap", "afp", "bbc", "voa", "bloomberg", "them", "us", "me") {
		return first + 1
	}
	return first
}

// restricted finds what a relative clause tells more of. "That" does not tell which Bangladesh, so that "a flight from Bangladesh
// that" is about the flight.
func (r *reader) restricted(opener int) (first, last int) {
	first, last = r.phraseBefore(opener)
	if g := r.clauses[r.words[opener].clause].group; g >= 0 && r.is(r.groups[g].first, "were", "are", "have") && r.is(first-1, "and") && !r.manyOf(r.phrase(first, last)) {
		start, _ := r.phraseBefore(first - 1)
		for start > 1 && r.is(start-1, "from", "of", "in", "at", "with") && r.words[start-2].tag.nominal() {
			start, _ = r.phraseBefore(start - 1)
		}
		first = min(first, start)
	}
	if g := r.clauses[r.words[opener].clause].group; g >= 0 && r.is(r.groups[g].first, "is", "was", "has") && r.manyOf(r.phrase(first, last)) {
		for i := last - 1; i > first && r.words[i].tag == isProper; i-- {
			if r.words[i-1].tag == isPreposition && !r.is(i-1, "of") {
				return i, last // "their stakes in Ferro, which is"
			}
		}
	}
	for i := first; i+1 < last; i++ {
		if r.is(i, "of") && r.is(i-1, "part", "effects", "effect", "aftermath", "wake", "impact", "kind", "sort", "type", "form", "one", "some", "many", "most") {
			first = i + 1 // the effects of a storm that struck
		}
	}
	if r.is(opener, "that") && r.allProper(first, last) && first > 1 && r.is(first-1, "from", "to", "in", "at", "on", "by", "for", "with") && r.words[first-2].tag == isNoun {
		start, _ := r.phraseBefore(first - 1)
		return start, last
	}
	return first, last
}

// phraseBefore finds the noun phrase that ends before word i: what "who" or "signed" belongs to.
func (r *reader) phraseBefore(i int) (first, last int) {
	for i > 0 && (r.words[i-1].tag == isComma || r.words[i-1].tag == isStop || r.words[i-1].tag == isPreposition || r.words[i-1].tag == isOpenParen || r.words[i-1].tag == isTime) {
		i--
	}
	if i > 2 && r.words[i-1].tag == isNumber && r.words[i-2].tag == isComma && r.words[i-3].tag == isProper { // "Lena Brandt, 54, who"
		i -= 2
	}
	last, first = i, i
	for k := i - 1; k >= 0; k-- {
		t := r.words[k].tag
		switch {
		case t == isDeterminer:
			return k, last
		case t == isNoun && r.is(k, "back", "up", "out", "off", "down", "away"):
			return first, last // "push back rebels"
		case t.nominal():
			first = k
		case r.is(k, "of"), r.is(k, "in", "at", "near", "off") && k > 0 && r.allProper(k+1, last) && (r.words[k-1].tag == isNoun || r.words[k-1].tag == isProper):
		case r.is(k, "and") && k > 0 && r.allProper(k-1, k) && r.words[k+1].tag == isProper:
		default:
			return first, last
		}
	}
	return first, last
}

// eventBefore finds the nearest event noun, with what belongs to it, among the phrases that end before word i: "the
// spill" in "the spill in the Gulf that began"; first == last where there is none.
func (r *reader) eventBefore(i int) (first, last int) {
	for k := i - 1; k >= 0 && k > i-9; k-- {
		w := &r.words[k]
		if w.entry.noun != 0 && w.tag == isNoun {
			first = k
			for first > 0 && r.words[first-1].tag.nominal() && r.words[first-1].tag != isPronoun {
				first--
			}
			return first, k + 1
		}
		if !w.tag.nominal() && w.tag != isPreposition && w.tag != isTime && w.tag != isComma {
			break
		}
	}
	return i, i
}

// shortPhraseEnd finds the end of a noun phrase that begins at word i, before any preposition but "of".
func (r *reader) shortPhraseEnd(i int) int {
	for i < len(r.words) && (r.words[i].tag.nominal() || r.is(i, "of")) {
		i++
	}
	return i
}

// nounExtent finds the noun phrase around an event noun, with the phrases after it.
func (r *reader) nounExtent(t *target) (first, last int) {
	first = t.noun
	for first > 0 {
		p := r.words[first-1].tag
		if p.nominal() && p != isPronoun || p == isTime && first-1 >= t.first && first-1 < t.last {
			first--
			continue
		}
		if r.is(first-1, "of") && first > 1 && r.words[first].tag == isProper && r.words[first-2].tag == isProper {
			first -= 2
			continue
		}
		if p == isTime && int(r.words[first-1].expression) == t.expression {
			first--
			continue
		}
		break
	}
	last = t.noun + 1
	for last < len(r.words) {
		w := &r.words[last]
		if r.is(last, "without", "despite", "amid") || r.is(last, "with") && last != t.noun+1 && !r.takesPartner(t.noun) || w.tag == isDeterminer && r.words[last-1].tag == isTime {
			break
		}
		if w.tag.nominal() && w.tag != isPronoun && (last > t.noun+1 || w.tag == isNoun || w.tag == isPossessive) || w.tag == isPreposition && !r.is(last, "after", "before", "since", "as", "until", "till", "because", "than") || w.tag == isTime && w.expression == int16(t.expression) || r.is(last, "and") && r.words[last-1].tag == isProper {
			last++
			continue
		}
		break
	}
	for last > t.noun+1 && (r.words[last-1].tag == isPreposition || r.words[last-1].tag == isCoordinator || r.words[last-1].tag == isDeterminer) {
		last--
	}
	return first, last
}

// takesPartner tells an event noun that somebody has with others: "talks with", "deal with".
func (r *reader) takesPartner(noun int) bool {
	switch r.nounCategory(noun) {
	case timeline.Consult, timeline.Agree, timeline.Cooperate:
		return true
	}
	return false
}

// scene is where to look for actors and places: the words of the event, and of its shared subject.
func (r *reader) scene(t *target) (first, last int) {
	return r.extent(t)
}

// withSubject adds who shares in the event by a subject that stands elsewhere, or by the name that a pronoun stands
// for.
func (r *reader) withSubject(t *target, actors []string) []string {
	if t.noun >= 0 {
		return r.withOwner(t, actors)
	}
	first, last := r.subject(t.clause)
	if last <= first {
		return actors
	}
	if last == first+1 && r.words[first].tag == isPronoun {
		if s := r.standsFor(t.clause, first); s.name != "" {
			return r.withNames(actors, s)
		}
		return actors
	}
	if r.is(first, "his", "her", "its", "their") {
		if s := r.standsFor(t.clause, first); s.name != "" && (s.kind == person || s.kind == organization || s.kind == country || s.kind == unknownName) {
			return r.withNames(actors, s)
		}
	}
	var subject []string
	for _, n := range r.names(first, last) {
		if r.part(n) == asActor {
			subject = include(subject, n.canonical)
		}
	}
	for _, a := range actors {
		subject = include(subject, a)
	}
	return limit(subject, 6)
}

// withOwner adds whose event it is: "his meeting".
func (r *reader) withOwner(t *target, actors []string) []string {
	first, last := r.nounExtent(t)
	if r.is(first, "his", "her", "its", "their") {
		return r.withNames(actors, r.standsForNoun(t, first))
	}
	if agent := r.agentOf(t, r.phrase(first, last)); agent != "" {
		return r.withNames(actors, antecedent{name: r.alias(agent)})
	}
	return actors
}

// withNames adds whom a pronoun stands for in front of the other actors.
func (r *reader) withNames(actors []string, a antecedent) []string {
	names := a.names
	if len(names) == 0 && a.name != "" {
		names = []string{a.name}
	}
	for _, other := range actors {
		names = include(names, other)
	}
	return limit(names, 6)
}

// attributed tells who says so, and when, where a target stands in what somebody said.
func (r *reader) attributed(t *target) (speaker string, reported timeline.Date) {
	c := t.clause
	if t.noun < 0 && r.saying(c) {
		return r.speaker(c), reported
	}
	if t.noun >= 0 && r.saying(c) {
		return "", reported
	}
	by := r.reporterOf(c)
	if by < 0 {
		return r.accordingTo(), reported
	}
	for i := range r.targets {
		if s := &r.targets[i]; s.clause == by && s.noun < 0 {
			reported = s.date
		}
	}
	return r.speaker(by), reported
}

// saying tells whether a clause tells that somebody said something.
func (r *reader) saying(c int) bool { return r.clauses[c].kind == attribution || r.reports(c) }

// reporterOf finds the clause in which somebody says what clause c tells, -1 for none.
func (r *reader) reporterOf(c int) int {
	for depth := 0; c >= 0 && depth < 16; depth++ {
		if r.clauses[c].reporter >= 0 {
			return r.clauses[c].reporter
		}
		c = r.clauses[c].parent
	}
	return -1
}

// speaker names the subject of a clause that says something.
func (r *reader) speaker(c int) string {
	first, last := r.subject(c)
	if last <= first {
		return ""
	}
	if last == first+1 && r.words[first].tag == isPronoun {
		return r.standsFor(c, first).name
	}
	return r.called(first, last)
}

// called names a noun phrase: by the person or body in it, else by its own words.
func (r *reader) called(first, last int) string {
	best := mentioned{}
	for _, n := range r.names(first, last) {
		if n.kind != people && (best.canonical == "" || n.kind == person && best.kind != person) {
			best = n
		}
	}
	if best.canonical != "" && (best.kind == person || best.last == last || best.first == first) {
		return best.canonical
	}
	return r.write(r.withoutArticle(r.phrase(first, last), ""))
}

// accordingTo names the source in "according to the ministry".
func (r *reader) accordingTo() string {
	for i := 0; i+2 < len(r.words); i++ {
		if r.is(i, "according") && r.is(i+1, "to") {
			end := r.shortPhraseEnd(i + 2)
			if end > i+2 {
				return r.called(i+2, end)
			}
		}
	}
	return ""
}
