package timeline

import (
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// rowReader reads the rows of a table that a spreadsheet may have written. It numbers them as a spreadsheet does,
// which shows an empty line as a row.
type rowReader struct {
	rows   *csv.Reader
	data   []byte
	above  int   // lines that are no part of the table
	offset int64 // where the row that was read last ends
	number int   // of that row, from 1
	line   int   // where it begins
	next   int   // the line below it
}

func newRowReader(data []byte) (*rowReader, error) {
	data = lineFed(bytes.TrimPrefix(data, []byte(byteOrderMark)))
	if len(bytes.TrimSpace(data)) == 0 {
		return nil, errors.New("it is empty: a timeline has a first row that names its columns, and a row for each event")
	}
	table, delimiter := findDelimiter(data)
	if err := checkUTF8(table, delimiter); err != nil {
		return nil, err
	}
	r := rowsOf(table, delimiter)
	if len(table) < len(data) {
		r.above = 1
	}
	return r, nil
}

func rowsOf(table []byte, delimiter rune) *rowReader {
	rows := csv.NewReader(bytes.NewReader(table))
	rows.Comma, rows.FieldsPerRecord = delimiter, -1
	return &rowReader{rows: rows, data: table, next: 1}
}

// lineFed gives the line ends of old Macs, which Excel can still write, the form that is read.
func lineFed(data []byte) []byte {
	if bytes.IndexByte(data, '\n') >= 0 {
		return data
	}
	return bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
}

// read returns the cells of the next row.
func (r *rowReader) read() ([]string, error) {
	cells, err := r.rows.Read()
	var fault *csv.ParseError
	switch {
	case errors.As(err, &fault):
		r.begin(fault.StartLine)
		return nil, fmt.Errorf("%s: a quotation mark is missing or too many, noticed at line %d, column %d: "+
			"a cell that holds some stands in quotation marks, and has two for each of its own", r.place(), fault.Line+r.above, fault.Column)
	case err != nil:
		return nil, err
	}
	line, _ := r.rows.FieldPos(0)
	r.begin(line)
	end := r.rows.InputOffset()
	r.next += bytes.Count(r.data[r.offset:end], []byte("\n"))
	r.offset = end
	return cells, nil
}

// begin notes that a row begins at a line, below lines that are empty.
func (r *rowReader) begin(line int) {
	r.number += 1 + line - r.next
	r.line = line
}

// place says which row was read last, and its line where cells above it have several.
func (r *rowReader) place() string {
	if r.line == r.number {
		return fmt.Sprintf("row %d", r.number)
	}
	return fmt.Sprintf("row %d (line %d)", r.number, r.line+r.above)
}

// checkUTF8 turns down what spreadsheets save in other encodings, which would be read as other letters.
func checkUTF8(data []byte, delimiter rune) error {
	const hint = "save it as CSV UTF-8"
	for _, mark := range []string{"\xFF\xFE", "\xFE\xFF"} {
		if bytes.HasPrefix(data, []byte(mark)) {
			return errors.New("it is in UTF-16, not in UTF-8: " + hint)
		}
	}
	if bytes.IndexByte(data[:min(len(data), 64)], 0) >= 0 {
		return errors.New("it is no text in UTF-8 but has a NUL in its first line: " + hint)
	}
	if utf8.Valid(data) {
		return nil
	}
	at := 0
	for rest := data; ; {
		r, size := utf8.DecodeRune(rest)
		if r == utf8.RuneError && size == 1 {
			break
		}
		at, rest = at+size, rest[size:]
	}
	return fmt.Errorf("row %d: byte %d of the file, %#x, is not UTF-8: %s", rowAt(data[:at], delimiter), at, data[at], hint)
}

// rowAt is the number of the row that goes on where data ends.
func rowAt(data []byte, delimiter rune) int {
	rows := rowsOf(append(slices.Clip(data), 'x'), delimiter)
	rows.rows.LazyQuotes = true
	for {
		if _, err := rows.read(); err != nil {
			return rows.number
		}
	}
}

// findDelimiter finds what parts the cells: what Excel's line "sep=;" says, or else what gives the header
// row the most columns. It returns the data without such a line.
func findDelimiter(data []byte) ([]byte, rune) {
	line, rest, _ := bytes.Cut(data, []byte("\n"))
	line = bytes.TrimRight(line, "\r")
	if given, ok := bytes.CutPrefix(line, []byte("sep=")); ok && len(given) == 1 && bytes.Contains([]byte(",;\t"), given) {
		return rest, rune(given[0])
	}
	best, most := ',', 0
	for _, delimiter := range []rune{',', ';', '\t'} {
		row := csv.NewReader(bytes.NewReader(data))
		row.Comma = delimiter
		if header, err := row.Read(); err == nil && knownColumns(header) > most {
			best, most = delimiter, knownColumns(header)
		}
	}
	return data, best
}

func columnName(cell string) string { return strings.ToLower(strings.TrimSpace(cell)) }

func knownColumns(header []string) int {
	count := 0
	for _, cell := range header {
		if slices.Contains(csvColumns, columnName(cell)) {
			count++
		}
	}
	return count
}
