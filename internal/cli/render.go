package cli

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"

	"dateline/render/report"
	"dateline/timeline"

	"github.com/urfave/cli/v2"
)

func (p *program) renderCommand() *cli.Command {
	return &cli.Command{
		Name:      "render",
		Usage:     "draw a timeline from an extracted, perhaps edited, CSV or JSON",
		UsageText: "dateline render [FLAGS] [TIMELINE]",
		Description: `TIMELINE is what "dateline extract" wrote as CSV or JSON; - is standard input, which is also read where none is named. What you have changed, added or taken
out in between is what is drawn.`,
		Flags: slices.Concat(filterFlags(), []cli.Flag{titleFlag(), outputFlag("standard output")}),
		Action: func(c *cli.Context) error {
			filter, err := p.filterOf(c)
			if err != nil {
				return err
			}
			args, err := p.inputsOf(c)
			if err != nil {
				return err
			}
			if len(args) != 1 {
				return usageError{msg: fmt.Sprintf("render draws one timeline, %d were named", len(args))}
			}
			return p.render(c.Context, args[0], c.String("output"), c.String("title"), filter)
		},
	}
}

func (p *program) render(ctx context.Context, path, destination, title string, filter timeline.Filter) error {
	out, err := create(destination, p.stdout)
	if err != nil {
		return err
	}
	defer out.discard()
	summary, err := interruptible(ctx, func() (string, error) {
		tl, err := p.readTimeline(ctx, path, out)
		if err != nil {
			return "", err
		}
		if title != "" {
			tl.Title = title
		}
		tl = filter.Apply(tl)
		return summarize(tl), report.Page{Title: tl.Title}.Write(out, tl)
	})
	if err != nil {
		return err
	}
	return p.deliver(out, summary)
}

func (p *program) readTimeline(ctx context.Context, path string, out *output) (*timeline.Timeline, error) {
	if err := refuse(path, out); err != nil {
		return nil, err
	}
	content, err := p.open(ctx, input{path: path})
	if err != nil {
		return nil, withoutOp(path, err)
	}
	defer content.Close()
	tl, err := parseTimeline(content)
	if err != nil {
		return nil, withoutOp(path, err)
	}
	return tl, nil
}

// parseTimeline reads JSON where the first character says so, else CSV.
func parseTimeline(r io.Reader) (*timeline.Timeline, error) {
	content := bufio.NewReader(r)
	head, _ := content.Peek(512)
	if bytes.HasPrefix(bytes.TrimLeft(head, "\ufeff \t\r\n"), []byte("{")) {
		return timeline.ReadJSON(content)
	}
	return timeline.ReadCSV(content)
}
