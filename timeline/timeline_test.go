package timeline_test

import (
	"cmp"
	"fmt"
	"math/rand"
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// dated returns a timeline of events by "id date importance category" each.
func dated(t *testing.T, lines ...string) *timeline.Timeline {
	t.Helper()
	tl := &timeline.Timeline{Title: "x", Documents: []timeline.Document{{ID: "a"}}, Rejected: []timeline.Rejection{{Reason: "no year"}}}
	for _, line := range lines {
		var id, edtf, category string
		var importance float64
		if _, err := fmt.Sscan(line, &id, &edtf, &importance, &category); err != nil {
			t.Fatalf("%s: %v", line, err)
		}
		tl.Events = append(tl.Events, timeline.Event{ID: id, Date: date(t, edtf), Importance: importance, Category: timeline.Category(category)})
	}
	return tl
}

func ids(tl *timeline.Timeline) string {
	var list []string
	for _, e := range tl.Events {
		list = append(list, e.ID)
	}
	return strings.Join(list, " ")
}

func TestSort(t *testing.T) {
	tl := dated(t, "e 2021-03 .9 other", "d 2021-02-01 .9 other", "b 2021-03-01 .5 other", "a 2021-03-01 .5 other", "c 2021-03-01 .7 other")
	if tl.Sort(); ids(tl) != "d c b a e" {
		t.Errorf("got %s", ids(tl))
	}
}

func TestFilter(t *testing.T) {
	for _, c := range []struct {
		filter timeline.Filter
		want   string
	}{
		{timeline.Filter{}, "old a b open late"},
		{timeline.Filter{Statements: true}, "old a b said open late"},
		{timeline.Filter{Since: timeline.YearOf(2021)}, "a b open late"},
		{timeline.Filter{Since: timeline.DayOf(2021, 3, 15)}, "b open late"},
		{timeline.Filter{Since: timeline.YearOf(2050)}, "open"},
		{timeline.Filter{Until: timeline.YearOf(2020)}, "old"},
		{timeline.Filter{Until: timeline.MonthOf(2021, 3)}, "old a b"},
		{timeline.Filter{Since: timeline.MonthOf(2021, 3), Until: timeline.MonthOf(2021, 3)}, "a b"},
		{timeline.Filter{Top: 2}, "a late"},
		{timeline.Filter{Top: 3}, "a b late"},
		{timeline.Filter{Top: 99}, "old a b open late"},
		{timeline.Filter{Top: 1, Statements: true}, "said"},
		{timeline.Filter{Top: 1, Until: timeline.YearOf(2020)}, "old"},
	} {
		tl := dated(t, "late 2022-01-01 .8 agree", "b 2021-03 .4 other", "said 2021-03-02 1 statement", "a 2021-03-01 .9 other", "open 2021-05/.. .4 other", "old 2020 .1 other")
		before := ids(tl)
		got := c.filter.Apply(tl)
		if ids(got) != c.want {
			t.Errorf("%+v keeps %s, want %s", c.filter, ids(got), c.want)
		}
		if ids(tl) != before {
			t.Errorf("%+v changed its timeline", c.filter)
		}
		if got.Title != "x" || len(got.Documents) != 1 || len(got.Rejected) != 1 {
			t.Errorf("%+v lost more than events", c.filter)
		}
	}
}

func TestFilterDropsConflictsWithIt(t *testing.T) {
	tl := dated(t, "a 2021-03-01 .9 other", "b 2021-03-02 .8 other", "c 2021-03-03 .1 other")
	tl.Events[0].Conflicts = []string{"b", "c"}
	if got := (timeline.Filter{Top: 2}).Apply(tl).Events[0].Conflicts; !slices.Equal(got, []string{"b"}) {
		t.Errorf("got %v", got)
	}
	if got := tl.Events[0].Conflicts; !slices.Equal(got, []string{"b", "c"}) {
		t.Errorf("the timeline was changed: %v", got)
	}
}

func TestGroups(t *testing.T) {
	for i, group := range timeline.Groups {
		for _, c := range group.Categories {
			if timeline.GroupIndex(c) != i || timeline.GroupOf(c).Name != group.Name {
				t.Errorf("%s is in group %d", c, timeline.GroupIndex(c))
			}
		}
	}
	if timeline.GroupOf("unheard of").Name != "Other" {
		t.Error("what no group has does not go with the others")
	}
}

func TestRank(t *testing.T) {
	text, err := os.ReadFile("testdata/rank.txt")
	if err != nil {
		t.Fatal(err)
	}
	events := timeline.Merge(readEvents(t, string(text)))
	documents := []timeline.Document{
		{ID: "gazette", Title: "Halvard aground off Brekke", Published: timeline.DayOf(2021, 3, 16)},
		{ID: "post", Title: "Ferry aground", Published: timeline.DayOf(2021, 3, 16)},
		{ID: "herald", Published: timeline.DayOf(2021, 3, 17)},
		{ID: "copy"},
	}
	timeline.Rank(events, documents)
	byTitle := map[string]float64{}
	for _, e := range events {
		if e.Importance < 0 || e.Importance > 1 {
			t.Errorf("%s: %v", e.Title, e.Importance)
		}
		byTitle[e.Title] = e.Importance
	}
	for _, c := range []struct{ more, less, why string }{
		{"The ferry Halvard ran aground off Brekke", "The mayor opens a bridge", "more documents tell of it"},
		{"The mayor opens a bridge", "The mayor may open a school", "it happened"},
		{"The mayor opens a bridge", "The mayor opened a hall", "its day is known"},
		{"The mayor opens a bridge", "The mayor praised the bridge", "it is no statement"},
		{"The mayor opens a bridge", "Geese return to the marsh", "it stands further up"},
		{"Oil spreads in the bay", "Rain falls in the hills", "its second document is no copy"},
	} {
		more, ok := byTitle[c.more]
		less, ok2 := byTitle[c.less]
		if !ok || !ok2 || more <= less {
			t.Errorf("%q (%v) should matter more than %q (%v): %s", c.more, more, c.less, less, c.why)
		}
	}
	for seed := range int64(10) {
		shuffled := slices.Clone(events)
		rand.New(rand.NewSource(seed)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		timeline.Rank(shuffled, documents)
		if diff := sameTimeline(&timeline.Timeline{Events: events}, sorted(shuffled)); diff != "" {
			t.Fatalf("in another order:\n%s", diff)
		}
	}
	timeline.Rank(nil, nil)
	hand := []timeline.Event{{ID: "x", Date: timeline.YearOf(2020), Title: "x"}}
	if timeline.Rank(hand, nil); hand[0].Importance < 0 || hand[0].Importance > 1 {
		t.Errorf("what nothing mentions has importance %v", hand[0].Importance)
	}
}

// What else was on a great day is not greater than what was great on another.
func TestRankPutsGreatDaysInOrder(t *testing.T) {
	events := readEvents(t, `
a@0 2021-03-16 disaster occurred Halvard Brekke | Halvard runs aground off Brekke | Halvard runs aground off Brekke, a said.
b@0 2021-03-16 disaster occurred Halvard Brekke | Halvard runs aground off Brekke | Halvard runs aground off Brekke, b said.
c@0 2021-03-16 disaster occurred Halvard Brekke | Halvard runs aground off Brekke | Halvard runs aground off Brekke, c said.
d@0 2021-03-16 other occurred - Lund | Geese return to Lund | Geese return to Lund, d said.
a@90 2021-03-20 legal occurred Halvard - | Court hears Halvard's captain | Court hears Halvard's captain, a said.
b@90 2021-03-20 legal occurred Halvard - | Court hears Halvard's captain | Court hears Halvard's captain, b said.`)
	events = timeline.Merge(events)
	timeline.Rank(events, nil)
	slices.SortFunc(events, func(a, b timeline.Event) int { return cmp.Compare(b.Importance, a.Importance) })
	var titles []string
	for _, e := range events {
		titles = append(titles, e.Title)
	}
	if want := []string{"Halvard runs aground off Brekke", "Court hears Halvard's captain", "Geese return to Lund"}; !slices.Equal(titles, want) {
		t.Errorf("%q, want %q", titles, want)
	}
}

func sorted(events []timeline.Event) *timeline.Timeline {
	tl := &timeline.Timeline{Events: events}
	tl.Sort()
	return tl
}

func ExampleMerge() {
	told := func(id, document string, d timeline.Date, title string) timeline.Event {
		return timeline.Event{
			ID: id, Date: d, Title: title, Category: timeline.Disaster, Status: timeline.Occurred, Actors: []string{"Halvard"},
			Mentions: []timeline.Mention{{ID: id, Document: document, Quote: title + ".", Date: d}},
		}
	}
	events := timeline.Merge([]timeline.Event{
		told("1", "gazette.txt", timeline.DayOf(2021, 3, 16), "Halvard runs aground off Brekke"),
		told("2", "post.txt", timeline.MonthOf(2021, 3), "Ferry Halvard runs aground off Brekke"),
	})
	for _, e := range events {
		fmt.Println(e.Date, e.Title)
		for _, m := range e.Mentions {
			fmt.Println("-", m.Document, m.Date)
		}
	}
	// Output:
	// 2021-03-16 Halvard runs aground off Brekke
	// - gazette.txt 2021-03-16
	// - post.txt 2021-03
}

func ExampleReadCSV() {
	t, err := timeline.ReadCSV(strings.NewReader("date;title\n2021-03-16;Halvard runs aground\n2021-02-30;Crew is paid\n"))
	fmt.Println(t, err != nil)
	t, err = timeline.ReadCSV(strings.NewReader("date;title\n2021-03-16;Halvard runs aground\n2021-02;Crew is paid\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range t.Events {
		fmt.Println(e.Date, e.Title, e.Status)
	}
	// Output:
	// <nil> true
	// 2021-02 Crew is paid occurred
	// 2021-03-16 Halvard runs aground occurred
}

func ExampleFilter() {
	t := &timeline.Timeline{Events: []timeline.Event{
		{Date: timeline.DayOf(2021, 3, 16), Title: "Halvard runs aground", Importance: 0.9},
		{Date: timeline.DayOf(2021, 3, 17), Title: "The owner regrets it", Importance: 0.8, Category: timeline.Statement},
		{Date: timeline.YearOf(1998), Title: "Halvard is built", Importance: 0.2},
	}}
	for _, e := range (timeline.Filter{Since: timeline.YearOf(2021)}).Apply(t).Events {
		fmt.Println(e.Date, e.Title)
	}
	// Output: 2021-03-16 Halvard runs aground
}
