package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// outputs are the formats that each command writes, the first where nothing else is asked for.
var outputs = []struct {
	command string
	formats []string
}{
	{"report", []string{"html"}},
	{"extract", []string{"csv", "json", "jsonl", "markdown"}},
	{"render", []string{"html", "svg", "png", "fragment", "markdown"}},
	{"dates", []string{"text", "jsonl", "timeml"}},
	{"inspect", []string{"text", "jsonl"}},
}

func formatsOf(command string) []string {
	for _, output := range outputs {
		if output.command == command {
			return output.formats
		}
	}
	return nil
}

// writersOf names the commands that write a format.
func writersOf(format string) []string {
	var writers []string
	for _, output := range outputs {
		if slices.Contains(output.formats, format) {
			writers = append(writers, output.command)
		}
	}
	return writers
}

// formatNames are what endings stand for that are no format's name.
var formatNames = map[string]string{"md": "markdown", "htm": "html", "ndjson": "jsonl", "txt": "text", "tml": "timeml"}

// otherKinds are endings that promise what no command writes.
var otherKinds = []string{"pdf", "jpg", "jpeg", "gif", "webp", "xlsx", "xls", "ods", "doc", "docx", "odt", "ppt", "pptx", "odp", "ics", "xml", "zip"}

// formatOf is what --format says, else what the output's name ends in, else the first that the command writes. An
// ending that promises something else is refused, unless --format says what the file is to hold.
func formatOf(c *cli.Context) (string, error) {
	formats := formatsOf(c.Command.Name)
	if c.IsSet("format") {
		return choice(c, "format", formats)
	}
	output := c.String("output")
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(output)), ".")
	if name, ok := formatNames[ending]; ok {
		ending = name
	}
	if slices.Contains(formats, ending) {
		return ending, nil
	}
	writers := writersOf(ending)
	if ending == "text" || len(writers) == 0 && !slices.Contains(otherKinds, ending) { // which may hold anything
		return formats[0], nil
	}
	return "", usageError{
		msg:  fmt.Sprintf("%s: %s does not write %s", output, c.Command.Name, ending),
		hint: instead(c.Command.Name, ending, formats, writers),
	}
}

// instead tells what to do where a command does not write what was asked for.
func instead(command, format string, formats, writers []string) string {
	hint := command + " writes " + orList(formats)
	if len(formats) > 1 {
		hint += "; --format names one whatever the file is called"
	}
	if len(writers) > 0 {
		hint = fmt.Sprintf("%s is what dateline %s writes; %s", format, orList(writers), hint)
	}
	return hint
}

// orList joins names as in "csv, json or jsonl".
func orList(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " or " + names[last]
}
