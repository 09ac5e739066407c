package chart

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"dateline/timeline"
)

// Describe puts a timeline into a few sentences, for those who cannot see its picture: how many events there are,
// what they cover, and which matter most.
func Describe(tl *timeline.Timeline) string {
	said := strings.Join(extentInWords(tl), ", ")
	text := "Timeline of " + said + "."
	if len(tl.Events) == 0 {
		return "Timeline without events."
	}
	var planned int
	for _, e := range tl.Events {
		if e.Status == timeline.Planned || e.Status == timeline.Possible {
			planned++
		}
	}
	switch {
	case planned == len(tl.Events):
		text += " None has happened yet."
	case planned > 0:
		text += fmt.Sprintf(" Not happened yet: %s.", Grouped(planned))
	}
	leading := mostImportant(tl.Events, 5)
	introduction := " The most important: "
	if len(leading) == len(tl.Events) {
		introduction = " "
	}
	for i := range leading {
		leading[i].Title = shortened(clean(leading[i].Title), 120)
	}
	return text + introduction + strings.Join(inWords(leading), "; ") + "."
}

func inWords(events []timeline.Event) []string {
	words := make([]string, len(events))
	for i, e := range events {
		words[i] = cmp.Or(e.Title, "untitled")
		if when := Words(e.Date); when != "" {
			words[i] = when + ", " + words[i]
		}
	}
	return words
}

// mostImportant returns the n most important events in the timeline's order.
func mostImportant(events []timeline.Event, n int) []timeline.Event {
	order := make([]int, len(events))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(events[b].Importance, events[a].Importance) })
	order = order[:min(n, len(order))]
	slices.Sort(order)
	leading := make([]timeline.Event, len(order))
	for k, i := range order {
		leading[k] = events[i]
	}
	return leading
}

// extentInWords says how many events there are, from how many documents, and what period they cover.
func extentInWords(tl *timeline.Timeline) []string {
	said := []string{Count(len(tl.Events), "event")}
	if n := len(tl.Documents); n > 0 {
		said[0] += " from " + Count(n, "document")
	}
	if period := Period(tl.Events); period != "" {
		said = append(said, period)
	}
	return said
}

// Period tells what stretch of time events cover: "1998 – 2024", or "May – July 2024" within one year.
func Period(events []timeline.Event) string {
	var first, last timeline.Date
	for _, e := range events {
		if start, ok := e.Date.Start(); ok {
			month := timeline.MonthOf(start.Year(), int(start.Month()))
			if first.IsZero() || month.Compare(first) < 0 {
				first = month
			}
		}
		if end, ok := e.Date.End(); ok {
			month := timeline.MonthOf(end.Year(), int(end.Month()))
			if last.IsZero() || month.Compare(last) > 0 {
				last = month
			}
		}
	}
	switch {
	case first.IsZero():
		return Words(last)
	case last.IsZero() || first == last:
		return Words(first)
	case first.Year() != last.Year():
		return yearInWords(first.Year()) + " – " + yearInWords(last.Year())
	case first.Month() == 1 && last.Month() == 12:
		return yearInWords(first.Year())
	}
	return Words(timeline.Interval(first, last))
}

// Key names the kinds of marks that events have on a chart, of day, span, uncertain, planned, cancelled and disputed.
func Key(events []timeline.Event) []string {
	var has struct{ day, span, uncertain, planned, cancelled, disputed bool }
	for i := range events {
		from, to, m, ok := extent(events[i].Date)
		if !ok {
			continue
		}
		m |= markOf(&events[i])
		isDay := from == to && m&(openStart|openEnd) == 0
		has.day = has.day || isDay
		has.span = has.span || !isDay
		has.uncertain = has.uncertain || m&(openStart|openEnd|vague) != 0
		has.planned = has.planned || m&hollow != 0
		has.cancelled = has.cancelled || m&struck != 0
		has.disputed = has.disputed || m&disputed != 0
	}
	key := []string{}
	for _, kind := range []struct {
		name string
		on   bool
	}{
		{"day", has.day}, {"span", has.span}, {"uncertain", has.uncertain},
		{"planned", has.planned}, {"cancelled", has.cancelled}, {"disputed", has.disputed},
	} {
		if kind.on {
			key = append(key, kind.name)
		}
	}
	return key
}

// Count says "1 event", "1,200 events".
func Count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return Grouped(n) + " " + noun + "s"
}

// Grouped writes 12345 as 12,345.
func Grouped(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// shortened cuts a text to so many characters.
func shortened(text string, most int) string {
	letters := []rune(text)
	if len(letters) <= most {
		return text
	}
	return strings.TrimRight(string(letters[:most-1]), " ") + "…"
}
