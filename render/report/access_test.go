package report_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
	"github.com/google/go-cmp/cmp"

	"dateline/internal/browser"
	"dateline/render/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s: run the task golden and read the diff:\n%s", file, diff)
	}
}

// What a screen reader tells of the page, with an event open and the filters offered.
func TestOutline(t *testing.T) {
	needChart(t)
	tab := browser.Start(t).Open(t, write(t, report.Page{}, story()), desk, "#event=e3")
	run(tab, `document.querySelector('[data-opens=filters]').click()`)
	golden(t, "outline.txt", tab.Outline())
	checkProblems(t, tab)
}

// All that can be done is done by keyboard alone: the stops of Tab, each with a focus that shows.
func TestTabStops(t *testing.T) {
	needChart(t)
	tab := browser.Start(t).Open(t, write(t, report.Page{}, story()), desk)
	const stop = `(at => {
		if (!at || at === document.body) return '';
		const {outlineStyle, outlineWidth} = getComputedStyle(at), box = at.getBoundingClientRect();
		const shows = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && box.width > 0 && box.top < innerHeight && box.bottom > 0;
		return at.tagName.toLowerCase() + ' ' + (at.getAttribute('aria-label') || at.innerText || at.id).slice(0, 60).replace(/\s+/g, ' ') + (shows ? '' : ' (its focus does not show)');
	})(document.activeElement)`
	var stops strings.Builder
	for range 80 {
		tab.Press(kb.Tab)
		told := browser.Eval[string](tab, stop)
		if told == "" {
			break
		}
		fmt.Fprintln(&stops, told)
	}
	golden(t, "tabstops.txt", stops.String())

	// from the list to an event's panel, a correction, and back
	run(tab, `document.querySelectorAll('.list tbody a')[2].focus()`)
	tab.Press(kb.Enter)
	for range 2 {
		tab.Press(kb.Tab)
	}
	if at := browser.Eval[string](tab, "document.activeElement.textContent"); at != "Correct" {
		t.Fatalf("the second stop behind an event's title is %q", at)
	}
	tab.Press(kb.Enter)
	tab.Press("!")
	tab.Press(kb.Tab)
	tab.Press(kb.Tab)
	tab.Press(kb.Tab)
	tab.Press(kb.Enter)
	if got := panel(tab); !strings.Contains(got, "Changed here; it was “Flood damages two piers”") {
		t.Errorf("a correction by keyboard leaves the panel at %q", got)
	}
	run(tab, `[...document.querySelectorAll('.panel button')].find(b => b.textContent === 'Undo').focus()`)
	tab.Press(kb.Enter)
	tab.Press(kb.Escape)
	if at := browser.Eval[string](tab, "document.activeElement.textContent"); at != "Flood damages two piers" {
		t.Errorf("when the panel closes the focus goes to %q", at)
	}
	checkProblems(t, tab)
}

// The chart is one stop of Tab, and its marks are walked by keys; each is told as it is come to.
func TestMarksByKeyboard(t *testing.T) {
	needChart(t)
	tab := browser.Start(t).Open(t, write(t, report.Page{}, story()), desk)
	run(tab, "document.querySelector('[data-chart]').focus()")
	var told strings.Builder
	for _, key := range []string{kb.ArrowRight, kb.ArrowRight, kb.ArrowDown, kb.ArrowUp, kb.ArrowLeft, kb.End, kb.ArrowRight, kb.Home, kb.ArrowLeft} {
		tab.Press(key)
		fmt.Fprintln(&told, browser.Eval[string](tab, "document.querySelector('.mark').textContent"))
	}
	golden(t, "marks.txt", told.String())
	run(tab, "dateline.chart.showDays(15000, 15400)")
	tab.Press(kb.ArrowRight)
	if days := browser.Eval[[]float64](tab, "dateline.chart.days()"); days[0] > 12782 || days[1] < 12782 {
		t.Errorf("the mark that the keyboard is at is out of sight: days %v are in view", days)
	}
	title := browser.Eval[string](tab, "document.querySelector('.mark').textContent")
	title, _, _ = strings.Cut(title, ".")
	tab.Press(kb.Enter)
	if at := browser.Eval[string](tab, "document.activeElement.textContent"); at != title {
		t.Errorf("Enter at %q leads to %q", title, at)
	}
	tab.Press(kb.Escape)
	if at := browser.Eval[string](tab, "document.activeElement.matches('[data-chart]') && document.querySelector('.panel').hidden ? 'chart' : 'elsewhere'"); at != "chart" {
		t.Errorf("Escape leads %s", at)
	}
	checkProblems(t, tab)
}
