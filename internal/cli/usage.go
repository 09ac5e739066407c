package cli

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode"

	"github.com/urfave/cli/v2"
)

// What is here puts into words what is wrong with a command line, and what was perhaps meant.

// noCommand runs where no command of ours was named.
func (p *program) noCommand(c *cli.Context) error {
	if c.Bool("version") {
		_, err := fmt.Fprintf(p.stdout, "dateline %s\n", version)
		return err
	}
	if !c.Args().Present() {
		fmt.Fprint(p.w, c.App.CustomAppHelpTemplate)
		return usageError{msg: "which command?"}
	}
	return unknownCommand(c, c.Args().First())
}

func unknownCommand(c *cli.Context, name string) error {
	err := usageError{msg: fmt.Sprintf("there is no command %q", name)}
	if _, statErr := os.Stat(name); statErr == nil {
		err.hint = "did you mean dateline report " + typeable(name) + "?"
		return err
	}
	var names []string
	for _, command := range c.App.Commands {
		names = append(names, command.Names()...)
	}
	switch near := nearest(name, names); {
	case near != "":
		err.hint = fmt.Sprintf("did you mean %q?", near)
	case name == "version":
		err.hint = "did you mean --version?"
	}
	return err
}

// usage puts the library's complaint about a flag into our words.
func usage(c *cli.Context, err error, _ bool) error {
	const unknown = "flag provided but not defined: -"
	name, isUnknown := strings.CutPrefix(err.Error(), unknown)
	if !isUnknown {
		return usageError{msg: valueFault(err)}
	}
	dashes := "--"
	if len(name) == 1 {
		dashes = "-"
	}
	return usageError{msg: "there is no flag " + dashes + name, hint: meant(c, name)}
}

// meant guesses what stands behind a flag that a command doesn't have: a slip, a flag of another command, a file.
func meant(c *cli.Context, name string) string {
	if near := nearest(name, flagNames(c.Command.Flags)); near != "" {
		return fmt.Sprintf("did you mean --%s?", near)
	}
	if _, err := os.Stat("-" + name); err == nil {
		return "if the file is meant, write " + typeable("./-"+name)
	}
	var others []string
	for _, command := range c.App.Commands {
		if slices.Contains(flagNames(command.Flags), name) {
			others = append(others, command.Name)
		}
	}
	isRoot := c.Command.Name == c.App.Name
	switch {
	case isRoot && strings.EqualFold(name, "v"):
		return "did you mean --version?"
	case len(others) > 0 && isRoot:
		return fmt.Sprintf("dateline %s has it", orList(others))
	case len(others) > 0:
		return fmt.Sprintf("dateline %s has it; dateline help %s lists what there is here", orList(others), c.Command.Name)
	}
	return ""
}

// typeable is a word as a shell takes it.
func typeable(word string) string {
	isSpecial := func(c rune) bool {
		return !unicode.IsLetter(c) && !unicode.IsDigit(c) && !strings.ContainsRune("./-_=+,:@%", c)
	}
	if word != "" && !strings.ContainsFunc(word, isSpecial) {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

func flagNames(flags []cli.Flag) []string {
	var names []string
	for _, flag := range flags {
		names = append(names, flag.Names()...)
	}
	return names
}

// valueFault says what is wrong with the value of a flag. Those that are not text are whole numbers, or have no value.
func valueFault(err error) string {
	said := err.Error()
	for _, form := range []struct{ library, ours string }{
		{`invalid value %q for flag -%s parse error`, "--%s: %q is no whole number"},
		{`invalid value %q for flag -%s value out of range`, "--%s: %q is too large a number"},
		{`invalid boolean value %q for -%s parse error`, "--%s takes no value such as %q"},
	} {
		var value, flag string
		if n, _ := fmt.Sscanf(said, form.library, &value, &flag); n == 2 && strings.HasSuffix(said, form.library[len(form.library)-5:]) {
			return fmt.Sprintf(form.ours, strings.TrimSuffix(flag, ":"), value)
		}
	}
	return lowerFirst(said)
}
