package timeline

import (
	_ "embed"
	"fmt"
	"io"
	"strconv"
	"strings"
	"sync"
)

//go:embed weights.txt
var weightFile string

// Weights are the shares, in tenths, that an event's importance has of what Rank measures. They sum up to ten.
type Weights [features]int

// feature is one of the things that make an event important.
type feature int

const (
	featureTold feature = iota
	featureVoices
	featureEarly
	featureTitle
	features
)

const allTenths = 10

var featureNames = [features]struct{ name, what string }{
	{"told", "independent documents that tell of its date"},
	{"voices", "independent documents that tell of the event itself"},
	{"early", "how near to the start of its documents it stands"},
	{"title", "how much of their titles it tells"},
}

// weights are those of the file. The file is embedded, and the tests read it whole.
var weights = sync.OnceValue(func() Weights {
	w, err := parseWeights(weightFile)
	if err != nil {
		panic(err)
	}
	return w
})

// parseWeights reads what WriteWeights writes.
func parseWeights(file string) (Weights, error) {
	var w Weights
	sum, n := 0, 0
	for fields := range entriesOf(file) {
		if n == len(w) || len(fields) != 2 || fields[0] != featureNames[n].name {
			return w, fmt.Errorf("weights: %q is not the name and share of feature %d", strings.Join(fields, " "), n+1)
		}
		share, err := strconv.Atoi(fields[1])
		if err != nil || share < 0 {
			return w, fmt.Errorf("weights: the share %q of %s is no number of tenths", fields[1], fields[0])
		}
		w[n], sum, n = share, sum+share, n+1
	}
	if n != len(w) || sum != allTenths {
		return w, fmt.Errorf("weights: want %d shares that sum up to %d, not %d of %d", len(w), allTenths, n, sum)
	}
	return w, nil
}

// WriteWeights writes weights as the file that Rank's are compiled from. Origin is a sentence that says what they were
// learned from.
func WriteWeights(out io.Writer, w Weights, origin string) error {
	var b strings.Builder
	b.WriteString("# What makes an event important: shares in tenths, which sum up to ten. rank.go tells how each is measured.\n")
	fmt.Fprintf(&b, "# %s\n# `task weights` learns them again from others and writes this file.\n\n", origin)
	for i, share := range w {
		fmt.Fprintf(&b, "%-6s %d # %s\n", featureNames[i].name, share, featureNames[i].what)
	}
	_, err := io.WriteString(out, b.String())
	return err
}
