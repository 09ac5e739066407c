package timeline

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// jsonVersion is the version of the JSON format, its key "dateline".
const jsonVersion = 1

// WriteJSON writes a timeline as indented JSON; schema.json tells its form. Every key is always there.
func WriteJSON(w io.Writer, t *Timeline) error {
	title, err := json.Marshal(t.Title)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "{\n  \"dateline\": %d,\n  \"title\": %s,\n", jsonVersion, title)
	if err := errors.Join(
		writeList(out, "documents", ",", len(t.Documents), func(i int) any { return &t.Documents[i] }),
		writeList(out, "events", ",", len(t.Events), func(i int) any { return t.Events[i].json() }),
		writeList(out, "rejected", "", len(t.Rejected), func(i int) any { return &t.Rejected[i] }),
	); err != nil {
		return err
	}
	out.WriteString("}\n")
	return out.Flush()
}

// writeList writes a key and n elements, several of which are encoded at a time.
func writeList(out *bufio.Writer, key, end string, n int, element func(i int) any) error {
	const indent = "    "
	texts, errs := make([][]byte, n), make([]error, n)
	inParallel(n, func(i int) { texts[i], errs[i] = json.MarshalIndent(element(i), indent, "  ") })
	if err := errors.Join(errs...); err != nil {
		return err
	}
	fmt.Fprintf(out, "  %q: [", key)
	for i, text := range texts {
		if i > 0 {
			out.WriteByte(',')
		}
		out.WriteString("\n" + indent)
		out.Write(text)
	}
	if n > 0 {
		out.WriteString("\n  ")
	}
	_, err := out.WriteString("]" + end + "\n")
	return err
}

// orEmpty makes a nil slice empty, which JSON writes as [].
func orEmpty[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

// eventJSON is the JSON form of an event.
type eventJSON struct {
	ID         string    `json:"id"`
	Date       Date      `json:"date"`
	Start      string    `json:"start"`
	End        string    `json:"end"`
	Title      string    `json:"title"`
	Text       string    `json:"text"`
	Category   Category  `json:"category"`
	Status     Status    `json:"status"`
	Actors     []string  `json:"actors"`
	Places     []string  `json:"places"`
	Importance float64   `json:"importance"`
	Confidence float64   `json:"confidence"`
	Mentions   []Mention `json:"mentions"`
	Conflicts  []string  `json:"conflicts"`
}

// MarshalJSON writes an event with every key there, and with the first and last day of its date beside it
// as start and end, empty where it is open.
func (e Event) MarshalJSON() ([]byte, error) { return json.Marshal(e.json()) }

func (e *Event) json() *eventJSON {
	start, end := e.Date.dayTexts()
	return &eventJSON{
		ID: e.ID, Date: e.Date, Start: start, End: end, Title: e.Title, Text: e.Text, Category: e.Category, Status: e.Status,
		Actors: orEmpty(e.Actors), Places: orEmpty(e.Places), Importance: e.Importance, Confidence: e.Confidence,
		Mentions: orEmpty(e.Mentions), Conflicts: orEmpty(e.Conflicts),
	}
}

// dayTexts returns the first and the last day that d may mean, empty where that is open.
func (d Date) dayTexts() (start, end string) {
	if d.IsZero() {
		return "", ""
	}
	first, last := d.days()
	if first != foreverAgo {
		start = first.String()
	}
	if last != foreverOn {
		end = last.String()
	}
	return start, end
}

// UnmarshalJSON reads an event. Its date counts, not start and end, so that who edits it edits one place.
// Keys that are not there get what a person means who adds an event by hand: it occurred, it is sure, it matters.
func (e *Event) UnmarshalJSON(data []byte) error {
	form := eventJSON{Category: Other, Status: Occurred, Importance: 1, Confidence: 1}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&form); err != nil {
		return err
	}
	*e = Event{
		ID: form.ID, Date: form.Date, Title: form.Title, Text: form.Text, Category: form.Category, Status: form.Status,
		Actors: orNil(form.Actors), Places: orNil(form.Places), Importance: form.Importance, Confidence: form.Confidence,
		Mentions: orNil(form.Mentions), Conflicts: orNil(form.Conflicts),
	}
	return e.check()
}

// orNil is the reverse of orEmpty.
func orNil[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}

// ReadJSON reads what WriteJSON wrote, perhaps edited: an event added by hand needs a date and a title.
// The events come sorted.
func ReadJSON(r io.Reader) (*Timeline, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	data = bytes.TrimPrefix(data, []byte(byteOrderMark))
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, errors.New("it is empty: a timeline is a JSON object")
	}
	if err := checkVersion(data); err != nil {
		return nil, err
	}
	t := &Timeline{}
	if err := (&jsonReader{data: data}).read(t); err != nil {
		return nil, err
	}
	if first, second, twice := nameEvents(t.Events); twice {
		return nil, fmt.Errorf("events[%d] and events[%d] both have the id %q: give one of them another id, or none", first, second, t.Events[first].ID)
	}
	t.Sort()
	return t, nil
}

// checkVersion tells whether data is JSON, all of it, of the version that this program reads.
func checkVersion(data []byte) error {
	var head struct{ Dateline json.RawMessage }
	err := json.Unmarshal(data, &head)
	var syntax *json.SyntaxError
	switch {
	case errors.As(err, &syntax) && isTimeless(data):
		return errors.New(`not a timeline: it is JSON lines, or a JSON object without the key "dateline": write it by "extract --format json"`)
	case errors.As(err, &syntax):
		return fmt.Errorf("%s: not JSON: %w", placeIn(data, syntax.Offset-1), err)
	case err != nil || head.Dateline == nil:
		return errors.New(`not a timeline: it is no JSON object with a key "dateline"`)
	case string(head.Dateline) != fmt.Sprint(jsonVersion):
		return fmt.Errorf(`"dateline" is %s: of this format, version %d is understood`, head.Dateline, jsonVersion)
	}
	return nil
}

// isTimeless tells whether data begin with a whole JSON object that is no timeline, as JSON lines do.
func isTimeless(data []byte) bool {
	var first map[string]json.RawMessage
	err := json.NewDecoder(bytes.NewReader(data)).Decode(&first)
	return err == nil && first["dateline"] == nil
}

// placeIn tells a byte's line and column, both from 1.
func placeIn(data []byte, offset int64) string {
	before := data[:min(max(offset, 0), int64(len(data)))]
	line := 1 + bytes.Count(before, []byte("\n"))
	column := len(before) - bytes.LastIndexByte(before, '\n')
	return fmt.Sprintf("line %d, column %d", line, column)
}

// jsonReader reads a timeline piece by piece, so that an error can tell its line. Its data are valid JSON.
type jsonReader struct {
	data    []byte
	decoder *json.Decoder
}

func (r *jsonReader) read(t *Timeline) error {
	r.decoder = json.NewDecoder(bytes.NewReader(r.data))
	r.decoder.DisallowUnknownFields()
	r.skipToken()
	for r.decoder.More() {
		key, err := r.decoder.Token()
		if err != nil {
			return err
		}
		switch key {
		case "title":
			err = r.value("title", &t.Title)
		case "documents":
			t.Documents, err = readList[Document](r, "documents")
		case "events":
			t.Events, err = readList[Event](r, "events")
		case "rejected":
			t.Rejected, err = readList[Rejection](r, "rejected")
		case "dateline", "$schema": // by which editors help
			err = r.decoder.Decode(new(json.RawMessage))
		default:
			err = fmt.Errorf("%s: there is no key %q: correct its name, or delete it", placeIn(r.data, r.decoder.InputOffset()), key)
		}
		if err != nil {
			return err
		}
	}
	if t.Events == nil {
		return errors.New(`it has no events: list them as "events": [{"date": "2024-05-16", "title": "The bridge was opened"}]`)
	}
	return nil
}

func (r *jsonReader) skipToken() { _, _ = r.decoder.Token() }

// value decodes the next value; an error tells where it begins.
func (r *jsonReader) value(name string, into any) error {
	offset := r.decoder.InputOffset()
	if err := r.decoder.Decode(into); err != nil {
		offset += int64(len(r.data[offset:]) - len(bytes.TrimLeft(r.data[offset:], " \t\r\n,:")))
		return fmt.Errorf("%s: %s: %w", placeIn(r.data, offset), name, inWords(err))
	}
	return nil
}

// inWords says what encoding/json finds wrong so that who edits a file knows what to do.
func inWords(err error) error {
	var form *json.UnmarshalTypeError
	if errors.As(err, &form) {
		return fmt.Errorf("%s is %s, where %s belongs: see schema.json", cmp.Or(form.Field, "it"), aKind(form.Value), aKind(form.Type.Kind().String()))
	}
	if key, isUnknown := strings.CutPrefix(err.Error(), "json: unknown field "); isUnknown {
		return fmt.Errorf("there is no key %s: correct its name, or delete it", key)
	}
	return err
}

// aKind names a kind of JSON value, by JSON's name or by Go's.
func aKind(kind string) string {
	kind, _, _ = strings.Cut(kind, " ") // "number 7.5"
	switch kind {
	case "string":
		return "a text"
	case "slice", "array":
		return "a list"
	case "struct", "map", "object":
		return "an object"
	case "bool":
		return "true or false"
	}
	return "a number"
}

func readList[T any](r *jsonReader, name string) ([]T, error) {
	rest := bytes.TrimLeft(r.data[r.decoder.InputOffset():], " \t\r\n:")
	if rest[0] != '[' {
		var list []T
		return list, r.value(name, &list)
	}
	r.skipToken()
	list := []T{} // not nil, which stands for no list
	for r.decoder.More() {
		var item T
		if err := r.value(fmt.Sprintf("%s[%d]", name, len(list)), &item); err != nil {
			return nil, err
		}
		list = append(list, item)
	}
	r.skipToken()
	return list, nil
}
