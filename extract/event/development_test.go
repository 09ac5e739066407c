package event_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/timeline"
)

// TestDevelopment holds headlines, dates and clauses to what an editor made of testdata/development.txt.
func TestDevelopment(t *testing.T) {
	content, err := os.ReadFile("testdata/development.txt")
	if err != nil {
		t.Fatal(err)
	}
	met, all := 0, 0
	for block := range strings.SplitSeq(string(content), "\n\n") {
		if strings.HasPrefix(block, "#") {
			continue
		}
		lines := strings.Split(strings.TrimSpace(block), "\n\t")
		got, want := charted(t, lines[0]), lines[1:]
		all++
		if same(got, want) {
			met++
			continue
		}
		t.Errorf("%s\n  found %s\n  want  %s", lines[0], strings.Join(got, "\n        "), strings.Join(want, "\n        "))
	}
	t.Logf("%d of %d texts charted as by hand", met, all)
}

// charted lists what is found in a text but for statements, as development.txt has it.
func charted(t *testing.T, text string) []string {
	t.Helper()
	doc := &timeline.Document{ID: "case", Text: text, Published: timeline.DayOf(2024, 9, 18)}
	events, _ := findIn(doc)
	var list []string
	for _, e := range events {
		if e.Category != timeline.Statement {
			c := e.Mentions[0].Clause
			list = append(list, fmt.Sprintf("%s | %s | %s", e.Date, e.Title, string([]rune(text)[c.Begin:c.End])))
		}
	}
	return list
}

// same compares what is found with what is wanted, whose clause may be left out.
func same(got, want []string) bool {
	if len(got) != len(want) {
		return false
	}
	for i := range want {
		if got[i] != want[i] && !strings.HasPrefix(got[i], want[i]+" | ") {
			return false
		}
	}
	return true
}
