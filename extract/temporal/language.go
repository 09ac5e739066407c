package temporal

import (
	"embed"
	"maps"
	"slices"
	"sync"
)

// data has a folder for each language, by its ISO 639-1 code: lexicon.txt and grammar.txt. feasts.txt is for all.
//
//go:embed data
var data embed.FS

// grammars are the languages of the data, each compiled when first used.
var grammars = func() map[string]func() *grammar {
	folders, err := data.ReadDir("data")
	must(err)
	languages := map[string]func() *grammar{}
	for _, f := range folders {
		if !f.IsDir() {
			continue
		}
		languages[f.Name()] = sync.OnceValue(func() *grammar { return load(f.Name()) })
	}
	return languages
}()

// fallback is the language of documents that are in none that there is data for: their digits still name days.
const fallback = "en"

// languages are the codes of all, in the order to try them in where a text's own is not known.
func languages() []string {
	codes := slices.DeleteFunc(slices.Sorted(maps.Keys(grammars)), func(code string) bool { return code == fallback })
	return append([]string{fallback}, codes...)
}

func grammarOf(language string) *grammar {
	if g, ok := grammars[language]; ok {
		return g()
	}
	return grammars[fallback]()
}

// load compiles a language. Its files are part of the program, and tests load them all: an error in one is ours.
func load(language string) *grammar {
	words := newLexicon()
	words.language = language
	lexicon, err := data.ReadFile("data/" + language + "/lexicon.txt")
	must(err)
	must(words.load(language+"/lexicon.txt", string(lexicon)))
	rules, err := data.ReadFile("data/" + language + "/grammar.txt")
	must(err)
	g, err := compileGrammar(language+"/grammar.txt", string(rules), words)
	must(err)
	// of events that its texts date others by, for those that have one
	if marks, err := data.Open("data/" + language + "/landmarks.txt"); err == nil {
		g.landmarks, err = ReadLandmarks(language+"/landmarks.txt", marks)
		must(err)
	}
	return g
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
