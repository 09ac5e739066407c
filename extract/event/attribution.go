package event

// invert opens the attribution in "…," said Kovac.
func (p *parser) invert(g int) {
	p.attribute(g, p.groups[g].first, p.current)
	p.clauses[p.current].inverted = true
}

// apposed finds where the subject begins in ", Kovac, a member of the board, told"; -1 for none.
func (p *parser) apposed(comma int) int {
	k := p.commaBefore(comma)
	if k < 0 {
		return -1
	}
	start := p.commaBefore(k) + 1
	if start == 0 {
		if start = p.gap; start == k {
			return -1
		}
	}
	if start >= k || !p.words[start].tag.nominal() {
		return -1
	}
	return start
}

func (p *parser) commaBefore(i int) int {
	for i--; i >= p.gap; i-- {
		if t := p.words[i].tag; t == isComma || t == isCloseQuote {
			return i
		}
	}
	return -1
}

// attribute opens a clause that tells who said what stands before it, or around it.
func (p *parser) attribute(g, start, said int) {
	n := p.open(clause{kind: attribution, parent: -1, opener: -1, start: start, inherits: -1, reporter: -1})
	top := p.root(said)
	for c := range p.clauses[:n] {
		if p.clauses[c].parent < 0 && p.clauses[c].kind != attribution && p.clauses[c].reporter < 0 {
			p.clauses[c].reporter = n
		}
	}
	p.resume = top
	p.take(n, g)
	p.own(start, p.groups[g].first)
}

// interjects tells whether "he said" only interrupts a clause that still waits for its verb: "The deal, he said on
// Monday, would collapse."
func (p *parser) interjects(g int) (start int, ok bool) {
	if !p.lexicon.verbs[p.groups[g].verb].reporting || p.clauses[p.current].opener >= 0 {
		return 0, false
	}
	first := p.groups[g].first
	comma := p.commaBefore(first)
	if comma <= 0 || first-comma > 5 || first-comma < 2 || !p.words[comma-1].tag.nominal() || p.words[p.clauses[p.current].start].tag == isPreposition || p.words[p.clauses[p.current].start].tag == isTime {
		return 0, false
	}
	for i := p.groups[g].last; i < len(p.words); i++ {
		switch p.words[i].tag {
		case isComma:
			for k := i + 1; k < len(p.words); k++ {
				if next := p.words[k].group; next >= 0 {
					return comma + 1, p.groups[next].kind == finite && k <= i+3
				}
			}
			return 0, false
		case isTime, isPreposition, isNoun, isProper, isDeterminer, isAdverb:
		default:
			return 0, false
		}
	}
	return 0, false
}

// comments tells a verb that attributes what stands before it, although it would be news with an object or a clause of
// its own: "the dam could fail, the mayor warned on Monday".
func (p *parser) comments(g int) bool {
	group := &p.groups[g]
	if !p.is(group.head, "warned", "announced", "declared", "insisted", "conceded", "predicted", "complained", "vowed", "argued", "acknowledged", "admitted", "confirmed", "promised", "cautioned", "boasted") || group.head != group.first && !p.is(group.first, "has", "have") {
		return false
	}
	for i := group.last; i < len(p.words); i++ {
		switch t := p.words[i].tag; {
		case t == isMark, t == isComma, t == isStop:
			return true
		case t == isSubordinator, t == isTo, p.is(i, "that"), p.words[i].group >= 0, i == group.last && p.objectFollows(i-1):
			return false
		}
	}
	return true
}
