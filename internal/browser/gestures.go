package browser

import (
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/chromedp"
)

const (
	ctrl       = 2    // the modifier's bit
	leastDelta = 1e-6 // none would be left out, which Chromium takes for a mistake
)

// Wheel turns the wheel with Ctrl held; up is less than 0.
func (tab *Tab) Wheel(x, y, delta float64) {
	tab.t.Helper()
	tab.do(call(input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: "mouseWheel", X: x, Y: y, DeltaX: leastDelta, DeltaY: delta, Modifiers: ctrl}))
	tab.settle()
}

// Drag moves the mouse from one point to another with its button down.
func (tab *Tab) Drag(fromX, fromY, toX, toY float64) {
	tab.t.Helper()
	at := func(kind input.DispatchMouseEventType, share float64, held int64) chromedp.Action[chromedp.Void] {
		return call(input.DispatchMouseEvent, input.DispatchMouseEventParams{
			Type: kind, X: fromX + share*(toX-fromX), Y: fromY + share*(toY-fromY), Button: "left", Buttons: held, ClickCount: 1,
		})
	}
	tab.do(at("mousePressed", 0, 1), at("mouseMoved", .3, 1), at("mouseMoved", .7, 1), at("mouseMoved", 1, 1), at("mouseReleased", 1, 0))
	tab.settle()
}

// Pinch puts two fingers beside a point, half so far from it as from each other, and moves them to another distance.
func (tab *Tab) Pinch(x, y, from, to float64) {
	tab.t.Helper()
	fingers := func(kind input.DispatchTouchEventType, apart float64) chromedp.Action[chromedp.Void] {
		return call(input.DispatchTouchEvent, input.DispatchTouchEventParams{
			Type: kind, TouchPoints: []*input.TouchPoint{{X: x - apart/2, Y: y, ID: new(1.0)}, {X: x + apart/2, Y: y, ID: new(2.0)}},
		})
	}
	tab.do(
		fingers("touchStart", from), fingers("touchMove", (from+to)/2), fingers("touchMove", to),
		call(input.DispatchTouchEvent, input.DispatchTouchEventParams{Type: "touchEnd", TouchPoints: []*input.TouchPoint{}}),
	)
	tab.settle()
}
