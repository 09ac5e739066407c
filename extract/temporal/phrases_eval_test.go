package temporal

import (
	"bufio"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"dateline/timeline"
)

// Of what the suite of everyday phrases expects, at least so much must be found and right.
const (
	leastFound = .88
	leastRight = .65
)

// TestPhrases measures everyday phrases on the suite that DATELINE_EVAL holds: of the expected results, how many
// are found where they are, with a date or length that the suite allows. With -v it lists the others.
func TestPhrases(t *testing.T) {
	folder := os.Getenv("DATELINE_EVAL")
	if folder == "" {
		t.Skip("DATELINE_EVAL names no folder of evaluation data")
	}
	file, err := os.Open(filepath.Join(folder, "data", "phrases", "recognizers-en.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	type tally struct{ all, found, right int }
	tallies := map[string]*tally{}
	var sum tally
	silent, wordless := 0, 0
	for scanner := bufio.NewScanner(file); scanner.Scan(); {
		var p phrase
		if err := json.Unmarshal(scanner.Bytes(), &p); err != nil {
			t.Fatal(err)
		}
		got := p.tag(t)
		if len(p.Results) == 0 {
			wordless++
			if len(got) == 0 {
				silent++
			}
		}
		for _, want := range p.Results {
			kind := want.kind()
			if kind == "" {
				continue
			}
			if tallies[kind] == nil {
				tallies[kind] = &tally{}
			}
			at := want.overlapping(got)
			right := want.metBy(at)
			for _, k := range []*tally{tallies[kind], &sum} {
				k.all++
				if len(at) > 0 {
					k.found++
				}
				if right {
					k.right++
				}
			}
			if !right && testing.Verbose() {
				t.Logf("%s: %q in %q at %s: want %v, got %v", kind, want.Text, p.Text, p.Ref, want.Values, at)
			}
		}
	}
	for _, kind := range slices.Sorted(maps.Keys(tallies)) {
		k := tallies[kind]
		t.Logf("%-14s %4d: %4d found, %4d right", kind, k.all, k.found, k.right)
	}
	t.Logf("%-14s %4d: %4d found, %4d right; of %d phrases that tell no time, %d give none", "all", sum.all, sum.found, sum.right, wordless, silent)
	if all := float64(sum.all); float64(sum.found) < leastFound*all || float64(sum.right) < leastRight*all {
		t.Errorf("%d found and %d right of %d are less than %.0f %% and %.0f %%", sum.found, sum.right, sum.all, 100*leastFound, 100*leastRight)
	}
}

// phrase is a line of the suite, told at the time Ref, if that is known.
type phrase struct {
	Text    string
	Ref     string
	Results []expected
}

// told is an expression that the tagger found in a phrase.
type told struct {
	timeline.Expression
	now time.Time
}

func (e told) String() string { return fmt.Sprintf("%q %s %s %s", e.Text, e.Type, e.Value, e.Date) }

func (p phrase) tag(t *testing.T) []told {
	doc := timeline.Document{Text: p.Text}
	day, _, _ := strings.Cut(p.Ref, "T")
	now, err := time.Parse(time.DateOnly, day)
	if err == nil {
		doc.Published = parse(t, day)
	}
	var list []told
	for _, e := range (&Tagger{Genre: GenreNews}).Tag(&doc).Expressions {
		list = append(list, told{e, now})
	}
	return list
}

// expected is a result of the suite: any of its values will do. End is the last code point of it.
type expected struct {
	Text   string
	Start  int
	End    int `json:"end_inclusive"`
	Type   string
	Values []value
}

// value is one reading of a result. The end of a range is the first day or minute that is not in it.
type value struct{ Timex, Type, Value, Start, End string }

// kind is what a result is counted as; nothing where the suite itself has no value for it, or where it names a
// time zone alone, which is no time.
func (w expected) kind() string {
	if len(w.Values) == 0 || w.Type == "timezone" || w.Values[0].Value == "not resolved" && w.Values[0].Type != "set" {
		return ""
	}
	return w.Values[0].Type
}

func (w expected) overlapping(all []told) []told {
	return slices.DeleteFunc(slices.Clone(all), func(e told) bool { return e.Begin > w.End || e.Expression.End <= w.Start })
}

// metBy tells whether one of the expressions is one of the expected values, or two of them, behind their day,
// are the two ends of an expected range: the corpora that the tagger follows mark those apart.
func (w expected) metBy(got []told) bool {
	for _, v := range w.Values {
		for _, e := range got {
			if v.metBy(e, w.Text) {
				return true
			}
		}
		if n := len(got); n > 1 && (v.spannedBy(got[0], got[n-1]) || v.spannedBy(got[n-2], got[n-1])) {
			return true
		}
	}
	return false
}

// counts tells phrases that count in units which the suite takes for so many days, while a week, a month or
// a year is as precise as the corpora are: "two months ago".
var counts = regexp.MustCompile(`(?i)\b(week|month|year|decade)s?\b`)

func (v value) metBy(e told, text string) bool {
	first, after := e.days()
	switch v.Type {
	case "date":
		return first == v.Value && after == next(v.Value) || counts.MatchString(text) && first != "" && first <= v.Value && v.Value < after
	case "daterange":
		if v.Timex == e.Value { // mid 1989, whose edges TIMEX3 leaves open
			return true
		}
		if v.Start == "" || v.End == "" { // after 2016, until May: the date, without the preposition
			return v.Start+v.End == first || v.Start+v.End == after
		}
		if strings.HasSuffix(v.Timex, ","+e.Value+")") { // the next five days, which begin today or tomorrow
			return v.Start == first || v.Start == next(first)
		}
		return v.Start == first && v.End == after
	case "time", "datetime":
		return v.Timex == e.Value || e.tells(v.Value)
	case "timerange", "datetimerange":
		if v.Start == "" || v.End == "" {
			return e.tells(v.Start + v.End)
		}
		_, part, _ := strings.Cut(v.Timex, "T")
		_, ours, parted := strings.Cut(e.Value, "T")
		return parted && part == ours && (v.Type == "timerange" || first == v.Start[:len(first)])
	case "duration":
		seconds, err := strconv.ParseFloat(v.Value, 64)
		return v.Timex == e.Value || err == nil && seconds == length(e.Value)
	}
	return v.Timex == strings.TrimPrefix(e.Value, "XXXX-XX-XX")
}

// spannedBy tells whether two expressions are the ends of a range. The suite lets a range end where its second
// date begins in most cases ("2014 to 2018"), and where it ends in others ("June to August").
func (v value) spannedBy(from, to told) bool {
	first, _ := from.days()
	last, after := to.days()
	switch v.Type {
	case "daterange":
		return first != "" && v.Start == first && (v.End == last || v.End == after)
	case "timerange", "datetimerange":
		return from.tells(v.Start) && to.tells(v.End)
	case "date", "datetime": // Friday … at 5
		return first != "" && v.Value[:len(first)] == first && to.tells(v.Value[len(v.Value)-len("15:04:05"):])
	}
	return false
}

// days are the first day of an expression and the one behind its last; empty where it has no place on the calendar.
func (e told) days() (first, after string) {
	if e.Value == "PRESENT_REF" {
		return e.now.Format(time.DateOnly), e.now.AddDate(0, 0, 1).Format(time.DateOnly)
	}
	from, begins := e.Date.Start()
	to, ends := e.Date.End()
	if begins {
		first = from.Format(time.DateOnly)
	}
	if ends {
		after = to.AddDate(0, 0, 1).Format(time.DateOnly)
	}
	return first, after
}

func next(day string) string {
	d, _ := time.Parse(time.DateOnly, day)
	return d.AddDate(0, 0, 1).Format(time.DateOnly)
}

// tells tells whether an expression names a time of day: "15:04:00", or "2006-01-02 15:04:00".
func (e told) tells(moment string) bool {
	hour, minute, known := e.Date.Clock()
	day, _ := e.days()
	at := time.Date(0, 1, 1, hour, minute, 0, 0, time.UTC).Format("15:04")
	minuteOf, _ := cutLast(moment, ":")
	return known && (minuteOf == at || minuteOf == day+" "+at)
}

func cutLast(s, sep string) (before, after string) {
	if i := strings.LastIndex(s, sep); i >= 0 {
		return s[:i], s[i+len(sep):]
	}
	return s, ""
}

// periods are the parts of a TIMEX3 duration.
var periods = regexp.MustCompile(`([\d.]+)(WE|[YMWDHS])`)

// length is a TIMEX3 duration in seconds, as the suite counts them.
func length(duration string) float64 {
	days, clock, _ := strings.Cut(duration, "T")
	const day = 86400
	sum := 0.
	for _, part := range []struct {
		text string
		each map[string]float64
	}{{days, map[string]float64{"Y": 365 * day, "M": 30 * day, "W": 7 * day, "WE": 2 * day, "D": day}}, {clock, map[string]float64{"H": 3600, "M": 60, "S": 1}}} {
		for _, p := range periods.FindAllStringSubmatch(part.text, -1) {
			n, _ := strconv.ParseFloat(p[1], 64)
			sum += n * part.each[p[2]]
		}
	}
	return sum
}
