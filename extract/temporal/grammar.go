package temporal

import (
	"fmt"
	"slices"
	"sort"
	"strings"

	"dateline/timeline"
)

// grammar is a grammar file compiled: every rule in one deterministic automaton over lexicon entries.
// The automaton tells where an expression ends and by which rule; the rule's own states then tell which
// word stands for what.
type grammar struct {
	words  *lexicon
	rules  []rule
	nodes  []node  // nondeterministic
	states []state // deterministic; 0 is the start
	first  []int32 // the start's next state by column, for speed; 0 is none
}

// rule is a line of a grammar file.
type rule struct {
	line   int
	typ    timeline.Type
	action string
	sets   []setting
	start  int // node
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

// state is a state of the deterministic automaton, its edges sorted by column.
type state struct {
	columns []uint32
	next    []int32
	rules   []int // those that may end here, in the file's order
}

// column is what the automaton sees of a token: its lexicon entry, and whether white space comes before it.
func column(t *Token) uint32 {
	c := uint32(t.entry) << 1
	if t.Glued {
		c |= 1
	}
	return c
}

// step finds the state that a token leads to, 0 where there is none.
func (g *grammar) step(from int32, c uint32) int32 {
	s := &g.states[from]
	if i, ok := slices.BinarySearch(s.columns, c); ok {
		return s.next[i]
	}
	return 0
}

// compileGrammar reads a grammar file; its form is told at its head.
func compileGrammar(name, text string, words *lexicon) (*grammar, error) {
	g := &grammar{words: words}
	pieces := map[string]pattern{}
	text = strings.ReplaceAll(text, "\\\n", " ")
	for n, line := range strings.Split(text, "\n") {
		line, _, _ = strings.Cut(line, "#")
		if strings.TrimSpace(line) == "" {
			continue
		}
		fail := func(err error) error { return fmt.Errorf("%s:%d: %w", name, n+1, err) }
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
		r := rule{line: n + 1, typ: timeline.Type(fields[0]), action: fields[1]}
		if _, ok := actions[r.action]; !ok {
			return nil, fail(fmt.Errorf("no meaning %q", r.action))
		}
		for _, f := range fields[2:] {
			key, value, _ := strings.Cut(f, "=")
			r.sets = append(r.sets, setting{key, value})
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
	entries := make([][]uint16, len(g.words.names)) // by symbol
	for e := range g.words.entries {
		for _, s := range g.words.entries[e].symbols {
			entries[s] = append(entries[s], uint16(e))
		}
	}
	starts := make([]int, len(g.rules))
	for i := range g.rules {
		starts[i] = g.rules[i].start
	}
	known := map[string]int32{}
	var kernels [][]int
	number := func(kernel []int) int32 {
		key := fmt.Sprint(kernel)
		n, ok := known[key]
		if !ok {
			n = int32(len(kernels))
			known[key] = n
			kernels = append(kernels, kernel)
		}
		return n
	}
	number(starts)
	for i := 0; i < len(kernels); i++ {
		var s state
		targets := map[uint32][]int{}
		for _, space := range []spacing{apart, glued} {
			for _, n := range g.closure(kernels[i], space) {
				for _, e := range g.nodes[n].edges {
					if e.symbol == 0 {
						continue
					}
					for _, w := range entries[e.symbol] {
						c := uint32(w) << 1
						if space == glued {
							c |= 1
						}
						targets[c] = append(targets[c], e.to)
					}
				}
			}
		}
		for c := range targets {
			s.columns = append(s.columns, c)
		}
		slices.Sort(s.columns)
		for _, c := range s.columns {
			to := targets[c]
			sort.Ints(to)
			s.next = append(s.next, number(slices.Compact(to)))
		}
		for _, n := range g.closure(kernels[i], anySpace) {
			if a := g.nodes[n].accept; a > 0 && !slices.Contains(s.rules, a-1) {
				s.rules = append(s.rules, a-1)
			}
		}
		sort.Ints(s.rules)
		g.states = append(g.states, s)
	}
	g.first = make([]int32, len(g.words.entries)*2)
	for i, c := range g.states[0].columns {
		g.first[c] = g.states[0].next[i]
	}
}

// closure follows the edges over nothing; those that ask for a spacing only where it is that one.
func (g *grammar) closure(kernel []int, space spacing) []int {
	seen := map[int]bool{}
	var list []int
	var visit func(n int)
	visit = func(n int) {
		if seen[n] {
			return
		}
		seen[n] = true
		list = append(list, n)
		for _, e := range g.nodes[n].edges {
			if e.symbol == 0 && (e.space == anySpace || e.space == space) {
				visit(e.to)
			}
		}
	}
	for _, n := range kernel {
		visit(n)
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
