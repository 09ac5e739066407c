package render_test

import (
	"os"
	"strings"
	"testing"

	"dateline/render"
	"dateline/timeline"
)

func ExampleMarkdown() {
	day, _ := timeline.ParseDate("2013-06-03")
	year, _ := timeline.ParseDate("2014~")
	tl := &timeline.Timeline{
		Title:     "The piers",
		Documents: []timeline.Document{{ID: "flood.html", Title: "High water", Published: day, URL: "https://example.org/flood"}, {ID: "plan.txt"}},
		Events: []timeline.Event{
			{Date: day, Title: "Flood damages two piers", Status: timeline.Occurred, Mentions: []timeline.Mention{{Document: "flood.html"}, {Document: "plan.txt"}}},
			{Date: year, Title: "Harbour rebuilds them", Status: timeline.Planned, Mentions: []timeline.Mention{{Document: "plan.txt"}}},
		},
	}
	_ = render.Markdown(os.Stdout, tl)
	// Output:
	// # The piers
	//
	// | Date | Event | Sources |
	// | --- | --- | --- |
	// | 2013-06-03 | Flood damages two piers | [^1] [^2] |
	// | 2014\~ | Harbour rebuilds them (planned) | [^2] |
	//
	// [^1]: High water, 2013-06-03, <https://example.org/flood>
	// [^2]: plan.txt
}

func TestMarkdownIsInert(t *testing.T) {
	const attack = "a|b\n| c | [x](javascript:alert(1)) <script>alert(1)</script> `c` **d** &lt; \\| #1"
	tl := &timeline.Timeline{
		Title:     attack,
		Documents: []timeline.Document{{ID: attack, Title: attack, URL: "javascript:alert(1)"}, {ID: "b", URL: "https://x.org/>)<b"}},
		Events:    []timeline.Event{{Title: attack, Status: timeline.Status(attack), Mentions: []timeline.Mention{{Document: attack}, {Document: "b"}}}},
	}
	var out strings.Builder
	if err := render.Markdown(&out, tl); err != nil {
		t.Fatal(err)
	}
	const inert = "a\\|b \\| c \\| \\[x\\](javascript:alert(1)) \\<script\\>alert(1)\\</script\\> \\`c\\` \\*\\*d\\*\\* \\&lt; \\\\\\| \\#1"
	want := "# " + inert + "\n\n| Date | Event | Sources |\n| --- | --- | --- |\n|  | " + inert + " (" + inert + ") | [^1] [^2] |\n\n[^1]: " + inert + "\n[^2]: b, <https://x.org/%3E%29%3Cb>\n"
	if out.String() != want {
		t.Errorf("got\n%s\nwant\n%s", out.String(), want)
	}
}
