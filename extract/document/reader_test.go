package document

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"dateline/timeline"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

func readOne(t testing.TB, r Reader, id, content string) (timeline.Document, error) {
	t.Helper()
	next, stop := iter.Pull2(r.Read(id, strings.NewReader(content)))
	defer stop()
	doc, err, ok := next()
	if !ok {
		t.Fatalf("%s: neither document nor error", id)
	}
	if _, _, more := next(); more {
		t.Fatalf("%s: more than one document", id)
	}
	return doc, err
}

func TestErrors(t *testing.T) {
	for _, test := range []struct {
		id, content string
		reader      Reader
		want, hint  string
	}{
		{id: "a.txt", content: strings.Repeat("a", 812) + "\xE9t\xE9", want: "a.txt: not UTF-8 at byte 812", hint: "name its encoding, such as --encoding windows-1252 (Western Europe) or windows-1251 (Cyrillic)"},
		{id: "a.txt", content: "\xEF\xBB\xBFab\xFF", want: "a.txt: not UTF-8 at byte 5", hint: "name its encoding, such as --encoding windows-1252 (Western Europe) or windows-1251 (Cyrillic)"},
		{id: "a.html", content: "<p>caf\xE9</p>", want: "a.html: not UTF-8 at byte 6", hint: "name its encoding, such as --encoding windows-1252 (Western Europe) or windows-1251 (Cyrillic)"},
		{id: "a.jsonl", content: "\n{\"text\": \"caf\xE9\"}", want: "a.jsonl:2: not UTF-8 at byte 13 of the line", hint: "name its encoding, such as --encoding windows-1252 (Western Europe) or windows-1251 (Cyrillic)"},
		{id: "a.txt", content: "", want: "a.txt: no text in it"},
		{id: "a.txt", content: "\uFEFF \r\n\t", want: "a.txt: no text in it"},
		{id: "a.md", content: "---\ntitle: x\n---\n \n", want: "a.md: no text in it, but front matter"},
		{id: "a.md", content: "---\ndate: 2024-02-31\n---\nText\n", want: `a.md: front matter: date "2024-02-31": not a date`, hint: "write the date of the front matter as 2024-12-05"},
		{id: "a.html", content: "<html><script>1</script></html>", want: "a.html: no text in it, but markup"},
		{id: "a.txt", content: "ab\x00c", want: "a.txt: a binary file, not text: byte 2 is NUL"},
		{id: "a", content: "%PDF-1.7\n%\xE2\xE3", want: "a: a PDF, which is not read yet", hint: "convert it first, for example: pdftotext FILE.pdf FILE.txt"},
		{id: "a.html", content: "\x89PNG\r\n\x1A\n\x00", want: "a.html: a PNG picture, not text"},
		{id: "a", content: "\x7FELF\x02\x01", want: "a: a program, not text"},
		{id: "a.jsonl", content: "\x1F\x8B\x08", want: "a.jsonl: a gzip file, not text", hint: "unpack it first"},
		{id: "a.docx", content: "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", want: "a.docx: an old or encrypted Office file, which is not read", hint: "save it as DOCX without a password"},
		{id: "a.docx", content: "no zip", want: "a.docx: not a DOCX file, or cut off: zip: not a valid zip file"},
		{id: "a.txt", content: "x", reader: Reader{Format: "pdf"}, want: `a.txt: unknown format "pdf"`, hint: "the formats are text, markdown, html, docx, jsonl"},
		{id: "a.txt", content: "x", reader: Reader{Encoding: "klingon"}, want: `a.txt: unknown encoding "klingon"`, hint: "use a name of the web's list of encodings, such as windows-1251, gb18030 or utf-16le"},
	} {
		doc, err := readOne(t, test.reader, test.id, test.content)
		e, ok := errors.AsType[*Error](err)
		if !ok {
			t.Errorf("%q: got %v, want an *Error", test.content, err)
			continue
		}
		if e.Error() != test.want || e.Hint != test.hint {
			t.Errorf("got  %s\n     %s\nwant %s\n     %s", e, e.Hint, test.want, test.hint)
		}
		if doc.Text != "" || !strings.HasPrefix(test.want, doc.ID) {
			t.Errorf("%s: document %q with text %q beside an error", test.want, doc.ID, doc.Text)
		}
	}
}

func TestReadFailure(t *testing.T) {
	for _, id := range []string{"a.txt", "a.html", "a.docx", "a.jsonl"} {
		broken := errors.New("disk on fire")
		content := io.MultiReader(strings.NewReader(strings.Repeat("x", 2000)), iotest.ErrReader(broken))
		for doc, err := range new(Reader).Read(id, content) {
			if !errors.Is(err, broken) {
				t.Errorf("%s: got %v, %v", id, doc.ID, err)
			}
		}
	}
}

func TestEncodings(t *testing.T) {
	const text = "Пожар в порту удалось потушить к утру 5 мая, сообщили власти."
	cyrillic, _ := charmap.Windows1251.NewEncoder().String(text)
	wide := func(order unicode.Endianness, mark unicode.BOMPolicy) string {
		s, _ := unicode.UTF16(order, mark).NewEncoder().String(text)
		return s
	}
	quoted := fmt.Sprintf(`{"text": %q}`, text)
	cyrillicLine, _ := charmap.Windows1251.NewEncoder().String(quoted)
	wideLine, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(quoted + "\n")
	for name, test := range map[string]struct {
		id, content string
		reader      Reader
	}{
		"utf-8":             {"a.txt", text, Reader{}},
		"utf-8 mark":        {"a.txt", "\uFEFF" + text, Reader{}},
		"utf-16le mark":     {"a.txt", wide(unicode.LittleEndian, unicode.UseBOM), Reader{}},
		"utf-16be mark":     {"a.txt", wide(unicode.BigEndian, unicode.UseBOM), Reader{}},
		"utf-16 named":      {"a.txt", wide(unicode.LittleEndian, unicode.IgnoreBOM), Reader{Encoding: "utf-16le"}},
		"windows-1251":      {"a.txt", cyrillic, Reader{Encoding: "windows-1251"}},
		"meta charset":      {"a.html", `<meta charset="windows-1251"><p>` + cyrillic, Reader{}},
		"meta http-equiv":   {"a.html", `<meta http-equiv="Content-Type" content="text/html; charset=cp1251"><p>` + cyrillic, Reader{}},
		"meta lies":         {"a.html", `<meta charset="windows-1251"><p>` + text, Reader{}},
		"page, named":       {"a.html", `<p>` + cyrillic, Reader{Encoding: "cp1251"}},
		"page, utf-16 mark": {"a.html", wide(unicode.BigEndian, unicode.UseBOM), Reader{}},
		"lines, named":      {"a.jsonl", cyrillicLine, Reader{Encoding: "windows-1251"}},
		"lines, utf-8 mark": {"a.jsonl", "\uFEFF" + quoted, Reader{}},
		"lines, utf-16":     {"a.jsonl", wideLine, Reader{}},
	} {
		t.Run(name, func(t *testing.T) {
			doc, err := readOne(t, test.reader, test.id, test.content)
			if err != nil || doc.Text != text || doc.Language != "ru" {
				t.Errorf("got %q in %q, %v", doc.Text, doc.Language, err)
			}
		})
	}
}

// A page that calls itself UTF-8 loses a stray byte, not all of its text.
func TestStrayByteInPage(t *testing.T) {
	doc, err := readOne(t, Reader{}, "a.html", "<meta charset=utf-8><p>caf\xE9 on\x00ce</p>")
	if want := "caf\uFFFD once"; err != nil || doc.Text != want {
		t.Errorf("got %q, %v, want %q", doc.Text, err, want)
	}
}

func TestTextIsKeptAsItIs(t *testing.T) {
	for _, text := range []string{
		"\r\n  First line.\r\n\r\nPublished: 5 May 2021\r\n\tLast. \r\n\r\n",
		" date 2021-06-14 \n\nText",
		"one\u2028two\u0085three",
	} {
		for _, id := range []string{"a.txt", "a.md"} {
			doc, err := readOne(t, Reader{}, id, "\uFEFF"+text)
			if err != nil || doc.Text != text {
				t.Errorf("%s: got %q, %v, want %q", id, doc.Text, err, text)
			}
			checkSpans(t, doc)
		}
	}
}

func TestSniffing(t *testing.T) {
	docx := string(zipped(t, map[string]string{"word/document.xml": `<w:document xmlns:w="w"><w:p><w:t>Words</w:t></w:p></w:document>`}))
	for content, want := range map[string]string{
		"Words":                                 "Words",
		"\uFEFF\n <!DOCTYPE html><p>Words":      "Words",
		"<html><body>Words":                     "Words",
		"<?xml version='1.0'?>\n<html><p>Words": "Words",
		"<!-- saved --><html><p>Words":          "Words",
		docx:                                    "Words",
		"<p> is a tag":                          "<p> is a tag",
		"<?xml version='1.0'?><feed>Words</feed>": "<?xml version='1.0'?><feed>Words</feed>",
	} {
		doc, err := readOne(t, Reader{}, "-", content)
		if err != nil || doc.Text != want {
			t.Errorf("%.30q: got %q, %v, want %q", content, doc.Text, err, want)
		}
	}
}

func TestFormatOf(t *testing.T) {
	for name, want := range map[string]string{"a.TXT": "text", "b/c.markdown": "markdown", "x.htm": "html", "y.ndjson": "jsonl", "z.docx": "docx", "z": "", "a.png": ""} {
		if got := FormatOf(name); got != want {
			t.Errorf("%s: got %q, want %q", name, got, want)
		}
	}
}

func TestParseDateIsAsked(t *testing.T) {
	asked := ""
	r := Reader{ParseDate: func(text string) (timeline.Date, error) {
		asked = text
		return timeline.DayOf(2024, 5, 3), nil
	}}
	doc, err := readOne(t, r, "a.jsonl", `{"text": "It rained.", "date": "yesterday"}`)
	if err != nil || asked != "yesterday" || doc.Published != timeline.DayOf(2024, 5, 3) || doc.DateBasis != timeline.DateGiven {
		t.Errorf("asked for %q, got %v %v, %v", asked, doc.Published, doc.DateBasis, err)
	}
}

func TestLatest(t *testing.T) {
	const page = `<html><meta property="article:published_time" content="2031-05-06"><p>It will have rained.</p>`
	early := Reader{Latest: time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)}
	if doc, err := readOne(t, early, "a.html", page); err != nil || !doc.Published.IsZero() {
		t.Errorf("got %v, %v for a page of the future", doc.Published, err)
	}
	if doc, err := readOne(t, Reader{}, "a.html", page); err != nil || doc.Published != timeline.DayOf(2031, 5, 6) {
		t.Errorf("got %v, %v", doc.Published, err)
	}
}

// Lines are read as they are asked for: the rest of the input is left alone.
func TestLinesStream(t *testing.T) {
	content := io.MultiReader(strings.NewReader(strings.Repeat(`{"text":"It rained."}`+"\n", 5000)), iotest.ErrReader(errors.New("read too far")))
	n := 0
	for _, err := range new(Reader).Read("a.jsonl", content) {
		if err != nil {
			t.Fatal(err)
		}
		if n++; n == 100 {
			return
		}
	}
}

func TestSamplesAreNotSkipped(t *testing.T) {
	// Paragraphs of prose that name what notices name.
	for _, text := range []string{
		"Copyright in the film passed to the studio in 1999, the court found.",
		"The regulator fined the company over its use of cookies on 3 May 2021.",
		"Share prices fell. Comments by the minister on 4 May 2020 did not help.",
		"The comment thread under the article of 24.11 at 00:12 was closed, the editor said.",
		"3 hours ago is when the ship was last seen, the coast guard said.",
		"Read more than 200 pages of evidence, as the jury did in 1994, and you may agree.",
	} {
		doc, err := readOne(t, Reader{}, "a.txt", "The headline of this\n\n"+text+"\n\n"+text+"\n")
		if err != nil || len(doc.Skip) > 0 {
			t.Errorf("%q: skipped %v, %v", text, doc.Skip, err)
		}
	}
}

func TestCues(t *testing.T) {
	c := english()
	if len(c.labels) == 0 || len(c.headings) == 0 || len(c.prefixes) == 0 || len(c.phrases.all) == 0 {
		t.Fatal("a kind of cue is missing")
	}
	for heading := range c.headings {
		if !isListHeading("  " + strings.ToUpper(heading) + ":") {
			t.Errorf("heading %q is not found", heading)
		}
	}
	for _, words := range slices.Concat(c.prefixes, c.phrases.all) {
		if !isNotice(splitLines(words + " these words")[0]) {
			t.Errorf("notice %q is not found", words)
		}
	}
	for _, l := range c.labels {
		doc, err := readOne(t, Reader{}, "a.txt", l.words+": 5 December 2024\n\nIt rained.")
		if err != nil || doc.Published != timeline.DayOf(2024, 12, 5) || len(doc.Skip) != 1 {
			t.Errorf("label %q: got %v, skip %v, %v", l.words, doc.Published, doc.Skip, err)
		}
	}
	for _, wrong := range []string{"label: x", "heading:", "phrase: Upper", "phrase: ab"} {
		if _, err := parseCues("# fine\n" + wrong); err == nil || !strings.Contains(err.Error(), "line 2") {
			t.Errorf("%q: got %v", wrong, err)
		}
	}
}

func ExampleReader_Read() {
	const article = "Council votes to rebuild the bridge\n\nPublished: 3 March 2021\n\nThe council voted on Tuesday.\n"
	var r Reader
	for doc, err := range r.Read("bridge.txt", strings.NewReader(article)) {
		fmt.Println(doc.Title, doc.Published, doc.DateBasis, doc.Skip, err)
	}
	// Output: Council votes to rebuild the bridge 2021-03-03 line [{37 60}] <nil>
}

func ExampleError() {
	var r Reader
	for _, err := range r.Read("notes.txt", strings.NewReader("caf\xE9")) {
		if e, ok := errors.AsType[*Error](err); ok {
			fmt.Println("error:", e)
			fmt.Println("hint:", e.Hint)
		}
	}
	// Output:
	// error: notes.txt: not UTF-8 at byte 3
	// hint: name its encoding, such as --encoding windows-1252 (Western Europe) or windows-1251 (Cyrillic)
}
