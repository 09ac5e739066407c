package event_test

import (
	"strings"
	"testing"

	"dateline/extract/event"
	"dateline/extract/temporal"
	"dateline/timeline"
)

// TestLongSentence reads sentences that are longer than any that is read whole: what stands at their beginning is found.
func TestLongSentence(t *testing.T) {
	for _, more := range []string{" and left", " which left", " (left", " in 1990 and left"} {
		text := "The ship sank in May 2011" + strings.Repeat(more, 5000) + "."
		tagged := new(temporal.Tagger).Tag(&timeline.Document{ID: "case", Text: text})
		tagged.Text.Sentences = []temporal.Sentence{{Begin: 0, End: len(text), First: 0, Last: len(tagged.Text.Tokens)}}
		for i := range tagged.Places {
			tagged.Places[i].Sentence = 0
		}
		events, _ := event.Finder{Statements: true}.Find(&timeline.Document{ID: "case", Text: text}, tagged)
		if len(events) == 0 || events[0].Date.String() != "2011-05" {
			t.Errorf("%q again and again: %d events", more, len(events))
		}
	}
}
