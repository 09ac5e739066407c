package event_test

import (
	"testing"

	"dateline/timeline"
)

// TestTendencies: what has come about over years is no news of the day; the same verbs in the past tense are.
func TestTendencies(t *testing.T) {
	for text, events := range map[string]int{
		"Relations between the two ports have become closer since the strike.":    0,
		"The strike has made the two ports even closer partners.":                 0,
		"Trade between the islands has deepened despite the storms of the north.": 0,
		"The harbour board sacked its chief pilot after the collision.":           1,
		"The harbour board has sacked its chief pilot after the collision.":       1,
	} {
		doc := timeline.Document{ID: "a", Text: text, Language: "en", Published: timeline.DayOf(2024, 12, 5), DateBasis: timeline.DateGiven, DateConfidence: 1}
		found, _ := findIn(&doc)
		if len(found) != events {
			t.Errorf("%s\n%d events, want %d", text, len(found), events)
		}
	}
}
