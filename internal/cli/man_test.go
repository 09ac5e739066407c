package cli

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestManPage keeps the man page to what the commands and flags say of themselves.
func TestManPage(t *testing.T) {
	const page = "../../docs/dateline.1"
	app := (&program{messages: &messages{}}).app()
	app.Description = appDescription
	got, err := app.ToManWithSection(1)
	if err != nil {
		t.Fatal(err)
	}
	got += manSection("EXIT STATUS", exitStatuses+"\n") + manSection("EXAMPLES", manExamples)
	if *update {
		if err := os.WriteFile(page, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s is out of date; run the task golden:\n%s", page, diff)
	}
}

// manSection writes what the library's man page lacks.
func manSection(title, text string) string { return "\n.SH " + title + "\n" + text }

const manExamples = `Draw the timeline of a folder of articles, one of which carries no date:

.EX
dateline report --date notes.txt=2024-12-05 -o timeline.html articles/
.EE

.PP
Take the events out, correct them in a spreadsheet, and draw what is left:

.EX
dateline extract articles/ -o events.csv
dateline render events.csv -o timeline.html
.EE

.PP
Draw a page that holds no more of the articles than the sentences that tell of an event:

.EX
dateline report --texts quotes -o timeline.html articles/
.EE

.PP
Tell how each expression of time came to its value:

.EX
dateline dates --explain article.txt
.EE
`
