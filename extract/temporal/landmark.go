package temporal

import (
	"bufio"
	"fmt"
	"io"
	"slices"
	"strings"

	"dateline/timeline"
)

// Landmarks are events of well-known dates that texts date others by: "two years after the fall of the Berlin Wall".
type Landmarks struct {
	named map[string][]landmark // by the first word of a name in lower case, the longest names first
	empty *lexicon              // to cut names as texts are cut
}

// landmark is one name of such an event.
type landmark struct {
	name     string
	words    []string // of the name, as texts are cut
	from, to civil    // its first and last day, month or year
	origin   string   // where it is told: en/landmarks.txt:12
}

func (l *landmark) date() timeline.Date {
	if l.from == l.to {
		return l.from.date()
	}
	return timeline.Interval(l.from.date(), l.to.date())
}

// ReadLandmarks reads a file of landmarks, a line each: what they are called, their date, where that is known from.
// The head of data/en/landmarks.txt tells the form. Name is the file's, for errors.
func ReadLandmarks(name string, content io.Reader) (*Landmarks, error) {
	l := &Landmarks{named: map[string][]landmark{}, empty: newLexicon()}
	l.empty.fill()
	lines := bufio.NewScanner(content)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSpace(lines.Text())
		if line == "" || line[0] == '#' {
			continue
		}
		origin := fmt.Sprintf("%s:%d", name, n)
		if err := l.read(origin, line); err != nil {
			return nil, fmt.Errorf("%s: %w", origin, err)
		}
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	for _, names := range l.named {
		slices.SortStableFunc(names, func(a, b landmark) int { return len(b.words) - len(a.words) })
	}
	return l, nil
}

func (l *Landmarks) read(origin, line string) error {
	names, rest, ok := strings.Cut(line, "=")
	if !ok {
		return fmt.Errorf("want NAMES = DATE; SOURCE, found %q", line)
	}
	date, _, _ := strings.Cut(rest, ";")
	from, to, err := landmarkDate(strings.TrimSpace(date))
	if err != nil {
		return err
	}
	pattern, err := parsePattern(names, nil)
	if err != nil {
		return err
	}
	phrases, err := pattern.phrases()
	if err != nil {
		return err
	}
	for _, phrase := range phrases {
		mark := landmark{name: strings.Join(phrase, " "), words: l.cut(phrase), from: from, to: to, origin: origin}
		if len(mark.words) == 0 {
			return fmt.Errorf("%q may be no words at all", strings.TrimSpace(names))
		}
		first := strings.ToLower(mark.words[0])
		l.named[first] = append(l.named[first], mark)
	}
	return nil
}

// landmarkDate reads a day, a month, a year, or a stretch from one to another.
func landmarkDate(edtf string) (from, to civil, err error) {
	d, err := timeline.ParseDate(edtf)
	if err != nil {
		return from, to, err
	}
	first, last, ok := d.Bounds()
	if !ok {
		first, last = d, d
	}
	from, to = civilDate(first), civilDate(last)
	if !from.known() || !to.known() || d.Precision() == timeline.PrecisionMinute {
		return from, to, fmt.Errorf("%q: want a day, a month, a year, or FROM/TO", edtf)
	}
	return from, to, nil
}

// phrases lists what a pattern stands for.
func (p pattern) phrases() ([][]string, error) {
	const most = 1000
	switch p.kind {
	case word:
		return [][]string{{p.word}}, nil
	case optional:
		some, err := p.parts[0].phrases()
		return append(some, nil), err
	case choice:
		var all [][]string
		for _, part := range p.parts {
			some, err := part.phrases()
			if err != nil {
				return nil, err
			}
			all = append(all, some...)
		}
		return all, nil
	case sequence:
		all := [][]string{nil}
		for _, part := range p.parts {
			some, err := part.phrases()
			if err != nil {
				return nil, err
			}
			if len(all)*len(some) > most {
				return nil, fmt.Errorf("stands for more than %d names", most)
			}
			var longer [][]string
			for _, a := range all {
				for _, b := range some {
					longer = append(longer, slices.Concat(a, b))
				}
			}
			all = longer
		}
		return all, nil
	}
	return nil, fmt.Errorf("a name is made of words, ?, | and ( ) alone")
}

// cut gives the words of a phrase as texts are cut.
func (l *Landmarks) cut(phrase []string) []string {
	t := &Text{Source: strings.Join(phrase, " ")}
	t.tokenize(l.empty)
	var words []string
	for i := range t.Tokens {
		words = append(words, t.Word(i))
	}
	return words
}

// at finds the longest name that begins with token i of t and ends before token last; nil where there is none.
func (l *Landmarks) at(t *Text, i, last int) *landmark {
	if l == nil || i >= last {
		return nil
	}
	names := l.named[strings.ToLower(t.Word(i))]
	for n := range names {
		if words := names[n].words; len(words) <= last-i && t.reads(i, words) {
			return &names[n]
		}
	}
	return nil
}

// reads tells whether words stand in t from token i on. A word with a capital wants one.
func (t *Text) reads(i int, words []string) bool {
	for k, want := range words {
		have := t.Word(i + k)
		switch have {
		case "’s":
			have = "'s"
		case "–", "‑":
			have = "-"
		case "’":
			have = "'"
		}
		if !strings.EqualFold(have, want) || strings.ToLower(want) != want && strings.ToLower(have) == have {
			return false
		}
	}
	return true
}
