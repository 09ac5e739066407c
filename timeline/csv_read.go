package timeline

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
)

// ReadCSV reads what CSV wrote, perhaps edited in a spreadsheet: columns may be missing, new or in another
// order; cells may be parted by commas, semicolons or tabs. What is in the columns counts: a date, a title,
// a category that was changed is what is read. A date may be changed in its own column, as year, month and day, or as
// start and end. An added row needs a title and a date, or its year. Mentions come from their column; without it, a
// row's source makes one.
//
// A cell that makes no sense is an error that tells its row and column and what to do, all of them at once: nothing
// is guessed. A date that a spreadsheet has rewritten is read from year, month and day, where they say the same.
// The events come sorted, the documents in the order in which rows name them.
func ReadCSV(r io.Reader) (*Timeline, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	rows, err := newRowReader(data)
	if err != nil {
		return nil, err
	}
	header, err := rows.read()
	if err != nil {
		return nil, err
	}
	table, err := newTable(header)
	if err != nil {
		return nil, err
	}
	var faults rowFaults
	for {
		cells, err := rows.read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil { // of the rows behind it nothing is known
			faults.add(err)
			break
		}
		if err := table.add(rows.number, cells); err != nil {
			faults.add(fmt.Errorf("%s, %w", rows.place(), err))
		}
	}
	if err := faults.err(); err != nil {
		return nil, err
	}
	return table.timeline()
}

// rowFaults is what is wrong with rows.
type rowFaults struct {
	told  []error
	count int
}

func (f *rowFaults) add(err error) {
	const most = 20
	if f.count++; f.count <= most {
		f.told = append(f.told, err)
	}
}

func (f *rowFaults) err() error {
	switch f.count {
	case 0:
		return nil
	case 1:
		return f.told[0]
	}
	text := fmt.Sprintf("%d rows cannot be read:", f.count)
	for _, err := range f.told {
		text += "\n  " + err.Error()
	}
	if more := f.count - len(f.told); more > 0 {
		text += fmt.Sprintf("\n  and %d more", more)
	}
	return errors.New(text)
}

// table turns rows into events and documents.
type table struct {
	columns   map[string]int // index of each known column
	width     int
	events    []Event
	rows      []int // of the events
	documents []Document
	known     map[string]int // index in documents
}

func newTable(header []string) (*table, error) {
	t := &table{columns: map[string]int{}, width: len(header), known: map[string]int{}}
	for i, cell := range header {
		name := columnName(cell)
		if !slices.Contains(csvColumns, name) {
			continue
		}
		if _, twice := t.columns[name]; twice {
			return nil, fmt.Errorf("there are two columns %s: delete or rename one", name)
		}
		t.columns[name] = i
	}
	return t, t.check(header)
}

// check tells what a table lacks without which it is no timeline.
func (t *table) check(header []string) error {
	switch {
	case t.has("title") && (t.has("date") || t.has("year") || t.has("start")):
		return nil
	case t.has("date"):
		return fmt.Errorf("not a timeline: no column is called title, which holds the headlines: call it so in the first row, which names %s", namedColumns(header))
	case t.has("title"):
		return fmt.Errorf("not a timeline: no column is called date, nor year: call it so in the first row, which names %s", namedColumns(header))
	}
	return errors.New("not a timeline: its first row must name the columns, among them date and title")
}

func namedColumns(header []string) string {
	const most = 12
	var names []string
	for _, cell := range header {
		if name := strings.TrimSpace(cell); name != "" {
			names = append(names, excerpt(name))
		}
	}
	if more := len(names) - most; more > 0 {
		names = append(names[:most], fmt.Sprintf("and %d more", more))
	}
	return strings.Join(names, ", ")
}

func (t *table) has(column string) bool {
	_, ok := t.columns[column]
	return ok
}

// row is a row's cells by the names of their columns.
type row struct {
	columns map[string]int
	cells   []string
}

// text returns a cell as it was written, empty where there is none.
func (r row) text(column string) string {
	i, ok := r.columns[column]
	if !ok || i >= len(r.cells) {
		return ""
	}
	return unguard(r.cells[i])
}

// word returns a cell without the space around it.
func (r row) word(column string) string { return strings.TrimSpace(r.text(column)) }

func (t *table) add(n int, cells []string) error {
	if !slices.ContainsFunc(cells, func(cell string) bool { return strings.TrimSpace(cell) != "" }) {
		return nil
	}
	for i := t.width; i < len(cells); i++ {
		if cells[i] != "" {
			return fmt.Errorf("column %d: %s has no header: is a quotation mark missing in this row?", i+1, excerpt(cells[i]))
		}
	}
	r := row{t.columns, cells}
	e, mentions, err := r.event()
	if err != nil {
		return err
	}
	if err := t.addDocuments(r, mentions); err != nil {
		return err
	}
	t.events, t.rows = append(t.events, e), append(t.rows, n)
	return nil
}

func (r row) event() (Event, []csvMention, error) {
	e := Event{ID: r.word("id"), Title: r.text("title"), Text: r.text("text"), Actors: splitList(r.text("actors")), Places: splitList(r.text("places"))}
	var err error
	if e.Date, err = r.date(); err != nil {
		return e, nil, err
	}
	if strings.TrimSpace(e.Title) == "" {
		return e, nil, errors.New("column title: it is empty: write a headline, or delete the row")
	}
	if e.Category, err = oneName(r, "category", Other, categories()); err != nil {
		return e, nil, err
	}
	if e.Status, err = oneName(r, "status", Occurred, Statuses); err != nil {
		return e, nil, err
	}
	if e.Importance, err = r.share("importance"); err != nil {
		return e, nil, err
	}
	if e.Confidence, err = r.share("confidence"); err != nil {
		return e, nil, err
	}
	mentions, err := r.mentions(e)
	if err != nil {
		return e, nil, err
	}
	e.Mentions, e.Conflicts = withoutSources(mentions)
	return e, mentions, r.checkID(e)
}

// oneName reads a cell that holds one of some names.
func oneName[T ~string](r row, column string, empty T, names []T) (T, error) {
	name := T(strings.ToLower(r.word(column)))
	if name == "" {
		return empty, nil
	}
	if !slices.Contains(names, name) {
		return name, fmt.Errorf("column %s: there is no %s %s: write one of %s", column, column, excerpt(string(name)), listOf(names))
	}
	return name, nil
}

// share reads a number from 0 to 1, with the decimal comma that some spreadsheets make of the point. An
// empty cell is 1: who adds a row by hand wants it seen.
func (r row) share(column string) (float64, error) {
	text := r.word(column)
	if text == "" {
		return 1, nil
	}
	x, err := strconv.ParseFloat(strings.Replace(text, ",", ".", 1), 64)
	if err != nil || !isShare(x) {
		return 0, fmt.Errorf("column %s: %s is no number from 0 to 1: write one such as 0.5, or empty the cell", column, excerpt(text))
	}
	return x, nil
}

// mentions reads the column of that name. Without it, the columns of the source make one mention.
func (r row) mentions(e Event) ([]csvMention, error) {
	text := r.word("mentions")
	source := r.text("source")
	if text == "" {
		if source == "" {
			return nil, nil
		}
		return []csvMention{{Mention: Mention{ID: e.ID, Document: source, Quote: e.Text, Date: e.Date,
			Expression: Expression{Text: r.text("expression"), Basis: Basis(r.word("basis"))}}}}, nil
	}
	var list []csvMention
	if err := json.Unmarshal([]byte(text), &list); err != nil {
		return nil, fmt.Errorf("column mentions: it is not the JSON that was written (%w): put it back as it was, or empty the cell", inWords(err))
	}
	if source != "" && len(list) > 0 && !list[0].isEmpty() {
		list[0].Document = source
	}
	return list, nil
}

// isEmpty tells of a mention that is there for the conflicts that it carries alone.
func (m csvMention) isEmpty() bool { return m.Mention == Mention{} }

// withoutSources returns the mentions of a cell, and the conflicts that they carry.
func withoutSources(list []csvMention) ([]Mention, []string) {
	if len(list) == 0 {
		return nil, nil
	}
	if list[0].isEmpty() {
		return nil, list[0].Conflicts
	}
	mentions := make([]Mention, len(list))
	for i, m := range list {
		mentions[i] = m.Mention
	}
	return mentions, list[0].Conflicts
}

// checkID turns down an id that a spreadsheet took for a number: 12e4567 becomes 1.2E+4568.
func (r row) checkID(e Event) error {
	if _, err := strconv.ParseFloat(e.ID, 64); (err == nil || errors.Is(err, strconv.ErrRange)) && strings.Contains(strings.ToUpper(e.ID), "E+") {
		return fmt.Errorf("column id: %s is an id that a spreadsheet took for a number: put it back as it was, or empty the cell", excerpt(e.ID))
	}
	return nil
}

func (t *table) timeline() (*Timeline, error) {
	if first, second, twice := nameEvents(t.events); twice {
		return nil, fmt.Errorf("rows %d and %d, column id: both have the id %s: give one of them another id, or empty its cell", t.rows[first], t.rows[second], excerpt(t.events[first].ID))
	}
	for i := range t.events {
		if m := t.events[i].Mentions; len(m) == 1 && m[0].ID == "" {
			m[0].ID = t.events[i].ID
		}
	}
	result := &Timeline{Documents: t.documents, Events: t.events}
	result.Sort()
	return result, nil
}

// excerpt quotes a cell, shortened.
func excerpt(cell string) string {
	const most = 40
	runes := []rune(cell)
	if len(runes) <= most {
		return strconv.Quote(cell)
	}
	return strconv.Quote(string(runes[:most]) + "…")
}
