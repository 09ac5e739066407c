package timeline

import (
	"bufio"
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
	"strconv"
	"strings"
)

// CSV writes a timeline as a table that people may edit in a spreadsheet and ReadCSV reads back: RFC 4180,
// an event a row. The cells of a row's lead mention and its document come in columns of their own; the
// column mentions holds all mentions and what is known of their documents as JSON. The timeline's title, its
// rejected expressions and documents that no event mentions are not in the table.
type CSV struct {
	Excel bool // begin with a byte order mark, by which Excel knows UTF-8
}

// csvColumns are the columns in their order.
var csvColumns = []string{
	"id", "date", "start", "end", "year", "month", "day", "precision", "title", "category", "status", "actors", "places",
	"importance", "confidence", "text", "source", "source_title", "source_date", "source_url", "expression", "basis", "mentions",
}

// Write writes the events in the order they have. Line ends within a cell become single line feeds.
func (c CSV) Write(w io.Writer, t *Timeline) error {
	buffered := bufio.NewWriter(w)
	if c.Excel {
		// An error shows at the flush.
		_, _ = buffered.WriteString(byteOrderMark)
	}
	rows := csv.NewWriter(buffered)
	rows.UseCRLF = true
	if err := rows.Write(csvColumns); err != nil {
		return err
	}
	documents := documentsByID(t.Documents)
	for _, e := range t.Events {
		row, err := csvRow(e, documents)
		if err != nil {
			return err
		}
		if err := rows.Write(row); err != nil {
			return err
		}
	}
	rows.Flush()
	if err := rows.Error(); err != nil {
		return err
	}
	return buffered.Flush()
}

func documentsByID(documents []Document) map[string]Document {
	byID := make(map[string]Document, len(documents))
	for _, d := range documents {
		byID[d.ID] = d
	}
	return byID
}

// csvRow returns the cells of an event in the order of csvColumns.
func csvRow(e Event, documents map[string]Document) ([]string, error) {
	start, end := e.Date.dayTexts()
	year, month, day := e.Date.split()
	mentions, err := mentionsCell(e, documents)
	if err != nil {
		return nil, err
	}
	var lead Mention
	if len(e.Mentions) > 0 {
		lead = e.Mentions[0]
	}
	source := documents[lead.Document]
	row := []string{
		e.ID, e.Date.String(), start, end, year, month, day, e.Date.Precision().String(),
		e.Title, string(e.Category), string(e.Status), joinList(e.Actors), joinList(e.Places),
		formatShare(e.Importance), formatShare(e.Confidence), e.Text,
		lead.Document, source.Title, source.Published.String(), source.URL, lead.Expression.Text, string(lead.Expression.Basis),
		mentions,
	}
	for i, cell := range row {
		row[i] = lineFeeds.Replace(guard(cell))
	}
	return row, nil
}

var lineFeeds = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// split returns the cells of year, month and day, which no spreadsheet rewrites.
func (d Date) split() (year, month, day string) {
	if d.from.side == known && d.from.blanks == 0 {
		year = strconv.Itoa(d.from.year)
	}
	if m := d.Month(); m != 0 {
		month = strconv.Itoa(m)
	}
	if n := d.Day(); n != 0 {
		day = strconv.Itoa(n)
	}
	return year, month, day
}

// csvMention is a mention in the column mentions. Conflicts are the event's; they ride with its lead
// mention, as the table has no column for what no person edits.
type csvMention struct {
	Mention
	Source    *csvSource `json:"source,omitempty"`
	Conflicts []string   `json:"conflicts,omitempty"`
}

func mentionsCell(e Event, documents map[string]Document) (string, error) {
	list := make([]csvMention, len(e.Mentions))
	for i, m := range e.Mentions {
		list[i].Mention = m
		list[i].Source = sourceOf(documents[m.Document])
	}
	if len(list) == 0 && len(e.Conflicts) == 0 {
		return "", nil
	}
	if len(list) == 0 {
		list = []csvMention{{}} // an empty mention that carries the conflicts alone
	}
	list[0].Conflicts = e.Conflicts
	text, err := json.Marshal(list)
	return string(text), err
}

func formatShare(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

var listEscapes = strings.NewReplacer(`\`, `\\`, `;`, `\;`)

// joinList writes a list into a cell: "Xi Jinping; Putin". A semicolon within a name gets a backslash.
func joinList(list []string) string {
	escaped := make([]string, len(list))
	for i, name := range list {
		escaped[i] = listEscapes.Replace(name)
	}
	return strings.Join(escaped, "; ")
}

// splitList is the reverse of joinList; it takes semicolons without spaces and drops empty names.
func splitList(cell string) []string {
	var list []string
	var name strings.Builder
	add := func() {
		if trimmed := strings.TrimSpace(name.String()); trimmed != "" && !slices.Contains(list, trimmed) {
			list = append(list, trimmed)
		}
		name.Reset()
	}
	escaped := false
	for _, r := range cell {
		switch {
		case escaped:
			name.WriteRune(r)
			escaped = false
		case r == '\\':
			escaped = true
		case r == ';':
			add()
		default:
			name.WriteRune(r)
		}
	}
	add()
	return list
}

// guard puts a ' before a cell that a spreadsheet would run as a formula, and before one that has such a '
// already, so that unguard gives back what was there. A date before year 0 begins with a minus sign: it is
// guarded like all else, or a spreadsheet would subtract its month from its year.
func guard(cell string) string {
	if isFormula(strings.TrimLeft(cell, "'")) {
		return "'" + cell
	}
	return cell
}

// unguard takes one ' away that guard may have put there.
func unguard(cell string) string {
	if rest, quoted := strings.CutPrefix(cell, "'"); quoted && isFormula(strings.TrimLeft(rest, "'")) {
		return rest
	}
	return cell
}

// isFormula tells whether a cell begins as formulas do. A line feed is among these because a carriage
// return becomes one on the way.
func isFormula(cell string) bool {
	return cell != "" && strings.IndexByte("=+-@\t\r\n", cell[0]) >= 0
}
