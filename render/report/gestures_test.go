package report_test

import (
	"math"
	"strings"
	"testing"

	"dateline/internal/browser"
	"dateline/render/report"
)

// stage is the chart on a page: what its pixels are of the axis, and of the window.
type stage struct {
	laid
	left, top float64
}

func stageOf(tab *browser.Tab) stage {
	corner := browser.Eval[[2]float64](tab, "(r => [r.left, r.top])(document.querySelector('[data-chart]').getBoundingClientRect())")
	return stage{layout(tab), corner[0], corner[1]}
}

// share returns which part of the axis stands at a pixel of the window, in percent.
func (s stage) share(x float64) float64 {
	return s.Range[0] + (s.Range[1]-s.Range[0])*(x-s.left-s.Box.Left)/(s.Box.Right-s.Box.Left)
}

func (s stage) width() float64 { return s.Range[1] - s.Range[0] }

func near(a, b float64) bool { return math.Abs(a-b) < .05 }

func TestGestures(t *testing.T) {
	needChart(t)
	tab := browser.Start(t).Open(t, write(t, report.Page{}, crowd(300)), desk)
	start := stageOf(tab)
	x, y := start.left+700, start.top+start.Box.Top+100
	reset := func() { browser.Eval[bool](tab, "(dateline.chart.reset(), true)") }

	t.Run("the wheel with Ctrl zooms where the mouse is", func(t *testing.T) {
		tab.Wheel(x, y, -100)
		tab.Wheel(x, y, -100)
		if s := stageOf(tab); s.width() > 70 || !near(s.share(x), start.share(x)) {
			t.Errorf("%v is in view, %.2f under the mouse, which was on %.2f", s.Range, s.share(x), start.share(x))
		}
	})
	t.Run("a drag moves the chart with the mouse", func(t *testing.T) {
		before := stageOf(tab)
		tab.Drag(x, y, x-200, y)
		if s := stageOf(tab); !near(s.share(x-200), before.share(x)) || !near(s.width(), before.width()) {
			t.Errorf("%v is in view, and was %v", s.Range, before.Range)
		}
		if browser.Eval[string](tab, "location.hash") != "" {
			t.Error("the drag opened an event")
		}
	})
	t.Run("two fingers zoom between them", func(t *testing.T) {
		reset()
		tab.Pinch(x, y, 100, 300)
		if s := stageOf(tab); !near(s.width(), 100./3) || !near(s.share(x), start.share(x)) {
			t.Errorf("%v is in view, %.2f between the fingers, which were on %.2f", s.Range, s.share(x), start.share(x))
		}
	})
	t.Run("the overview's window is moved and stretched", func(t *testing.T) {
		reset()
		strip := start.top + start.Height - 10
		at := func(percent float64) float64 {
			return start.left + start.Box.Left + percent/100*(start.Box.Right-start.Box.Left)
		}
		tab.Drag(at(0), strip, at(40), strip)
		if s := stageOf(tab); !near(s.Range[0], 40) || !near(s.Range[1], 100) {
			t.Errorf("after its start was drawn to 40%% %v is in view", s.Range)
		}
		tab.Drag(at(70), strip, at(50), strip)
		if s := stageOf(tab); !near(s.Range[0], 20) || !near(s.Range[1], 80) {
			t.Errorf("after it was drawn by 20%% %v is in view", s.Range)
		}
		tab.Click(at(95), strip)
		if s := stageOf(tab); !near(s.Range[1], 100) || !near(s.width(), 60) {
			t.Errorf("after a click behind it %v is in view", s.Range)
		}
	})
	t.Run("the wheel alone scrolls the page", func(t *testing.T) {
		before := stageOf(tab)
		moved := browser.Eval[bool](tab, "!document.querySelector('[data-chart]').dispatchEvent(new WheelEvent('wheel', {deltaY: 100, bubbles: true, cancelable: true}))")
		if s := stageOf(tab); moved || s.width() != before.width() {
			t.Error("it moved the chart")
		}
	})
	checkProblems(t, tab)
}

// Events that disagree are tied while one of them is open.
func TestTies(t *testing.T) {
	needChart(t)
	tab := browser.Start(t).Open(t, write(t, report.Page{}, bridge()), desk)
	const pink = `(canvas => { const copy = document.createElement('canvas').getContext('2d'); let n = 0;
		Object.assign(copy.canvas, {width: canvas.width, height: canvas.height});
		copy.drawImage(canvas, 0, 0);
		const {data} = copy.getImageData(0, 0, canvas.width, canvas.height);
		for (let i = 0; i < data.length; i += 4) if (data[i] > 170 && data[i + 1] < 60 && data[i + 2] > 60 && data[i + 2] < 120) n++; return n })(document.querySelector('[data-chart] canvas'))`
	clickEvent(t, tab, 0)
	alone := browser.Eval[int](tab, pink)
	clickEvent(t, tab, 2)
	if tied := browser.Eval[int](tab, pink); alone == 0 || tied == alone {
		t.Errorf("%d pixels have the accent's colour with an event that no other disagrees with, %d with one of two that disagree", alone, tied)
	}
	checkProblems(t, tab)
}

// What is taken away is a picture of what is in view, drawn under the page's own policy.
func TestPicture(t *testing.T) {
	needChart(t)
	tab := browser.Start(t).Open(t, write(t, report.Page{}, bridge()), desk)
	svg := browser.Eval[string](tab, "dateline.chart.picture('svg')")
	for _, want := range []string{"<svg", "Flood damages two piers", "Disaster and"} {
		if !strings.Contains(svg, want) {
			t.Errorf("the SVG lacks %q", want)
		}
	}
	if png := browser.Eval[string](tab, "dateline.chart.picture('png')"); !strings.HasPrefix(png, "data:image/png;base64,") || len(png) < 10_000 {
		t.Errorf("the PNG has %d characters", len(png))
	}
	checkProblems(t, tab)
}
