package temporal

import (
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// TestWords proves that every entry of a lexicon is of use: the words of classes that testdata/xx/words.txt has
// sentences for are found in one of them, and of each other class some word stands in a line of the corpora.
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
	type template struct {
		typ  timeline.Type
		text string
	}
	templates := map[string][]template{}
	for _, line := range lines(t, folder+"words.txt") {
		if head, text, ok := strings.Cut(line, ": "); ok && line[0] != '#' {
			class, typ, _ := strings.Cut(head, " ")
			templates[class] = append(templates[class], template{timeline.Type(typ), text})
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
			if !slices.ContainsFunc(templates[class], func(try template) bool { return finds(language, try.text, w, try.typ) }) {
				t.Errorf("%s: %q is not found in any of %v", class, w, templates[class])
			}
		}
	}
	for class, words := range silent {
		t.Errorf("%s: no line of the corpora has one of: %s", class, words)
	}
}

// finds tells whether a word, put into a sentence, is a part of an expression of a type.
func finds(language, sentence, word string, typ timeline.Type) bool {
	before, _, _ := strings.Cut(sentence, "{}")
	text := strings.Replace(sentence, "{}", word, 1)
	doc := timeline.Document{Text: text, Language: language, Published: timeline.DayOf(2024, 12, 5)}
	begin, end := len([]rune(before)), len([]rune(before+word))
	for _, e := range new(Tagger).Tag(&doc).Expressions {
		if e.Type == typ && e.Begin <= begin && end <= e.End {
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
