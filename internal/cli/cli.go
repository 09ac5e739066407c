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
	p.wipe()
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
		HideVersion: true, // the library's own takes -v
		Flags: []cli.Flag{
			&cli.BoolFlag{Name: "version", Usage: "print the version", DisableDefaultText: true},
			helpFlag(),
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
		if len(command.Flags) > 0 {
			command.Flags = append(command.Flags, quietFlag())
		}
		command.Before = p.setUp
		command.OnUsageError = usage
		command.HideHelpCommand = true // or a document called "help" could not be read
		command.CustomHelpTemplate = helpOf(command)
	}
	app.CustomAppHelpTemplate = helpOfProgram(app)
	app.Commands = append(app.Commands, p.helpCommand())
	return app
}

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
