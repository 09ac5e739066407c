package event

import (
	"slices"
	"strings"
)

const longestTitle = 80

// hardLimit is what no headline exceeds, even where it cannot be cut well.
const hardLimit = 110

// tolerance is by how much a headline may be too long that need not be cut else.
const tolerance = 12

// headline writes what happened in a few words: subject, verb, object; no date, no source. It is empty where no words of
// the sentence stand alone.
func (r *reader) headline(t *target) string {
	title := r.anyHeadline(t)
	if addresses(title) && !(t.noun < 0 && r.saying(t.clause)) {
		return ""
	}
	if dangles(title) {
		return ""
	}
	return title
}

// dangles tells a headline of somebody who is only a pronoun.
func dangles(title string) bool {
	switch first, _, _ := strings.Cut(title, " "); first {
	case "He", "She", "They", "It":
		return true
	}
	return false
}

// anyHeadline tries one way after the other.
func (r *reader) anyHeadline(t *target) string {
	clear(r.instead)
	k := &r.clauses[t.clause]
	if t.noun >= 0 && !t.planned {
		return r.whole(r.nounHeadline(t))
	}
	if k.group < 0 {
		return r.whole(r.finish(r.cut(r.phrase(k.first, k.last), longestTitle, -1), ""))
	}
	if r.is(r.verbEnd(t.clause), "no") && r.words[r.verbEnd(t.clause)].tag == isDeterminer {
		return "" // "gave no details"
	}
	if s := r.whole(r.clauseHeadline(t.clause)); s != "" {
		return s
	}
	return r.whole(r.sentenceHeadline(t.clause))
}

// whole passes on a headline that stands alone.
func (r *reader) whole(title string) string {
	if !r.lexicon.standsAlone(title) {
		return ""
	}
	return title
}

// clauseHeadline writes a clause's subject, verb and what the verb governs; nothing where it has no subject that names
// something.
func (r *reader) clauseHeadline(c int) string {
	h := r.headSubject(c)
	if h.lead == "" && !r.tellsOf(h.words) && !r.tellsOfIt(c, h.words) {
		return ""
	}
	if h.lead == "" && !r.soundSubject(c, h.words) || len(h.words) > 0 && !r.soundPhrase(h.words) || r.strayVerb(c) || r.disagrees(c, h.words) {
		return ""
	}
	if h.lead == "" && r.is(h.words[0], "they", "we") && len(h.words) == 1 && r.is(r.groups[r.clauses[c].group].first, "was", "is", "has", "does") {
		return "" // it is another's verb
	}
	if first, last := r.subject(c); last > first && (r.words[last-1].tag == isPreposition || r.words[last-1].tag == isCoordinator) {
		return ""
	}
	verb := r.headVerb(c, h.many)
	short, full := r.tail(c)
	if said := r.content(c); said >= 0 {
		short = r.telling(said)
		full = short
	}
	if whole := len(short); whole > len(full) || len(r.backOff(short)) < whole {
		full = r.backOff(short)
	}
	short, full = r.backOff(short), r.backOff(full)
	if r.datesBe(c) {
		return "" // "is to be in May", what was
	}
	if len(short) == 0 && (r.needsObject(c) || r.onlyComes(c) || r.governsClause(c) || r.mayNeedObject(c) || r.unheardOf(c)) || r.breaksOffSaid(c, full) {
		return ""
	}
	r.nameObjects(c, h, full)
	return r.fit(h, verb, short, full)
}

// sentenceHeadline takes a short sentence as it stands, without its dates, if it tells something of somebody, and what clause
// told tells.
func (r *reader) sentenceHeadline(told int) string {
	for c := range r.clauses {
		k := &r.clauses[c]
		if k.kind != mainClause || k.group < 0 || k.first < 0 {
			continue
		}
		first, last := r.subject(c)
		if !r.tellsOf(r.phrase(first, last)) || told != c && !r.within(told, c) || r.clauses[told].kind == participle || k.reporter >= 0 || r.reports(c) ||
			!r.soundPhrase(r.phrase(first, last)) || r.disagrees(c, r.phrase(first, last)) {
			return ""
		}
		words := r.withoutArticle(r.phrase(first, len(r.words)), "")
		if s := r.write(words); len(s) <= longestTitle && !strings.ContainsAny(s, ":?") {
			return capitalize(s)
		}
		return ""
	}
	return ""
}

// tellsOfIt tells an "it" that stands for something, if nobody knows for what, from that of "it rained" or "it emerged that".
func (r *reader) tellsOfIt(c int, words []int) bool {
	return len(words) == 1 && r.is(words[0], "it") && r.saidClause(c) < 0 && r.clauses[c].chain == r.clauses[c].group &&
		r.words[r.groups[r.clauses[c].group].head].tag != isAuxiliary && !r.is(r.groups[r.clauses[c].group].head, "rained", "snowed", "emerged", "turned", "took")
}

// tellsOf tells whether words hold a noun, a name or a person's pronoun: what somebody can be told of.
func (r *reader) tellsOf(words []int) bool {
	for n, i := range words {
		switch w := &r.words[i]; w.tag {
		case isNoun, isProper, isNumber:
			return true
		case isAdjective, isDeterminer:
			if n == len(words)-1 && w.entry.class&weakSubject == 0 && (w.tag == isDeterminer || n > 0) {
				return true // "the wounded", "many"
			}
		case isPronoun:
			if w.entry.class&(weakSubject|relative) == 0 && !r.is(i, "i", "we", "you", "nothing", "nobody") {
				return true
			}
		}
	}
	return false
}

// telling lists the words of what is said, from its own subject on.
func (r *reader) telling(c int) []int {
	words := r.phrase(r.subject(c))
	if len(words) == 0 {
		return nil
	}
	k := &r.clauses[c]
	words = slices.Concat(words, r.phrase(r.groups[k.group].first, r.groups[k.chain].last))
	_, full := r.tail(c)
	return append(words, full...)
}

// content finds the clause that says what an attribution after it, or within it, attributes; -1 for none.
func (r *reader) content(c int) int {
	if r.clauses[c].kind != attribution {
		return -1
	}
	for i := range r.clauses {
		if k := &r.clauses[i]; k.reporter == c && k.group >= 0 && r.groups[k.group].kind == finite {
			return i
		}
	}
	return -1
}

// headVerb is the verb with what it governs up to the last infinitive of its chain. A participle becomes finite.
func (r *reader) headVerb(c int, many bool) string {
	k := &r.clauses[c]
	g := &r.groups[k.group]
	last := r.verbEnd(c)
	if k.kind == attribution && r.content(c) >= 0 {
		if r.lexicon.verbs[g.verb].base == "tell" && !g.passive {
			return "said" // whom does not matter
		}
	}
	text := r.write(r.verbWords(g.first, last))
	text = r.uncontracted(g, text)
	if i := g.first - 1; r.is(i, "almost", "nearly", "never", "narrowly", "barely", "hardly", "virtually") && g.kind == finite {
		text = strings.ToLower(r.word(i)) + " " + text
	}
	if r.onlyThen(c) {
		text = r.affirmed(g, text)
	}
	if r.starts(g.first) {
		text = strings.ToLower(text[:min(1, len(text))]) + text[min(1, len(text)):]
	}
	switch {
	case g.kind == participial, r.sharesPassive(c), r.reducedPassive(c):
		if many {
			return "were " + text
		}
		return "was " + text
	case g.kind == gerundial:
		return r.finiteForm(c, text, many)
	}
	return text
}

// affirmed says of what was not done until a day that it was.
func (r *reader) affirmed(g *group, text string) string {
	short, rest, _ := strings.Cut(text, " ")
	if short == "did" || short == "didn't" || short == "didn’t" {
		rest = strings.TrimPrefix(rest, "not ")
		verb, after, _ := strings.Cut(rest, " ")
		if past := r.lexicon.verbs[g.verb].past; past != "" && verb != "" {
			return strings.TrimSpace(past + " " + after)
		}
		return text
	}
	if rest, contracted := strings.CutPrefix(text, "wo n"); contracted {
		text = "will n" + rest
	}
	if rest, contracted := strings.CutPrefix(text, "won"); contracted {
		text = "willn" + rest
	}
	text = strings.Replace(strings.Replace(text, " not ", " ", 1), " n't", "n't", 1)
	for _, not := range []string{"n't ", "n’t "} {
		text = strings.Replace(text, not, " ", 1)
	}
	return text
}

// verbEnd is where the words of a headline's verb end: after the last infinitive of its chain, or where the object of an
// earlier verb would make that too long.
func (r *reader) verbEnd(c int) int {
	k := &r.clauses[c]
	first, last := &r.groups[k.group], r.groups[k.chain].last
	if r.content(c) >= 0 || last-first.first > longVerb {
		return first.last
	}
	return last
}

// longVerb is how many words a verb may have with all that it governs.
const longVerb = 8

// uncontracted writes out an auxiliary that leans on a pronoun, which may be gone.
func (r *reader) uncontracted(g *group, text string) string {
	short, rest, more := strings.Cut(strings.Replace(text, "’", "'", 1), " ")
	if !more || short[0] != '\'' {
		return text
	}
	full := map[string]string{"'s": "is", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}[short]
	if short == "'s" && (!g.passive || r.is(g.head, "become", "come", "gone", "got")) && r.words[g.head].entry.class&(verbParticiple|verbGerund) == verbParticiple {
		full = "has"
	}
	if full == "" {
		return text
	}
	return full + " " + rest
}

// verbWords lists the words of a verb and of what goes on with it, particles at the end among them.
func (r *reader) verbWords(first, last int) []int {
	words := r.phrase(first, last)
	for i := first; i < last; i++ {
		if r.words[i].tag == isPreposition && i > first && i >= last-2 && (len(words) == 0 || words[len(words)-1] < i) && r.words[i].expression < 0 && (i+1 >= last || r.words[i+1].tag != isTime) {
			words = append(words, i)
		}
	}
	return words
}

// sharesPassive tells a participle that shares the auxiliary of the clause before it: "was signed in May and ratified
// in June".
func (r *reader) sharesPassive(c int) bool {
	k := &r.clauses[c]
	if k.kind != coordinate || k.inherits < 0 || r.clauses[k.inherits].group < 0 {
		return false
	}
	g, from := &r.groups[k.group], &r.groups[r.clauses[k.inherits].group]
	w := &r.words[g.head]
	return from.passive && g.head == g.first && w.tag == isVerb && w.entry.class&verbParticiple != 0 && !r.intransitive(w) && !r.objectFollows(g.head)
}

// reducedPassive tells a participle that was taken for a verb, by the object that its verb would need: "legislation approved
// in 1990", but not "what the House approved in 1990".
func (r *reader) reducedPassive(c int) bool {
	k := &r.clauses[c]
	g := &r.groups[k.group]
	w := &r.words[g.head]
	if g.head != g.first || k.chain != k.group || w.tag != isVerb || w.entry.class&(verbPast|verbParticiple) != verbPast|verbParticiple || w.entry.verb == 0 ||
		k.kind == relativeClause || k.kind == complement && k.opener >= 0 || k.kind == coordinate || g.first == 0 || r.words[g.first-1].tag != isNoun && !(r.words[g.first-1].tag == isProper && r.is(g.head, "held")) || r.saidClause(c) >= 0 {
		return false
	}
	if _, last := r.subject(c); last != g.first || r.is(g.head, "spent") || k.kind == mainClause && !r.otherVerb(c) {
		return false
	}
	if r.lexicon.words[r.lexicon.verbs[w.entry.verb].base].class&transitive == 0 || r.objectFollows(g.head) || r.afterContactNoun(g.head) {
		return false
	}
	return g.last < len(r.words) && (r.words[g.last].tag == isPreposition || r.words[g.last].tag == isTime)
}

// otherVerb tells whether the sentence has a finite verb outside clause c.
func (r *reader) otherVerb(c int) bool {
	for g := range r.groups {
		if r.groups[g].kind == finite && r.groups[g].clause != c {
			return true
		}
	}
	return false
}

// finiteForm turns "declaring a partnership" into "declared a partnership", in the present where the clause
// around it is no past.
func (r *reader) finiteForm(c int, text string, many bool) string {
	k := &r.clauses[c]
	g := &r.groups[k.group]
	v := &r.lexicon.verbs[g.verb]
	if rest, ok := strings.CutPrefix(text, "having "); ok {
		if _, after, _ := strings.Cut(rest, " "); v.past != "" && g.last == g.head+1 && strings.HasPrefix(rest, r.word(g.head)) {
			return join(v.past, after) // "having risen"
		}
		return rest
	}
	if rest, ok := strings.CutPrefix(text, "being "); ok && g.passive {
		if many {
			return "were " + rest
		}
		return "was " + rest
	}
	if g.verb == 0 || g.head != g.first || v.past == "" {
		return text
	}
	form := v.past
	if p := k.parent; k.inherits < 0 && p >= 0 && r.clauses[p].group >= 0 && !r.simplePast(r.clauses[p].group) {
		form = v.third
		if many {
			form = v.base
		}
	}
	_, rest, _ := strings.Cut(text, " ")
	if rest == "" {
		return form
	}
	return form + " " + rest
}

// fit joins the parts, the tail cut where a phrase ends so that the whole is short enough. A subject that is
// too long loses its titles, then its phrases.
func (r *reader) fit(h heading, verb string, tail, full []int) string {
	subject := r.withoutArticle(h.words, h.lead)
	lead := h.lead
	for _, article := range []string{"the ", "The ", "a ", "A ", "an ", "An "} {
		lead = strings.TrimPrefix(lead, article)
	}
	head := join(lead, r.write(subject))
	room := longestTitle - len(verb) - 1 - min(30, len(r.write(tail)))
	if len(subject) > 0 && lead != "" && r.starts(subject[0]) && r.words[subject[0]].tag != isProper {
		head = join(lead, uncapitalized(r.write(subject)))
	}
	if len(head) > room {
		subject = r.withoutTitles(subject)
		if head = join(lead, r.write(subject)); len(head) > room {
			head = join(lead, r.write(r.cutSubject(subject, room-len(lead))))
		}
	}
	start, rest := join(head, verb), r.write(full)
	if last := len(tail) - 1; last >= 0 && len(full) > len(tail) && r.is(tail[last], "those", "ones", "anyone", "everyone", "all") && len(start)+1+len(rest) < hardLimit {
		tail = full
	}
	if len(start)+1+len(rest) > longestTitle+tolerance {
		rest = r.write(tail)
		if longer := r.cut(full, longestTitle-len(start)-1, -1); len(longer) > len(tail) && len(longer) < len(full) && r.inParticiple(longer[len(tail):]) {
			rest = r.write(longer)
		}
	}
	if len(start)+1+len(rest) > longestTitle+tolerance {
		start = join(join(lead, r.write(r.withoutTitles(subject))), verb)
	}
	if len(start)+1+len(rest) > longestTitle+tolerance {
		rest = r.write(r.cut(tail, longestTitle-len(start)-1, -1))
	}
	if len(tail) > 0 && rest != "" && r.starts(tail[0]) && r.words[tail[0]].tag != isProper && !r.is(tail[0], "i") {
		rest = uncapitalized(rest) // the sentence's first word stands inside now
	}
	return capitalize(join(start, rest))
}

// inParticiple tells whether words belong to what participles tell, and no relative clause breaks off among them.
func (r *reader) inParticiple(words []int) bool {
	for _, i := range words {
		if r.clauses[r.words[i].clause].kind != participle {
			return false
		}
	}
	return true
}

func uncapitalized(s string) string {
	return strings.ToLower(s[:1]) + s[1:]
}
