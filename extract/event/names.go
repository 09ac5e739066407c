package event

import (
	"slices"
	"strings"

	"dateline/extract/temporal"
)

// mentioned is a name in a sentence.
type mentioned struct {
	first, last int // words
	canonical   string
	place       string // for a capital, the city
	kind        kind
}

// nameAt finds the name that begins at word i: a name of the gazetteer, else a run of capitals.
func (r *reader) nameAt(i int) (mentioned, bool) {
	w := &r.words[i]
	if !w.capital && w.tag != isDeterminer && !r.is(i, "al") {
		if !(r.tagged.Text.Word(int(w.first)) == "al") {
			return mentioned{}, false
		}
	}
	if w.tag == isProper && w.entry.class&adjective != 0 && strings.Contains(r.word(i), "-") {
		return r.inCompound(i)
	}
	for _, n := range r.lexicon.names[r.word(i)] {
		if n.kind == organization && len(n.words) == 1 && i > 0 && (r.words[i-1].tag == isPossessive || r.words[i-1].tag == isProper && !r.titled(i-1)) {
			continue // "the National People's Congress"
		}
		if last := i + len(n.words); last <= len(r.words) && r.matches(i, n.words) {
			if n.kind == people || last == len(r.words) || !r.continues(last) || n.kind == country {
				return mentioned{first: i, last: last, canonical: n.canonical, place: n.place, kind: n.kind}, true
			}
		}
	}
	if w.tag != isProper {
		return mentioned{}, false
	}
	last := i + 1
	for last < len(r.words) && (r.words[last].tag == isProper || r.particleOfName(last)) {
		last++
	}
	return r.unlisted(i, last)
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
		if r.word(i+k) != w || k > 0 && r.words[i+k].tag == isTime {
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
	return r.is(i, "bin", "ibn", "al", "van", "von", "de", "da", "del", "der", "el", "la", "of", "du", "dos", "di") || r.is(i, "&")
}

// unlisted makes a name of a run of capitals, titles in front of it left out.
func (r *reader) unlisted(first, last int) (mentioned, bool) {
	start := first
	for i := first; i < last; i++ {
		if r.titled(i) {
			start = i + 1
		}
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
	n := mentioned{first: first, last: last, canonical: r.plain(start, last)}
	c := r.words[last-1].entry.class
	switch {
	case c&organizationEnd != 0:
		n.kind = organization
	case c&placeEnd != 0:
		n.kind = place
	case start > first || r.titleBefore(first):
		n.kind = person
	case last-start >= 2 && last-start <= 3 && c&eventNoun == 0 && !r.acronym(last-1) && !r.has(start, last, "of"):
		n.kind = person
	case r.acronym(last - 1):
		n.kind = organization
	}
	for i := start; i < last && n.kind != organization && n.kind != place; i++ {
		if r.words[i].entry.class&eventNoun != 0 {
			return mentioned{}, false // "Battle of Lepanto"
		}
	}
	if full := r.alias(n.canonical); full != n.canonical {
		n.canonical, n.kind = full, person
	}
	return n, true
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

// aliases are the full names of a document by their parts. A word that stands with a capital only where a sentence
// begins is no key; one that does so elsewhere is, if only for itself.
type aliases map[string]string

// alias gives the full name that the document knows a person by.
func (r *reader) alias(s string) string {
	if r.named(s) {
		return r.aliases[s]
	}
	return s
}

// named tells whether the document uses a word as a name, or a part of one.
func (r *reader) named(s string) bool {
	if r.aliases == nil {
		r.aliases = r.gatherAliases()
	}
	_, ok := r.aliases[s]
	return ok
}

// gatherAliases reads the whole document for names of two or three words, so that "Merkel" folds into
// "Angela Merkel", and for other words with a capital inside a sentence.
func (r *reader) gatherAliases() aliases {
	found := aliases{}
	text := r.tagged.Text
	tokens := text.Tokens
	name := func(i int) bool {
		if tokens[i].Kind != temporal.Word {
			return false
		}
		c := text.Source[tokens[i].Begin]
		return c >= 'A' && c <= 'Z' && tokens[i].End-tokens[i].Begin > 1 || c >= 0xC3
	}
	for i := 0; i < len(tokens); i++ {
		if !name(i) {
			continue
		}
		last := i + 1
		for last < len(tokens) && !tokens[last].Glued && name(last) {
			last++
		}
		r.keepAliases(found, i, last)
		i = last - 1
	}
	for _, s := range text.Sentences {
		if s.Heading {
			continue
		}
		for i := s.First + 1; i < s.Last; i++ {
			if name(i) {
				if w := text.Word(i); found[w] == "" {
					found[w] = w
				}
			}
		}
	}
	return found
}

func (r *reader) keepAliases(found aliases, first, last int) {
	text := r.tagged.Text
	titled := false
	for i := first; i+1 < last; i++ {
		if r.lexicon.isTitle(text.Word(i)) || r.lexicon.isTitle(text.Word(i)+" "+text.Word(i+1)) {
			titled, first = true, i+1
		}
	}
	for ; first < last && !titled; first++ {
		w := text.Word(first)
		n := r.lexicon.names[w]
		if len(n) > 0 && n[0].kind != people {
			return
		}
		if e, _ := r.lexicon.find(w); len(n) == 0 && e.class&(determiner|preposition|subordinator|coordinator|pronoun|adverb|adjective|modal) == 0 {
			break
		}
	}
	if last-first < 2 || last-first > 3 {
		return
	}
	for i := first; i < last; i++ {
		e, _ := r.lexicon.find(text.Word(i))
		if e.class&(organizationEnd|placeEnd) != 0 || r.lexicon.isTitle(text.Word(i)) || !titled && e.class&(nounNotVerb|eventNoun|nounOrVerb|adjective) != 0 {
			return
		}
	}
	full := text.Source[text.Tokens[first].Begin:text.Tokens[last-1].End]
	if strings.ContainsAny(full, "\n\r\t") {
		full = strings.Join(strings.Fields(full), " ")
	}
	for _, i := range []int{last - 1, first} {
		part := text.Word(i)
		if _, listed := r.lexicon.names[part]; listed {
			continue
		}
		if _, taken := found[part]; !taken {
			found[part] = full
		}
	}
}

// names finds the names among some words of the sentence.
func (r *reader) names(first, last int) []mentioned {
	r.mentioned = r.mentioned[:0]
	for i := first; i < last; {
		n, ok := r.nameAt(i)
		if !ok || n.last > last {
			i++
			continue
		}
		r.mentioned = append(r.mentioned, n)
		i = n.last
	}
	return r.mentioned
}

// cast tells who takes part in an event, and where it is, by the names in its words.
func (r *reader) cast(first, last int) (actors, places []string) {
	for _, n := range r.names(first, last) {
		located := r.located(n)
		switch {
		case n.kind == place:
			places = include(places, n.canonical)
		case n.kind == capitalCity && located:
			places = include(places, n.place)
		case n.kind == country && located, n.kind == people && r.territory(n.last):
			places = include(places, n.canonical)
		case n.kind == people && r.titlesPerson(n.last):
		case n.kind == unknownName && located:
			places = include(places, n.canonical)
		case n.kind == unknownName && n.last-n.first == 1 && r.modifies(n):
		case n.kind == unknownName && r.onlyOpens(n):
		default:
			actors = include(actors, n.canonical)
		}
	}
	return limit(actors, 6), limit(places, 4)
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
	if r.words[i].tag == isComma && i > 0 {
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
	return r.words[i].tag == isPreposition && r.is(i, "in", "at", "near", "off", "outside", "inside", "into", "across", "from", "to", "around", "through", "throughout", "over", "within", "toward", "towards", "onto")
}

// territory tells whether the word after "Turkish" makes it a place.
func (r *reader) territory(i int) bool {
	return r.is(i, "border", "borders", "coast", "city", "town", "village", "capital", "territory", "soil", "island", "province", "region", "port", "waters", "airspace", "state")
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

// modifies tells whether a single capital only describes the noun after it: "Nobel prize".
func (r *reader) modifies(n mentioned) bool {
	return n.last < len(r.words) && r.words[n.last].tag == isNoun
}
