package timeline

import (
	"cmp"
	"slices"
)

// Merge takes events that tell of the same thing for one event with all their mentions. They agree in date,
// as far as both are precise ("July" may hold "18 July"; two stated days never agree), and most of what
// each of them says, by how rare the words are, the other has too. The merged event has the most precise date, and title, text and id of
// the event that gives it and is most like the others. Events that look the same but state different days
// name each other as Conflicts.
//
// The result is sorted. It does not depend on the order of the events, which are left as they are.
func Merge(events []Event) []Event {
	events = inOrder(events, byContent(events))
	known := findAliases(events)
	profiles := profilesOf(events, known)
	groups := group(events, profiles)
	merged := make([]Event, len(groups))
	for i, g := range groups {
		merged[i] = mergeGroup(events, profiles, g, known)
	}
	carryConflicts(events, groups, merged)
	findConflicts(groups, merged)
	sortEvents(merged)
	return merged
}

// How alike the words of events must be that are one, by how well their dates agree.
const (
	likenessSameDate = 0.35
	likenessSameYear = 0.45 // or another long time
	likenessMonth    = 0.50 // a month and a day of it
	likenessYear     = 0.55 // a year, or a part of one, and what lies within
)

// ofGroups is the part of likeness that groups need, whose nearest members have all of it.
const ofGroups = 0.7

// few is how many events with one date are few.
const few = 4

// And how much more or less alike.
const (
	lessFew          = 0.09 // Few events have their dates.
	lessOwnName      = 0.08 // They share a name that no event of another date has.
	moreSameDocument = 0.20 // One author seldom tells the same thing twice in other words; less where each has other documents.
	morePublished    = 0.15 // What is published on a day often happened before.
	moreOtherNames   = 0.12 // Both name somebody or somewhere, and not the same.
	moreFigures      = 0.10 // They count, but not the same.
	moreOtherKinds   = 0.25 // They are of kinds that share no group.
	morePossible     = 0.10 // One is only possible, the other is not.
)

// alike returns how alike two events are, and whether that makes them one. For groups a part of what single events need is
// enough: each has some words that others of its group lack.
func (p *profile) alike(q *profile, part float64) (float64, bool) {
	needed, ok := p.span.likeness(q.span)
	if !ok || !p.kind.agrees(q.kind) || p.part != q.part && p.part != "" && q.part != "" {
		return 0, false
	}
	if p.published || q.published {
		needed += morePublished
	}
	if p.groups != 0 && q.groups != 0 && p.groups&q.groups == 0 {
		needed += moreOtherKinds
	}
	if p.possible != q.possible {
		needed += morePossible
	}
	switch {
	case overlap(p.own, q.own, cmp.Compare):
		needed -= lessOwnName
	case len(p.names) > 0 && len(q.names) > 0 && !overlap(p.names, q.names, cmp.Compare):
		needed += moreOtherNames
	}
	needed *= part
	likeness := p.words.likeness(q.words)
	switch {
	case likeness < needed || likeness < needed+moreFigures && p.words.countsOtherwise(q.words):
		return likeness, false
	case !p.sharesDocument(q):
		return likeness, true
	}
	// Two clauses of one sentence tell of two events.
	return likeness, likeness >= needed+moreSameDocument*p.sharedDocuments(q) && !p.sharesSentence(q)
}

// group puts the events that are one into groups: the most similar first, and a group joins another only
// where, taken together, each is similar enough to the other. So no chain of small steps makes one event
// of two.
func group(events []Event, profiles []*profile) []*profile {
	root := make([]int, len(profiles))
	groups := make([]*profile, len(profiles))
	for i, p := range profiles {
		root[i] = i
		groups[i] = p.alone()
	}
	find := func(i int) int {
		for root[i] != i {
			root[i] = root[root[i]]
			i = root[i]
		}
		return i
	}
	join := func(one pair, same func(p, q *profile) bool) {
		a, b := find(one.a), find(one.b)
		a, b = min(a, b), max(a, b)
		if a != b && same(groups[a], groups[b]) {
			groups[a].absorb(groups[b])
			root[b], groups[b] = a, nil
		}
	}
	for _, pair := range sharingMention(profiles) {
		join(pair, func(p, q *profile) bool { return p.span.agrees(q.span) })
	}
	for _, pair := range candidates(events, profiles) {
		join(pair, func(p, q *profile) bool { _, ok := p.alike(q, ofGroups); return ok })
	}
	return slices.DeleteFunc(groups, func(p *profile) bool { return p == nil })
}

// mergeGroup makes one event of a group.
func mergeGroup(events []Event, profiles []*profile, g *profile, known aliases) Event {
	if len(g.members) == 1 {
		return events[g.members[0]]
	}
	members := byLead(events, profiles, g)
	merged := events[members[0]]
	merged.Status = statusOf(events, members)
	merged.Actors, merged.Places = slices.Clone(merged.Actors), slices.Clone(merged.Places)
	others := []Mention{}
	for _, i := range members[1:] {
		e := &events[i]
		merged.Actors = known.join(merged.Actors, e.Actors)
		merged.Places = known.join(merged.Places, e.Places)
		merged.Importance = max(merged.Importance, e.Importance)
		if e.Date.plain() == merged.Date.plain() {
			merged.Confidence = max(merged.Confidence, e.Confidence)
		}
		if merged.Category == Other {
			merged.Category = e.Category
		}
		others = append(others, e.Mentions...)
	}
	merged.Mentions = joinMentions(merged.Mentions, others)
	return merged
}

// byLead orders the members of a group, the one first whose date is the most precise, among these one that
// tells how it turned out, and among these what is most like all of them.
func byLead(events []Event, profiles []*profile, g *profile) []int {
	central := make(map[int]float64, len(g.members))
	for _, i := range g.members {
		central[i] = profiles[i].words.likeness(g.words)
	}
	members := slices.Clone(g.members)
	status := statusOf(events, members)
	slices.SortFunc(members, func(i, j int) int {
		p, q := profiles[i], profiles[j]
		return cmp.Or(
			compareBool(p.span.finerThan(q.span), q.span.finerThan(p.span)),
			compareBool(!events[i].Date.IsApproximate(), !events[j].Date.IsApproximate()),
			compareBool(events[i].Status == status, events[j].Status == status),
			-cmp.Compare(central[i], central[j]),
			cmp.Compare(i, j),
		)
	})
	return members
}

// statusOf is how an event turned out that several texts tell of: what occurred was planned before, and so
// was what was cancelled.
func statusOf(events []Event, members []int) Status {
	for _, status := range []Status{Denied, Occurred, Cancelled, Planned, Possible} {
		if slices.ContainsFunc(members, func(i int) bool { return events[i].Status == status }) {
			return status
		}
	}
	return events[members[0]].Status
}

// compareBool puts true first.
func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// joinMentions puts the other mentions, in the order of documents, behind those of the lead.
func joinMentions(lead, others []Mention) []Mention {
	slices.SortStableFunc(others, compareMentions)
	all := slices.Clone(lead)
	known := map[Mention]bool{}
	for _, m := range all {
		known[m] = true
	}
	for _, m := range others {
		if !known[m] {
			known[m] = true
			all = append(all, m)
		}
	}
	return all
}
