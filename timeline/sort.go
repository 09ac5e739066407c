package timeline

import (
	"cmp"
	"slices"
	"strings"
)

// Sort orders the events by date, then the more important first. Equals keep their order: that of the file that they were
// read from.
func (t *Timeline) Sort() { copy(t.Events, inOrder(t.Events, orderOf(t.Events, compareRank))) }

func compareRank(a, b *Event) int {
	return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(b.Importance, a.Importance))
}

// sortEvents orders events that come in any order: equals as their documents tell of them, then by id.
func sortEvents(events []Event) {
	copy(events, inOrder(events, orderOf(events, func(a, b *Event) int {
		return cmp.Or(compareRank(a, b), comparePlace(a, b), strings.Compare(a.ID, b.ID))
	})))
}

// comparePlace orders events by where their first mentions stand.
func comparePlace(a, b *Event) int {
	if len(a.Mentions) == 0 || len(b.Mentions) == 0 {
		return cmp.Compare(len(b.Mentions), len(a.Mentions))
	}
	return cmp.Or(strings.Compare(a.Mentions[0].Document, b.Mentions[0].Document), cmp.Compare(a.Mentions[0].Begin, b.Mentions[0].Begin))
}

// byContent returns the order of events by what they say, so that equal ones alone have none.
func byContent(events []Event) []int { return orderOf(events, compareContent) }

func compareContent(a, b *Event) int {
	if order := cmp.Or(a.Date.Compare(b.Date), strings.Compare(a.ID, b.ID)); order != 0 {
		return order
	}
	return cmp.Or(
		strings.Compare(a.Title, b.Title), strings.Compare(a.Text, b.Text), slices.CompareFunc(a.Mentions, b.Mentions, compareMentions),
		strings.Compare(string(a.Category), string(b.Category)), strings.Compare(string(a.Status), string(b.Status)),
		slices.Compare(a.Actors, b.Actors), slices.Compare(a.Places, b.Places),
		cmp.Compare(a.Confidence, b.Confidence), cmp.Compare(a.Importance, b.Importance),
	)
}

func compareMentions(a, b Mention) int {
	return cmp.Or(
		strings.Compare(a.Document, b.Document), cmp.Compare(a.Begin, b.Begin), cmp.Compare(a.Clause.Begin, b.Clause.Begin),
		cmp.Compare(a.Expression.Begin, b.Expression.Begin), strings.Compare(a.ID, b.ID), strings.Compare(a.Quote, b.Quote),
	)
}

// orderOf returns the indexes of events in order. Events are too large to be moved at each step of sorting.
func orderOf(events []Event, compare func(a, b *Event) int) []int {
	order := make([]int, len(events))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int {
		if order := compare(&events[i], &events[j]); order != 0 {
			return order
		}
		return cmp.Compare(i, j)
	})
	return order
}

// inOrder returns the events in an order.
func inOrder(events []Event, order []int) []Event {
	ordered := make([]Event, len(order))
	for n, i := range order {
		ordered[n] = events[i]
	}
	return ordered
}
