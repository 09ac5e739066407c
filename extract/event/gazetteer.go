package event

import (
	"fmt"
	"slices"
	"strings"
)

// kind is what a name stands for.
type kind uint8

const (
	unknownName kind = iota
	person
	organization
	country
	capitalCity // stands for its country's government, or for the place
	people      // "Chinese": the country, as an adjective or a noun
	place
)

// name is an entry of the gazetteer.
type name struct {
	words     []string // as they are written
	canonical string   // what the chart calls it
	place     string   // for a capital, the city
	kind      kind
	american  bool // a body of the United States, by a name that those of others have too
}

// gazetteer holds the names that need no guessing, by their first word.
type gazetteer map[string][]name

func (g *gazetteer) add(text string, n name) {
	if *g == nil {
		*g = gazetteer{}
	}
	n.words = strings.Fields(strings.ReplaceAll(text, "'s", " 's")) // as sentences are cut
	for _, other := range (*g)[n.words[0]] {
		if slices.Equal(other.words, n.words) {
			return // the first that claims a name keeps it
		}
	}
	(*g)[n.words[0]] = append((*g)[n.words[0]], n)
}

// sort puts the longest names first.
func (g gazetteer) sort() {
	for _, names := range g {
		slices.SortStableFunc(names, func(a, b name) int { return len(b.words) - len(a.words) })
	}
}

func (g *gazetteer) readCountry(line, _ string) error {
	f, err := fields(line, 3)
	if err != nil {
		return err
	}
	names := list(f[0])
	if len(names) == 0 {
		return fmt.Errorf("no name in %q", line)
	}
	for _, text := range names {
		g.add(text, name{canonical: names[0], kind: country})
	}
	for _, seat := range list(f[1]) {
		g.add(seat, name{canonical: names[0], place: strings.TrimPrefix(strings.TrimPrefix(seat, "the "), "The "), kind: capitalCity})
	}
	for _, adjective := range list(f[2]) {
		g.add(adjective, name{canonical: names[0], kind: people})
		if !strings.HasSuffix(adjective, "s") && !strings.HasSuffix(adjective, "sh") && !strings.HasSuffix(adjective, "ch") && !strings.HasSuffix(adjective, "men") && !strings.HasSuffix(adjective, "ese") {
			g.add(adjective+"s", name{canonical: names[0], kind: people})
		}
	}
	return nil
}

func (g *gazetteer) readPlaces(line, section string) error {
	if section == "" {
		return fmt.Errorf("%q stands in no section", line)
	}
	for _, entry := range list(line) {
		names := strings.Split(entry, "=")
		for _, text := range names {
			g.add(text, name{canonical: strings.TrimSpace(names[0]), kind: place})
		}
	}
	return nil
}

func (g *gazetteer) readOrganization(line, _ string) error {
	f, err := fields(line, 2)
	if err != nil {
		return err
	}
	for _, text := range append([]string{f[0]}, list(f[1])...) {
		american := strings.HasPrefix(f[0], "US ") && !strings.HasPrefix(text, "US ") && !strings.HasPrefix(text, "U")
		g.add(text, name{canonical: f[0], kind: organization, american: american})
	}
	return nil
}
