package event

import "strings"

// antecedent is what a pronoun stands for.
type antecedent struct {
	text  string   // as a headline has it
	name  string   // as the list of actors has it
	names []string // of all, where they are several
	kind  kind
	many  bool
	human bool // by its noun, where it has no name
}

// standsFor finds what the pronoun at word i, in clause c, stands for: the subject of a clause before it in its sentence,
// or the only person named before it there, else the same of the sentences before.
func (r *reader) standsFor(c, i int) antecedent {
	for k := c - 1; k >= 0; k-- {
		if r.clauses[k].group < 0 || r.clauses[k].last > i && r.clauses[k].kind == attribution {
			continue
		}
		a := r.subjectOf(k)
		a.human = a.human || a.kind == unknownName && r.reports(k) // who says something is no "it"
		if a.fits(r, i) {
			return a
		}
	}
	if a := r.onlyPerson(i); a.fits(r, i) {
		return a
	}
	return r.standsForEarlier(c, i)
}

// How many sentences back what a pronoun stands for is looked for. A person goes on to be "he" through a paragraph.
const (
	reachOfThings  = 2
	reachOfPersons = 10
)

// standsForEarlier looks in the sentences before for what the pronoun at word i stands for: in the last two, and for a
// person farther as long as each sentence speaks of "him" too.
func (r *reader) standsForEarlier(c, i int) antecedent {
	e := r.lookback()
	if e == nil {
		return antecedent{}
	}
	reach := reachOfThings
	for s := r.index - 1; s >= 0 && s >= r.index-reach; s-- {
		if r.tagged.Text.Sentences[s].Heading {
			continue
		}
		e.here = r.expressionsOf(e.here[:0], s)
		e.read(s)
		if a := e.subjectFor(r, i); a.text != "" && (a.kind == person || a.name != "" || s >= r.index-reachOfThings && (a.name != "" || r.gender(i) != "" || !r.is(i, "its", "their"))) {
			return a
		}
		if a := e.onlyPerson(len(e.words)); a.fits(r, i) {
			return a
		}
		if s == r.index-1 && r.is(i, "it") && r.clauses[c].group >= 0 && r.groups[r.clauses[c].group].passive {
			if a := e.lastObject(); a.fits(r, i) {
				return a // "They burned the tower. It was rebuilt"
			}
		}
		if reach == r.index-s && reach < reachOfPersons && (e.speaksOf(r.gender(i)) || e.goesOnWith(r, i)) {
			reach++
		}
	}
	return r.protagonist(i)
}

// lastObject describes what the last main verb of a sentence governs.
func (r *reader) lastObject() antecedent {
	for c := len(r.clauses) - 1; c >= 0; c-- {
		if k := &r.clauses[c]; (k.kind == mainClause || k.kind == coordinate) && k.group >= 0 && !r.groups[k.chain].passive {
			first := r.groups[k.chain].last
			return r.described(first, r.shortPhraseEnd(first))
		}
	}
	return antecedent{}
}

// protagonist is the person that a text is about, as an obituary is: whom its first sentence alone names, where the first "he" or
// "she" of the text is the pronoun at word i.
func (r *reader) protagonist(i int) antecedent {
	if r.gender(i) == "" {
		return antecedent{}
	}
	if !r.heroKnown {
		r.heroKnown = true
		e := r.lookback()
		for s := range r.tagged.Text.Sentences {
			if r.tellsNews(s) {
				e.here = e.here[:0]
				e.read(s)
				if len(e.words) > 0 {
					if r.hero = e.subjectOf(0); r.hero.kind != person {
						r.hero = e.onlyPerson(len(e.words))
					}
					r.heroIs = r.firstGender(s)
				}
				break
			}
		}
	}
	if r.heroIs == r.gender(i) && r.hero.fits(r, i) {
		return r.hero
	}
	return antecedent{}
}

// firstGender is the first of "he" and "she" from sentence s on.
func (r *reader) firstGender(s int) string {
	text := r.tagged.Text
	for i := text.Sentences[s].First; i < len(text.Tokens); i++ {
		if w := strings.ToLower(text.Word(i)); w == "he" || w == "she" {
			return w
		}
	}
	return ""
}

// lookback is the reader of the sentences before; nil for that reader itself.
func (r *reader) lookback() *reader {
	if r.earlier == nil {
		r.earlier = &reader{doc: r.doc, tagged: r.tagged, lexicon: r.lexicon, earlier: &reader{}}
	}
	if r.earlier.earlier == nil {
		return nil
	}
	r.earlier.aliases = r.aliases
	return r.earlier
}

// subjectFor finds the first subject of the sentence that the pronoun at word i, in the sentence of another reader, can stand for.
func (r *reader) subjectFor(later *reader, i int) antecedent {
	for k := range r.clauses {
		if kind := r.clauses[k].kind; kind == relativeClause || kind == participle || r.clauses[k].group < 0 {
			continue
		}
		if a := r.subjectOf(k); a.fits(later, i) {
			return a
		}
	}
	return antecedent{}
}

// onlyPerson is the one person that a sentence names before word last.
func (r *reader) onlyPerson(last int) antecedent {
	found := antecedent{}
	for _, n := range r.names(0, last) {
		if n.kind != person || n.canonical == found.name || n.guessed && r.lexicon.genderOf(n.canonical) == "" {
			continue
		}
		if found.name != "" {
			return antecedent{}
		}
		found = antecedent{text: n.canonical, name: n.canonical, kind: person}
	}
	return found
}

// nameObjects has the pronouns among the words after a headline's verb written as what they stand for, where that is plain
// and the headline itself does not tell.
func (r *reader) nameObjects(c int, h heading, words []int) {
	for n, i := range words {
		switch {
		case r.words[i].tag == isPronoun && r.isObject(i) && !r.tellsOf(words[:n]):
			if a := r.objectFor(c, i); a.text != "" && a.text != h.lead {
				r.replace(i, a.text)
			}
		case r.words[i].tag == isDeterminer && r.gender(i) != "" && !r.personIn(h) && !r.tellsOf(words[:n]):
			if a := r.standsFor(c, i); a.text != "" && len(a.text) < 40 {
				r.replace(i, possessiveOf(a.text))
			}
		}
	}
}

// isObject tells a pronoun that a verb or a preposition governs and that stands for somebody or something of its own: not
// that of "made it clear" and "some of them".
func (r *reader) isObject(i int) bool {
	if !r.is(i, "him", "her", "it", "them") || i+1 < len(r.words) && r.words[i+1].group >= 0 && r.groups[r.words[i+1].group].kind == finite {
		return false
	}
	return !r.is(i-1, "of", "make", "makes", "made", "making", "find", "found", "think", "thought", "consider", "considered")
}

func (r *reader) replace(i int, text string) {
	if r.instead == nil {
		r.instead = map[int]string{}
	}
	r.instead[i] = text
}

// personIn tells whether the subject of a headline may be a person, whom "his" means then.
func (r *reader) personIn(h heading) bool {
	if h.lead != "" && len(h.words) <= 1 || r.human(h.words) {
		return true
	}
	for _, i := range h.words {
		if r.words[i].tag == isProper {
			return true
		}
	}
	return false
}

// objectFor finds what an object pronoun in clause c stands for: a person as always; a thing that the verb of a clause joined
// before it governs.
func (r *reader) objectFor(c, i int) antecedent {
	own := r.subjectOf(c)
	if r.gender(i) != "" {
		if a := r.standsFor(c, i); a.name != own.name {
			return a
		}
		return antecedent{}
	}
	if r.clauses[c].kind != coordinate {
		return antecedent{}
	}
	for k := c - 1; k >= 0; k-- {
		if r.clauses[k].group < 0 || r.clauses[k].last > i || r.clauses[k].kind == attribution || r.clauses[k].kind == participle || r.clauses[k].kind == relativeClause {
			continue
		}
		first := r.groups[r.clauses[k].chain].last
		if a := r.described(first, r.shortPhraseEnd(first)); a.fits(r, i) && a.text != own.text {
			return a
		}
	}
	return antecedent{}
}

// gender is the pronoun, as a subject, of the person that the one at word i stands for; empty for things.
func (r *reader) gender(i int) string {
	switch {
	case r.is(i, "he", "him", "his"):
		return "he"
	case r.is(i, "she", "her"):
		return "she"
	}
	return ""
}

// speaksOf tells whether the sentence holds a pronoun of a gender.
func (r *reader) speaksOf(gender string) bool {
	for i := range r.words {
		if gender != "" && r.gender(i) == gender {
			return true
		}
	}
	return false
}

// goesOnWith tells whether the sentence has for its subject the same pronoun of a thing as stands at word i of another reader's.
func (r *reader) goesOnWith(later *reader, i int) bool {
	for c := range r.clauses {
		if k := &r.clauses[c]; k.kind == mainClause && k.group >= 0 {
			first, last := r.subject(c)
			return last == first+1 && (r.is(first, "it") && later.is(i, "it", "its") || r.is(first, "they") && later.is(i, "they", "their"))
		}
	}
	return false
}

// genderOf tells "he" or "she" by the forename or the title that a name begins with; empty where they do not tell.
func (l *lexicon) genderOf(name string) string {
	first, _, _ := strings.Cut(name, " ")
	switch strings.TrimSuffix(first, ".") {
	case "Mr", "King", "Lord", "Sir":
		return "he"
	case "Mrs", "Ms", "Queen", "Lady", "Miss":
		return "she"
	}
	return l.pronouns[first]
}

// expressionsOf lists the expressions of a sentence before the one that is read.
func (r *reader) expressionsOf(list []int, s int) []int {
	if len(r.here) == 0 {
		return list
	}
	k := r.here[0] - 1
	for k >= 0 && r.tagged.Places[k].Sentence > s {
		k--
	}
	for ; k >= 0 && r.tagged.Places[k].Sentence == s; k-- {
		list = append(list, k)
	}
	return list
}

// subjectOf describes the subject of a clause.
func (r *reader) subjectOf(c int) antecedent {
	return r.described(r.subject(c))
}

// described describes the noun phrase from word first to last.
func (r *reader) described(first, last int) antecedent {
	if last <= first || r.words[first].tag == isPronoun {
		return antecedent{}
	}
	words := r.phrase(first, last)
	if r.is(last-1, "fact", "way", "reason", "thing", "problem", "question", "idea") || r.headedBy(words, "fact", "way", "reason", "thing", "something", "someone", "others") {
		return antecedent{}
	}
	for i := first; i < last; i++ {
		if w := &r.words[i]; !w.capital && (w.entry.class&possessive != 0 && w.tag == isDeterminer && i > first || w.tag == isNoun && w.entry.class&(verbThird|verbPast) != 0 && w.entry.class&(nounOrVerb|nounNotVerb|eventNoun|adjective) == 0) {
			return antecedent{} // "the number of its shops", or words misread
		}
	}
	if r.is(first, "its", "their") || r.words[last-1].tag == isAdjective || len(words) == 2 && r.words[words[0]].tag == isDeterminer && r.is(words[1], "first", "second", "third", "last", "latter", "former", "other", "same", "next") {
		return antecedent{} // "the first"
	}
	if !r.soundPhrase(words) || r.is(first, "no", "nobody", "nothing", "every", "any", "none", "neither") || r.tellsOfTime(last-1) {
		return antecedent{}
	}
	a := antecedent{text: r.write(words), many: r.manyOf(words)}
	if w := &r.words[words[0]]; w.capital && w.tag != isProper && r.starts(words[0]) {
		a.text = strings.ToLower(a.text[:1]) + a.text[1:]
	}
	a.human = r.human(words)
	if len(a.text) > 40 {
		a.text = r.write(r.withoutTitles(words))
	}
	names := r.names(first, last)
	for _, n := range names {
		if a.many && n.kind != people && !r.titlesPerson(n.last) && !(n.last < last && r.words[n.last].tag == isPossessive) {
			a.names = include(a.names, n.canonical)
		}
	}
	for _, n := range names {
		if n.kind == people && n.last < last {
			continue
		}
		if n.kind == people {
			a.human = true
			a.many = a.many || r.is(n.last-1, "dutch", "french", "british", "english", "irish", "welsh", "swiss", "japanese", "chinese", "spanish", "portuguese") && r.is(first, "the")
		}
		if n.last == last || n.kind == person {
			a.name, a.kind = n.canonical, n.kind
			if n.kind == person && !a.many {
				a.text = n.canonical
			}
			break
		}
	}
	return a
}

// headedBy tells whether the first noun of a phrase is one of these.
func (r *reader) headedBy(words []int, nouns ...string) bool {
	for _, i := range words {
		if t := r.words[i].tag; t == isNoun || t == isProper || t == isPronoun {
			return r.is(i, nouns...)
		}
	}
	return false
}

// human tells whether the noun that heads a phrase names a person: a title, or what somebody does.
func (r *reader) human(words []int) bool {
	head := -1
	for _, i := range words {
		if r.words[i].tag == isPreposition || r.words[i].tag == isComma {
			break
		}
		if r.words[i].tag == isNoun {
			head = i
		}
	}
	if head < 0 || r.words[head].entry.noun != 0 {
		return false
	}
	s := r.word(head)
	if r.lexicon.isTitle(s) || r.words[head].entry.class&human != 0 {
		return true
	}
	for _, ending := range []string{"man", "woman", "ist", "yer", "tor", "ician"} {
		if len(s) > len(ending)+2 && s[len(s)-len(ending):] == ending {
			return true
		}
	}
	return false
}

// tellsOfTime tells a noun such as "months" in "two months later".
func (r *reader) tellsOfTime(i int) bool {
	return r.words[i].expression >= 0 || r.is(i, "months", "weeks", "days", "years", "hours", "minutes", "time")
}

// fits tells whether a pronoun can stand for this.
func (a antecedent) fits(r *reader, i int) bool {
	if len(a.text) < 2 || len(a.text) > 60 {
		return false
	}
	switch {
	case r.gender(i) != "" && a.kind == unknownName && !a.human && strings.HasPrefix(strings.ToLower(a.text), "the ") && !(r.is(i, "she") && a.name != ""):
		return false
	case r.gender(i) != "":
		if g := r.lexicon.genderOf(a.name); g != "" && g != r.gender(i) || strings.ToUpper(a.name) == a.name && len(a.name) > 4 {
			return false
		}
		return (a.kind == person || a.kind == unknownName && a.name != "" || a.human && a.kind != organization) && !a.many
	case r.is(i, "it", "its"):
		return !a.many && a.kind != person && !a.human
	case r.is(i, "they", "their", "them"):
		return a.many || a.kind == organization
	}
	return false
}
