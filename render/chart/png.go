package chart

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"image"
	"image/color"
	"io"
	"math"
	"slices"
)

// zoom is how many pixels of a PNG stand for one of the picture's.
const zoom = 2

// png paints a drawing and writes it as PNG, with its description and the density that makes programs show it in the
// picture's own size.
func (d *drawing) png(w io.Writer) error {
	ground := image.NewRGBA(image.Rect(0, 0, d.width*zoom, int(math.Round(d.Height))*zoom))
	p := newPainter(ground)
	for _, s := range d.Shapes {
		p.shape(s, d.faces)
	}
	size := ground.Bounds().Size()
	header := binary.BigEndian.AppendUint32(binary.BigEndian.AppendUint32(nil, uint32(size.X)), uint32(size.Y))
	const depth, rgb = 8, 2
	pixels, err := deflated(ground)
	if err != nil {
		return err
	}
	file := slices.Concat(
		[]byte("\x89PNG\r\n\x1a\n"), chunk("IHDR", append(header, depth, rgb, 0, 0, 0)), density(96*zoom),
		textChunk("Title", d.title), textChunk("Description", d.description), chunk("IDAT", pixels), chunk("IEND", nil),
	)
	_, err = w.Write(file)
	return err
}

// deflated returns PNG's image data. No row is filtered: even grounds are smaller so, and are written faster.
func deflated(ground *image.RGBA) ([]byte, error) {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	width := ground.Bounds().Dx()
	row := make([]byte, 1+3*width)
	for y := range ground.Bounds().Dy() {
		pixels := ground.Pix[y*ground.Stride:]
		for x := range width {
			copy(row[1+3*x:4+3*x], pixels[4*x:])
		}
		if _, err := z.Write(row); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// density is PNG's pHYs, in pixels a metre.
func density(perInch float64) []byte {
	perMetre := uint32(math.Round(perInch / .0254))
	data := binary.BigEndian.AppendUint32(nil, perMetre)
	data = binary.BigEndian.AppendUint32(data, perMetre)
	return chunk("pHYs", append(data, 1))
}

// textChunk is PNG's iTXt, uncompressed and of no named language.
func textChunk(keyword, text string) []byte {
	return chunk("iTXt", fmt.Appendf(nil, "%s\x00\x00\x00\x00\x00%s", keyword, text))
}

func chunk(kind string, data []byte) []byte {
	body := append([]byte(kind), data...)
	out := binary.BigEndian.AppendUint32(nil, uint32(len(data)))
	out = append(out, body...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(body))
}

// pen gives the colours of a shape, by place on the ground.
func (f fill) pen(bounds [4]float64, opacity float64) image.Image {
	if f.Type == "" {
		return image.NewUniform(ink(f.Color, opacity))
	}
	g := &gradient{bounds: bounds, radial: f.Type == "radial"}
	for _, s := range f.Stops {
		g.offsets = append(g.offsets, s.Offset)
		g.colors = append(g.colors, ink(s.Color, opacity))
	}
	return g
}

// ink reads a colour as the script writes it.
func ink(written string, opacity float64) color.NRGBA {
	c, own := hex(written)
	var r, g, b uint8
	_, _ = fmt.Sscanf(c, "#%02x%02x%02x", &r, &g, &b) // black if it is no colour
	return color.NRGBA{r, g, b, uint8(math.Round(255 * own * opacity))}
}

// gradient changes from the left of its bounds to the right, or from their middle outwards.
type gradient struct {
	bounds  [4]float64 // x, y, width, height in pixels
	radial  bool
	offsets []float64
	colors  []color.NRGBA
}

func (g *gradient) ColorModel() color.Model { return color.NRGBAModel }
func (g *gradient) Bounds() image.Rectangle { return image.Rect(-1e9, -1e9, 1e9, 1e9) }

func (g *gradient) At(x, y int) color.Color {
	b := g.bounds
	u, v := (float64(x)+.5-b[0])/b[2], (float64(y)+.5-b[1])/b[3]
	if g.radial {
		u = math.Min(1, 2*math.Hypot(u-.5, v-.5))
	}
	last := len(g.offsets) - 1
	for i, offset := range g.offsets {
		if u < offset || i == last {
			if i == 0 || u >= offset {
				return g.colors[i]
			}
			return between(g.colors[i-1], g.colors[i], (u-g.offsets[i-1])/(offset-g.offsets[i-1]))
		}
	}
	return color.Transparent
}

func between(a, b color.NRGBA, t float64) color.NRGBA {
	mix := func(a, b uint8) uint8 { return uint8(math.Round(float64(a) + t*(float64(b)-float64(a)))) }
	return color.NRGBA{mix(a.R, b.R), mix(a.G, b.G), mix(a.B, b.B), mix(a.A, b.A)}
}
