package report_test

import (
	"bytes"
	"fmt"
	"math"
	"strings"
	"testing"
	"unicode/utf8"

	"dateline/internal/browser"
	"dateline/render/chart"
	"dateline/render/report"
	"dateline/timeline"
)

// story is bridge with the documents' texts, in which its sentences stand.
func story() *timeline.Timeline {
	tl := bridge()
	texts := map[string]*strings.Builder{}
	for i := range tl.Documents {
		texts[tl.Documents[i].ID] = &strings.Builder{}
		fmt.Fprintf(texts[tl.Documents[i].ID], "Published 🌊 today\r\n\n")
		tl.Documents[i].Skip = []timeline.Span{{Begin: 0, End: 17}}
	}
	for i := range tl.Events {
		m := &tl.Events[i].Mentions[0]
		text := texts[m.Document]
		shift := utf8.RuneCountInString(text.String()) - m.Begin
		m.Begin, m.End = m.Begin+shift, m.End+shift
		m.Expression.Begin, m.Expression.End = m.Expression.Begin+shift, m.Expression.End+shift
		m.Clause = timeline.Span{Begin: m.Begin, End: m.End - 1}
		m.Expression.Value = m.Date.String()
		fmt.Fprintf(text, "%s It is said.\n\n", m.Quote)
	}
	for i := range tl.Documents {
		tl.Documents[i].Text = texts[tl.Documents[i].ID].String()
	}
	tl.Title = "Two <bridges> & \u2028more"
	tl.Events[1].Actors, tl.Events[1].Places = []string{"Workers; others", "Tessin"}, []string{`Left\Bank`}
	tl.Events[2].Actors = []string{"Tessin"}
	tl.Events[3].Title = "=1+1, \"quoted\""
	tl.Events[3].Text = "Another <sentence>.\r\nOf two lines"
	tl.Events[4].Importance, tl.Events[4].Confidence = .123456, .25
	second := tl.Events[4].Mentions[0]
	second.ID, second.Document, second.Date, second.Speaker, second.Reported = "m2", "elsewhere.txt", date("2015"), "Tessin", date("2016-02")
	tl.Events[4].Mentions = append(tl.Events[4].Mentions, second)
	tl.Events = append(tl.Events, timeline.Event{
		ID: "by-hand", Date: date("2032"), Title: "-minus", Category: timeline.Other, Status: timeline.Possible, Importance: 1, Confidence: 1, Conflicts: []string{"gone"},
	})
	return tl
}

// give presses a button that gives a file, and returns the file.
func give(tab *browser.Tab, what string) string {
	return browser.Eval[string](tab, fmt.Sprintf(`new Promise(done => {
		setTimeout(() => done('nothing was given'), 5000);
		const original = URL.createObjectURL;
		URL.createObjectURL = blob => { URL.createObjectURL = original; blob.text().then(done); return '#'; };
		if (document.querySelector('#away').hidden) document.querySelector('[data-opens=away]').click();
		const click = HTMLAnchorElement.prototype.click;
		HTMLAnchorElement.prototype.click = () => { HTMLAnchorElement.prototype.click = click; };
		document.querySelector('[data-give=%s]').click();
	})`, what))
}

// run evaluates what has no value.
func run(tab *browser.Tab, code string) { browser.Eval[bool](tab, "("+code+", true)") }

// What the page gives is, byte for byte, what the program's extract writes.
func TestTakeAway(t *testing.T) {
	for name, tl := range map[string]*timeline.Timeline{"story": story(), "bridge": bridge(), "crowd": crowd(80)} {
		t.Run(name, func(t *testing.T) {
			tab := browser.Start(t).Open(t, write(t, report.Page{Title: "Another"}, tl), desk)
			var table, object bytes.Buffer
			if err := (timeline.CSV{}).Write(&table, tl); err != nil {
				t.Fatal(err)
			}
			if err := timeline.WriteJSON(&object, tl); err != nil {
				t.Fatal(err)
			}
			sameText(t, "CSV", give(tab, "csv"), table.String())
			sameText(t, "JSON", give(tab, "json"), object.String())
			checkProblems(t, tab)
		})
	}
}

func sameText(t *testing.T, name, got, want string) {
	t.Helper()
	a, b := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			t.Errorf("%s, line %d:\n%s\nwant\n%s", name, i+1, strings.Join(a[min(i, len(a)):min(i+1, len(a))], ""), strings.Join(b[min(i, len(b)):min(i+1, len(b))], ""))
			return
		}
	}
}

func TestPictures(t *testing.T) {
	needChart(t)
	tab := browser.Start(t).Open(t, write(t, report.Page{}, bridge()), desk)
	if svg := give(tab, "svg"); !strings.HasPrefix(svg, "<svg") || !strings.Contains(svg, "Flood damages two piers") {
		t.Errorf("the SVG begins %.100q", svg)
	}
	if png := give(tab, "png"); !strings.Contains(png[:10], "PNG") {
		t.Errorf("the PNG begins %.20q", png)
	}
	checkProblems(t, tab)
}

// Corrections show, last, can be undone, and what the page gives carries them.
func TestCorrections(t *testing.T) {
	chromium := browser.Start(t)
	page := write(t, report.Page{}, story())
	tab := chromium.Open(t, page, desk, "#event=e3")
	const form = `document.querySelector('.panel form')`
	run(tab, `[...document.querySelectorAll('.panel button')].find(b => b.textContent === 'Correct').click()`)
	run(tab, form+`.querySelector('input').value = '2013-02-31', `+form+`.requestSubmit()`)
	if note := browser.Eval[string](tab, form+`.innerText`); !strings.Contains(note, "No date in EDTF: there is no day 31 in that month.") {
		t.Errorf("to a day that there is not the form says %q", note)
	}
	run(tab, form+`.querySelector('textarea').value = 'High water breaks a pier', `+form+`.querySelector('input').value = '2013-05', `+form+`.querySelector('select').value = 'aid', `+form+`.requestSubmit()`)
	for _, want := range []string{"High water breaks a pier", "May 2013", "2013-05 · aid · occurred", "Changed here; it was “Flood damages two piers”, 2013-06-03, disaster.", "Undo"} {
		if got := panel(tab); !strings.Contains(got, want) {
			t.Errorf("after a correction the panel says %q, without %q", got, want)
		}
	}
	run(tab, `document.querySelector('.list a[href="#event=e5"]').click()`)
	run(tab, `[...document.querySelectorAll('.panel button')].find(b => b.textContent === 'Correct').click()`)
	run(tab, `[...document.querySelectorAll('.panel button')].find(b => b.textContent === 'Hide this event').click()`)

	check := func(when string) {
		t.Helper()
		list := browser.Eval[string](tab, "document.querySelector('.list').innerText")
		if strings.Contains(list, "Builder stands trial") || !strings.Contains(list, "High water breaks a pier") || strings.Contains(list, "Flood damages two piers") {
			t.Errorf("%s the list says %q", when, list)
		}
		for name, read := range map[string]func(string) (*timeline.Timeline, error){
			"csv":  func(text string) (*timeline.Timeline, error) { return timeline.ReadCSV(strings.NewReader(text)) },
			"json": func(text string) (*timeline.Timeline, error) { return timeline.ReadJSON(strings.NewReader(text)) },
		} {
			tl, err := read(give(tab, name))
			if err != nil {
				t.Fatalf("%s %s: %v", when, name, err)
			}
			said := ""
			for _, e := range tl.Events {
				said += fmt.Sprintln(e.ID, e.Date, e.Title, e.Category)
			}
			if !strings.Contains(said, "e3 2013-05 High water breaks a pier aid\n") || strings.Contains(said, "e5 ") || len(tl.Events) != 6 {
				t.Errorf("%s the %s has %s", when, name, said)
			}
		}
	}
	check("after the corrections")
	tab = chromium.Open(t, page, desk) // a browser keeps corrections for the page's content, and is asked for them behind the first drawing
	run(tab, `new Promise(amended => {
		const look = tries => document.querySelector('.corrections').textContent || !tries ? amended() : setTimeout(look, 20, tries - 1);
		look(500);
	})`)
	check("when it is opened again")
	if got := browser.Eval[string](tab, "document.querySelector('.corrections').textContent"); !strings.Contains(got, "Corrections: 2") {
		t.Errorf("the page says of its corrections %q", got)
	}
	run(tab, `[...document.querySelectorAll('.corrections button')].find(b => b.textContent === 'Undo all').click()`)
	if list := browser.Eval[string](tab, "document.querySelector('.list').innerText"); !strings.Contains(list, "Builder stands trial") || !strings.Contains(list, "Flood damages two piers") {
		t.Errorf("after all is undone the list says %q", list)
	}
	if kept := browser.Eval[int](tab, "localStorage.length"); kept != 0 {
		t.Errorf("%d corrections are kept after all is undone", kept)
	}
	checkProblems(t, tab)
}

// The address says what is looked at; filters act on chart, list and what is taken away.
func TestFilters(t *testing.T) {
	needChart(t)
	tab := browser.Start(t).Open(t, write(t, report.Page{}, story()), desk, "#q=bridge&category=economy&category=agree")
	titles := func() string {
		return browser.Eval[string](tab, "[...document.querySelectorAll('.list tbody a')].map(a => a.textContent).join('|')")
	}
	drawn := func() string {
		var names []string
		for _, lane := range layout(tab).Lanes {
			for _, p := range lane.Placed {
				names = append(names, p.Label)
			}
		}
		return strings.Join(names, "|")
	}
	if got := titles(); got != "Tessin approves the bridge|Workers build the bridge|Tessin opens a second bridge" {
		t.Errorf("the list has %s", got)
	}
	if got := drawn(); strings.Count(got, "|") != 2 || !strings.Contains(got, "Workers build the bridge") {
		t.Errorf("the chart has %s", got)
	}
	if got := browser.Eval[string](tab, "document.querySelector('.chips').innerText"); !strings.Contains(got, "3 of 7 events") || !strings.Contains(got, "economy ×") {
		t.Errorf("the page says %q", got)
	}
	if rows := strings.Count(give(tab, "csv"), "\r\ne"); rows != 3 {
		t.Errorf("the CSV has %d rows", rows)
	}

	run(tab, `document.querySelector('[data-opens=filters]').click()`)
	if got := browser.Eval[string](tab, "document.querySelector('[data-facet=category]').innerText.replace(/\\s+/g, ' ')"); got != "Category agree 2 economy 1 disaster 1" && !strings.HasPrefix(got, "Category agree 2 economy 1") {
		t.Errorf("the categories are %q", got)
	}
	run(tab, `(choice => { choice.focus(); choice.click() })(document.getElementById('category-economy'))`)
	if hash := browser.Eval[string](tab, "location.hash"); hash != "#q=bridge&category=agree" {
		t.Errorf("the address ends in %s", hash)
	}
	if id := browser.Eval[string](tab, "document.activeElement.id"); id == "" {
		t.Error("a choice of a filter takes the focus away")
	}
	run(tab, `(field => { field.value = '2000'; field.dispatchEvent(new Event('change')) })(document.getElementById('period-from'))`)
	if got := titles(); got != "Tessin opens a second bridge" {
		t.Errorf("from 2000 the list has %s", got)
	}
	run(tab, `(field => { field.value = 'soon'; field.dispatchEvent(new Event('change')) })(document.getElementById('period-to'))`)
	if got := browser.Eval[string](tab, "document.getElementById('period-note').textContent"); !strings.Contains(got, "“soon” is no date") {
		t.Errorf("to no date the filter says %q", got)
	}

	browser.Eval[bool](tab, `new Promise(done => { addEventListener('hashchange', () => setTimeout(() => done(true), 50), {once: true}); location.hash = '#q=zeppelin' })`)
	if got := browser.Eval[string](tab, "document.querySelector('.nothing').innerText"); !strings.Contains(got, "No event matches") {
		t.Errorf("filtered to nothing the page says %q", got)
	}
	run(tab, `document.querySelector('.nothing button').click()`)
	if got := titles(); strings.Count(got, "|") != 6 {
		t.Errorf("after a reset the list has %s", got)
	}
	if hash := browser.Eval[string](tab, "location.hash"); hash != "" {
		t.Errorf("after a reset the address ends in %s", hash)
	}

	run(tab, `(lanes => { lanes.value = 'actor'; lanes.dispatchEvent(new Event('change')) })(document.getElementById('lanes'))`)
	var names []string
	for _, lane := range layout(tab).Lanes {
		names = append(names, lane.Name)
	}
	if got := strings.Join(names, ", "); got != "Tessin, Workers; others, No actor named" && got != "Tessin, No actor named" {
		t.Errorf("the lanes are %s", got)
	}
	run(tab, `document.querySelector('th[data-sort=event] button').click()`)
	if got := titles(); !strings.HasPrefix(got, "-minus|=1+1") {
		t.Errorf("sorted by title the list has %s", got)
	}
	checkProblems(t, tab)
}

// What is in view, and how the axis is spaced, stands in the address too.
func TestView(t *testing.T) {
	needChart(t)
	chromium := browser.Start(t)
	tab := chromium.Open(t, write(t, report.Page{}, crowd(40)), desk)
	const hash = "new Promise(done => setTimeout(() => done(location.hash), 600))"
	if got := browser.Eval[string](tab, hash); got != "" {
		t.Errorf("at first the address ends in %s", got)
	}
	run(tab, "document.querySelector('[data-do=calendar]').click()")
	run(tab, "(dateline.chart.zoom(6), dateline.chart.pan(1.5))")
	address, seen := browser.Eval[string](tab, hash), browser.Eval[[]float64](tab, "dateline.chart.days()")
	if !strings.HasPrefix(address, "#view=20") || !strings.HasSuffix(address, "&spacing=calendar") {
		t.Fatalf("after a zoom the address ends in %s", address)
	}
	other := chromium.Open(t, write(t, report.Page{}, crowd(40)), phone, address)
	days := browser.Eval[[]float64](other, "dateline.chart.days()")
	if len(days) != 2 || math.Abs(days[0]-seen[0]) > 2 || math.Abs(days[1]-seen[1]) > 2 || browser.Eval[bool](other, "dateline.chart.isEven()") {
		t.Errorf("the address shows the days %v, not %v", days, seen)
	}
	run(tab, "dateline.chart.reset()")
	if got := browser.Eval[string](tab, hash); got != "#spacing=calendar" {
		t.Errorf("with all in view the address ends in %s", got)
	}
	checkProblems(t, tab)
	checkProblems(t, other)
}

// The reading pane marks what dates events, and leads to these and back.
func TestReading(t *testing.T) {
	needChart(t)
	tab := browser.Start(t).Open(t, write(t, report.Page{}, story()), desk, "#event=e3")
	run(tab, `[...document.querySelectorAll('.panel button')].find(b => b.textContent === 'Read in context').click()`)
	if got := browser.Eval[string](tab, "[...document.querySelectorAll('.panel mark')].map(m => m.textContent).join('|')"); got != "last Monday|Around 2015|on 1 May 2031" {
		t.Errorf("the marks are %s", got)
	}
	if got := panel(tab); !strings.Contains(got, "High water") || !strings.Contains(got, "A flood damaged two piers last Monday. It is said.") {
		t.Errorf("the reading pane says %q", got)
	}
	run(tab, `document.querySelectorAll('.panel mark a')[2].click()`)
	if got := browser.Eval[string](tab, "location.hash + ' ' + document.querySelector('.here').innerText"); got != "#event=e6 1 May 2031: Tessin opens a second bridge Details" {
		t.Errorf("after a click on a mark the page says %q", got)
	}
	run(tab, `document.querySelector('.here button').click()`)
	if got := panel(tab); !strings.Contains(got, "The second bridge is to open") {
		t.Errorf("the panel says %q", got)
	}
	run(tab, `document.querySelector('[data-act=read]').click()`)
	if got := browser.Eval[string](tab, "[...document.querySelectorAll('.panel mark')].map(m => m.textContent).join('|')"); got != "1998|from April 2003 to September 2006|4 June 2013" {
		t.Errorf("the marks of the other source are %s", got)
	}
	checkProblems(t, tab)
}

// Expressions are marked wherever lines end, and paragraphs are those of the text.
func TestReadingLines(t *testing.T) {
	marks := func(text string, expressions ...string) string {
		tl := &timeline.Timeline{Documents: []timeline.Document{{ID: "a.txt", Text: text}}}
		for i, expression := range expressions {
			event := told(fmt.Sprint("e", i), "2020", "Something", "a.txt", "«"+expression+"»", timeline.BasisExplicit)
			m := &event.Mentions[0]
			before, _, _ := strings.Cut(text, expression)
			begin := utf8.RuneCountInString(before)
			m.Begin, m.End, m.Quote = begin, begin+utf8.RuneCountInString(expression), expression
			m.Expression.Begin, m.Expression.End = m.Begin, m.End
			tl.Events = append(tl.Events, event)
		}
		tab := browser.Start(t).Open(t, write(t, report.Page{}, tl), desk)
		run(tab, `document.querySelector('[data-act=read]').click()`)
		return browser.Eval[string](tab, "[...document.querySelectorAll('.panel article p')].map(p => p.innerHTML.replace(/<mark>.*?<\\/mark>/gs, m => '[' + m.replace(/<.*?>/gs, '') + ']')).join('¶').replace(/\\s+/g, ' ')")
	}
	for _, test := range []struct {
		text        string
		expressions []string
		want        string
	}{
		{"🌉 In 1998\nit began.\n\n\nIn May\n2001 it ended.", []string{"1998", "May\n2001"}, "🌉 In [1998] it began.¶In [May 2001] it ended."},
		{"In 1998 it began.\nIn 2001 it ended.", []string{"2001", "1998"}, "In [1998] it began.¶In [2001] it ended."},
		{"On 3\n\nMay 1998, in May.", []string{"3\n\nMay 1998", "May 1998", "1998,"}, "On [3 May 1998], in May."},
	} {
		if got := marks(test.text, test.expressions...); got != test.want {
			t.Errorf("%q is shown as %q, not %q", test.text, got, test.want)
		}
	}
}

// A link to a source opens it at the quote; a citation says all that one needs to find it.
func TestCitation(t *testing.T) {
	tab := browser.Start(t).Open(t, write(t, report.Page{}, story()), desk, "#event=e2")
	if got := browser.Eval[string](tab, "document.querySelector('.panel .receipt a').href"); got != "https://example.org/bridge?a=1&b=2#:~:text=Workers%20built%20it%20from%20April%202003%20to%20September%202006." {
		t.Errorf("the link is %s", got)
	}
	copied := browser.Eval[string](tab, `new Promise(done => {
		Object.defineProperty(navigator, 'clipboard', {value: {writeText: text => { done(text); return Promise.resolve(); }}});
		[...document.querySelectorAll('.panel button')].find(b => b.textContent === 'Copy citation').click();
	})`)
	if want := "Workers build the bridge (April 2003–September 2006). A bridge and its town, 9 January 2014: “Workers built it from April 2003 to September 2006.” https://example.org/bridge?a=1&b=2"; strings.ReplaceAll(copied, " – ", "–") != want {
		t.Errorf("the citation is %q", copied)
	}
	checkProblems(t, tab)
}

// A page without events takes any address, and one without a chart, as a build without assets writes it, does all else.
func TestLessOfAPage(t *testing.T) {
	chromium := browser.Start(t)
	empty := chromium.Open(t, write(t, report.Page{}, &timeline.Timeline{}), desk, "#q=bridge&sort=event&event=e1")
	if got := panel(empty); !strings.Contains(got, "This timeline has no event “e1”.") {
		t.Errorf("the panel says %q", got)
	}
	checkProblems(t, empty)

	needChart(t)
	page := bytes.Replace(write(t, report.Page{}, story()), []byte(chart.Script()), nil, 1)
	tab := chromium.Open(t, page, desk, "#q=piers")
	if got := browser.Eval[string](tab, "document.querySelector('.list tbody').innerText"); !strings.Contains(got, "Flood damages two piers") || strings.Contains(got, "Workers") {
		t.Errorf("without a chart the list has %q", got)
	}
	run(tab, "document.querySelector('.list tbody a').click()")
	if got := panel(tab); !strings.Contains(got, "A flood damaged two piers last Monday.") {
		t.Errorf("without a chart the panel says %q", got)
	}
	run(tab, "document.querySelector('[data-act=show]').click()")
	if got := browser.Eval[string](tab, "document.querySelector('.chips').innerText"); !strings.Contains(got, "A bridge and its town ×") {
		t.Errorf("the events of a source are shown as %q", got)
	}
	run(tab, "document.querySelector('[data-opens=away]').click()")
	if browser.Eval[bool](tab, "!document.querySelector('[data-give=svg]').hidden") {
		t.Error("without a chart an SVG is offered")
	}
	for _, problem := range tab.Problems() {
		if !strings.Contains(problem, "Content Security Policy") && !strings.Contains(problem, "inline script") { // of the script that was taken out
			t.Error(problem)
		}
	}
}

// A long list of sources is filled as one scrolls, and what is filled in does what the rest does.
func TestManySources(t *testing.T) {
	tl := bridge()
	for i := range 450 {
		tl.Documents = append(tl.Documents, timeline.Document{ID: fmt.Sprintf("d%d", i), Title: fmt.Sprintf("Report %d", i), Text: "Words.", Published: date("2014")})
	}
	page := write(t, report.Page{}, tl)
	_, sources, _ := bytes.Cut(page, []byte(`<section id="sources">`))
	list, unscripted, _ := bytes.Cut(sources, []byte("<ol start=\"101\">"))
	if first, more := bytes.Count(list, []byte("<li>")), bytes.Count(unscripted, []byte("<li>")); first != 100 || more != 352 {
		t.Errorf("the page has %d sources, and %d more without a script", first, more)
	}
	tab := browser.Start(t).Open(t, page, desk)
	const scroll = `new Promise(done => {
		const step = n => { scrollTo(0, 1e7); setTimeout(() => document.querySelector('[data-sources]').hidden || n === 0 ? done(document.querySelectorAll('#sources li').length) : step(n - 1), 50) };
		step(60);
	})`
	if n := browser.Eval[int](tab, scroll); n != 452 {
		t.Errorf("after scrolling the page has %d sources", n)
	}
	run(tab, "[...document.querySelectorAll('[data-act=read]')].at(-1).click()")
	if got := panel(tab); !strings.Contains(got, "Report 449") || !strings.Contains(got, "Words.") {
		t.Errorf("the reading pane says %q", got)
	}
	checkProblems(t, tab)
}

// The ledger is filled when it is opened, and can be searched where it is long.
func TestLedger(t *testing.T) {
	tl := bridge()
	for i := range 60 {
		tl.Rejected = append(tl.Rejected, timeline.Rejection{Document: "b.txt", Text: fmt.Sprintf("version 2.%d", i), Reason: "a version"})
	}
	for _, test := range []struct {
		texts       report.Texts
		all, search string
	}{
		{report.TextsFull, "no year 2 July A bridge and its town August High water a duration 1 for three hours High water a version 60 version 2.0", "a version 1 version 2.59 High water"},
		{report.TextsNone, "no year 2 a duration 1 a version 60", "Nothing of that kind."},
	} {
		tab := browser.Start(t).Open(t, write(t, report.Page{Texts: test.texts}, tl), desk)
		said := func() string {
			return browser.Eval[string](tab, "new Promise(done => setTimeout(() => done(document.querySelector('.ledger').innerText.replace(/[\\s“”]+/g, ' ').trim()), 250))")
		}
		run(tab, "document.querySelector('a[href=\"#left-out\"]').click()")
		if got := said(); !strings.HasPrefix(got, test.all) {
			t.Errorf("the ledger says %q", got)
		}
		run(tab, "(field => { field.value = '2.59'; field.dispatchEvent(new Event('input')) })(document.querySelector('.ledger input'))")
		if got := said(); got != test.search {
			t.Errorf("searched, the ledger says %q", got)
		}
		checkProblems(t, tab)
	}
}

// How much of the documents' words is in the page.
func TestTexts(t *testing.T) {
	sentence, whole, title := []byte("A flood damaged two piers last Monday."), []byte("It is said."), []byte("Flood damages two piers")
	for _, test := range []struct {
		texts           report.Texts
		sentence, whole bool
	}{{"", true, true}, {report.TextsFull, true, true}, {report.TextsQuotes, true, false}, {report.TextsNone, false, false}} {
		page := write(t, report.Page{Texts: test.texts}, story())
		if got := bytes.Contains(page, sentence); got != test.sentence {
			t.Errorf("texts %q: a sentence is in the page: %v", test.texts, got)
		}
		if got := bytes.Contains(page, whole); got != test.whole {
			t.Errorf("texts %q: the text is in the page: %v", test.texts, got)
		}
		if !bytes.Contains(page, title) {
			t.Errorf("texts %q: a headline is missing", test.texts)
		}
		if test.texts == report.TextsNone && (bytes.Contains(page, []byte("last Monday")) || bytes.Contains(page, []byte("for three hours"))) {
			t.Error("texts none: words of a document are in the page")
		}
		if n := bytes.Count(page, sentence); n > 1 {
			t.Errorf("texts %q: a sentence is in the page %d times", test.texts, n)
		}
	}
	if err := (report.Page{Texts: "some"}).Write(&bytes.Buffer{}, story()); err == nil || !strings.Contains(err.Error(), `there is no "some" of texts`) {
		t.Errorf("the error is %v", err)
	}
}
