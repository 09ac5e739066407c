package event_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"dateline/timeline"
)

// TestClassified holds categories, statuses, actors and places to what an analyst made of testdata/classified.txt.
func TestClassified(t *testing.T) {
	content, err := os.ReadFile("testdata/classified.txt")
	if err != nil {
		t.Fatal(err)
	}
	for block := range strings.SplitSeq(string(content), "\n\n") {
		if strings.HasPrefix(block, "#") {
			continue
		}
		lines := strings.Split(strings.TrimRight(block, "\n"), "\n\t")
		got, want := strings.Join(classified(lines[0]), "\n  "), strings.Join(lines[1:], "\n  ")
		if got != want {
			t.Errorf("%s\n  %s\nwant\n  %s", lines[0], got, want)
		}
	}
}

// classified lists the events of a text but for statements, as classified.txt has them.
func classified(text string) []string {
	events, _ := findIn(&timeline.Document{ID: "case", Text: text, Published: timeline.DayOf(2024, 9, 18)})
	var list []string
	for _, e := range events {
		if e.Category != timeline.Statement {
			list = append(list, fmt.Sprintf("%s | %s | %s | %s", e.Category, e.Status, strings.Join(e.Actors, ", "), strings.Join(e.Places, ", ")))
		}
	}
	return list
}
