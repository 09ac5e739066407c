package report_test

import (
	"encoding/json"
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"dateline/internal/browser"
	"dateline/render/chart"
	"dateline/render/report"
	"dateline/timeline"
)

// inScript evaluates an expression among the functions of some of the page's script files.
func inScript[T any](t *testing.T, tab *browser.Tab, expression string, names ...string) T {
	t.Helper()
	var code strings.Builder
	for _, name := range names {
		text, err := os.ReadFile("script/" + name + ".js")
		if err != nil {
			t.Fatal(err)
		}
		code.Write(text)
	}
	return browser.Eval[T](tab, "(() => {"+code.String()+"\nreturn "+expression+"})()")
}

func asJS(t *testing.T, value any) string {
	t.Helper()
	text, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// somedates are EDTF dates of each kind, and texts that are none.
func someDates(t *testing.T) []string {
	dates := strings.Fields(`2024-05-16 2024-05-16T09:05 2024-05-16T09:05:30Z 2024-05-16T09:05+02:00 2024-05 2024 0000 0001 -0001 -0043-03-15 -9999 9999-12-31 0000-02-29
		Y17000000 Y-17000000 Y-999999999 1998~ 1998? 1998% 1998-03? 2024-05-16~ 199X 19XX 20XX 10XX -004X -00XX -000X -01XX 000X 199X~ 2004-XX 1985-04-XX 1985-XX-XX
		2022-21 2022-24 2022-25 2022-29 2022-32 2022-33 2022-36 2022-37 2022-39 2022-40 2022-41 2022-21?
		2024-03/2024-05 2024-03-03/2024-03-09 2024-03-30/2024-04-02 2023-12-30/2024-01-02 1914/1918 2019/.. ../2019 2019/ /2019 1984~/2004-06 2003-22/2004-22
		[2019..2021] [..2021] [2019..] [-0044..-0043] [2024-03-03..2024-03-05]`)
	wrong := []string{
		"2023-02-31", "1900-02-29", "2023-04-00", "2023-13", "2023-42", "2023-20-01", "2023-21-01", "2023-1", "2023-01-1", "2023-01-01-01", "99", "12345", "Mar-24", "16/05/2024",
		" 2024", "2024 ", "２０２４", "XXXX", "1XXX", "19X5", "199X-05", "1985-XX-05", "-0000", "Y2024", "Y012345", "Y12345678901", "Y12345-05", "2024-05-16T", "2024-05-16T24:00",
		"2024-05-16T9:00", "2024-05-16T10:00+15:00", "2024-05-16T10:00-00:00", "2024-05T10:00", "2024-05-16~T10:00", "2024-05-16T10:00~", "2024-05-16T10:00/2024-05-17", "/", "../..",
		"[..]", "/..", "2024/2023", "[2024-05..2024-04]", "2024/2025/2026", "[2024,2025]", "[2024,2025..2026]", "{2024..2025}", "[2024..2025", "?2024", "2024??", "~", "<b>",
	}
	generated := rapid.Custom(func(t *rapid.T) string {
		parts := []string{"2024", "-0044", "199X", "19XX", "Y12345", "0000", "2023", "-", "-05", "-16", "-21", "-XX", "-31", "-02", "/", "..", "[", "]", "?", "~", "%", "T10:30", "Z"}
		return strings.Join(rapid.SliceOfN(rapid.SampledFrom(parts), 1, 6).Draw(t, "parts"), "")
	})
	for seed := range 400 {
		wrong = append(wrong, generated.Example(seed))
	}
	return append(dates, wrong...)
}

// The page reads, places and says dates as the program does.
func TestDatesAgree(t *testing.T) {
	chromium := browser.Start(t)
	tab := chromium.Open(t, []byte("<!doctype html><title>dates</title>"), desk)
	type reading struct {
		OK                          bool
		First, Last, Precision, Say string
	}
	dates := someDates(t)
	got := inScript[[]reading](t, tab, asJS(t, dates)+`.map(text => {
		try {
			const date = parseDate(text), [first, last] = stretchOf(date);
			return {OK: true, First: first === null ? '' : formatDay(first), Last: last === null ? '' : formatDay(last), Precision: precisionOf(date), Say: inWords(text)};
		} catch { return {OK: false} }
	})`, "edtf", "words")
	for i, text := range dates {
		want := reading{}
		if d, err := timeline.ParseDate(text); err == nil {
			want = reading{true, "", "", d.Precision().String(), chart.Words(d)}
			if first, ok := d.Start(); ok {
				want.First = day(first)
			}
			if last, ok := d.End(); ok {
				want.Last = day(last)
			}
		}
		got[i].Say = strings.NewReplacer("\u2009", " ", "\u202f", " ", "–", " – ", " – ", " – ").Replace(got[i].Say)
		got[i].Say = strings.ReplaceAll(got[i].Say, "  –  ", " – ")
		if got[i] != want {
			t.Errorf("%q is %+v in the page, and %+v in the program", text, got[i], want)
		}
	}
}

func day(t time.Time) string {
	year := fmt.Sprintf("%04d", t.Year())
	if t.Year() < 0 {
		year = fmt.Sprintf("-%04d", -t.Year())
	}
	return year + t.Format("-01-02")
}

// Dates are in the words of the reader's language, and in the page's data as they were.
func TestReadersLanguage(t *testing.T) {
	size := desk
	size.Locale = "de-DE"
	tab := browser.Start(t).Open(t, write(t, report.Page{}, bridge()), size, "#event=e3")
	if got := panel(tab); !strings.Contains(got, "3. Juni 2013") || !strings.Contains(got, "2013-06-03") {
		t.Errorf("the panel says %q", got)
	}
	if got := browser.Eval[string](tab, "document.querySelectorAll('.list td')[0].innerText + document.querySelectorAll('.list tr')[3].innerText"); !strings.Contains(got, "3. Juni 2013") {
		t.Errorf("the list says %q", got)
	}
	checkProblems(t, tab)
}

// What other languages say around a date is written by signs, and no English word stands in it.
func TestOtherLanguages(t *testing.T) {
	size := desk
	size.Locale = "de-DE"
	tab := browser.Start(t).Open(t, []byte("<!doctype html><title>dates</title>"), size)
	for edtf, want := range map[string]string{
		"1998~": "≈ 1998", "1998-03?": "März 1998 (?)", "1998%": "≈ 1998 (?)", "../2019": "… – 2019", "2019-05/..": "Mai 2019 – …", "[2019..2021]": "2019 … 2021", "[..2021]": "≤ 2021",
		"2022-22": "Sommer 2022", "2022-33": "Januar 2022 – März 2022", "199X": "1990 – 1999", "19XX": "1900 – 1999", "-0043": "44 v. Chr.", "-0043-03-15": "15. März 44 v. Chr.",
	} {
		if got := inScript[string](t, tab, "inWords("+asJS(t, edtf)+")", "edtf", "words"); got != want {
			t.Errorf("%s is %q, not %q", edtf, got, want)
		}
	}
	if got := inScript[string](t, tab, "axisNames.months[4] + axisNames.year(-43)", "edtf", "words"); got != "Mai44 v. Chr." {
		t.Errorf("on the axis %q", got)
	}
	english := regexp.MustCompile(`\b(about|perhaps|between|until|from|or|the|of|BC|quarter|spring|winter)\b`)
	for _, edtf := range someDates(t) {
		if _, err := timeline.ParseDate(edtf); err != nil || strings.HasPrefix(edtf, "Y-") {
			continue
		}
		if got := inScript[string](t, tab, "inWords("+asJS(t, edtf)+")", "edtf", "words"); english.MatchString(got) {
			t.Errorf("%s is %q", edtf, got)
		}
	}
}
