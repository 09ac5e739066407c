package cli

import (
	"context"
	"io"
	"slices"

	"dateline/render"
	"dateline/timeline"

	"github.com/urfave/cli/v2"
)

// format is a way to write a timeline down.
type format struct {
	name  string
	write func(io.Writer, *timeline.Timeline) error
}

func extractFormats(excel bool) []format {
	return []format{
		{"csv", timeline.CSV{Excel: excel}.Write},
		{"json", timeline.WriteJSON},
		{"jsonl", render.JSONLines},
		{"markdown", render.Markdown},
	}
}

func (p *program) extractCommand() *cli.Command {
	return &cli.Command{
		Name:      "extract",
		Usage:     "write the dated events as CSV, JSON, JSON lines or Markdown",
		UsageText: "dateline extract [FLAGS] [INPUT ...]",
		Description: `The CSV is for spreadsheets and people; the JSON holds documents, events and what was turned down, and why; JSON
lines are an event each; Markdown is a table with the sources as footnotes. "dateline render" draws what you make of the CSV or the JSON.`,
		Flags: slices.Concat(readingFlags(), filterFlags(), []cli.Flag{
			titleFlag(),
			outputFlag("standard output"),
			formatFlag("how to write the events", "csv", "json", "jsonl", "markdown"),
			&cli.BoolFlag{Name: "excel", Usage: "begin the CSV with a byte order mark, for Excel", DisableDefaultText: true},
		}),
		Action: func(c *cli.Context) error {
			format, err := extractFormat(c)
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
				return summarize(tl), format.write(w, tl)
			})
		},
	}
}

// extractFormat is what --format says, else what the output's name ends in, else CSV.
func extractFormat(c *cli.Context) (format, error) {
	formats := extractFormats(c.Bool("excel"))
	names := make([]string, len(formats))
	for i, f := range formats {
		names[i] = f.name
	}
	name, err := formatOf(c, names)
	if err != nil {
		return format{}, err
	}
	chosen := formats[slices.Index(names, name)]
	if c.Bool("excel") && chosen.name != "csv" {
		return format{}, usageError{msg: "--excel is for CSV, not for " + chosen.name}
	}
	return chosen, nil
}
