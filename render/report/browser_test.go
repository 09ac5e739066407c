package report_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"dateline/internal/browser"
	"dateline/render/report"
	"dateline/timeline"
)

var desk, phone = browser.Size{Width: 1280, Height: 720}, browser.Size{Width: 390, Height: 844}

// laid is what the page's script tells of its layout.
type laid struct {
	Drawn  []string // texts
	Height float64
	Range  []float64
	Box    struct{ Left, Right, Top, Height float64 }
	Ticks  []tick
	Lanes  []struct {
		Name                string
		Top, Height, RugTop float64
		Hidden              int
		Placed              []struct {
			Event      int
			Label      string
			Side       string
			Row        int
			X, Y, Size float64
			Mark, Text [2]float64
			Bold       bool
		}
	}
}

type tick struct {
	Label, Unit string
	X, Half     float64
}

func layout(tab *browser.Tab) laid { return browser.Eval[laid](tab, "dateline.chart.layout()") }

// clickEvent clicks the middle of an event's label.
func clickEvent(t *testing.T, tab *browser.Tab, event int) {
	t.Helper()
	top := browser.Eval[float64](tab, "document.querySelector('[data-chart]').getBoundingClientRect().top")
	left := browser.Eval[float64](tab, "document.querySelector('[data-chart]').getBoundingClientRect().left")
	for _, lane := range layout(tab).Lanes {
		for _, p := range lane.Placed {
			if p.Event == event {
				tab.Click(left+(p.Text[0]+p.Text[1])/2, top+p.Y)
				return
			}
		}
	}
	t.Fatalf("event %d has no label", event)
}

func checkProblems(t *testing.T, tab *browser.Tab) {
	t.Helper()
	for _, problem := range tab.Problems() {
		t.Error(problem)
	}
}

func panel(tab *browser.Tab) string {
	return browser.Eval[string](tab, "(d => d.hidden ? '' : d.innerText)(document.querySelector('.panel'))")
}

// inked counts the pixels of the chart that something was drawn on.
const inked = `(canvas => { const {data} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height); let n = 0;
	for (let i = 3; i < data.length; i += 4) if (data[i]) n++; return n })(document.querySelector('[data-chart] canvas'))`

func TestDraws(t *testing.T) {
	needChart(t)
	chromium := browser.Start(t)
	for _, size := range []browser.Size{desk, phone, {Width: 1920, Height: 1080, Dark: true}} {
		t.Run(fmt.Sprint(size.Width), func(t *testing.T) {
			tab := chromium.Open(t, write(t, report.Page{}, bridge()), size)
			if n := browser.Eval[int](tab, inked); n < 10_000 {
				t.Errorf("%d pixels of the chart are drawn on", n)
			}
			if wide := browser.Eval[bool](tab, "document.documentElement.scrollWidth > innerWidth"); wide {
				t.Error("the page scrolls sideways")
			}
			checkProblems(t, tab)
		})
	}
}

func TestClickOpensEvent(t *testing.T) {
	needChart(t)
	chromium := browser.Start(t)
	tab := chromium.Open(t, write(t, report.Page{}, bridge()), desk)
	clickEvent(t, tab, 2)
	want := []string{
		"Flood damages two piers", "3 June 2013", "2013-06-03 · disaster · occurred", "A flood damaged two piers last Monday.",
		"“last Monday”, counted from 6 June 2013, the date of its source, is 3 June 2013.", "High water, 6 June 2013",
		"Elsewhere dated 4 June 2013: Flood damages the piers",
	}
	for _, line := range want {
		if got := panel(tab); !strings.Contains(got, line) {
			t.Errorf("the detail says %q, without %q", got, line)
		}
	}
	if marked := browser.Eval[string](tab, "document.querySelector('.panel mark').textContent"); marked != "last Monday" {
		t.Errorf("the marked expression is %q", marked)
	}
	if hash := browser.Eval[string](tab, "location.hash"); hash != "#event=e3" {
		t.Errorf("the address ends in %q", hash)
	}
	if n := browser.Eval[int](tab, "document.querySelectorAll('.panel .receipt a').length"); n != 1 {
		t.Errorf("the detail has %d links; one to the other event, and none to a javascript: address", n)
	}
	checkProblems(t, tab)
}

// A click means what stands there now, not what stood there before zooming.
func TestClickAfterZoom(t *testing.T) {
	needChart(t)
	chromium := browser.Start(t)
	tl := crowd(300)
	tab := chromium.Open(t, write(t, report.Page{}, tl), desk)
	browser.Eval[bool](tab, "(dateline.chart.zoom(5), true)")
	for k := range 3 {
		placed := layout(tab).Lanes[k].Placed
		event := placed[len(placed)-1].Event
		clickEvent(t, tab, event)
		if got := panel(tab); !strings.Contains(got, tl.Events[event].Title) {
			t.Errorf("a click on %q opened %q", tl.Events[event].Title, got)
		}
	}
	checkProblems(t, tab)
}

// The offsets of an expression count code points, those of the browser UTF-16 units.
func TestMarkAfterEmoji(t *testing.T) {
	chromium := browser.Start(t)
	tl := bridge()
	tl.Events[0] = told("e1", "1998", "Tessin approves", "a.txt", "🌉🌉 The council 🌉 approved it «in 1998», it says.", timeline.BasisExplicit)
	tab := chromium.Open(t, write(t, report.Page{}, tl), desk, "#event=e1")
	if marked := browser.Eval[string](tab, "document.querySelector('.panel mark').textContent"); marked != "in 1998" {
		t.Errorf("the marked expression is %q", marked)
	}
	checkProblems(t, tab)
}

func TestKeyboard(t *testing.T) {
	needChart(t)
	chromium := browser.Start(t)
	tab := chromium.Open(t, write(t, report.Page{}, bridge()), desk)
	browser.Eval[bool](tab, "(document.querySelector('[data-chart]').focus(), true)")
	width := func() float64 { r := layout(tab).Range; return r[1] - r[0] }

	tab.Press("+")
	if got := width(); got > 70 {
		t.Errorf("after + %.0f%% of the axis is in view", got)
	}
	before := layout(tab).Range[0]
	run(tab, "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowRight', shiftKey: true}))")
	if got := layout(tab).Range[0]; got <= before {
		t.Errorf("with Shift the right arrow moved the view's start from %.1f to %.1f", before, got)
	}
	tab.Press("-")
	tab.Press("0")
	if got := width(); got < 99.9 {
		t.Errorf("after 0 %.0f%% of the axis is in view", got)
	}

	browser.Eval[bool](tab, "(document.querySelectorAll('td a')[1].focus(), true)")
	tab.Press(kb.Enter)
	if got := panel(tab); !strings.Contains(got, "Workers build the bridge") {
		t.Errorf("Enter on the list's second event opened %q", got)
	}
	if tag := browser.Eval[string](tab, "document.activeElement.closest('.panel')?.className || ''"); tag != "panel" {
		t.Error("the focus did not go to the detail")
	}
	tab.Press(kb.Escape)
	if got := panel(tab); got != "" {
		t.Errorf("after Escape the detail still says %q", got)
	}
	if back := browser.Eval[string](tab, "document.activeElement.textContent"); back != "Workers build the bridge" {
		t.Errorf("after Escape the focus is on %q", back)
	}
	checkProblems(t, tab)
}

func TestAddressOpensEvent(t *testing.T) {
	chromium := browser.Start(t)
	tab := chromium.Open(t, write(t, report.Page{}, bridge()), desk, "#event=e5")
	if got := panel(tab); !strings.Contains(got, "Builder stands trial") {
		t.Errorf("the address opened %q", got)
	}
	checkProblems(t, tab)
}

// An address of another timeline's event says so, until it is closed or another event is opened.
func TestAddressOfNoEvent(t *testing.T) {
	chromium := browser.Start(t)
	tab := chromium.Open(t, write(t, report.Page{}, bridge()), desk, "#event=zzz%3Cb%3E")
	if got := panel(tab); !strings.Contains(got, "This timeline has no event “zzz<b>”.") {
		t.Errorf("the detail says %q", got)
	}
	browser.Eval[bool](tab, "new Promise(done => { addEventListener('hashchange', () => setTimeout(() => done(true))); location.hash = '#event=e5' })")
	if got := panel(tab); !strings.Contains(got, "Builder stands trial") {
		t.Errorf("after a good address the detail says %q", got)
	}
	browser.Eval[bool](tab, "new Promise(done => { addEventListener('hashchange', () => setTimeout(() => done(true))); location.hash = '#event=e55' })")
	if got := panel(tab); !strings.Contains(got, "“e55”") {
		t.Errorf("after a bad address the detail says %q", got)
	}
	tab.Press(kb.Escape)
	if got := panel(tab); got != "" {
		t.Errorf("after Escape the detail still says %q", got)
	}
	checkProblems(t, tab)
}

// A long title takes a few lines of the list, whose other cells stand beside its first, and is whole in the detail.
func TestLongTitle(t *testing.T) {
	chromium := browser.Start(t)
	title := strings.Repeat("Very long ", 999) + "and at its end"
	tl := bridge()
	tl.Events[0].Title = title
	for _, size := range []browser.Size{desk, phone} {
		tab := chromium.Open(t, write(t, report.Page{}, tl), size)
		if height := browser.Eval[float64](tab, "document.querySelector('tbody tr').offsetHeight"); height > 200 {
			t.Errorf("at %d pixels its row is %.0f pixels high", size.Width, height)
		}
		const bottoms = `[...document.querySelector('tbody tr').cells].filter(cell => cell.textContent).map(cell => {
			const range = document.createRange(); range.selectNodeContents(cell);
			return [...range.getClientRects()].find(r => r.height > 0 && r.height < 40).bottom })`
		if got := browser.Eval[[]float64](tab, bottoms); size == desk && slices.Max(got)-slices.Min(got) > 6 {
			t.Errorf("the cells' first lines end at %v", got)
		}
		browser.Eval[bool](tab, "(document.querySelector('td a').click(), true)")
		if got := browser.Eval[string](tab, "document.querySelector('.panel h2').textContent"); got != title {
			t.Errorf("the detail's title has %d bytes, not %d", len(got), len(title))
		}
		checkProblems(t, tab)
	}
}

// Paper has no slider and no buttons, and the sentences that nobody can open there.
func TestPaper(t *testing.T) {
	needChart(t)
	chromium := browser.Start(t)
	tab := chromium.Open(t, write(t, report.Page{}, bridge()), desk)
	const slider = `(canvas => { const copy = document.createElement('canvas').getContext('2d'); let n = 0;
		copy.canvas.width = canvas.width;
		copy.drawImage(canvas, 0, 20 - canvas.height);
		const {data} = copy.getImageData(0, 0, canvas.width, 20);
		for (let i = 3; i < data.length; i += 4) if (data[i]) n++; return n })(document.querySelector('[data-chart] canvas'))`
	const buttons = "[...document.querySelectorAll('button')].filter(button => button.offsetHeight > 0 && !button.closest('th')).length"
	browser.Eval[bool](tab, "(document.querySelector('td a').click(), true)")
	if browser.Eval[int](tab, slider) == 0 || browser.Eval[int](tab, buttons) == 0 {
		t.Fatal("the screen has no slider or no buttons")
	}
	tab.Paper()
	browser.Eval[bool](tab, "dispatchEvent(new Event('beforeprint'))")
	if n := browser.Eval[int](tab, slider); n > 0 {
		t.Errorf("%d pixels of the slider are on paper", n)
	}
	if n := browser.Eval[int](tab, buttons); n > 0 {
		t.Errorf("%d buttons are on paper", n)
	}
	if got := browser.Eval[string](tab, "document.querySelectorAll('tbody tr')[2].innerText"); !strings.Contains(got, "A flood damaged two piers last Monday.") {
		t.Errorf("the flood's row says %q", got)
	}
	browser.Eval[bool](tab, "dispatchEvent(new Event('afterprint'))")
	if n := browser.Eval[int](tab, "document.querySelectorAll('.said').length"); n > 0 {
		t.Errorf("%d sentences stay in the list", n)
	}
	checkProblems(t, tab)
}

func TestTooltip(t *testing.T) {
	needChart(t)
	chromium := browser.Start(t)
	tab := chromium.Open(t, write(t, report.Page{}, bridge()), desk)
	top := browser.Eval[float64](tab, "document.querySelector('[data-chart]').getBoundingClientRect().top")
	left := browser.Eval[float64](tab, "document.querySelector('[data-chart]').getBoundingClientRect().left")
	p := layout(tab).Lanes[0].Placed[0]
	tab.Hover(left+(p.Text[0]+p.Text[1])/2, top+p.Y)
	got := browser.Eval[string](tab, "new Promise(done => setTimeout(() => done(document.querySelector('[data-chart]').innerText), 300))")
	if !strings.Contains(got, p.Label) {
		t.Errorf("the tooltip says %q, without %q", got, p.Label)
	}
	checkProblems(t, tab)
}

func TestNoScript(t *testing.T) {
	chromium := browser.Start(t)
	size := desk
	size.NoScript = true
	tab := chromium.Open(t, write(t, report.Page{}, bridge()), size)
	got := browser.Eval[string](tab, "document.body.innerText")
	for _, want := range []string{"The list below holds every event", "Flood damages two piers"} {
		if !strings.Contains(got, want) {
			t.Errorf("without a script the page doesn't say %q", want)
		}
	}
}

func TestFewEvents(t *testing.T) {
	needChart(t)
	chromium := browser.Start(t)
	one := &timeline.Timeline{Events: bridge().Events[2:3]}
	century := &timeline.Timeline{Events: []timeline.Event{told("c", "19XX", "A century passes", "", "«The 20th century» passed.", timeline.BasisExplicit)}}
	for _, test := range []struct {
		name string
		tl   *timeline.Timeline
		size browser.Size
	}{{"none", &timeline.Timeline{}, desk}, {"one", one, desk}, {"one on a phone", one, phone}, {"one century", century, desk}} {
		t.Run(test.name, func(t *testing.T) {
			tab := chromium.Open(t, write(t, report.Page{}, test.tl), test.size)
			if len(test.tl.Events) > 0 {
				if lanes := layout(tab).Lanes; len(lanes) != 1 || len(lanes[0].Placed) != 1 {
					t.Errorf("the layout is %+v", lanes)
				}
				if ticks := layout(tab).Ticks; len(ticks) == 0 {
					t.Error("the axis has no ticks")
				}
			}
			checkProblems(t, tab)
		})
	}
}

// An event without a date is in the list and opens, though no chart has a place for it.
func TestUndatedEvent(t *testing.T) {
	chromium := browser.Start(t)
	tl := bridge()
	tl.Events = append(tl.Events, timeline.Event{ID: "undated", Title: "The ferry stops", Text: "The ferry stopped."})
	tab := chromium.Open(t, write(t, report.Page{}, tl), desk, "#event=undated")
	if got := panel(tab); !strings.Contains(got, "The ferry stopped.") {
		t.Errorf("the detail says %q", got)
	}
	checkProblems(t, tab)
}

func TestHostileTexts(t *testing.T) {
	needChart(t)
	chromium := browser.Start(t)
	long := strings.Repeat("Very long ", 1000)
	for i, text := range append(hostile, long) {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			tab := chromium.Open(t, write(t, report.Page{Title: text}, says(text)), desk)
			browser.Eval[bool](tab, "(document.querySelector('td a').click(), true)")
			if got := panel(tab); got == "" {
				t.Error("the event doesn't open")
			}
			check := func(where string) {
				t.Helper()
				if browser.Eval[bool](tab, "'pwned' in window || !!document.querySelector('img, svg, [onerror], [onload], a[href^=javascript]')") {
					t.Errorf("%s a text became code or markup", where)
				}
				if browser.Eval[bool](tab, "document.documentElement.scrollWidth > innerWidth") {
					t.Errorf("%s the page scrolls sideways", where)
				}
			}
			check("in the panel")
			for _, step := range []string{
				"document.querySelector('[data-opens=filters]').click()",
				"document.querySelector('#filters [data-facet] input[type=checkbox]')?.click()",
				"document.querySelector('#left-out summary').click()",
				"document.querySelector('[data-act=read]').click()",
				"document.querySelector('.panel .told').click()",
				"document.querySelector('.here button').click()",
				"[...document.querySelectorAll('.panel button')].find(b => b.textContent === 'Correct').click()",
				"document.querySelector('.panel textarea').value += ' " + "<img src=x onerror=window.pwned=1>" + "', document.querySelector('.panel form').requestSubmit()",
				"(lanes => { lanes.value = 'actor'; lanes.dispatchEvent(new Event('change')) })(document.getElementById('lanes'))",
			} {
				run(tab, step)
				check("after " + step)
			}
			if corrected := give(tab, "csv"); !strings.Contains(corrected, "<img src=x onerror=window.pwned=1>") {
				t.Errorf("the corrected CSV is %.300q", corrected)
			}
			run(tab, "[...document.querySelectorAll('.corrections button')].find(b => b.textContent === 'Undo all').click()")
			top := browser.Eval[float64](tab, "document.querySelector('[data-chart]').getBoundingClientRect().top")
			for _, lane := range layout(tab).Lanes {
				for _, p := range lane.Placed {
					tab.Hover(p.X+24, top+p.Y)
				}
			}
			checkProblems(t, tab)
		})
	}
}

// overlaps returns pairs of labels, and of labels and marks, that touch within a lane.
func overlaps(l laid) []string {
	var found []string
	for _, lane := range l.Lanes {
		for i, a := range lane.Placed {
			for _, b := range lane.Placed[i+1:] {
				if a.Row != b.Row {
					continue
				}
				for _, one := range [][2]float64{a.Text, a.Mark} {
					for _, two := range [][2]float64{b.Text, b.Mark} {
						if one[0] < two[1] && two[0] < one[1] {
							found = append(found, fmt.Sprintf("%q and %q in %s", a.Label, b.Label, lane.Name))
						}
					}
				}
			}
			if a.Text[0] < l.Box.Left-.5 || a.Text[1] > l.Box.Right+.5 {
				found = append(found, fmt.Sprintf("%q and the chart's edge", a.Label))
			}
			if a.Y+a.Size/2 > lane.RugTop {
				found = append(found, fmt.Sprintf("%q and the strip below it", a.Label))
			}
		}
	}
	for i, tick := range l.Ticks {
		if i > 0 && tick.X-tick.Half < l.Ticks[i-1].X+l.Ticks[i-1].Half {
			found = append(found, fmt.Sprintf("ticks %s and %s", l.Ticks[i-1].Label, tick.Label))
		}
	}
	return found
}

// strays returns labels that have a place and aren't drawn, and those of crowd's titles that are drawn without one.
func strays(l laid) []string {
	left := map[string]int{}
	for _, lane := range l.Lanes {
		for _, p := range lane.Placed {
			left[p.Label]++
		}
	}
	var found []string
	for _, text := range l.Drawn {
		if left[text]--; left[text] < 0 && strings.ContainsAny(text, "(…") {
			found = append(found, fmt.Sprintf("%q is drawn and has no place", text))
		}
	}
	for label, n := range left {
		if n > 0 {
			found = append(found, fmt.Sprintf("%q has a place and is not drawn", label))
		}
	}
	return found
}

func TestNothingOverlaps(t *testing.T) {
	needChart(t)
	chromium := browser.Start(t)
	oneDay := crowd(1000)
	for i := range oneDay.Events {
		oneDay.Events[i].Date = date("2020-02-02")
	}
	ages := crowd(60)
	for i := range ages.Events {
		ages.Events[i].Date = timeline.YearOf(-2999 + i*100)
	}
	for _, test := range []struct {
		name string
		tl   *timeline.Timeline
		size browser.Size
	}{
		{"40", crowd(40), desk}, {"40 on a phone", crowd(40), phone}, {"300", crowd(300), desk}, {"5000", crowd(5000), desk},
		{"a thousand on one day", oneDay, desk}, {"3000 BC to AD 3000", ages, desk},
	} {
		t.Run(test.name, func(t *testing.T) {
			tab := chromium.Open(t, write(t, report.Page{}, test.tl), test.size)
			rows, moved, stayed := map[int]int{}, 0, 0
			for step, action := range []string{"reset()", "zoom(3)", "zoom(4)", "pan(.4)", "zoom(30)", "setEven(!dateline.chart.isEven())", "reset()"} {
				browser.Eval[bool](tab, "(dateline.chart."+action+", true)")
				l := layout(tab)
				for _, problem := range overlaps(l) {
					t.Errorf("after %s: %s", action, problem)
				}
				for _, problem := range strays(l) {
					t.Errorf("after %s: %s", action, problem)
				}
				if len(l.Ticks) == 0 && step == 0 {
					t.Error("the axis has no ticks")
				}
				for _, lane := range l.Lanes {
					for _, p := range lane.Placed {
						if row, ok := rows[p.Event]; ok && row != p.Row && step < 5 {
							moved++
						} else if ok {
							stayed++
						}
						rows[p.Event] = p.Row
					}
				}
			}
			if moved > stayed/20 { // a label may have to go where it is cut by the chart's edge
				t.Errorf("by zooming %d labels changed their rows, and %d kept them", moved, stayed)
			}
			checkProblems(t, tab)
		})
	}
}

// years returns a timeline of an event in each of some years.
func years(edtf ...string) *timeline.Timeline {
	tl := &timeline.Timeline{}
	for i, year := range edtf {
		tl.Events = append(tl.Events, told(fmt.Sprintf("y%d", i), year, "The year "+year, "", "«Then» it was.", timeline.BasisExplicit))
	}
	tl.Sort()
	return tl
}

// Ticks cost what fits on the screen, however many years the axis has: no page takes long, and no zoom does.
func TestWideSpans(t *testing.T) {
	needChart(t)
	chromium := browser.Start(t)
	for _, test := range []struct {
		years []string
		first string // tick
	}{
		{[]string{"2024", "Y17000000"}, "2000000"},
		{[]string{"2024", "Y1000000"}, "500000"},
		{[]string{"Y-999999999", "-0043", "2024", "2025", "Y999999999"}, "400000000 BC"},
	} {
		t.Run(test.years[0]+" to "+test.years[len(test.years)-1], func(t *testing.T) {
			tab := chromium.Open(t, write(t, report.Page{}, years(test.years...)), desk)
			for step, action := range []string{"setEven(false)", "zoom(30)", "zoom(3000)", "zoom(1e9)", "pan(3)", "setEven(!dateline.chart.isEven())", "zoom(1e-3)", "reset()"} {
				took := browser.Eval[float64](tab, "(from => { dateline.chart."+action+"; return performance.now() - from })(performance.now())")
				if took > 2000 {
					t.Errorf("%s took %.0f ms", action, took)
				}
				l := layout(tab)
				for _, problem := range overlaps(l) {
					t.Errorf("after %s: %s", action, problem)
				}
				if step == 0 && !slices.ContainsFunc(l.Ticks, func(tick tick) bool { return tick.Label == test.first }) {
					t.Errorf("the ticks are %v", l.Ticks)
				}
			}
			checkProblems(t, tab)
		})
	}
}

// Equals are named all over the axis, and on one day in the order of the timeline, from the top.
func TestEquals(t *testing.T) {
	needChart(t)
	chromium := browser.Start(t)
	equals := func(n int, on func(int) timeline.Date) *timeline.Timeline {
		tl := &timeline.Timeline{}
		for i := range n {
			event := told(fmt.Sprintf("q%d", i), "2000", fmt.Sprintf("Report %s of board %d", strings.Repeat("x", i*7%11), i), "", "«Then» it was.", timeline.BasisExplicit)
			event.Date = on(i)
			tl.Events = append(tl.Events, event)
		}
		return tl
	}
	t.Run("twenty thousand", func(t *testing.T) {
		start := timeline.DayOf(1900, 1, 1)
		first, _ := start.Start()
		tl := equals(20_000, func(i int) timeline.Date {
			day := first.AddDate(0, 0, i*2)
			return timeline.DayOf(day.Year(), int(day.Month()), day.Day())
		})
		l := layout(chromium.Open(t, write(t, report.Page{}, tl), desk))
		var tenths [10]int
		for _, p := range l.Lanes[0].Placed {
			tenths[min(9, max(0, int(10*(p.X-l.Box.Left)/(l.Box.Right-l.Box.Left))))]++
		}
		if slices.Min(tenths[:]) == 0 || slices.Max(tenths[:]) > 3*slices.Min(tenths[:]) {
			t.Errorf("the tenths of the axis have %v labels", tenths)
		}
	})
	t.Run("one day", func(t *testing.T) {
		tab := chromium.Open(t, write(t, report.Page{}, equals(200, func(int) timeline.Date { return timeline.DayOf(2020, 2, 2) })), desk)
		placed := layout(tab).Lanes[0].Placed
		if len(placed) < 10 {
			t.Fatalf("%d events are named", len(placed))
		}
		for _, p := range placed {
			if p.Event != p.Row {
				t.Errorf("row %d names event %d", p.Row, p.Event)
			}
		}
		if got := browser.Eval[string](tab, "[...document.querySelectorAll('td a')].slice(0, 3).map(a => a.hash).join()"); got != "#event=q0,#event=q1,#event=q2" {
			t.Errorf("the list begins %s", got)
		}
	})
}

// Round years are round as readers count them, on both sides of the year 0 that there was not.
func TestRoundYears(t *testing.T) {
	needChart(t)
	chromium := browser.Start(t)
	for _, test := range []struct {
		years []string
		want  string
	}{
		{[]string{"-2999", "3000"}, "3000 BC, 2500 BC, 2000 BC, 1500 BC, 1000 BC, 500 BC, AD 1, AD 500, 1000, 1500, 2000, 2500, 3000"},
		{[]string{"-0049", "0050"}, "50 BC, 45 BC, 40 BC, 35 BC, 30 BC, 25 BC, 20 BC, 15 BC, 10 BC, 5 BC, AD 1, AD 10, AD 15, AD 20, AD 25, AD 30, AD 35, AD 40, AD 45, AD 50"},
		{[]string{"1900", "2000"}, "1900, 1905, 1910, 1915, 1920, 1925, 1930, 1935, 1940, 1945, 1950, 1955, 1960, 1965, 1970, 1975, 1980, 1985, 1990, 1995, 2000"},
	} {
		tab := chromium.Open(t, write(t, report.Page{}, years(test.years...)), desk)
		browser.Eval[bool](tab, "(dateline.chart.setEven(false), true)")
		l := layout(tab)
		var labels []string
		for _, tick := range l.Ticks {
			labels = append(labels, tick.Label)
		}
		if got := strings.Join(labels, ", "); got != test.want {
			t.Errorf("the ticks are %s, not %s", got, test.want)
		}
		if slices.Contains(l.Drawn, "3158 BC") {
			t.Error("the corner names a year that is not round")
		}
		checkProblems(t, tab)
	}
}

// The most important events are always named, and a screen of 300 events names many.
func TestNames(t *testing.T) {
	needChart(t)
	chromium := browser.Start(t)
	tab := chromium.Open(t, write(t, report.Page{}, crowd(300)), desk)
	named, bold := 0, 0
	for _, lane := range layout(tab).Lanes {
		named += len(lane.Placed)
		for _, p := range lane.Placed {
			if p.Bold {
				bold++
			}
			if p.Size < 11 {
				t.Errorf("%q is written at %g pixels", p.Label, p.Size)
			}
		}
	}
	if named < 90 || bold < 10 {
		t.Errorf("%d events are named, %d of the ten most important", named, bold)
	}
	status := browser.Eval[string](tab, "document.querySelector('.status').textContent")
	if want := fmt.Sprintf("%d of 300 named; zoom in for more", named); status != want {
		t.Errorf("the page says %q, not %q", status, want)
	}
}

// The list is filled as one scrolls, and emptied behind.
func TestListGrows(t *testing.T) {
	chromium := browser.Start(t)
	tab := chromium.Open(t, write(t, report.Page{}, crowd(1500)), desk)
	rows := func() int { return browser.Eval[int](tab, "document.querySelectorAll('.list tbody a').length") }
	if n := rows(); n != 16 {
		t.Errorf("at first the list has %d rows", n)
	}
	const scroll = `new Promise(done => {
		const step = n => { scrollTo(0, 1e7); setTimeout(() => document.querySelector('[data-rest]').hidden || n === 0 ? done(true) : step(n - 1), 50) };
		step(100);
	})`
	browser.Eval[bool](tab, scroll)
	last := browser.Eval[string](tab, "[...document.querySelectorAll('.list tbody a')].at(-1).hash")
	if n := rows(); last != "#event="+crowd(1500).Events[1499].ID || n > 700 {
		t.Errorf("after scrolling the list has %d rows, up to %s", n, last)
	}
	browser.Eval[bool](tab, "([...document.querySelectorAll('.list tbody a')].at(-1).click(), true)")
	if got := panel(tab); !strings.Contains(got, "Crowds") {
		t.Errorf("a row that the script added opens %q", got)
	}
	first := browser.Eval[string](tab, "new Promise(done => { document.querySelector('.list').scrollIntoView(); setTimeout(() => done(document.querySelector('.list tbody a').hash), 300) })")
	if first != "#event="+crowd(1500).Events[0].ID {
		t.Errorf("back at its start the list begins with %s", first)
	}
	checkProblems(t, tab)
}
