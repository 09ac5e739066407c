package cli

import (
	"context"
	"fmt"
	"io"
	"slices"
	"text/tabwriter"
	"unicode/utf8"

	"dateline/internal/ordered"
	"dateline/timeline"

	"github.com/urfave/cli/v2"
)

func (p *program) inspectCommand() *cli.Command {
	return &cli.Command{
		Name:        "inspect",
		Usage:       "tell how each document was read: title, language, date and how that was found",
		UsageText:   "dateline inspect [FLAGS] [INPUT ...]",
		Description: `Relative expressions ("last week") count from a document's own date, so it is worth a look. Documents are read one at a time.`,
		Flags: slices.Concat(readingFlags(), []cli.Flag{
			formatFlag("inspect", "the list"),
			outputFlag("standard output"),
		}),
		Action: func(c *cli.Context) error {
			format, err := formatOf(c)
			if err != nil {
				return err
			}
			write := writeDocumentText
			if format == "jsonl" {
				write = writeDocumentJSON
			}
			return p.process(c, c.String("output"), func(ctx context.Context, r *reading, w io.Writer) (string, error) {
				defer collectLess()()
				for doc, err := range ordered.Map(r.extractor.Workers, r.documents(ctx), r.dateByText) {
					if err != nil {
						return "", err
					}
					if err := write(w, doc); err != nil {
						return "", err
					}
				}
				return count(r.read, "document"), nil
			})
		},
	}
}

// dateByText gives a document that carries no date the one that its text tells, if any.
func (r *reading) dateByText(doc timeline.Document) (timeline.Document, error) {
	if doc.Published.IsZero() {
		r.extractor.Tag(&doc)
	}
	return doc, nil
}

type documentJSON struct {
	ID             string             `json:"id"`
	Title          string             `json:"title"`
	Language       string             `json:"language"`
	Date           timeline.Date      `json:"date"`
	DateBasis      timeline.DateBasis `json:"date_basis"`
	DateConfidence float64            `json:"date_confidence"`
}

func writeDocumentJSON(w io.Writer, doc timeline.Document) error {
	return writeJSONLine(w, documentJSON{doc.ID, doc.Title, doc.Language, doc.Published, doc.DateBasis, doc.DateConfidence})
}

func writeDocumentText(w io.Writer, doc timeline.Document) error {
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, doc.ID)
	for _, row := range [][2]string{
		{"title", oneLine(doc.Title)},
		{"language", doc.Language},
		{"date", dateAndConfidence(doc)},
		{"address", doc.URL},
		{"length", count(utf8.RuneCountInString(doc.Text), "character")},
	} {
		if row[1] == "" {
			row[1] = "-"
		}
		fmt.Fprintf(table, "  %s\t%s\n", row[0], row[1])
	}
	fmt.Fprintln(table)
	return table.Flush()
}

func dateAndConfidence(doc timeline.Document) string {
	if doc.Published.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s, %.0f %% sure", dated(doc), 100*doc.DateConfidence)
}
