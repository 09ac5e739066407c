package event

import (
	"slices"
	"strings"

	"dateline/extract/temporal"
)

// standIn has a headline begin with the name that its subject stands for: "the company", "the company's shares" and
// "net income" with that of the company a text is about, "the mayor" with that of the one mayor it names.
func (r *reader) standIn(c int, h heading) heading {
	if h.lead != "" || len(h.words) == 0 {
		return h
	}
	words := h.words
	if n := r.bodyIn(words); n > 0 {
		owns := n < len(words) && r.words[words[n]].tag == isPossessive
		if n < len(words) && !owns {
			return h
		}
		name := r.bodyFor(c, words[n-1])
		switch {
		case name == "":
			return h
		}
		r.stoodFor = name
		switch {
		case owns:
			return heading{lead: possessiveOf(name), words: words[n+1:], many: h.many}
		}
		return heading{lead: name}
	}
	if r.isOwned(words) {
		name := r.bodyFor(c, -1)
		if name == "" {
			return h
		}
		if r.is(words[0], "the", "a", "an") {
			words = words[1:]
		}
		r.stoodFor = name
		return heading{lead: possessiveOf(name), words: words, many: h.many}
	}
	if len(words) != 2 || !r.is(words[0], "the") || r.words[words[1]].tag != isNoun || r.words[words[1]].capital {
		return h
	}
	find, title := r.calledByName, r.lexicon.isTitle(r.word(words[1]))
	if r.words[words[1]].entry.class&human != 0 {
		return h
	}
	if title {
		find = r.bearerOf
	}
	if name := find(r.word(words[1])); name != "" {
		if title {
			r.stoodFor = name
		}
		return heading{lead: name, many: h.many}
	}
	return h
}

// bodyIn counts the words of "the company", "the bank" that a subject begins with; 0 where it does with none.
func (r *reader) bodyIn(words []int) int {
	if len(words) < 2 || !r.is(words[0], "the") {
		return 0
	}
	n := 1
	if len(words) > 2 && r.words[words[1]].tag == isAdjective {
		n = 2
	}
	if w := &r.words[words[n]]; w.tag != isNoun || w.capital || w.entry.class&body == 0 {
		return 0
	}
	return n + 1
}

// isOwned tells a subject that is what a company has, with no word of which: "net income", "third-quarter sales".
func (r *reader) isOwned(words []int) bool {
	head := -1
	for n, i := range words {
		switch w := &r.words[i]; w.tag {
		case isProper, isPossessive:
			return false
		case isDeterminer:
			if n > 0 || !r.is(i, "the", "a", "an") {
				return false
			}
		case isNoun:
			head = i
		case isAdjective, isNumber:
		default:
			return false
		}
	}
	return head >= 0 && head == words[len(words)-1] && r.words[head].entry.class&owned != 0
}

// bodyFor names the company that a clause is about: that of whoever says so, one that is told of before it in its sentence,
// else in those before, else in the first. A body that noun, unless negative, names by more than its trade, a
// "university", is one so called.
func (r *reader) bodyFor(c, noun int) string {
	if noun >= 0 && r.isKindOfBody(noun) {
		return r.bodyCalled(r.word(noun))
	}
	first, _ := r.subject(c)
	if name := r.bodyBefore(c, first); name != "" {
		return name
	}
	if by := r.reporterOf(c); by >= 0 {
		first, last := r.subject(by)
		if name := r.employer(first, last); name != "" {
			return name
		}
	}
	for k := c - 1; k >= 0; k-- {
		if r.clauses[k].group >= 0 && r.clauses[k].kind != relativeClause && r.clauses[k].kind != participle {
			if name := r.bodyAmong(r.subject(k)); name != "" {
				return name
			}
		}
	}
	e := r.lookback()
	if e == nil {
		return ""
	}
	for s := r.index - 1; s >= 0 && s >= r.index-reachOfBodies; s-- {
		if name := r.bodyInSentence(e, s); name != "" {
			return name
		}
	}
	return r.topic()
}

// bodyBefore finds the company that what opens a clause names, before its subject: "At Ferro, profit rose", "In a statement on the
// Ferro website, the company said".
func (r *reader) bodyBefore(c, first int) string {
	start := r.clauses[c].start
	if start >= first || start < 0 || r.words[start].tag != isPreposition {
		return ""
	}
	found := ""
	for _, n := range r.names(start, first) {
		if n.kind != organization && n.kind != unknownName {
			continue
		}
		if found != "" {
			return ""
		}
		found = r.plain(n.first, n.last)
	}
	return found
}

// reachOfBodies is how many sentences back "the company" is looked for before the lead.
const reachOfBodies = 3

// isKindOfBody tells a noun that names of bodies end in, so that one that the text names does, too.
func (r *reader) isKindOfBody(noun int) bool {
	return r.words[noun].entry.class&organizationEnd != 0 && !r.is(noun, "company", "bank", "club")
}

// employer finds the one company among the words of who says something: "an official of Ferro".
func (r *reader) employer(first, last int) string {
	if name := r.bodyAmong(first, last); name != "" {
		return name
	}
	found := ""
	for _, n := range r.names(first, last) {
		if n.kind != organization && n.kind != unknownName && !(n.guessed && r.is(n.first-1, "of")) || isMedium(n.canonical) {
			continue
		}
		if found != "" {
			return ""
		}
		found = r.plain(n.first, n.last)
	}
	return found
}

// bodyAmong finds the company in a subject: one that is all of it, or heads it, or owns or employs what does.
func (r *reader) bodyAmong(first, last int) string {
	if last <= first || r.words[first].tag == isPronoun {
		return ""
	}
	words := r.phrase(first, last)
	if len(words) == 0 || r.manyOf(words) && !r.allProper(first, last) {
		return ""
	}
	human := r.human(words)
	for _, n := range r.names(first, last) {
		if n.kind != organization && n.kind != unknownName && n.kind != people || n.guessed || n.kind == unknownName && r.onlyOpens(n) {
			continue
		}
		if r.allProper(first, last) && n.kind != unknownName && n.first == first {
			return r.write(words) // "American Medical"
		}
		owns := n.last < len(r.words) && r.words[n.last].tag == isPossessive
		if n.kind != people && (n.last == last || owns || human || n.first == first && r.words[n.last].tag == isComma) && len(n.canonical) < 40 {
			start := n.first
			for start > first && r.words[start-1].tag == isProper {
				start--
			}
			if name := r.plain(start, n.last); !isMedium(name) {
				return name
			}
		}
	}
	return ""
}

// isMedium tells the name of a paper or an agency, which tells of others.
func isMedium(name string) bool {
	switch name[strings.LastIndexByte(name, ' ')+1:] {
	case "Times", "Post", "Journal", "News", "TV", "Television", "Radio", "Reuters", "CNN", "BBC", "AP", "AFP", "Press", "Bloomberg", "Xinhua", "NBC", "CBS", "ABC", "Guardian", "Telegraph", "Herald", "Tribune", "Gazette", "Kyodo", "Tass", "Interfax", "TASS":
		return true
	}
	return false
}

// bodyInSentence finds the company that a sentence tells of, with the reader of earlier ones.
func (r *reader) bodyInSentence(e *reader, s int) string {
	if r.tagged.Text.Sentences[s].Heading {
		return ""
	}
	e.here = r.expressionsOf(e.here[:0], s)
	e.read(s)
	for c := range e.clauses {
		if k := &e.clauses[c]; k.group >= 0 && k.kind != relativeClause && k.kind != participle {
			if name := e.bodyAmong(e.subject(c)); name != "" {
				return name
			}
		}
	}
	return ""
}

// topic is the company that the first sentences of a text tell of.
func (r *reader) topic() string {
	if r.topicKnown {
		return r.topicName
	}
	r.topicKnown = true
	e := r.lookback()
	seen := 0
	for s := 0; s < len(r.tagged.Text.Sentences) && seen < 2 && r.topicName == ""; s++ {
		if r.tellsNews(s) {
			seen++
			r.topicName = r.bodyInSentence(e, s)
		}
	}
	return r.topicName
}

// bodyCalled finds the one name of the text that a common noun is a part of: "Ghent University" for "university".
func (r *reader) bodyCalled(noun string) string {
	return r.oneName("body "+noun, func(text *temporal.Text, i int) (first, last int) {
		if !strings.EqualFold(text.Word(i), noun) || !capitalAt(text, i) {
			return 0, 0
		}
		first, last = i, i+1
		for first > 0 && i-first < 3 && capitalAt(text, first-1) && !text.Tokens[first].Glued && r.partOfName(text.Word(first-1)) {
			first--
		}
		if first == i && i+2 < len(text.Tokens) && text.Word(i+1) == "of" {
			for last = i + 2; last < len(text.Tokens) && last < i+5 && capitalAt(text, last); last++ {
			}
		}
		if last-first < 2 || text.Word(last-1) == "of" {
			return 0, 0
		}
		return first, last
	})
}

// calledByName finds the one name or place by which the text calls a thing somewhere: "Halden ferry" for "ferry", "fire at the
// Mariner platform" for "fire".
func (r *reader) calledByName(noun string) string {
	return r.oneName("called "+noun, func(text *temporal.Text, i int) (first, last int) {
		if i == 0 || !strings.EqualFold(text.Word(i), noun) || i+2 < len(text.Tokens) && text.Tokens[i+1].Glued && text.Tokens[i+2].Glued {
			return 0, 0
		}
		first, last = i, i+1
		for first > 0 && i-first < 3 && !text.Tokens[first].Glued && (capitalAt(text, first-1) && r.partOfName(text.Word(first-1)) && len(text.Word(first-1)) > 1 || first < i && text.Tokens[first-1].Kind == temporal.Number && first > 1 && capitalAt(text, first-2)) {
			first--
		}
		if first < i && (text.Tokens[i].Glued || r.datedAt(first, i) >= 0 || r.startsSentence(first)) {
			return 0, 0
		}
		if first < i && first > 0 && isPlacing(text.Word(first-1)) || first < i && first > 0 && text.Word(first-1) == "for" {
			return 0, 0 // "the Gulf of Mexico well"
		}
		if first == i && text.Word(i) == noun && i+2 < len(text.Tokens) && isPlacing(text.Word(i+1)) && !r.lexicon.isTitle(text.Word(i+2)) {
			start := i + 2
			if text.Word(start) == "the" {
				start++
			}
			for last = start; last < len(text.Tokens) && last < start+5 && (capitalAt(text, last) || text.Word(last) == "of" && capitalAt(text, last+1)) && (last == start || !text.Tokens[last].Glued); last++ {
			}
			if last == start || r.datedAt(i, last) >= 0 || last < len(text.Tokens) && text.Word(last) == "'s" {
				return 0, 0
			}
			if e, _ := r.lexicon.find(text.Word(last)); last < len(text.Tokens) && text.Tokens[last].Kind == temporal.Word && e.class&(nounNotVerb|nounOrVerb|eventNoun) != 0 {
				return 0, 0
			}
		}
		if last-first < 2 || first == i-1 && r.isPeople(text.Word(first)) {
			return 0, 0 // "Russian ice" is no name
		}
		return first, last
	})
}

// isPeople tells "Russian" and the like.
func (r *reader) isPeople(s string) bool {
	for _, n := range r.lexicon.names[s] {
		if len(n.words) == 1 && n.kind == people {
			return true
		}
	}
	return len(s) > 4 && (strings.HasSuffix(s, "ean") || strings.HasSuffix(s, "ian"))
}

// startsSentence tells whether token i opens a sentence.
func (r *reader) startsSentence(i int) bool {
	_, found := slices.BinarySearchFunc(r.tagged.Text.Sentences, i, func(s temporal.Sentence, i int) int { return s.First - i })
	return found
}

// bearerOf finds the one person of the text whose name a title stands before: "Mayor Ana Ruiz" for "mayor".
func (r *reader) bearerOf(title string) string {
	name := r.oneName("bearer "+title, func(text *temporal.Text, i int) (first, last int) {
		if !strings.EqualFold(text.Word(i), title) || !capitalAt(text, i) || !capitalAt(text, i+1) || text.Word(i+1) == title {
			return 0, 0
		}
		first, last = i+1, i+2
		for last < len(text.Tokens) && last < first+3 && capitalAt(text, last) && !text.Tokens[last].Glued {
			last++
		}
		if r.datedAt(first, last) >= 0 || !r.partOfName(text.Word(first)) {
			return 0, 0
		}
		return first, last
	})
	if name != "" && len(r.lexicon.names[name]) > 0 {
		return "" // "President Russia"
	}
	return name
}

func (r *reader) partOfName(s string) bool {
	e, _ := r.lexicon.find(s)
	return e.class&(determiner|preposition|pronoun|subordinator|coordinator|modal|be|have|do|adverb) == 0
}

// oneName is the name that all places where find finds one agree on, by its last word; empty where they do not. What is
// sought is looked for once, among the tokens that a long article has.
func (r *reader) oneName(sought string, find func(text *temporal.Text, i int) (first, last int)) string {
	name, known := r.oneNames[sought]
	if !known {
		name = r.lookForName(find)
		if r.oneNames == nil {
			r.oneNames = map[string]string{}
		}
		r.oneNames[sought] = name
	}
	return name
}

func (r *reader) lookForName(find func(text *temporal.Text, i int) (first, last int)) string {
	const far = 20000 // tokens
	text := r.tagged.Text
	best := ""
	for i := range min(far, len(text.Tokens)) {
		first, last := find(text, i)
		if last == 0 {
			continue
		}
		name := strings.Join(strings.Fields(text.Source[text.Tokens[first].Begin:text.Tokens[last-1].End]), " ")
		switch {
		case best == "" || strings.HasSuffix(name, " "+best):
			best = name
		case name != best && !strings.HasSuffix(best, " "+name):
			return ""
		}
	}
	return best
}
