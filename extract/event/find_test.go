package event_test

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"dateline/extract/event"
	"dateline/extract/temporal"
	"dateline/timeline"
)

var update = flag.Bool("update", false, "write what is found into testdata")

func TestFind(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			doc := document(t, archive)
			events, rejected := event.Finder{}.Find(doc, new(temporal.Tagger).Tag(doc))
			got := []byte(describe(doc, events, rejected))
			want := &archive.Files[len(archive.Files)-1]
			if *update {
				want.Data = got
				if err := os.WriteFile(file, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if !bytes.Equal(got, want.Data) {
				t.Errorf("found\n%s\nwant\n%s", got, want.Data)
			}
		})
	}
}

// document reads the case's document and its date.
func document(t *testing.T, archive *txtar.Archive) *timeline.Document {
	t.Helper()
	first, _, _ := strings.Cut(string(archive.Comment), "\n")
	date, err := timeline.ParseDate(strings.TrimPrefix(first, "date: "))
	if err != nil {
		t.Fatal(err)
	}
	return &timeline.Document{ID: "case", Text: string(archive.Files[0].Data), Published: date, DateBasis: timeline.DateGiven, DateConfidence: 1}
}

// describe writes events and rejections as the cases have them.
func describe(doc *timeline.Document, events []timeline.Event, rejected []timeline.Rejection) string {
	var b strings.Builder
	text := []rune(doc.Text)
	for _, e := range events {
		m := e.Mentions[0]
		fmt.Fprintf(&b, "%s | %s | %s | %s | %s | %s\n", e.Date, e.Title, e.Category, e.Status, strings.Join(e.Actors, ", "), strings.Join(e.Places, ", "))
		fmt.Fprintf(&b, "    %q", string(text[m.Clause.Begin:m.Clause.End]))
		if m.Speaker != "" {
			fmt.Fprintf(&b, " by %s", m.Speaker)
		}
		if !m.Reported.IsZero() {
			fmt.Fprintf(&b, ", %s", m.Reported)
		}
		b.WriteByte('\n')
		for _, m := range e.Mentions[1:] {
			fmt.Fprintf(&b, "    also %q\n", string(text[m.Clause.Begin:m.Clause.End]))
		}
	}
	for _, r := range rejected {
		fmt.Fprintf(&b, "- %q: %s\n", r.Text, r.Reason)
	}
	return b.String()
}
