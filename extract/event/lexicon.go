package event

import (
	"embed"
	"fmt"
	"strings"
	"sync"

	"dateline/timeline"
)

//go:embed data/*.txt
var data embed.FS

// class is what a word may be, whatever sentence it stands in.
type class uint64

const (
	determiner class = 1 << iota
	possessive
	pronoun
	subjectPronoun
	preposition
	subordinator
	relative
	coordinator
	modal
	have
	be
	do
	negation
	toWord
	adverb
	adjective
	nounNotVerb
	nounOrVerb
	intransitive
	timePreposition
	calendarPreposition
	tentative
	weakSubject
	occasion
	displacing
	organizationEnd
	placeEnd
	numeral
	particle
	landing    // a verb whose object is a place
	going      // a verb of moving somewhere
	noName     // not, though written with capitals
	transitive // a verb that says nothing without its object
	gradual    // a verb of what comes about over years, on no day
	comparative
	body  // stands for the name of a company or the like, with "the"
	owned // what a company has, and its reports tell of
	human // what somebody is or does, where the ending does not tell

	verbBase
	verbThird
	verbPast
	verbParticiple
	verbGerund
	eventNoun
	plural

	anyVerb = verbBase | verbThird | verbPast | verbParticiple | verbGerund
	anyAux  = have | be | do
)

var classNames = map[string]class{
	"determiner": determiner, "possessive": possessive, "pronoun": pronoun, "subjectpronoun": subjectPronoun,
	"preposition": preposition, "subordinator": subordinator, "relative": relative, "coordinator": coordinator,
	"modal": modal, "have": have, "be": be, "do": do, "negation": negation, "to": toWord, "adverb": adverb,
	"adjective": adjective, "nounnotverb": nounNotVerb, "nounorverb": nounOrVerb, "intransitive": intransitive,
	"timepreposition": timePreposition, "calendarpreposition": calendarPreposition, "tentative": tentative,
	"weaksubject": weakSubject, "occasion": occasion, "displacing": displacing,
	"organizationend": organizationEnd, "placeend": placeEnd, "numeral": numeral, "particle": particle, "plural": plural, "landing": landing, "going": going, "noname": noName, "transitive": transitive, "gradual": gradual, "comparative": comparative, "body": body, "owned": owned, "human": human,
}

// entry is a word form of the lexicon.
type entry struct {
	class class
	kinds kinds  // of noun, as frames ask for them
	verb  uint16 // in lexicon.verbs, 0 where it is no verb
	noun  uint16 // in lexicon.nouns, 0 where it names no event
	about uint8  // in lexicon.domains, 0 where it tells of none
}

// verb is a verb by its base form, or a verb with its particle.
type verb struct {
	base          string
	category      timeline.Category // where no frame holds; empty where it tells nothing of the kind then
	example       string
	frames        []frame
	objectDecides bool // the noun that it governs decides the category where that has one
	reporting     bool
	state         bool
	past, third   string
	particles     []uint16 // verbs that it makes with a particle
	particle      []string // for such a verb, the words after it
	statuses      statuses
}

// noun is a noun that names an event.
type noun struct {
	base     string
	category timeline.Category // where no sense holds
	example  string
	senses   []frame
}

// lexicon is all that is known of words.
type lexicon struct {
	words    map[string]entry
	verbs    []verb
	nouns    []noun
	domains  []domain
	byBase   map[string]uint16
	statuses map[string]statuses // of words that are no verbs, and of auxiliaries by their form
	kinds    map[string]kinds    // by the names that frames have for them
	cues     []cue
	titles   map[string]bool   // also every beginning of a title of several words
	pronouns map[string]string // of those who bear a forename, "he" or "she"
	names    gazetteer
}

const reporting = "reporting"

var words = sync.OnceValue(func() *lexicon {
	l, err := readLexicon()
	if err != nil {
		panic(err) // the data is embedded; a test reads it all
	}
	return l
})

func readLexicon() (*lexicon, error) {
	l := &lexicon{
		words:    make(map[string]entry, 8192),
		verbs:    make([]verb, 1, 2048),
		nouns:    make([]noun, 1, 512),
		domains:  make([]domain, 1, 16),
		byBase:   make(map[string]uint16, 2048),
		statuses: map[string]statuses{},
		kinds:    builtinKinds(),
		titles:   map[string]bool{},
		pronouns: map[string]string{},
	}
	for _, step := range []struct {
		file string
		read func(line, section string) error
	}{
		{"classes.txt", l.readClass},
		{"verbs.txt", l.readVerb},
		{"verbs-plain.txt", l.readPlainVerbs},
		{"nouns.txt", l.readNoun},
		{"domains.txt", l.readDomain},
		{"words.txt", l.readWords},
		{"cues.txt", l.readCue},
		{"titles.txt", l.readTitle},
		{"forenames.txt", l.readForenames},
		{"countries.txt", l.names.readCountry},
		{"places.txt", l.names.readPlaces},
		{"organizations.txt", l.names.readOrganization},
	} {
		if err := eachLine("data/"+step.file, step.read); err != nil {
			return nil, err
		}
	}
	l.markPlurals()
	l.names.sort()
	return l, nil
}

// markPlurals tells the -s forms of words that are nouns as well as verbs.
func (l *lexicon) markPlurals() {
	for _, v := range l.verbs[1:] {
		if l.words[v.base].class&nounOrVerb != 0 && v.third != "" {
			e := l.words[v.third]
			e.class |= nounOrVerb | plural
			l.words[v.third] = e
		}
	}
}

// eachLine calls read with every line of a data file that is no comment, and the section it stands in.
func eachLine(file string, read func(line, section string) error) error {
	content, err := data.ReadFile(file)
	if err != nil {
		return err
	}
	section, n := "", 0
	for line := range strings.Lines(string(content)) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == '[' {
			section = strings.Trim(line, "[]")
			continue
		}
		if err := read(line, section); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return nil
}

// fields cuts a line at its bars.
func fields(line string, want int) ([]string, error) {
	parts := strings.Split(line, "|")
	if len(parts) != want {
		return nil, fmt.Errorf("%q has %d fields, want %d", line, len(parts), want)
	}
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts, nil
}

// list cuts a field at its semicolons.
func list(field string) []string {
	var items []string
	for item := range strings.SplitSeq(field, ";") {
		if item = strings.TrimSpace(item); item != "" {
			items = append(items, item)
		}
	}
	return items
}

var categories = func() map[timeline.Category]bool {
	known := map[timeline.Category]bool{}
	for _, g := range timeline.Groups {
		for _, c := range g.Categories {
			known[c] = true
		}
	}
	return known
}()

func (l *lexicon) readVerb(line, _ string) error {
	f, err := fields(line, 3)
	if err != nil {
		return err
	}
	category := timeline.Category(f[0])
	if f[0] == reporting {
		category = timeline.Statement
	}
	if !categories[category] {
		return fmt.Errorf("no category %q", f[0])
	}
	forms, condition := f[1], ""
	if i := strings.IndexAny(forms, frameMarks); i >= 0 {
		forms, condition = forms[:i], forms[i:]
	}
	forms = strings.TrimSpace(forms)
	v := l.addVerb(forms)
	v.objectDecides = v.objectDecides || strings.HasSuffix(forms, "*")
	if condition != "" {
		frame, err := l.readFrame(category, condition, f[2])
		v.frames = append(v.frames, frame)
		return err
	}
	if v.category != "" {
		return fmt.Errorf("%q comes twice", v.base)
	}
	v.category, v.example, v.reporting = category, f[2], f[0] == reporting
	return nil
}

func (l *lexicon) readPlainVerbs(line, section string) error {
	for _, forms := range list(line) {
		v := l.addVerb(forms)
		switch section {
		case "content":
		case "light":
			v.objectDecides = true
		case "state":
			v.state = v.category == ""
		default:
			return fmt.Errorf("no section %q", section)
		}
	}
	return nil
}

func (l *lexicon) readNoun(line, _ string) error {
	f, err := fields(line, 3)
	if err != nil {
		return err
	}
	category := timeline.Category(f[0])
	if !categories[category] {
		return fmt.Errorf("no category %q", f[0])
	}
	text, nouns, limited := strings.Cut(f[1], "~")
	forms := strings.Fields(text)
	n := l.addNoun(forms)
	if limited {
		sense, err := l.readFrame(category, "~"+nouns, f[2])
		n.senses = append(n.senses, sense)
		return err
	}
	if n.category != "" {
		return fmt.Errorf("%q comes twice", n.base)
	}
	n.category, n.example = category, f[2]
	for _, form := range forms {
		e := l.words[form]
		e.kinds |= l.kinds[f[0]]
		l.words[form] = e
	}
	return nil
}

// addNoun enters an event noun given as "singular [plural]".
func (l *lexicon) addNoun(forms []string) *noun {
	id := l.words[forms[0]].noun
	if id == 0 {
		l.nouns = append(l.nouns, noun{base: forms[0]})
		id = uint16(len(l.nouns) - 1)
	}
	if len(forms) == 1 {
		forms = append(forms, thirdPerson(forms[0]))
	}
	for i, form := range forms {
		e := l.words[form]
		e.noun = id
		e.class |= eventNoun
		if i == 1 {
			e.class |= plural
		}
		if e.class&anyVerb != 0 {
			e.class |= nounOrVerb
		}
		l.words[form] = e
	}
	return &l.nouns[id]
}

func (l *lexicon) readWords(line, section string) error {
	c, ok := classNames[section]
	if !ok {
		return fmt.Errorf("no class %q", section)
	}
	for form := range strings.FieldsSeq(line) {
		e := l.words[form]
		e.class |= c
		l.words[form] = e
	}
	return nil
}

func (l *lexicon) readTitle(line, _ string) error {
	l.titles[line] = true
	return nil
}

func (l *lexicon) readForenames(line, section string) error {
	if section != "he" && section != "she" {
		return fmt.Errorf("no pronoun %q", section)
	}
	for forename := range strings.FieldsSeq(line) {
		if other := l.pronouns[forename]; other != "" && other != section {
			return fmt.Errorf("%s is %q and %q", forename, other, section)
		}
		l.pronouns[forename] = section
	}
	return nil
}

// addVerb adds a verb given as "base [past [participle]]", with "_" before a particle and "*" after the
// forms where its object decides.
func (l *lexicon) addVerb(text string) *verb {
	forms := strings.Fields(strings.TrimSuffix(strings.TrimSpace(text), "*"))
	base, particle, _ := strings.Cut(forms[0], "_")
	full := base
	if particle != "" {
		full += " " + strings.ReplaceAll(particle, "_", " ")
	}
	id, known := l.byBase[full]
	if !known {
		l.verbs = append(l.verbs, verb{base: full})
		id = uint16(len(l.verbs) - 1)
		l.byBase[full] = id
		if particle != "" {
			forms[0] = base
			root := l.byBase[base]
			if root == 0 {
				l.addVerb(strings.Join(forms, " "))
				root = l.byBase[base]
			}
			l.verbs[id].particle = strings.Fields(full)[1:]
			l.verbs[root].particles = append(l.verbs[root].particles, id)
		}
	}
	if particle == "" && (!known || len(forms) > 1) {
		l.inflect(id, base, forms[1:])
	}
	return &l.verbs[id]
}

// inflect enters every form of a verb.
func (l *lexicon) inflect(id uint16, base string, irregular []string) {
	past := pastTense(base)
	if len(irregular) > 0 {
		past = irregular[0]
	}
	participle := past
	l.verbs[id].past, l.verbs[id].third = past, thirdPerson(base)
	if len(irregular) > 1 {
		participle = irregular[1]
	}
	if n := len(base); n > 4 && base[n-1] == 'l' && past == base+"led" && base[n-2] != 'l' {
		l.inflectAmerican(id, base)
	}
	for _, form := range []struct {
		text  string
		class class
	}{
		{base, verbBase}, {thirdPerson(base), verbThird}, {past, verbPast}, {participle, verbParticiple},
		{gerund(base, past), verbGerund},
	} {
		e := l.words[form.text]
		e.class |= form.class
		// "found" is the past of find before it is the base of found.
		if e.verb == 0 || len(irregular) > 0 && form.class&(verbPast|verbParticiple) != 0 {
			e.verb = id
		}
		l.words[form.text] = e
	}
}

// inflectAmerican enters "canceled" beside "cancelled".
func (l *lexicon) inflectAmerican(id uint16, base string) {
	for form, c := range map[string]class{base + "ed": verbPast | verbParticiple, base + "ing": verbGerund} {
		e := l.words[form]
		if e.verb == 0 {
			e.class, e.verb = e.class|c, id
			l.words[form] = e
		}
	}
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// thirdPerson adds s, as for the plural of a noun.
func thirdPerson(base string) string {
	last := base[len(base)-1]
	switch {
	case last == 'y' && len(base) > 1 && !isVowel(base[len(base)-2]):
		return base[:len(base)-1] + "ies"
	case last == 's' || last == 'x' || last == 'z', last == 'h' && (strings.HasSuffix(base, "ch") || strings.HasSuffix(base, "sh")):
		return base + "es"
	case base == "go" || base == "do" || base == "undergo" || base == "veto" || base == "echo" || base == "embargo":
		return base + "es"
	}
	return base + "s"
}

func pastTense(base string) string {
	last := base[len(base)-1]
	switch {
	case last == 'e':
		return base + "d"
	case last == 'y' && !isVowel(base[len(base)-2]):
		return base[:len(base)-1] + "ied"
	case doubles(base):
		return base + base[len(base)-1:] + "ed"
	case strings.HasSuffix(base, "ic"):
		return base + "ked"
	}
	return base + "ed"
}

func gerund(base, past string) string {
	n := len(base)
	switch {
	case strings.HasSuffix(base, "ie"):
		return base[:n-2] + "ying"
	case base[n-1] == 'e' && n > 2 && !strings.HasSuffix(base, "ee") && !strings.HasSuffix(base, "ye") && !strings.HasSuffix(base, "oe"):
		return base[:n-1] + "ing"
	case strings.HasPrefix(past, base+base[n-1:]) || doubles(base) && !strings.HasPrefix(past, base+"ed"):
		return base + base[n-1:] + "ing"
	}
	return base + "ing"
}

// doubles tells whether a verb of one syllable doubles its last letter: stop, stopped. Longer ones say so in
// the data.
func doubles(base string) bool {
	n := len(base)
	if n < 3 || isVowel(base[n-1]) || strings.IndexByte("wxyh", base[n-1]) >= 0 || !isVowel(base[n-2]) {
		return base == "travel" || base == "label" || base == "level" || base == "model" || base == "signal" || base == "initial"
	}
	for i := range n - 2 {
		if isVowel(base[i]) && !(base[i] == 'u' && i > 0 && base[i-1] == 'q') {
			switch base {
			case "travel", "label", "level", "model", "signal", "initial", "fuel", "tunnel", "total", "rival", "counsel":
				return true
			}
			return false
		}
	}
	return true
}

// find looks a word up, whatever its case, and tells whether the lexicon holds it.
func (l *lexicon) find(s string) (entry, bool) {
	var buf [32]byte
	if len(s) > len(buf) {
		return entry{}, false
	}
	e, ok := l.words[string(lower(buf[:0], s))]
	return e, ok
}

// lower appends s to b in lower case, ASCII letters alone; other letters stay.
func lower(b []byte, s string) []byte {
	for i := range len(s) {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}
