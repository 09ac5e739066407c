package temporal

import "strings"

// tense is what the verb that governs an expression says of its time.
type tense uint8

const (
	unclear tense = iota
	past
	future
)

// governing is the tense of the verb that a match hangs on: the nearest one before it in its clause,
// else the first one behind it. A verb elsewhere in the sentence says nothing about it.
func (g *grammar) governing(t *Text, m *match) tense {
	s := t.Sentences[m.sentence]
	for i := m.first - 1; i >= s.First && !t.clauseEdge(i); i-- {
		if found := g.verb(t, i); found != unclear {
			return found
		}
	}
	for i := m.last; i < s.Last && !(i > m.last && t.clauseEdge(i)); i++ {
		if found := g.verb(t, i); found != unclear {
			return found
		}
	}
	return unclear
}

// clauseEdge tells whether token i parts clauses.
func (t *Text) clauseEdge(i int) bool {
	switch t.Word(i) {
	case ";", ":", "—", "that", "which", "who", "whose", "where", "because", "although", "while", "but", "said", "says":
		return true
	}
	return false
}

// verb is the tense that token i shows.
func (g *grammar) verb(t *Text, i int) tense {
	w := t.Word(i)
	switch strings.ToLower(w) {
	case "will", "shall", "ll", "scheduled", "slated", "expected", "expects", "plans", "planned", "intends", "hopes", "due", "upcoming", "forthcoming", "would":
		return future
	case "was", "were", "had", "did", "has", "have", "began", "became", "came", "fell", "found", "gave", "got", "held", "led", "left", "lost", "made", "met",
		"paid", "ran", "rose", "saw", "sent", "sold", "spoke", "stood", "struck", "took", "told", "went", "won", "wrote", "brought", "built", "bought",
		"fought", "flew", "grew", "hit", "kept", "broke", "chose", "drew", "drove", "shot", "sank", "cut", "set":
		return past
	}
	if len(w) > 4 && strings.HasSuffix(w, "ed") && w[0] >= 'a' {
		return past
	}
	return unclear
}
