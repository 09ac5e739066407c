package document

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/markusmobius/go-dateparser"
)

// The module in dateparser is tested from here: go test ./... does not enter it.

func TestDayWithNamedMonth(t *testing.T) {
	for text, want := range map[string]string{
		// Each order, with what languages put between the parts.
		"5. Dezember 2024":      "2024-12-05",
		"December 5, 2024":      "2024-12-05",
		"2024. december 5.":     "2024-12-05",
		"5/dez/2024":            "2024-12-05",
		"12 de marzo del 2021":  "2021-03-12",
		"1er mai 2021":          "2021-05-01",
		"12º maggio 2021":       "2021-05-12",
		"2024 m. gruodžio 5 d.": "2024-12-05",
		"5 tháng 12 năm 2024":   "2024-12-05",
		"2024年12月5日(木)":         "2024-12-05",
		"2024년 12월 5일":          "2024-12-05",
		"5 FÉVRIER 2024":        "2024-02-05",

		// Something around it.
		"Veröffentlicht am 5. März 2024, 10:15 Uhr": "2024-03-05",
		"10:15, 5 декабря 2024 г.":                  "2024-12-05",
		"Le 5 mai 2024, le 05 mai 2024":             "2024-05-05",

		// No day, or not one.
		"":                            "",
		"Dezember 2024":               "",
		"5. Dezember":                 "",
		"5. Dezember 24":              "",
		"05.12.2024":                  "",
		"31 février 2020":             "",
		"5 mai 0000":                  "",
		"1-2 mai 2020":                "",
		"5. März 2024 – 7. März 2024": "",
		"Im Mai 2021 kamen 5 Leute":   "",
		"5 月 2024":                    "",
		"tháng 2024":                  "",
	} {
		found, err := new(dateparser.Parser).Parse(nil, text)
		got := found.Time.Format("2006-01-02")
		if err != nil {
			got = ""
		}
		if got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// Pages without metadata are dated by what they show, in the language that they show it in.
func TestPageDateInAnyLanguage(t *testing.T) {
	for said, want := range map[string]string{
		"Donnerstag, 5. Dezember 2024, 10:15 Uhr": "2024-12-05",
		"donderdag 5 maart 2020":                  "2020-03-05",
		"torsdag den 5 maj 2022":                  "2022-05-05",
		"le 14 août 2019 à 10h15":                 "2019-08-14",
		"5 de diciembre de 2024":                  "2024-12-05",
		"5 de fevereiro de 2021":                  "2021-02-05",
		"14 luglio 2020":                          "2020-07-14",
		"5 декабря 2024, 10:15":                   "2024-12-05",
		"7 жовтня 2020":                           "2020-10-07",
		"5 października 2023":                     "2023-10-05",
		"15. září 2021":                           "2021-09-15",
		"2024. augusztus 20., kedd":               "2024-08-20",
		"5 Ağustos 2021 Perşembe":                 "2021-08-05",
		"الأربعاء، 7 أكتوبر 2020":                 "2020-10-07",
		"5 Δεκεμβρίου 2023":                       "2023-12-05",
		"5 बजे नहीं, 5 अगस्त 2022":                "2022-08-05",
		"2024年12月5日 10:15":                        "2024-12-05",
		"5 tháng 12, 2024":                        "2024-12-05",
		"Mai 2024":                                "",
	} {
		page := fmt.Sprintf(`<html><body><h1>1</h1><div class="date">%s</div><p>%s</p></body></html>`, said, strings.Repeat("Lorem ipsum dolor sit amet. ", 20))
		doc, err := readOne(t, Reader{}, "a.html", page)
		if got := doc.Published.String(); err != nil || got != want {
			t.Errorf("%s: got %q, %v, want %q", said, got, err, want)
		}
	}
}

// A day that is found has its number and its year in the text.
func FuzzDayWithNamedMonth(f *testing.F) {
	for _, seed := range []string{"5. Dezember 2024", "2024年12月5日", "5 tháng 12 năm 2024", "1-2 mai 2020", "\xFF5\u0301 MAI 2020"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found, err := new(dateparser.Parser).Parse(nil, text)
		if err != nil || !utf8.ValidString(text) {
			return
		}
		if year, _, day := found.Time.Date(); !tellsNumber(text, year, 4) || !tellsNumber(text, day, 2) {
			t.Fatalf("%q: got %v", text, found.Time)
		}
	})
}
