package temporal

import (
	"bufio"
	"flag"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

var update = flag.Bool("update", false, "rewrite the known.txt of testdata from what fails now")

// TestCorpus runs the phrases of each language's folder in testdata: those that must come to a value, and those
// that must stay silent. known.txt lists the ones that fail; a line of it that passes now is an error too, so that
// it gets shorter.
func TestCorpus(t *testing.T) {
	for _, language := range languages() {
		t.Run(language, func(t *testing.T) { testCorpus(t, language) })
	}
}

func testCorpus(t *testing.T, language string) {
	folder := "testdata/" + language + "/"
	failures := append(positiveFailures(t, language, folder), negativeFailures(t, language, folder)...)
	if *update {
		head := "# What the tagger gets wrong of positive.txt and negative.txt: a line each, as the test reports it.\n# The test fails when one of them passes, or another fails.\n\n"
		if err := os.WriteFile(folder+"known.txt", []byte(head+strings.Join(failures, "\n")+"\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var known []string
	for _, line := range lines(t, folder+"known.txt") {
		if line != "" && line[0] != '#' {
			known = append(known, line)
		}
	}
	for _, f := range failures {
		if !slices.Contains(known, f) {
			t.Error(f)
		}
	}
	for _, k := range known {
		if !slices.Contains(failures, k) {
			t.Errorf("passes now, or fails otherwise: %s", k)
		}
	}
	t.Logf("%d known failures", len(known))
}

// positiveFailures runs positive.txt, whose form is told at the head of the English one.
func positiveFailures(t *testing.T, language, folder string) []string {
	var failures []string
	var now timeline.Date
	var want []string
	for n, line := range lines(t, folder+"positive.txt") {
		switch {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "now "):
			now = parse(t, line[4:])
		case strings.HasPrefix(line, "= "):
			want = strings.Fields(line[2:])
		default:
			text, spans := unbracket(line)
			tagged := new(Tagger).Tag(&timeline.Document{Text: text, Language: language, Published: now})
			for _, s := range spans {
				if got := describe(tagged, s); !matches(want, got) {
					failures = append(failures, fmt.Sprintf("positive.txt:%d: %q: want %s, got %s", n+1, string([]rune(text)[s.Begin:s.End]), strings.Join(want, " "), strings.Join(got, " ")))
				}
			}
		}
	}
	return failures
}

func negativeFailures(t *testing.T, language, folder string) []string {
	var failures []string
	for n, line := range lines(t, folder+"negative.txt") {
		if line == "" || line[0] == '#' {
			continue
		}
		tagged := new(Tagger).Tag(&timeline.Document{Text: line, Language: language, Published: timeline.DayOf(2024, 12, 5)})
		for _, e := range tagged.Expressions {
			failures = append(failures, fmt.Sprintf("negative.txt:%d: %q is %s %s in: %s", n+1, e.Text, e.Type, e.Value, line))
		}
	}
	return failures
}

// describe tells what was found at a span: type, value, EDTF, mod.
func describe(tagged *Tagged, s timeline.Span) []string {
	for _, e := range tagged.Expressions {
		if e.Span == s {
			edtf, mod := e.Date.String(), e.Mod
			if edtf == "" {
				edtf = "-"
			}
			if mod == "" {
				mod = "-"
			}
			return []string{string(e.Type), e.Value, edtf, mod}
		}
	}
	for _, e := range tagged.Expressions {
		if e.Begin < s.End && s.Begin < e.End {
			return []string{"the span", fmt.Sprintf("%q", e.Text)}
		}
	}
	return []string{"nothing"}
}

func matches(want, got []string) bool {
	for i, w := range want {
		if w != "*" && (i >= len(got) || got[i] != w) {
			return false
		}
	}
	return true
}

// unbracket takes the brackets out of a line, and returns the spans that they held.
func unbracket(line string) (string, []timeline.Span) {
	var b strings.Builder
	var spans []timeline.Span
	for _, c := range line {
		switch c {
		case '[':
			spans = append(spans, timeline.Span{Begin: len([]rune(b.String()))})
		case ']':
			spans[len(spans)-1].End = len([]rune(b.String()))
		default:
			b.WriteRune(c)
		}
	}
	return b.String(), spans
}

func lines(t *testing.T, name string) []string {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var list []string
	scanner := bufio.NewScanner(f)
	for scanner.Scan() {
		list = append(list, scanner.Text())
	}
	return list
}

func parse(t *testing.T, edtf string) timeline.Date {
	t.Helper()
	d, err := timeline.ParseDate(edtf)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// TestApostrophes reads every phrase with each of the two apostrophes that people write, which must make no difference.
func TestApostrophes(t *testing.T) {
	now := timeline.DayOf(2024, 12, 5)
	tag := func(text string) []timeline.Expression {
		return new(Tagger).Tag(&timeline.Document{Text: text, Language: "en", Published: now}).Expressions
	}
	for _, file := range []string{"positive.txt", "negative.txt"} {
		for _, line := range lines(t, "testdata/en/"+file) {
			text, _ := unbracket(line)
			typed, typeset := tag(strings.ReplaceAll(text, "’", "'")), tag(strings.ReplaceAll(text, "'", "’"))
			same := slices.EqualFunc(typed, typeset, func(a, b timeline.Expression) bool {
				return a.Span == b.Span && a.Type == b.Type && a.Value == b.Value && a.Date == b.Date
			})
			if !same {
				t.Errorf("%s: %q\ntyped:    %v\ntypeset:  %v", file, text, typed, typeset)
			}
		}
	}
}
