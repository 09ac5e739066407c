package temporal

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"dateline/timeline"
)

func ExampleTagger_Tag() {
	tagged := new(Tagger).Tag(&timeline.Document{
		Text:      "They signed it on May 16 and met again last Thursday. The 1990s were quieter.",
		Published: timeline.DayOf(2024, 12, 5),
	})
	for _, e := range tagged.Expressions {
		fmt.Println(e.Text, e.Type, e.Value, e.Date, e.Basis)
	}
	// Output:
	// May 16 DATE 2024-05-16 2024-05-16 inferred
	// last Thursday DATE 2024-11-28 2024-11-28 relative
	// The 1990s DATE 199 199X explicit
}

func ExampleParseDate() {
	now := time.Date(2024, 12, 5, 9, 30, 0, 0, time.UTC)
	for _, text := range []string{"2024-05", "5 December 2024", "yesterday", "three days ago", "last Friday", "31 February 2024", "16 мая 2024 г.", "вчера", "через неделю"} {
		fmt.Println(ParseDate(text, now))
	}
	// Output:
	// 2024-05 <nil>
	// 2024-12-05 <nil>
	// 2024-12-04 <nil>
	// 2024-12-02 <nil>
	// 2024-11-29 <nil>
	//  "31 February 2024" is no date: no such day in the calendar
	// 2024-05-16 <nil>
	// 2024-12-04 <nil>
	// 2024-12-12~ <nil>
}

// A document that doesn't say when it was written dates nothing that counts from its own day.
func TestUndated(t *testing.T) {
	for text, want := range map[string]string{
		"It happened on Friday.":            "XXXX-WXX-5",
		"It happened in July.":              "XXXX-07",
		"It happened on July 5.":            "XXXX-07-05",
		"It happened last week.":            "XXXX-WXX",
		"It happened yesterday.":            "XXXX-XX-XX",
		"It happened three days ago.":       "XXXX-XX-XX",
		"It happened two years ago.":        "",
		"It will be over by the year's end": "",
	} {
		tagged := new(Tagger).Tag(&timeline.Document{Text: text})
		for _, e := range tagged.Expressions {
			if !e.Date.IsZero() {
				t.Errorf("%s: %q got the date %s", text, e.Text, e.Date)
			}
			if want != "" && e.Value != want {
				t.Errorf("%s: %q got the value %s, want %s", text, e.Text, e.Value, want)
			}
		}
		if len(tagged.Rejected) == 0 {
			t.Errorf("%s: nothing was rejected", text)
		}
	}
}

func TestImpossible(t *testing.T) {
	for _, text := range []string{"It was signed on February 30, 2023.", "It was signed on 31 April 2021.", "It was signed on May 40.", "Dated 2023-02-31.", "Dated 2023-13-01.", "Dated 31/31/2020."} {
		tagged := new(Tagger).Tag(&timeline.Document{Text: text, Published: timeline.DayOf(2024, 1, 1)})
		if len(tagged.Expressions) > 0 || len(tagged.Rejected) != 1 || tagged.Rejected[0].Reason != noSuchDay {
			t.Errorf("%s: found %v, rejected %v", text, tagged.Expressions, tagged.Rejected)
		}
	}
}

// What a document skips tells no time.
func TestSkip(t *testing.T) {
	const text = " date 2024-12-05 The bridge fell on May 16. © 2021 The Paper"
	tagged := new(Tagger).Tag(&timeline.Document{Text: text, Skip: []timeline.Span{{Begin: 0, End: 17}, {Begin: 44, End: 60}}, Published: timeline.DayOf(2024, 12, 5)})
	if len(tagged.Expressions) != 1 || tagged.Expressions[0].Text != "May 16" {
		t.Errorf("found %v", tagged.Expressions)
	}
	if s := tagged.Text.Sentences[tagged.Places[0].Sentence]; text[s.Begin:s.End] != "The bridge fell on May 16." {
		t.Errorf("in the sentence %q", text[s.Begin:s.End])
	}
}

// A narrative goes on from the last date told; news counts from its own.
func TestGenre(t *testing.T) {
	const history = "The war began in 1861. In July 1863 it turned. Lee fled in August. By 1864 he was beaten; Grant attacked on May 4. It ended in April 1865."
	tagged := new(Tagger).Tag(&timeline.Document{Text: history, Published: timeline.DayOf(2009, 12, 19)})
	var values []string
	for _, e := range tagged.Expressions {
		values = append(values, e.Value)
	}
	if got, want := strings.Join(values, " "), "1861 1863-07 1863-08 1864 1864-05-04 1865-04"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	news := (&Tagger{Genre: GenreNews}).Tag(&timeline.Document{Text: history, Published: timeline.DayOf(2009, 12, 19)})
	if got := news.Expressions[2].Value; got != "2009-08" {
		t.Errorf("as news, August is %s", got)
	}
}

// Whatever a text holds, expressions lie in order within it and cut their own words out of it.
func FuzzTag(f *testing.F) {
	for _, s := range []string{
		"В ночь на 5 мая 1941–45 гг., С 3-го по 5-е, через два дня; ХХ век, 90-е «в [44 г. до н. э.] А. С. П.»",
		"On Friday, May 5–9, 2023 at 5 p.m. (the 1990s) “last week” 3/4/21", "Москва, 5 мая: it’s Monday’s o’clock", "\x00\xff 2024-13-45 1914–18 BC 44", "twenty-first of the nineteen ninety-six two hundred and five years ago",
	} {
		f.Add(s, 2024, 12, 5)
	}
	f.Fuzz(func(t *testing.T, text string, y, m, d int) {
		text = strings.ToValidUTF8(text, "�")
		doc := timeline.Document{Text: text, Published: timeline.DayOf(y, m, d)}
		if y%2 == 1 {
			doc.Language = "ru"
		}
		runes := []rune(text)
		tagged := (&Tagger{Ledger: y%3 == 0}).Tag(&doc)
		if len(tagged.Places) != len(tagged.Expressions) {
			t.Fatal("expressions without a place")
		}
		end := 0
		for i, e := range tagged.Expressions {
			if e.Begin < end || e.End <= e.Begin || e.End > len(runes) || string(runes[e.Begin:e.End]) != e.Text {
				t.Fatalf("%q does not cut %d to %d of %q", e.Text, e.Begin, e.End, text)
			}
			end = e.End
			if e.Value == "" || e.Type == "" {
				t.Fatalf("%q has no value", e.Text)
			}
			p := tagged.Places[i]
			s := tagged.Text.Sentences[p.Sentence]
			if p.First < s.First || p.Last > s.Last || p.Last <= p.First {
				t.Fatalf("%q lies outside its sentence", e.Text)
			}
		}
		for _, r := range tagged.Rejected {
			if r.Reason == "" || string(runes[r.Begin:r.End]) != r.Text {
				t.Fatalf("rejected %v", r)
			}
		}
		for i := range runes {
			if offset := len(string(runes[:i])); tagged.Text.Byte(i) != offset || tagged.Text.Rune(offset) != i {
				t.Fatalf("code point %d of %q is at byte %d, not %d", i, text, offset, tagged.Text.Byte(i))
			}
		}
		last := 0
		for _, s := range tagged.Text.Sentences {
			if s.Begin < last || s.End <= s.Begin || s.First >= s.Last {
				t.Fatalf("sentence %v", s)
			}
			last = s.End
		}
	})
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"2024-05", "yesterday", "5 May", "in two hours", "", "next week", "44 BC"} {
		f.Add(s)
	}
	now := time.Date(2024, 12, 5, 9, 30, 0, 0, time.UTC)
	f.Fuzz(func(t *testing.T, text string) {
		d, err := ParseDate(text, now)
		if (err == nil) == d.IsZero() {
			t.Errorf("%q: %v, %v", text, d, err)
		}
	})
}

// Whole days before and after a weekday, by name or by number, agree with the calendar.
func TestWeekdays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		base := civilOf(rapid.IntRange(-200000, 40000).Draw(t, "day"))
		w := rapid.IntRange(1, 7).Draw(t, "weekday")
		tag := func(text string) civil {
			tagged := (&Tagger{Genre: GenreNews}).Tag(&timeline.Document{Text: text, Published: base.date()})
			if len(tagged.Expressions) != 1 {
				t.Fatalf("%q: %v", text, tagged.Expressions)
			}
			return civilDate(tagged.Expressions[0].Date)
		}
		if base.y < 1 {
			t.Skip()
		}
		name := weekdayNames[w-1]
		for text, within := range map[string][2]int{
			"They met on " + name + ".": {-6, 0}, "They met last " + name + ".": {-7, -1}, "They will meet next " + name + ".": {1, 7}, "They will meet on " + name + ".": {0, 6},
		} {
			c := tag(text)
			days := c.number() - base.number()
			if c.weekday() != w || days < within[0] || days > within[1] {
				t.Fatalf("%q on %v is %v", text, base, c)
			}
		}
		n := rapid.IntRange(2, 400).Draw(t, "n")
		if c := tag(fmt.Sprintf("They met %d days ago.", n)); c != base.plus(-n) {
			t.Fatalf("%d days before %v is %v", n, base, c)
		}
	})
}

func TestCivil(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(-1500000, 1500000).Draw(t, "n")
		c := civilOf(n)
		if c.number() != n || !c.valid() {
			t.Fatalf("day %d is %v", n, c)
		}
		months := rapid.IntRange(-5000, 5000).Draw(t, "months")
		if moved := c.plusMonths(months); !moved.valid() || (moved.y*12+moved.m)-(c.y*12+c.m) != months {
			t.Fatalf("%v and %d months is %v", c, months, moved)
		}
	})
	for y, want := range map[int]civil{1818: {1818, 3, 22}, 1943: {1943, 4, 25}, 2000: {2000, 4, 23}, 2024: {2024, 3, 31}, 2038: {2038, 4, 25}} {
		if got := easterSunday(y); got != want {
			t.Errorf("Easter %d is %v, want %v", y, got, want)
		}
	}
}
