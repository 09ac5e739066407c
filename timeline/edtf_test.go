package timeline_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"dateline/timeline"
)

func TestParseDateCanonical(t *testing.T) {
	for _, edtf := range []string{
		// level 0
		"1985-04-12", "1985-04", "1985", "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04:00",
		"1985-04-12T23:20:30+04:30", "1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08", "2004-02-01/2005-02", "2005/2006-02",
		// level 1
		"Y170000002", "Y-170000002", "2001-21", "1984?", "2004-06~", "2004-06-11%", "201X", "20XX", "2004-XX", "1985-04-XX", "1985-XX-XX",
		"1985-04-12/..", "1985-04/..", "1985/..", "../1985-04-12", "../1985-04", "../1985", "1985-04-12/", "1985-04/", "1985/", "/1985-04-12", "/1985-04", "/1985",
		"-1985", "1984~/2004-06", "1984/2004-06~", "1984~/2004~", "1984?/2004%", "1984-06-02?/2004-08-08~", "2004-06-XX/2004-07-03", "2003-22/2004-22",
		"0000", "0001", "-0001", "9999", "-9999", "-0043-03-15", "0000-02-29", "2001-21?", "201X~",
		// level 2, as far as it goes
		"2001-25", "2001-34", "2001-38", "2001-41", "[2024-03-03..2024-03-05]", "[..2024-12]", "[2024-12..]", "[-0044..-0043]",
		// the seconds left out
		"1985-04-12T23:20", "1985-04-12T00:00Z",
	} {
		d, err := timeline.ParseDate(edtf)
		if err != nil {
			t.Error(err)
		} else if d.String() != edtf {
			t.Errorf("%s is written as %s", edtf, d)
		}
	}
	for edtf, canonical := range map[string]string{
		"1985-04-12T23:20:30+04":    "1985-04-12T23:20:30+04:00",
		"1985-04-12T23:20:30+00:00": "1985-04-12T23:20:30Z",
	} {
		if d := date(t, edtf); d.String() != canonical {
			t.Errorf("%s is written as %s", edtf, d)
		}
	}
}

func TestParseDateErrors(t *testing.T) {
	for edtf, want := range map[string]string{
		"":                            "empty",
		"2023-02-31":                  "no day 31 in February 2023, which has 28 days",
		"1900-02-29":                  "which has 28 days",
		"2023-04-00":                  "no day 00 in April",
		"2023-13":                     "no month 13",
		"2023-00":                     "no month 00",
		"2023-42":                     "no month 42",
		"2023-20-01":                  "no month 20",
		"2023-21-01":                  "a season has no days",
		"2023-1":                      "two digits",
		"2023-01-1":                   "two digits",
		"2023-01-01-01":               "a year, a month and a day",
		"99":                          "four digits",
		"12345":                       "four digits",
		"Mar-24":                      "four digits",
		"16/05/2024":                  "four digits",
		" 2024":                       "four digits",
		"２０２４":                        "four digits",
		"XXXX":                        "at least two digits",
		"1XXX":                        "at least two digits",
		"19X5":                        "four digits",
		"199X-05":                     "all digits of its year",
		"1985-XX-05":                  "a day needs its month",
		"-0000":                       "no sign",
		"Y2024":                       "five to nine digits",
		"Y012345":                     "five to nine digits",
		"Y12345678901":                "five to nine digits",
		"Y12345-05":                   "five to nine digits",
		"2024-05-16T":                 "time of day",
		"2024-05-16T24:00":            "no time of day 24:00",
		"2024-05-16T23:60":            "no time of day",
		"2024-05-16T9:00":             "no time of day",
		"2024-05-16T10:00+15:00":      "no time zone",
		"2024-05-16T10:00-00:00":      "written Z",
		"2024-05T10:00":               "whole day",
		"2024-05-16~T10:00":           "whole day",
		"2024-05-16T10:00~":           "no time of day",
		"2024-05-16T10:00/2024-05-17": "no times of day",
		"/":                           "must be a date",
		"../..":                       "must be a date",
		"[..]":                        "must be a date",
		"/..":                         "must be a date",
		"2024/2023":                   "ends before it begins",
		"[2024-05..2024-04]":          "ends before it begins",
		"2024/2025/2026":              "year",
		"[2024,2025]":                 "one of a range",
		"[2024,2025..2026]":           "one of a range",
		"{2024..2025}":                "one of a range",
		"[2024..2025":                 "one of a range",
		"?2024":                       "four digits",
		"2024??":                      "four digits",
		"~":                           "four digits",
	} {
		d, err := timeline.ParseDate(edtf)
		if err == nil {
			t.Errorf("%q is read as %s", edtf, d)
		} else if !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), fmt.Sprintf("%q is no EDTF date: ", edtf)) {
			t.Errorf("%q: %v, want %q", edtf, err, want)
		}
	}
}

func TestDateJSON(t *testing.T) {
	var got struct{ A, B timeline.Date }
	if err := json.Unmarshal([]byte(`{"A":"2024-05","B":""}`), &got); err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(got)
	if err != nil || string(text) != `{"A":"2024-05","B":""}` {
		t.Errorf("%s, %v", text, err)
	}
	if err := json.Unmarshal([]byte(`{"A":"May"}`), &got); err == nil {
		t.Error("May is a date")
	}
}

func FuzzParseDate(f *testing.F) {
	for _, edtf := range []string{"1985-04-12T23:20:30+04:30", "Y-170000002", "-000X", "2004-06-XX/2004-07-03?", "[..2024-12~]", "/1985-24%", "2024-XX-XX"} {
		f.Add(edtf)
	}
	f.Fuzz(func(t *testing.T, edtf string) {
		d, err := timeline.ParseDate(edtf)
		if err != nil {
			if !d.IsZero() {
				t.Fatalf("%q is both %s and wrong: %v", edtf, d, err)
			}
			return
		}
		back, err := timeline.ParseDate(d.String())
		if err != nil || back != d {
			t.Fatalf("%q is written as %s, which reads back as %s: %v", edtf, d, back, err)
		}
		start, hasStart := d.Start()
		end, hasEnd := d.End()
		if hasStart && hasEnd && start.After(end) || !hasStart && !hasEnd {
			t.Fatalf("%q runs from %v to %v", edtf, start, end)
		}
	})
}

func BenchmarkParseDate(b *testing.B) {
	for b.Loop() {
		if _, err := timeline.ParseDate("2024-05-16"); err != nil {
			b.Fatal(err)
		}
	}
}
