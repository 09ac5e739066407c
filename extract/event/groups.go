package event

// group is a verb with its auxiliaries: "has also been scheduled", "to meet", "killing".
type group struct {
	first, last int // words
	head        int // the verb itself; the auxiliary where that is all there is
	verb        uint16
	kind        groupKind
	modal       int // word, -1 for none
	negated     bool
	passive     bool
	clause      int
	governor    int // the group whose chain an infinitive goes on with, -1 for none
}

type groupKind uint8

const (
	finite groupKind = iota
	infinitive
	gerundial
	participial
)

// groupVerbs finds the verb groups of the sentence.
func (r *reader) groupVerbs() {
	r.groups = r.groups[:0]
	for i := 0; i < len(r.words); i++ {
		g := group{first: i, head: i, modal: -1, governor: -1, clause: -1}
		switch r.words[i].tag {
		case isTo:
			g.kind = infinitive
			g.head = -1
			for g.last = i + 1; g.last < len(r.words) && g.head < 0; g.last++ {
				switch t := r.words[g.last].tag; t {
				case isAuxiliary:
					r.extend(&g, g.last)
				case isBase:
					g.head = g.last
				case isAdverb:
				default:
					g.head = i
				}
				if g.head >= 0 {
					break
				}
			}
			if g.head <= i {
				continue
			}
			g.last = g.head + 1
			r.extend(&g, g.head)
		case isModal, isAuxiliary, isVerb:
			if g.kind = finite; r.words[i].entry.class&(verbGerund) != 0 && r.words[i].tag == isAuxiliary || r.is(i, "being", "having") {
				g.kind = gerundial
			}
			r.extend(&g, i)
		case isGerund:
			g.kind, g.last = gerundial, i+1
		case isParticiple:
			g.kind, g.last, g.passive = participial, i+1, true
		case isBase: // after "and", or "helped land"
			g.kind, g.last = infinitive, i+1
		default:
			continue
		}
		if g.head < 0 {
			continue
		}
		if next := g.head + 1; g.kind == finite && next < len(r.words) && r.words[next].tag == isParticiple && r.is(g.head, "get", "gets", "got", "getting", "stay", "stays", "stayed", "remain", "remains", "remained") {
			g.head, g.last, g.passive = next, next+1, true // "is getting blamed"
		}
		g.verb = r.words[g.head].entry.verb
		r.particle(&g)
		r.words[i].group = int16(len(r.groups))
		r.groups = append(r.groups, g)
		i = g.last - 1
	}
}

// extend goes on from word i with the auxiliaries, adverbs and the verb that follow it.
func (r *reader) extend(g *group, i int) {
	g.head, g.last = i, i+1
	aux := class(0)
	for k := i; k < len(r.words); k++ {
		w := &r.words[k]
		switch w.tag {
		case isModal:
			if k > i {
				return
			}
			g.modal = k
		case isAuxiliary:
			if k > i && aux&(be|have|do) != 0 && w.entry.class&(be|have|do) == 0 {
				return
			}
			if aux&be != 0 && w.entry.class&be != 0 && !r.is(k, "being", "been") {
				return
			}
			aux = w.entry.class & (be | have | do)
		case isVerb, isBase:
			if k > i && aux == 0 && g.modal < 0 && g.kind != infinitive {
				return
			}
			g.head, g.last = k, k+1
			g.passive = aux&be != 0 && w.entry.class&verbParticiple != 0 && w.entry.class&verbGerund == 0
			return
		case isAdverb, isMark:
			if w.entry.class&negation != 0 || r.is(k, "t") {
				g.negated = true
			}
			continue
		case isTime:
			continue
		case isPreposition:
			if k+1 < len(r.words) && r.words[k+1].tag == isTime {
				continue // "will on Monday meet"
			}
			return
		default:
			return
		}
		g.head, g.last = k, k+1
	}
}

// particle takes the longest particle of the verb into the group: "pulled out", "called off".
func (r *reader) particle(g *group) {
	best := 0
	for _, id := range r.lexicon.verbs[g.verb].particles {
		particle := r.lexicon.verbs[id].particle
		fits := len(particle) > best
		for k := 0; fits && k < len(particle); k++ {
			fits = r.is(g.head+1+k, particle[k])
		}
		if fits {
			g.verb, g.last, best = id, g.head+1+len(particle), len(particle)
		}
	}
}
