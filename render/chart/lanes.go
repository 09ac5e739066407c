package chart

import (
	"math"

	"dateline/timeline"
)

// lane is a stripe of the chart and its events, a column for each property, in the timeline's order. Columns
// keep fifty thousand events to a few megabytes, and the script reads them as they are.
type lane struct {
	Name   string    `json:"name"`
	Hue    int       `json:"hue"`    // index into the script's palette: the same for a group in every chart
	Index  []int     `json:"index"`  // of the event in the timeline
	From   []float64 `json:"from"`   // first day it may mean, since 1970-01-01
	To     []float64 `json:"to"`     // last day; equal to From for what happened on one day
	Marks  []mark    `json:"marks"`  // how it is drawn
	Weight []float64 `json:"weight"` // importance
	Title  []string  `json:"title"`
	Date   []string  `json:"date"` // in EDTF; who draws puts it into words
}

// mark is a set of the properties that an event's drawing shows. timeline.js has the same bits.
type mark int

const (
	openStart mark = 1 << iota // no first day is known
	openEnd                    // no last day is known
	vague                      // approximate, uncertain, or once within its span
	hollow                     // planned or possible: not known to have happened
	struck                     // cancelled or denied
	disputed                   // sources disagree on its date
)

// lanesOf returns the timeline's groups of categories that have events, in their order. An event without a date
// has no place on a chart.
func lanesOf(tl *timeline.Timeline) []lane {
	all := make([]lane, len(timeline.Groups))
	for i, group := range timeline.Groups {
		all[i] = lane{Name: group.Name, Hue: i}
	}
	for i := range tl.Events {
		event := &tl.Events[i]
		if from, to, m, ok := extent(event.Date); ok {
			all[timeline.GroupIndex(event.Category)].add(i, event, from, to, m|markOf(event))
		}
	}
	lanes := all[:0]
	for _, l := range all {
		if len(l.Index) > 0 {
			lanes = append(lanes, l)
		}
	}
	return lanes
}

func (l *lane) add(index int, event *timeline.Event, from, to float64, m mark) {
	l.Index = append(l.Index, index)
	l.From = append(l.From, from)
	l.To = append(l.To, to)
	l.Marks = append(l.Marks, m)
	l.Weight = append(l.Weight, math.Round(event.Importance*1000)/1000)
	l.Title = append(l.Title, event.Title)
	l.Date = append(l.Date, event.Date.String())
}

// tiesOf returns the pairs of events that tell of one and disagree on its date, by their index in the timeline.
func tiesOf(tl *timeline.Timeline) [][2]int {
	var at map[string]int
	ties := [][2]int{}
	for i := range tl.Events {
		for _, id := range tl.Events[i].Conflicts {
			if at == nil {
				at = indexes(tl)
			}
			if j, ok := at[id]; ok && i < j {
				ties = append(ties, [2]int{i, j})
			}
		}
	}
	return ties
}

func indexes(tl *timeline.Timeline) map[string]int {
	at := make(map[string]int, len(tl.Events))
	for i := range tl.Events {
		at[tl.Events[i].ID] = i
	}
	return at
}

// markOf tells how an event's status and conflicts are drawn.
func markOf(event *timeline.Event) mark {
	var m mark
	switch event.Status {
	case timeline.Planned, timeline.Possible:
		m |= hollow
	case timeline.Cancelled, timeline.Denied:
		m |= struck
	}
	if len(event.Conflicts) > 0 {
		m |= disputed
	}
	return m
}

// extent returns the days that a date covers. Where a side is open, the other stands for both, and a mark says so.
func extent(date timeline.Date) (from, to float64, m mark, ok bool) {
	start, hasStart := date.Start()
	end, hasEnd := date.End()
	if !hasStart && !hasEnd {
		return 0, 0, 0, false
	}
	from, to = float64(start.Unix()/secondsPerDay), float64(end.Unix()/secondsPerDay)
	if !hasStart {
		from, m = to, m|openStart
	}
	if !hasEnd {
		to, m = from, m|openEnd
	}
	if date.IsApproximate() || date.IsUncertain() || isOneOf(date) {
		m |= vague
	}
	if hour, minute, told := date.Clock(); told && from == to {
		from += math.Round(float64(hour*60+minute)/1440*10000) / 10000
		to = from
	}
	return from, to, m, true
}

const secondsPerDay = 24 * 60 * 60

// isOneOf tells a date that is once within a stretch from one that lasts all of it, which is EDTF's own mark.
func isOneOf(date timeline.Date) bool {
	return date.String() != "" && date.String()[0] == '['
}
