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
		Description: `Writes one HTML file that needs nothing else, on any network or none: the chart of the dated events, each with its headline,
date, sentence and source, a table of the same, and what was left out, with the reasons. The page can be searched, filtered and
corrected; what it gives as CSV or JSON carries that, and dateline render draws it.

--texts says how much of the documents' words the page holds, for not everybody may publish an article again: full has their
texts to be read beside the chart, quotes the sentences that tell of an event alone, none not one word of theirs, whether as
sentence, as expression or as what was left out. Headlines of events and titles of documents are always there.

--statements finds also what is said with no date, and dates it by publication.`,
		Flags: slices.Concat(readingFlags(), filterFlags(), []cli.Flag{titleFlag(), textsFlag(), outputFlag(destination)}),
		Action: func(c *cli.Context) error {
			filter, err := p.filterOf(c)
			if err != nil {
				return err
			}
			texts, err := textsOf(c)
			if err != nil {
				return err
			}
			if _, err := formatOf(c); err != nil {
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
				return summarize(tl), report.Page{Title: tl.Title, Texts: texts}.Write(w, tl)
			})
		},
	}
}

func textsFlag() cli.Flag {
	return &cli.StringFlag{Category: writingGroup, Name: "texts", Usage: "`HOW` how much of the documents' words goes into the page: " + orList(textsNames()), DefaultText: string(report.TextsFull)}
}

func textsOf(c *cli.Context) (report.Texts, error) {
	how, err := choice(c, "texts", textsNames())
	return report.Texts(how), err
}

func textsNames() []string {
	var names []string
	for _, how := range report.AllTexts {
		names = append(names, string(how))
	}
	return names
}
