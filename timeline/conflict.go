package timeline

import "slices"

// conflictLikeness is how alike two events of different days must be to look like the same one.
const conflictLikeness = 0.70

// An event that looks the same as several others is one that recurs, and a word that many events have tells
// none of them from the others.
const (
	maxConflicts    = 2
	maxSharingAWord = 64
)

// findConflicts makes events name each other that tell of the same thing on different stated days.
func findConflicts(groups []*profile, events []Event) {
	found := make([][]int, len(groups))
	sharing := map[word][]int{}
	seen := make([]int, len(groups))
	for i, g := range groups {
		if !g.span.statesDay || g.published { // each text tells what is known on its own day
			continue
		}
		for _, word := range g.words.heaviest(mostTelling) {
			if len(sharing[word]) < maxSharingAWord {
				for _, j := range sharing[word] {
					if seen[j] != i+1 && g.contradicts(groups[j]) {
						found[i], found[j] = append(found[i], j), append(found[j], i)
					}
					seen[j] = i + 1
				}
			}
			sharing[word] = append(sharing[word], i)
		}
	}
	for i, others := range found {
		if len(others) > maxConflicts {
			continue
		}
		for _, j := range others {
			if len(found[j]) <= maxConflicts {
				events[i].Conflicts = addConflict(events[i], events[j].ID)
			}
		}
	}
}

// contradicts tells whether all but the day says that two events are one. Both state a day.
func (p *profile) contradicts(q *profile) bool {
	return p.span.contradicts(q.span) && p.kind.agrees(q.kind) && !p.sharesDocument(q) &&
		p.words.likeness(q.words) >= conflictLikeness
}

// statesDay tells whether d is a single day, not an approximate one.
func (d Date) statesDay() bool { return d.isDay() && !d.IsApproximate() }

// contradicts tells whether two days are less than a month apart, or differ in day, month or year alone, as a
// slip of the pen makes them do.
func (s *span) contradicts(t *span) bool {
	if s.first == t.first {
		return false
	}
	if -daysOfMonth < s.first-t.first && s.first-t.first < daysOfMonth {
		return true
	}
	a, b := s.date.from, t.date.from
	return (a.month == b.month && a.day == b.day) || a.year == b.year && (a.month == b.month || a.day == b.day)
}

// addConflict returns e's conflicts with an id added, in order.
func addConflict(e Event, id string) []string {
	if id == "" || id == e.ID || slices.Contains(e.Conflicts, id) {
		return e.Conflicts
	}
	conflicts := append(slices.Clone(e.Conflicts), id)
	slices.Sort(conflicts)
	return conflicts
}

// carryConflicts gives merged events the conflicts of what they were merged from, under the ids that those
// have now.
func carryConflicts(events []Event, groups []*profile, merged []Event) {
	now := map[string]string{}
	for i, g := range groups {
		for _, member := range g.members {
			now[events[member].ID] = merged[i].ID
		}
	}
	for i, g := range groups {
		merged[i].Conflicts = nil
		for _, member := range g.members {
			for _, id := range events[member].Conflicts {
				if known, ok := now[id]; ok {
					id = known
				}
				merged[i].Conflicts = addConflict(merged[i], id)
			}
		}
	}
}
