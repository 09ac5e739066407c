package timeline

import (
	"slices"
	"strings"
	"testing"
)

// A word that stood in two lines would mean one of two things, and a stop word is never looked up.
func TestSynonymsStandInOneLine(t *testing.T) {
	lines := map[word]string{}
	for line := range strings.Lines(synonymFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for text := range strings.FieldsSeq(line) {
			w := wordOf(stem([]byte(text)))
			if other, ok := lines[w]; ok && other != line {
				t.Errorf("%s stands in %q and in %q", text, other, line)
			}
			lines[w] = line
			if stopWords()[hash([]byte(text))] {
				t.Errorf("%s is a stop word", text)
			}
		}
	}
	if len(lines) < 100 {
		t.Errorf("%d synonyms", len(lines))
	}
}

func TestWords(t *testing.T) {
	for _, c := range []struct{ text, like string }{
		{"The ships signed", "ship sign"},
		{"Brito’s limitless partnerships", "brito unlimited relations"},
		{"they began talks", "start meeting"},
		{"$1,500.25 in 2021, 30.", "1,500.25 2021 30"},
		{"'Éire'", "éire"},
	} {
		if got, want := wordsIn(c.text), wordsIn(c.like); !slices.Equal(got, want) {
			t.Errorf("%q has other words than %q", c.text, c.like)
		}
	}
	for _, w := range wordsIn("30 1,500") {
		if !w.isFigure() {
			t.Error("a figure is a word")
		}
	}
	for _, w := range wordsIn("thirty b2b") {
		if w.isFigure() {
			t.Error("a word is a figure")
		}
	}
}

func wordsIn(text string) []word {
	var words []word
	newScanner().words(text, func(w word, _ int) { words = append(words, w) })
	return words
}
