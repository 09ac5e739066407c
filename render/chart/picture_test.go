package chart_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"dateline/render/chart"
	"dateline/timeline"
)

// crowd is a timeline of n events with dates of several kinds, all over thirty years.
func crowd(n int) *timeline.Timeline {
	tl := &timeline.Timeline{Title: "What the harbours did"}
	categories := []timeline.Category{timeline.Consult, timeline.Mobilize, timeline.Legal, timeline.Economy, timeline.Disaster}
	for i := range n {
		year, month, day := 1994+i*7%30, 1+i*5%12, 1+i*11%28
		date := timeline.DayOf(year, month, day)
		switch i % 5 {
		case 1:
			date = timeline.MonthOf(year, month)
		case 2:
			date = timeline.Interval(date, timeline.MonthOf(year+1, month))
		case 3:
			date = timeline.YearOf(year).Approximate()
		}
		tl.Events = append(tl.Events, timeline.Event{
			ID: fmt.Sprint(i), Date: date, Title: fmt.Sprintf("Council of harbour %d opens its pier %d", i, i*i), Category: categories[i%len(categories)],
			Status: timeline.Statuses[i%len(timeline.Statuses)], Importance: float64(i*37%100) / 100, Actors: []string{fmt.Sprint("Harbour ", i%11)}, Places: []string{"Lima", "Oslo"}[:i%3],
		})
	}
	tl.Sort()
	return tl
}

// oneDay is a timeline of n events that happened on one day.
func oneDay(n int) *timeline.Timeline {
	tl := &timeline.Timeline{}
	for i := range n {
		tl.Events = append(tl.Events, timeline.Event{ID: fmt.Sprint(i), Date: date("2024-05-16"), Title: fmt.Sprintf("Delegation %d arrives", i), Category: timeline.Consult, Status: timeline.Occurred})
	}
	return tl
}

func planned() *timeline.Timeline {
	tl := crowd(30)
	for i := range tl.Events {
		tl.Events[i].Status = timeline.Planned
	}
	return tl
}

func ages() *timeline.Timeline {
	return &timeline.Timeline{Events: []timeline.Event{
		{ID: "first", Date: date("-2999"), Title: "A city keeps accounts on clay", Category: timeline.Economy, Status: timeline.Occurred},
		{ID: "ides", Date: date("-0043-03-15"), Title: "Senators stab", Category: timeline.Assault, Status: timeline.Occurred},
		{ID: "last", Date: date("3000-01-01"), Title: "The vault is to be opened", Category: timeline.Other, Status: timeline.Planned},
	}}
}

const attack = `</title><script>alert(1)</script>]]>&amp;"' onload=alert(1) javascript:alert(1) <!-- ` + "\x00\x01\ufffe\u202e\xff\n\t"

func hostile() *timeline.Timeline {
	tl := marks()
	tl.Title = attack
	tl.Documents = []timeline.Document{{ID: attack, Title: attack, URL: "javascript:alert(1)"}}
	for i := range tl.Events {
		e := &tl.Events[i]
		e.ID, e.Title, e.Text, e.Category, e.Actors, e.Places = e.ID+attack, attack, attack, timeline.Category(attack), []string{attack}, []string{attack}
		e.Mentions = []timeline.Mention{{Document: attack, Quote: attack}}
	}
	tl.Events[0].Title = strings.Repeat("long ", 2000)
	return tl
}

func svg(t testing.TB, p chart.Picture, tl *timeline.Timeline) []byte {
	t.Helper()
	needPictures(t)
	var out bytes.Buffer
	if err := p.SVG(&out, tl); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func needPictures(t testing.TB) {
	t.Helper()
	if chart.Script() == "" {
		t.Skip("pictures are not built: run `task assets`")
	}
}

func TestSVG(t *testing.T) {
	tl := marks()
	tl.Title = "Ways to draw an event"
	tl.Documents = []timeline.Document{{ID: "a.txt", Title: "All kinds of marks", Published: date("2024-05-17")}}
	for i := range tl.Events {
		tl.Events[i].Date = map[bool]timeline.Date{true: date("2020-03-15"), false: tl.Events[i].Date}[tl.Events[i].ID == "bc"]
	}
	got := svg(t, chart.Picture{}, tl)
	file := filepath.Join("testdata", "marks.svg")
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("the picture differs from %s (go test -update writes it anew)", file)
	}
}

// TestPictures draws what is hard to draw, in many ways, and looks at what the SVG says.
func TestPictures(t *testing.T) {
	for _, test := range []struct {
		name string
		chart.Picture
		*timeline.Timeline
	}{
		{"nothing", chart.Picture{}, &timeline.Timeline{}},
		{"one", chart.Picture{}, oneDay(1)},
		{"one day", chart.Picture{}, oneDay(1000)},
		{"ages", chart.Picture{}, ages()},
		{"planned", chart.Picture{Theme: chart.ThemeDark}, planned()},
		{"hostile", chart.Picture{Title: attack, Subtitle: attack}, hostile()},
		{"marks", chart.Picture{Spacing: chart.SpacingEven}, marks()},
		{"small", chart.Picture{Width: chart.LeastWidth, Height: chart.LeastHeight}, crowd(40)},
		{"slide", chart.Picture{Width: 800, Height: 450, LeftOut: 200}, crowd(40)},
		{"sheet", chart.Picture{Width: 1123, Height: 794, Lanes: chart.LanesByActor}, crowd(40)},
		{"crowd", chart.Picture{Lanes: chart.LanesByPlace}, crowd(300)},
		{"no lanes", chart.Picture{Lanes: chart.NoLanes, Spacing: chart.SpacingCalendar}, crowd(300)},
		{"bare", chart.Picture{Bare: true}, crowd(100)},
	} {
		t.Run(test.name, func(t *testing.T) {
			drawn := read(t, svg(t, test.Picture, test.Timeline))
			drawn.checkNames(t)
			drawn.checkInside(t)
			drawn.checkOverlaps(t)
		})
	}
}

func TestLanes(t *testing.T) {
	tl := crowd(60)
	for _, test := range []struct {
		by   chart.Lanes
		want []string
	}{
		{chart.LanesByPlace, []string{"Lima", "No place named"}},
		{chart.LanesByActor, []string{"Harbour 0", "Harbour 4", "Others"}},
		{chart.LanesBySource, []string{"No source"}},
		{chart.LanesByCategory, []string{"Economy"}},
	} {
		text := strings.Join(read(t, svg(t, chart.Picture{Lanes: test.by}, tl)).words(), " ")
		for _, name := range test.want {
			if !strings.Contains(text, name) {
				t.Errorf("by %s there is no lane %q", test.by, name)
			}
		}
	}
	if words := read(t, svg(t, chart.Picture{Lanes: chart.NoLanes}, tl)).words(); slices.Contains(words, "Economy") {
		t.Error("without lanes there is a lane")
	}
}

func TestNotes(t *testing.T) {
	tl := crowd(12)
	tl.Documents = []timeline.Document{{ID: "a.txt", Title: "Piers", Published: date("2024-05-17")}, {ID: "b.txt"}}
	text := strings.Join(read(t, svg(t, chart.Picture{LeftOut: 1988, Spacing: chart.SpacingEven}, tl)).words(), "\n")
	for _, want := range []string{
		"What the harbours did", "12 events from 2 documents, 1994 – 2022",
		"The 12 most important of 2,000 events: 1,988 left out", "Sources: Piers (17 May 2024); b.txt", "Spaced by number of events",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("the picture doesn't say %q:\n%s", want, text)
		}
	}
}

func TestSameBytes(t *testing.T) {
	if !bytes.Equal(svg(t, chart.Picture{}, crowd(60)), svg(t, chart.Picture{}, crowd(60))) {
		t.Fatal("two SVGs of one timeline differ")
	}
	if !bytes.Equal(pixels(t, chart.Picture{}, crowd(60)), pixels(t, chart.Picture{}, crowd(60))) {
		t.Fatal("two PNGs of one timeline differ")
	}
}

func pixels(t testing.TB, p chart.Picture, tl *timeline.Timeline) []byte {
	t.Helper()
	needPictures(t)
	var out bytes.Buffer
	if err := p.PNG(&out, tl); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func TestPNG(t *testing.T) {
	file := pixels(t, chart.Picture{Width: 800, Height: 450, Theme: chart.ThemeDark}, crowd(40))
	picture, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if size := picture.Bounds().Size(); size != image.Pt(1600, 900) {
		t.Errorf("it is of %v", size)
	}
	if corner := color.NRGBAModel.Convert(picture.At(2, 2)); corner != (color.NRGBA{0x15, 0x17, 0x1a, 255}) {
		t.Errorf("a dark picture's corner is %v", corner)
	}
	for part, ink := range map[string]image.Rectangle{"headline": image.Rect(40, 40, 600, 100), "chart": image.Rect(200, 200, 1500, 700), "axis": image.Rect(200, 780, 1500, 840)} {
		if n := inkIn(picture, ink); n < 300 {
			t.Errorf("%d pixels of the %s are inked", n, part)
		}
	}
	if !bytes.Contains(file, []byte("Description\x00\x00\x00\x00\x00Timeline of 40 events, ")) {
		t.Error("it holds no description")
	}
	if !bytes.Contains(file, []byte("pHYs\x00\x00\x1d\x87\x00\x00\x1d\x87\x01")) {
		t.Error("it doesn't say that it has 192 dots an inch")
	}
}

func inkIn(picture image.Image, part image.Rectangle) int {
	ground, n := picture.At(2, 2), 0
	for y := part.Min.Y; y < part.Max.Y; y++ {
		for x := part.Min.X; x < part.Max.X; x++ {
			if picture.At(x, y) != ground {
				n++
			}
		}
	}
	return n
}

func TestMissing(t *testing.T) {
	needPictures(t)
	tl := &timeline.Timeline{Events: []timeline.Event{{Title: "Άρθρο, статья, שלום, café Łódź – “x”"}, {Title: "会議 a\u200db"}, {Title: "会"}}}
	missing, err := chart.Picture{}.Missing(tl)
	if err != nil || string(missing) != "会議" {
		t.Errorf("missing are %q, %v", string(missing), err)
	}
}

// FuzzFont draws with fonts that are damaged: any gives a picture or an error.
func FuzzFont(f *testing.F) {
	needPictures(f)
	f.Add(chart.BuiltInFont()[:4096])
	f.Add(chart.BuiltInFont())
	f.Add([]byte("no font"))
	tl := &timeline.Timeline{Events: []timeline.Event{{Date: date("2024"), Title: "会議 ﷽ 🎉"}}}
	f.Fuzz(func(t *testing.T, file []byte) {
		err := (chart.Picture{Width: 480, Height: 270, Fonts: [][]byte{file}}).PNG(io.Discard, tl)
		if fault := chart.CheckFont(file); fault != nil && err == nil {
			t.Errorf("drawn with what is no font: %v", fault)
		}
	})
}

// sheet is what an SVG shows.
type sheet struct {
	width, height float64
	names         map[string]bool // of elements and attributes
	texts         []label
	marks         []box // of points, bars, and rugs
}

type box struct{ left, top, right, bottom float64 }

type label struct {
	box
	text string
	bold bool
}

func (b box) meets(c box) bool {
	const touch = .5
	return b.left+touch < c.right && c.left+touch < b.right && b.top+touch < c.bottom && c.top+touch < b.bottom
}

func (b box) within(c box) bool {
	return b.left >= c.left && b.right <= c.right && b.top >= c.top && b.bottom <= c.bottom
}

// read parses an SVG, strictly.
func read(t *testing.T, file []byte) *sheet {
	t.Helper()
	s := &sheet{names: map[string]bool{}}
	decoder := xml.NewDecoder(bytes.NewReader(file))
	var open *label
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return s
		}
		if err != nil {
			t.Fatalf("not XML: %v", err)
		}
		switch token := token.(type) {
		case xml.StartElement:
			s.names[token.Name.Local] = true
			get := map[string]string{}
			for _, a := range token.Attr {
				s.names["@"+a.Name.Local], get[a.Name.Local] = true, a.Value
			}
			open = s.add(token.Name.Local, get)
		case xml.CharData:
			if open != nil {
				open.finish(string(token))
				s.texts = append(s.texts, *open)
				open = nil
			}
		}
	}
}

func (s *sheet) add(name string, get map[string]string) *label {
	f := func(key string) float64 { v, _ := strconv.ParseFloat(get[key], 64); return v }
	switch name {
	case "svg":
		_, _ = fmt.Sscanf(get["viewBox"], "0 0 %g %g", &s.width, &s.height)
	case "circle":
		s.marks = append(s.marks, box{f("cx") - f("r"), f("cy") - f("r"), f("cx") + f("r"), f("cy") + f("r")})
	case "rect":
		if get["rx"] != "" { // stripes have sharp corners
			s.marks = append(s.marks, box{f("x"), f("y"), f("x") + f("width"), f("y") + f("height")})
		}
	case "path":
		s.addBoxes(get["d"])
	case "text":
		l := label{box: box{left: f("x"), top: f("y"), bottom: f("font-size")}, bold: get["font-weight"] == "bold"}
		l.right = map[string]float64{"": 0, "start": 0, "middle": .5, "end": 1}[get["text-anchor"]]
		return &l
	}
	return nil
}

// addBoxes adds those of a rug; the hairs of a gridline are one pixel wide, and no marks.
func (s *sheet) addBoxes(path string) {
	for _, part := range strings.Split(strings.TrimPrefix(path, "M"), "M") {
		var x, y, width, height float64
		if n, _ := fmt.Sscanf(part, "%g %gh%gv%g", &x, &y, &width, &height); n == 4 && width != 1 {
			s.marks = append(s.marks, box{x, y, x + width, y + height})
		}
	}
}

// finish makes a box of where a text is aligned, its size and by what part it stands left of there.
func (l *label) finish(text string) {
	size, part, x, y := l.bottom, l.right, l.left, l.top
	width := chart.WidthOf(text, l.bold, size)
	l.text, l.box = text, box{x - part*width, y - .72*size, x - part*width + width, y + .18*size}
}

func (s *sheet) words() []string {
	words := make([]string, len(s.texts))
	for i, l := range s.texts {
		words[i] = l.text
	}
	return words
}

// checkNames wants no element or attribute that office programs don't read, or that a browser runs or loads.
func (s *sheet) checkNames(t *testing.T) {
	t.Helper()
	known := strings.Fields(`svg title desc rect path circle polygon line text linearGradient radialGradient stop
		@xmlns @width @height @viewBox @role @font-family @x @y @rx @d @cx @cy @r @points @x1 @y1 @x2 @y2 @id @offset @stop-color @stop-opacity
		@fill @fill-opacity @stroke @stroke-opacity @stroke-width @stroke-dasharray @opacity @font-size @font-weight @text-anchor`)
	for name := range s.names {
		if !slices.Contains(known, name) {
			t.Errorf("it has %s", name)
		}
	}
}

func (s *sheet) checkInside(t *testing.T) {
	t.Helper()
	for _, l := range s.texts {
		if !l.within(box{0, 0, s.width, s.height}) {
			t.Errorf("%q stands at %v, of %v by %v", l.text, l.box, s.width, s.height)
		}
	}
}

// checkOverlaps wants no text on another, nor on a mark, unless it is a bar that holds all of it.
func (s *sheet) checkOverlaps(t *testing.T) {
	t.Helper()
	for i, l := range s.texts {
		for _, other := range s.texts[:i] {
			if l.meets(other.box) {
				t.Errorf("%q at %v and %q at %v overlap", l.text, l.box, other.text, other.box)
			}
		}
		for _, mark := range s.marks {
			if l.meets(mark) && !l.within(mark) {
				t.Errorf("%q at %v stands on a mark at %v", l.text, l.box, mark)
			}
		}
	}
}

func ExampleDescribe() {
	tl := &timeline.Timeline{
		Documents: []timeline.Document{{ID: "piers.txt"}},
		Events: []timeline.Event{
			{Date: date("2013-06-03"), Title: "Flood damages two piers", Importance: .4},
			{Date: date("2014"), Title: "Harbour rebuilds them", Importance: .6, Status: timeline.Planned},
		},
	}
	fmt.Println(chart.Describe(tl))
	// Output: Timeline of 2 events from 1 document, 2013 – 2014. Not happened yet: 1. 3 June 2013, Flood damages two piers; 2014, Harbour rebuilds them.
}

func BenchmarkPicture(b *testing.B) {
	for _, n := range []int{40, 500, 5000} {
		tl := crowd(n)
		b.Run(fmt.Sprintf("svg-%d", n), func(b *testing.B) {
			for b.Loop() {
				svg(b, chart.Picture{}, tl)
			}
		})
		b.Run(fmt.Sprintf("png-%d", n), func(b *testing.B) {
			for b.Loop() {
				pixels(b, chart.Picture{}, tl)
			}
		})
	}
}
