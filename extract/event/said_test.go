package event_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"dateline/extract/event"
	"dateline/extract/temporal"
	"dateline/timeline"
)

// TestSaid finds what is said with no date, far into a text: on the day of publication, or on that of the saying before.
func TestSaid(t *testing.T) {
	filler := strings.Repeat("The pier is made of old oak.\n\n", 5)
	cases := []struct{ text, want string }{
		{"The mayor said the pier was safe.", "2018-05-24"},
		{"The mayor says the pier is safe.", "2018-05-24"},
		{"Builders announced that work on the new pier has begun.", "2018-05-24"},
		{"The mayor said on Tuesday that the pier was safe.\n\nThe mayor also said the bridge was closed.", "2018-05-22 2018-05-22"},
		{"In a speech on Tuesday, the mayor said the pier was safe.", "2018-05-22"},
		{"If the mayor said so, the pier was safe.", ""},
		{"The mayor said nothing.", "2018-05-24"},
	}
	for _, c := range cases {
		doc := &timeline.Document{ID: "case", Text: filler + c.text, Published: timeline.DayOf(2018, 5, 24), DateConfidence: 1}
		events, _ := event.Finder{Statements: true}.Find(doc, new(temporal.Tagger).Tag(doc))
		var dates []string
		for _, e := range events {
			if e.Mentions[0].Clause.Begin >= len(filler) && e.Title != "" {
				dates = append(dates, fmt.Sprint(e.Date))
			}
		}
		if got := strings.Join(dates, " "); got != c.want {
			t.Errorf("%s\n  found %q, want %q", c.text, got, c.want)
		}
		plain, _ := event.Finder{}.Find(doc, new(temporal.Tagger).Tag(doc))
		if slices.ContainsFunc(plain, func(e timeline.Event) bool { return e.Mentions[0].Expression.Text == "" }) {
			t.Errorf("%s: found with no date, though not asked for", c.text)
		}
	}
}
