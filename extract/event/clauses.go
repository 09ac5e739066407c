package event

// clause is a stretch of a sentence about one finite verb, or about a participle.
type clause struct {
	kind        clauseKind
	parent      int // -1 for none
	opener      int // word that opens it, -1 for none
	start       int // first word after the opener
	first       int // its outermost words, last exclusive
	last        int
	group       int // -1 while it has none
	chain       int // the last infinitive of "began to try to leave", else group
	inherits    int // clause whose subject it shares, -1 for none
	reporter    int // clause that says it, -1 for none
	inverted    bool
	conditional bool
}

type clauseKind uint8

const (
	mainClause clauseKind = iota
	complement
	adverbial
	relativeClause
	participle // "killing 30 people", "signed in May"
	coordinate
	attribution // "X told Y" after or within what he told
	parenthesis
)

// parser keeps the state of one walk through the sentence's words.
type parser struct {
	*reader
	current  int // clause
	resume   int // where to go on after an attribution, -1 for none
	quotedIn int // clause in which the open quotation began, -1 for none
	paren    int // clause around the open parenthesis, -1 for none
	gap      int // first word after the last verb group
}

// cutClauses walks through the words once and gives each its clause.
func (r *reader) cutClauses() {
	r.clauses = r.clauses[:0]
	p := parser{reader: r, resume: -1, quotedIn: -1, paren: -1}
	body := r.dateline()
	if body > 0 {
		p.open(clause{kind: parenthesis, parent: -1, opener: -1, inherits: -1, reporter: -1})
		for i := range body {
			r.words[i].clause = 0
		}
	}
	p.current = p.open(clause{kind: mainClause, parent: -1, opener: -1, start: body, inherits: -1, reporter: -1})
	p.gap = body
	for i := body; i < len(r.words); i++ {
		r.words[i].clause = int16(p.current)
		last := i + 1
		switch r.words[i].tag {
		case isRelative:
			p.openAt(i, relativeClause)
		case isSubordinator:
			p.subordinate(i)
		case isStop:
			p.stop(i)
		case isOpenParen:
			p.paren = p.current
			p.openAt(i, parenthesis)
		case isCloseParen:
			if p.paren >= 0 {
				p.current, p.paren = p.paren, -1
			}
		case isOpenQuote:
			p.quote(i)
		case isCloseQuote:
			if p.quotedIn >= 0 {
				p.current, p.quotedIn = p.quotedIn, -1
			}
		case isComma:
			p.comma(i)
		default:
			g := r.words[i].group
			if g < 0 {
				continue
			}
			p.verbs(int(g))
			last = r.groups[g].last
			for k := i; k < last; k++ {
				r.words[k].clause = int16(p.current)
			}
			p.gap = last
		}
		i = last - 1
	}
	r.measure()
}

// dateline finds where the sentence proper begins after "CAIRO, Egypt (Reuters) - "; 0 where it has no such
// opening.
func (r *reader) dateline() int {
	if body := r.stampedUntil(); body > 0 {
		return body
	}
	names := true // so far
	for i := 1; i+1 < len(r.words) && i < 100; i++ {
		t := r.words[i].tag
		if t == isCloseParen && r.words[i+1].tag == isStop && !r.is(i+1, ";", ":") {
			open := r.previousTag(i, isOpenParen)
			if open > 0 && i-open <= 4 && (r.words[open-1].capital || r.words[open-1].tag == isTime) && (i < 30 || r.words[open+1].capital) {
				return i + 2
			}
		}
		if t == isStop && names && i <= 8 && !r.is(i, ";", ":", "|") && r.acronym(0) && (r.words[i-1].capital || r.words[i-1].tag == isTime) {
			return i + 1
		}
		names = names && (t == isProper || t == isComma || t == isTime || t == isMark)
	}
	return 0
}

func (p *parser) open(c clause) int {
	c.group, c.chain = -1, -1
	p.clauses = append(p.clauses, c)
	return len(p.clauses) - 1
}

func (p *parser) openAt(i int, kind clauseKind) {
	reporter := -1
	if kind == complement && p.reports(p.current) {
		reporter = p.current
	}
	p.current = p.open(clause{kind: kind, parent: p.current, opener: i, start: i + 1, inherits: -1, reporter: reporter})
	p.words[i].clause = int16(p.current)
}

// has tells whether a clause has its verb.
func (p *parser) has(c int) bool { return p.clauses[c].group >= 0 }

// reports tells whether a clause's verb is one of saying.
func (r *reader) reports(c int) bool {
	g := r.clauses[c].group
	return g >= 0 && r.lexicon.verbs[r.groups[g].verb].reporting
}

func (p *parser) subordinate(i int) {
	kind := adverbial
	if p.is(i, "that", "whether", "how", "why", "what") || p.is(i, "if") && p.has(p.current) && p.reports(p.current) {
		kind = complement
	}
	p.openAt(i, kind)
	p.clauses[p.current].conditional = p.words[i].entry.class&tentative != 0
}

// stop begins a new main clause after a semicolon, a colon or a dash; a dash before the verb only sets
// something off.
func (p *parser) stop(i int) {
	if !p.is(i, ";", ":") && !p.has(p.root(p.current)) || p.onlyDates(p.current, i) {
		return
	}
	kind, reporter := mainClause, -1
	if p.is(i, ":") && p.has(p.current) && p.reports(p.current) {
		kind, reporter = complement, p.current
	}
	p.current = p.open(clause{kind: kind, parent: -1, opener: i, start: i + 1, inherits: p.root(p.current), reporter: reporter})
	p.quotedIn, p.paren = -1, -1
}

func (p *parser) root(c int) int {
	for p.clauses[c].parent >= 0 {
		c = p.clauses[c].parent
	}
	return c
}

// quote takes what a verb of saying is followed by as what was said.
func (p *parser) quote(i int) {
	c := p.current
	if !p.has(c) || !p.reports(c) || p.quotedIn >= 0 {
		return
	}
	p.quotedIn = c
	p.current = p.open(clause{kind: complement, parent: c, opener: i, start: i + 1, inherits: -1, reporter: c})
}

// comma ends a clause that was set off from the one around it.
func (p *parser) comma(i int) {
	c := &p.clauses[p.current]
	switch c.kind {
	case relativeClause, participle, adverbial:
		if p.has(p.current) && c.parent >= 0 {
			p.current = c.parent
			p.words[i].clause = int16(p.current)
		}
	case attribution:
		if p.resume >= 0 {
			p.current, p.resume = p.resume, -1
			p.words[i].clause = int16(p.current)
		}
	}
}

// verbs gives a verb group its clause.
func (p *parser) verbs(g int) {
	group := &p.groups[g]
	switch group.kind {
	case infinitive:
		p.infinitive(g)
	case gerundial, participial:
		p.participle(g)
	default:
		p.finite(g)
	}
	group.clause = p.current
}

func (p *parser) take(c, g int) {
	p.current = c
	p.clauses[c].group, p.clauses[c].chain = g, g
}

func (p *parser) infinitive(g int) {
	c := &p.clauses[p.current]
	if c.group < 0 {
		if c.opener >= 0 && c.opener == p.groups[g].first-1 {
			p.take(p.current, g) // "how to leave"
		}
		return // "To protest the law, …"
	}
	p.groups[g].governor = c.chain
	if p.chained(g) {
		c.chain = g
	}
}

// chained tells whether an infinitive goes on with the verb right before it ("plans to meet", "is due to
// meet", "urged the council to act"), and is no purpose far away.
func (p *parser) chained(g int) bool {
	for i := p.gap; i < p.groups[g].first; i++ {
		switch p.words[i].tag {
		case isComma, isStop, isCloseQuote:
			return false
		}
	}
	return true
}

// participle opens a clause of its own for a participle, unless a subordinator has ("after meeting").
func (p *parser) participle(g int) {
	c := p.current
	first := p.groups[g].first
	if !p.has(c) && p.clauses[c].kind == adverbial && p.opensWith(c, first) {
		p.take(c, g)
		p.clauses[c].inherits = p.clauses[c].parent
		return
	}
	if p.has(c) && p.groups[g].kind == gerundial && p.chainsTo(p.groups[p.clauses[c].chain].last, first) {
		p.groups[g].governor = p.clauses[c].chain // "began leaving"
		p.clauses[c].chain = g
		return
	}
	inherits := -1
	if first > 0 {
		switch p.words[first-1].tag {
		case isComma:
			if p.groups[g].kind == gerundial || first < 2 || p.words[first-2].tag != isNoun && p.words[first-2].tag != isProper || !p.has(c) {
				inherits = c
			}
		case isPreposition, isSubordinator, isCoordinator, isVerb, isTime, isStop:
			inherits = c
		}
	} else {
		inherits = c
	}
	n := p.open(clause{kind: participle, parent: c, opener: -1, start: first, inherits: inherits, reporter: -1})
	p.take(n, g)
}

// chainsTo tells whether a gerund at word first goes on with a verb that ends before word last: "began leaving",
// "planned on leaving".
func (p *parser) chainsTo(last, first int) bool {
	return first == last || first == last+1 && p.is(last, "on", "in", "at", "about", "against", "from")
}

// opensWith tells whether nothing but adverbs stands between a clause's opener and word first.
func (p *parser) opensWith(c, first int) bool {
	for i := p.clauses[c].start; i < first; i++ {
		if p.words[i].tag != isAdverb {
			return false
		}
	}
	return true
}

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
	for i := j; i < p.groups[g].first; i++ {
		if k := p.clauses[p.words[i].clause].kind; k != participle && k != relativeClause {
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
	if coordinator := p.subjectAcross(first); coordinator >= 0 {
		p.coordinate(g, coordinator, false)
		return
	}
	p.coordinate(g, max(j, p.gap), true)
}

// subjectAcross finds, before a verb, the conjunction that opens a subject which something set off between commas parts
// from it: "and the canal, blocked with ships, was reopened"; -1 for none.
func (p *parser) subjectAcross(first int) (coordinator int) {
	i := first - 1
	for i >= 0 && p.words[i].tag != isCoordinator && (p.words[i].tag == isComma || p.clauses[p.words[i].clause].kind == participle || p.clauses[p.words[i].clause].kind == relativeClause) {
		i--
	}
	end := i + 1
	for i >= 0 && (p.words[i].tag.nominal() || p.is(i, "of")) {
		i--
	}
	if i < 1 || i+1 == end || end >= first-1 || p.words[i].tag != isCoordinator || p.words[i-1].tag != isComma {
		return -1
	}
	return i
}

// withSubject finds the clause of a verb that has a subject before it.
func (p *parser) withSubject(g int) {
	first := p.groups[g].first
	kind := p.clauses[p.current].kind
	if w := p.waiting(p.current); w >= 0 && (kind == relativeClause || kind == participle || kind == adverbial || kind == coordinate) && (!p.reports(p.current) || p.groups[p.clauses[p.current].group].kind == participial) {
		p.take(w, g)
		if kind == adverbial {
			p.own(p.phraseStart(first), first)
		}
		return
	}
	said := p.lexicon.verbs[p.groups[g].verb].reporting
	if c := p.coordinatorInGap(first); c >= 0 {
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

// measure finds the outermost words of each clause, marks off them.
func (r *reader) measure() {
	for i := range r.clauses {
		r.clauses[i].first, r.clauses[i].last = -1, -1
	}
	for i := range r.words {
		switch r.words[i].tag {
		case isComma, isStop, isMark, isOpenQuote, isCloseQuote, isCoordinator:
			continue
		}
		c := &r.clauses[r.words[i].clause]
		if c.first < 0 {
			c.first = i
		}
		c.last = i + 1
	}
	for i := range r.clauses {
		if c := &r.clauses[i]; c.first >= 0 && c.opener == c.first && c.last > c.first+1 && c.kind != relativeClause {
			c.first++
		}
	}
}
