package cli

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"os"
	"runtime"

	"dateline/extract"
	"dateline/extract/document"
	"dateline/extract/temporal"

	"github.com/urfave/cli/v2"
)

func (p *program) commands() []*cli.Command {
	return []*cli.Command{
		p.reportCommand(),
		p.extractCommand(),
		p.renderCommand(),
		p.datesCommand(),
		p.inspectCommand(),
		p.completionCommand(),
	}
}

var inputFormats = append([]string{auto}, document.Formats...)

// job is what a command does: it writes its result and sums up in a few words what that is.
type job func(ctx context.Context, r *reading, w io.Writer) (summary string, err error)

// process runs a job that reads documents, from flags to exit status.
func (p *program) process(c *cli.Context, destination string, run job) error {
	r, err := p.reading(c)
	if err != nil {
		return err
	}
	args, err := p.inputsOf(c)
	if err != nil {
		return err
	}
	if err := keepApart(destination, c.String("landmarks")); err != nil {
		return err
	}
	out, err := create(destination, p.stdout)
	if err != nil {
		return err
	}
	defer out.discard()
	summary, err := interruptible(c.Context, func() (string, error) {
		if err := r.find(args, out); err != nil {
			return "", err
		}
		r.progress = p.progress(out, r.known())
		return run(c.Context, r, out)
	})
	if err != nil {
		return err
	}
	if err := p.deliver(out, summary); err != nil {
		return err
	}
	if r.failed > 0 {
		return errPart
	}
	return nil
}

// interruptible does work and gives up on it when ctx ends, for one document may take long. What is given up goes on
// until the program ends, and its result is dropped.
func interruptible(ctx context.Context, work func() (string, error)) (string, error) {
	type result struct {
		summary string
		err     error
	}
	done := make(chan result, 1)
	go func() {
		summary, err := work()
		done <- result{summary, err}
	}()
	select {
	case r := <-done:
		return r.summary, cmp.Or(ctx.Err(), r.err)
	case <-ctx.Done():
		return "", ctx.Err()
	}
}

// deliver puts a finished result in its place.
func (p *program) deliver(out *output, summary string) error {
	if err := out.commit(); err != nil {
		return err
	}
	if out.name != "" {
		p.say("%s: %s", out.name, summary)
	}
	return nil
}

// reading reads the flags that say how to read.
func (p *program) reading(c *cli.Context) (*reading, error) {
	tagger, err := taggerOf(c)
	if err != nil {
		return nil, err
	}
	if tagger.Landmarks, err = landmarks(c.String("landmarks")); err != nil {
		return nil, err
	}
	typed := p.typed(tagger)
	dating, err := parseDating(c.StringSlice("date"), typed)
	if err != nil {
		return nil, err
	}
	format, err := choice(c, "input", inputFormats)
	if err != nil {
		return nil, err
	}
	if format == auto {
		format = ""
	}
	if encoding := c.String("encoding"); encoding != "" && !document.IsEncoding(encoding) {
		return nil, usageError{
			msg:  fmt.Sprintf("--encoding: there is no %q", encoding),
			hint: "use a name of the web's list of encodings, such as windows-1251, gb18030 or utf-16le",
		}
	}
	return &reading{
		program: p,
		reader: document.Reader{
			Format:    format,
			Encoding:  c.String("encoding"),
			Latest:    typed.now,
			ParseDate: typed.date,
		},
		dating:    dating,
		extractor: extract.Extractor{Tagger: tagger, Workers: runtime.GOMAXPROCS(0), Statements: c.Bool("statements")},
	}, nil
}

// landmarks reads the file of --landmarks.
func landmarks(path string) (*temporal.Landmarks, error) {
	if path == "" {
		return nil, nil
	}
	file, err := os.Open(path)
	if err != nil {
		return nil, withoutOp(path, err)
	}
	defer file.Close()
	marks, err := temporal.ReadLandmarks(path, file)
	if err != nil {
		return nil, hinted{err, `write a line such as: Great? Flood of Lisbon = 2011-10-03; where that is known from`}
	}
	return marks, nil
}

// inputsOf gives the inputs that were named, standard input where there are none.
func (p *program) inputsOf(c *cli.Context) ([]string, error) {
	if c.Args().Present() {
		return c.Args().Slice(), nil
	}
	if isTerminal(p.stdin) {
		return nil, usageError{msg: "no input", hint: "name a file or a folder, or - for standard input"}
	}
	return []string{"-"}, nil
}

// find finds the inputs.
func (r *reading) find(args []string, out *output) error {
	f := finder{messages: r.messages, out: out}
	inputs, err := f.find(args)
	r.inputs, r.failed = inputs, f.failed
	if err != nil {
		return err
	}
	return r.expect()
}
