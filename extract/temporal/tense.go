package temporal

import "strings"

// tense is what the verb that governs an expression says of its time.
type tense uint8

const (
	unclear tense = iota
	past
	future
	likely  // hoped for or possible, which what was told of the past can be, too: "decided to sell in June"
	perfect // past as seen from a past that was told: "had met"
	fixed   // put off to it, or set for it: "postponed until October", "called an election for May"
	present // which with a weekday tells of what is to come, "talks resume on Friday", and else of any time
)

// ahead tells whether a tense is one of what is to come.
func (t tense) ahead() bool { return t == future || t == likely || t == fixed || t == present }

// over tells whether a tense is one of the past.
func (t tense) over() bool { return t == past || t == perfect }

// governing is the tense of the verb that a match hangs on: the nearest one before it in its clause, unless that is
// far and another comes right behind it ("… Obama on Tuesday told"); else the first one behind it. A verb elsewhere in
// the sentence says nothing about it.
func (g *grammar) governing(t *Text, m *match) tense {
	const far = 12 // tokens
	s := t.Sentences[m.sentence]
	edge := m.first - 1
	if edge > s.First && g.is(edge, t, "UPTO") && g.deferred(t, s.First, edge) {
		return fixed
	}
	follows, possible, intends := false, false, false
	for ; edge >= s.First && !g.clauseEdge(t, edge); edge-- {
		if m.first-edge == far && m.last < s.Last {
			if found := g.verb(t, m.last); found != unclear {
				return found
			}
		}
		if found := g.verb(t, edge); found == future && (g.is(edge, t, "PLANNED") || g.is(edge-1, t, "PLANNED")) && m.last < s.Last && g.is(m.last, t, "WAS") { // the round planned for Monday was abandoned
			return past
		} else if found != unclear {
			return found
		}
		if g.comesUp(t, m, edge) && !(m.last < s.Last && g.verb(t, m.last) == past) {
			return present
		}
		follows = follows || g.is(edge, t, "FOLLOWS")
		possible = possible || g.is(edge, t, "POSSIBLE")
		intends = intends || edge+1 < m.first && g.intends(t, m, edge)
	}
	if follows { // "after a speech on Thursday evening, crowds could"
		return past
	}
	said := edge >= s.First && g.is(edge, t, "SAID") && !possible
	if said && m.first-edge <= 2 { // "said Thursday that they will", "said on Thursday"
		return past
	}
	for i := m.last; i < s.Last && !g.clauseEdge(t, i) && t.Word(i) != ")"; i++ {
		if found := g.verb(t, i); found != unclear {
			return found
		}
		if i-m.last < nearby && len(m.months) == 0 && g.scheduled(t, i) { // chronologies tell days of months so
			return present
		}
	}
	switch {
	case said: // "…, she said after talks on May 16"
		return past
	case intends: // "Talks to resume Friday"
		return likely
	}
	return unclear
}

// nearby is how far from what it dates a verb of the present may be, in tokens.
const nearby = 8

// comesUp tells whether token i, before a match, is a verb of the present that puts what it tells on the day to come. With
// months, not every one does.
func (g *grammar) comesUp(t *Text, m *match, i int) bool {
	const there = 5 // tokens
	apart := m.first - i
	if apart <= there && g.putsOn(t, m, i) {
		return true
	}
	return apart <= nearby && g.scheduled(t, i) &&
		(len(m.months) == 0 || g.is(i, t, "NOWVERB") || g.is(i, t, "TAKE") || g.is(i, t, "NOWVERBS") && !g.is(i-1, t, "WE"))
}

// intends tells whether the TO at token i opens what is yet to be done: "Talks to resume Friday", "we expect the storm to
// hit land on Friday", "for him to step down in September".
func (g *grammar) intends(t *Text, m *match, i int) bool {
	const subject, between = 2, 4 // tokens
	if !g.is(i, t, "TO") || t.Tokens[i+1].Kind != Word || !t.small(i+1) || g.is(i+1, t, "EVENT") || m.owned() {
		return false
	}
	first := t.Sentences[m.sentence].First
	for k := i - 1; k >= max(first, i-between); k-- {
		if g.is(k, t, "EXPECTING") {
			return true
		}
	}
	return len(m.months) > 0 && len(m.days)+len(m.ordinals) == 0 || len(m.months) == 0 && i > first && i-first <= subject
}

// done tells whether a verb of the past stands before a match with no more than its object between the two: "resigned
// on 14 March", "won the title on 3 December".
func (g *grammar) done(t *Text, m *match) bool {
	const object, subject = 3, 14 // tokens
	first, on := t.Sentences[m.sentence].First, m.first-1
	end := on - object
	if !g.is(on, t, "DONEON") {
		on, end = m.first, m.first-1
	}
	for k := on - 1; k >= max(first, end); k-- {
		switch {
		case g.is(k, t, "DEFERRED"), g.is(k, t, "CALLED"), t.Tokens[k].Kind != Word:
			return false
		case g.verb(t, k) == past:
			for k--; k >= max(first, m.first-subject) && !g.clauseEdge(t, k); k-- {
				if g.is(k, t, "MODAL") {
					return false
				}
			}
			return true
		case g.is(k, t, "PREPOSITION") && !g.is(k, t, "ARTICLE"), g.clauseEdge(t, k):
			return false
		}
	}
	return false
}

// pledged tells whether a verb of the future stands right before a match: "will be held on 8 November".
func (g *grammar) pledged(t *Text, m *match) bool {
	const words = 4
	for k := m.first - 2; g.is(m.first-1, t, "DONEON") && k >= max(t.Sentences[m.sentence].First, m.first-2-words); k-- {
		switch {
		case t.Tokens[k].Kind != Word:
			return false
		case g.is(k, t, "FUTUREVERB"):
			return t.Word(k) != "would"
		}
	}
	return false
}

// deferred tells whether the clause that ends with token end puts something off: "the vote was postponed" until a day.
func (g *grammar) deferred(t *Text, first, end int) bool {
	const words = 10
	for i := end - 1; i >= max(first, end-words) && !g.clauseEdge(t, i); i-- {
		if g.is(i, t, "DEFERRED") || g.is(i, t, "CALLED") && g.is(end, t, "FOR") {
			return true
		}
	}
	return false
}

// clauseEdge tells whether token i parts clauses.
func (g *grammar) clauseEdge(t *Text, i int) bool {
	switch t.Word(i) {
	case ";", ":", "—", "--":
		return true
	}
	return g.is(i, t, "CLAUSE")
}

// verb is the tense that token i shows.
func (g *grammar) verb(t *Text, i int) tense {
	switch {
	case g.is(i, t, "ALSONOUN") && i > 0 && (g.is(i-1, t, "ITSNOUN") || g.verb(t, i-1) == past):
		return unclear
	case g.is(i, t, "FUTUREVERB"):
		return g.foreseen(t, i)
	case g.is(i, t, "POSSIBLE") && t.Word(i) != "May":
		if g.is(i+1, t, "NOT") || t.Word(i) == "could" && g.is(i+1, t, "AUXILIARY") { // "could not reach the town", "could be seen"
			return unclear
		}
		return likely
	case g.is(i, t, "TO") && g.is(i-1, t, "WHOM") && g.is(i-2, t, "AHEAD"), g.is(i, t, "TO") && g.is(i-1, t, "AHEAD") && !g.is(i-2, t, "PERFECT"):
		return likely
	case g.is(i, t, "TO") && g.is(i-1, t, "FUTUREVERB"):
		return g.foreseen(t, i-1)
	case g.is(i, t, "FOR") && g.is(i-1, t, "SETFOR"), t.Word(i) == "ahead" && t.Word(i+1) == "of":
		return future
	case g.is(i, t, "PERFECT"):
		return perfect
	case g.is(i, t, "PASTVERB") && t.small(i) && !g.is(g.auxiliary(t, i), t, "MODAL") || t.small(i) && g.words.endsPast(t.Word(i)) && !g.is(i, t, "NOTPAST"):
		if g.is(g.auxiliary(t, i), t, "AUXILIARY") || t.Word(max(i-2, 0)) == "will" { // "will be named", "is promised", "will release updated totals"
			return unclear
		}
		return past
	}
	return unclear
}

// scheduled tells whether token i is a verb of the present that tells, with a day, of what is to come: "talks resume on
// Friday", "he meets investors on Friday", "is returning on Thursday".
func (g *grammar) scheduled(t *Text, i int) bool {
	switch before := i - 1; {
	case before < 0 || !t.small(i):
		return false
	case g.is(i, t, "NOWVERB"):
		return (t.Tokens[before].Kind == Word || t.Word(before) == ",") && !g.is(before, t, "ITSNOUN") && !g.is(before, t, "AUXILIARY")
	case g.is(i, t, "TAKE"):
		return g.is(i+1, t, "TAKEN") && !g.is(before, t, "MODAL")
	case g.is(i, t, "NOWVERBS"):
		return g.areMany(t, before)
	}
	return g.is(g.auxiliary(t, i), t, "DOING") && strings.HasSuffix(t.Word(i), "ing") && !g.is(i, t, "NOTCOMING")
}

// areMany tells whether token i can end the subject of a verb in the plural: "talks", "they", "which", "France", "Australia next".
func (g *grammar) areMany(t *Text, i int) bool {
	w := t.Word(i)
	return w[len(w)-1] == 's' && !g.is(i, t, "NOTPLURAL") || g.is(i, t, "WE") || g.is(i, t, "CLAUSE") || w == "next" || t.capital(i) && !g.words.known(t.Tokens[i].entry)
}

// putsOn tells whether token i is a verb that puts something on the day that comes close behind it: "the final is on
// Saturday", "he is in court on Friday".
func (g *grammar) putsOn(t *Text, m *match, i int) bool {
	if t.Word(i) != "is" && t.Word(i) != "are" {
		return false
	}
	return i+1 == m.first || g.is(i+1, t, "WHEREABOUTS") && (len(m.months) == 0 || i+2 == m.first)
}

// foreseen is the tense of a verb that looks ahead, unless it did so long ago ("had planned") or refuses ("would not say").
func (g *grammar) foreseen(t *Text, i int) tense {
	switch {
	case g.is(i-1, t, "PERFECT"), g.is(i-2, t, "PERFECT") && t.Word(i-1) == "been" && (g.is(i+1, t, "TO") || g.is(i+1, t, "FOR")):
		return perfect
	case g.is(i+1, t, "NOT") && g.is(i+2, t, "REFUSED"):
		return past
	}
	return future
}

// auxiliary is the token before a verb that would be its auxiliary, past adverbs: "be officially released".
func (g *grammar) auxiliary(t *Text, i int) int {
	const adverbs = 2
	k := i - 1
	for ; k >= 0 && k >= i-adverbs; k-- {
		if w := t.Word(k); !g.is(k, t, "BETWEEN") && !(len(w) > 4 && w[len(w)-2:] == "ly") {
			break
		}
	}
	return k
}
