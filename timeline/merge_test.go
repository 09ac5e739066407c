package timeline_test

import (
	"cmp"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

// readEvents reads a case: a line for each event, "document@begin date category status actors places | title | sentence".
// A field that is - is empty; commas part names.
func readEvents(t *testing.T, text string) []timeline.Event {
	t.Helper()
	var events []timeline.Event
	for n, line := range strings.Split(strings.TrimSpace(text), "\n") {
		parts := strings.Split(line, " | ")
		fields := strings.Fields(parts[0])
		if len(parts) != 3 || len(fields) != 6 {
			t.Fatalf("line %d is no event: %s", n+1, line)
		}
		names := func(field string) []string {
			if field == "-" {
				return nil
			}
			return strings.Split(strings.ReplaceAll(field, "_", " "), ",")
		}
		document, at, _ := strings.Cut(fields[0], "@")
		var begin int
		fmt.Sscan(at, &begin)
		d := date(t, fields[1])
		id := fields[0] + "#" + fmt.Sprint(n+1)
		title, quote := parts[1], parts[2]
		clause := timeline.Span{Begin: begin, End: begin + len([]rune(quote))}
		if before, _, ok := strings.Cut(quote, title); ok {
			clause.Begin = begin + len([]rune(before))
			clause.End = clause.Begin + len([]rune(title))
		}
		events = append(events, timeline.Event{
			ID: id, Date: d, Title: title, Text: quote, Category: timeline.Category(fields[2]), Status: timeline.Status(fields[3]),
			Actors: names(fields[4]), Places: names(fields[5]), Confidence: 0.9,
			Mentions: []timeline.Mention{{ID: id, Document: document, Begin: begin, End: begin + len([]rune(quote)), Quote: quote, Clause: clause, Date: d}},
		})
	}
	return events
}

// tell writes events as the cases expect them.
func tell(events []timeline.Event) string {
	var b strings.Builder
	for _, e := range events {
		var from []string
		for _, m := range e.Mentions {
			from = append(from, m.ID)
		}
		fmt.Fprintf(&b, "%s %s %s | %s | %s | %s", e.Date, e.Category, e.Status, strings.Join(e.Actors, ", "), e.Title, strings.Join(from, " "))
		if len(e.Conflicts) > 0 {
			fmt.Fprintf(&b, " | conflicts %s", strings.Join(e.Conflicts, " "))
		}
		b.WriteString("\n")
	}
	return b.String()
}

// Each case of testdata/merge holds events, and what they merge into in whatever order they come.
func TestMerge(t *testing.T) {
	cases, err := filepath.Glob("testdata/merge/*.txtar")
	if err != nil || len(cases) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, path := range cases {
		t.Run(strings.TrimSuffix(filepath.Base(path), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(path)
			if err != nil {
				t.Fatal(err)
			}
			events := readEvents(t, string(archive.Files[0].Data))
			before := fmt.Sprint(events)
			merged := timeline.Merge(events)
			if fmt.Sprint(events) != before {
				t.Error("the events were changed")
			}
			got := tell(merged)
			if *update {
				archive.Files[1].Data = []byte(got)
				if err := os.WriteFile(path, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			if diff := gocmp.Diff(string(archive.Files[1].Data), got); diff != "" {
				t.Error(diff)
			}
			for seed := range int64(20) {
				shuffled := slices.Clone(events)
				rand.New(rand.NewSource(seed)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
				if diff := sameTimeline(&timeline.Timeline{Events: merged}, &timeline.Timeline{Events: timeline.Merge(shuffled)}); diff != "" {
					t.Fatalf("in another order:\n%s", diff)
				}
			}
			if diff := sameTimeline(&timeline.Timeline{Events: merged}, &timeline.Timeline{Events: timeline.Merge(merged)}); diff != "" {
				t.Errorf("merged again:\n%s", diff)
			}
		})
	}
}

// news makes events as many articles tell them: n mentions of n/5 events over some weeks, each in the words
// of one of a few authors.
func news(n int) []timeline.Event {
	random := rand.New(rand.NewSource(1))
	words := func(count int) string {
		var list []string
		for range count {
			list = append(list, fmt.Sprintf("w%d", int(random.ExpFloat64()*600)))
		}
		return strings.Join(list, " ")
	}
	categories := []timeline.Category{timeline.Consult, timeline.Assault, timeline.Protest, timeline.Other}
	type story struct {
		timeline.Event
		words string
	}
	var stories []story
	for range n / 5 {
		stories = append(stories, story{timeline.Event{
			Date: timeline.DayOf(2021, 1+random.Intn(2), 1+random.Intn(28)), Category: categories[random.Intn(4)], Status: timeline.Occurred,
			Actors: []string{fmt.Sprintf("Actor %d", int(random.ExpFloat64()*20)), fmt.Sprintf("Actor %d", int(random.ExpFloat64()*20))},
			Places: []string{fmt.Sprintf("Place %d", random.Intn(20))},
		}, words(8)})
	}
	var events []timeline.Event
	for i := range n {
		s := stories[random.Intn(len(stories))]
		e := s.Event
		e.Title = s.words + " " + words(2)
		e.Text = e.Title + " " + words(8)
		e.ID = fmt.Sprintf("%06d", i)
		e.Mentions = []timeline.Mention{{ID: e.ID, Document: fmt.Sprintf("document %d", i/10), Begin: i % 10 * 200, Quote: e.Text, Date: e.Date}}
		events = append(events, e)
	}
	return events
}

func TestMergeManyEvents(t *testing.T) {
	if merged := timeline.Merge(news(5000)); len(merged) < 750 || len(merged) > 1750 {
		t.Errorf("1,000 stories merged into %d", len(merged))
	}
}

// copies are n times the same event, each in a document of its own.
func copies(n int) []timeline.Event {
	var events []timeline.Event
	for i := range n {
		e := ferry().Events[2]
		e.ID = fmt.Sprint(i)
		e.Mentions = []timeline.Mention{{ID: e.ID, Document: e.ID, Quote: e.Text, Date: e.Date}}
		events = append(events, e)
	}
	return events
}

func TestMergeCopies(t *testing.T) {
	if merged := timeline.Merge(copies(10_000)); len(merged) != 1 || len(merged[0].Mentions) != 10_000 {
		t.Errorf("10,000 copies are %d events", len(merged))
	}
}

// What is compared grows with the events of a day, not with the square of all.
func TestMergeComparesLittle(t *testing.T) {
	few, many := timeline.Comparisons(news(1000)), timeline.Comparisons(append(news(1000), later(news(1000), 9)...))
	if few == 0 || many > 11*few {
		t.Errorf("ten times the days take %d comparisons, not some ten times %d", many, few)
	}
	if all := 1000 * 999 / 2; few > all/60 {
		t.Errorf("%d of %d pairs over 56 days were compared", few, all)
	}
	if n := timeline.Comparisons(copies(1000)); n > 1000 {
		t.Errorf("1,000 copies take %d comparisons", n)
	}
}

// later gives events again, so many times, each a year later than before.
func later(events []timeline.Event, times int) []timeline.Event {
	var all []timeline.Event
	for n := range times {
		for _, e := range events {
			start, _ := e.Date.Start()
			e.Date = timeline.DayOf(start.Year()+n+1, int(start.Month()), start.Day())
			e.ID = fmt.Sprintf("%s+%d", e.ID, n)
			m := e.Mentions[0]
			m.ID, m.Document, m.Date = e.ID, fmt.Sprintf("%s+%d", m.Document, n), e.Date
			e.Mentions = []timeline.Mention{m}
			all = append(all, e)
		}
	}
	return all
}

// No mention is lost or doubled, and none that states another day than its event's is in it.
func TestMergeKeepsMentions(t *testing.T) {
	events := news(2000)
	merged := timeline.Merge(events)
	var ids []string
	for _, e := range merged {
		if e.ID != e.Mentions[0].ID {
			t.Errorf("event %s leads with mention %s", e.ID, e.Mentions[0].ID)
		}
		for _, m := range e.Mentions {
			ids = append(ids, m.ID)
			if m.Date.Precision() == timeline.PrecisionDay && m.Date != e.Date {
				t.Errorf("event %s of %s has a mention of %s", e.ID, e.Date, m.Date)
			}
		}
	}
	slices.Sort(ids)
	if len(slices.Compact(ids)) != len(events) || len(ids) != len(events) {
		t.Errorf("%d mentions of %d", len(ids), len(events))
	}
	if !slices.IsSortedFunc(merged, func(a, b timeline.Event) int {
		return cmp.Or(a.Date.Compare(b.Date), cmp.Compare(b.Importance, a.Importance))
	}) {
		t.Error("they are not sorted")
	}
}

func BenchmarkMerge(b *testing.B) {
	for _, n := range []int{1000, 4000, 16_000} {
		events := news(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				timeline.Merge(events)
			}
		})
	}
}

func BenchmarkRank(b *testing.B) {
	for _, n := range []int{1000, 4000, 16_000} {
		events := news(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				timeline.Rank(events, nil)
			}
		})
	}
}
