package render_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"dateline/render"
	"dateline/timeline"
)

func ExampleJSONLines() {
	tl := &timeline.Timeline{Events: []timeline.Event{
		{ID: "a", Date: timeline.MonthOf(2022, 2), Title: "Pact signed", Category: timeline.Agree, Status: timeline.Occurred, Importance: 1, Confidence: 1},
	}}
	if err := render.JSONLines(os.Stdout, tl); err != nil {
		panic(err)
	}
	// Output:
	// {"id":"a","date":"2022-02","start":"2022-02-01","end":"2022-02-28","title":"Pact signed","text":"","category":"agree","status":"occurred","actors":[],"places":[],"importance":1,"confidence":1,"mentions":[],"conflicts":[]}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestJSONLinesError(t *testing.T) {
	tl := &timeline.Timeline{Events: make([]timeline.Event, 1)}
	if err := render.JSONLines(broken{}, tl); err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("the error is %v", err)
	}
}
