package temporal

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// TestSentences cuts each text of a language's sentences.txtar and compares with the sentences below it.
func TestSentences(t *testing.T) {
	for _, language := range languages() {
		t.Run(language, func(t *testing.T) { testSentences(t, language) })
	}
}

func testSentences(t *testing.T, language string) {
	archive, err := txtar.ParseFile("testdata/" + language + "/sentences.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i+1 < len(archive.Files); i += 2 {
		text, want := archive.Files[i], archive.Files[i+1]
		t.Run(text.Name, func(t *testing.T) {
			cut := scan(string(text.Data), grammarOf(language).words, nil)
			var got strings.Builder
			for _, s := range cut.Sentences {
				got.WriteString(strings.Join(strings.Fields(cut.Source[s.Begin:s.End]), " ") + "\n")
			}
			if diff := cmp.Diff(strings.TrimSpace(string(want.Data)), strings.TrimSpace(got.String())); diff != "" {
				t.Errorf("want -, got +:\n%s", diff)
			}
		})
	}
}

func TestLexiconErrors(t *testing.T) {
	for _, text := range []string{"MONTH january", "MONTH 1 2: january", "MONTH 1:", ": x"} {
		if err := newLexicon().load("words.txt", text); err == nil || !strings.HasPrefix(err.Error(), "words.txt:1: ") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestGrammarErrors(t *testing.T) {
	for _, text := range []string{"DATE: x", "DATE nonsense: x", "DATE calendar: (x", "DATE calendar: x )", "DATE calendar: $y", "$y x", "DATE calendar: {a", "DATE calendar: ? x"} {
		if _, err := compileGrammar("g.txt", text, newLexicon()); err == nil || !strings.HasPrefix(err.Error(), "g.txt:1: ") {
			t.Errorf("%q: %v", text, err)
		}
	}
}

// TestData finds classes that the grammar names and the lexicon doesn't fill, or the other way round.
func TestData(t *testing.T) {
	for language := range grammars {
		t.Run(language, func(t *testing.T) { testData(t, grammarOf(language)) })
	}
}

func testData(t *testing.T, g *grammar) {
	filled := map[symbol]bool{}
	for _, e := range g.words.entries {
		for _, s := range e.symbols {
			filled[s] = true
		}
	}
	for _, n := range g.nodes {
		for _, e := range n.edges {
			if e.symbol != 0 && !filled[e.symbol] {
				t.Errorf("the grammar names %s, which has no words", g.words.names[e.symbol])
			}
		}
	}
	for word := range g.words.index {
		if len(word) > longestWord {
			t.Errorf("%q is too long to be found", word)
		}
	}
}

// No sentence is so long that looking at the whole of it takes time: a text without a stop is cut all the same.
func TestLongSentence(t *testing.T) {
	for _, text := range []string{strings.Repeat("and on ", 5000), strings.Repeat("and on, ", 5000), strings.Repeat("2024 ", 5000)} {
		for _, s := range scan(text, grammarOf("en").words, nil).Sentences {
			if n := s.Last - s.First; n > 2*longSentence+1 {
				t.Errorf("%.10q… has a sentence of %d tokens", text, n)
			}
		}
	}
}
