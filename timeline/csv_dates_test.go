package timeline_test

import (
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
)

// table is a CSV of one row, as extract writes it, of a date that one mention gives, with some cells changed.
func dateTable(t *testing.T, edtf string, cells map[string]string) string {
	t.Helper()
	tl := &timeline.Timeline{Events: []timeline.Event{{
		ID: "e1", Date: date(t, edtf), Title: "Ferry sails", Category: timeline.Other, Status: timeline.Occurred,
		Mentions: []timeline.Mention{{ID: "e1", Document: "a.txt", Quote: "It sailed.", Date: date(t, edtf)}},
	}}}
	rows := strings.Split(writeCSV(t, timeline.CSV{}, tl), "\r\n")
	header, row := strings.Split(rows[0], ","), strings.SplitN(rows[1], ",", 24)
	for i, column := range header {
		if cell, ok := cells[column]; ok {
			row[i] = cell
		}
	}
	return rows[0] + "\r\n" + strings.Join(row, ",") + "\r\n"
}

type cells = map[string]string

// What a person has changed of a date counts, in whichever column.
func TestEditedDates(t *testing.T) {
	for _, c := range []struct {
		was   string
		cells cells
		want  string
	}{
		{"2024-05-16", cells{}, "2024-05-16"},
		{"2024-05-16", cells{"date": "2025-06"}, "2025-06"},
		{"2024-05-16", cells{"year": "2025"}, "2025-05-16"},
		{"2024-05-16", cells{"day": ""}, "2024-05"},
		{"2024-05-16", cells{"year": "", "month": "", "day": ""}, "2024-05-16"},
		{"2024-05-16T09:30", cells{"day": "17"}, "2024-05-17T09:30"},
		{"2024-05", cells{"month": "6"}, "2024-06"},
		{"2024-05", cells{"day": "9"}, "2024-05-09"},
		{"2024", cells{"year": "1999"}, "1999"},
		{"2024-05-16", cells{"end": "2024-05-20"}, "2024-05-16/2024-05-20"},
		{"2024-05-16", cells{"start": "2024-05-20", "end": "2024-05-20"}, "2024-05-20"},
		{"2024-05", cells{"end": "2024-06-30"}, "2024-05-01/2024-06-30"},
		{"2024-05", cells{"start": "2024-06-01", "end": "2024-06-30"}, "2024-06"},
		{"2019/..", cells{"end": "2021-12-31"}, "2019-01-01/2021-12-31"},
		{"2024-05-16", cells{"start": "", "end": ""}, "2024-05-16"},
		{"2024-05-16", cells{"date": "2025-05-16", "year": "2025"}, "2025-05-16"},
		{"2024-05-16", cells{"date": "2025-05-16", "start": "2025-05-16", "end": "2025-05-16"}, "2025-05-16"},
		{"-0043", cells{"year": "'-44"}, "-0044"},
		// what a spreadsheet has rewritten
		{"2024-05-16", cells{"date": "05/16/2024"}, "2024-05-16"},
		{"2024-05-16", cells{"date": "16.5.24"}, "2024-05-16"},
		{"2024-05-16", cells{"date": "45428"}, "2024-05-16"},
		{"2024-05-16", cells{"date": "16-May-2024"}, "2024-05-16"},
		{"2024-05", cells{"date": "May-24"}, "2024-05"},
		{"2024-05-16", cells{"start": "5/16/2024", "end": "45428"}, "2024-05-16"},
		{"2024-05-16", cells{"date": "5/16/2024", "start": "5/16/2024", "end": "5/16/2024"}, "2024-05-16"},
		{"2024-05-16", cells{"date": "2024-05-16 00:00:00", "start": "5/16/2024 0:00"}, "2024-05-16"},
		{"2024-05-16", cells{"date": "Thursday 16 May 2024", "end": "Thu 16 May 24"}, "2024-05-16"},
		{"2024-05-16", cells{"year": "2024.0", "month": "5.0", "day": "16.0"}, "2024-05-16"},
		{"2024-05-16", cells{"date": "", "year": "2025.0"}, "2025-05-16"},
		// a date that was taken out
		{"2024-05-16", cells{"date": ""}, "2024-05-16"},
		{"2024-05-16/2024-05-18", cells{"date": ""}, "2024-05-16/2024-05-18"},
		{"2024-05-16/2024-05-18", cells{"date": "", "year": "2025", "month": "", "day": ""}, "2025"},
		{"2024-22", cells{"date": ""}, "2024-06-01/2024-08-31"},
		{"199X", cells{"date": ""}, "1990-01-01/1999-12-31"},
		{"2024-05-16", cells{"date": "", "year": "", "month": "", "day": ""}, "2024-05-16"},
	} {
		t.Run(fmt.Sprint(c.was, c.cells), func(t *testing.T) {
			tl, err := timeline.ReadCSV(strings.NewReader(dateTable(t, c.was, c.cells)))
			if err != nil {
				t.Fatal(err)
			}
			if got := tl.Events[0].Date.String(); got != c.want {
				t.Errorf("it is read as %s, not %s", got, c.want)
			}
		})
	}
}

func TestEditedDateErrors(t *testing.T) {
	for _, c := range []struct {
		was   string
		cells cells
		want  string
	}{
		{"2024-05-16", cells{"date": "05/17/2024"}, `row 2, column date: "05/17/2024" is no EDTF date`},
		{"2024-05-16", cells{"date": "Friday 16 May 2024"}, `row 2, column date: "Friday 16 May 2024" is no EDTF date`},
		{"2024-05-16", cells{"date": "5/16/2024 9:30"}, `row 2, column date: "5/16/2024 9:30" is no EDTF date`},
		{"2024-05-16", cells{"day": "16.5"}, `column day: "16.5" is no whole number`},
		{"2024-05-16", cells{"date": "45429"}, `row 2, column date: "45429" is no EDTF date`},
		{"2024-05-16", cells{"date": "May-24", "day": ""}, `row 2, column date: "May-24" is no EDTF date`}, // which was a day
		{"2024-05-16", cells{"date": "05/16/2024", "year": "2025"}, "column date"},
		{"2024-05-16", cells{"date": "2024"}, ""},
		{"2024-05", cells{"date": "2024-05-01"}, "column date: 2024-05-01 is the first day of 2024-05, which year, month, start and end still say"},
		{"2024", cells{"date": "2024-01-01"}, "write 2024, or, if the day is meant, 1 into the column day"},
		{"2024", cells{"date": "2024-01-01", "month": "1", "day": "1"}, ""},
		{"2024-05", cells{"date": "2024-05-01", "day": "1"}, ""},
		{"2024-05", cells{"date": "2024-05-02"}, ""},
		{"2024-05-16", cells{"day": "32"}, "columns year, month and day: the calendar has no 2024 5 32"},
		{"2024-05-16", cells{"year": "MMXX"}, `column year: "MMXX" is no whole number`},
		{"2024-05/2024-06", cells{"year": "2025"}, "they were changed to 2025-05, but the date 2024-05/2024-06 is more than they can say: change the column date"},
		{"1998~", cells{"year": "1999"}, "the date 1998~ is more than they can say"},
		{"2024-05-16", cells{"end": "2024-05-01"}, "columns start and end: 2024-05-16 to 2024-05-01 is no stretch of time"},
		{"2024-05-16", cells{"end": "5/20/2024"}, `column end: "5/20/2024" is no EDTF date`},
		{"2024-05-16", cells{"year": "2023", "end": "2024-05-20"}, "columns date, year and start: they say 2024-05-16, 2023-05-16 and 2024-05-16/2024-05-20: make two of them agree"},
	} {
		tl, err := timeline.ReadCSV(strings.NewReader(dateTable(t, c.was, c.cells)))
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s %v: %v", c.was, c.cells, err)
		case c.want != "" && err == nil:
			t.Errorf("%s %v is read as %s", c.was, c.cells, tl.Events[0].Date)
		case c.want != "" && !strings.Contains(err.Error(), c.want):
			t.Errorf("%s %v: got %v\nwant %s", c.was, c.cells, err, c.want)
		}
	}
}

// Without start and end, and without a mention that tells, nobody knows which of two dates was meant.
func TestTwoDates(t *testing.T) {
	_, err := timeline.ReadCSV(strings.NewReader("date,year,title\n2024,2025,Ferry sails\n"))
	if err == nil || !strings.Contains(err.Error(), "row 2, columns date and year: they say 2024 and 2025: make them agree") {
		t.Errorf("got %v", err)
	}
}

// All rows that cannot be read are told at once, as many as a reader takes in.
func TestAllRowFaults(t *testing.T) {
	table := "date,title\n" + strings.Repeat("2024,Ferry sails\nMay 3,Ferry sails\n", 25)
	_, err := timeline.ReadCSV(strings.NewReader(table))
	for _, want := range []string{"25 rows cannot be read:", "\n  row 3, column date", "\n  row 41, column date", "\n  and 5 more"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, without %q", err, want)
		}
	}
}
