package document

import (
	_ "embed"
	"fmt"
	"sort"
	"strings"
	"sync"
)

//go:embed cues/en.txt
var cueFile string

// cues are the words that tell a document's surroundings from its prose, in lower case.
type cues struct {
	labels   []label
	headings map[string]bool
	prefixes []string
	phrases  *phrases
}

// label stands before a document's own date.
type label struct {
	words   string
	updated bool
}

// english is read on first use. The file is embedded, and the tests read it whole.
var english = sync.OnceValue(func() *cues {
	c, err := parseCues(cueFile)
	if err != nil {
		panic(err)
	}
	return c
})

func parseCues(file string) (*cues, error) {
	c := &cues{headings: map[string]bool{}}
	var notices []string
	for n, text := range strings.Split(file, "\n") {
		if text = strings.TrimSpace(text); text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		kind, words, _ := strings.Cut(text, ":")
		words = strings.TrimSpace(words)
		if words == "" || words != strings.ToLower(words) {
			return nil, fmt.Errorf("cue on line %d: want words in lower case after a kind and a colon", n+1)
		}
		switch kind {
		case "published", "updated":
			c.labels = append(c.labels, label{words, kind == "updated"})
		case "heading":
			c.headings[words] = true
		case "prefix":
			c.prefixes = append(c.prefixes, words)
		case "phrase":
			if len(words) < shortestPhrase {
				return nil, fmt.Errorf("cue on line %d: want %d letters or more", n+1, shortestPhrase)
			}
			notices = append(notices, words)
		default:
			return nil, fmt.Errorf("cue on line %d: unknown kind %q", n+1, kind)
		}
	}
	c.phrases = newPhrases(notices)
	// "published on" is looked for before "published".
	sort.SliceStable(c.labels, func(i, j int) bool { return len(c.labels[i].words) > len(c.labels[j].words) })
	return c, nil
}

// label is the label that text begins with, and what follows it.
func (c *cues) label(text string) (l label, rest string, ok bool) {
	s := scanner{rest: strings.TrimLeft(text, "*_#>-•·|([ \t")}
	for _, l := range c.labels {
		after := s
		if after.acceptFold(l.words) && !after.inWord() {
			return l, after.rest, true
		}
	}
	return label{}, text, false
}
