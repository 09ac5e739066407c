package timeline

import (
	"slices"
	"strings"
)

// aliases knows short names for people whom other documents name in full: "putin" for "vladimir putin". All
// in lower case.
type aliases map[string]string

// rareName is how much rarer a full name may be than the short one: "China Daily" is not what "China" means.
const rareName = 10

// findAliases takes a single word for the name of two words that it begins or ends, where there is one such
// name alone, no event has both, and the word is the name of no place.
func findAliases(events []Event) aliases {
	counts := map[string]int{}
	barred := map[string]bool{}
	for i := range events {
		for _, name := range events[i].Actors {
			name = strings.ToLower(name)
			counts[name]++
			for _, part := range twoWords(name) {
				if slices.ContainsFunc(events[i].Actors, func(other string) bool { return strings.EqualFold(other, part) }) {
					barred[part] = true
				}
			}
		}
		for _, place := range events[i].Places {
			barred[strings.ToLower(place)] = true
		}
	}
	full := aliases{}
	for name, count := range counts {
		for _, part := range twoWords(name) {
			if counts[part] == 0 || counts[part] > count*rareName {
				continue
			}
			if _, two := full[part]; two {
				barred[part] = true
			}
			full[part] = name
		}
	}
	for part := range barred {
		delete(full, part)
	}
	return full
}

// twoWords returns the words of a name that has two, none of another.
func twoWords(name string) []string {
	if words := strings.Fields(name); len(words) == 2 && words[0] != words[1] {
		return words
	}
	return nil
}

// fold returns the name in lower case, in full where that is known.
func (a aliases) fold(name string) string {
	name = strings.ToLower(name)
	if full, ok := a[name]; ok {
		return full
	}
	return name
}

// join adds the names to a list that it does not have yet. A full name takes the place of its alias.
func (a aliases) join(names, more []string) []string {
	for _, name := range more {
		at := slices.IndexFunc(names, func(known string) bool { return a.fold(known) == a.fold(name) })
		switch {
		case at < 0:
			names = append(names, name)
		case len(name) > len(names[at]):
			names[at] = name
		}
	}
	return names
}
