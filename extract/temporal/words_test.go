package temporal

import (
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// TestWords proves that every entry of a lexicon is of use: the words of classes that testdata/xx/words.txt has
// sentences for are found in one of them, or make what is found there come to a date, and of each other class some word
// stands in a line of the corpora.
func TestWords(t *testing.T) {
	for _, language := range languages() {
		folder := "testdata/" + language + "/"
		if _, err := os.Stat(folder + "words.txt"); err != nil {
			continue
		}
		t.Run(language, func(t *testing.T) { testWords(t, language, folder) })
	}
}

func testWords(t *testing.T, language, folder string) {
	templates := map[string][]template{}
	for _, line := range lines(t, folder+"words.txt") {
		if head, text, ok := strings.Cut(line, ": "); ok && line[0] != '#' {
			fields := strings.Fields(head)
			want := template{typ: timeline.Type(fields[1]), text: text}
			if len(fields) > 2 {
				want.edtf = fields[2]
			}
			templates[fields[0]] = append(templates[fields[0]], want)
		}
	}
	spoken := spokenIn(t, language, folder)
	silent := map[string]string{} // classes without a sentence, with their words
	for class, words := range entries(t, language) {
		if templates[class] == nil {
			if class == "PASTENDING" { // no words, but what words end in
				continue
			}
			if !slices.ContainsFunc(words, func(w string) bool { return spoken[strings.ToLower(w)] }) {
				silent[class] = strings.Join(words, " ")
			}
			continue
		}
		for _, w := range words {
			if !slices.ContainsFunc(templates[class], func(try template) bool { return try.fits(language, w) }) {
				t.Errorf("%s: %q is not found in any of %v", class, w, templates[class])
			}
		}
	}
	for class, words := range silent {
		t.Errorf("%s: no line of the corpora has one of: %s", class, words)
	}
}

// template is a sentence with a place for a word, and what it must come to: an expression of a type that has the word in
// it, or, where edtf is told, one of that type and date in [brackets].
type template struct {
	typ        timeline.Type
	edtf, text string
}

// fits tells whether a word, put into the sentence, makes it come to that.
func (try template) fits(language, word string) bool {
	before, after, _ := strings.Cut(try.text, "{}")
	text, spans := unbracket(before + word + after)
	if try.edtf == "" {
		begin := len([]rune(before))
		spans = []timeline.Span{{Begin: begin, End: begin + len([]rune(word))}}
	}
	doc := timeline.Document{Text: text, Language: language, Published: timeline.DayOf(2024, 12, 5)}
	for _, e := range new(Tagger).Tag(&doc).Expressions {
		if e.Type == try.typ && e.Begin <= spans[0].Begin && spans[0].End <= e.End && (try.edtf == "" || e.Date.String() == try.edtf) {
			return true
		}
	}
	return false
}

// entries are the words of a lexicon by class.
func entries(t *testing.T, language string) map[string][]string {
	classes := map[string][]string{}
	for _, line := range lines(t, "data/"+language+"/lexicon.txt") {
		line, _, _ = strings.Cut(line, "#")
		if head, words, ok := strings.Cut(line, ":"); ok {
			class := strings.Fields(head)[0]
			classes[class] = append(classes[class], strings.Fields(words)...)
		}
	}
	return classes
}

// spokenIn are the words of a language's test data.
func spokenIn(t *testing.T, language, folder string) map[string]bool {
	words := map[string]bool{}
	for _, name := range []string{"positive.txt", "negative.txt", "sentences.txtar"} {
		for _, line := range lines(t, folder+name) {
			text, _ := unbracket(line)
			scanned := scan(text, grammarOf(language).words, nil)
			for i := range scanned.Tokens {
				words[strings.ToLower(scanned.Word(i))] = true
			}
		}
	}
	return words
}
