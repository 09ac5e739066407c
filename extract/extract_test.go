package extract_test

import (
	"errors"
	"fmt"
	"iter"
	"log"
	"strings"
	"testing"

	"dateline/extract"
	"dateline/extract/document"
	"dateline/timeline"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func ExampleExtractor() {
	text := "Published: 5 December 2024\n\nThe ministers met in Vienna on May 16. A bridge over the Danube fell in 1976."
	var reader document.Reader
	var x extract.Extractor
	tl, err := x.Extract(reader.Read("talks.txt", strings.NewReader(text)))
	if err != nil {
		log.Fatal(err)
	}
	for _, event := range tl.Events {
		m := event.Mentions[0]
		fmt.Printf("%s %s (%q in %s)\n", event.Date, event.Title, m.Expression.Text, m.Document)
	}
	// Output:
	// 1976 Bridge over the Danube fell ("1976" in talks.txt)
	// 2024-05-16 Ministers met in Vienna ("May 16" in talks.txt)
}

// articles tell in part of the same events, and one of them has no date of its own.
var articles = []timeline.Document{
	{ID: "a", Published: timeline.DayOf(2024, 12, 5), Text: "Vladimir Putin met Xi Jinping in Beijing on May 16. Their navies held drills in the Sea of Japan last year."},
	{ID: "b", Published: timeline.DayOf(2024, 6, 2), Text: "Xi Jinping received Vladimir Putin in Beijing on 16 May 2024. The factory in Oslo closed on Friday."},
	{ID: "c", Text: "The harbour of Tallinn was dredged in 1998. A storm destroyed it last month."},
	{ID: "d", Published: timeline.DayOf(2023, 9, 11), Text: "In July the navies of China and Russia held drills in the Sea of Japan."},
}

func stream(documents []timeline.Document) iter.Seq2[timeline.Document, error] {
	return func(yield func(timeline.Document, error) bool) {
		for _, doc := range documents {
			if !yield(doc, nil) {
				return
			}
		}
	}
}

func TestOrderAndWorkersDoNotMatter(t *testing.T) {
	want := timelineOf(t, extract.Extractor{Workers: 1}, articles)
	if len(want.Events) == 0 || len(want.Rejected) == 0 {
		t.Fatalf("%d events, %d rejected: nothing to compare", len(want.Events), len(want.Rejected))
	}
	rapid.Check(t, func(t *rapid.T) {
		shuffled := rapid.Permutation(articles).Draw(t, "articles")
		x := extract.Extractor{Workers: rapid.IntRange(1, 5).Draw(t, "workers")}
		if diff := cmp.Diff(written(t, want), written(t, timelineOf(t, x, shuffled))); diff != "" {
			t.Errorf("another order gives another timeline:\n%s", diff)
		}
	})
}

func written(t interface{ Fatal(...any) }, tl *timeline.Timeline) string {
	var text strings.Builder
	if err := timeline.WriteJSON(&text, tl); err != nil {
		t.Fatal(err)
	}
	return text.String()
}

func timelineOf(t interface{ Fatal(...any) }, x extract.Extractor, documents []timeline.Document) *timeline.Timeline {
	tl, err := x.Extract(stream(documents))
	if err != nil {
		t.Fatal(err)
	}
	return tl
}

// TestEveryMarkHasItsReceipt looks the quotes and expressions up in the documents.
func TestEveryMarkHasItsReceipt(t *testing.T) {
	texts := map[string][]rune{}
	for _, doc := range articles {
		texts[doc.ID] = []rune(doc.Text)
	}
	for _, e := range timelineOf(t, extract.Extractor{}, articles).Events {
		for _, m := range e.Mentions {
			if got := string(texts[m.Document][m.Begin:m.End]); got != m.Quote {
				t.Errorf("%s: %d to %d is %q, not %q", m.Document, m.Begin, m.End, got, m.Quote)
			}
			x := m.Expression
			if got := string(texts[m.Document][x.Begin:x.End]); got != x.Text {
				t.Errorf("%s: %d to %d is %q, not %q", m.Document, x.Begin, x.End, got, x.Text)
			}
		}
	}
}

func TestErrorEndsExtraction(t *testing.T) {
	broken := errors.New("broken")
	tl, err := new(extract.Extractor).Extract(func(yield func(timeline.Document, error) bool) {
		_ = yield(articles[0], nil) && yield(timeline.Document{}, broken)
	})
	if tl != nil || !errors.Is(err, broken) {
		t.Errorf("got %v, %v", tl, err)
	}
}

func BenchmarkExtract(b *testing.B) {
	var corpus []timeline.Document
	size := 0
	for i := range 200 {
		doc := articles[i%len(articles)]
		doc.ID = fmt.Sprint(i)
		doc.Text = strings.Repeat(doc.Text+" ", 20)
		size += len(doc.Text)
		corpus = append(corpus, doc)
	}
	b.SetBytes(int64(size))
	for b.Loop() {
		timelineOf(b, extract.Extractor{}, corpus)
	}
}
