package chart

import (
	"bytes"
	"fmt"
	"unicode"

	"github.com/go-text/typesetting/font"
	"golang.org/x/text/unicode/bidi"
)

// typeface is the type of pictures, in two weights. The built-in face comes first, then those that a picture was given,
// which serve for both.
type typeface struct{ regular, bold []*font.Face }

func newTypeface(given [][]byte) (*typeface, error) {
	t := &typeface{}
	for _, built := range []struct {
		name  string
		faces *[]*font.Face
	}{{"regular.ttf", &t.regular}, {"bold.ttf", &t.bold}} {
		file := asset(built.name)
		if file == nil {
			return nil, ErrNotBuilt
		}
		face, err := font.ParseTTF(bytes.NewReader(file))
		if err != nil {
			return nil, fmt.Errorf("built-in font: %w", err)
		}
		*built.faces = append(*built.faces, face)
	}
	for i, file := range given {
		face, err := parseFont(file)
		if err != nil {
			return nil, fmt.Errorf("font %d: %w", i+1, err)
		}
		t.regular, t.bold = append(t.regular, face), append(t.bold, face)
	}
	return t, nil
}

// CheckFont tells whether a file is a font that a picture can use.
func CheckFont(file []byte) error {
	_, err := parseFont(file)
	return err
}

// parseFont reads a file that may be anything, damaged in a way that its reader does not foresee among it.
func parseFont(file []byte) (face *font.Face, err error) {
	defer func() {
		if reason := recover(); reason != nil {
			face, err = nil, fmt.Errorf("not a font: %v", reason)
		}
	}()
	if face, err = font.ParseTTF(bytes.NewReader(file)); err != nil {
		return nil, fmt.Errorf("not a font: %w", err)
	}
	return face, nil
}

func (t *typeface) weight(bold bool) []*font.Face {
	if bold {
		return t.bold
	}
	return t.regular
}

// face returns the first face that has a character, and the built-in one where none has.
func (t *typeface) face(r rune, bold bool) *font.Face {
	faces := t.weight(bold)
	for _, face := range faces {
		if _, ok := face.NominalGlyph(r); ok {
			return face
		}
	}
	return faces[0]
}

func (t *typeface) has(r rune) bool {
	_, ok := t.face(r, false).NominalGlyph(r)
	return ok || isInvisible(r)
}

// advance is a character's width as a part of the type's size. What no face has is as wide as where it is at home.
func (t *typeface) advance(r rune, bold bool) float64 {
	face := t.face(r, bold)
	glyph, ok := face.NominalGlyph(r)
	switch {
	case isInvisible(r) || unicode.Is(unicode.Mn, r):
		return 0
	case ok:
		return float64(face.HorizontalAdvance(glyph)) / float64(face.Upem())
	case r >= 0x1100: // Hangul, and then most of what is East Asian, pictures among it
		return 1
	}
	return .7
}

func isInvisible(r rune) bool {
	return unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r)
}

// advances returns the widths of all characters that a picture may show.
func (t *typeface) advances(r request) advances {
	a := advances{Regular: map[string]float64{}, Bold: map[string]float64{}}
	add := func(text string) {
		for _, c := range text {
			key := string(c)
			if _, ok := a.Regular[key]; !ok {
				a.Regular[key], a.Bold[key] = rounded(t.advance(c, false), 4), rounded(t.advance(c, true), 4)
			}
		}
	}
	for c := ' '; c <= '~'; c++ {
		add(string(c))
	}
	add("…·–—")
	add(r.Title)
	add(r.Subtitle)
	add(r.Notes.LeftOut)
	add(r.Notes.Sources)
	for _, l := range r.Lanes {
		add(l.Name)
		for _, title := range l.Title {
			add(title)
		}
	}
	return a
}

// runsLeftward tells a text whose first letter is of a script that runs from right to left.
func runsLeftward(text string) bool {
	for _, r := range text {
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.R, bidi.AL:
			return true
		case bidi.L:
			return false
		}
	}
	return false
}
