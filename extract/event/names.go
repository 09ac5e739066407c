package event

import (
	"slices"
	"strings"
)

// mentioned is a name in a sentence.
type mentioned struct {
	first, last int // words
	canonical   string
	place       string // for a capital, the city
	kind        kind
	guessed     bool // its kind, from no more than how many words it has
}

// nameAt finds the name that begins at word i: a name of the gazetteer, else a run of capitals.
func (r *reader) nameAt(i int) (mentioned, bool) {
	w := &r.words[i]
	if !w.capital && w.tag != isDeterminer && !r.is(i, "al") {
		if !(r.tagged.Text.Word(int(w.first)) == "al") {
			return mentioned{}, false
		}
	}
	if strings.Contains(r.word(i), "-") {
		if n, ok := r.inCompound(i); ok || w.entry.class&adjective != 0 {
			return n, ok
		}
	}
	if n, ok := r.listed(i); ok {
		return n, true
	}
	if w.tag != isProper {
		return mentioned{}, false
	}
	if r.starts(i) && w.entry.class&adjective != 0 && i+1 < len(r.words) && len(r.lexicon.names[r.word(i+1)]) > 0 {
		return mentioned{}, false // "Top US officials"
	}
	last := i + 1
	for last < len(r.words) && (r.words[last].tag == isProper || r.particleOfName(last) || r.ofTheName(last)) {
		last++
	}
	if of := r.ofPlace(i, last); of > 0 {
		last = of
	}
	n, ok := r.unlisted(i, last)
	if !ok && r.is(i, "operation") {
		n.last = last // a code name
	}
	return n, ok
}

// ofPlace finds the "of" by which a name goes on to where somebody comes from, "Vera Lind of Boston"; 0 for none.
func (r *reader) ofPlace(first, last int) int {
	for i := first; i < last; i++ {
		if r.words[i].entry.class&(organizationEnd|placeEnd|eventNoun) != 0 {
			return 0
		}
		if !r.is(i, "of") || i < first+2 || i+1 == last {
			continue
		}
		for _, n := range r.lexicon.names[r.word(i+1)] {
			if n.kind == place || n.kind == country || n.kind == capitalCity {
				return i
			}
		}
	}
	return 0
}

// listed finds the name of the gazetteer that begins at word i.
func (r *reader) listed(i int) (mentioned, bool) {
	for k := range r.lexicon.names[r.word(i)] {
		n := &r.lexicon.names[r.word(i)][k]
		last := i + len(n.words)
		if last > len(r.words) || !r.matches(i, n.words) {
			continue
		}
		if n.kind != people && n.kind != country && last < len(r.words) && r.continues(last) {
			continue
		}
		if last < len(r.words) && r.words[last].tag == isProper && r.words[last].entry.class&placeEnd != 0 && n.kind != organization && n.kind != people {
			continue // "the Taiwan Straits"
		}
		m := mentioned{first: i, last: last, canonical: n.canonical, place: n.place, kind: n.kind}
		switch {
		case n.kind == organization && len(n.words) == 1 && i > 0 && (r.words[i-1].tag == isPossessive || r.words[i-1].tag == isProper && !r.titled(i-1) && !r.separate(i-1)):
			continue // "the National People's Congress"
		case n.kind == organization && len(n.words) == 1 && r.starts(i) && r.words[i].known && r.words[i].entry.class&(nounNotVerb|nounOrVerb|organizationEnd) != 0 && last < len(r.words) && r.words[last].tag == isNoun:
			continue // "House prices"
		case n.kind == organization && n.american && !r.american():
			m.canonical = r.plain(i, last)
		case n.kind == organization && i > 0 && r.words[i-1].tag == isPossessive:
			m.canonical = r.plain(i, last) // "Cuba's Communist Party"
		case n.kind == people && n.canonical != unitedStates && last < len(r.words) && r.nationalBody(last):
			m.kind, m.canonical, m.last = organization, r.plain(i, last+1), last+1 // "the Peruvian Congress"
		}
		return m, true
	}
	return mentioned{}, false
}

const unitedStates = "United States"

// american tells whether the document is about the United States too, so that "the Senate" may be theirs.
func (r *reader) american() bool {
	return r.named("American") || r.named("Americans") || r.named("Washington") || r.named("US") || r.named("U.S") || r.named("States") || r.named("USA")
}

// nationalBody tells whether word i is the name that one country's body has among others: "Congress".
func (r *reader) nationalBody(i int) bool {
	for _, n := range r.lexicon.names[r.word(i)] {
		if n.kind == organization && n.american && len(n.words) == 1 {
			return true
		}
	}
	return false
}

// separate tells whether the name that ends at word i is one of the gazetteer's, so that the next is another:
// "Russian Gazprom".
func (r *reader) separate(i int) bool {
	for _, n := range r.lexicon.names[r.word(i)] {
		if len(n.words) == 1 {
			return true
		}
	}
	return false
}

// inCompound finds the country in "US-led".
func (r *reader) inCompound(i int) (mentioned, bool) {
	part, _, _ := strings.Cut(r.word(i), "-")
	for _, n := range r.lexicon.names[part] {
		if len(n.words) == 1 && n.kind != place {
			return mentioned{first: i, last: i + 1, canonical: n.canonical, kind: n.kind}, true
		}
	}
	return mentioned{}, false
}

func (r *reader) matches(i int, words []string) bool {
	for k, w := range words {
		if r.word(i+k) != w && !(w == "'s" && r.word(i+k) == "’s") || k > 0 && r.words[i+k].tag == isTime {
			return false
		}
	}
	return true
}

// continues tells whether a longer name goes on at word i: "Paris" in "Paris Hilton".
func (r *reader) continues(i int) bool {
	if r.words[i].tag != isProper {
		return false
	}
	_, listed := r.lexicon.names[r.word(i)]
	return !listed && !r.titled(i)
}

// particleOfName tells whether a small word goes on with a name: "Osama bin Laden", "Bank of England".
func (r *reader) particleOfName(i int) bool {
	if i+1 >= len(r.words) || !r.words[i+1].capital || r.words[i+1].tag == isTime {
		return false
	}
	if r.words[i].tag == isPossessive {
		return r.is(i-1, "people", "workers", "women", "children") || r.words[i+1].entry.class&placeEnd != 0 // "Marye's Heights"
	}
	return r.is(i, "bin", "ibn", "al", "van", "von", "de", "da", "del", "der", "el", "la", "of", "du", "dos", "di") || r.is(i, "&")
}

// ofTheName tells whether "of the" goes on with the name of a body: "Department of the Treasury". Word i is either of
// the two.
func (r *reader) ofTheName(i int) bool {
	if r.is(i, "the") {
		i--
	}
	return i > 0 && r.is(i, "of") && r.is(i+1, "the") && i+2 < len(r.words) && r.words[i+2].tag == isProper && r.words[i-1].entry.class&organizationEnd != 0
}

// unlisted makes a name of a run of capitals, titles in front of it left out.
func (r *reader) unlisted(first, last int) (mentioned, bool) {
	start := first
	for start < last && r.words[start].entry.class&(noName|numeral) != 0 {
		start++
	}
	if last-start > 2 && r.words[start].entry.class&human != 0 {
		start++ // "Cyclist Ana Ruiz"
	}
	for i := start; i < last; i++ {
		if n := r.titleAt(i); n > 0 {
			start = min(i+n, last)
		}
	}
	for start < last && r.words[start].tag == isPreposition {
		start++ // "Marshal of Italy"
	}
	if start == last { // "Acme CEO"
		start = first
		for start < last && r.titled(start) {
			start++
		}
	}
	for last > start && r.words[last-1].entry.class&nounNotVerb == 0 && r.lexicon.isTitle(r.word(last-1)) {
		last-- // "Acme CEO"
	}
	if start == last {
		return mentioned{}, false
	}
	if last-start == 1 && r.commonWord(start) || last-start > 2 && r.acronym(start) && r.acronym(start+1) && r.acronym(last-1) {
		return mentioned{last: last}, false // no name, or a heading in capitals
	}
	n := mentioned{first: first, last: last, canonical: r.plain(start, last)}
	c := r.words[last-1].entry.class
	switch {
	case c&organizationEnd != 0:
		n.kind = organization
	case c&placeEnd != 0, r.words[start].entry.class&placeEnd != 0 && r.has(start, last, "of"), last-start == 2 && r.is(start, "port", "mount", "lake", "cape", "fort", "isla", "point", "loch", "rio"), r.placeBefore(start), last-start <= 2 && last < len(r.words) && r.words[last].tag == isNoun && r.words[last].entry.class&placeEnd != 0 && !r.is(first-1, "a", "an"):
		n.kind = place
	case start > first || r.titleBefore(first):
		n.kind = person
	case last-start >= 2 && last-start <= 3 && c&eventNoun == 0 && !r.acronym(last-1) && !r.has(start, last, "of"):
		if n.kind, n.guessed = person, true; r.soundsLikeBody(start, last) {
			n.kind, n.guessed = unknownName, false
		}
	case r.acronym(last - 1):
		n.kind = organization
	}
	for i := start; i < last && n.kind != organization && n.kind != place; i++ {
		if r.words[i].entry.class&eventNoun != 0 {
			return mentioned{}, false // "Battle of Lepanto"
		}
	}
	if full := r.alias(n.canonical); full != n.canonical {
		if n.canonical, n.kind = full, person; r.namesBody(full) {
			n.kind = unknownName
		}
	}
	return n, true
}

// titleAt tells how many words the title that begins at word i has: "Secretary of State", "Chief Executive".
func (r *reader) titleAt(i int) int {
	for n := 3; n > 1; n-- {
		if i+n <= len(r.words) && r.lexicon.isTitle(r.plain(i, i+n)) {
			return n
		}
	}
	if r.lexicon.isTitle(r.word(i)) {
		return 1
	}
	return 0
}

// placeBefore tells whether what stands before a name makes it a place: "the town of", "Mount", "the River".
func (r *reader) placeBefore(i int) bool {
	if r.is(i-1, "of") {
		return i > 1 && (r.words[i-2].entry.class&placeEnd != 0 || r.territory(i-2)) && r.words[i-2].tag == isNoun
	}
	return i > 0 && (r.is(i-1, "mount", "lake", "river", "cape", "fort", "port", "island") && r.words[i-1].capital)
}

// commonWord tells a single word with a capital that is no name: a letter, an adjective, a participle ("Based",
// "Islamic", "Black").
func (r *reader) commonWord(i int) bool {
	w := &r.words[i]
	switch {
	case len(r.word(i)) < 2, w.entry.class&(noName|placeEnd) != 0, w.known && w.entry.class != 0 && i > 0 && r.words[i-1].tag == isProper && r.separate(i-1),
		w.entry.class&organizationEnd != 0 && w.known && w.entry.class&nounOrVerb == 0 && !r.acronym(i):
		return true
	case r.is(i-1, "\"", "“", "``") && r.is(i+1, "\"", "”", "''"):
		return !r.named(r.word(i)) // a word that is quoted
	case r.acronym(i) || r.titleBefore(i):
		return false
	case w.entry.class&(adjective|adverb|preposition|determiner|subordinator|pronoun|verbGerund|verbParticiple|verbThird|modal) != 0:
		return true
	}
	common := w.known && (w.entry.class != 0 || w.entry.kinds != 0)
	s := r.word(i)
	return common && (r.starts(i) || len(s) > 4 && s[len(s)-1] == 's')
}

func (r *reader) has(first, last int, form string) bool {
	for i := first; i < last; i++ {
		if r.is(i, form) {
			return true
		}
	}
	return false
}

// plain joins words with single spaces.
func (r *reader) plain(first, last int) string {
	if last == first+1 {
		return r.word(first)
	}
	var b strings.Builder
	for i := first; i < last; i++ {
		if i > first {
			b.WriteByte(' ')
		}
		b.WriteString(r.word(i))
	}
	return b.String()
}

// titled tells whether word i is a title, or part of one, such as "Foreign" in "Foreign Minister".
func (r *reader) titled(i int) bool {
	if r.lexicon.isTitle(r.word(i)) {
		return true
	}
	return i+1 < len(r.words) && r.lexicon.isTitle(r.plain(i, i+2))
}

func (l *lexicon) isTitle(s string) bool {
	var buf [48]byte
	if len(s) > len(buf) {
		return false
	}
	return l.titles[string(lower(buf[:0], s))]
}

func (r *reader) titleBefore(i int) bool {
	return i > 0 && r.words[i-1].tag != isTime && r.lexicon.isTitle(r.word(i-1))
}

// names finds the names among some words of the sentence.
func (r *reader) names(first, last int) []mentioned {
	r.mentioned = r.mentioned[:0]
	for i := first; i < last; {
		n, ok := r.nameAt(i)
		if !ok || n.last > last {
			i = max(i+1, n.last)
			continue
		}
		r.mentioned = append(r.mentioned, n)
		i = n.last
	}
	return r.mentioned
}

// cast tells who takes part in an event, and where it is, by the names in its words. Whoever says so takes no part.
func (r *reader) cast(first, last int) (actors, places []string) {
	saying := r.saysAt(first)
	for _, n := range r.names(first, last) {
		if !saying && r.saysAt(n.first) {
			continue
		}
		switch r.part(n) {
		case asActor:
			actors = include(actors, n.canonical)
		case asPlace:
			if n.place != "" {
				n.canonical = n.place
			}
			places = include(places, n.canonical)
		}
	}
	return limit(actors, 6), limit(places, 4)
}

func (r *reader) saysAt(i int) bool {
	c := int(r.words[i].clause)
	return c >= 0 && r.clauses[c].kind == attribution
}

// part is what a name is to the event of its clause.
type part uint8

const (
	noPart part = iota
	asActor
	asPlace
)

// part tells whether a name says who or where, or neither.
func (r *reader) part(n mentioned) part {
	switch n.kind {
	case place:
		switch {
		case n.last < len(r.words) && r.lexicon.isTitle(r.word(n.last)):
			return noPart // "a Birmingham lawyer"
		case r.leadsName(n):
			return noPart
		case r.actsItself(n) && !r.located(n):
			return asActor // "Texas banned"
		}
		return asPlace
	case organization, person:
		switch {
		case r.told(n), r.abbreviatesState(n):
			return noPart
		case n.guessed && (r.lies(n) || r.taken(n) || r.is(n.first-1, "of") && r.located(n)):
			return asPlace
		}
		return asActor
	case people:
		switch {
		case r.titlesPerson(n.last):
			return noPart
		case r.territory(n.last):
			return asPlace
		}
		return asActor
	case country, capitalCity:
		if r.titlesPerson(n.last) {
			return noPart
		}
		if !r.modifies(n) && (r.located(n) || r.taken(n)) {
			return asPlace
		}
		return asActor
	}
	switch {
	case r.located(n) && !r.modifies(n), r.taken(n):
		return asPlace
	case n.last-n.first == 1 && r.modifies(n), r.onlyOpens(n):
		return noPart
	}
	return asActor
}

// abbreviatesState tells "N.Y." after a town and a comma.
func (r *reader) abbreviatesState(n mentioned) bool {
	return n.last == n.first+1 && n.first > 1 && strings.Contains(n.canonical, ".") && len(n.canonical) <= 5 && r.words[n.first-1].tag == isComma && r.words[n.first-2].tag == isProper
}

// actsItself tells whether a name is all of the subject of an active verb right after it.
func (r *reader) actsItself(n mentioned) bool {
	if n.last >= len(r.words) || r.words[n.last].group < 0 || n.first > 0 && (r.words[n.first-1].tag.nominal() || r.words[n.first-1].tag == isPreposition) {
		return false
	}
	g := &r.groups[r.words[n.last].group]
	return g.kind == finite && !g.passive && r.words[g.head].tag == isVerb
}

// lies tells whether a name stands where only a place can: "in Kafr el Dawar".
func (r *reader) lies(n mentioned) bool {
	return r.is(n.first-1, "in", "near", "outside", "inside", "off") && !r.modifies(n)
}

// told tells whether a name is only whom something was told.
func (r *reader) told(n mentioned) bool {
	return n.kind == organization && r.is(n.first-1, "told", "tells", "tell", "telling")
}

// leadsName tells whether a place only opens a longer name, or stands for a team: "Manchester United".
func (r *reader) leadsName(n mentioned) bool {
	return n.last < len(r.words) && r.words[n.last].tag == isProper && r.continues(n.last)
}

// taken tells whether a name is the object of a verb that only towns and lands have, such as "besiege".
func (r *reader) taken(n mentioned) bool {
	if n.last-n.first > 2 {
		return false
	}
	for g := range r.groups {
		group := &r.groups[g]
		class := r.lexicon.words[r.lexicon.verbs[r.words[group.head].entry.verb].base].class
		if group.clause < 0 || class&landing == 0 || n.kind == country && class&going == 0 {
			continue
		}
		if !group.passive {
			if r.is(n.last, "with") {
				continue // "left Ghent with a debt"
			}
			if group.last == n.first || r.is(n.first-1, "and") && group.last < n.first-1 && n.first-group.last <= 4 && r.allProper(group.last, n.first-1) {
				return true
			}
			continue
		}
		if first, last := r.subject(group.clause); n.first == first && n.last == last {
			return true
		}
	}
	return false
}

func include(list []string, item string) []string {
	if slices.Contains(list, item) {
		return list
	}
	return append(list, item)
}

func limit(list []string, n int) []string {
	if len(list) > n {
		return list[:n]
	}
	return list
}

// located tells whether a name says where: after "in", "at", "near", or after another place and a comma.
func (r *reader) located(n mentioned) bool {
	i := n.first - 1
	for i >= 0 && (r.words[i].tag == isDeterminer || r.words[i].tag == isAdjective) {
		i--
	}
	if i < 0 {
		return false
	}
	if r.words[i].tag == isComma && i > 0 && (n.kind != unknownName || n.last-n.first <= 2) {
		for _, m := range r.mentioned {
			if m.last == i {
				return (m.kind == place || m.kind == capitalCity || m.kind == unknownName) && r.located(m)
			}
		}
		return false
	}
	if r.is(i, "and") && i > 0 {
		for _, m := range r.mentioned {
			if m.last == i {
				return r.located(m)
			}
		}
	}
	if r.words[i].tag != isPreposition {
		return false
	}
	if r.is(i, "of") {
		return r.is(i-1, "out", "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "battles", "capital", "city", "town", "outskirts", "coast", "border", "battle", "siege", "fall", "capture", "recapture", "liberation", "bombardment", "control", "occupation", "streets")
	}
	if r.is(i, "with") {
		return r.is(i-1, "border", "frontier")
	}
	if r.is(i, "in") && r.is(i-1, "shares", "share", "stake", "stakes", "interest", "confidence", "trust", "faith", "investors") {
		return false
	}
	if r.is(i, "in", "at", "near", "off", "outside", "inside", "across", "around", "through", "throughout", "within") {
		return true
	}
	if r.is(i, "from") && i > 0 && (r.words[i-1].entry.class&(human|body) != 0 || r.is(i-1, "rival", "team", "band", "family", "people", "men", "women")) {
		return true // "a clockmaker from Hull"
	}
	return n.kind != unknownName && r.is(i, "into", "from", "to", "over", "toward", "towards", "onto", "for") && !(r.is(i, "for") && !r.bound(i)) ||
		r.is(i, "into", "onto", "towards", "toward") || r.is(i, "from", "to") && r.moves(i)
}

// moves tells whether word i follows a verb of going somewhere.
func (r *reader) moves(i int) bool {
	for k := i - 1; k >= 0 && k > i-5; k-- {
		if r.words[k].entry.verb != 0 && (r.words[k].tag == isVerb || r.words[k].tag == isGerund || r.words[k].tag == isBase || r.words[k].tag == isParticiple) {
			return r.lexicon.words[r.lexicon.verbs[r.words[k].entry.verb].base].class&going != 0
		}
	}
	return false
}

// bound tells "left for Moscow" from "voted for Moscow".
func (r *reader) bound(i int) bool {
	return r.is(i-1, "left", "leave", "leaves", "departed", "bound", "headed", "sailed")
}

// territory tells whether the word after "Turkish" makes it a place.
func (r *reader) territory(i int) bool {
	return r.is(i, "border", "borders", "coast", "city", "town", "village", "capital", "territory", "soil", "island", "province", "region", "port", "waters", "airspace", "state", "outskirts", "shore", "suburb", "districts", "district", "north", "south", "east", "west", "centre", "center", "towns", "villages", "cities")
}

// titlesPerson tells whether a title and a name follow: "French President Jacques Chirac".
func (r *reader) titlesPerson(i int) bool {
	start := i
	for i < len(r.words) && (r.titled(i) || i > start && r.words[i].tag == isNoun && r.lexicon.isTitle(r.word(i))) {
		i++
	}
	return i > start && i < len(r.words) && r.words[i].tag == isProper
}

// onlyOpens tells whether one word has its capital from opening the sentence, so that it may be no name.
func (r *reader) onlyOpens(n mentioned) bool {
	return n.last == n.first+1 && r.starts(n.first) && !r.acronym(n.first) && !r.named(r.word(n.first))
}

// modifies tells whether a name only describes the noun after it: "Nobel prize", "U.S. military forces".
func (r *reader) modifies(n mentioned) bool {
	i := n.last
	for i < len(r.words) && r.words[i].tag == isAdjective {
		i++
	}
	return i < len(r.words) && r.words[i].tag == isNoun
}
