package extract

import (
	"iter"
	"runtime"
	"slices"
	"strings"

	"dateline/extract/event"
	"dateline/extract/temporal"
	"dateline/internal/ordered"
	"dateline/timeline"
)

// Extractor finds the events of documents. Its zero value is ready to use.
type Extractor struct {
	Tagger  temporal.Tagger // how expressions of time are read; zero: as English news, decided per document
	Workers int             // documents worked on at once; zero: as many as there are processors

	Statements bool // keep what is only said, and find that with no date of its own, too, as said when its text was published
}

// Extract builds the timeline of documents, which may come as a stream. An error among them ends it. The same
// documents give the same timeline, whatever their order.
func (x *Extractor) Extract(documents iter.Seq2[timeline.Document, error]) (*timeline.Timeline, error) {
	var all []found
	for one, err := range ordered.Map(x.workers(), documents, x.find) {
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	return build(all), nil
}

// build makes one timeline of what the documents tell.
func build(all []found) *timeline.Timeline {
	slices.SortStableFunc(all, func(a, b found) int { return strings.Compare(a.document.ID, b.document.ID) })
	tl := &timeline.Timeline{}
	for _, one := range all {
		tl.Documents = append(tl.Documents, one.document)
		tl.Events = append(tl.Events, one.events...)
		tl.Rejected = append(tl.Rejected, one.rejected...)
	}
	tl.Events = timeline.Merge(tl.Events)
	timeline.Rank(tl.Events, tl.Documents)
	tl.Sort()
	return tl
}

// found is what one document tells.
type found struct {
	document timeline.Document
	events   []timeline.Event
	rejected []timeline.Rejection
}

// find splits a document into sentences, resolves its expressions of time, and builds events of what they date.
func (x *Extractor) find(doc timeline.Document) (found, error) {
	tagged := x.Tag(&doc)
	events, dropped := event.Finder{Statements: x.Statements}.Find(&doc, tagged.WithLandmarks())
	if !x.Statements {
		events = slices.DeleteFunc(events, func(e timeline.Event) bool { return e.Category == timeline.Statement })
	}
	return found{doc, events, append(tagged.Rejected, dropped...)}, nil
}

func (x *Extractor) workers() int {
	if x.Workers > 0 {
		return x.Workers
	}
	return runtime.GOMAXPROCS(0)
}
