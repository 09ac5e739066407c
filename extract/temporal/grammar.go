package temporal

import (
	"fmt"
	"slices"
	"strings"

	"dateline/timeline"
)

// grammar is a grammar file compiled: every rule in one deterministic automaton over lexicon entries.
// The automaton tells where an expression ends and by which rule; the rule's own states then tell which
// word stands for what.
type grammar struct {
	name   string // of its file
	words  *lexicon
	rules  []rule
	nodes  []node  // nondeterministic
	states []state // deterministic; 0 is the start

	landmarks *Landmarks // of the language; nil where it has none

	triggers []trigger // by lexicon entry

	columns []uint16   // what the automaton sees of each lexicon entry; twice that, and one more where no white space comes before
	kinds   int        // how many such columns there are
	entries [][]uint16 // the columns of each symbol
}

// rule is a line of a grammar file.
type rule struct {
	line   int
	typ    timeline.Type
	action string
	sets   []setting
	start  int // node

	guard
}

// guard is what a rule asks of the words around a match.
type guard struct {
	behind, notBehind, notAhead symbol // classes of the word beside it, outside of it

	then   symbol // a word of this class and a date come next, which are a part of it: "the first Monday | of | March"
	beside symbol // or which are an expression of their own: "5 | – | 6 p.m."

	free  bool // no noun comes next, which it would count
	whole bool // no hyphen comes next
	lower bool // it begins with a small letter
	inner bool // it is the date that another match asks for
}

// take reads a guard among the settings of a rule's head, and tells whether it was one.
func (g *guard) take(key, value string, words *lexicon) bool {
	switch key {
	case "behind":
		g.behind = words.intern(value)
	case "notbehind":
		g.notBehind = words.intern(value)
	case "notahead":
		g.notAhead = words.intern(value)
	case "then":
		g.then = words.intern(value)
	case "beside":
		g.beside = words.intern(value)
	case "only":
		g.free, g.whole = g.free || value == "free", g.whole || value == "whole"
		g.lower, g.inner = g.lower || value == "lower", g.inner || value == "inner"
	default:
		return false
	}
	return true
}

// setting is a fact that the words of a pattern don't say but its writer does: {mod=END}.
type setting struct{ key, value string }

// node is a state of the nondeterministic automaton.
type node struct {
	edges  []edge
	accept int // rule+1
}

// edge leads to a node: over a token of the symbol, or over nothing where symbol is 0.
type edge struct {
	symbol symbol
	space  spacing // of the next token, where symbol is 0
	set    setting
	to     int
}

type spacing uint8

const (
	anySpace spacing = iota
	glued
	apart
)

// state is a state of the deterministic automaton.
type state struct {
	columns []uint16 // most states know a few only
	next    []int32  // the states that they lead to
	row     []int32  // of a state that knows many, next by column; 0 is none
	rules   []int    // those that may end here, in the file's order
}

// trigger tells what a word may begin, so that most words of a text are passed over at one look.
type trigger struct {
	begins bool // an expression
	leans  bool // a relation to a landmark
}

// findTriggers looks every word of the lexicon up.
func (g *grammar) findTriggers() {
	g.triggers = make([]trigger, len(g.words.entries))
	lean := g.words.symbols["LEAN"]
	for i := range g.triggers {
		for _, glued := range []bool{false, true} {
			g.triggers[i].begins = g.triggers[i].begins || i > 0 && g.step(0, &Token{entry: uint16(i), Glued: glued}) != 0
		}
		g.triggers[i].leans = lean != 0 && g.words.has(uint16(i), lean)
	}
}

// step finds the state that a token leads to, 0 where there is none.
func (g *grammar) step(from int32, t *Token) int32 {
	c := g.columns[t.entry] << 1
	if t.Glued {
		c |= 1
	}
	s := &g.states[from]
	if s.row != nil {
		return s.row[c]
	}
	for i, known := range s.columns {
		if known == c {
			return s.next[i]
		}
	}
	return 0
}

// compileGrammar reads a grammar file; its form is told at its head.
func compileGrammar(name, text string, words *lexicon) (*grammar, error) {
	g := &grammar{name: name, words: words}
	pieces := map[string]pattern{}
	const continued = "\r" // white space to patterns
	n, next := 0, 1
	for _, line := range strings.Split(strings.ReplaceAll(text, "\\\n", continued), "\n") {
		n, next = next, next+1+strings.Count(line, continued)
		line, _, _ = strings.Cut(line, "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		fail := func(err error) error { return fmt.Errorf("%s:%d: %w", name, n, err) }
		if piece, ok := strings.CutPrefix(line, "$"); ok {
			label, body, ok := strings.Cut(piece, "=")
			if !ok {
				return nil, fail(fmt.Errorf("want $name = pattern"))
			}
			p, err := parsePattern(body, pieces)
			if err != nil {
				return nil, fail(err)
			}
			pieces[strings.TrimSpace(label)] = p
			continue
		}
		head, body, ok := strings.Cut(line, ": ")
		fields := strings.Fields(head)
		if !ok || len(fields) < 2 {
			return nil, fail(fmt.Errorf("want TYPE meaning key=value …: pattern"))
		}
		r := rule{line: n, typ: timeline.Type(fields[0]), action: fields[1]}
		if _, ok := actions[r.action]; !ok {
			return nil, fail(fmt.Errorf("no meaning %q", r.action))
		}
		for _, f := range fields[2:] {
			if key, value, _ := strings.Cut(f, "="); !r.take(key, value, words) {
				r.sets = append(r.sets, setting{key, value})
			}
		}
		p, err := parsePattern(body, pieces)
		if err != nil {
			return nil, fail(err)
		}
		r.start = g.node()
		end := g.add(p, r.start)
		g.rules = append(g.rules, r)
		g.nodes[end].accept = len(g.rules)
	}
	words.finish()
	g.determine()
	g.findTriggers()
	return g, nil
}

func (g *grammar) node() int {
	g.nodes = append(g.nodes, node{})
	return len(g.nodes) - 1
}

func (g *grammar) link(from int, e edge) {
	g.nodes[from].edges = append(g.nodes[from].edges, e)
}

// add lays pattern p into the automaton behind node from and returns the node that it ends at.
func (g *grammar) add(p pattern, from int) int {
	switch p.kind {
	case sequence:
		for _, part := range p.parts {
			from = g.add(part, from)
		}
		return from
	case choice:
		end := g.node()
		for _, part := range p.parts {
			start := g.node()
			g.link(from, edge{to: start})
			g.link(g.add(part, start), edge{to: end})
		}
		return end
	case optional:
		end := g.add(p.parts[0], from)
		join := g.node()
		g.link(end, edge{to: join})
		g.link(from, edge{to: join})
		return join
	case assertion:
		end := g.node()
		g.link(from, edge{space: p.space, to: end})
		return end
	case assignment:
		end := g.node()
		g.link(from, edge{set: p.set, to: end})
		return end
	}
	end := g.node()
	s := g.words.intern(p.word)
	if p.word != strings.ToUpper(p.word) || !isName(p.word) {
		g.words.define(p.word, s, "")
	}
	g.link(from, edge{symbol: s, to: end})
	return end
}

func isName(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' }

// determine makes the deterministic automaton: a state of it is the set of nodes that may have been reached.
func (g *grammar) determine() {
	g.classify()
	starts := make([]int32, len(g.rules))
	for i := range g.rules {
		starts[i] = int32(g.rules[i].start)
	}
	b := builder{grammar: g, seen: make([]int, len(g.nodes)), known: map[string]int32{}, targets: make([][]int32, 2*g.kinds)}
	b.number(starts)
	for i := 0; i < len(b.kernels); i++ {
		g.states = append(g.states, b.state(b.kernels[i]))
	}
}

// classify gives the entries that belong to the same classes one column, so that the automaton has few of them.
func (g *grammar) classify() {
	used := make([]bool, len(g.words.names))
	for _, n := range g.nodes {
		for _, e := range n.edges {
			used[e.symbol] = true
		}
	}
	kinds := map[string]uint16{"": 0}
	g.columns = make([]uint16, len(g.words.entries))
	g.entries = make([][]uint16, len(g.words.names))
	for i := range g.words.entries {
		var key []byte
		for s := range used {
			if used[s] && s > 0 && g.words.has(uint16(i), symbol(s)) {
				key = append(key, byte(s), byte(s>>8))
			}
		}
		kind, ok := kinds[string(key)]
		if !ok {
			kind = uint16(len(kinds))
			kinds[string(key)] = kind
			for k := 0; k < len(key); k += 2 {
				s := int(key[k]) | int(key[k+1])<<8
				g.entries[s] = append(g.entries[s], kind)
			}
		}
		g.columns[i] = kind
	}
	g.kinds = len(kinds)
}

// builder makes the states of a grammar's automaton.
type builder struct {
	grammar *grammar
	kernels [][]int32
	known   map[string]int32
	seen    []int // node → the visit that it was last seen in
	visit   int
	targets [][]int32 // by column
	touched []uint16  // the columns that have some
}

// number finds the state of a kernel, a sorted set of nodes.
func (b *builder) number(kernel []int32) int32 {
	key := make([]byte, 0, 4*len(kernel))
	for _, n := range kernel {
		key = append(key, byte(n), byte(n>>8), byte(n>>16))
	}
	n, ok := b.known[string(key)]
	if !ok {
		n = int32(len(b.kernels))
		b.known[string(key)] = n
		b.kernels = append(b.kernels, slices.Clone(kernel))
	}
	return n
}

func (b *builder) state(kernel []int32) state {
	g := b.grammar
	s := state{}
	b.touched = b.touched[:0]
	for bit, space := range []spacing{apart, glued} {
		for _, n := range b.closure(kernel, space) {
			for _, e := range g.nodes[n].edges {
				if e.symbol == 0 {
					continue
				}
				for _, kind := range g.entries[e.symbol] {
					c := kind<<1 | uint16(bit)
					if len(b.targets[c]) == 0 {
						b.touched = append(b.touched, c)
					}
					b.targets[c] = append(b.targets[c], int32(e.to))
				}
			}
		}
	}
	s.columns = slices.Clone(b.touched)
	s.next = make([]int32, len(s.columns))
	for i, c := range s.columns {
		to := b.targets[c]
		slices.Sort(to)
		s.next[i] = b.number(slices.Compact(to))
		b.targets[c] = to[:0]
	}
	const few = 12
	if len(s.columns) > few {
		s.row = make([]int32, 2*g.kinds)
		for i, c := range s.columns {
			s.row[c] = s.next[i]
		}
	}
	for _, n := range b.closure(kernel, anySpace) {
		if a := g.nodes[n].accept; a > 0 && !slices.Contains(s.rules, a-1) {
			s.rules = append(s.rules, a-1)
		}
	}
	slices.Sort(s.rules)
	return s
}

// closure follows the edges over nothing; those that ask for a spacing only where it is that one.
func (b *builder) closure(kernel []int32, space spacing) []int32 {
	b.visit++
	list := make([]int32, 0, 4*len(kernel))
	for _, n := range kernel {
		list = append(list, n)
		b.seen[n] = b.visit
	}
	for i := 0; i < len(list); i++ {
		for _, e := range b.grammar.nodes[list[i]].edges {
			if e.symbol == 0 && (e.space == anySpace || e.space == space) && b.seen[e.to] != b.visit {
				b.seen[e.to] = b.visit
				list = append(list, int32(e.to))
			}
		}
	}
	return list
}

// capture is a token and the symbol that it stands for in a match; or a setting, where symbol is 0.
type capture struct {
	symbol symbol
	token  int
	set    setting
}

// captures tells how rule r reads tokens first to last of t, in the file's order of choices.
func (g *grammar) captures(r *rule, t *Text, first, last int, into []capture) []capture {
	var walk func(n, i int) bool
	walk = func(n, i int) bool {
		if g.nodes[n].accept > 0 && i == last {
			return true
		}
		for _, e := range g.nodes[n].edges {
			mark := len(into)
			switch {
			case e.symbol != 0:
				if i == last || !g.words.has(t.Tokens[i].entry, e.symbol) {
					continue
				}
				into = append(into, capture{symbol: e.symbol, token: i})
				if walk(e.to, i+1) {
					return true
				}
			case e.space == anySpace || i < last && (e.space == glued) == t.Tokens[i].Glued:
				if e.set.key != "" {
					into = append(into, capture{token: i, set: e.set})
				}
				if walk(e.to, i) {
					return true
				}
			}
			into = into[:mark]
		}
		return false
	}
	walk(r.start, first)
	return into
}
