package cli

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/urfave/cli/v2"
)

// What the help of the program says beside what its commands and flags say of themselves. The man page has it, too.

const inputsText = `INPUT is a file, a folder, or - for standard input, which is also read where no INPUT is given: plain text, Markdown, HTML,
DOCX or JSON lines, a document each with the keys id, text, date, title and url, of which only text must be there. Of a folder and
those in it, the files are read whose names end so. Flags may stand before or after inputs; what follows -- is an input.

Dates are written as EDTF (2024-05-16, 2024-05, 2024, 199X, 2024-05-01/2024-05-03), or as you would say them
("yesterday", "3 May 2024"). A document's own date, from which "last week" counts, is what --date NAME=DATE gives, else what its line
of JSON says, else what it carries, else what a bare --date DATE gives, else what its text tells. NAME is what "dateline inspect" calls it: the
file's name, or its path as it was typed, or the id of a line of JSON.

Events are found in English; dates are read in English and Russian. A document that seems to be in another language is
named in a warning.

Results go to standard output or to the FILE that -o names, which is written whole or not at all; messages go to standard error.`

var exitStatuses = []entry{
	{"0", "done, also where a document has no dates"},
	{"1", "failed or interrupted, and nothing was written"},
	{"2", "wrong usage"},
	{"3", "done in part: some inputs could not be read, and each is named"},
}

// example is a command line, or some, and what they do.
type example struct{ does, lines string }

var examples = []example{
	{"Draw the timeline of a folder of articles, one of which carries no date:", "dateline report --date notes.txt=2024-12-05 -o timeline.html articles/"},
	{"Take the events out, correct them in a spreadsheet, and draw what is left:", "dateline extract articles/ -o events.csv\ndateline render events.csv -o timeline.html"},
	{"Draw a picture of the most important events for a slide:", "dateline render events.csv -o slide.png --top 25 --title \"What happened\""},
	{"Draw a page that holds no more of the articles than the sentences that tell of an event:", "dateline report --texts quotes -o timeline.html articles/"},
	{"Tell how each expression of time came to its value:", "dateline dates --explain article.txt"},
	{"See which date each document was given, and how that was found:", "dateline inspect articles/"},
}

func (p *program) helpCommand() *cli.Command {
	return &cli.Command{
		Name:         "help",
		Aliases:      []string{"h"},
		Usage:        "tell of the program, or of a command",
		UsageText:    "dateline help [COMMAND]",
		HideHelp:     true,
		OnUsageError: usage,
		Action: func(c *cli.Context) error {
			name := c.Args().First()
			command := c.App.Command(name)
			switch {
			case name == "" || command != nil && command.Name == c.Command.Name:
				_, err := io.WriteString(p.stdout, c.App.CustomAppHelpTemplate)
				return err
			case command == nil:
				return unknownCommand(c, name)
			}
			_, err := io.WriteString(p.stdout, command.CustomHelpTemplate)
			return err
		},
	}
}

// helpOfProgram is what "dateline help" says.
func helpOfProgram(app *cli.App) string {
	var h helpText
	h.section("NAME")
	h.paragraphs(app.Name + " - " + app.Usage)
	h.section("USAGE")
	h.line("", app.UsageText)
	h.section("COMMANDS")
	var commands []entry
	for _, command := range app.Commands {
		commands = append(commands, entry{command.Name, command.Usage})
	}
	h.entries(commands, columnOf(commands))
	h.WriteString("\n")
	h.paragraphs("dateline help COMMAND tells of each, and of its flags.")
	h.section("DESCRIPTION")
	h.paragraphs(inputsText)
	h.section("FLAGS")
	flags := flagEntries(app.Flags)
	h.entries(flags, columnOf(flags))
	h.section("EXIT STATUS")
	h.entries(exitStatuses, columnOf(exitStatuses))
	h.section("EXAMPLES")
	for i, e := range examples {
		if i > 0 {
			h.WriteString("\n")
		}
		h.paragraphs(e.does)
		for _, line := range strings.Split(e.lines, "\n") {
			h.line("   ", line)
		}
	}
	return h.String()
}

// helpOf is what "dateline help COMMAND" says.
func helpOf(command *cli.Command) string {
	var h helpText
	h.section("NAME")
	h.paragraphs("dateline " + command.Name + " - " + command.Usage)
	h.section("USAGE")
	h.line("", command.UsageText)
	h.section("DESCRIPTION")
	h.paragraphs(command.Description)
	column := columnOf(flagEntries(command.Flags), flagEntries([]cli.Flag{helpFlag()}))
	for _, group := range flagGroups {
		entries := flagEntries(flagsIn(group, command.Flags))
		if group == messageGroup {
			entries = append(entries, flagEntry(helpFlag()))
		}
		if len(entries) > 0 {
			h.section(strings.ToUpper(group))
			h.entries(entries, column)
		}
	}
	h.WriteString("\n")
	h.paragraphs("dateline help tells of inputs, dates and exit statuses.")
	return h.String()
}

// entry is a term and what it means.
type entry struct{ term, text string }

func flagsIn(group string, flags []cli.Flag) []cli.Flag {
	var list []cli.Flag
	for _, flag := range flags {
		if c, ok := flag.(cli.CategorizableFlag); ok && c.GetCategory() == group {
			list = append(list, flag)
		}
	}
	return list
}

func flagEntries(flags []cli.Flag) []entry {
	var list []entry
	for _, flag := range flags {
		list = append(list, flagEntry(flag))
	}
	return list
}

// dashed are the names of a flag as they are typed, the short one first.
func dashed(flag cli.Flag) []string {
	var names []string
	for _, name := range flag.Names() {
		if len(name) == 1 {
			names = slices.Insert(names, 0, "-"+name)
		} else {
			names = append(names, "--"+name)
		}
	}
	return names
}

// flagEntry says how a flag is written, with its value, and what it does, with its default.
func flagEntry(flag cli.Flag) entry {
	usage := ""
	if f, ok := flag.(cli.DocGenerationFlag); ok {
		usage = f.GetUsage()
	}
	e := entry{strings.Join(dashed(flag), ", "), usage}
	if pieces := strings.Split(usage, "`"); len(pieces) == 3 { // the value stands between; where it opens, it is no word of the text
		if pieces[0] != "" {
			pieces[0] += pieces[1]
		}
		e = entry{e.term + " " + pieces[1], strings.TrimSpace(pieces[0] + pieces[2])}
	}
	if value := defaultOf(flag); value != "" {
		e.text += " (default: " + value + ")"
	}
	return e
}

func defaultOf(flag cli.Flag) string {
	switch f := flag.(type) {
	case *cli.StringFlag:
		return f.DefaultText
	case *cli.IntFlag:
		return f.DefaultText
	}
	return ""
}

// helpText is laid out for a terminal.
type helpText struct{ strings.Builder }

const (
	helpWidth  = 80
	helpIndent = 3
)

func (h *helpText) section(title string) {
	if h.Len() > 0 {
		h.WriteString("\n")
	}
	fmt.Fprintf(h, "%s:\n", title)
}

// paragraphs writes text whose paragraphs are parted by empty lines.
func (h *helpText) paragraphs(text string) {
	for i, paragraph := range strings.Split(text, "\n\n") {
		if i > 0 {
			h.WriteString("\n")
		}
		for _, line := range wrap(paragraph, helpWidth-helpIndent) {
			h.line("", line)
		}
	}
}

// entries writes terms beside what they mean, which begins in a column of its own.
func (h *helpText) entries(list []entry, column int) {
	for _, e := range list {
		term := e.term
		for _, line := range wrap(e.text, helpWidth-helpIndent-column) {
			h.line(term+strings.Repeat(" ", column-utf8.RuneCountInString(term)), line)
			term = ""
		}
	}
}

// columnOf is where the meanings of terms begin.
func columnOf(lists ...[]entry) int {
	column := 0
	for _, e := range slices.Concat(lists...) {
		column = max(column, utf8.RuneCountInString(e.term)+2)
	}
	return column
}

func (h *helpText) line(term, text string) {
	fmt.Fprintf(h, "%*s%s%s\n", helpIndent, "", term, text)
}

// wrap breaks text into lines of so many characters, where its words allow.
func wrap(text string, width int) []string {
	var lines []string
	line, length := "", 0
	for _, word := range strings.Fields(text) {
		n := utf8.RuneCountInString(word)
		if length > 0 && length+1+n > width {
			lines = append(lines, line)
			line, length = "", 0
		}
		if length > 0 {
			line += " "
			length++
		}
		line += word
		length += n
	}
	return append(lines, line)
}
