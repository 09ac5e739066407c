package report_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/internal/browser"
	"dateline/render/chart"
	"dateline/render/report"
	"dateline/timeline"
)

func TestMain(m *testing.M) { os.Exit(browser.Main(m)) }

func date(edtf string) timeline.Date {
	d, err := timeline.ParseDate(edtf)
	if err != nil {
		panic(err)
	}
	return d
}

// told makes an event that one sentence of a document tells; «» stand around its expression.
func told(id, edtf, title, document, marked string, basis timeline.Basis) timeline.Event {
	before, rest, _ := strings.Cut(marked, "«")
	expression, after, _ := strings.Cut(rest, "»")
	quote := before + expression + after
	begin := utf8.RuneCountInString(before)
	const at = 100 // where the sentence stands in the document
	return timeline.Event{
		ID: id, Date: date(edtf), Title: title, Text: quote, Category: timeline.Agree, Status: timeline.Occurred, Importance: .5, Confidence: 1,
		Mentions: []timeline.Mention{{
			ID: id, Document: document, Begin: at, End: at + utf8.RuneCountInString(quote), Quote: quote, Date: date(edtf),
			Expression: timeline.Expression{
				Span: timeline.Span{Begin: at + begin, End: at + begin + utf8.RuneCountInString(expression)},
				Text: expression, Type: timeline.TypeDate, Basis: basis,
			},
		}},
	}
}

// bridge is a small timeline with every kind of mark.
func bridge() *timeline.Timeline {
	began := told("e1", "1998", "Tessin approves the bridge", "a.txt", "In «1998» the council of Tessin 🌉 approved the bridge.", timeline.BasisExplicit)
	built := told("e2", "2003-04/2006-09", "Workers build the bridge", "a.txt", "Workers built it «from April 2003 to September 2006».", timeline.BasisExplicit)
	built.Category = timeline.Economy
	flood := told("e3", "2013-06-03", "Flood damages two piers", "b.txt", "A flood damaged two piers «last Monday».", timeline.BasisRelative)
	flood.Category, flood.Importance, flood.Conflicts = timeline.Disaster, .9, []string{"e4"}
	other := told("e4", "2013-06-04", "Flood damages the piers", "a.txt", "The flood of «4 June 2013» damaged the piers.", timeline.BasisExplicit)
	other.Category, other.Conflicts = timeline.Disaster, []string{"e3"}
	trial := told("e5", "2015~", "Builder stands trial", "b.txt", "«Around 2015» the builder stood trial.", timeline.BasisExplicit)
	trial.Category = timeline.Legal
	opening := told("e6", "2031-05-01", "Tessin opens a second bridge", "b.txt", "The second bridge is to open «on 1 May 2031».", timeline.BasisExplicit)
	opening.Status = timeline.Planned
	return &timeline.Timeline{
		Documents: []timeline.Document{
			{ID: "a.txt", Title: "A bridge and its town", Published: date("2014-01-09"), DateBasis: timeline.DateLine, URL: "https://example.org/bridge?a=1&b=2", Language: "en"},
			{ID: "b.txt", Title: "High water", Published: date("2013-06-06"), DateBasis: timeline.DateMetadata, URL: "javascript:alert(1)", Language: "en"},
		},
		Events: []timeline.Event{began, built, flood, other, trial, opening},
		Rejected: []timeline.Rejection{
			{Document: "a.txt", Text: "July", Reason: "no year"},
			{Document: "b.txt", Text: "for three hours", Reason: "a duration"},
			{Document: "b.txt", Text: "August", Reason: "no year"},
		},
	}
}

// crowd returns n events, most of them in the last three of thirty years, as news is; the same each time.
func crowd(n int) *timeline.Timeline {
	random := rand.New(rand.NewPCG(1, 2))
	pick := func(list ...string) string { return list[random.IntN(len(list))] }
	tl := &timeline.Timeline{Title: "A crowd"}
	for i := range n {
		year := 2021 + random.IntN(3)
		if i%3 == 0 {
			year = 1991 + random.IntN(30)
		}
		day := timeline.DayOf(year, 1+random.IntN(12), 1+random.IntN(28))
		switch random.IntN(10) {
		case 0:
			day = timeline.MonthOf(day.Year(), day.Month())
		case 1:
			day = timeline.Interval(day, timeline.DayOf(year+1, 1+random.IntN(12), 5))
		case 2:
			day = timeline.YearOf(year)
		}
		title := fmt.Sprintf("%s %s %s (%d)", pick("Harbour board", "Council", "Observatory", "Northern line"),
			pick("opens", "suspends", "rebuilds", "audits", "appeals against"), pick("grain ledger", "sea wall", "night ferry", "coastal radar"), i)
		event := told(fmt.Sprintf("e%d", i), day.String(), title, "crowd.txt", title+" «then», as its board had said it would in the year before.", timeline.BasisExplicit)
		group := timeline.Groups[random.IntN(len(timeline.Groups))]
		event.Category, event.Importance = group.Categories[0], float64(random.IntN(1000))/1000
		tl.Events = append(tl.Events, event)
	}
	tl.Documents = []timeline.Document{{ID: "crowd.txt", Title: "Crowds", Published: date("2024-02-01")}}
	tl.Sort()
	return tl
}

func write(t testing.TB, page report.Page, tl *timeline.Timeline) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := page.Write(&out, tl); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// needChart skips a test of the chart where its script was not built.
func needChart(t testing.TB) {
	t.Helper()
	if chart.Script() != "" {
		return
	}
	const message = "the chart's script is not built: run `task assets`"
	if os.Getenv("CI") == "true" {
		t.Fatal(message)
	}
	t.Skip(message)
}
