package event

// finite gives a finite verb to the clause that waits for it, or cuts a new one out of the words since
// the last verb.
func (p *parser) finite(g int) {
	first := p.groups[g].first
	if !p.has(p.current) {
		if start, ok := p.interjects(g); ok {
			p.attribute(g, start, p.current)
			return
		}
		p.take(p.current, g)
		return
	}
	if p.goesOn(g) {
		p.groups[g].governor = p.clauses[p.current].chain // "searched and sealed", "been robbed, beaten and freed"
		p.clauses[p.current].chain = g
		return
	}
	j := p.lastOfGap(first)
	switch {
	case j >= p.gap && p.words[j].tag == isCoordinator:
		p.coordinate(g, j, true)
	case j < p.gap || p.words[j].tag == isComma || p.words[j].tag == isCloseParen || p.words[j].tag == isCloseQuote:
		p.afterComma(g, j)
	default:
		p.withSubject(g)
	}
}

// goesOn tells whether only a comma or a conjunction stands between a verb and the one before it, so that they share
// what comes after, as they share an auxiliary.
func (p *parser) goesOn(g int) bool {
	first := p.groups[g].first
	chain := p.clauses[p.current].chain
	from := &p.groups[chain]
	if first-p.gap > 2 || first == p.gap || p.groups[g].head != first || from.last != p.gap || from.kind != finite || from.head == first {
		return false
	}
	for i := p.gap; i < first; i++ {
		if t := p.words[i].tag; t != isComma && t != isCoordinator || p.is(i, "but") {
			return false
		}
	}
	from = &p.groups[p.clauses[p.current].group]
	c := p.words[first].entry.class
	if from.passive || p.words[from.first].entry.class&have != 0 && from.first != from.head {
		return c&verbParticiple != 0 && (p.words[first-1].tag == isCoordinator || p.listGoesOnVerbs(first))
	}
	return p.words[first-1].tag == isCoordinator && c&verbPast != 0 && p.words[from.first].entry.class&verbPast != 0 && from.head == from.first
}

// listGoesOnVerbs tells whether "and" and another verb end a list of verbs that word i stands in.
func (p *parser) listGoesOnVerbs(i int) bool {
	for i++; i < len(p.words); i++ {
		switch t := p.words[i].tag; {
		case t == isCoordinator:
			return i+1 < len(p.words) && p.words[i+1].group >= 0
		case t != isComma && p.words[i].group < 0:
			return false
		}
	}
	return false
}

// lastOfGap finds the last word before a verb that is no adverb and no date.
func (p *parser) lastOfGap(first int) int {
	j := first - 1
	for j >= p.gap {
		switch p.words[j].tag {
		case isAdverb, isTime, isMark:
		case isPreposition:
			if j+1 >= len(p.words) || p.words[j+1].tag != isTime {
				return j
			}
		default:
			return j
		}
		j--
	}
	return j
}

// waiting finds the nearest clause around c that has no verb yet, -1 for none.
func (p *parser) waiting(c int) int {
	for c = p.clauses[c].parent; c >= 0; c = p.clauses[c].parent {
		if !p.has(c) {
			return c
		}
	}
	return -1
}

// coordinate opens a clause after the coordinator at word j.
func (p *parser) coordinate(g, j int, shares bool) {
	c := p.current
	for p.clauses[c].kind == participle && p.clauses[c].parent >= 0 {
		c = p.clauses[c].parent
	}
	if !p.has(c) && shares {
		p.take(c, g)
		return
	}
	from := p.clauses[c]
	n := clause{kind: coordinate, parent: from.parent, opener: j, start: j + 1, inherits: -1, reporter: from.reporter, conditional: from.conditional}
	if shares {
		n.inherits = c
	}
	p.take(p.open(n), g)
	if shares {
		p.own(j, p.groups[g].first)
		return
	}
	p.ownAround(c, j, p.groups[g].first)
}

// ownAround gives the words from i to last, of clause c so far, to the current clause, but for what is set off among them.
func (p *parser) ownAround(c, i, last int) {
	for ; i < last; i++ {
		if k := p.clauses[p.words[i].clause].kind; k != participle && k != relativeClause || int(p.words[i].clause) == c {
			p.words[i].clause = int16(p.current)
		}
	}
}

// own gives the words from i to last to the current clause.
func (p *parser) own(i, last int) {
	for ; i < last; i++ {
		p.words[i].clause = int16(p.current)
	}
}

// afterComma finds the clause of a verb that follows a comma or bracket, or another verb's end.
func (p *parser) afterComma(g, j int) {
	first := p.groups[g].first
	if w := p.waiting(p.current); w >= 0 {
		p.take(w, g)
		return
	}
	if (j < p.gap || p.words[j].tag == isComma && p.pronounAfterNoun(p.current)) && p.contact(g) {
		return
	}
	said := p.lexicon.verbs[p.groups[g].verb].reporting
	if p.is(first, "said", "says") && p.objectFollows(first) {
		p.invert(g)
		return
	}
	if start := p.apposed(j); start >= 0 {
		if said || p.comments(g) {
			p.attribute(g, start, p.current)
			return
		}
		p.splice(g, start)
		return
	}
	if said && p.objectFollows(p.groups[g].last-1) {
		p.invert(g)
		return
	}
	if opener := p.subjectAcross(first); opener >= 0 {
		if p.words[opener].tag == isCoordinator {
			p.coordinate(g, opener, false)
			return
		}
		n := clause{kind: adverbial, parent: p.current, opener: opener, start: opener + 1, inherits: -1, reporter: -1}
		p.take(p.open(n), g)
		p.ownAround(n.parent, opener, first)
		return
	}
	if p.saidAcross(g) {
		return
	}
	p.coordinate(g, max(j, p.gap), true)
}

// saidAcross gives a verb the subject that follows a verb of saying, where something set off stands between: "said the
// crew, rescued by a tug, was safe".
func (p *parser) saidAcross(g int) bool {
	c := p.current
	if !p.reports(c) || p.groups[p.clauses[c].chain].passive {
		return false
	}
	start := p.skipTime(p.groups[p.clauses[c].chain].last)
	end := start
	for end < len(p.words) && (p.words[end].tag.nominal() || p.is(end, "of")) {
		end++
	}
	if end == start || end >= p.groups[g].first-1 || p.words[end].tag != isComma {
		return false
	}
	n := clause{kind: complement, parent: c, opener: -1, start: start, inherits: -1, reporter: c}
	p.take(p.open(n), g)
	p.ownAround(c, start, p.groups[g].first)
	return true
}

// contact makes a relative clause of "the mayor opened" where another verb comes with no subject of its own: "the bridge
// the mayor opened is unsafe".
func (p *parser) contact(g int) bool {
	c := p.current
	k := p.clauses[c]
	if k.kind != mainClause {
		return false
	}
	start := p.afterContact(k.start, p.groups[k.group].first)
	if start == k.start {
		return false
	}
	n := p.open(clause{kind: mainClause, parent: -1, opener: k.opener, start: k.start, inherits: -1, reporter: k.reporter})
	p.take(n, g)
	p.own(k.start, start)
	inner := &p.clauses[c]
	inner.kind, inner.parent, inner.opener, inner.start = relativeClause, n, -1, start
	return true
}

// pronounAfterNoun tells whether the subject of a main clause is a pronoun right after a noun that opens the clause itself, so that
// it tells more of that noun: "the brother, whom friends of a man he knew", but not "in a speech he gave".
func (p *parser) pronounAfterNoun(c int) bool {
	k := &p.clauses[c]
	if k.kind != mainClause || k.group < 0 {
		return false
	}
	at := p.groups[k.group].first - 1
	if at < k.start+2 || p.words[at].tag != isPronoun || p.words[at].entry.class&subjectPronoun == 0 || p.words[at-1].tag != isNoun {
		return false
	}
	first := k.start
	for first < at && (p.words[first].tag == isCoordinator || p.words[first].tag == isAdverb || p.words[first].tag == isMark) {
		first++
	}
	return p.words[first].tag.nominal()
}

// joinsNouns tells whether the coordinator at word i joins two nouns to one plural subject of the verb at word first, "water
// and power were cut off".
func (p *parser) joinsNouns(i, first int) bool {
	if i < 1 || p.words[i-1].tag != isNoun && p.words[i-1].tag != isProper || !p.is(first, "were", "are", "have") || !p.is(i, "and") || i+1 >= first {
		return false
	}
	for k := i + 1; k < first; k++ {
		if t := p.words[k].tag; !t.nominal() && t != isAdverb {
			return false
		}
	}
	return !p.manyOf(p.phrase(i+1, first)) && p.phraseStart(first) > p.gap
}

// subjectAcross finds, before a verb, the conjunction that opens a subject which something set off between commas parts
// from it, "and the canal, blocked with ships, was reopened"; -1 for none.
func (p *parser) subjectAcross(first int) (coordinator int) {
	i := first - 1
	for i >= 0 && p.words[i].tag != isCoordinator && (p.words[i].tag == isComma || p.clauses[p.words[i].clause].kind == participle || p.clauses[p.words[i].clause].kind == relativeClause) {
		i--
	}
	end := i + 1
	for i >= 0 && (p.words[i].tag.nominal() || p.is(i, "of")) {
		i--
	}
	if i < 1 || i+1 == end || end >= first-1 {
		return -1
	}
	if p.words[i].tag == isCoordinator && p.words[i-1].tag == isComma || p.words[i].tag == isPreposition && p.is(i, "after", "before", "since", "until", "as") {
		return i
	}
	return -1
}

// withSubject finds the clause of a verb that has a subject before it.
func (p *parser) withSubject(g int) {
	first := p.groups[g].first
	kind := p.clauses[p.current].kind
	if w := p.waiting(p.current); w >= 0 && !(kind == relativeClause && p.has(p.current) && p.words[first-1].entry.class&subjectPronoun != 0 && p.words[first-1].tag == isPronoun) && (kind == relativeClause || kind == participle || kind == adverbial || kind == coordinate || kind == complement && p.has(p.current)) && (!p.reports(p.current) || p.groups[p.clauses[p.current].group].kind == participial) {
		p.take(w, g)
		if kind == adverbial {
			p.own(p.phraseStart(first), first)
		}
		return
	}
	said := p.lexicon.verbs[p.groups[g].verb].reporting
	if c := p.coordinatorInGap(first); c >= 0 && !p.joinsNouns(c, first) {
		p.coordinate(g, c, false)
		return
	}
	if c := p.commaBefore(first); c >= 0 {
		start := c + 1
		if from := p.commaBefore(c); from >= 0 && p.listed(start, first) {
			start = from + 1
		}
		if p.comments(g) || said && !p.lexicon.verbs[p.groups[p.clauses[p.current].group].verb].reporting || said && p.clauses[p.current].reporter < 0 {
			p.attribute(g, start, p.current)
			return
		}
		if w := p.waiting(p.current); w >= 0 {
			p.take(w, g)
			p.own(start, first)
			return
		}
		p.splice(g, start)
		return
	}
	start := p.phraseStart(first)
	if k := p.skipTime(p.gap); p.is(p.gap-1, "said", "says", "say", "saying") && k < first && p.words[k].tag.nominal() {
		start = k
	}
	if c := p.clauses[p.current]; c.kind == participle && c.parent >= 0 && p.reports(c.parent) && start > c.start {
		if from := p.groups[p.clauses[c.parent].chain].last; from < c.start && p.words[from].tag.nominal() {
			p.current = c.parent // "said the pipe linking it to Ghent was cut"
			n := clause{kind: complement, parent: p.current, opener: -1, start: from, inherits: -1, reporter: p.current}
			p.take(p.open(n), g)
			p.own(from, c.start)
			return
		}
	}
	c := clause{kind: complement, parent: p.current, opener: -1, start: start, inherits: -1, reporter: -1}
	if p.reports(p.current) {
		c.reporter = p.current
	}
	p.take(p.open(c), g)
	p.own(start, first)
}

func (p *parser) skipTime(i int) int {
	for i < len(p.words) && (p.words[i].tag == isTime || p.words[i].tag == isPreposition && i+1 < len(p.words) && p.words[i+1].tag == isTime) {
		i++
	}
	return i
}

// coordinatorInGap finds the coordinator that joins two clauses: the one after a comma, else the first that
// nothing but a subject follows.
func (p *parser) coordinatorInGap(first int) int {
	found := -1
	for i := p.gap; i < first; i++ {
		switch p.words[i].tag {
		case isCoordinator:
			if i+1 < first && p.words[i+1].tag == isTime && p.words[i-1].tag == isTime || p.is(i, "then") {
				continue // "in May and June"
			}
			if i > 0 && p.words[i-1].tag == isComma {
				found = i
			} else if found < 0 {
				found = i
			}
		case isComma:
			if i+1 < first && p.words[i+1].tag != isCoordinator && !(found >= 0 && p.skipTime(found+1) == i) {
				found = -1
			}
		}
	}
	return found
}

// listed tells whether the words are the end of "A, B and C".
func (p *parser) listed(first, last int) bool {
	for i := first; i < last; i++ {
		if p.is(i, "and", "or", "&") {
			return true
		}
	}
	return false
}

// phraseStart finds where the noun phrase that ends before word i begins.
func (p *parser) phraseStart(i int) int {
	start := i
	for k := i - 1; k >= p.gap; k-- {
		t := p.words[k].tag
		switch {
		case t == isDeterminer:
			start = k
			if k > p.gap && p.is(k-1, "of") && k-2 >= p.gap {
				k--
				continue
			}
			return start
		case t.nominal() || t == isAdverb:
			start = k
		case p.is(k, "of", "and"):
		default:
			return start
		}
	}
	return start
}

// splice opens a main clause that begins at word start with no other mark than a comma.
func (p *parser) splice(g, start int) {
	from := p.clauses[p.current]
	n := clause{kind: mainClause, parent: -1, opener: -1, start: start, inherits: -1, reporter: from.reporter}
	p.take(p.open(n), g)
	p.own(start, p.groups[g].first)
}
