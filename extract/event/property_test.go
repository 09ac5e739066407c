package event_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/extract/event"
	"dateline/extract/temporal"
	"dateline/timeline"
)

func find(text string) ([]timeline.Event, []timeline.Rejection) {
	return findIn(&timeline.Document{ID: "a.txt", Text: text, Published: timeline.DayOf(2024, 12, 5)})
}

func findIn(doc *timeline.Document) ([]timeline.Event, []timeline.Rejection) {
	return event.Finder{}.Find(doc, new(temporal.Tagger).Tag(doc))
}

func ExampleFinder_Find() {
	doc := &timeline.Document{ID: "news.txt", Published: timeline.DayOf(2024, 12, 5)}
	doc.Text = "The ferry sank off Java on Monday, the coast guard said on Tuesday."
	events, _ := event.Finder{}.Find(doc, new(temporal.Tagger).Tag(doc))
	for _, e := range events {
		fmt.Println(e.Date, e.Category, e.Title)
	}
	// Output:
	// 2024-12-02 disaster Ferry sank off Java
	// 2024-12-03 statement Coast guard said the ferry sank off Java
}

// An id outlives changes elsewhere in the text, and tells the same sentence said twice apart.
func TestIdentity(t *testing.T) {
	const sentence = "Rebels attacked the airport on May 3, 2021."
	before, _ := find(sentence)
	after, _ := find("Nobody lives there now.\n\n" + sentence + "\n\n" + sentence)
	if len(before) != 1 || len(after) != 2 {
		t.Fatalf("%d and %d events, want 1 and 2", len(before), len(after))
	}
	if before[0].ID != after[0].ID || before[0].ID != before[0].Mentions[0].ID {
		t.Errorf("ids %s and %s differ", before[0].ID, after[0].ID)
	}
	if after[0].ID == after[1].ID {
		t.Errorf("both sentences have the id %s", after[0].ID)
	}
}

func TestFuture(t *testing.T) {
	events, _ := find("The treaty expires on May 3, 2031.")
	if len(events) != 1 || events[0].Status != timeline.Planned {
		t.Errorf("found %+v, want one planned event", events)
	}
}

// FuzzFind checks that spans cut their own quotes out of whatever text, and that every event is whole.
func FuzzFind(f *testing.F) {
	for _, text := range []string{
		"Ana Kovac, the mayor, told radio on May 3, 2021 that talks had failed.",
		"“Wir kämpfen”, said Kovac during her visit to Lisbon on May 3.",
		"CAIRO (Agency) -- Nine people died -LRB- 12 were hurt -RRB- on Monday ; the army 's `` drill '' went on .",
		"from May 3 to May 9 and, and, who that which in 2011 (1999) 's attack",
		"to to to be on Monday, said, said.",
		"MondAY",
		"3 May 2020: Protests in Minsk",
		"Ferry sinks off Java\n\nThe ferry the mayor opened in 1998 sank off Java. It had nine decks, and, flooded, left.",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.ToValidUTF8(text, "\uFFFD")
		events, rejected := findIn(&timeline.Document{ID: "a.txt", Text: text, Published: timeline.DayOf(2024, 12, 5), DateConfidence: 1})
		runes := []rune(text)
		for _, e := range events {
			m := e.Mentions[0]
			if string(runes[m.Begin:m.End]) != m.Quote || e.Text != m.Quote {
				t.Errorf("%d:%d is not %q", m.Begin, m.End, m.Quote)
			}
			x := m.Expression
			if x.Basis == timeline.BasisPublished || x.Text == "" {
				x.Begin, x.End = m.Clause.Begin, m.Clause.Begin
			}
			if string(runes[x.Begin:x.End]) != x.Text {
				t.Errorf("%d:%d is not %q", x.Begin, x.End, x.Text)
			}
			if m.Clause.Begin < m.Begin || m.Clause.End > m.End || m.Clause.Begin > x.Begin || m.Clause.End < x.End {
				t.Errorf("clause %v lies outside %d:%d or without %v", m.Clause, m.Begin, m.End, x.Span)
			}
			if e.Title == "" || e.Date.IsZero() || e.ID == "" || e.Confidence <= 0 || e.Confidence > 1 {
				t.Errorf("event is not whole: %+v", e)
			}
		}
		for _, r := range rejected {
			if string(runes[r.Begin:r.End]) != r.Text || r.Reason == "" {
				t.Errorf("rejection %+v is not %q", r, string(runes[r.Begin:r.End]))
			}
		}
	})
}
