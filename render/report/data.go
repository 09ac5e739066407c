package report

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"

	"dateline/timeline"
)

// pageData is what the page knows beside the chart: enough to write the timeline as JSON or CSV again, edited or not.
// Texts stand in it once. What comes by the thousand comes in columns, and each column's entry for what is usual is
// short: 0, -1 or nothing.
type pageData struct {
	Title      string          `json:"title"`
	Texts      Texts           `json:"texts"`
	Groups     []string        `json:"groups"`
	Categories []string        `json:"categories"`
	GroupOf    []int           `json:"groupOf"` // each category's group
	Known      int             `json:"known"`   // so many of the categories are the program's own
	Statuses   []string        `json:"statuses"`
	Documents  []documentData  `json:"documents"`
	Loose      []string        `json:"loose,omitempty"` // documents that mentions name and the timeline lacks; their indexes go on from the others'
	Names      []string        `json:"names"`           // actors, places, speakers
	Quotes     []string        `json:"quotes"`          // that no document's text holds
	Events     eventColumns    `json:"events"`
	Mentions   mentionColumns  `json:"mentions"`
	Rejected   rejectedColumns `json:"rejected"`
}

type documentData struct {
	timeline.Document
	Link string   `json:"link,omitempty"` // its address, where a link may carry it
	Text string   `json:"text,omitempty"`
	Skip [][2]int `json:"skip,omitempty"` // parts of the text that are no prose
}

type eventColumns struct {
	ID         []string         `json:"id"`
	Undrawn    map[int]string   `json:"undrawn,omitempty"` // titles of events that the chart has no place for
	Category   []int            `json:"category"`
	Status     []int            `json:"status"`
	Actors     [][]int          `json:"actors"`
	Places     [][]int          `json:"places"`
	Importance []float64        `json:"importance"`
	Confidence []float64        `json:"confidence"`
	Text       []int            `json:"text"`     // a quote; ofLead, or noText
	Mentions   []int            `json:"mentions"` // how many
	Conflicts  map[int][]string `json:"conflicts,omitempty"`
}

// What a column of quotes says other than by the index of one.
const (
	ofLead = -1 // the lead mention's quote; of a mention: cut from its document
	noText = -2
)

type mentionColumns struct {
	ID       []string       `json:"id"` // empty: the event's
	Document []int          `json:"document"`
	Begin    []int          `json:"begin"`
	Length   []int          `json:"length"`
	Quote    []int          `json:"quote"`
	Clause   [][2]int       `json:"clause"`         // from the quote's begin
	Date     []string       `json:"date"`           // "=": the event's
	At       []int          `json:"at"`             // of the expression, from the quote's begin
	Span     []int          `json:"span"`           // of the expression
	Said     map[int]string `json:"said,omitempty"` // the expression's words, where the quote doesn't hold them there
	Type     []string       `json:"type"`
	Value    []string       `json:"value"` // "=": as the date
	Mod      []string       `json:"mod"`
	Basis    []string       `json:"basis"`
	Speaker  []int          `json:"speaker"` // a name, or -1
	Reported []string       `json:"reported"`
}

type rejectedColumns struct {
	Document []int    `json:"document"`
	Begin    []int    `json:"begin"`
	End      []int    `json:"end"`
	Text     []string `json:"text"`
	Reason   []int    `json:"reason"`
	Reasons  []string `json:"reasons"`
}

// dataOf gathers the page's data.
func dataOf(tl *timeline.Timeline, texts Texts) *pageData {
	g := &gatherer{
		texts: texts, documents: map[string]int{},
		names: newBook(), quotes: newBook(), categories: newBook(), statuses: newBook(), reasons: newBook(),
	}
	g.data = pageData{
		Title: tl.Title, Texts: texts, Documents: make([]documentData, 0, len(tl.Documents)),
		Events: newEventColumns(len(tl.Events)), Mentions: newMentionColumns(len(tl.Events)), Rejected: newRejectedColumns(len(tl.Rejected)),
	}
	for _, group := range timeline.Groups {
		g.data.Groups = append(g.data.Groups, group.Name)
		for _, category := range group.Categories {
			g.categories.add(string(category))
		}
	}
	g.data.Known = len(g.categories.list)
	for _, status := range timeline.Statuses {
		g.statuses.add(string(status))
	}
	for _, d := range tl.Documents {
		g.document(d)
	}
	for i := range tl.Events {
		g.event(i, &tl.Events[i])
	}
	for _, r := range tl.Rejected {
		g.rejection(r)
	}
	return g.finish()
}

// The columns begin empty, not nil, which JSON would write as null.

func newEventColumns(n int) eventColumns {
	return eventColumns{
		ID: make([]string, 0, n), Category: make([]int, 0, n), Status: make([]int, 0, n), Actors: make([][]int, 0, n), Places: make([][]int, 0, n),
		Importance: make([]float64, 0, n), Confidence: make([]float64, 0, n), Text: make([]int, 0, n), Mentions: make([]int, 0, n),
	}
}

func newMentionColumns(n int) mentionColumns {
	return mentionColumns{
		ID: make([]string, 0, n), Document: make([]int, 0, n), Begin: make([]int, 0, n), Length: make([]int, 0, n), Quote: make([]int, 0, n),
		Clause: make([][2]int, 0, n), Date: make([]string, 0, n), At: make([]int, 0, n), Span: make([]int, 0, n), Type: make([]string, 0, n),
		Value: make([]string, 0, n), Mod: make([]string, 0, n), Basis: make([]string, 0, n), Speaker: make([]int, 0, n), Reported: make([]string, 0, n),
	}
}

func newRejectedColumns(n int) rejectedColumns {
	return rejectedColumns{Document: make([]int, 0, n), Begin: make([]int, 0, n), End: make([]int, 0, n), Text: make([]string, 0, n), Reason: make([]int, 0, n)}
}

// gatherer fills the page's data.
type gatherer struct {
	data                                         pageData
	texts                                        Texts
	documents                                    map[string]int
	points                                       [][]rune // the documents' texts, where the page has them
	names, quotes, categories, statuses, reasons book
}

func (g *gatherer) finish() *pageData {
	d := &g.data
	d.Names, d.Quotes = g.names.list, g.quotes.list
	d.Categories, d.Statuses, d.Rejected.Reasons = g.categories.list, g.statuses.list, g.reasons.list
	for _, category := range d.Categories {
		d.GroupOf = append(d.GroupOf, timeline.GroupIndex(timeline.Category(category)))
	}
	return d
}

func (g *gatherer) document(d timeline.Document) {
	data := documentData{Document: d, Link: webAddress(d.URL)}
	var points []rune
	if g.texts == TextsFull {
		data.Text, points = d.Text, []rune(d.Text)
		for _, skip := range d.Skip {
			data.Skip = append(data.Skip, [2]int{skip.Begin, skip.End})
		}
	}
	g.documents[d.ID] = len(g.data.Documents)
	g.data.Documents = append(g.data.Documents, data)
	g.points = append(g.points, points)
}

// indexOf returns a document's index, also of one that only mentions name, and -1 for the one without a name.
func (g *gatherer) indexOf(document string) int {
	i, ok := g.documents[document]
	switch {
	case ok:
		return i
	case document == "":
		return -1
	}
	i = len(g.data.Documents) + len(g.data.Loose)
	g.data.Loose = append(g.data.Loose, document)
	g.documents[document] = i
	return i
}

func (g *gatherer) event(index int, e *timeline.Event) {
	c := &g.data.Events
	c.ID = append(c.ID, e.ID)
	c.Category = append(c.Category, g.categories.add(string(e.Category)))
	c.Status = append(c.Status, g.statuses.add(string(e.Status)))
	c.Actors = append(c.Actors, g.names.addAll(e.Actors))
	c.Places = append(c.Places, g.names.addAll(e.Places))
	c.Importance = append(c.Importance, e.Importance)
	c.Confidence = append(c.Confidence, e.Confidence)
	c.Mentions = append(c.Mentions, len(e.Mentions))
	c.Text = append(c.Text, g.text(e))
	if e.Date.IsZero() {
		put(&c.Undrawn, index, e.Title)
	}
	if len(e.Conflicts) > 0 {
		put(&c.Conflicts, index, e.Conflicts)
	}
	for i := range e.Mentions {
		g.mention(&e.Mentions[i], e)
	}
}

func (g *gatherer) text(e *timeline.Event) int {
	switch {
	case e.Text == "" || g.texts == TextsNone:
		return noText
	case len(e.Mentions) > 0 && e.Mentions[0].Quote == e.Text:
		return ofLead
	}
	return g.quotes.add(e.Text)
}

func (g *gatherer) mention(m *timeline.Mention, e *timeline.Event) {
	c := &g.data.Mentions
	index := len(c.ID)
	document := g.indexOf(m.Document)
	c.ID = append(c.ID, unless(m.ID, e.ID, ""))
	c.Document = append(c.Document, document)
	c.Begin = append(c.Begin, m.Begin)
	c.Length = append(c.Length, m.End-m.Begin)
	c.Quote = append(c.Quote, g.quote(m, document))
	c.Clause = append(c.Clause, [2]int{m.Clause.Begin - m.Begin, m.Clause.End - m.Begin})
	c.Date = append(c.Date, unless(m.Date.String(), e.Date.String(), "="))
	at := m.Expression.Begin - m.Begin
	c.At = append(c.At, at)
	c.Span = append(c.Span, m.Expression.End-m.Expression.Begin)
	if g.texts != TextsNone && m.Expression.Text != cut([]rune(m.Quote), at, at+m.Expression.End-m.Expression.Begin) {
		put(&c.Said, index, m.Expression.Text)
	}
	c.Type = append(c.Type, string(m.Expression.Type))
	c.Value = append(c.Value, unless(m.Expression.Value, m.Date.String(), "="))
	c.Mod = append(c.Mod, m.Expression.Mod)
	c.Basis = append(c.Basis, string(m.Expression.Basis))
	c.Speaker = append(c.Speaker, g.names.find(m.Speaker))
	c.Reported = append(c.Reported, m.Reported.String())
}

// quote returns where the page has a mention's sentence: in its document, or among the quotes.
func (g *gatherer) quote(m *timeline.Mention, document int) int {
	switch {
	case g.texts == TextsNone || m.Quote == "":
		return noText
	case document >= 0 && document < len(g.points) && cut(g.points[document], m.Begin, m.End) == m.Quote:
		return ofLead
	}
	return g.quotes.add(m.Quote)
}

func (g *gatherer) rejection(r timeline.Rejection) {
	c := &g.data.Rejected
	if g.texts == TextsNone {
		r.Text = ""
	}
	c.Document = append(c.Document, g.indexOf(r.Document))
	c.Begin = append(c.Begin, r.Begin)
	c.End = append(c.End, r.End)
	c.Text = append(c.Text, r.Text)
	c.Reason = append(c.Reason, g.reasons.add(r.Reason))
}

// cut returns the code points of a stretch, nothing where there are none.
func cut(points []rune, begin, end int) string {
	if begin < 0 || end > len(points) || begin >= end {
		return ""
	}
	return string(points[begin:end])
}

func unless(text, usual, short string) string {
	if text == usual {
		return short
	}
	return text
}

func put[T any](column *map[int]T, index int, value T) {
	if *column == nil {
		*column = map[int]T{}
	}
	(*column)[index] = value
}

// book holds each text once.
type book struct {
	list  []string
	index map[string]int
}

func newBook() book { return book{list: []string{}, index: map[string]int{}} }

func (b *book) add(text string) int {
	i, ok := b.index[text]
	if !ok {
		i = len(b.list)
		b.index[text] = i
		b.list = append(b.list, text)
	}
	return i
}

func (b *book) addAll(texts []string) []int {
	indexes := make([]int, len(texts))
	for i, text := range texts {
		indexes[i] = b.add(text)
	}
	return indexes
}

// find adds a text and returns -1 for the empty one.
func (b *book) find(text string) int {
	if text == "" {
		return -1
	}
	return b.add(text)
}

// encoded writes the data as JSON, and what is large compressed, for browsers to inflate.
func (d *pageData) encoded() (data []byte, compressed bool, err error) {
	data, err = json.Marshal(d)
	if err != nil || len(data) < largeData {
		return data, false, err
	}
	var packed bytes.Buffer
	zip := gzip.NewWriter(&packed)
	// A buffer takes all that is written to it.
	_, _ = zip.Write(data)
	_ = zip.Close()
	return []byte(base64.StdEncoding.EncodeToString(packed.Bytes())), true, nil
}

// largeData is from where on the page's data are compressed.
const largeData = 1 << 20

// Texts is how much of the documents' words goes into a page.
type Texts string

// How much of the documents' words goes into a page. Headlines of events and titles of documents are always there.
const (
	TextsFull   Texts = "full"   // each document's text whole, to be read beside the chart
	TextsQuotes Texts = "quotes" // the sentences that tell of an event, alone
	TextsNone   Texts = "none"   // no words of theirs
)

// AllTexts lists what Page.Texts may be.
var AllTexts = []Texts{TextsFull, TextsQuotes, TextsNone}
