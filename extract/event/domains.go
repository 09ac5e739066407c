package event

import (
	"fmt"
	"strings"

	"dateline/timeline"
)

// domain is a line of domains.txt.
type domain struct {
	category timeline.Category
	example  string
}

func (l *lexicon) readDomain(line, _ string) error {
	f, err := fields(line, 3)
	if err != nil {
		return err
	}
	d := domain{timeline.Category(f[0]), f[2]}
	if !categories[d.category] {
		return fmt.Errorf("no category %q", f[0])
	}
	l.domains = append(l.domains, d)
	for noun := range strings.FieldsSeq(f[1]) {
		for _, form := range []string{noun, thirdPerson(noun)} {
			e := l.words[form]
			if e.about != 0 {
				return fmt.Errorf("%q comes twice", form)
			}
			e.about = uint8(len(l.domains) - 1)
			l.words[form] = e
		}
	}
	return nil
}

// clauseDomain is the category of the first noun of a clause that tells what the clause is about, Economy where it tells sums of
// money alone, Other where nothing does.
func (r *reader) clauseDomain(c int) timeline.Category {
	k := &r.clauses[c]
	first, last := r.subject(c)
	if d := r.domainIn(first, last, -1); d != timeline.Other || k.first < 0 {
		return d
	}
	d := r.domainIn(k.first, k.last, c)
	if d == timeline.Other && r.moneyIn(k.first, k.last, c) {
		return timeline.Economy
	}
	return d
}

// moneyIn tells whether words of clause c name an amount of money.
func (r *reader) moneyIn(first, last, c int) bool {
	for i := first; i < last; i++ {
		if int(r.words[i].clause) == c && r.is(i, "$", "€", "£", "dollars", "euros", "pounds") {
			return true
		}
	}
	return false
}

// domainIn looks among words, of one clause where that is not negative, for a noun that tells what they are about, or an event
// that does.
func (r *reader) domainIn(first, last, c int) timeline.Category {
	for i := first; i < last; i++ {
		w := &r.words[i]
		switch {
		case r.is(i, "about"):
			return timeline.Other // "a film about the war" is about a film
		case c >= 0 && int(w.clause) != c || w.tag != isNoun && w.tag != isProper:
		case r.namesEvent(i):
			if category, _ := r.nounSense(i); isDomain(category) {
				return category
			}
		case w.entry.about != 0 && w.tag == isNoun:
			return r.lexicon.domains[w.entry.about].category
		}
	}
	return timeline.Other
}

// isDomain tells categories that what happens around an event has, too: at a trial, in a flood.
func isDomain(c timeline.Category) bool {
	switch c {
	case timeline.Disaster, timeline.Assault, timeline.Protest, timeline.Legal, timeline.Election, timeline.Economy, timeline.Sanction:
		return true
	}
	return false
}
