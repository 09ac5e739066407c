package event

import (
	"strings"

	"dateline/extract/temporal"
)

// soundsLikeBody tells a name of two or three words that ends in a common noun, "Ferro Steel", or that the text has with the
// ending of a company's elsewhere.
func (r *reader) soundsLikeBody(first, last int) bool {
	if r.lexicon.genderOf(r.word(first)) != "" {
		return false
	}
	if r.is(first-1, "the") {
		return true // nobody is "the Ana Ruiz"
	}
	w := &r.words[last-1]
	if w.known && w.entry.class&(nounNotVerb|nounOrVerb|adjective) != 0 && w.entry.class&eventNoun == 0 {
		return true
	}
	return r.named(r.plain(first, last) + companyMark)
}

// namesBody tells the same of a name written out.
func (r *reader) namesBody(name string) bool {
	first, rest, more := strings.Cut(name, " ")
	if !more || r.lexicon.genderOf(first) != "" {
		return false
	}
	e, known := r.lexicon.find(rest[strings.LastIndexByte(rest, ' ')+1:])
	return known && (e.class&organizationEnd != 0 || e.class&(nounNotVerb|nounOrVerb|adjective) != 0 && e.class&eventNoun == 0) || r.named(name+companyMark)
}

// companyMark stands after the name of a company among the aliases.
const companyMark = " Inc"

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
	dated := 0
	name := func(i int) bool {
		for dated < len(r.tagged.Places) && r.tagged.Places[dated].Last <= i {
			dated++
		}
		if tokens[i].Kind != temporal.Word || dated < len(r.tagged.Places) && r.tagged.Places[dated].First <= i {
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
	dated = 0
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
	if e, _ := r.lexicon.find(text.Word(first)); last-first > 1 && e.class&(human|body) != 0 {
		first++
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
	if e, _ := r.lexicon.find(text.Word(last - 1)); e.class&organizationEnd != 0 && last-first > 2 && !titled {
		full := strings.Join(strings.Fields(text.Source[text.Tokens[first].Begin:text.Tokens[last-2].End]), " ") + companyMark
		found[full] = full
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
		if _, listed := r.lexicon.names[part]; listed || i == first && (strings.HasSuffix(part, "ian") || strings.HasSuffix(part, "ean")) {
			continue
		}
		if _, taken := found[part]; !taken {
			found[part] = full
		}
	}
}
