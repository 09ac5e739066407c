package report_test

import (
	"bytes"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"dateline/internal/browser"
	"dateline/render/chart"
	"dateline/render/report"
	"dateline/timeline"
)

func fragment(t testing.TB, f report.Fragment, tl *timeline.Timeline) string {
	t.Helper()
	needChart(t)
	var out bytes.Buffer
	if err := f.Write(&out, tl); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// hostPage is somebody's page around fragments: with styles that hit everything, and a policy of its own.
func hostPage(policy string, fragments ...string) []byte {
	return fmt.Appendf(nil, `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; %s">
<style>* { color: red; font: 30px serif; letter-spacing: 4px } svg, text, canvas { display: none } p, span, li { text-transform: uppercase }</style></head>
<body><p id="own">Own</p>%s</body></html>`, policy, strings.Join(fragments, "\n"))
}

var hashes = regexp.MustCompile(`'sha256-[^']+'`)

func TestFragments(t *testing.T) {
	tl := bridge()
	one, two := fragment(t, report.Fragment{}, tl), fragment(t, report.Fragment{Picture: chart.Picture{Theme: chart.ThemeDark, Lanes: chart.LanesByPlace, Spacing: chart.SpacingEven, Title: "Dark"}}, tl)
	allowed := hashes.FindAllString(one+two, -1)
	if len(allowed) != 4 || allowed[0] != allowed[2] {
		t.Fatalf("the fragments name %v; two of the same script and one each of a style", allowed)
	}
	policy := "script-src " + allowed[0] + "; style-src 'unsafe-inline'"
	tab := browser.Start(t).Open(t, hostPage(policy, one, two, one), desk)
	checkProblems(t, tab)
	if n := browser.Eval[int](tab, `[...document.querySelectorAll('figure div')].filter(div => div.shadowRoot.querySelector('.stage canvas').height > 100).length`); n != 3 {
		t.Errorf("%d of 3 fragments are drawn", n)
	}
	inside := `getComputedStyle(document.querySelectorAll('figure div')[%d].shadowRoot.querySelector('summary')).%s`
	for property, want := range map[string]string{"color": "rgb(92, 96, 102)", "fontSize": "12px", "letterSpacing": "normal", "textTransform": "none"} {
		if got := browser.Eval[string](tab, fmt.Sprintf(inside, 0, property)); got != want {
			t.Errorf("the page's style leaks in: %s is %s, not %s", property, got, want)
		}
	}
	if got := browser.Eval[string](tab, fmt.Sprintf(inside, 1, "color")); got != "rgb(163, 169, 177)" {
		t.Errorf("the dark fragment's text is %s", got)
	}
	if got := browser.Eval[string](tab, "getComputedStyle(document.getElementById('own')).fontSize"); got != "30px" {
		t.Errorf("the fragment's style leaks out: the page's text has %s", got)
	}
	checkProblems(t, tab)

	// an event that is clicked is told below the chart
	at := browser.Eval[[]float64](tab, `(figure => { const {x, y, lanes} = {...figure.querySelector('div').shadowRoot.querySelector('canvas').getBoundingClientRect().toJSON(), ...figure.timeline.layout()};
		const [place] = lanes.flatMap(lane => lane.placed); return [x + place.text[0] + 5, y + place.y] })(document.querySelector('figure'))`)
	tab.Click(at[0], at[1])
	told := browser.Eval[string](tab, "document.querySelector('figure div').shadowRoot.querySelector('.event').textContent")
	if !strings.Contains(told, "In 1998 the council of Tessin") {
		t.Errorf("a click tells %q", told)
	}
}

// Where no script may run the picture stands still, and the list has the events.
func TestFragmentWithoutScript(t *testing.T) {
	chromium := browser.Start(t)
	still := fragment(t, report.Fragment{}, bridge())
	for name, size := range map[string]browser.Size{"blocked": desk, "off": {Width: 1280, Height: 720, NoScript: true}} {
		t.Run(name, func(t *testing.T) {
			policy := "script-src 'none'; style-src 'unsafe-inline'"
			tab := chromium.Open(t, hostPage(policy, still), size)
			if tall := browser.Eval[float64](tab, "document.querySelector('figure div').shadowRoot.querySelector('svg').getBoundingClientRect().height"); tall < 150 {
				t.Errorf("the picture is %g pixels high", tall)
			}
			if text := browser.Eval[string](tab, "document.querySelector('figure div').shadowRoot.querySelector('ol').textContent"); !strings.Contains(text, "Flood damages two piers") {
				t.Errorf("the list says %q", text)
			}
		})
	}
}

func TestFragmentIsInert(t *testing.T) {
	const attack = `"'></template></script></noscript><img src=x onerror="pwned=1"><script>pwned=1</script><!--`
	tl := says(attack)
	tl.Title = attack
	tl.Documents = []timeline.Document{{ID: attack, Title: attack, URL: "javascript:pwned=1"}}
	tl.Events[0].Mentions = []timeline.Mention{{Document: attack, Quote: attack}}
	for _, noScript := range []bool{false, true} {
		tab := browser.Start(t).Open(t, hostPage("script-src 'unsafe-inline'; style-src 'unsafe-inline'", fragment(t, report.Fragment{}, tl)), browser.Size{Width: 1280, Height: 720, NoScript: noScript})
		if ran := browser.Eval[bool](tab, "'pwned' in globalThis || document.querySelectorAll('img, [onerror]').length > 0"); ran {
			t.Error("a text became markup")
		}
		checkProblems(t, tab)
	}
}

func TestFragmentWithScriptFromFile(t *testing.T) {
	got := fragment(t, report.Fragment{Address: "dateline.js"}, bridge())
	if !strings.Contains(got, `<script src="dateline.js" defer></script>`) || strings.Contains(got, "<style") || len(got) > 60_000 {
		t.Errorf("a fragment whose script is in a file holds %d bytes:\n%.600s", len(got), got)
	}
	if again := fragment(t, report.Fragment{Address: "dateline.js"}, bridge()); again != got {
		t.Error("two fragments of one timeline differ")
	}
}

// A fragment is as dark as the page around it, and turns when that does. Its still picture, too.
func TestFragmentFollowsPage(t *testing.T) {
	const shown = `(root => getComputedStyle(root.querySelector('.all')).backgroundColor)(document.querySelector('figure div').shadowRoot)`
	const picture = `(canvas => canvas.toDataURL())(document.querySelector('figure div').shadowRoot.querySelector('canvas'))`
	page := hostPage("script-src 'unsafe-inline'; style-src 'unsafe-inline'", fragment(t, report.Fragment{}, bridge()))
	dark := desk
	dark.Dark = true
	tab := browser.Start(t).Open(t, page, dark)
	if got := browser.Eval[string](tab, shown); got != "rgb(255, 255, 255)" {
		t.Errorf("in a page that is always light the fragment stands on %s", got)
	}
	light := browser.Eval[string](tab, picture)
	turned := `new Promise(done => { document.documentElement.style.colorScheme = 'light dark'; setTimeout(() => done(` + shown + `), 100) })`
	if got := browser.Eval[string](tab, turned); got != "rgb(21, 23, 26)" {
		t.Errorf("in a page that is dark the fragment stands on %s", got)
	}
	if got := browser.Eval[string](tab, picture); got == light {
		t.Error("the chart is drawn as on a light ground")
	}
	checkProblems(t, tab)

	still := dark
	still.NoScript = true
	tab = browser.Start(t).Open(t, bytes.Replace(page, []byte("<html "), []byte(`<html style="color-scheme: light dark" `), 1), still)
	unreadable := `(svg => [...svg.querySelectorAll('text')].filter(text => getComputedStyle(text).fill === text.getAttribute('fill') || !/rgb\((1[6-9]|2)\d\d?/.test(getComputedStyle(text).fill)).length)(document.querySelector('figure div').shadowRoot.querySelector('svg'))`
	if n := browser.Eval[int](tab, unreadable); n != 0 {
		t.Errorf("%d texts of the still picture are dark on a dark ground", n)
	}
}

// The colours of a dark fragment's still picture are those of the chart.
func TestGrounds(t *testing.T) {
	needChart(t)
	tab := browser.Start(t).Open(t, write(t, report.Page{}, bridge()), desk)
	const pairs = `(({lightTheme: a, darkTheme: b}) => [...['paper', 'text', 'muted', 'stripe', 'line', 'faint', 'axis', 'accent'].map(key => [a[key], b[key]]), ...a.hues.map((hue, k) => [hue, b.hues[k]])])(dateline)`
	for _, pair := range browser.Eval[[][2]string](tab, pairs) {
		if !slices.Contains(report.Grounds(), pair) {
			t.Errorf("%s is %s on a dark ground, which the fragment doesn't know", pair[0], pair[1])
		}
	}
}
