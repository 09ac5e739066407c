// Package samples_test holds the extraction to the timelines of the sample articles, which were worked out
// by hand. README.md tells what the files of testdata say.
package samples_test

import (
	"flag"
	"fmt"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"dateline/extract"
	"dateline/extract/document"
	"dateline/timeline"
)

// runs are the timelines that are held to their expectations, by the name of these.
var runs = map[string][]string{
	"partners":    {"partners.txt"},
	"anniversary": {"anniversary.txt"},
	"wirecard":    {"wirecard.md"},
	"trial":       {"trial.html"},
	"earthquake":  {"earthquake.txt"},
	"canal":       {"canal.txt"},
	"rosetta":     {"rosetta.docx"},
	"briefs":      {"briefs.jsonl"},
	"together":    {"partners.txt", "anniversary.txt"},
}

var update = flag.Bool("update", false, "write the misses to testdata/known.txt")

func TestTimelines(t *testing.T) {
	known := readKnown(t)
	all := map[string][]string{}
	var expected, missed int
	for _, name := range slices.Sorted(maps.Keys(runs)) {
		files := runs[name]
		t.Run(name, func(t *testing.T) {
			want := readExpectation(t, name)
			got := extractFiles(t, files)
			misses := want.misses(got, len(files))
			expected += len(want.events) + len(want.never)
			missed += len(misses)
			if all[name] = misses; *update {
				return
			}
			reportNews(t, misses, known[name])
			if t.Failed() {
				t.Logf("the whole chart:\n%s", listing(charted(got)))
			}
		})
	}
	for name := range known {
		if runs[name] == nil {
			t.Errorf("testdata/known.txt speaks of %q, which is no sample", name)
		}
	}
	t.Logf("%d of %d expectations met", expected-missed, expected)
	if *update && len(all) == len(runs) {
		writeKnown(t, all)
	}
}

// reportNews fails for misses that are not known, and for known ones that no longer happen.
func reportNews(t *testing.T, misses, known []string) {
	t.Helper()
	if fresh := without(misses, known); len(fresh) > 0 {
		t.Errorf("%d misses:\n  %s", len(fresh), strings.Join(fresh, "\n  "))
	}
	if mended := without(known, misses); len(mended) > 0 {
		t.Errorf("these pass now; take them out of testdata/known.txt:\n  %s", strings.Join(mended, "\n  "))
	}
}

func without(list, other []string) []string {
	var left []string
	for _, s := range list {
		if !slices.Contains(other, s) {
			left = append(left, s)
		}
	}
	return left
}

// TestExpectationsCover sees to it that no sample and no expectation is left unread.
func TestExpectationsCover(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		name := e.Name()
		if e.IsDir() || name == "README.md" || filepath.Ext(name) == ".go" {
			continue
		}
		if !slices.Contains(runs[strings.TrimSuffix(name, filepath.Ext(name))], name) {
			t.Errorf("sample %s has no expected timeline", name)
		}
	}
	expectations, err := filepath.Glob("testdata/*.expected.txt")
	if err != nil {
		t.Fatal(err)
	}
	if len(expectations) != len(runs) {
		t.Errorf("%d files of expectations for %d timelines", len(expectations), len(runs))
	}
}

// TestDocumentDates holds the date that each sample gives itself, and where it says so.
func TestDocumentDates(t *testing.T) {
	tests := []struct {
		file, id, date string
		basis          timeline.DateBasis
	}{
		{"partners.txt", "partners.txt", "2024-06-21", timeline.DateLine},
		{"anniversary.txt", "anniversary.txt", "2024-02-12", timeline.DateLine},
		{"wirecard.md", "wirecard.md", "2020-07-08", timeline.DateMetadata},
		{"trial.html", "trial.html", "2023-11-09", timeline.DateMetadata},
		{"earthquake.txt", "earthquake.txt", "2023-02-10", timeline.DateLine},
		{"rosetta.docx", "rosetta.docx", "2016-09-06", timeline.DateFile},
		{"briefs.jsonl", "larkmere", "2024-10-28", timeline.DateGiven},
		{"briefs.jsonl", "kettle-finch", "2024-01-31", timeline.DateGiven},
		{"briefs.jsonl", "santa-brisa", "2023-09-04", timeline.DateGiven},
	}
	for _, tt := range tests {
		t.Run(tt.id, func(t *testing.T) {
			tl := extractFiles(t, []string{tt.file})
			i := slices.IndexFunc(tl.Documents, func(d timeline.Document) bool { return d.ID == tt.id })
			if i < 0 {
				t.Fatalf("%s has no document %q", tt.file, tt.id)
			}
			doc := tl.Documents[i]
			if doc.Published.String() != tt.date || doc.DateBasis != tt.basis {
				t.Errorf("dated %q by %q, want %q by %q", doc.Published, doc.DateBasis, tt.date, tt.basis)
			}
		})
	}
}

// TestUndated sees to it that an article that doesn't say when it was written isn't given a day. From its text
// it can at most be told that it is no older than the last thing that it tells.
func TestUndated(t *testing.T) {
	doc := extractFiles(t, []string{"canal.txt"}).Documents[0]
	if (doc.Published == timeline.Date{}) {
		return
	}
	start, ok := doc.Published.Start()
	if _, end := doc.Published.End(); !ok || end || start.Format(time.DateOnly) < "2021-03-23" {
		t.Errorf("dated %q by %q, want none or an interval from March 2021 on", doc.Published, doc.DateBasis)
	}
}

func extractFiles(t *testing.T, files []string) *timeline.Timeline {
	t.Helper()
	extractor := extract.Extractor{Workers: 1, Statements: true}
	tl, err := extractor.Extract(documents(files))
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

func documents(files []string) iter.Seq2[timeline.Document, error] {
	return func(yield func(timeline.Document, error) bool) {
		for _, name := range files {
			if !readFile(name, yield) {
				return
			}
		}
	}
}

func readFile(name string, yield func(timeline.Document, error) bool) bool {
	f, err := os.Open(name)
	if err != nil {
		return yield(timeline.Document{}, err)
	}
	defer f.Close()
	var reader document.Reader
	for doc, err := range reader.Read(name, f) {
		if !yield(doc, err) {
			return false
		}
	}
	return true
}

// charted returns the events that a chart shows: all but statements.
func charted(tl *timeline.Timeline) []timeline.Event {
	var filter timeline.Filter
	return filter.Apply(tl).Events
}

func listing(events []timeline.Event) string {
	var b strings.Builder
	for _, e := range events {
		fmt.Fprintf(&b, "  %s | %s | %s | %s\n", e.Date, e.Status, e.Category, e.Title)
	}
	return b.String()
}
