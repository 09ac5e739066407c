package report

import (
	"bytes"
	"encoding/base64"
	"fmt"
	"html/template"

	"dateline/render/chart"
	"dateline/timeline"
)

// still is the chart as a picture, for readers without a script.
type still struct {
	Address       template.URL // data:, so that nothing of the picture is part of the page
	Width, Height int
	Description   string
	Note          string // what it leaves out
}

// mostInStill is how many events the picture has: more would be drawn slowly and named nowhere.
const mostInStill = 300

// stillOf draws the picture; there is none where there is nothing to draw, or nothing to draw it with.
func stillOf(tl *timeline.Timeline) (*still, error) {
	if len(tl.Events) == 0 || chart.Script() == "" {
		return nil, nil
	}
	s := &still{Width: 1280, Height: 720, Description: chart.Describe(tl)}
	drawn := tl
	if len(tl.Events) > mostInStill {
		drawn = timeline.Filter{Top: mostInStill, Statements: true}.Apply(tl)
		s.Note = fmt.Sprintf("The picture has the %d most important of %s events.", mostInStill, chart.Grouped(len(tl.Events)))
	}
	var svg bytes.Buffer
	if err := (chart.Picture{Width: s.Width, Height: s.Height, Bare: true}).SVG(&svg, drawn); err != nil {
		return nil, err
	}
	s.Address = template.URL("data:image/svg+xml;base64," + base64.StdEncoding.EncodeToString(svg.Bytes()))
	return s, nil
}
