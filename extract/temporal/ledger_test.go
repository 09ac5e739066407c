package temporal

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/timeline"
)

// What is turned down of a sentence in an article of 5 December 2024, each with the reason.
var turnedDown = []struct {
	text string
	want []string
}{
	{"The vote was 20-20 after a 24/7 debate.", []string{"20-20: " + aPair, "24/7: " + aPair}},
	{"Version 2.0.2021 replaced 192.168.1.2020.", []string{"2.0.2021: " + aVersion, "192.168.1.2020: " + aVersion}},
	{"Call 555-12-2020.", []string{"555-12-2020: " + aVersion}},
	{"It was founded on 13/13/2020.", []string{"13/13/2020: " + noSuchDay}},
	{"It was founded on 31.4.2021.", []string{"31.4.2021: " + noSuchDay}},
	{"It was founded on 3.4.2021.", nil},
	{"It was founded on 2020-13-45.", []string{"2020-13-45: " + noSuchDay}},
	{"It ended at 25:61.", []string{"25:61: " + aRatio}},
	{"It weighs 3/4 of a pound, 12.5 kg or 1,500 g.", []string{"3/4: " + aPair}},
	{"A Boeing 2020 landed.", []string{"2020: " + aCount}},
	{"They quoted Mr. May in April.", []string{"May: " + aName}},
	{"It may rain when they march. May I go?", nil},
	{"Four of 31 came, in the second row, after the fall of the city.", nil},
	{"It fell two years after the 9/11 attacks.", nil},
	{"In 2020-21 and on 16 May 2024, between 1914–18.", nil},
}

func TestLedger(t *testing.T) {
	for _, test := range turnedDown {
		doc := timeline.Document{ID: "d", Text: test.text, Published: timeline.DayOf(2024, 12, 5)}
		var got []string
		for _, r := range (&Tagger{Ledger: true}).Tag(&doc).Rejected {
			got = append(got, r.Text+": "+r.Reason)
			if r.Document != "d" || test.text[r.Begin:r.End] != r.Text {
				t.Errorf("%s: %+v", test.text, r)
			}
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s\n%s", test.text, diff)
		}
	}
}

// What only looks like a date is listed for those who ask, and not where it stands in no prose.
func TestLedgerIsAskedFor(t *testing.T) {
	doc := timeline.Document{Text: "It was 20-20. It was 24/7. It was 31 April 2021.", Skip: []timeline.Span{{Begin: 0, End: 13}}}
	if got := new(Tagger).Tag(&doc).Rejected; len(got) != 1 {
		t.Errorf("unasked: %v", got)
	}
	got := (&Tagger{Ledger: true}).Tag(&doc).Rejected
	if len(got) != 2 || got[0].Text != "24/7" || got[1].Text != "31 April 2021" {
		t.Errorf("asked: %v", got)
	}
}

// In a narrative, no date of the document's own would help what counts from the last one told.
func TestLedgerOfNarratives(t *testing.T) {
	doc := timeline.Document{Text: "The war began in 1861. They met on Friday.", Published: timeline.DayOf(2009, 12, 19)}
	got := (&Tagger{Genre: GenreNarrative}).Tag(&doc).Rejected
	if len(got) != 1 || got[0].Reason != noToldDay || NeedsDocumentDate(got[0]) {
		t.Errorf("got %v", got)
	}
}
