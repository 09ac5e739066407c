package temporal

import (
	"strconv"
	"strings"
	"testing"

	"dateline/timeline"
)

func TestExplain(t *testing.T) {
	published := timeline.DayOf(2024, 12, 5)
	for _, test := range []struct{ text, expression, anchor, words, how string }{
		{"They met on 16 May 2024.", "16 May 2024", "", "", "all in the words"},
		{"They met last Thursday.", "last Thursday", "2024-12-05", "", "counted from 2024-12-05, the document's date"},
		{"They met on Tuesday.", "Tuesday", "2024-12-05", "", "counted from 2024-12-05, the document's date, its verb telling of the past"},
		{"They will meet in March.", "March", "2024-12-05", "", "year filled in from 2024-12-05, the document's date, its verb telling of the future"},
		{"They met on May 16 and two days later.", "two days later", "2024-05-16", "May 16", `counted from 2024-05-16, told as "May 16"`},
		{"They met on Tuesday at 5 p.m.", "Tuesday at 5 p.m.", "2024-12-05", "", "counted from 2024-12-05, the document's date"},
		{"On May 16 they met again. By 5 p.m. it was over.", "5 p.m.", "2024-05-16", "May 16", `counted from 2024-05-16, told as "May 16"`},
		{"It has been so since May 2019. Two years later it ended.", "Two years later", "2019-05", "May 2019", `counted from 2019-05, told as "May 2019"`},
		{"Sales rose in the third quarter. They had fallen in the year-earlier period.", "the year-earlier period", "2024-35", "the third quarter", `counted from 2024-35, told as "the third quarter"`},
		{"This month they marked the tenth anniversary.", "the tenth anniversary", "2024-12", "This month", `counted from 2024-12, told as "This month"`},
		{"It has been so since 2019.", "2019", "", "", `all in the words, opened by "since"`},
		{"It was so in the '90s.", "the '90s", "", "", "century filled in"},
		{"It is so every day.", "every day", "", "", "has no place on the calendar"},
		{"They met three days later.", "three days later", "", "", noEarlierDate},
	} {
		tagged := (&Tagger{Explain: true}).Tag(&timeline.Document{Text: test.text, Published: published})
		if len(tagged.Explanations) != len(tagged.Expressions) {
			t.Fatalf("%s: %d explanations of %d expressions", test.text, len(tagged.Explanations), len(tagged.Expressions))
		}
		explained := false
		for i, e := range tagged.Expressions {
			if e.Text != test.expression {
				continue
			}
			explained = true
			x := tagged.Explanations[i]
			if x.How != test.how || x.Anchor.Date.String() != test.anchor || x.Anchor.Text != test.words {
				t.Errorf("%s\n got %q from %s %q\nwant %q from %s %q", test.text, x.How, x.Anchor.Date, x.Anchor.Text, test.how, test.anchor, test.words)
			}
			if a := x.Anchor; test.text[a.Begin:a.End] != a.Text {
				t.Errorf("%s: the anchor's span is %q", test.text, test.text[a.Begin:a.End])
			}
		}
		if !explained {
			t.Errorf("%s: %q was not found among %v", test.text, test.expression, tagged.Expressions)
		}
	}
}

// A rule is named by the line of its file that says its type and its meaning.
func TestExplainNamesTheRule(t *testing.T) {
	for _, language := range languages() {
		g := grammarOf(language)
		file, err := data.ReadFile("data/" + g.name)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(string(file), "\n")
		for _, r := range g.rules {
			if head := string(r.typ) + " " + r.action; !strings.HasPrefix(lines[r.line-1], head) {
				t.Fatalf("%s:%d is %q, want %s", g.name, r.line, lines[r.line-1], head)
			}
		}
	}
	tagged := (&Tagger{Explain: true}).Tag(&timeline.Document{Text: "Это было 16 мая 2024 г.", Language: "ru"})
	file, line, _ := strings.Cut(tagged.Explanations[0].Rule, ":")
	if n, err := strconv.Atoi(line); file != "ru/grammar.txt" || err != nil || n < 1 {
		t.Errorf("the rule is %s", tagged.Explanations[0].Rule)
	}
}

// Explaining costs only those who ask, and changes nothing.
func TestExplainChangesNothing(t *testing.T) {
	doc := timeline.Document{Text: news, Published: timeline.DayOf(2024, 12, 5)}
	plain, explained := new(Tagger).Tag(&doc), (&Tagger{Explain: true}).Tag(&doc)
	if plain.Explanations != nil {
		t.Errorf("%d explanations that nobody asked for", len(plain.Explanations))
	}
	for i, e := range explained.Expressions {
		if plain.Expressions[i] != e {
			t.Errorf("got %v, unexplained %v", e, plain.Expressions[i])
		}
	}
}
