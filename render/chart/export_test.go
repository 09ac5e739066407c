package chart

// WidthOf measures a text in the built-in font.
func WidthOf(text string, bold bool, size float64) float64 {
	faces, err := newTypeface(nil)
	if err != nil {
		panic(err)
	}
	width := 0.
	for _, r := range text {
		width += faces.advance(r, bold) * size
	}
	return width
}

// BuiltInFont is the file of the font that pictures have.
func BuiltInFont() []byte { return asset("regular.ttf") }
