package extract_test

import (
	"testing"

	"dateline/extract"
	"dateline/timeline"

	"pgregory.net/rapid"
)

// A mention's id stays the same beside other documents, in another order, and when the text changes elsewhere; an event
// has that of its first mention.
func TestIDsSurvive(t *testing.T) {
	sentences := []string{
		"The ministers of Norway and Peru met in Oslo on 16 May 2024.", "A bridge over the river fell on 3 June 2021.",
		"Peru signed a treaty with Chile in March 2020.", "Voters elected a mayor on 12 April 2022.",
	}
	others := []timeline.Document{
		{ID: "x", Text: "In March 2020 Chile and Peru signed a treaty."},
		{ID: "y", Text: "On 16 May 2024 the ministers met in Oslo. Rain fell in Bergen on 17 May 2024."},
	}
	extraction := func(documents []timeline.Document) []timeline.Event {
		return timelineOf(t, extract.Extractor{}, documents).Events
	}
	want := map[string]string{} // by quote
	for _, quote := range sentences {
		events := extraction([]timeline.Document{{ID: "a", Text: quote}})
		if len(events) != 1 {
			t.Fatalf("%s: %d events", quote, len(events))
		}
		want[quote] = events[0].ID
	}
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		chosen := rapid.Permutation(sentences).Draw(t, "sentences")[:rapid.IntRange(1, len(sentences)).Draw(t, "number")]
		for _, sentence := range chosen {
			text += rapid.SampledFrom([]string{"", "The weather was mild. ", "\n\nNobody minded.\n\n", "Élan! "}).Draw(t, "between") + sentence + " "
		}
		documents := append([]timeline.Document{{ID: "a", Text: text}}, others[:rapid.IntRange(0, len(others)).Draw(t, "others")]...)
		found := 0
		for _, e := range extraction(rapid.Permutation(documents).Draw(t, "documents")) {
			if e.ID != e.Mentions[0].ID {
				t.Errorf("event %s leads with mention %s", e.ID, e.Mentions[0].ID)
			}
			for _, m := range e.Mentions {
				if m.Document != "a" {
					continue
				}
				if found++; m.ID != want[m.Quote] {
					t.Errorf("%q has the id %s, had %s", m.Quote, m.ID, want[m.Quote])
				}
			}
		}
		if found != len(chosen) {
			t.Errorf("%d of %d sentences in %q", found, len(chosen), text)
		}
	})
}
