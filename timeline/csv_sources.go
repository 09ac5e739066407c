package timeline

import (
	"fmt"
	"strings"
)

// csvSource is what is known of a mention's document. The columns tell it of the lead's alone, and a spreadsheet may
// rewrite the date there.
type csvSource struct {
	Title     string    `json:"title"`
	Published Date      `json:"date"`
	DateBasis DateBasis `json:"date_basis"`
	URL       string    `json:"url"`
	Language  string    `json:"language"`
}

// sourceOf returns what is known of a document, nil where that is nothing.
func sourceOf(d Document) *csvSource {
	source := csvSource{d.Title, d.Published, d.DateBasis, d.URL, d.Language}
	if source == (csvSource{}) {
		return nil
	}
	return &source
}

// addDocuments notes the documents that an event's mentions name: what these tell of them, and what a person has
// changed of it in the columns of the row, which hold the first.
func (t *table) addDocuments(r row, mentions []csvMention) error {
	for i, m := range mentions {
		if i == 0 && m.isEmpty() {
			return nil
		}
		d := t.document(m.Document)
		if i > 0 {
			if m.Source != nil {
				d.learn(*m.Source, *m.Source)
			}
			continue
		}
		now, err := r.source(m.Source)
		if err != nil {
			return err
		}
		if m.Source == nil {
			d.learn(now, now)
		} else {
			d.learn(now, *m.Source)
		}
	}
	return nil
}

func (t *table) document(id string) *Document {
	i, ok := t.known[id]
	if !ok {
		i = len(t.documents)
		t.known[id] = i
		t.documents = append(t.documents, Document{ID: id})
	}
	return &t.documents[i]
}

// learn takes over what is not known yet of a document, and what is no longer as it was told.
func (d *Document) learn(now, told csvSource) {
	learn(&d.Title, now.Title, told.Title)
	learn(&d.Published, now.Published, told.Published)
	learn(&d.DateBasis, now.DateBasis, told.DateBasis)
	learn(&d.URL, now.URL, told.URL)
	learn(&d.Language, now.Language, told.Language)
}

func learn[T comparable](known *T, now, told T) {
	var nothing T
	if *known == nothing || now != told {
		*known = now
	}
}

// source returns what the columns of a row tell of its document, and for the rest what its lead mention does.
func (r row) source(told *csvSource) (csvSource, error) {
	if told == nil {
		told = &csvSource{}
	}
	now := *told
	if _, ok := r.columns["source_title"]; ok && r.text("source_title") != lineFeeds.Replace(told.Title) {
		now.Title = r.text("source_title")
	}
	if _, ok := r.columns["source_url"]; ok && r.word("source_url") != strings.TrimSpace(lineFeeds.Replace(told.URL)) {
		now.URL = r.word("source_url")
	}
	if _, ok := r.columns["source_date"]; !ok {
		return now, nil
	}
	err := r.sourceDate(&now)
	return now, err
}

// sourceDate reads the date of a row's document, which may be one that a spreadsheet has rewritten.
func (r row) sourceDate(source *csvSource) error {
	text := r.word("source_date")
	var date Date
	err := date.UnmarshalText([]byte(text))
	switch {
	case err == nil && date == source.Published, err != nil && !source.Published.IsZero() && saysSame(text, source.Published):
		return nil
	case err != nil:
		return fmt.Errorf("column source_date: %w; put it back in the form 2024-05-16, or empty the cell", err)
	}
	source.Published, source.DateBasis = date, DateNone
	if !date.IsZero() {
		source.DateBasis = DateGiven
	}
	return nil
}
