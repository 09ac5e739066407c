package document

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"

	"dateline/timeline"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
)

// record is a line of JSON lines.
type record struct {
	ID    jsontext.Value `json:"id"` // a string, or a number as databases have it
	Text  *string        `json:"text"`
	Date  string         `json:"date"`
	Title string         `json:"title"`
	URL   string         `json:"url"`
}

// recordForm takes lines as most programs do: a name in any case, the last of those given twice.
var recordForm = json.JoinOptions(json.MatchCaseInsensitiveNames(true), jsontext.AllowDuplicateNames(true))

// readLines reads a document from each line that is not blank, as long as they are asked for.
func (r *Reader) readLines(id string, start []byte, content io.Reader, yield func(timeline.Document, error) bool) {
	if err := refuseBinary(start); err != nil {
		yield(timeline.Document{ID: id}, at(id, err))
		return
	}
	content, err := decodingReader(content, start, r.Encoding)
	if err != nil {
		yield(timeline.Document{ID: id}, at(id, err))
		return
	}
	lines := bufio.NewReaderSize(content, 64<<10)
	for n := 1; ; n++ {
		raw, err := lines.ReadBytes('\n')
		place := fmt.Sprintf("%s:%d", id, n)
		if err != nil && err != io.EOF {
			yield(timeline.Document{ID: place}, at(place, err))
			return
		}
		if n == 1 {
			raw = bytes.TrimPrefix(raw, []byte(byteOrder))
		}
		if len(bytes.TrimSpace(raw)) > 0 {
			doc, wrong := r.readRecord(place, raw)
			if wrong != nil {
				wrong = at(place, wrong)
			}
			if !yield(doc, wrong) {
				return
			}
		}
		if err == io.EOF {
			return
		}
	}
}

// readRecord reads the document of one line. Place is FILE:LINE, its id where it has none of its own.
func (r *Reader) readRecord(place string, raw []byte) (timeline.Document, error) {
	id := place
	fail := func(err error) (timeline.Document, error) { return timeline.Document{ID: id}, err }
	if i := invalidByte(raw); i >= 0 {
		return fail(faultf(hintEncoding, "not UTF-8 at byte %d of the line", i))
	}
	var rec record
	if err := json.Unmarshal(raw, &rec, recordForm); err != nil {
		return fail(jsonFault(err))
	}
	own, err := recordID(rec.ID)
	if err != nil {
		return fail(err)
	}
	if own != "" {
		id = own
	}
	switch {
	case rec.Text == nil:
		return fail(faultf(`a line is {"id": …, "text": …, "date": …, "title": …, "url": …}`, `no "text" in it`))
	case isBlank(*rec.Text):
		return fail(errors.New("no text in it"))
	}
	d := draft{text: *rec.Text, title: rec.Title, url: rec.URL, published: urlDate(rec.URL)}
	if said := strings.TrimSpace(rec.Date); said != "" {
		date, err := r.parseDate(said)
		if err != nil {
			return fail(faultf("write it as 2024-12-05", "date %q: not a date", said))
		}
		d.published = published{date, timeline.DateGiven, sureGiven}
	}
	return d.finish(id), nil
}

func recordID(raw jsontext.Value) (id string, err error) {
	switch raw.Kind() {
	case '"':
		err = json.Unmarshal(raw, &id)
	case '0':
		id = string(raw)
	case 0, 'n':
	default:
		err = errors.New("id is neither a string nor a number")
	}
	return id, err
}

// jsonFault says of an error of reading JSON what is wrong with the line, where that can be told.
func jsonFault(err error) error {
	if e, ok := errors.AsType[*json.SemanticError](err); ok {
		found := e.JSONKind.String()
		switch e.JSONKind {
		case '[':
			found = "an array"
		case '{':
			found = "an object"
		}
		if e.JSONPointer == "" {
			return faultf("", "want a JSON object, found %s", found)
		}
		return faultf("", "%q is %s, want a string", strings.TrimPrefix(string(e.JSONPointer), "/"), found)
	}
	if e, ok := errors.AsType[*jsontext.SyntacticError](err); ok {
		return faultf("", "not JSON at byte %d of the line: %v", e.ByteOffset, e.Err)
	}
	return faultf("", "not JSON: %v", err)
}

// parseDate reads a date that somebody gave: as the Reader is told to, or EDTF and full dates.
func (r *Reader) parseDate(text string) (timeline.Date, error) {
	if date, err := timeline.ParseDate(text); err == nil {
		return date, nil
	}
	if date, ok := wholeDate(text); ok {
		return date, nil
	}
	if r.ParseDate != nil {
		return r.ParseDate(text)
	}
	return timeline.Date{}, fmt.Errorf("not a date: %q", text)
}
