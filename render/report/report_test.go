package report_test

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"dateline/render/chart"
	"dateline/render/report"
	"dateline/timeline"
)

func TestSameBytes(t *testing.T) {
	first, second := write(t, report.Page{}, crowd(50)), write(t, report.Page{}, crowd(50))
	if !bytes.Equal(first, second) {
		t.Error("the same timeline gave two different pages")
	}
}

// The page's own markup, without what stands in files of its own.
func TestMarkup(t *testing.T) {
	needChart(t)
	page := string(write(t, report.Page{}, story()))
	for _, cut := range []struct{ from, to string }{
		{`(?s)<style>.*?</style>`, "<style>…</style>"},
		{`(?s)(<script[^>]*>).*?</script>`, "$1…</script>"},
		{`data-key="[^"]*"`, `data-key="…"`},
		{`data:image/svg&#43;xml;base64,[^"]*`, "data:…"},
		{`sha256-[^=]*=`, "sha256-…"},
	} {
		page = regexp.MustCompile(cut.from).ReplaceAllString(page, cut.to)
	}
	golden(t, "page.html", page)
}

func ExamplePage() {
	tl := &timeline.Timeline{Title: "A bridge", Events: []timeline.Event{{ID: "e1", Date: timeline.YearOf(1998), Title: "Tessin approves the bridge"}}}
	var page strings.Builder
	if err := (report.Page{Texts: report.TextsQuotes}).Write(&page, tl); err != nil {
		fmt.Println(err)
	}
	fmt.Println(regexp.MustCompile(`<h1.*</h1>`).FindString(page.String()))
	fmt.Println(regexp.MustCompile(`<a href="#event.*?</a>`).FindString(page.String()))
	// Output:
	// <h1 dir="auto">A bridge</h1>
	// <a href="#event=e1" dir="auto">Tessin approves the bridge</a>
}

func TestWeight(t *testing.T) {
	for n, most := range map[int]int{100: 500_000, 20_000: 5_000_000} {
		if size := len(write(t, report.Page{}, crowd(n))); size > most {
			t.Errorf("a page of %d events weighs %d bytes", n, size)
		}
	}
}

// text returns a page's visible text, roughly: without its scripts, its style sheet and its tags.
func text(page []byte) string {
	s := regexp.MustCompile(`(?s)<(script|style).*?</(script|style)>`).ReplaceAllString(string(page), " ")
	s = regexp.MustCompile(`<[^>]*>`).ReplaceAllString(s, " ")
	return strings.Join(strings.Fields(s), " ")
}

func TestHeader(t *testing.T) {
	bridge := bridge()
	untitled := &timeline.Timeline{Documents: bridge.Documents[:1], Events: bridge.Events[:1]}
	for _, test := range []struct {
		name string
		page report.Page
		tl   *timeline.Timeline
		want string
	}{
		{"title given", report.Page{Title: "Two banks"}, bridge, "Two banks 1998 – 2031 · 6 events from 2 documents · 3 expressions left out"},
		{"title of the only document", report.Page{}, untitled, "A bridge and its town 1998 · 1 event from 1 document"},
		{"title of the timeline", report.Page{}, crowd(1200), "A crowd 1991 – 2024 · 1,200 events from 1 document"},
		{"nothing", report.Page{}, &timeline.Timeline{}, "Timeline 0 events No dated events were found, so there is nothing to draw."},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := text(write(t, test.page, test.tl)); !strings.Contains(got, test.want) {
				t.Errorf("the page begins %.200q, without %q", got, test.want)
			}
		})
	}
}

func TestLists(t *testing.T) {
	got := text(write(t, report.Page{}, bridge()))
	for _, want := range []string{
		"1998 Tessin approves the bridge agree occurred A bridge and its town",
		"April 2003 – September 2006 Workers build the bridge economy occurred",
		"about 2015 Builder stands trial legal occurred High water",
		"1 May 2031 Tessin opens a second bridge agree planned",
		"A bridge and its town , 9 January 2014",
		"no year 2 July A bridge and its town August High water a duration 1 for three hours",
		"day span uncertain planned disputed",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not on the page", want)
		}
	}
	if strings.Contains(got, "cancelled") {
		t.Error("the key names a mark that is not there")
	}
}

func TestLinks(t *testing.T) {
	page := string(write(t, report.Page{}, bridge()))
	if !strings.Contains(page, `href="https://example.org/bridge?a=1&amp;b=2"`) {
		t.Error("a document's address is no link")
	}
	if strings.Contains(page, `href="javascript:`) {
		t.Error("a javascript: address reached the page")
	}
}

// The first rows stand in the list, those up to a thousand where no script runs; the others are left to the script.
func TestManyRows(t *testing.T) {
	page := write(t, report.Page{}, crowd(1500))
	list, unscripted, _ := bytes.Cut(page, []byte("<noscript>\n<table>"))
	if first, more := bytes.Count(list, []byte("<tr><td>")), bytes.Count(unscripted, []byte("<tr><td>")); first != 16 || more != 984 {
		t.Errorf("the list has %d rows, and %d more without a script", first, more)
	}
	for _, want := range []string{"1,484 more follow as you scroll", "500 more need a script"} {
		if !strings.Contains(text(page), want) {
			t.Errorf("the list doesn't say %q", want)
		}
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteError(t *testing.T) {
	if err := (report.Page{}).Write(broken{}, bridge()); err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("the error is %v", err)
	}
}

// FuzzPage holds that no text of a timeline is ever markup: a page has the same elements whatever they say.
func FuzzPage(f *testing.F) {
	for _, text := range hostile {
		f.Add(text)
	}
	tags := regexp.MustCompile(`<(/?[a-zA-Z!][^\s>]*)`)
	outline := func(page []byte) string {
		page = bytes.Replace(page, []byte(chart.Script()), nil, 1)
		return fmt.Sprint(tags.FindAllString(string(page), -1))
	}
	want := outline(write(f, report.Page{Title: "plain"}, says("plain")))
	f.Fuzz(func(t *testing.T, text string) {
		if strings.TrimSpace(text) == "" {
			t.Skip()
		}
		if got := outline(write(t, report.Page{Title: text}, says(text))); got != want {
			t.Errorf("the text %q changed the page's elements", text)
		}
	})
}

// hostile are texts that a page might take for markup, for code or for an address.
var hostile = []string{
	`</script><script>window.pwned = 1</script>`,
	`<img src=x onerror="window.pwned = 1">`,
	`__f__(function () { window.pwned = 1 })()__f__`,
	`"><svg onload=window.pwned=1>`,
	`javascript:window.pwned=1`,
	`<!--<script>`,
	`{{.Title}} ${window.pwned = 1}`,
	"\u202egnp.exe\u202d and \u2067right to left",
	"a\u2028b\u2029c\x00d\r\ne",
	`]]>'"` + "`\\",
}

// says is a timeline that says one text wherever it can.
func says(text string) *timeline.Timeline {
	event := told(text, "2020-02-02", text, text, text+" «"+text+"» "+text, timeline.Basis(text))
	event.Category, event.Status = timeline.Category(text), timeline.Status(text)
	event.Actors, event.Places = []string{text}, []string{text}
	mention := &event.Mentions[0]
	mention.Speaker = text
	before := strings.Repeat("x", mention.Begin)
	return &timeline.Timeline{
		Title: text,
		Documents: []timeline.Document{{
			ID: text, Title: text, Published: date("2020"), DateBasis: timeline.DateBasis(text), URL: text, Language: text, Text: before + mention.Quote + "\n" + text,
		}},
		Events:   []timeline.Event{event},
		Rejected: []timeline.Rejection{{Document: text, Text: text, Reason: text}},
	}
}
