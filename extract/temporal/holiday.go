package temporal

import (
	"fmt"
	"strconv"
	"strings"
	"sync"

	"dateline/timeline"
)

// holiday resolves a feast to its day of the year, or to the weekend around it.
func (r *resolver) holiday(m *match) outcome {
	rule := m.fact("rule")
	year, basis := r.year(m)
	if basis == "" || m.fact("near") != "" {
		base, b := r.anchor()
		if base.m == 0 && !(base.known() && r.narrative) {
			return outcome{value: "XXXX-XX-XX", reason: noDocumentDate}
		}
		year = base.y
		if base.m > 0 {
			year = r.feastYear(m, base)
		}
		basis = timeline.BasisInferred
		if b == timeline.BasisInherited {
			basis = b
		}
	}
	day := feast(rule, year)
	if !day.known() {
		return outcome{reason: noFeast}
	}
	if m.fact("weekend") != "" {
		return weekendAround(day, basis)
	}
	o := simple(day, basis)
	if strings.HasPrefix(rule, "eid") || rule == "ramadan" { // as the moon is sighted
		o.date = o.date.Approximate()
	}
	return o
}

// feastYear is the year of the feast that is meant where none is told.
func (r *resolver) feastYear(m *match, base civil) int {
	rule := m.fact("rule")
	day := feast(rule, base.y)
	switch {
	case !day.known():
		return base.y
	case m.fact("near") == "":
		return r.nearest(m, base, day)
	case m.direction < 0 && day.number() >= base.number0():
		return base.y - 1
	case m.direction > 0 && day.number() <= base.number0():
		return base.y + 1
	}
	return base.y
}

// feast is the day that a rule gives in a year: 12-25; 11-4th-4, the fourth Thursday of November; easter-2;
// a feast of the table; each of them with as many days more as stand behind a plus sign. None where the table ends.
func feast(rule string, year int) civil {
	var month, day, nth, weekday, offset int
	if n, _ := fmt.Sscanf(rule, "easter%d", &offset); n == 1 {
		return easterSunday(year).plus(offset)
	}
	if name, days, ok := strings.Cut(rule, "+"); ok {
		rule = name
		offset, _ = strconv.Atoi(days)
	}
	var c civil
	if n, _ := fmt.Sscanf(rule, "%d-last-%d", &month, &weekday); n == 2 {
		last := civil{year, month, daysIn(year, month)}
		c = last.plus(-mod(last.weekday()-weekday, 7))
	} else if n, _ := fmt.Sscanf(rule, "%d-%d%2s-%d", &month, &nth, new(string), &weekday); n == 4 {
		c = nthWeekday(year, month, nth, weekday)
	} else if n, _ := fmt.Sscanf(rule, "%d-%d", &month, &day); n == 2 {
		c = civil{year, month, day}
	} else if rule == "orthodox" {
		c = orthodoxEaster(year)
	} else {
		c = feasts()[rule][year]
	}
	if !c.known() {
		return c
	}
	return c.plus(offset)
}

// feasts are the days of data/feasts.txt, by name and year.
var feasts = sync.OnceValue(func() map[string]map[int]civil {
	text, err := data.ReadFile("data/feasts.txt")
	must(err)
	table := map[string]map[int]civil{}
	for _, line := range strings.Split(string(text), "\n") {
		var name string
		var year int
		head, days, _ := strings.Cut(line, ":")
		if n, _ := fmt.Sscan(head, &name, &year); n != 2 || name == "#" {
			continue
		}
		table[name] = map[int]civil{}
		for i, day := range strings.Fields(days) {
			n, err := strconv.Atoi(day)
			must(err)
			table[name][year+i] = civil{year + i, n / 100, n % 100}
		}
	}
	return table
})

func nthWeekday(year, month, nth, weekday int) civil {
	first := civil{year, month, 1}
	return first.plus(mod(weekday-first.weekday(), 7) + 7*(nth-1))
}

// anniversary dates what is remembered: as many years before the day, month or year that the sentence names
// for the remembering.
func (r *resolver) anniversary(m *match) outcome {
	n := m.ordinals.at(0)
	if n == 0 && len(m.counts) > 0 {
		n = int(m.counts[0])
	}
	for i := len(r.found) - 1; i >= 0; i-- {
		f := r.found[i]
		if f.match.sentence != m.sentence {
			break
		}
		if c := civilDate(f.outcome.date); c.known() && n > 0 {
			c.y -= n
			if c.d > 0 && !c.valid() {
				c.d--
			}
			r.from = f.number
			return simple(c, f.outcome.basis)
		}
	}
	return outcome{value: "XXXX-XX-XX", reason: "the day of the anniversary is not told"}
}
