package document

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// The search finds what a look at each place would, whatever the phrases and the text. A small alphabet makes them
// overlap and repeat.
func TestPhrasesProperty(t *testing.T) {
	word := func(least, most int) *rapid.Generator[string] {
		return rapid.Custom(func(t *rapid.T) string {
			return strings.Join(rapid.SliceOfN(rapid.SampledFrom([]string{"a", "b", "B", " ", "é"}), least, most).Draw(t, "letters"), "")
		})
	}
	rapid.Check(t, func(t *rapid.T) {
		var all []string
		for _, phrase := range rapid.SliceOfN(word(shortestPhrase, 8), 0, 4).Draw(t, "phrases") {
			all = append(all, strings.ToLower(phrase))
		}
		text := word(0, 40).Draw(t, "text")
		want := slices.ContainsFunc(all, func(phrase string) bool { return strings.Contains(strings.ToLower(text), phrase) })
		if got := newPhrases(all).in(text); got != want {
			t.Fatalf("got %v", got)
		}
	})
}

func TestPhrasesAnywhere(t *testing.T) {
	p := newPhrases([]string{"all rights reserved", strings.Repeat("long ", 60)})
	for text, want := range map[string]bool{
		"all rights reserved":                        true,
		"© 2021 Example Media. ALL Rights reserved.": true,
		"all rights  reserved":                       false,
		"ll rights reserved":                         false,
		"all rights reserve":                         false,
		"":                                           false,
		strings.Repeat("so LONG ", 60):               false,
		"so " + strings.Repeat("LONG ", 60):          true,
	} {
		if got := p.in(text); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}
