package temporal

import (
	"fmt"
	"log"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"dateline/timeline"
)

func ExampleTagged_WithLandmarks() {
	ours, err := ReadLandmarks("ours.txt", strings.NewReader("Great? Flood (of Lisbon)? = 2011-10-03; the city's annals"))
	if err != nil {
		log.Fatal(err)
	}
	doc := timeline.Document{Text: "The bridge fell two years after the Flood. The next was built before the fall of the Berlin Wall.", Published: timeline.DayOf(2024, 12, 5)}
	tagged := (&Tagger{Landmarks: ours}).Tag(&doc)
	for _, e := range tagged.WithLandmarks().Expressions {
		fmt.Println(e.Text, e.Value, e.Mod, e.Date)
	}
	for _, e := range tagged.Expressions { // TIMEX3 alone
		fmt.Println(e.Text, e.Value)
	}
	// Output:
	// two years after the Flood 2013 AFTER 2013~
	// before the fall of the Berlin Wall 1989-11-09 BEFORE [..1989-11-09~]
	// two years P2Y
}

// leaning is a text, what in it leans on a landmark, and where that is.
type leaning struct{ text, leaning, value, mod, edtf string }

var leanings = []leaning{
	{"They met just before Russia's invasion of Ukraine.", "just before Russia's invasion of Ukraine", "2022-02", "BEFORE", "2022-02~"},
	{"They met shortly after the full-scale Russian invasion of Ukraine.", "shortly after the full-scale Russian invasion of Ukraine", "2022-02", "AFTER", "2022-02~"},
	{"Shortly after Russia’s full–scale invasion of Ukraine, they met.", "Shortly after Russia’s full–scale invasion of Ukraine", "2022-02", "AFTER", "2022-02~"},
	{"After the end of the Cold War they met.", "After the end of the Cold War", "1991", "AFTER", "[1991~..]"},
	{"Before the end of the Cold War they met.", "Before the end of the Cold War", "1989", "BEFORE", "[..1989~]"},
	{"It has been so since the fall of the Berlin Wall.", "the fall of the Berlin Wall", "1989-11-09", "AFTER", "1989-11-09~/.."},
	{"They met two years after the annexation of Crimea.", "two years after the annexation of Crimea", "2016", "AFTER", "2016~"},
	{"They met three months before the Brexit referendum, in secret.", "three months before the Brexit referendum", "2016-03", "BEFORE", "2016-03~"},
	{"They met ten days after the assassination of John F. Kennedy.", "ten days after the assassination of John F. Kennedy", "1963-12-02", "AFTER", "1963-12-02~"},
	{"They met a week before D-Day.", "a week before D-Day", "1944-05-30", "BEFORE", "1944-05-30~"},
	{"They met the day after the attack on Pearl Harbor.", "the day after the attack on Pearl Harbor", "1941-12-08", "AFTER", "1941-12-08~"},
	{"They met hours after the Japanese attack on Pearl Harbor.", "hours after the Japanese attack on Pearl Harbor", "1941-12", "AFTER", "1941-12~"},
	{"They met six hours after the Japanese attack on Pearl Harbor.", "six hours after the Japanese attack on Pearl Harbor", "1941-12-07", "AFTER", "1941-12-07~"},
	{"They met days before Hurricane Katrina.", "days before Hurricane Katrina", "2005-08", "BEFORE", "2005-08~"},
	{"A decade after the outbreak of World War II, they met.", "A decade after the outbreak of World War II", "1949", "AFTER", "1949~"},
	{"They met soon after World War II.", "soon after World War II", "1945-09", "AFTER", "1945-09~"},
	{"They met soon before World War II.", "soon before World War II", "1939-09", "BEFORE", "1939-09~"},
	{"They met prior to the October Revolution.", "prior to the October Revolution", "1917-11-07", "BEFORE", "[..1917-11-07~]"},
	{"They met right after the September 11 attacks.", "right after the September 11 attacks", "2001-09", "AFTER", "2001-09~"},
	{"They met after the 9/11 attacks.", "after the 9/11 attacks", "2001-09-11", "AFTER", "[2001-09-11~..]"},
	{"They met six months after the COVID-19 pandemic.", "six months after the COVID-19 pandemic", "2023-11", "AFTER", "2023-11~"},
	{"They met following the collapse of the Soviet Union.", "following the collapse of the Soviet Union", "1991-12-26", "AFTER", "[1991-12-26~..]"},

	{"They met in the aftermath of the Brexit referendum.", "aftermath of the Brexit referendum", "2016-06-23", "AFTER", "[2016-06-23~..]"},
	{"They met in the wake of the 9/11 attacks.", "wake of the 9/11 attacks", "2001-09-11", "AFTER", "[2001-09-11~..]"},
	{"The two cities were rivals until the fall of the Berlin Wall.", "the fall of the Berlin Wall", "1989-11-09", "BEFORE", "../1989-11-09~"},

	// nothing leans
	{"Russia's invasion of Ukraine was condemned.", "", "", "", ""},
	{"They spoke of the fall of the Berlin Wall.", "", "", "", ""},
	{"In 2023, after Russia's invasion of Ukraine, they met.", "", "", "", ""},
	{"They met long before the fall of the Berlin Wall.", "", "", "", ""},
	{"They met years after the fall of the Berlin Wall.", "", "", "", ""},
	{"They met after the Watergate Museum had closed.", "", "", "", ""},
	{"They met after the fall of the Berlin Wall Museum.", "", "", "", ""},
	{"They met after the invasion of Ukraine's Crimea.", "", "", "", ""},
	{"They met after the FALL OF the Berlin walls.", "", "", "", ""},
	{"They met after the october revolution.", "", "", "", ""},
}

func TestLeanings(t *testing.T) { testLeanings(t, fallback, leanings) }

func testLeanings(t *testing.T, language string, leanings []leaning) {
	for _, test := range leanings {
		tagged := new(Tagger).Tag(&timeline.Document{Text: test.text, Language: language, Published: timeline.DayOf(2024, 12, 5)})
		if test.leaning == "" {
			if len(tagged.Leanings) > 0 {
				t.Errorf("%s: %q leans", test.text, tagged.Leanings[0].Text)
			}
			continue
		}
		if len(tagged.Leanings) != 1 {
			t.Errorf("%s: %d leanings", test.text, len(tagged.Leanings))
			continue
		}
		l := tagged.Leanings[0]
		if l.Text != test.leaning || l.Value != test.value || l.Mod != test.mod || l.Date.String() != test.edtf {
			t.Errorf("%s\n got %q %s %s %s\nwant %q %s %s %s", test.text, l.Text, l.Value, l.Mod, l.Date, test.leaning, test.value, test.mod, test.edtf)
		}
		if !l.Date.IsApproximate() || l.Basis != timeline.BasisInferred {
			t.Errorf("%s: %s, %s, doesn't say that it is only about then", test.text, l.Date, l.Basis)
		}
	}
}

// An event can't have taken place after the text that looks back on it.
func TestLeaningNotYet(t *testing.T) {
	tagged := new(Tagger).Tag(&timeline.Document{ID: "d", Text: "It broke out soon after the invasion of Ukraine.", Published: timeline.DayOf(2019, 1, 1)})
	want := []timeline.Rejection{{Document: "d", Span: timeline.Span{Begin: 13, End: 47}, Text: "soon after the invasion of Ukraine", Reason: notYet}}
	if diff := cmp.Diff(want, tagged.Rejected); diff != "" || len(tagged.Leanings) > 0 {
		t.Errorf("%d leanings; rejected otherwise:\n%s", len(tagged.Leanings), diff)
	}
}

// What a document skips leans on nothing.
func TestLeaningSkipped(t *testing.T) {
	text := "It fell after D-Day. It fell before the Gulf War."
	tagged := new(Tagger).Tag(&timeline.Document{Text: text, Skip: []timeline.Span{{Begin: 0, End: 20}}})
	if len(tagged.Leanings) != 1 || tagged.Leanings[0].Text != "before the Gulf War" {
		t.Errorf("got %v", tagged.Leanings)
	}
}

func TestLeaningExplained(t *testing.T) {
	doc := timeline.Document{Text: "On 3 May 1990 it rose. It fell a year after the fall of the Berlin Wall, and for two days.", Published: timeline.DayOf(2019, 1, 1)}
	all := (&Tagger{Explain: true}).Tag(&doc).WithLandmarks()
	if len(all.Expressions) != 3 || len(all.Places) != 3 || len(all.Explanations) != 3 {
		t.Fatalf("%d expressions, %d places, %d explanations", len(all.Expressions), len(all.Places), len(all.Explanations))
	}
	x := all.Explanations[1]
	if !strings.HasPrefix(x.Rule, "en/landmarks.txt:") || x.Anchor.Date != timeline.DayOf(1989, 11, 9) || x.Anchor.Text != "fall of the Berlin Wall" ||
		doc.Text[x.Anchor.Begin:x.Anchor.End] != x.Anchor.Text || x.How != `counted from 1989-11-09, known as the date of "fall of the Berlin Wall"` {
		t.Errorf("got %+v", x)
	}
}

// Every landmark of ours has a source, and each of its names finds it and nothing else.
func TestLandmarks(t *testing.T) {
	for _, language := range languages() {
		marks := grammarOf(language).landmarks
		if marks == nil {
			continue
		}
		file, err := data.ReadFile("data/" + language + "/landmarks.txt")
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(string(file), "\n")
		dates := map[string]timeline.Date{}
		for _, names := range marks.named {
			for _, mark := range names {
				var n int
				if _, err := fmt.Sscanf(mark.origin, language+"/landmarks.txt:%d", &n); err != nil {
					t.Fatal(err)
				}
				if _, source, _ := strings.Cut(lines[n-1], ";"); len(strings.TrimSpace(source)) < 10 {
					t.Errorf("%s: no source", mark.origin)
				}
				name := strings.ToLower(mark.name)
				if d, twice := dates[name]; twice && d != mark.date() {
					t.Errorf("%s: %q is %s, and elsewhere %s", mark.origin, name, mark.date(), d)
				}
				dates[name] = mark.date()
				leans := map[string]string{"en": "just after the ", "ru": "вскоре после "}[language] + mark.name
				text := leans + ", in secret."
				tagged := new(Tagger).Tag(&timeline.Document{Text: text, Language: language})
				if len(tagged.Leanings) != 1 || tagged.Leanings[0].Landmark != mark.date() || tagged.Leanings[0].Text != leans {
					t.Errorf("%s: %s: found %v", mark.origin, text, tagged.Leanings)
				}
			}
		}
		t.Logf("%s: %d names", language, len(dates))
	}
}

func TestReadLandmarksErrors(t *testing.T) {
	for content, want := range map[string]string{
		"# a comment\n\nthe flood":                `l.txt:3: want NAMES = DATE; SOURCE, found "the flood"`,
		"flood = 2011-13":                         "l.txt:1: ",
		"flood = 199X; annals":                    `l.txt:1: "199X": want a day, a month, a year, or FROM/TO`,
		"flood = 2011/..":                         `l.txt:1: "2011/..": want a day, a month, a year, or FROM/TO`,
		"flood = ":                                "l.txt:1: ",
		"(flood = 2011":                           "l.txt:1: no ) for a (",
		"great ~ flood = 2011":                    "l.txt:1: a name is made of words, ?, | and ( ) alone",
		"$flood = 2011":                           "l.txt:1: no piece $flood",
		"flood? = 2011":                           `l.txt:1: "flood?" may be no words at all`,
		strings.Repeat("(a | b)", 12) + " = 2011": "l.txt:1: stands for more than 1000 names",
		strings.Repeat("a ", 50000) + " = 2011":   "l.txt: bufio.Scanner: token too long",
	} {
		_, err := ReadLandmarks("l.txt", strings.NewReader(content))
		if err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%.40s: got %v, want %s", content, err, want)
		}
	}
}

// Whatever is read, nothing breaks, and what leans on it cuts its own words out of the text.
func FuzzReadLandmarks(f *testing.F) {
	f.Add("# head\n(great | Great)? flood of (Lisbon | the North) = 2011-10-03; annals", "two days before the great flood of Lisbon, since the Flood")
	f.Add("a? (b | c)? d's = 2011; s\n\xff = 2012\nİ = -0043/2013", "after the d’s, since İ")
	f.Fuzz(func(t *testing.T, content, text string) {
		marks, err := ReadLandmarks("l.txt", strings.NewReader(content))
		if err != nil {
			return
		}
		text = strings.ToValidUTF8(text, "�")
		tagger := Tagger{Landmarks: marks, Explain: true}
		all := tagger.Tag(&timeline.Document{Text: text}).WithLandmarks()
		if len(all.Places) != len(all.Expressions) || len(all.Explanations) != len(all.Expressions) {
			t.Fatalf("%d expressions, %d places, %d explanations", len(all.Expressions), len(all.Places), len(all.Explanations))
		}
		end := 0
		for _, e := range all.Expressions {
			if e.Begin < end || e.Value == "" || string([]rune(text)[e.Begin:e.End]) != e.Text {
				t.Fatalf("%+v in %q", e, text)
			}
			end = e.End
		}
	})
}
