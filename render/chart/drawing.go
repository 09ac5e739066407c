package chart

import (
	"encoding/json"
	"fmt"

	"modernc.org/quickjs"
)

// request is what picture.js draws, in the form that it reads.
type request struct {
	Lanes        []lane             `json:"lanes"`
	Width        int                `json:"width"`
	Height       int                `json:"height"`
	Dark         bool               `json:"dark"`
	Spacing      Spacing            `json:"spacing"`
	Bare         bool               `json:"bare"`
	Title        string             `json:"title"`
	Subtitle     string             `json:"subtitle"`
	Marks        []string           `json:"marks"`        // kinds of marks that the key explains
	Notes        footnotes          `json:"notes"`        // at the foot
	SpacingNotes map[Spacing]string `json:"spacingNotes"` // one more note, by how the axis was divided
	Advances     advances           `json:"advances"`
}

// advances are the widths of characters as a part of the type's size.
type advances struct {
	Regular map[string]float64 `json:"regular"`
	Bold    map[string]float64 `json:"bold"`
}

// drawing is what picture.js answers: shapes in pixels, the first below the others.
type drawing struct {
	Shapes []shape `json:"shapes"`
	Height float64 `json:"height"`
	Even   bool    `json:"even"`  // whether it is spaced by number of events
	Named  int     `json:"named"` // events with a label
	Total  int     `json:"total"`

	width              int
	fluid              bool // whether the SVG is as wide as there is room
	title, description string
	faces              *typeface
}

// shape is a part of a drawing. Which of the fields count depends on its type.
type shape struct {
	Type    string       `json:"type"` // rect, rug, circle, polygon, line, text
	Fill    fill         `json:"fill"`
	Stroke  string       `json:"stroke"`
	Width   float64      `json:"width"` // of the stroke
	Dash    []float64    `json:"dash"`
	Opacity *float64     `json:"opacity"`
	Boxes   [][4]float64 `json:"boxes"`  // x, y, width, height: one of a rect, many of a rug
	Points  [][2]float64 `json:"points"` // of a polygon and a line; where a circle's centre is, and where a text is aligned
	Radius  float64      `json:"r"`      // of a circle, and of a rect's corners
	Text    string       `json:"text"`
	Size    float64      `json:"size"`
	Bold    bool         `json:"bold"`
	Align   string       `json:"align"` // left, center, right
}

// fill is a colour, or one that changes from left to right or from the middle outwards.
type fill struct {
	Color string // empty where there is a gradient or nothing
	Type  string // linear or radial
	Stops []stop
}

type stop struct {
	Offset float64 `json:"offset"`
	Color  string  `json:"color"`
}

func (f *fill) UnmarshalJSON(text []byte) error {
	if text[0] == '"' {
		return json.Unmarshal(text, &f.Color)
	}
	var gradient struct {
		Type  string `json:"type"`
		Stops []stop `json:"colorStops"`
	}
	if err := json.Unmarshal(text, &gradient); err != nil {
		return err
	}
	f.Type, f.Stops = gradient.Type, gradient.Stops
	return nil
}

// newDrawing has picture.js draw what is asked for, in type of the given faces.
func newDrawing(r request, faces *typeface) (*drawing, error) {
	script := asset("picture.js")
	if script == nil {
		return nil, ErrNotBuilt
	}
	r.Advances = faces.advances(r)
	question, err := json.Marshal(r)
	if err != nil {
		return nil, err
	}
	answer, err := run(string(script), "picture", string(question))
	if err != nil {
		return nil, fmt.Errorf("picture.js: %w", err)
	}
	d := &drawing{width: r.Width, faces: faces}
	if err := json.Unmarshal([]byte(answer), d); err != nil {
		return nil, fmt.Errorf("picture.js: answered %w", err)
	}
	return d, nil
}

// run calls a function that a script defines, from text to text.
func run(script, function, argument string) (string, error) {
	vm, err := quickjs.NewVM()
	if err != nil {
		return "", err
	}
	defer func() { _ = vm.Close() }() // what it drew is there
	if _, err := vm.Eval(script, quickjs.EvalGlobal); err != nil {
		return "", err
	}
	answer, err := vm.Call(function, argument)
	if err != nil {
		return "", err
	}
	text, ok := answer.(string)
	if !ok {
		return "", fmt.Errorf("%s gave no text", function)
	}
	return text, nil
}
