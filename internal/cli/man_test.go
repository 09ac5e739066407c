package cli

import (
	"fmt"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/urfave/cli/v2"
)

const manPage = "../../docs/dateline.1"

// TestManPage keeps the man page to what the commands and flags say of themselves.
func TestManPage(t *testing.T) {
	got := manOf((&program{messages: &messages{}}).app())
	if *update {
		if err := os.WriteFile(manPage, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(manPage)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s is out of date; run the task golden:\n%s", manPage, diff)
	}
}

// TestManPageIsSound has the page set by the program that readers have, which warns of what it does not understand.
func TestManPageIsSound(t *testing.T) {
	if _, err := exec.LookPath("groff"); err != nil {
		t.Skip("there is no groff")
	}
	set := exec.Command("groff", "-man", "-Tutf8", "-ww", "-z", manPage)
	if said, err := set.CombinedOutput(); err != nil || len(said) > 0 {
		t.Errorf("%v: %s", err, said)
	}
}

// manOf writes the man page in roff.
func manOf(app *cli.App) string {
	var m roff
	fmt.Fprintf(&m, ".TH DATELINE 1 \"\" \"dateline %s\" \"User Commands\"\n", version)
	m.section("NAME")
	m.text(app.Name + " - " + app.Usage)
	m.section("SYNOPSIS")
	for _, command := range app.Commands {
		m.synopsis(command.UsageText)
	}
	m.synopsis("dateline --version")
	m.section("DESCRIPTION")
	m.text(inputsText)
	m.section("COMMANDS")
	for _, command := range app.Commands {
		m.command(command)
	}
	m.section("FLAGS OF THE PROGRAM")
	m.entries(flagEntries(app.Flags))
	m.section("EXIT STATUS")
	m.entries(exitStatuses)
	m.section("FILES")
	m.entries(files)
	m.section("EXAMPLES")
	for _, e := range examples {
		m.text(e.does)
		m.example(e.lines)
	}
	m.section("SEE ALSO")
	m.text("EDTF, the form of dates: https://www.loc.gov/standards/datetime/")
	return m.String()
}

var files = []entry{
	{"timeline.html", "what dateline report writes unless -o says otherwise, in the folder that it is run in"},
	{".NAME.NUMBER.tmp", "an output while it is written, beside its place; it is renamed when it is whole, and removed when a run fails"},
}

// roff is text in the language of man pages.
type roff struct{ strings.Builder }

func (m *roff) section(title string) { fmt.Fprintf(m, ".SH %s\n", title) }

// command writes a command as a section of its own, with its flags under their headings.
func (m *roff) command(command *cli.Command) {
	fmt.Fprintf(m, ".SS %s\n", roffText(command.UsageText))
	m.text(strings.ToUpper(command.Usage[:1]) + command.Usage[1:] + ".\n\n" + command.Description)
	for _, group := range flagGroups {
		if flags := flagsIn(group, command.Flags); len(flags) > 0 {
			fmt.Fprintf(m, ".PP\n.I %s\n", roffText(group))
			m.entries(flagEntries(flags))
		}
	}
}

// synopsis writes how a command is called, the words that are typed as they are in bold.
func (m *roff) synopsis(usage string) {
	words := strings.Fields(usage)
	typed := 2
	if len(words) < typed {
		typed = len(words)
	}
	fmt.Fprintf(m, ".B %s\n%s\n.br\n", roffText(strings.Join(words[:typed], " ")), roffText(strings.Join(words[typed:], " ")))
}

func (m *roff) text(text string) {
	for _, paragraph := range strings.Split(text, "\n\n") {
		if paragraph != "" {
			fmt.Fprintf(m, ".PP\n%s\n", strings.Join(wrap(roffText(paragraph), 120), "\n"))
		}
	}
}

func (m *roff) entries(list []entry) {
	for _, e := range list {
		fmt.Fprintf(m, ".TP\n.B %s\n%s\n", roffText(e.term), strings.Join(wrap(roffText(e.text), 120), "\n"))
	}
}

func (m *roff) example(lines string) {
	fmt.Fprintf(m, ".PP\n.RS 4\n.nf\n%s\n.fi\n.RE\n", roffText(lines))
}

// roffText protects what roff would take for more than text: a line of it never begins with a dot or a quotation mark, for
// the first character is one that is not printed.
func roffText(text string) string {
	text = strings.NewReplacer(`\`, `\e`, "-", `\-`, "'", `\(aq`, `"`, `\(dq`).Replace(text)
	if strings.HasPrefix(text, ".") {
		return `\&` + text
	}
	return strings.ReplaceAll(text, "\n.", "\n\\&.")
}
