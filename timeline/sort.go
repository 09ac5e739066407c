package timeline

import (
	"cmp"
	"slices"
	"strings"
)

// Sort orders the events by date, then the more important first, then by id.
func (t *Timeline) Sort() { sortEvents(t.Events) }

func sortEvents(events []Event) {
	slices.SortStableFunc(events, func(a, b Event) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(b.Importance, a.Importance), strings.Compare(a.ID, b.ID))
	})
}
