package chart

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"

	"dateline/timeline"
)

// Picture draws a timeline that stands still: for slides, documents and print, and for a page before its script runs.
// Its chart is laid out by the same code as the page's. The zero value is 1280 by 720, light, with lanes by category.
type Picture struct {
	Title         string  // headline; where empty the timeline's, or its only document's, else its period
	Subtitle      string  // what is shown; where empty, how many events from how many documents
	Width, Height int     // in pixels of 1/96 inch
	Theme         Theme   // the ground; light where empty, and a fragment's then as the page around it
	Lanes         Lanes   // what events share a lane by
	Spacing       Spacing // how the axis is divided
	LeftOut       int     // events that were left out, which it says at its foot
	Bare          bool    // the chart alone, no higher than it needs, which is scaled to the width of the page that has the rest

	// Fonts are TrueType or OpenType files with the characters that the built-in font lacks, which has Latin, Greek,
	// Cyrillic and Hebrew.
	Fonts [][]byte
}

// Theme is the ground that a picture is drawn for.
type Theme string

// The themes of a picture.
const (
	ThemeLight Theme = "light"
	ThemeDark  Theme = "dark"
	ThemeAuto  Theme = "auto" // of fragments alone: as the page around is, by its color-scheme
)

// Spacing is how a chart's axis is divided.
type Spacing string

// The spacings of a chart's axis. The zero value is SpacingAuto.
const (
	SpacingAuto     Spacing = "auto"     // as names more events, or as many in larger type
	SpacingCalendar Spacing = "calendar" // by length of time
	SpacingEven     Spacing = "even"     // by number of events
)

// Spacings lists every spacing, the default first.
var Spacings = []Spacing{SpacingAuto, SpacingCalendar, SpacingEven}

// The sizes that a picture may have, in pixels.
const (
	defaultWidth, defaultHeight = 1280, 720

	LeastWidth  = 320
	LeastHeight = 270
	MostPixels  = 8192 // of either side
)

// SVG writes the picture as SVG: text as text, no style sheet, no script, nothing that office programs do not read.
func (p Picture) SVG(w io.Writer, tl *timeline.Timeline) error {
	return p.write("svg", tl, func(d *drawing) error {
		_, err := w.Write(d.svg())
		return err
	})
}

// PNG writes the picture as PNG, in two pixels for each one.
func (p Picture) PNG(w io.Writer, tl *timeline.Timeline) error {
	return p.write("png", tl, func(d *drawing) error { return d.png(w) })
}

func (p Picture) write(format string, tl *timeline.Timeline, how func(*drawing) error) (err error) {
	if len(p.Fonts) > 0 {
		defer func() { // a font may be damaged in a part that is read for a glyph alone
			if reason := recover(); reason != nil {
				err = fmt.Errorf("%s: damaged font: %v", format, reason)
			}
		}()
	}
	d, err := p.draw(tl)
	if err == nil {
		err = how(d)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", format, err)
	}
	return nil
}

// Missing returns the characters of the timeline that none of the picture's fonts has, each once: a PNG shows boxes in
// their place.
func (p Picture) Missing(tl *timeline.Timeline) ([]rune, error) {
	faces, err := newTypeface(p.Fonts)
	if err != nil {
		return nil, err
	}
	var missing []rune
	seen := map[rune]bool{}
	for _, e := range tl.Events {
		for _, r := range e.Title {
			if !seen[r] && unicode.IsGraphic(r) && !faces.has(r) {
				missing = append(missing, r)
			}
			seen[r] = true
		}
	}
	return missing, nil
}

func (p Picture) draw(tl *timeline.Timeline) (*drawing, error) {
	faces, err := newTypeface(p.Fonts)
	if err != nil {
		return nil, err
	}
	d, err := newDrawing(p.request(tl), faces)
	if err != nil {
		return nil, err
	}
	d.fluid = p.Bare
	d.title, d.description = p.Headline(tl), Describe(tl)
	return d, nil
}

// request is what picture.js is asked to draw.
func (p Picture) request(tl *timeline.Timeline) request {
	r := request{
		Lanes: lanesBy(p.Lanes, tl), Width: p.Width, Height: p.Height, Dark: p.Theme == ThemeDark, Spacing: p.Spacing, Bare: p.Bare,
		Title: p.Headline(tl), Subtitle: p.subtitle(tl), Marks: Key(tl.Events), Notes: p.notes(tl), SpacingNotes: spacingNotes,
	}
	if r.Width == 0 {
		r.Width = defaultWidth
	}
	if r.Height == 0 {
		r.Height = defaultHeight
	}
	if r.Spacing == "" {
		r.Spacing = SpacingAuto
	}
	return r
}

// Headline is the picture's title, or what stands in for it.
func (p Picture) Headline(tl *timeline.Timeline) string {
	if title := p.givenTitle(tl); title != "" {
		return title
	}
	if period := Period(tl.Events); period != "" {
		return "Timeline, " + period
	}
	return "Timeline"
}

func (p Picture) givenTitle(tl *timeline.Timeline) string {
	titles := []string{p.Title, tl.Title}
	if len(tl.Documents) == 1 {
		titles = append(titles, tl.Documents[0].Title)
	}
	for _, title := range titles {
		if title = clean(title); title != "" {
			return title
		}
	}
	return ""
}

func (p Picture) subtitle(tl *timeline.Timeline) string {
	if subtitle := clean(p.Subtitle); subtitle != "" {
		return subtitle
	}
	said := extentInWords(tl)
	if p.givenTitle(tl) == "" {
		said = said[:1] // the headline has the period
	}
	return strings.Join(said, ", ")
}

var spacingNotes = map[Spacing]string{
	SpacingEven:     "Spaced by number of events, not by length of time",
	SpacingCalendar: "Spaced by length of time",
}

// Caption says what the picture shows and who tells of it, for where that does not stand on it.
func (p Picture) Caption(tl *timeline.Timeline) string {
	notes := p.notes(tl)
	said := slices.DeleteFunc([]string{p.subtitle(tl), notes.LeftOut, notes.Sources}, func(note string) bool { return note == "" })
	return strings.Join(said, ". ")
}

// footnotes say what was left out, and who tells of the events.
type footnotes struct {
	LeftOut string `json:"leftOut"`
	Sources string `json:"sources"`
}

func (p Picture) notes(tl *timeline.Timeline) footnotes {
	notes := footnotes{Sources: sourcesInWords(tl.Documents)}
	if p.LeftOut > 0 {
		notes.LeftOut = fmt.Sprintf("The %s most important of %s: %s left out", Grouped(len(tl.Events)), Count(len(tl.Events)+p.LeftOut, "event"), Grouped(p.LeftOut))
	}
	return notes
}

func sourcesInWords(documents []timeline.Document) string {
	const named = 3
	var names []string
	for _, d := range documents[:min(len(documents), named)] {
		name := clean(d.Title)
		if name == "" {
			name = clean(d.ID)
		}
		if _, _, inferred := d.Published.Bounds(); !inferred && !d.Published.IsZero() {
			name += " (" + Words(d.Published) + ")"
		}
		names = append(names, name)
	}
	if more := len(documents) - named; more > 0 {
		names = append(names, fmt.Sprintf("%s more", Grouped(more)))
	}
	switch len(documents) {
	case 0:
		return ""
	case 1:
		return "Source: " + names[0]
	}
	return "Sources: " + strings.Join(names, "; ")
}

// clean makes one line of a text.
func clean(text string) string {
	text = strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return ' '
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}
