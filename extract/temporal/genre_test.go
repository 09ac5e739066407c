package temporal

import (
	"testing"

	"dateline/timeline"
)

// TestGenreOfDatedDocuments: years alone make no history of a report, nor a weekday a report of a history.
func TestGenreOfDatedDocuments(t *testing.T) {
	const recalls = "The port was built in 1961. It burned in 1974, and again in 1988 and 1993. Now it will be sold, " +
		"officials say, and a buyer was named at the beginning of June. The sale is to be complete this month, and " +
		"workers currently employed there were told of it last week. "
	const tells = "The port was built in 1961. In March it took its first ship. It burned in 1974, was built again in " +
		"1976, and closed in 1988. In June its cranes were sold. "
	for _, test := range []struct{ name, text, words, value string }{
		{"report", recalls, "the beginning of June", "2010-06"},
		{"history", tells, "June", "1988-06"},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := timeline.Document{Text: test.text, Language: "en", Published: timeline.DayOf(2010, 6, 8)}
			for _, e := range new(Tagger).Tag(&doc).Expressions {
				if e.Text == test.words {
					if e.Value != test.value {
						t.Errorf("%q is %s, want %s", e.Text, e.Value, test.value)
					}
					return
				}
			}
			t.Errorf("no %q found", test.words)
		})
	}
}
