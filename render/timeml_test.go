package render_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"dateline/render"
	"dateline/timeline"

	"github.com/google/go-cmp/cmp"
)

func ExampleTimeML() {
	doc := &timeline.Document{ID: "talks.txt", Published: timeline.DayOf(2024, 12, 5), Text: "They met on May 16 & last week.\n"}
	expressions := []timeline.Expression{
		{Span: timeline.Span{Begin: 12, End: 18}, Text: "May 16", Type: timeline.TypeDate, Value: "2024-05-16", Basis: timeline.BasisInferred},
		{Span: timeline.Span{Begin: 21, End: 30}, Text: "last week", Type: timeline.TypeDate, Value: "2024-W48", Basis: timeline.BasisRelative},
	}
	if err := render.TimeML(os.Stdout, doc, expressions); err != nil {
		panic(err)
	}
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">
	//
	// <DOCID>talks.txt</DOCID>
	//
	// <DCT><TIMEX3 tid="t0" type="DATE" value="2024-12-05" temporalFunction="false" functionInDocument="CREATION_TIME">2024-12-05</TIMEX3></DCT>
	//
	// <TEXT>They met on <TIMEX3 tid="t1" type="DATE" value="2024-05-16" temporalFunction="true">May 16</TIMEX3> &amp; <TIMEX3 tid="t2" type="DATE" value="2024-W48" temporalFunction="true" anchorTimeID="t0">last week</TIMEX3>.
	// </TEXT>
	//
	// </TimeML>
}

// A document's date is the value that TIMEX3 has for it, and no day where the date tells none.
func TestTimeMLCreated(t *testing.T) {
	for edtf, want := range map[string]string{
		"":                      "",
		"2024-12-05":            `type="DATE" value="2024-12-05"`,
		"2024-12-05T18:30":      `type="TIME" value="2024-12-05T18:30"`,
		"2024-12":               `type="DATE" value="2024-12"`,
		"2024~":                 `type="DATE" value="2024" mod="APPROX"`,
		"2023-03-21/2023-03-27": `type="DATE" value="XXXX-XX-XX"`,
		"2021-12-01/..":         `type="DATE" value="XXXX-XX-XX"`,
		"2024-35":               `type="DATE" value="XXXX-XX-XX"`,
		"2024-05-XX":            `type="DATE" value="2024-05"`,
		"-0043":                 `type="DATE" value="XXXX-XX-XX"`,
	} {
		date, err := timeline.ParseDate(edtf)
		if err != nil && edtf != "" {
			t.Fatal(err)
		}
		var out strings.Builder
		if err := render.TimeML(&out, &timeline.Document{Published: date}, nil); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(out.String(), want+" temporalFunction") && edtf != "" || strings.Contains(out.String(), "<DCT>") != (edtf != "") {
			t.Errorf("%q: want %s in %s", edtf, want, out.String())
		}
	}
}

// Expressions that aren't in the text, in order and apart, are the caller's mistake.
func TestTimeMLMisplaced(t *testing.T) {
	doc := &timeline.Document{Text: "1998 and 1999"}
	for _, spans := range [][]timeline.Span{
		{{Begin: 9, End: 14}}, {{Begin: -1, End: 4}}, {{Begin: 4, End: 4}}, {{Begin: 4, End: 2}},
		{{Begin: 9, End: 13}, {Begin: 0, End: 4}}, {{Begin: 0, End: 4}, {Begin: 3, End: 6}},
	} {
		var expressions []timeline.Expression
		for _, s := range spans {
			expressions = append(expressions, timeline.Expression{Span: s})
		}
		if err := render.TimeML(io.Discard, doc, expressions); err == nil {
			t.Errorf("%v is written", spans)
		}
	}
}

func TestTimeMLError(t *testing.T) {
	if err := render.TimeML(broken{}, &timeline.Document{}, nil); err == nil || !strings.Contains(err.Error(), "disk full") {
		t.Errorf("the error is %v", err)
	}
}

// FuzzTimeML reads back what was written: the text without its tags, each expression's words, the ids in order.
func FuzzTimeML(f *testing.F) {
	f.Add("It rained in 1998, [CDATA[ & <b>not</b> ]]> in May\r\n\"’98\"\x00\x1b\ufffe", "a&b.txt", "A <title>", uint8(3), uint8(5))
	f.Add("Мост построен 16 мая", "", "", uint8(1), uint8(1))
	f.Fuzz(func(t *testing.T, text, id, title string, gap, length uint8) {
		text, id, title = strings.ToValidUTF8(text, "�"), strings.ToValidUTF8(id, "�"), strings.ToValidUTF8(title, "�")
		runes := []rune(text)
		var expressions []timeline.Expression
		var want []string
		for i := int(gap); i+int(length) <= len(runes) && length > 0; i += int(gap) + int(length) {
			span := timeline.Span{Begin: i, End: i + int(length)}
			expressions = append(expressions, timeline.Expression{Span: span, Type: timeline.TypeDate, Value: title, Mod: id})
			want = append(want, fmt.Sprintf("t%d %s %s %s", len(want)+1, held(title), held(id), held(string(runes[span.Begin:span.End]))))
		}
		var out strings.Builder
		doc := &timeline.Document{ID: id, Title: title, Text: text, Published: timeline.DayOf(2024, 12, 5)}
		if err := render.TimeML(&out, doc, expressions); err != nil {
			t.Fatal(err)
		}
		read := readTimeML(t, out.String())
		if read.id != held(id) || read.title != held(title) || read.text != held(text) {
			t.Errorf("%q, %q, %q came back as %q, %q, %q", id, title, text, read.id, read.title, read.text)
		}
		if diff := cmp.Diff(want, read.timexes); diff != "" {
			t.Errorf("other expressions:\n%s", diff)
		}
	})
}

// held is what of a text XML can hold.
func held(text string) string {
	return strings.Map(func(c rune) rune {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' || c == 0xFFFE || c == 0xFFFF {
			return '\ufffd'
		}
		return c
	}, text)
}

type readBack struct {
	id, title, text string
	timexes         []string
}

func readTimeML(t *testing.T, document string) (read readBack) {
	t.Helper()
	into := map[string]*string{"DOCID": &read.id, "TITLE": &read.title, "TEXT": &read.text}
	var part *string
	decoder := xml.NewDecoder(strings.NewReader(document))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return read
		}
		if err != nil {
			t.Fatalf("%v in %q", err, document)
		}
		switch token := token.(type) {
		case xml.StartElement:
			if p, ok := into[token.Name.Local]; ok {
				part = p
			} else if token.Name.Local == "TIMEX3" && part == &read.text {
				var words string
				if err := decoder.DecodeElement(&words, &token); err != nil {
					t.Fatal(err)
				}
				attributes := map[string]string{}
				for _, a := range token.Attr {
					attributes[a.Name.Local] = a.Value
				}
				read.timexes = append(read.timexes, fmt.Sprintf("%s %s %s %s", attributes["tid"], attributes["value"], attributes["mod"], words))
				read.text += words
			}
		case xml.EndElement:
			if _, ok := into[token.Name.Local]; ok {
				part = nil
			}
		case xml.CharData:
			if part != nil {
				*part += string(token)
			}
		}
	}
}
