package render

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"unicode/utf8"

	"dateline/timeline"
)

// TimeML writes a document as TimeML 1.2.1, as TempEval's corpora have it: its text with a TIMEX3 around each of its
// expressions, which stand in order and apart. Without the tags of TEXT, what is left is the text, only that U+FFFD
// stands for the few characters that XML can't hold. TIMEX3 t0 is the document's own date, where it has one.
func TimeML(w io.Writer, doc *timeline.Document, expressions []timeline.Expression) error {
	x := timeML{Writer: bufio.NewWriter(w)}
	x.WriteString(timeMLHead)
	x.element("DOCID", doc.ID)
	x.created(doc.Published)
	if doc.Title != "" {
		x.element("TITLE", doc.Title)
	}
	x.WriteString("<TEXT>")
	dated := !doc.Published.IsZero()
	for i, e := range expressions {
		before, ok := x.upTo(doc.Text, e.Begin)
		words, within := x.upTo(doc.Text, e.End)
		if !ok || !within || e.Begin >= e.End {
			return fmt.Errorf("timeml: %q, %d to %d: not in the text behind the expression before it", e.Text, e.Begin, e.End)
		}
		x.escape(before)
		x.timex(i+1, e, words, dated)
	}
	x.escape(doc.Text[x.at:])
	x.WriteString("</TEXT>\n\n</TimeML>\n")
	if err := x.Flush(); err != nil {
		return fmt.Errorf("timeml: %w", err)
	}
	return nil
}

const timeMLHead = `<?xml version="1.0" encoding="UTF-8"?>
<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">

`

// timeML writes TimeML, and counts how far it has come in the document's text.
type timeML struct {
	*bufio.Writer
	at, rune int // bytes and code points of the text
}

// upTo moves on to a code point of the text, and returns what comes before it.
func (x *timeML) upTo(text string, rune int) (string, bool) {
	from := x.at
	for x.rune < rune && x.at < len(text) {
		_, size := utf8.DecodeRuneInString(text[x.at:])
		x.at += size
		x.rune++
	}
	return text[from:x.at], x.rune == rune
}

func (x *timeML) element(name, content string) {
	x.WriteString("<" + name + ">")
	x.escape(content)
	x.WriteString("</" + name + ">\n\n")
}

// created writes the document's own date.
func (x *timeML) created(d timeline.Date) {
	if d.IsZero() {
		return
	}
	x.WriteString(`<DCT><TIMEX3 tid="t0"`)
	kind := timeline.TypeDate
	if d.Precision() == timeline.PrecisionMinute {
		kind = timeline.TypeTime
	}
	x.attribute("type", string(kind))
	x.attribute("value", timexValue(d))
	if d.IsApproximate() {
		x.attribute("mod", "APPROX")
	}
	x.WriteString(` temporalFunction="false" functionInDocument="CREATION_TIME">`)
	x.escape(d.String())
	x.WriteString("</TIMEX3></DCT>\n\n")
}

// timexValue is the TIMEX3 value of a document's date; of a stretch it tells only that it is a day.
func timexValue(d timeline.Date) string {
	year, month, day := d.Year(), d.Month(), d.Day()
	switch p := d.Precision(); {
	case year < 1:
	case p == timeline.PrecisionMinute:
		hour, minute, _ := d.Clock()
		return fmt.Sprintf("%04d-%02d-%02dT%02d:%02d", year, month, day, hour, minute)
	case p == timeline.PrecisionDay && day > 0:
		return fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	case p == timeline.PrecisionMonth && month > 0:
		return fmt.Sprintf("%04d-%02d", year, month)
	case p == timeline.PrecisionYear:
		return fmt.Sprintf("%04d", year)
	}
	return "XXXX-XX-XX"
}

// timex writes an expression. What wasn't all in its words counts as a temporal function, and what counts from
// the document's date is anchored to it.
func (x *timeML) timex(n int, e timeline.Expression, words string, dated bool) {
	fmt.Fprintf(x, `<TIMEX3 tid="t%d"`, n)
	x.attribute("type", string(e.Type))
	x.attribute("value", e.Value)
	if e.Mod != "" {
		x.attribute("mod", e.Mod)
	}
	switch e.Basis {
	case timeline.BasisRelative, timeline.BasisInherited, timeline.BasisInferred:
		x.attribute("temporalFunction", "true")
	}
	if e.Basis == timeline.BasisRelative && dated {
		x.attribute("anchorTimeID", "t0")
	}
	x.WriteString(">")
	x.escape(words)
	x.WriteString("</TIMEX3>")
}

func (x *timeML) attribute(name, value string) {
	x.WriteString(" " + name + `="`)
	_ = xml.EscapeText(x, []byte(value)) // Flush tells the error
	x.WriteString(`"`)
}

// escape writes characters so that an XML reader gets the same ones back. Unlike xml.EscapeText it leaves lines and
// quotes as they are, for people read this.
func (x *timeML) escape(text string) {
	for _, c := range text {
		switch {
		case c == '&':
			x.WriteString("&amp;")
		case c == '<':
			x.WriteString("&lt;")
		case c == '>': // for ]]>
			x.WriteString("&gt;")
		case c == '\r': // which readers would make a line feed
			x.WriteString("&#xD;")
		case c < ' ' && c != '\t' && c != '\n', c == 0xFFFE, c == 0xFFFF:
			x.WriteRune(utf8.RuneError)
		default:
			x.WriteRune(c)
		}
	}
}
