package event

import (
	"fmt"
	"strings"

	"dateline/timeline"
)

// kinds are what a noun may be to a frame: the classes of classes.txt, an assault or a disaster that it names, and
// what only its sentence can tell.
type kinds uint64

const (
	aCountry kinds = 1 << iota
	aName
	aSum
	several
	anAssault
	aDisaster
)

// builtinKinds are the classes that classes.txt does not list.
func builtinKinds() map[string]kinds {
	return map[string]kinds{
		"country": aCountry, "name": aName, "sum": aSum, "many": several,
		string(timeline.Assault): anAssault, string(timeline.Disaster): aDisaster,
	}
}

// frame is a category on condition of the nouns that a verb, or an event noun, stands with.
type frame struct {
	category                         timeline.Category
	subject, object, either, anyNoun evidence
	after                            evidence // the word right after the verb
	example                          string
}

// evidence is nouns of which one must be there; the zero value asks for none.
type evidence struct {
	kinds kinds
	words map[string]bool
}

func (e *evidence) empty() bool { return e.kinds == 0 && len(e.words) == 0 }

// frameMarks open the parts of a frame.
const frameMarks = "<>+~="

// readFrame reads a frame as verbs.txt has it.
func (l *lexicon) readFrame(category timeline.Category, text, example string) (frame, error) {
	if !categories[category] {
		return frame{}, fmt.Errorf("no category %q", category)
	}
	f := frame{category: category, example: example}
	var part *evidence
	for item := range strings.FieldsSeq(text) {
		switch item {
		case "<":
			part = &f.subject
		case ">":
			part = &f.object
		case "+":
			part = &f.either
		case "~":
			part = &f.anyNoun
		case "=":
			part = &f.after
		default:
			if err := l.addEvidence(part, item); err != nil {
				return f, err
			}
		}
	}
	return f, nil
}

func (l *lexicon) addEvidence(e *evidence, item string) error {
	if e == nil {
		return fmt.Errorf("%q stands before any of %s", item, frameMarks)
	}
	if class, ok := strings.CutPrefix(item, "@"); ok {
		k, ok := l.kinds[class]
		if !ok {
			return fmt.Errorf("no class %q", item)
		}
		e.kinds |= k
		return nil
	}
	if e.words == nil {
		e.words = map[string]bool{}
	}
	e.words[item], e.words[thirdPerson(item)] = true, true
	return nil
}

// readClass reads a line of classes.txt.
func (l *lexicon) readClass(line, section string) error {
	k, ok := l.kinds[section]
	if !ok {
		k = 1 << len(l.kinds)
		if k == 0 {
			return fmt.Errorf("no room for class %q", section)
		}
		l.kinds[section] = k
	}
	for noun := range strings.FieldsSeq(line) {
		for _, form := range []string{noun, thirdPerson(noun)} {
			e := l.words[form]
			e.kinds |= k
			l.words[form] = e
		}
	}
	return nil
}

// span is a stretch of words, last exclusive.
type span struct{ first, last int }

// scene tells who does what in the clause of a verb group.
type roles struct{ agent, patient span }

// rolesOf finds the subject and the object of a verb group; of a passive the subject is its object, and its
// doer follows "by".
func (r *reader) rolesOf(c, g int) roles {
	group := &r.groups[g]
	first, last := r.subject(c)
	subject := span{first, last}
	if up := group.governor; up >= 0 && r.groups[up].last < group.first && group.kind == infinitive {
		if end := min(r.phraseEnd(r.groups[up].last), group.first); end > r.groups[up].last {
			subject = span{r.groups[up].last, end} // "ordered the army to advance"
		}
	}
	if group.passive {
		return roles{agent: r.doer(c, group.last), patient: subject}
	}
	object := r.objectOf(group)
	if k := &r.clauses[c]; object.first == object.last && k.kind == relativeClause && k.opener > 0 && r.is(k.opener, "which", "that", "whom", "who") {
		if a, b := r.phraseBefore(k.opener); a < b && a != subject.first {
			object = span{a, b}
		}
	}
	return roles{agent: subject, patient: object}
}

// objectOf finds the object of a verb group, or what a preposition right after it governs.
func (r *reader) objectOf(g *group) span {
	i := g.last
	for i < len(r.words) && r.words[i].tag == isAdverb {
		i++
	}
	if i < len(r.words) && r.words[i].tag == isPreposition && r.words[i].entry.class&displacing == 0 && !r.is(i, "by") {
		i++
	}
	return span{i, r.phraseEnd(i)}
}

// doer finds who is named after "by" in a passive clause.
func (r *reader) doer(c, from int) span {
	for i := from; i+1 < len(r.words) && i < from+12 && int(r.words[i].clause) == c; i++ {
		if r.is(i, "by") && r.words[i+1].tag.nominal() {
			return span{i + 1, r.phraseEnd(i + 1)}
		}
	}
	return span{}
}

// holds tells whether all parts of a frame are met in clause c.
func (r *reader) holds(f *frame, c, g int, who roles) bool {
	if i := r.groups[g].last; !f.after.empty() && (i >= len(r.words) || !r.meets(i, &f.after) || i+1 < len(r.words) && r.words[i+1].tag == isTime) {
		return false // "was called for Monday" is no call for something
	}
	if !f.subject.empty() && !r.headsMeet(who.agent, &f.subject) {
		return false
	}
	if !f.object.empty() && !r.headsMeet(who.patient, &f.object) {
		return false
	}
	if !f.either.empty() && !r.headsMeet(who.agent, &f.either) && !r.headsMeet(who.patient, &f.either) {
		return false
	}
	return f.anyNoun.empty() || r.clauseMeets(c, &f.anyNoun)
}

// headsMeet tells whether the head of a noun phrase, or of one joined to it by "and", is evidence; after "hundreds
// of" and the like what follows is.
func (r *reader) headsMeet(s span, e *evidence) bool {
	if e.kinds&aSum != 0 && r.sumIn(s) || e.kinds&several != 0 && r.severalIn(s) {
		return true
	}
	counts := true
	for i := s.first; i < s.last; i++ {
		w := &r.words[i]
		switch {
		case r.is(i, "and"):
			counts = true
		case w.tag == isTime:
			return false
		case w.tag == isNoun, w.tag == isProper, w.tag == isNumber, w.tag == isPronoun, w.tag == isAdjective && (i+1 == s.last || !r.words[i+1].tag.nominal()):
			if i+1 < s.last && r.continuesPhrase(i+1) {
				continue
			}
			if counts && (r.meets(i, e) || w.tag == isProper && r.titleMeets(s.first, i, e)) {
				return true
			}
			counts = r.is(i+1, "of") && (w.entry.kinds&r.lexicon.kinds["quantity"] != 0 || w.tag == isNumber || w.tag == isPronoun)
		case w.tag == isComma, w.tag == isRelative:
			return false
		}
	}
	return false
}

// titleMeets tells whether a title or an office before a name is evidence: "the striker Omar Diallo".
func (r *reader) titleMeets(first, i int, e *evidence) bool {
	for i--; i >= first && (r.words[i].tag == isProper || r.words[i].tag == isNoun); i-- {
		if r.meets(i, e) {
			return true
		}
	}
	return false
}

// continuesPhrase tells whether word i shows that the word before it is no head.
func (r *reader) continuesPhrase(i int) bool {
	switch r.words[i].tag {
	case isNoun, isProper, isPossessive:
		return true
	case isAdjective:
		return i+1 < len(r.words) && (r.words[i+1].tag == isNoun || r.words[i+1].tag == isProper)
	}
	return false
}

// clauseMeets tells whether any noun of a clause is evidence.
func (r *reader) clauseMeets(c int, e *evidence) bool {
	k := &r.clauses[c]
	first, last := r.subject(c)
	return r.anyMeets(first, last, -1, e) || k.first >= 0 && r.anyMeets(k.first, k.last, c, e)
}

// anyMeets looks for evidence among words, of one clause where that is not negative.
func (r *reader) anyMeets(first, last, c int, e *evidence) bool {
	for i := first; i < last; i++ {
		w := &r.words[i]
		if (c < 0 || int(w.clause) == c) && (w.tag == isNoun || w.tag == isProper || w.tag == isAdjective) && r.meets(i, e) {
			return true
		}
	}
	return false
}

// meets tells whether word i is evidence.
func (r *reader) meets(i int, e *evidence) bool {
	w := &r.words[i]
	if w.entry.kinds&e.kinds != 0 {
		return true
	}
	if w.tag == isProper && e.kinds&(aName|aCountry) != 0 && (e.kinds&aName != 0 || r.countryAt(i)) {
		return true
	}
	if e.words == nil {
		return false
	}
	var buf [32]byte
	s := r.word(i)
	return len(s) <= len(buf) && e.words[string(lower(buf[:0], s))]
}

// countryAt tells whether the gazetteer has a country that ends, or begins, with word i.
func (r *reader) countryAt(i int) bool {
	for _, n := range r.lexicon.names[r.word(i)] {
		if len(n.words) == 1 && (n.kind == country || n.kind == capitalCity || n.kind == people) {
			return true
		}
	}
	return false
}

// sumIn tells whether words name an amount of money, or so many percent.
func (r *reader) sumIn(s span) bool {
	for i := s.first; i < s.last; i++ {
		if r.is(i, "$", "€", "£", "%", "percent", "cent", "dollars", "euros", "pounds") {
			return true
		}
	}
	return false
}

// severalIn tells whether a noun phrase is a plural or begins with a number.
func (r *reader) severalIn(s span) bool {
	for i := s.first; i < s.last; i++ {
		w := &r.words[i]
		switch {
		case w.tag == isNumber || w.entry.class&(numeral|plural) != 0:
			return true
		case w.tag == isNoun:
			if n := r.word(i); len(n) > 3 && n[len(n)-1] == 's' && n[len(n)-2] != 's' && (i+1 >= s.last || r.words[i+1].tag != isPossessive) {
				return true
			}
		}
	}
	return false
}
