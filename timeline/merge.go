package timeline

import (
	"cmp"
	"slices"
)

// Merge takes events that tell of the same thing for one event with all their mentions. They agree in date,
// as far as both are precise ("July" may hold "18 July"; two stated days never agree), and are similar in
// words, actors, places and category. The merged event has the most precise date, and title, text and id of
// the event that gives it and is most like the others. Events that look the same but state different days
// name each other as Conflicts.
//
// The result is sorted. It does not depend on the order of the events, which are left as they are.
func Merge(events []Event) []Event {
	events = inOrder(events, byContent(events))
	known := findAliases(events)
	profiles, _ := profilesOf(events, known)
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

// How similar events must be to be one, by how well their dates agree.
const (
	likenessSameDate = 0.55
	likenessMonth    = 0.65 // a month and a day of it
	likenessYear     = 0.80 // a year, or a part of one, and what lies within
	// One author seldom tells the same thing twice in other words.
	likenessSameDocument = 0.10 // more than that
)

// alike returns how similar two events are, and whether that makes them one.
func (p *profile) alike(q *profile) (float64, bool) {
	needed, ok := p.likeness(q)
	if !ok {
		return 0, false
	}
	similarity := p.similarity(q)
	return similarity, similarity >= needed
}

// likeness returns how similar two events must be to be one; false where nothing makes them one.
func (p *profile) likeness(q *profile) (float64, bool) {
	needed, ok := p.span.likeness(q.span)
	switch {
	case !ok:
		return 0, false
	case !p.sharesDocument(q):
		return needed, p.kind.agrees(q.kind)
	case p.shares(q, byMention):
		return 0, true
	case !p.kind.agrees(q.kind) || p.shares(q, bySentence):
		return 0, false // two clauses of one sentence tell of two events
	}
	return needed + likenessSameDocument, true
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
	for _, candidate := range candidates(events, profiles) {
		a, b := find(candidate.a), find(candidate.b)
		if a == b {
			continue
		}
		a, b = min(a, b), max(a, b)
		if _, ok := groups[a].alike(groups[b]); ok {
			groups[a].absorb(groups[b])
			root[b], groups[b] = a, nil
		}
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
		central[i] = cosine(profiles[i].words, g.words)
	}
	members := slices.Clone(g.members)
	status := statusOf(events, members)
	slices.SortFunc(members, func(i, j int) int {
		return cmp.Or(
			cmp.Compare(events[i].Date.Precision(), events[j].Date.Precision()),
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
