package chart

import (
	"image"
	"math"
	"slices"

	"github.com/go-text/typesetting/di"
	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/shaping"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// painter puts shapes on a ground, zoom pixels for each of theirs.
type painter struct {
	ground    *image.RGBA
	raster    *vector.Rasterizer
	shaper    shaping.HarfbuzzShaper
	segmenter shaping.Segmenter
}

func newPainter(ground *image.RGBA) *painter {
	return &painter{ground: ground, raster: vector.NewRasterizer(0, 0)}
}

func (p *painter) shape(s shape, faces *typeface) {
	opacity := 1.
	if s.Opacity != nil {
		opacity = *s.Opacity
	}
	if s.Type == "text" {
		p.fill(p.letters(s, faces), s.Fill, opacity)
		return
	}
	for _, outline := range outlines(s) {
		if outline.closed {
			p.fill(contour(outline.points), s.Fill, opacity)
		}
		if s.Stroke != "" && s.Width > 0 {
			p.fill(stroke(outline, s.Width*zoom, s.Dash), fill{Color: s.Stroke}, opacity)
		}
	}
}

// fill paints a path, in pixels of the ground.
func (p *painter) fill(path path, f fill, opacity float64) {
	if len(path) == 0 || f.Type == "" && (f.Color == "" || f.Color == "none") {
		return
	}
	bounds := path.bounds()
	pixels := image.Rect(int(math.Floor(bounds[0])), int(math.Floor(bounds[1])), int(math.Ceil(bounds[0]+bounds[2])), int(math.Ceil(bounds[1]+bounds[3])))
	if pixels.Intersect(p.ground.Bounds()).Empty() || pixels.Dx() > 2*MostPixels*zoom || pixels.Dy() > 2*MostPixels*zoom {
		return
	}
	p.raster.Reset(pixels.Dx(), pixels.Dy())
	path.draw(p.raster, float64(pixels.Min.X), float64(pixels.Min.Y))
	p.raster.Draw(p.ground, pixels, f.pen(bounds, opacity), pixels.Min)
}

// point is a place on the ground.
type point struct{ x, y float64 }

// segment goes from where the one before it ended, by 0, 1 or 2 control points, to its last point. One without control
// points that begins a contour only moves there.
type segment struct {
	points [3]point
	n      int // of points that count
	move   bool
}

type path []segment

func (p path) bounds() [4]float64 {
	left, top, right, bottom := math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)
	for _, s := range p {
		for _, q := range s.points[:s.n] {
			left, right = math.Min(left, q.x), math.Max(right, q.x)
			top, bottom = math.Min(top, q.y), math.Max(bottom, q.y)
		}
	}
	return [4]float64{left, top, right - left, bottom - top}
}

func (p path) draw(z *vector.Rasterizer, left, top float64) {
	at := func(q point) (float32, float32) { return float32(q.x - left), float32(q.y - top) }
	for i, s := range p {
		x, y := at(s.points[0])
		switch {
		case s.move:
			if i > 0 {
				z.ClosePath()
			}
			z.MoveTo(x, y)
		case s.n == 1:
			z.LineTo(x, y)
		case s.n == 2:
			x1, y1 := at(s.points[1])
			z.QuadTo(x, y, x1, y1)
		default:
			x1, y1 := at(s.points[1])
			x2, y2 := at(s.points[2])
			z.CubeTo(x, y, x1, y1, x2, y2)
		}
	}
	z.ClosePath()
}

func contour(points []point) path {
	out := make(path, len(points))
	for i, q := range points {
		out[i] = segment{points: [3]point{q}, n: 1, move: i == 0}
	}
	return out
}

// outline is a shape's edge.
type outline struct {
	points []point
	closed bool
}

// outlines returns the edges of a shape that is no text, in pixels of the ground.
func outlines(s shape) []outline {
	switch s.Type {
	case "rect", "rug":
		out := make([]outline, len(s.Boxes))
		for i, b := range s.Boxes {
			out[i] = outline{roundedBox(b[0]*zoom, b[1]*zoom, b[2]*zoom, b[3]*zoom, s.Radius*zoom), true}
		}
		return out
	case "circle":
		r := s.Radius * zoom
		x, y := s.Points[0][0]*zoom, s.Points[0][1]*zoom
		return []outline{{roundedBox(x-r, y-r, 2*r, 2*r, r), true}}
	}
	points := make([]point, len(s.Points))
	for i, q := range s.Points {
		points[i] = point{q[0] * zoom, q[1] * zoom}
	}
	return []outline{{points, s.Type == "polygon"}}
}

// roundedBox goes around a box clockwise; a circle is a box whose corners meet.
func roundedBox(x, y, width, height, r float64) []point {
	r = math.Min(r, math.Min(width, height)/2)
	if r <= 0 {
		return []point{{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}
	}
	steps := max(4, int(math.Ceil(2*math.Sqrt(r))))
	corners := [4]point{{x + width - r, y + r}, {x + width - r, y + height - r}, {x + r, y + height - r}, {x + r, y + r}}
	var points []point
	for k, c := range corners {
		for i := range steps + 1 {
			sin, cos := math.Sincos(math.Pi / 2 * (float64(k) - 1 + float64(i)/float64(steps)))
			points = append(points, point{c.x + r*cos, c.y + r*sin})
		}
	}
	return points
}

// stroke returns the boxes along an outline that a pen of a width covers, where it is down.
func stroke(o outline, width float64, dash []float64) path {
	points := o.points
	if o.closed {
		points = append(slices.Clone(points), points[0])
	}
	var out path
	walked := 0.
	for i := 1; i < len(points); i++ {
		from, to := points[i-1], points[i]
		length := math.Hypot(to.x-from.x, to.y-from.y)
		if length == 0 {
			continue
		}
		dx, dy := (to.x-from.x)/length, (to.y-from.y)/length
		for _, down := range penDown(walked, length, dash) {
			a, b := point{from.x + dx*down[0], from.y + dy*down[0]}, point{from.x + dx*down[1], from.y + dy*down[1]}
			nx, ny := -dy*width/2, dx*width/2
			out = append(out, contour([]point{{a.x + nx, a.y + ny}, {b.x + nx, b.y + ny}, {b.x - nx, b.y - ny}, {a.x - nx, a.y - ny}})...)
		}
		walked += length
	}
	return out
}

// penDown returns the stretches of a line of a length in which a dashed pen is down that has come so far already.
func penDown(walked, length float64, dash []float64) [][2]float64 {
	if len(dash) < 2 || dash[0] <= 0 || dash[1] <= 0 {
		return [][2]float64{{0, length}}
	}
	on, period := dash[0]*zoom, (dash[0]+dash[1])*zoom
	var down [][2]float64
	for start := -math.Mod(walked, period); start < length; start += period {
		if from, to := math.Max(0, start), math.Min(length, start+on); from < to {
			down = append(down, [2]float64{from, to})
		}
	}
	return down
}

// letters returns the outlines of a text's glyphs.
func (p *painter) letters(s shape, faces *typeface) path {
	runs, width := p.set(s, faces)
	size := s.Size * zoom
	x, y := s.Points[0][0]*zoom, (s.Points[0][1]+baseline*s.Size)*zoom
	switch s.Align {
	case "center":
		x -= width * size / 2
	case "right":
		x -= width * size
	}
	var out path
	for _, run := range runs {
		for _, g := range run.Glyphs {
			out = append(out, glyphPath(run.Face, g.GlyphID, x+size*ems(g.XOffset), y-size*ems(g.YOffset), size/float64(run.Face.Upem()))...)
			x += size * ems(g.Advance)
		}
	}
	return out
}

// set shapes a text in runs of one script, direction and face each, from left to right, and tells how wide it is, in
// ems.
func (p *painter) set(s shape, faces *typeface) (runs []shaping.Output, width float64) {
	text := []rune(s.Text)
	leftward := runsLeftward(s.Text)
	input := shaping.Input{Text: text, RunEnd: len(text), Size: fixed.I(em), Direction: di.DirectionLTR}
	if leftward {
		input.Direction = di.DirectionRTL
	}
	for _, run := range p.segmenter.Split(input, weighted{faces, s.Bold}) {
		runs = append(runs, p.shaper.Shape(run))
	}
	for _, run := range runs {
		width += ems(run.Advance)
	}
	return inVisualOrder(runs, input.Direction), width
}

// weighted chooses a face for each character.
type weighted struct {
	*typeface
	bold bool
}

func (w weighted) ResolveFace(r rune) *font.Face { return w.face(r, w.bold) }

// inVisualOrder turns around what runs against the text's direction, and then the text if that runs leftward.
func inVisualOrder(runs []shaping.Output, direction di.Direction) []shaping.Output {
	for i := 0; i < len(runs); {
		j := i
		for j < len(runs) && runs[j].Direction != direction {
			j++
		}
		slices.Reverse(runs[i:j])
		i = max(j, i+1)
	}
	if direction == di.DirectionRTL {
		slices.Reverse(runs)
	}
	return runs
}

// em is the size at which text is set: the shaper knows whole pixels alone.
const em = 1024

func ems(v fixed.Int26_6) float64 { return float64(v) / 64 / em }

func glyphPath(face *font.Face, id font.GID, x, y, scale float64) path {
	outline, ok := face.GlyphDataOutline(id)
	if !ok {
		return nil
	}
	out := make(path, len(outline.Segments))
	for i, s := range outline.Segments {
		arguments := s.ArgsSlice()
		out[i].n, out[i].move = len(arguments), s.Op == opentype.SegmentOpMoveTo
		for k, q := range arguments {
			out[i].points[k] = point{x + scale*float64(q.X), y - scale*float64(q.Y)}
		}
	}
	return out
}
