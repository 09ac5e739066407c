package event

import (
	"fmt"
	"strings"
	"testing"

	"dateline/extract/temporal"
	"dateline/timeline"
)

// TestForenames has a pronoun stand for the bearer of each forename, past somebody of the other gender.
func TestForenames(t *testing.T) {
	others := map[string]string{"he": "Ingrid Reyes", "she": "Gustav Reyes"}
	for forename, pronoun := range words().pronouns {
		text := fmt.Sprintf("%s Brandt moved to Oslo. %s met the mayor. %s sued the bank in May 2011.",
			forename, others[pronoun], strings.ToUpper(pronoun[:1])+pronoun[1:])
		doc := &timeline.Document{ID: "case", Text: text, Published: timeline.DayOf(2024, 9, 18), DateBasis: timeline.DateGiven, DateConfidence: .5}
		events, _ := Finder{}.Find(doc, new(temporal.Tagger).Tag(doc))
		if len(events) != 1 || events[0].Title != forename+" Brandt sued the bank" {
			t.Errorf("%s charts %d, not who sued", text, len(events))
		}
	}
}
