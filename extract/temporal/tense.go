package temporal

// tense is what the verb that governs an expression says of its time.
type tense uint8

const (
	unclear tense = iota
	past
	future
	perfect // past as seen from a past that was told: "had met"
)

// over tells whether a tense is one of the past.
func (t tense) over() bool { return t == past || t == perfect }

// governing is the tense of the verb that a match hangs on: the nearest one before it in its clause,
// else the first one behind it. A verb elsewhere in the sentence says nothing about it.
func (g *grammar) governing(t *Text, m *match) tense {
	s := t.Sentences[m.sentence]
	edge := m.first - 1
	for ; edge >= s.First && !g.clauseEdge(t, edge); edge-- {
		if found := g.verb(t, edge); found != unclear {
			return found
		}
	}
	said := edge >= s.First && g.is(edge, t, "SAID")
	if said && m.first-edge <= 2 { // "said Thursday that they will", "said on Thursday"
		return past
	}
	for i := m.last; i < s.Last && !g.clauseEdge(t, i); i++ {
		if found := g.verb(t, i); found != unclear {
			return found
		}
	}
	if said { // "…, she said after talks on May 16"
		return past
	}
	return unclear
}

// clauseEdge tells whether token i parts clauses.
func (g *grammar) clauseEdge(t *Text, i int) bool {
	switch t.Word(i) {
	case ";", ":", "—":
		return true
	}
	return g.is(i, t, "CLAUSE")
}

// verb is the tense that token i shows.
func (g *grammar) verb(t *Text, i int) tense {
	switch w := t.Word(i); {
	case g.is(i, t, "FUTUREVERB"), g.is(i, t, "TO") && (g.is(i-1, t, "AHEAD") || g.is(i-1, t, "FUTUREVERB")):
		return future
	case g.is(i, t, "PERFECT"):
		return perfect
	case g.is(i, t, "PASTVERB") && !g.is(i-1, t, "AUXILIARY"), t.small(i) && g.words.endsPast(w) && !g.is(i, t, "NOTPAST") && !g.is(i-1, t, "AUXILIARY"):
		return past
	}
	return unclear
}
