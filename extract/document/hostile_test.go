package document

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"encoding/xml"
	"hash/crc32"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// One line of ten megabytes is read in each format, in time that grows with its length alone.
func TestTenMegabyteLine(t *testing.T) {
	long := strings.TrimSpace(strings.Repeat("It rained on 5 May 2021 and the river rose again, ", 10<<20/50))
	for id, content := range map[string]string{
		"a.txt":   long,
		"a.md":    "# Rain\n\n" + long,
		"a.jsonl": `{"text": "` + long + `"}`,
		"a.docx":  string(zipped(t, map[string]string{"word/document.xml": "<w:document xmlns:w='w'><w:p><w:t>" + long + "</w:t></w:p></w:document>"})),
	} {
		doc, err := readOne(t, Reader{}, id, content)
		if err != nil || len(doc.Text) < len(long) {
			t.Errorf("%s: %d bytes, %v", id, len(doc.Text), err)
		}
	}
}

func TestManyShortLines(t *testing.T) {
	text := strings.Repeat("5 May 2021\n• 24.11 00:12\n17\n", 1<<17)
	doc, err := readOne(t, Reader{}, "a.txt", text)
	if err != nil || len(doc.Skip) == 0 {
		t.Errorf("%d parts skipped, %v", len(doc.Skip), err)
	}
}

func TestDeepPage(t *testing.T) {
	for name, content := range map[string]string{
		"nested":   strings.Repeat("<div>", 100_000) + "It rained." + strings.Repeat("</div>", 100_000),
		"unclosed": strings.Repeat("<b><i>", 50_000) + "It rained.",
		"tables":   strings.Repeat("<table><tr><td>", 20_000) + "It rained.",
	} {
		doc, err := readOne(t, Reader{}, "a.html", "<html><script>no</script><p>"+content)
		if err != nil || doc.Text != "It rained." {
			t.Errorf("%s: got %.40q, %v", name, doc.Text, err)
		}
	}
}

// Trafilatura would take more than ten seconds for such a page, which has to be kept from it.
func TestHollowPage(t *testing.T) {
	content := "<html><body>" + strings.Repeat("<b><i><p>", 50_000) + "It rained on 5 May 2021."
	page, err := html.Parse(strings.NewReader(content))
	if err != nil || !isHollow(page) {
		t.Errorf("it is given to trafilatura, %v", err)
	}
	doc, err := readOne(t, Reader{}, "a.html", content)
	if err != nil || doc.Text != "It rained on 5 May 2021." {
		t.Errorf("got %.40q, %v", doc.Text, err)
	}
}

func TestZipBomb(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.Create("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	block := bytes.Repeat([]byte("a"), 1<<20)
	for range mostUnzipped>>20 + 1 {
		if _, err := f.Write(block); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	_, err = readOne(t, Reader{}, "a.docx", b.String())
	if want := "a.docx: word/document.xml unzips to more than 128 MB"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// An archive may lie about the size of its parts: reading stops all the same.
func TestLyingZip(t *testing.T) {
	content := "<w>" + strings.Repeat("a", 1<<20) + "</w>"
	var packed bytes.Buffer
	deflate, _ := flate.NewWriter(&packed, flate.BestSpeed)
	io.WriteString(deflate, content)
	deflate.Close()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	f, err := w.CreateRaw(&zip.FileHeader{
		Name: "word/document.xml", Method: zip.Deflate, CRC32: crc32.ChecksumIEEE([]byte(content)),
		CompressedSize64: uint64(packed.Len()), UncompressedSize64: 10,
	})
	if err != nil {
		t.Fatal(err)
	}
	f.Write(packed.Bytes())
	w.Close()
	archive, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	var read int64
	err = readPart(archive.File[0], 1000, func(x *xml.Decoder) error {
		_, _, err := docxText(x)
		read = x.InputOffset()
		return err
	})
	if err == nil || read > 5000 {
		t.Errorf("read %d bytes, %v", read, err)
	}
}

func TestTruncatedDOCX(t *testing.T) {
	whole := zipped(t, map[string]string{"word/document.xml": "<w:document xmlns:w='w'><w:p><w:t>Words</w:t></w:p></w:document>", "docProps/core.xml": "<core/>"})
	for n := range whole {
		doc, err := readOne(t, Reader{}, "a.docx", string(whole[:n]))
		if err == nil {
			t.Fatalf("cut off at %d of %d bytes: got %q", n, len(whole), doc.Text)
		}
	}
}

func FuzzText(f *testing.F) {
	for _, seed := range []string{" date 2021-06-14 Over the year", "Title\n\nPublished: 3 March 2021 10:00 am (ET) | Updated on 4/25/2021\nBy X\n\nIt rained.",
		"OSLO, March 21, 2023 (X) — It", "\r\n24.11 00:12\n3 hours ago\n25.11 10:00\nRelated posts\n", "By Jane | 5-Dec-2024", "©\xFF", "Меню\n1310\n0", "It\rrained"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, id := range []string{"a.txt", "a.md"} {
			for doc, err := range new(Reader).Read(id, strings.NewReader(text)) {
				if err != nil {
					continue
				}
				if want := strings.TrimPrefix(text, byteOrder); doc.Text != want && !strings.HasPrefix(text, "\xFF\xFE") && !strings.HasPrefix(text, "\xFE\xFF") {
					t.Fatalf("%s: text %q came out as %q", id, text, doc.Text)
				}
				check(t, doc.Title, doc.Text)
				checkSpans(t, doc)
			}
		}
	})
}

func FuzzFrontMatter(f *testing.F) {
	for _, seed := range []string{"title: x\ndate: 2024-12-05", "a: [1, 2\nDate: 5 May 2020\n", "x: &a [*a, *a]\n", "date: true\nlastmod: 2020-01-01", "- a\n- b: c"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, matter string) {
		for doc, err := range new(Reader).Read("a.md", strings.NewReader("---\n"+matter+"\n---\nIt rained.\n")) {
			if err == nil {
				check(t, doc.Title, doc.Text)
				checkSpans(t, doc)
			}
		}
	})
}

func FuzzHTML(f *testing.F) {
	for _, seed := range []string{"<p>It rained on <b>5 May 2021", "<html lang=x><meta name=date content='2021-05-05'><article><p>a<p>b</article>",
		`<script type="application/ld+json">[{"@type":["A",1],"datePublished":"2021"}]</script>x`, "<table><tr><td>a<td>b</table><!--", "<svg><title>x</title></svg>y"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, page string) {
		for doc, err := range (&Reader{Format: "html"}).Read("a", strings.NewReader(page)) {
			if err == nil {
				check(t, doc.Title, doc.Text)
				checkSpans(t, doc)
			}
		}
	})
}

func FuzzLines(f *testing.F) {
	for _, seed := range []string{`{"id":"a","text":"It rained.","date":"2021-05-05"}`, "{\"text\":\"\\ud800 \\u0000\"}\n\n[1]\nnull", `{"id":1.5,"text":"x","url":"http://[::1"}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, lines string) {
		n := 0
		for doc, err := range new(Reader).Read("a.jsonl", strings.NewReader(lines)) {
			if n++; err == nil {
				check(t, doc.Title, doc.Text)
				checkSpans(t, doc)
			}
		}
		if most := strings.Count(lines, "\n") + 1; n > most && !strings.HasPrefix(lines, "\xFF\xFE") && !strings.HasPrefix(lines, "\xFE\xFF") {
			t.Fatalf("%d answers to %d lines", n, most)
		}
	})
}

func FuzzDOCX(f *testing.F) {
	f.Add("<w:document xmlns:w='w'><w:p><w:t>Words</w:t></w:p></w:document>", "<core><created>2021-05-05</created></core>")
	f.Add("<p><t>a<p><t>b</t></p></t><Fallback></p>", "<core>")
	f.Fuzz(func(t *testing.T, main, core string) {
		content := zipped(t, map[string]string{"word/document.xml": main, "docProps/core.xml": core})
		for doc, err := range new(Reader).Read("a.docx", bytes.NewReader(content)) {
			if err == nil {
				check(t, doc.Title, doc.Text)
				checkSpans(t, doc)
			}
		}
	})
}

func check(t *testing.T, title, text string) {
	t.Helper()
	if isBlank(text) || !utf8.ValidString(text) {
		t.Fatalf("text %q", text)
	}
	if isBlank(title) || !utf8.ValidString(title) || strings.ContainsAny(title, "\n\r") {
		t.Fatalf("title %q", title)
	}
}
