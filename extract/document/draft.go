package document

import (
	"cmp"
	"slices"
	"strings"

	"dateline/timeline"
)

// draft is a document as its format's reader leaves it: the text, and what the format itself says about it.
type draft struct {
	text     string
	title    string
	url      string
	language string    // declared, ISO 639-1
	parts    []stretch // of text that are no prose

	published published // given, or of metadata; goes before what the text's head tells
	otherwise published // of the file's properties, or guessed; goes after it
}

// finish completes what the format leaves open from the text itself.
func (d *draft) finish(id string) timeline.Document {
	lines := splitLines(d.text)
	head := readHead(lines)
	date := d.published.or(head.date())
	if date.isNone() {
		foot := readFoot(lines)
		date, head.parts = foot.date(), append(head.parts, foot.parts...)
	}
	date = date.or(d.otherwise)

	parts := slices.Concat(d.parts, head.parts, surroundings(lines))
	top, menu := titleOf(lines, covered(parts))
	skip := spans(d.text, append(parts, menu...))
	return timeline.Document{
		ID:             id,
		Title:          cmp.Or(oneLine(d.title), oneLine(top), nameOf(id)),
		Published:      date.date,
		DateBasis:      date.basis,
		DateConfidence: date.confidence,
		URL:            d.url,
		Language:       languageOf(d.text, skip, d.language),
		Text:           d.text,
		Skip:           skip,
	}
}

// covered tells of a line whether it lies within parts.
func covered(parts []stretch) func(line) bool {
	return func(l line) bool {
		for _, p := range parts {
			if p.begin <= l.at && l.at+len(l.text) <= p.end {
				return true
			}
		}
		return false
	}
}

// oneLine is text with each run of blanks made one.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }
