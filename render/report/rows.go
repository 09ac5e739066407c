package report

import (
	"net/url"
	"strings"

	"dateline/render/chart"
	"dateline/timeline"
)

const (
	firstRows    = 16   // that stand in the list before the script fills it
	mostRows     = 1000 // that it has where no script runs
	firstSources = 100
)

// row is an event in the list.
type row struct {
	ID, EDTF, When, Title, Category, Status string
	Source                                  string
	MoreSources                             int
}

func rows(tl *timeline.Timeline) []row {
	titles := make(map[string]string, len(tl.Documents))
	for _, d := range tl.Documents {
		titles[d.ID] = sourceTitle(d)
	}
	rows := make([]row, min(len(tl.Events), mostRows))
	for i := range rows {
		e := &tl.Events[i]
		rows[i] = row{
			ID: e.ID, EDTF: e.Date.String(), When: chart.Words(e.Date), Title: e.Title,
			Category: string(e.Category), Status: string(e.Status),
		}
		if documents := documentsOf(e); len(documents) > 0 {
			rows[i].Source, rows[i].MoreSources = titles[documents[0]], len(documents)-1
			if rows[i].Source == "" {
				rows[i].Source = documents[0]
			}
		}
	}
	return rows
}

// documentsOf returns the ids of the documents that tell of an event, each once, the lead's first.
func documentsOf(e *timeline.Event) []string {
	var ids []string
	seen := map[string]bool{"": true}
	for _, m := range e.Mentions {
		if !seen[m.Document] {
			seen[m.Document] = true
			ids = append(ids, m.Document)
		}
	}
	return ids
}

// source is a document, as the page names it.
type source struct {
	Index                   int
	Title, When, EDTF, Link string
	Events                  int  // that it tells of
	Readable                bool // whether its text is in the page
}

// EventCount says how many events a source tells of.
func (s source) EventCount() string { return chart.Count(s.Events, "event") }

func sources(tl *timeline.Timeline, texts Texts) []source {
	events := map[string]int{}
	for i := range tl.Events {
		for _, id := range documentsOf(&tl.Events[i]) {
			events[id]++
		}
	}
	list := make([]source, len(tl.Documents))
	for i, d := range tl.Documents {
		list[i] = source{
			Index: i, Title: sourceTitle(d), When: chart.Words(d.Published), EDTF: d.Published.String(), Link: webAddress(d.URL),
			Events: events[d.ID], Readable: texts == TextsFull && d.Text != "" && len(tl.Events) > 0,
		}
	}
	return list
}

func sourceTitle(d timeline.Document) string {
	if strings.TrimSpace(d.Title) == "" {
		return d.ID
	}
	return d.Title
}

// webAddress returns an address that a link may carry: http or https, and none otherwise.
func webAddress(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return ""
	}
	return u.String()
}

// ledger is what was left out, by reason.
type ledger struct {
	Total   int
	Reasons []reason
	Unsaid  int // those that the page counts but doesn't list
}

type reason struct {
	Reason string
	Texts  []rejected
}

// Count says how many texts a reason has.
func (r reason) Count() string { return chart.Grouped(len(r.Texts)) }

type rejected struct{ Text, Source string }

// mostRejected is how many left out strings the page lists where no script runs.
const mostRejected = 300

func ledgerOf(tl *timeline.Timeline, texts Texts) ledger {
	titles := make(map[string]string, len(tl.Documents))
	for _, d := range tl.Documents {
		titles[d.ID] = sourceTitle(d)
	}
	l := ledger{Total: len(tl.Rejected), Unsaid: max(0, len(tl.Rejected)-mostRejected)}
	at := map[string]int{}
	for _, r := range tl.Rejected[:l.Total-l.Unsaid] {
		i, ok := at[r.Reason]
		if !ok {
			i = len(l.Reasons)
			at[r.Reason] = i
			l.Reasons = append(l.Reasons, reason{Reason: r.Reason})
		}
		if texts == TextsNone {
			r.Text = ""
		}
		l.Reasons[i].Texts = append(l.Reasons[i].Texts, rejected{r.Text, titles[r.Document]})
	}
	return l
}
