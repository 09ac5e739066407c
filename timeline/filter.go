package timeline

import (
	"cmp"
	"slices"
)

// Filter chooses events. The zero value drops statements alone.
type Filter struct {
	Since, Until Date // events that may lie from Since's first day to Until's last; zero for no limit
	Top          int  // the most important ones, so many; 0 for all
	Statements   bool // keep events of category Statement
}

// Apply returns a timeline of the chosen events, sorted. It leaves t as it is. Conflicts with events that
// are not chosen are left out.
func (f Filter) Apply(t *Timeline) *Timeline {
	chosen := *t
	chosen.Events = nil
	for _, e := range t.Events {
		if f.keeps(e) {
			chosen.Events = append(chosen.Events, e)
		}
	}
	if f.Top > 0 && f.Top < len(chosen.Events) {
		chosen.Events = mostImportant(chosen.Events, f.Top)
	}
	chosen.Sort()
	dropLooseConflicts(chosen.Events)
	return &chosen
}

func (f Filter) keeps(e Event) bool {
	if e.Category == Statement && !f.Statements {
		return false
	}
	first, last := e.Date.days()
	if !f.Since.IsZero() {
		if since, _ := f.Since.days(); e.Date.IsZero() || last < since {
			return false
		}
	}
	if !f.Until.IsZero() {
		if _, until := f.Until.days(); e.Date.IsZero() || first > until {
			return false
		}
	}
	return true
}

// mostImportant returns the n most important events; among equals, those that come first in a timeline.
func mostImportant(events []Event, n int) []Event {
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(cmp.Compare(b.Importance, a.Importance), a.Date.Compare(b.Date))
	})
	return events[:n:n]
}

func dropLooseConflicts(events []Event) {
	there := map[string]bool{}
	for _, e := range events {
		there[e.ID] = true
	}
	for i := range events {
		var kept []string
		for _, id := range events[i].Conflicts {
			if there[id] {
				kept = append(kept, id)
			}
		}
		events[i].Conflicts = kept
	}
}
