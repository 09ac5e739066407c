package chart

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"hash/fnv"
	"math"
	"strconv"
	"strings"
)

// fontFamily names fonts that are as wide as the built-in one, and stand on most machines; one of each system.
const fontFamily = "Arial, Liberation Sans, Helvetica, sans-serif"

// baseline is how far below its middle a line of text stands, as a part of its size.
const baseline = .35

// svg writes a drawing by attributes that every reader of SVG knows: no style sheet, class, script, or link.
func (d *drawing) svg() []byte {
	w := &svgWriter{}
	width, height := strconv.Itoa(d.width), number(d.Height)
	size := []string{"width", width, "height", height}
	if d.fluid {
		size = []string{"width", "100%"}
	}
	w.open("svg", append(append([]string{"xmlns", "http://www.w3.org/2000/svg"}, size...), "viewBox", "0 0 "+width+" "+height,
		"role", "img", "font-family", fontFamily)...)
	w.text("title", d.title)
	w.text("desc", d.description)
	for _, s := range d.Shapes {
		w.shape(s)
	}
	w.close("svg")
	return w.Bytes()
}

// svgWriter writes elements, a line each.
type svgWriter struct {
	bytes.Buffer
	defined map[string]bool // gradients, by id
}

// tag writes an element's name and its attributes, in pairs; an attribute without a value is left out.
func (w *svgWriter) tag(name string, attributes ...string) {
	w.WriteString("<" + name)
	for i := 0; i+1 < len(attributes); i += 2 {
		if attributes[i+1] == "" {
			continue
		}
		w.WriteString(" " + attributes[i] + `="`)
		w.escape(attributes[i+1])
		w.WriteByte('"')
	}
}

func (w *svgWriter) open(name string, attributes ...string) {
	w.tag(name, attributes...)
	w.WriteString(">\n")
}

func (w *svgWriter) empty(name string, attributes ...string) {
	w.tag(name, attributes...)
	w.WriteString("/>\n")
}

func (w *svgWriter) close(name string) { w.WriteString("</" + name + ">\n") }

func (w *svgWriter) text(name, text string, attributes ...string) {
	w.tag(name, attributes...)
	w.WriteByte('>')
	w.escape(text)
	w.close(name)
}

// escape writes text as XML; what no XML may hold becomes U+FFFD.
func (w *svgWriter) escape(text string) {
	_ = xml.EscapeText(w, []byte(text)) // a buffer does not fail
}

func (w *svgWriter) shape(s shape) {
	look := append(w.fill(s.Fill), strokeOf(s)...)
	if s.Opacity != nil {
		look = append(look, "opacity", number(*s.Opacity))
	}
	switch s.Type {
	case "rect":
		b := s.Boxes[0]
		w.empty("rect", append([]string{"x", number(b[0]), "y", number(b[1]), "width", number(b[2]), "height", number(b[3]), "rx", positive(s.Radius)}, look...)...)
	case "rug":
		if len(s.Boxes) > 0 {
			w.empty("path", append([]string{"d", boxesPath(s.Boxes)}, look...)...)
		}
	case "circle":
		w.empty("circle", append([]string{"cx", number(s.Points[0][0]), "cy", number(s.Points[0][1]), "r", number(s.Radius)}, look...)...)
	case "polygon":
		w.empty("polygon", append([]string{"points", pointList(s.Points)}, look...)...)
	case "line":
		from, to := s.Points[0], s.Points[1]
		w.empty("line", append([]string{"x1", number(from[0]), "y1", number(from[1]), "x2", number(to[0]), "y2", number(to[1])}, strokeOf(s)...)...)
	case "text":
		w.textShape(s, look)
	}
}

// Texts from right to left are embedded as such by characters of their own: not all programs that know the attribute
// direction agree on where such a text begins.
const embedded, endOfEmbedded = "\u202b", "\u202c"

func (w *svgWriter) textShape(s shape, look []string) {
	anchor := map[string]string{"center": "middle", "right": "end"}[s.Align]
	text := s.Text
	if runsLeftward(text) {
		text = embedded + text + endOfEmbedded
	}
	weight := ""
	if s.Bold {
		weight = "bold"
	}
	w.text("text", text, append([]string{
		"x", number(s.Points[0][0]), "y", number(s.Points[0][1] + baseline*s.Size), "font-size", number(s.Size),
		"font-weight", weight, "text-anchor", anchor,
	}, look...)...)
}

// fill returns the attributes of a fill, and defines the gradient that it is before it is used.
func (w *svgWriter) fill(f fill) []string {
	if f.Type == "" {
		if f.Color == "" || f.Color == "none" {
			return []string{"fill", "none"}
		}
		color, opacity := hex(f.Color)
		return []string{"fill", color, "fill-opacity", opacityIfAny(opacity)}
	}
	return []string{"fill", "url(#" + w.gradient(f) + ")"}
}

// gradient defines a gradient under a name made of what it is: where two pictures on one page use a name, either's
// gradient will do.
func (w *svgWriter) gradient(f fill) (id string) {
	sum := fnv.New64a()
	fmt.Fprint(sum, f.Type, f.Stops)
	id = fmt.Sprintf("fade-%016x", sum.Sum64())
	if w.defined[id] {
		return id
	}
	if w.defined == nil {
		w.defined = map[string]bool{}
	}
	w.defined[id] = true
	name := f.Type + "Gradient"
	w.open(name, "id", id)
	for _, s := range f.Stops {
		color, opacity := hex(s.Color)
		w.empty("stop", "offset", number(s.Offset), "stop-color", color, "stop-opacity", opacityIfAny(opacity))
	}
	w.close(name)
	return id
}

func strokeOf(s shape) []string {
	if s.Stroke == "" || s.Width == 0 {
		return nil
	}
	color, opacity := hex(s.Stroke)
	var dash []string
	for _, length := range s.Dash {
		dash = append(dash, number(length))
	}
	return []string{"stroke", color, "stroke-opacity", opacityIfAny(opacity), "stroke-width", number(s.Width), "stroke-dasharray", strings.Join(dash, " ")}
}

func boxesPath(boxes [][4]float64) string {
	var path strings.Builder
	for _, b := range boxes {
		fmt.Fprintf(&path, "M%s %sh%sv%sh%sz", number(b[0]), number(b[1]), number(b[2]), number(b[3]), number(-b[2]))
	}
	return path.String()
}

func pointList(points [][2]float64) string {
	list := make([]string, len(points))
	for i, p := range points {
		list[i] = number(p[0]) + "," + number(p[1])
	}
	return strings.Join(list, " ")
}

// hex splits a colour as the script writes it, #rrggbb or rgba(r,g,b,a), into one that every reader knows, and its
// opacity.
func hex(color string) (string, float64) {
	var r, g, b uint8
	var opacity float64
	if n, _ := fmt.Sscanf(color, "rgba(%d,%d,%d,%g)", &r, &g, &b, &opacity); n == 4 {
		return fmt.Sprintf("#%02x%02x%02x", r, g, b), opacity
	}
	return color, 1
}

func opacityIfAny(opacity float64) string {
	if opacity == 1 {
		return ""
	}
	return number(opacity)
}

func positive(v float64) string {
	if v == 0 {
		return ""
	}
	return number(v)
}

// number writes a length to a hundredth of a pixel.
func number(v float64) string { return strconv.FormatFloat(rounded(v, 2), 'f', -1, 64) }

func rounded(v float64, digits int) float64 {
	unit := math.Pow(10, float64(digits))
	return math.Round(v*unit)/unit + 0 // not -0
}
