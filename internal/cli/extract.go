package cli

import (
	"context"
	"io"
	"slices"

	"dateline/render"
	"dateline/timeline"

	"github.com/urfave/cli/v2"
)

func (p *program) extractCommand() *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "write the dated events as CSV, JSON, JSON lines or Markdown",
		UsageText: "dateline extract [FLAGS] [INPUT ...]",
		Description: `CSV is for spreadsheets and people: what you change, add or take out, dateline render draws. JSON holds documents, events and
what was turned down, and why, and can be changed and drawn, too. JSON lines are an event each. Markdown is a table with the sources
as footnotes. CSV and JSON lines have no place for the headline.

--statements finds also what is said with no date, and dates it by publication.`,
		Flags: slices.Concat(readingFlags(), filterFlags(), []cli.Flag{
			titleFlag(),
			outputFlag("standard output"),
			formatFlag("extract", "the events"),
			&cli.BoolFlag{Category: writingGroup, Name: "excel", Usage: "begin the CSV with a byte order mark, for Excel", DisableDefaultText: true},
		}),
		Action: func(c *cli.Context) error {
			format, write, err := extractFormat(c)
			if err != nil {
				return err
			}
			filter, err := p.filterOf(c)
			if err != nil {
				return err
			}
			return p.process(c, c.String("output"), func(ctx context.Context, r *reading, w io.Writer) (string, error) {
				tl, err := r.timeline(ctx, c.String("title"), filter)
				if err != nil {
					return "", err
				}
				if tl.Title != "" && (format == "csv" || format == "jsonl") {
					r.warn("the title is not kept: %s has no place for it", format)
					r.hint("give it again to render, or take --format json")
				}
				return summarize(tl), write(w, tl)
			})
		},
	}
}

// extractFormat says how the events are to be written, and gives what writes them so.
func extractFormat(c *cli.Context) (name string, write func(io.Writer, *timeline.Timeline) error, err error) {
	name, err = formatOf(c)
	if err != nil {
		return "", nil, err
	}
	if c.Bool("excel") && name != "csv" {
		return "", nil, usageError{msg: "--excel is for CSV, not for " + name}
	}
	switch name {
	case "json":
		return name, timeline.WriteJSON, nil
	case "jsonl":
		return name, render.JSONLines, nil
	case "markdown":
		return name, render.Markdown, nil
	}
	return name, timeline.CSV{Excel: c.Bool("excel")}.Write, nil
}
