package temporal

import (
	"fmt"

	"dateline/timeline"
)

// holiday resolves a feast to its day of the year.
func (r *resolver) holiday(m *match) outcome {
	year, basis := r.year(m)
	if basis == "" {
		base, b := r.anchor()
		if base.m == 0 && !(base.known() && r.narrative) {
			return outcome{value: "XXXX-XX-XX", reason: noDocumentDate}
		}
		year = base.y
		if base.m > 0 {
			year = r.nearest(m, base, feast(m.fact("rule"), base.y))
		}
		basis = timeline.BasisInferred
		if b == timeline.BasisInherited {
			basis = b
		}
	}
	return simple(feast(m.fact("rule"), year), basis)
}

// feast is the day that a rule gives in a year: 12-25; 11-4th-4, the fourth Thursday of November; easter-2.
func feast(rule string, year int) civil {
	var month, day, nth, weekday, offset int
	if n, _ := fmt.Sscanf(rule, "easter%d", &offset); n == 1 {
		return easterSunday(year).plus(offset)
	}
	if n, _ := fmt.Sscanf(rule, "%d-last-%d", &month, &weekday); n == 2 {
		last := civil{year, month, daysIn(year, month)}
		return last.plus(-mod(last.weekday()-weekday, 7))
	}
	if n, _ := fmt.Sscanf(rule, "%d-%dst-%d", &month, &nth, &weekday); n == 3 {
		return nthWeekday(year, month, nth, weekday)
	}
	if n, _ := fmt.Sscanf(rule, "%d-%dth-%d", &month, &nth, &weekday); n == 3 {
		return nthWeekday(year, month, nth, weekday)
	}
	_, _ = fmt.Sscanf(rule, "%d-%d", &month, &day)
	return civil{year, month, day}
}

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
