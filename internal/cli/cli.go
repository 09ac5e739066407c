package cli

import (
	"context"
	"errors"
	"io"
	"strings"
	"syscall"
	"time"

	"github.com/urfave/cli/v2"
)

const version = "0.1.0"

// Run carries out a command line, without the program's name, and gives the exit status.
func Run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &program{stdin: stdin, stdout: stdout, now: time.Now, messages: &messages{w: stderr}}
	return p.run(ctx, args)
}

// program is one run of the command line.
type program struct {
	*messages
	stdin  io.Reader
	stdout io.Writer
	now    func() time.Time
}

func (p *program) run(ctx context.Context, args []string) int {
	app := p.app()
	args, err := arrange(args, takesValue(app.Commands))
	if err == nil {
		err = app.RunContext(ctx, append([]string{app.Name}, args...))
	}
	return p.status(err)
}

// status tells an error and turns it into the exit status.
func (p *program) status(err error) int {
	var usage usageError
	var help cli.ExitCoder
	switch {
	case err == nil:
		return statusDone
	case errors.Is(err, errPart):
		return statusPart
	case errors.Is(err, errTold), errors.Is(err, syscall.EPIPE): // a reader that has seen enough is no news
		return statusFailed
	case errors.Is(err, context.Canceled):
		p.fail(errors.New("interrupted"))
		p.end()
		return statusFailed
	case errors.As(err, &usage):
		p.fail(err)
		return statusUsage
	case errors.As(err, &help): // the library found no help on something
		p.fail(usageError{msg: lowerFirst(err.Error())})
		return statusUsage
	}
	p.fail(err)
	return statusFailed
}

func (p *program) app() *cli.App {
	app := &cli.App{
		Name:        "dateline",
		Usage:       "read articles, find the dated events in them, draw a timeline that shows its sources",
		UsageText:   "dateline COMMAND [FLAGS] [INPUT ...]",
		Description: appDescription + "\n\nExit status: " + exitStatuses,
		HideVersion: true, // the library's own takes -v
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "version", Usage: "print the version", DisableDefaultText: true},
		},
		Commands:                  p.commands(),
		Action:                    p.noCommand,
		OnUsageError:              usage,
		ExitErrHandler:            func(*cli.Context, error) {}, // or the library exits by itself
		DisableSliceFlagSeparator: true,                         // "May 16, 2024" is one date
		Reader:                    p.stdin,
		Writer:                    p.stdout,
		ErrWriter:                 p.w,
	}
	for _, command := range app.Commands {
		command.Flags = append(command.Flags, quietFlag())
		command.Before = p.setUp
		command.OnUsageError = usage
		command.HideHelpCommand = true // or a document called "help" could not be read
		command.CustomHelpTemplate = cli.CommandHelpTemplate
	}
	return app
}

const appDescription = `INPUT is a file (plain text, Markdown, HTML, DOCX, JSON lines), a folder of such files, or - for standard input,
which is also read where no INPUT is given. Flags may stand before or after inputs; what follows -- is an input.

Dates are written as EDTF (2024-05-16, 2024-05, 2024, 199X, 2024-05-01/2024-05-03), or as you would say them
("yesterday", "3 May 2024"). A document's own date is what --date NAME=DATE gives, else what its line of JSON says, else
what it carries, else what a bare --date DATE gives, else what its text tells.

Events are found in English; dates are read in English and Russian. A document that seems to be in another language is
named in a warning.`

// exitStatuses follow the description in the help, and have a section of their own in the man page.
const exitStatuses = `0 done, 1 failed or interrupted and nothing written, 2 wrong usage, 3 done in part: some inputs could not be read, and
each is named.`

func (p *program) setUp(c *cli.Context) error {
	p.quiet, p.verbose = c.Bool("quiet"), c.Bool("verbose")
	if c.IsSet("output") && c.String("output") == "" {
		return usageError{msg: "-o names no file", hint: "- is standard output"}
	}
	return nil
}

func lowerFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToLower(s[:1]) + s[1:]
}
