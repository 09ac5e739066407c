package report

import (
	"encoding/json"
	"strings"
	"unicode/utf16"

	"dateline/render/chart"
	"dateline/timeline"
)

// receipt is what the page knows of an event beside the chart's own title and date in words.
type receipt struct {
	ID        string        `json:"id"`
	EDTF      string        `json:"edtf"`
	Category  string        `json:"category"`
	Status    string        `json:"status"`
	Title     string        `json:"title,omitempty"` // only of what the chart doesn't draw
	Mentions  []mentionData `json:"mentions"`
	Conflicts []int         `json:"conflicts,omitempty"` // events, by index
}

// mentionData is a mention whose sentence and document stand elsewhere, by index, since many share them.
type mentionData struct {
	Document *int   `json:"document,omitempty"`
	Quote    int    `json:"quote"`
	Begin    int    `json:"begin,omitempty"` // of the expression in the quote, in UTF-16 units, as the browser counts
	End      int    `json:"end,omitempty"`   // 0 where the quote doesn't hold it
	Said     string `json:"said,omitempty"`
	Basis    string `json:"basis,omitempty"`
	When     string `json:"when,omitempty"` // its own date in words, where the event's is another
	Speaker  string `json:"speaker,omitempty"`
	Reported string `json:"reported,omitempty"`
}

// receipts returns the page's data as JSON.
func receipts(tl *timeline.Timeline) ([]byte, error) {
	documents := make(map[string]int, len(tl.Documents))
	for i, d := range tl.Documents {
		documents[d.ID] = i
	}
	events := make(map[string]int, len(tl.Events))
	for i, e := range tl.Events {
		events[e.ID] = i
	}
	quotes := quoteBook{index: map[string]int{}, list: []string{}}
	list := make([]receipt, len(tl.Events))
	for i := range tl.Events {
		list[i] = receiptOf(&tl.Events[i], documents, events, &quotes)
	}
	return json.Marshal(struct {
		Documents []source  `json:"documents"`
		Quotes    []string  `json:"quotes"`
		Events    []receipt `json:"events"`
	}{sources(tl.Documents), quotes.list, list})
}

func receiptOf(e *timeline.Event, documents, events map[string]int, quotes *quoteBook) receipt {
	r := receipt{ID: e.ID, EDTF: e.Date.String(), Category: string(e.Category), Status: string(e.Status), Mentions: []mentionData{}}
	if chart.Words(e.Date) == "" {
		r.Title = e.Title
	}
	for _, id := range e.Conflicts {
		if i, ok := events[id]; ok {
			r.Conflicts = append(r.Conflicts, i)
		}
	}
	for i := range e.Mentions {
		r.Mentions = append(r.Mentions, mentionOf(&e.Mentions[i], e, documents, quotes))
	}
	if len(e.Mentions) == 0 && e.Text != "" {
		r.Mentions = append(r.Mentions, mentionData{Quote: quotes.add(e.Text)})
	}
	return r
}

func mentionOf(m *timeline.Mention, e *timeline.Event, documents map[string]int, quotes *quoteBook) mentionData {
	quote := m.Quote
	if quote == "" {
		quote = e.Text
	}
	d := mentionData{
		Quote: quotes.add(quote), Basis: string(m.Expression.Basis),
		Speaker: m.Speaker, Reported: chart.Words(m.Reported),
	}
	if i, ok := documents[m.Document]; ok {
		d.Document = &i
	}
	if m.Date != e.Date {
		d.When = chart.Words(m.Date)
	}
	d.Begin, d.End = locate(quote, m.Expression.Text, m.Expression.Begin-m.Begin)
	if d.End == 0 {
		d.Said = m.Expression.Text
	}
	return d
}

// locate returns where an expression stands in a quote, in UTF-16 units: at the given code point if it does, where
// it is found otherwise, and nowhere (0, 0) if it isn't there.
func locate(quote, expression string, at int) (begin, end int) {
	if expression == "" {
		return 0, 0
	}
	offset := byteOffset(quote, at)
	if offset < 0 || !strings.HasPrefix(quote[offset:], expression) {
		offset = strings.Index(quote, expression)
	}
	if offset < 0 {
		return 0, 0
	}
	begin = units(quote[:offset])
	return begin, begin + units(expression)
}

// byteOffset returns the byte at which the nth code point of text begins, or -1.
func byteOffset(text string, n int) int {
	if n < 0 {
		return -1
	}
	for offset := range text {
		if n == 0 {
			return offset
		}
		n--
	}
	return -1
}

// units counts the UTF-16 units of text.
func units(text string) int {
	n := 0
	for _, r := range text {
		n += max(1, utf16.RuneLen(r))
	}
	return n
}

// quoteBook holds each sentence once.
type quoteBook struct {
	list  []string
	index map[string]int
}

func (b *quoteBook) add(quote string) int {
	if i, ok := b.index[quote]; ok {
		return i
	}
	i := len(b.list)
	b.index[quote] = i
	b.list = append(b.list, quote)
	return i
}
