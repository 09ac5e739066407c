package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline"
)

// folder makes one with an extracted timeline of two days, of which one was drawn.
func folder(t *testing.T) string {
	t.Helper()
	name := t.TempDir()
	var extracted strings.Builder
	err := timeline.WriteJSON(&extracted, &timeline.Timeline{Events: []timeline.Event{
		{ID: "a", Date: timeline.DayOf(2021, 3, 16), Title: "Ferry runs aground", Category: timeline.Other, Status: timeline.Occurred},
		{ID: "b", Date: timeline.DayOf(2021, 3, 17), Title: "Office opens", Category: timeline.Other, Status: timeline.Occurred},
	}})
	if err != nil {
		t.Fatal(err)
	}
	write(t, name, "ferry.json", extracted.String())
	write(t, name, "ferry.csv", "date,title\n2021-03-16,Ferry runs aground\n")
	return name
}

func write(t *testing.T, folder, name, text string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestLearnWritesWeights(t *testing.T) {
	out := filepath.Join(t.TempDir(), "weights.txt")
	if err := learn(out, []string{folder(t), folder(t)}); err != nil {
		t.Fatal(err)
	}
	written, err := os.ReadFile(out)
	if err != nil || !strings.Contains(string(written), "Learned from timelines that people drew of 2 subjects, 2 in all") {
		t.Errorf("%s %v", written, err)
	}
}

func TestLearnSaysWhatIsMissing(t *testing.T) {
	alone := t.TempDir()
	write(t, alone, "ferry.csv", "date,title\n2021-03-16,Ferry runs aground\n")
	faulty := folder(t)
	write(t, faulty, "ferry.csv", "day,what\n")
	for want, folders := range map[string][]string{
		"name folders":              nil,
		"want NAME.csv":             {t.TempDir()},
		"ferry.json: no such":       {alone},
		"ferry.csv: not a timeline": {faulty},
	} {
		if err := learn("", folders); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%v, want %s", err, want)
		}
	}
}
