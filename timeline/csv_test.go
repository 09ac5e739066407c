package timeline_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

func writeCSV(t interface{ Fatal(...any) }, c timeline.CSV, tl *timeline.Timeline) string {
	var b bytes.Buffer
	if err := c.Write(&b, tl); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestWriteCSV(t *testing.T) {
	text := writeCSV(t, timeline.CSV{}, ferry())
	golden(t, "ferry.csv", []byte(text))
	if lines := strings.SplitAfter(text, "\n"); !strings.HasPrefix(lines[0], "id,date,start,end,year,month,day,precision,title,category,status,actors,places,importance,confidence,text,source,source_title,source_date,source_url,expression,basis,mentions\r\n") {
		t.Errorf("the header is %q", lines[0])
	}
	if strings.Count(text, "\n") != strings.Count(text, "\r\n") {
		t.Error("not every line ends with CR LF")
	}
	if excel := writeCSV(t, timeline.CSV{Excel: true}, ferry()); excel != "\uFEFF"+text {
		t.Error("for Excel, there is more to it than a byte order mark")
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows, err := csv.NewReader(strings.NewReader(writeCSV(t, timeline.CSV{}, anyTimeline().Draw(t, "timeline")))).ReadAll()
		if err != nil {
			t.Fatal(err)
		}
		for _, cell := range slices.Concat(rows...) {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r\n") {
				t.Fatalf("%q", cell)
			}
		}
	})
}

// sameEvents compares events, and documents as far as a table has them.
func sameEvents(want, got *timeline.Timeline) string {
	mentioned := map[string]bool{}
	for _, e := range want.Events {
		for _, m := range e.Mentions {
			mentioned[m.Document] = true
		}
	}
	cut := &timeline.Timeline{Events: want.Events}
	for _, d := range want.Documents {
		if mentioned[d.ID] {
			cut.Documents = append(cut.Documents, d)
		}
	}
	byID := func(a, b timeline.Document) bool { return a.ID < b.ID }
	return cmp.Diff(cut, got, cmpopts.EquateEmpty(), cmpopts.SortSlices(byID), cmp.Comparer(func(a, b timeline.Date) bool { return a == b }))
}

func TestCSVRoundTrip(t *testing.T) {
	got, err := timeline.ReadCSV(strings.NewReader(writeCSV(t, timeline.CSV{Excel: true}, ferry())))
	if err != nil {
		t.Fatal(err)
	}
	if diff := sameEvents(ferry(), got); diff != "" {
		t.Error(diff)
	}
	rapid.Check(t, func(t *rapid.T) {
		want := anyTimeline().Draw(t, "timeline")
		for i := range want.Events {
			want.Events[i].Actors = unique(want.Events[i].Actors)
		}
		written := writeCSV(t, timeline.CSV{}, want)
		got, err := timeline.ReadCSV(strings.NewReader(written))
		if err != nil {
			t.Fatalf("%v\n%s", err, written)
		}
		if diff := sameEvents(want, got); diff != "" {
			t.Fatal(diff)
		}
		// What was read is written as the same rows.
		if again := writeCSV(t, timeline.CSV{}, got); again != written {
			t.Fatalf("%s\nthen\n%s", written, again)
		}
	})
}

func unique(list []string) []string {
	list = slices.Clone(list)
	slices.Sort(list)
	return slices.Compact(list)
}

// edited writes the ferry's table with some cells of a row (by id) changed, the columns that keep keeps, and
// a delimiter.
func edited(t *testing.T, id string, cells map[string]string) string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(writeCSV(t, timeline.CSV{}, ferry()))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, row := range rows[1:] {
		for column, cell := range cells {
			i := slices.Index(rows[0], column)
			if i < 0 {
				t.Fatalf("no column %s", column)
			}
			if row[0] == id {
				row[i] = cell
			}
		}
	}
	return tableOf(rows, ',')
}

func tableOf(rows [][]string, delimiter rune) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Comma = delimiter
	_ = w.WriteAll(rows)
	return b.String()
}

func eventByID(t *testing.T, tl *timeline.Timeline, id string) timeline.Event {
	t.Helper()
	for _, e := range tl.Events {
		if e.ID == id {
			return e
		}
	}
	t.Fatalf("no event %s", id)
	return timeline.Event{}
}

func TestCSVEditsWin(t *testing.T) {
	tl, err := timeline.ReadCSV(strings.NewReader(edited(t, "e2", map[string]string{
		"date": "2021-03-15", "title": "Halvard strands", "category": "Other", "status": "denied", "actors": "Halvard;Captain ; Captain", "importance": "0,5",
		"text": "It stranded.", "source_title": "Back at sea",
	})))
	if err != nil {
		t.Fatal(err)
	}
	got := eventByID(t, tl, "e2")
	want := ferry().Events[1]
	want.Date, want.Title, want.Category, want.Status, want.Importance = timeline.DayOf(2021, 3, 15), "Halvard strands", timeline.Other, timeline.Denied, 0.5
	want.Text, want.Actors = "It stranded.", []string{"Halvard", "Captain"}
	if diff := sameTimeline(&timeline.Timeline{Events: []timeline.Event{want}}, &timeline.Timeline{Events: []timeline.Event{got}}); diff != "" {
		t.Error(diff)
	}
	if title := tl.Documents[slices.IndexFunc(tl.Documents, func(d timeline.Document) bool { return d.ID == "gazette.txt" })].Title; title != "Back at sea" {
		t.Errorf("the source's title is %q", title)
	}
}

func TestReadCSVForms(t *testing.T) {
	ferry := writeCSV(t, timeline.CSV{}, ferry())
	rows, err := csv.NewReader(strings.NewReader(ferry)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var turned, widened [][]string
	for i, row := range rows {
		reversed := slices.Clone(row)
		slices.Reverse(reversed)
		turned = append(turned, reversed)
		widened = append(widened, append([]string{"note", "note"}, row...))
		if i == 0 {
			widened[0][2] = " ID "
		}
	}
	for name, text := range map[string]string{
		"semicolons":         tableOf(rows, ';'),
		"semicolons and sep": "sep=;\r\n" + tableOf(rows, ';'),
		"tabs":               "\uFEFF" + tableOf(rows, '\t'),
		"columns turned":     tableOf(turned, ','),
		"columns added":      tableOf(widened, ';'),
		"blank rows":         ferry + strings.Repeat(",", len(rows[0])-1) + "\n\n",
	} {
		want, err := timeline.ReadCSV(strings.NewReader(ferry))
		if err != nil {
			t.Fatal(err)
		}
		got, err := timeline.ReadCSV(strings.NewReader(text))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if diff := sameTimeline(want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestReadCSVByHand(t *testing.T) {
	tl, err := timeline.ReadCSV(strings.NewReader(`title;date;year;month;day;source;source_url;text;expression
The inquiry reports;2025;;;;;;;
"Halvard sails; again";;2021;5;1;;;;
Crew is paid;;2021;6;;ledger.txt;https://ledger.example/;"Paid in June.";June
Caesar dies;'-0043-03-15;;;;;;;
`))
	if err != nil {
		t.Fatal(err)
	}
	hand := timeline.Event{Category: timeline.Other, Status: timeline.Occurred, Importance: 1, Confidence: 1}
	want := []timeline.Event{hand, hand, hand, hand}
	want[0].ID, want[0].Date, want[0].Title = "added-fe8d4c0f", timeline.DayOf(-43, 3, 15), "Caesar dies"
	want[1].ID, want[1].Date, want[1].Title = "added-a1b2c3d4", timeline.DayOf(2021, 5, 1), "Halvard sails; again"
	want[2].ID, want[2].Date, want[2].Title, want[2].Text = "added-0", timeline.MonthOf(2021, 6), "Crew is paid", "Paid in June."
	want[2].Mentions = []timeline.Mention{{Document: "ledger.txt", Quote: "Paid in June.", Date: timeline.MonthOf(2021, 6), Expression: timeline.Expression{Text: "June"}}}
	want[3].ID, want[3].Date, want[3].Title = "added-69fa4de2", timeline.YearOf(2025), "The inquiry reports"
	ids := map[string]bool{}
	for i, e := range tl.Events {
		if !strings.HasPrefix(e.ID, "added-") || ids[e.ID] {
			t.Errorf("an id is %q", e.ID)
		}
		ids[e.ID] = true
		want[i].ID = e.ID
		if len(want[i].Mentions) > 0 {
			want[i].Mentions[0].ID = e.ID
		}
	}
	documents := []timeline.Document{{ID: "ledger.txt", URL: "https://ledger.example/"}}
	if diff := sameTimeline(&timeline.Timeline{Documents: documents, Events: want}, tl); diff != "" {
		t.Error(diff)
	}
}

// What a person has changed of a row's document counts; what a spreadsheet has made of its date does not.
func TestEditedSources(t *testing.T) {
	told := ferry().Documents[slices.IndexFunc(ferry().Documents, func(d timeline.Document) bool { return d.ID == "gazette.txt" })]
	for _, c := range []struct {
		cells map[string]string
		want  func(*timeline.Document)
	}{
		{nil, func(*timeline.Document) {}},
		{map[string]string{"source_date": "4/9/2021"}, func(*timeline.Document) {}},
		{map[string]string{"source_date": "9-Apr-21"}, func(*timeline.Document) {}},
		{map[string]string{"source_date": "44295"}, func(*timeline.Document) {}},
		{map[string]string{"source_date": "2021-04-10"}, func(d *timeline.Document) {
			d.Published, d.DateBasis = timeline.DayOf(2021, 4, 10), timeline.DateGiven
		}},
		{map[string]string{"source_date": ""}, func(d *timeline.Document) { d.Published, d.DateBasis = timeline.Date{}, timeline.DateNone }},
		{map[string]string{"source_title": "At sea", "source_url": ""}, func(d *timeline.Document) { d.Title, d.URL = "At sea", "" }},
	} {
		tl, err := timeline.ReadCSV(strings.NewReader(edited(t, "e2", c.cells)))
		if err != nil {
			t.Fatal(err)
		}
		want := told
		c.want(&want)
		got := tl.Documents[slices.IndexFunc(tl.Documents, func(d timeline.Document) bool { return d.ID == "gazette.txt" })]
		if diff := sameTimeline(&timeline.Timeline{Documents: []timeline.Document{want}}, &timeline.Timeline{Documents: []timeline.Document{got}}); diff != "" {
			t.Errorf("%v: %s", c.cells, diff)
		}
	}
}

// A document is told of in many rows: one that was changed counts, wherever it stands.
func TestEditedSourceOfMany(t *testing.T) {
	tl := &timeline.Timeline{Documents: []timeline.Document{{ID: "a.txt", Title: "Old", Language: "en"}}}
	for _, id := range []string{"1", "2", "3"} {
		tl.Events = append(tl.Events, timeline.Event{
			ID: id, Date: timeline.YearOf(2024), Title: "Ferry sails", Category: timeline.Other, Status: timeline.Occurred,
			Mentions: []timeline.Mention{{ID: id, Document: "a.txt", Quote: "It sails."}},
		})
	}
	const cell = ",a.txt,Old,"
	pieces := strings.Split(writeCSV(t, timeline.CSV{}, tl), cell)
	for i := 1; i < len(pieces); i++ {
		table := strings.Join(pieces[:i], cell) + ",a.txt,New," + strings.Join(pieces[i:], cell)
		tl, err := timeline.ReadCSV(strings.NewReader(table))
		if err != nil {
			t.Fatal(err)
		}
		if want := (timeline.Document{ID: "a.txt", Title: "New", Language: "en"}); !cmp.Equal(tl.Documents, []timeline.Document{want}, cmpopts.IgnoreUnexported(timeline.Date{})) {
			t.Errorf("changed in row %d, it is %+v", i+1, tl.Documents)
		}
	}
}

func TestReadCSVErrors(t *testing.T) {
	e2 := func(column, cell string) string { return edited(t, "e2", map[string]string{column: cell}) }
	for _, c := range []struct{ csv, want string }{
		{"", "it is empty"},
		{"\uFEFF\r\n \r\n", "it is empty"},
		{"a,b\n1,2\n", "not a timeline: its first row must name the columns, among them date and title"},
		{"date,text,headline\n2024,x,y\n", `not a timeline: no column is called title, which holds the headlines: call it so in the first row, which names "date", "text", "headline"`},
		{"when,title\n2024,x\n", `not a timeline: no column is called date, nor year: call it so in the first row, which names "when", "title"`},
		{"{\"date\": 2024}\n", "row 1: a quotation mark is missing or too many, noticed at line 1, column 2"},
		{"date,title,Date\n2024,x,2024\n", "two columns date"},
		{"date,title\n2024,x\n2024,\"x\n", "row 3: a quotation mark is missing or too many"},
		{"date,title\n2024,\"x\ny\"\n\n2023-02-31,x\n", "row 4 (line 5), column date"}, // as a spreadsheet has it, and an editor
		{"sep=;\ndate;title\n2024;\"x\ny\"\n\n2023-02-31;x\n", "row 4 (line 6), column date"},
		{"date,title,text\n2024, ,y\n", "row 2, column title: it is empty"},
		{"date,title\n2024,x,and more\n", `row 2, column 3: "and more" has no header`},
		{e2("date", "Mar-24"), `row 3 (line 4), column date: "Mar-24" is no EDTF date`},
		{e2("date", "16/04/2021"), `write it as text in the form 2024-05-16`},
		{e2("date", "-43"), `row 3 (line 4), column date: "-43" is no EDTF date`},
		{e2("date", "2023-02-31"), `there is no day 31 in February 2023`},
		{e2("date", "44272"), `row 3 (line 4), column date`},
		{"date,title,year,month\n,x,,\n", "row 2, column date: it is empty"},
		{"date,title,year,month\n,x,,3\n", `row 2, column month: "3" stands alone`},
		{"date,title,year,month,day\n,x,2021,,3\n", `row 2, column day: "3" stands alone`},
		{"date,title,year,month,day\n,x,2023,2,31\n", "row 2, columns year, month and day: the calendar has no 2023 2 31"},
		{"date,title,year,month\n,x,2021,Mar\n", `row 2, column month: "Mar" is no whole number`},
		{"date,title,text\n2024,,\n2024,,\n", "2 rows cannot be read:\n  row 2, column title: it is empty: write a headline, or delete the row\n  row 3, column title: it is empty"},
		{e2("category", "chat"), `row 3 (line 4), column category: there is no category "chat": write one of agree, consult,`},
		{e2("status", "done"), `row 3 (line 4), column status: there is no status "done": write one of occurred, planned,`},
		{e2("importance", "Jan-00"), `row 3 (line 4), column importance: "Jan-00" is no number from 0 to 1`},
		{e2("confidence", "90%"), `row 3 (line 4), column confidence: "90%" is no number from 0 to 1`},
		{e2("importance", "NaN"), `no number from 0 to 1`},
		{e2("mentions", `[{"id":"m2","docu`), "row 3 (line 4), column mentions: it is not the JSON that was written"},
		{e2("mentions", "{}"), "column mentions: it is not the JSON that was written (it is an object, where a list belongs"},
		{e2("id", "1.2E+45"), `row 3 (line 4), column id: "1.2E+45" is an id that a spreadsheet took for a number`},
		{e2("id", "e3"), `rows 3 and 4, column id: both have the id "e3": give one of them another id, or empty its cell`},
		{e2("source_date", "9-Mar"), `row 3 (line 4), column source_date: "9-Mar" is no EDTF date`},
	} {
		tl, err := timeline.ReadCSV(strings.NewReader(c.csv))
		if err == nil {
			t.Errorf("%s\nis read as %v", c.csv, tl)
		} else if !strings.Contains(err.Error(), c.want) {
			t.Errorf("got %v\nwant %s", err, c.want)
		}
	}
}

func FuzzReadCSV(f *testing.F) {
	f.Add(writeCSV(f, timeline.CSV{}, ferry()))
	f.Add("title;date\nThe inquiry reports;2025\n")
	f.Add("date,title,year,month,day\n,'=1,2024,5,16\n")
	f.Fuzz(func(t *testing.T, text string) {
		tl, err := timeline.ReadCSV(strings.NewReader(text))
		if err != nil {
			return
		}
		written := writeCSV(t, timeline.CSV{}, tl)
		back, err := timeline.ReadCSV(strings.NewReader(written))
		if err != nil {
			t.Fatalf("%v\n%q", err, written)
		}
		if again := writeCSV(t, timeline.CSV{}, back); again != written {
			t.Fatalf("%q\nthen\n%q", written, again)
		}
	})
}

func TestReadCSVWantsUTF8(t *testing.T) {
	for name, test := range map[string]struct{ data, want string }{
		"header":            {"date,title,caf\xE9\n", "row 1: byte 14 of the file, 0xe9,"},
		"after a long cell": {"date;title\n2024;\"two\nlines\"\n2024;\"Z\xFCrich\"\n", "row 3: byte 35 of the file, 0xfc,"},
		"UTF-16":            {"\xFF\xFEd\x00a\x00", "UTF-16"},
		"UTF-16, no mark":   {"d\x00a\x00t\x00e\x00", "NUL"},
	} {
		_, err := timeline.ReadCSV(strings.NewReader(test.data))
		if err == nil || !strings.Contains(err.Error(), test.want) || !strings.Contains(err.Error(), "save it as CSV UTF-8") {
			t.Errorf("%s: got %v, want %s", name, err, test.want)
		}
	}
}
