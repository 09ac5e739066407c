package cli

import (
	"context"
	"io"
	"slices"

	"dateline/render/report"

	"github.com/urfave/cli/v2"
)

func (p *program) reportCommand() *cli.Command {
	const destination = "timeline.html"
	return &cli.Command{
		Name:      "report",
		Usage:     "draw a timeline: one page with the chart, its sources and receipts",
		UsageText: "dateline report [FLAGS] [INPUT ...]",
		Description: `Writes one HTML file that needs nothing else, on any network or none: the chart of the dated events, each with
its headline, date, sentence and source, and a table of the same.`,
		Flags: slices.Concat(readingFlags(), filterFlags(), []cli.Flag{titleFlag(), outputFlag(destination)}),
		Action: func(c *cli.Context) error {
			filter, err := p.filterOf(c)
			if err != nil {
				return err
			}
			name := destination
			if c.IsSet("output") {
				name = c.String("output")
			}
			return p.process(c, name, func(ctx context.Context, r *reading, w io.Writer) (string, error) {
				tl, err := r.timeline(ctx, c.String("title"), filter)
				if err != nil {
					return "", err
				}
				return summarize(tl), report.Page{Title: tl.Title}.Write(w, tl)
			})
		},
	}
}
