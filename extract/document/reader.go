package document

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"iter"
	"path"
	"slices"
	"strings"
	"time"

	"dateline/timeline"
)

// Reader reads files of any format as documents. Its zero value finds format, encoding and date by itself.
type Reader struct {
	Format   string    // one of Formats; "" goes by the name and what is in the file
	Encoding string    // such as windows-1251; "" goes by byte order mark, a page's own word, or UTF-8
	Latest   time.Time // no page is dated later than this day; zero sets no such limit

	// ParseDate reads the date of a line of JSON lines or of front matter. Nil reads EDTF and full dates.
	ParseDate func(text string) (timeline.Date, error)
}

// Formats are the names of the formats that a Reader reads.
var Formats = []string{"text", "markdown", "html", "docx", "jsonl"}

var formatOfExtension = map[string]string{
	".txt": "text", ".text": "text",
	".md": "markdown", ".markdown": "markdown",
	".html": "html", ".htm": "html", ".xhtml": "html",
	".docx":  "docx",
	".jsonl": "jsonl", ".ndjson": "jsonl",
}

// FormatOf is the format that a file's extension stands for, "" where it stands for none.
func FormatOf(name string) string {
	return formatOfExtension[strings.ToLower(path.Ext(name))]
}

// Read reads the documents of a file: one, or for JSON lines one a line, read as they are asked for. The id
// is the file's; a line has its own, or id:LINE. What cannot be read comes as an *Error; reading goes on after
// a broken line.
func (r *Reader) Read(id string, content io.Reader) iter.Seq2[timeline.Document, error] {
	return func(yield func(timeline.Document, error) bool) {
		start, content, err := peek(content)
		if err != nil {
			yield(timeline.Document{ID: id}, at(id, err))
			return
		}
		format, err := r.formatOf(id, start)
		if err != nil {
			yield(timeline.Document{ID: id}, at(id, err))
			return
		}
		if format == "jsonl" {
			r.readLines(id, start, content, yield)
			return
		}
		doc, err := r.readWhole(format, id, content)
		if err != nil {
			yield(timeline.Document{ID: id}, at(id, err))
			return
		}
		yield(doc, nil)
	}
}

const (
	sniffed     = 1 << 10  // bytes that a format is told from,
	sniffedLine = 64 << 10 // or of the first line where that may be JSON
)

// peek reads the first bytes of content, and gives a reader that begins with them again.
func peek(content io.Reader) ([]byte, io.Reader, error) {
	ahead := bufio.NewReaderSize(content, sniffedLine)
	start, err := ahead.Peek(sniffed)
	for err == nil && startsObject(start) && bytes.IndexByte(start, '\n') < 0 && len(start) < sniffedLine {
		start, err = ahead.Peek(max(len(start)+1, ahead.Buffered()))
	}
	if err != nil && err != io.EOF {
		return nil, nil, err
	}
	return bytes.Clone(start), ahead, nil
}

func (r *Reader) formatOf(id string, start []byte) (string, error) {
	if r.Format != "" {
		if !slices.Contains(Formats, r.Format) {
			return "", faultf("the formats are "+strings.Join(Formats, ", "), "unknown format %q", r.Format)
		}
		return r.Format, nil
	}
	if format := FormatOf(id); format != "" {
		return format, nil
	}
	return sniff(start), nil
}

// sniff tells a format by its first bytes, for standard input and files with other extensions.
func sniff(start []byte) string {
	if bytes.HasPrefix(start, []byte("PK\x03\x04")) {
		return "docx"
	}
	text := bytes.ToLower(bytes.TrimSpace(bytes.TrimPrefix(start, []byte(byteOrder))))
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<!--", "<?xml"} {
		if bytes.HasPrefix(text, []byte(tag)) && (tag[1] != '?' || bytes.Contains(text, []byte("<html"))) {
			return "html"
		}
	}
	if startsObject(start) && isRecord(start) {
		return "jsonl"
	}
	return "text"
}

func startsObject(start []byte) bool {
	return bytes.HasPrefix(bytes.TrimSpace(bytes.TrimPrefix(start, []byte(byteOrder))), []byte("{"))
}

// isRecord tells whether the first line is a JSON object with a "text" that is a string. Where the line is too long to
// be here in full, its beginning has to do.
func isRecord(start []byte) bool {
	line, _, whole := bytes.Cut(bytes.TrimSpace(bytes.TrimPrefix(start, []byte(byteOrder))), []byte("\n"))
	if whole || len(start) < sniffed {
		var r struct{ Text *string }
		return json.Unmarshal(line, &r) == nil && r.Text != nil
	}
	fields := json.NewDecoder(bytes.NewReader(line))
	if _, err := fields.Token(); err != nil {
		return false
	}
	for {
		name, err := fields.Token()
		if err != nil {
			return false
		}
		if name == "text" {
			return bytes.HasPrefix(bytes.TrimLeft(line[fields.InputOffset():], " :\t"), []byte(`"`))
		}
		var value json.RawMessage
		if fields.Decode(&value) != nil {
			return false
		}
	}
}

func (r *Reader) readWhole(format, id string, content io.Reader) (timeline.Document, error) {
	raw, err := io.ReadAll(content)
	if err != nil {
		return timeline.Document{}, err
	}
	var d draft
	switch format {
	case "text":
		d, err = r.readText(raw)
	case "markdown":
		d, err = r.readMarkdown(raw)
	case "html":
		d, err = r.readHTML(raw)
	case "docx":
		d, err = r.readDOCX(raw)
	default:
		err = fmt.Errorf("format %q has no reader", format)
	}
	if err != nil {
		return timeline.Document{}, err
	}
	return d.finish(id), nil
}

// readText reads plain text, which is its own document.
func (r *Reader) readText(raw []byte) (draft, error) {
	text, err := decode(raw, r.Encoding)
	return draft{text: text}, err
}
