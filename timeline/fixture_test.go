package timeline_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden holds got to the file of that name in testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s is other than written (-update rewrites it):\n%s", path, diff)
	}
}

// ferry is a small timeline with something of everything that a file must hold.
func ferry() *timeline.Timeline {
	return &timeline.Timeline{
		Title: "The <Halvard> ferry & its court case",
		Documents: []timeline.Document{
			{ID: "gazette.txt", Title: "Ferry “Halvard” back at sea", Published: timeline.DayOf(2021, 4, 9), DateBasis: timeline.DateMetadata, URL: "https://gazette.example/halvard?a=1&b=2", Language: "en"},
			{ID: "undated.md"},
		},
		Events: []timeline.Event{
			{
				ID: "e1", Date: timeline.YearOf(-43), Title: "=HYPERLINK(\"x\") lands", Text: "Boats crossed the strait in 44 BC,\n\"in great number\".",
				Category: timeline.Other, Status: timeline.Occurred, Importance: 0.125, Confidence: 1,
				Mentions: []timeline.Mention{{
					ID: "m1", Document: "undated.md", Begin: 0, End: 52, Quote: "Boats crossed the strait in 44 BC,\n\"in great number\".", Clause: timeline.Span{Begin: 0, End: 33},
					Date:       timeline.YearOf(-43),
					Expression: timeline.Expression{Span: timeline.Span{Begin: 28, End: 33}, Text: "44 BC", Type: timeline.TypeDate, Value: "BC0044", Basis: timeline.BasisExplicit},
				}},
			},
			{
				ID: "e2", Date: timeline.DayOf(2021, 3, 16), Title: "Halvard runs aground off Brekke", Text: "The ferry ran aground on Tuesday, the coast guard said on Thursday.",
				Category: timeline.Disaster, Status: timeline.Occurred, Actors: []string{"Halvard", "Coast Guard; Northern District"}, Places: []string{"Brekke"},
				Importance: 0.75, Confidence: 0.9,
				Mentions: []timeline.Mention{
					{
						ID: "m2", Document: "gazette.txt", Begin: 100, End: 167, Quote: "The ferry ran aground on Tuesday, the coast guard said on Thursday.", Clause: timeline.Span{Begin: 100, End: 132},
						Date:       timeline.DayOf(2021, 3, 16),
						Expression: timeline.Expression{Span: timeline.Span{Begin: 125, End: 132}, Text: "Tuesday", Type: timeline.TypeDate, Value: "2021-03-16", Basis: timeline.BasisRelative},
						Speaker:    "Coast Guard", Reported: timeline.DayOf(2021, 3, 18),
					},
					{
						ID: "m3", Document: "undated.md", Begin: 60, End: 96, Quote: "In March 2021 the ferry ran aground.", Clause: timeline.Span{Begin: 60, End: 96},
						Date:       timeline.MonthOf(2021, 3),
						Expression: timeline.Expression{Span: timeline.Span{Begin: 63, End: 73}, Text: "March 2021", Type: timeline.TypeDate, Value: "2021-03", Basis: timeline.BasisExplicit},
					},
				},
				Conflicts: []string{"e3"},
			},
			{
				ID: "e3", Date: timeline.DayOf(2021, 3, 17), Title: "Halvard runs aground off Brekke", Text: "Halvard ran aground off Brekke on 17 March.",
				Category: timeline.Disaster, Status: timeline.Possible, Actors: []string{"Halvard"}, Places: []string{"Brekke"}, Importance: 0.5, Confidence: 0.5,
				Conflicts: []string{"e2"},
			},
			{
				ID: "e4", Date: timeline.Interval(timeline.MonthOf(2022, 5), timeline.Date{}), Title: "Court hears the captain", Category: timeline.Legal, Status: timeline.Planned, Importance: 1, Confidence: 1,
			},
		},
		Rejected: []timeline.Rejection{{Document: "undated.md", Span: timeline.Span{Begin: 110, End: 117}, Text: "in July", Reason: "no year to be found"}},
	}
}

// sameTimeline compares what files hold: an empty list is as good as none.
func sameTimeline(want, got *timeline.Timeline) string {
	return cmp.Diff(want, got, cmpopts.EquateEmpty(), cmp.Comparer(func(a, b timeline.Date) bool { return a == b }))
}

// text draws what a document may hold, and what a spreadsheet or a browser might take for more than text.
func text() *rapid.Generator[string] {
	hostile := []string{"=1+1", "+1", "-1", "@x", "'=1", "''", "'quoted'", "\t", "\ttab", "a;b", `a\;b`, `\`, `"`, `""`, "line\nbreak", ",", "<script>", "&", "\u2028", "é", "日本", "2024-03"}
	return rapid.Custom(func(t *rapid.T) string {
		parts := rapid.SliceOfN(rapid.OneOf(rapid.SampledFrom(hostile), rapid.StringMatching(`[a-z =+;'"-]{1,8}`)), 1, 4).Draw(t, "parts")
		var all string
		for _, part := range parts {
			all += part
		}
		return all
	})
}

func isHeadline(text string) bool { return strings.TrimSpace(text) != "" }

func anyEvent(id string) *rapid.Generator[timeline.Event] {
	return rapid.Custom(func(t *rapid.T) timeline.Event {
		date := anyDate().Filter(func(d timeline.Date) bool { return !d.IsZero() })
		e := timeline.Event{
			ID: id, Date: date.Draw(t, "date"), Title: text().Filter(isHeadline).Draw(t, "title"), Text: text().Draw(t, "text"),
			Category: rapid.SampledFrom([]timeline.Category{timeline.Agree, timeline.Statement, timeline.Other}).Draw(t, "category"),
			Status:   rapid.SampledFrom(timeline.Statuses).Draw(t, "status"),
			Actors:   rapid.SliceOfN(rapid.StringMatching(`[A-Z=@'-][a-z;\\]{1,5}`), 0, 3).Draw(t, "actors"), Places: rapid.SliceOfN(rapid.Just("Oslo"), 0, 1).Draw(t, "places"),
			Importance: rapid.Float64Range(0, 1).Draw(t, "importance"), Confidence: rapid.Float64Range(0, 1).Draw(t, "confidence"),
		}
		for range rapid.IntRange(0, 2).Draw(t, "mentions") {
			begin := rapid.IntRange(0, 1000).Draw(t, "begin")
			e.Mentions = append(e.Mentions, timeline.Mention{
				ID: text().Draw(t, "mention"), Document: rapid.SampledFrom([]string{"a.txt", "=b"}).Draw(t, "document"), Begin: begin, End: begin + 9, Quote: text().Draw(t, "quote"),
				Clause: timeline.Span{Begin: begin, End: begin + 4}, Date: date.Draw(t, "mention date"), Speaker: text().Draw(t, "speaker"),
				Expression: timeline.Expression{Span: timeline.Span{Begin: begin, End: begin + 2}, Text: "it", Type: timeline.TypeDate, Value: "2024", Basis: timeline.BasisInferred},
			})
		}
		if rapid.Bool().Draw(t, "conflict") && len(e.Mentions) > 0 {
			e.Conflicts = []string{"other"}
		}
		return e
	})
}

func anyTimeline() *rapid.Generator[*timeline.Timeline] {
	return rapid.Custom(func(t *rapid.T) *timeline.Timeline {
		tl := &timeline.Timeline{Title: text().Draw(t, "title")}
		for _, id := range []string{"a.txt", "=b"} {
			tl.Documents = append(tl.Documents, timeline.Document{ID: id, Title: text().Draw(t, "document title"), Published: anyDate().Draw(t, "published"),
				DateBasis: rapid.SampledFrom([]timeline.DateBasis{"", timeline.DateLine}).Draw(t, "basis"), Language: rapid.SampledFrom([]string{"", "en"}).Draw(t, "language")})
		}
		for _, id := range []string{"1", "=2", "'3"}[:rapid.IntRange(0, 3).Draw(t, "events")] {
			tl.Events = append(tl.Events, anyEvent(id).Draw(t, "event"))
		}
		tl.Sort()
		return tl
	})
}
