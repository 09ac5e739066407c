package document

import (
	"fmt"
	"testing"

	"dateline/timeline"
	"pgregory.net/rapid"
)

func TestWholeDate(t *testing.T) {
	for text, want := range map[string]string{
		"2024-12-05":                    "2024-12-05",
		"2024-12-05T10:00:00Z":          "2024-12-05",
		"2024-12-05 10:00:00.123 +0100": "2024-12-05",
		"2024/12/05":                    "2024-12-05",
		"2024.12.5":                     "2024-12-05",
		"5 December 2024":               "2024-12-05",
		"5th of December, 2024":         "2024-12-05",
		"05-Dec-2024":                   "2024-12-05",
		"December 5, 2024":              "2024-12-05",
		"Dec. 5th, 2024":                "2024-12-05",
		"Sept 5 , 2024":                 "2024-09-05",
		"Thursday, 5 December 2024, 10:15 am (ET)": "2024-12-05",
		"Thu Dec 5, 2024 6:40 pm EST":              "2024-12-05",
		"5 December 2024 at 19.57 GMT":             "2024-12-05",
		"25/03/2021":                               "2021-03-25",
		"03/25/2021":                               "2021-03-25",
		"25.03.2021":                               "2021-03-25",
		"5/5/2021":                                 "2021-05-05",
		"29 February 2024":                         "2024-02-29",

		"03/04/2021":                "", // March or April
		"3.4.2021":                  "",
		"29 February 2023":          "",
		"31 April 2024":             "",
		"2024-13-01":                "",
		"December 2024":             "",
		"5 December":                "",
		"2024":                      "",
		"5 December 24":             "",
		"Friday, 5 December 2024":   "", // it was a Thursday
		"5 December 20245":          "",
		"2024-12-05/2024-12-07":     "",
		"5 December 2024, the day":  "",
		"5-7 December 2024":         "",
		"5 Decembrist 2024":         "",
		"around 5 December 2024":    "",
		"version 2024-12-05":        "",
		"5 December 2024 10 people": "",
	} {
		date, ok := wholeDate(text)
		if date.String() != want && ok || ok != (want != "") {
			t.Errorf("%q: got %q %v, want %q", text, date, ok, want)
		}
	}
}

// Every day is read back from every way of writing it out.
func TestWholeDateReadsEveryDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := timeline.DayOf(rapid.IntRange(1000, 2999).Draw(t, "year"), rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day"))
		start, _ := want.Start()
		layout := rapid.SampledFrom([]string{"2006-01-02", "2006/01/02", "2 January 2006", "January 2, 2006", "Mon, 2 Jan 2006 15:04:05 -0700",
			"Monday, January 2, 2006 at 3:04 PM", "02-Jan-2006", "2006-01-02T15:04:05Z07:00"}).Draw(t, "layout")
		text := start.Format(layout)
		if got, ok := wholeDate(text); !ok || got != want {
			t.Fatalf("%q: got %v, want %v", text, got, want)
		}
	})
}

func TestURLDate(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/2024/12/05/storm":       "2024-12-05",
		"https://example.org/news/2024-12-05-storm":  "2024-12-05",
		"https://example.org/a/20241205.html":        "2024-12-05",
		"https://example.org/2024/12/storm":          "",
		"https://example.org/2024/13/05/storm":       "",
		"https://example.org/id/120241205/":          "",
		"https://example.org/id/202412051":           "",
		"https://example.org/?d=2024-12-05":          "",
		"https://example.org/1812/06/24/war":         "",
		"://":                                        "",
		"https://example.org/storm-of-2024/12-05-24": "",
	} {
		if got := urlDate(address).date.String(); got != want {
			t.Errorf("%s: got %q, want %q", address, got, want)
		}
	}
}

func Example_wholeDate() {
	for _, text := range []string{"5 December 2024", "03/04/2021"} {
		date, ok := wholeDate(text)
		fmt.Printf("%q %v\n", date, ok)
	}
	// Output:
	// "2024-12-05" true
	// "" false
}
