package event

import "strings"

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
	depth    int // of parentheses
	dash     int // where the pair of dashes closes that the words stand between, -1 for none
	aside    int // clause around that pair
	gap      int // first word after the last verb group
}

// cutClauses walks through the words once and gives each its clause.
func (r *reader) cutClauses() {
	r.clauses = r.clauses[:0]
	p := parser{reader: r, resume: -1, quotedIn: -1, paren: -1, dash: -1}
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
		if i > body && p.runsOn(i) && !p.rowDate(body, i) {
			p.current = p.open(clause{kind: mainClause, parent: -1, opener: -1, start: i, inherits: -1, reporter: -1})
			p.resume, p.quotedIn, p.paren, p.depth, p.gap = -1, -1, -1, 0, i
		}
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
			if p.depth++; p.depth == 1 {
				p.paren = p.current
				p.openAt(i, parenthesis)
			}
		case isCloseParen:
			if p.depth = max(0, p.depth-1); p.depth == 0 && p.paren >= 0 {
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

// runsOn tells a word that begins another sentence with no mark before it, as where a page's heading or its date stands
// right before its text: "Council hears of oil well dangers During the day", "NEW: A rally is set".
func (r *reader) runsOn(i int) bool {
	w, before := &r.words[i], &r.words[i-1]
	if !w.capital || w.expression >= 0 || i+2 >= len(r.words) {
		return false
	}
	if r.is(i, "new", "photograph", "photo") && r.is(i+1, ":") || r.is(i, "editor") && r.is(i+2, "note") || r.pageDated(i) {
		return true
	}
	if next := &r.words[i+1]; r.is(i, "they", "he", "she", "it", "we") && !r.acronym(i) && before.tag != isOpenQuote && next.entry.class&(anyVerb|anyAux|modal) != 0 && !next.capital {
		return true
	}
	if before.capital && before.expression < 0 || r.acronym(i) || r.is(i, "i") {
		return false
	}
	switch before.tag {
	case isNoun, isVerb, isParticiple, isAdjective, isAdverb, isTime:
	default:
		return false
	}
	next := &r.words[i+1]
	return (w.entry.class&(determiner|preposition|pronoun|subordinator) != 0 || r.is(i, "ahead", "meanwhile", "however", "also")) && (next.expression >= 0 || !next.capital && next.entry.class != 0)
}

// rowDate tells whether nothing but a date stands before word i, as in the rows of a chronology: "2 May 2011 The trial is
// put off".
func (r *reader) rowDate(body, i int) bool {
	for ; body < i; body++ {
		if t := r.words[body].tag; t != isTime && t != isMark && t != isComma {
			return false
		}
	}
	return true
}

// credit finds where the sentence proper begins after whose photograph stands above it, "Photograph: Ana Ruiz/AP"; 0 where it
// has no such opening.
func (r *reader) credit() int {
	if !r.is(0, "photograph", "photo", "picture", "image") || !r.is(1, ":") {
		return 0
	}
	for i := 2; i+2 < len(r.words) && i < 12; i++ {
		_, agency, slash := strings.Cut(r.word(i), "/")
		if !slash {
			agency = r.word(i)
		}
		switch agency {
		case "AP", "EPA", "AFP", "PA", "Reuters", "Getty", "Rex", "Corbis", "Alamy", "Bloomberg":
			for i++; r.is(i, "images", "features", "/"); i++ {
			}
			return i
		}
	}
	return 0
}

// pageDated tells whether the date and time of a page, "Friday, July 23, 2010; 11:01 PM", stand right before word i.
func (r *reader) pageDated(i int) bool {
	k := i - 1
	for k >= 0 && r.words[k].tag == isTime {
		k--
	}
	if k <= 0 || k == i-1 || !r.is(k, ";") || r.words[k-1].tag != isTime {
		return false
	}
	clock := r.tagged.Expressions[r.here[r.words[k+1].expression]].Text
	return strings.Contains(clock, ":") && len(clock) < 16
}

// dateline finds where the sentence proper begins after "CAIRO, Egypt (Reuters) - "; 0 where it has no such
// opening.
func (r *reader) dateline() int {
	if body := r.stampedUntil(); body > 0 {
		return body
	}
	if body := r.credit(); body > 0 {
		return body
	}
	names := true // so far
	for i := 1; i+1 < len(r.words) && i < 100; i++ {
		t := r.words[i].tag
		if t == isCloseParen && r.words[i+1].tag == isStop && !r.is(i+1, ";", ":") {
			open := r.previousTag(i, isOpenParen)
			if open > 0 && i == open+2 && r.is(open+1, "reuters", "cnn", "ap", "afp", "upi", "bloomberg", "xinhua", "efe", "tass", "dpa") {
				return i + 2
			}
			if open > 0 && i-open <= 4 && (r.words[open-1].capital || r.words[open-1].tag == isTime) && (i < 30 || r.words[open+1].capital) && !r.abbreviates(open) {
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

// abbreviates tells whether the bracket at word i holds but the initials of the name before it: "Baltic Ferries (BF)".
func (r *reader) abbreviates(i int) bool {
	if i+2 >= len(r.words) || r.words[i+2].tag != isCloseParen {
		return false
	}
	letters := r.word(i + 1)
	for k, n := i-1, len(letters)-1; n >= 0; k, n = k-1, n-1 {
		for k >= 0 && !r.words[k].capital {
			k--
		}
		if k < 0 || r.word(k)[0] != letters[n] {
			return false
		}
	}
	return true
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
	if i == p.dash {
		p.current, p.dash = p.aside, -1
		return
	}
	if p.dash = p.closingDash(i); p.dash >= 0 {
		p.aside = p.current
		p.openAt(i, parenthesis)
		return
	}
	if !p.is(i, ";", ":", ".") && !p.has(p.root(p.current)) || p.onlyDates(p.current, i) {
		return
	}
	kind, reporter := mainClause, -1
	if p.is(i, ":") && p.has(p.current) && p.reports(p.current) {
		kind, reporter = complement, p.current
	}
	p.current = p.open(clause{kind: kind, parent: -1, opener: i, start: i + 1, inherits: p.root(p.current), reporter: reporter})
	p.quotedIn, p.paren, p.depth = -1, -1, 0
}

// closingDash finds the dash that ends what the one at word i sets off, which has no verb of its own and more of the
// clause after it: "the bank - the oldest of the town - and closed it"; -1 for none.
func (p *parser) closingDash(i int) int {
	if p.is(i, ";", ":", "|") || i == 0 || !p.words[i-1].tag.nominal() && p.words[i-1].tag != isCloseParen {
		return -1
	}
	for k := i + 1; k+1 < len(p.words) && k < i+16; k++ {
		w := &p.words[k]
		if w.tag == isStop && !p.is(k, ";", ":", "|") && k > i+1 {
			return k
		}
		if w.group >= 0 || w.tag == isStop {
			return -1
		}
	}
	return -1
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
		case isNoun, isProper:
			if p.words[p.groups[p.clauses[p.current].chain].head].entry.class&be != 0 {
				return false // "it is a way to fight"
			}
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
		case isStop:
			if !(p.groups[g].kind == participial && first > 1 && p.words[first-2].tag == isProper && p.has(c)) {
				inherits = c
			}
		case isPreposition, isSubordinator, isCoordinator, isVerb, isTime:
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
