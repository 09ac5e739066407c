package chart

import (
	"cmp"
	"slices"

	"dateline/timeline"
)

// Lanes is what the events of a lane have in common.
type Lanes string

// What lanes can be made by. The zero value is LanesByCategory.
const (
	LanesByCategory Lanes = "category"
	LanesByActor    Lanes = "actor"
	LanesBySource   Lanes = "source"
	LanesByPlace    Lanes = "place"
	NoLanes         Lanes = "none"
)

// AllLanes lists what lanes can be made by, the default first.
var AllLanes = []Lanes{LanesByCategory, LanesByActor, LanesBySource, LanesByPlace, NoLanes}

// mostLanes is how many lanes there are at most, the last for all that is in none of the others.
const mostLanes = 8

// lanesBy returns the lanes of a timeline by what was asked for. Those that have the most events come first.
func lanesBy(by Lanes, tl *timeline.Timeline) []lane {
	switch by {
	case LanesByActor:
		return lanesByNames(tl, "No one named", func(e *timeline.Event) []string { return e.Actors })
	case LanesByPlace:
		return lanesByNames(tl, "No place named", func(e *timeline.Event) []string { return e.Places })
	case LanesBySource:
		return lanesByNames(tl, "No source", sourcesOf(tl))
	case NoLanes:
		return lanesByNames(tl, "All events", func(*timeline.Event) []string { return nil })
	}
	return lanesOf(tl)
}

// lanesByNames puts an event into the lane of the first of its names that has one.
func lanesByNames(tl *timeline.Timeline, unnamed string, namesOf func(*timeline.Event) []string) []lane {
	names := frequent(tl, namesOf)
	all := make([]lane, len(names), len(names)+2)
	at := map[string]int{}
	for k, name := range names {
		all[k], at[name] = lane{Name: name, Hue: k}, k
	}
	others, none := len(all), len(all)+1
	all = append(all, lane{Name: "Others", Hue: mostLanes - 1}, lane{Name: unnamed, Hue: mostLanes - 1})
	for i := range tl.Events {
		e := &tl.Events[i]
		from, to, m, ok := extent(e.Date)
		if !ok {
			continue
		}
		k := others
		if own := namesOf(e); len(own) == 0 {
			k = none
		} else if first := slices.IndexFunc(own, func(name string) bool { _, ok := at[name]; return ok }); first >= 0 {
			k = at[own[first]]
		}
		all[k].add(i, e, from, to, m|markOf(e))
	}
	return slices.DeleteFunc(all, func(l lane) bool { return len(l.Index) == 0 })
}

// frequent returns the names that most events have, as many as lanes are left beside those for others and none.
func frequent(tl *timeline.Timeline, namesOf func(*timeline.Event) []string) []string {
	counts := map[string]int{}
	var names []string
	for i := range tl.Events {
		for _, name := range namesOf(&tl.Events[i]) {
			if counts[name]++; counts[name] == 1 {
				names = append(names, name)
			}
		}
	}
	slices.SortStableFunc(names, func(a, b string) int { return cmp.Compare(counts[b], counts[a]) })
	return names[:min(len(names), mostLanes-2)]
}

// sourcesOf names the documents that tell of an event, the lead's first.
func sourcesOf(tl *timeline.Timeline) func(*timeline.Event) []string {
	titles := map[string]string{}
	for _, d := range tl.Documents {
		titles[d.ID] = shortened(cmp.Or(clean(d.Title), d.ID), 40)
	}
	return func(e *timeline.Event) []string {
		var names []string
		for _, m := range e.Mentions {
			if name := cmp.Or(titles[m.Document], m.Document); name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		return names
	}
}
