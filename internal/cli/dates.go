package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"text/tabwriter"

	"dateline/extract/temporal"
	"dateline/internal/ordered"
	"dateline/render"
	"dateline/timeline"

	"github.com/urfave/cli/v2"
)

func (p *program) datesCommand() *cli.Command {
	formats := []string{"text", "jsonl", "timeml"}
	return &cli.Command{
		Name:      "dates",
		Usage:     "list every expression of time with its value",
		UsageText: "dateline dates [FLAGS] [INPUT ...]",
		Description: `Lists what each document says about time: the words, their TIMEX3 type and value, their date as EDTF, and what that
rests on. Documents are read one at a time, so that a corpus of any size will do. TimeML, which is the text of one
document with its expressions marked, is for one at a time.`,
		Flags: slices.Concat(readingFlags(), []cli.Flag{
			&cli.BoolFlag{Name: "rejected", Usage: "list also what was turned down, and why", DisableDefaultText: true},
			formatFlag("how to write them", formats...),
			outputFlag("standard output"),
		}),
		Action: func(c *cli.Context) error {
			format, err := choice(c, "format", formats)
			if err != nil {
				return err
			}
			write := writeDatesText
			switch {
			case format == "jsonl":
				write = writeDatesJSON
			case format == "timeml" && c.Bool("rejected"):
				return usageError{msg: "--rejected is for text and jsonl, not for timeml"}
			case format == "timeml":
				write = writeTimeML
			}
			return p.process(c, c.String("output"), func(ctx context.Context, r *reading, w io.Writer) (string, error) {
				found := 0
				documents := ordered.Map(r.extractor.Workers, r.documents(ctx), r.tag)
				if format == "timeml" {
					documents = alone(documents)
				}
				for t, err := range documents {
					if err != nil {
						return "", err
					}
					found += len(t.Expressions)
					if err := write(w, t, c.Bool("rejected")); err != nil {
						return "", err
					}
				}
				return fmt.Sprintf("%s in %s", count(found, "expression"), count(r.read, "document")), nil
			})
		},
	}
}

// alone hands on the document of a stream that must hold one and no more.
func alone(documents iter.Seq2[tagged, error]) iter.Seq2[tagged, error] {
	return func(yield func(tagged, error) bool) {
		var only *tagged
		for t, err := range documents {
			if err == nil && only != nil {
				err = usageError{
					msg:  fmt.Sprintf("--format timeml writes one document, and there are more: %s, %s", only.ID, t.ID),
					hint: "run it for each by itself, or take --format jsonl",
				}
			}
			if err != nil {
				yield(tagged{}, err)
				return
			}
			only = &t
		}
		if only == nil {
			yield(tagged{}, errors.New("no document to write as TimeML"))
			return
		}
		yield(*only, nil)
	}
}

// tagged is a document and what it says about time.
type tagged struct {
	timeline.Document
	*temporal.Tagged
}

func (r *reading) tag(doc timeline.Document) (tagged, error) {
	found := r.extractor.Tag(&doc) // which may date the document
	return tagged{doc, found}, nil
}

type datesJSON struct {
	ID       string            `json:"id"`
	Timexes  []timexJSON       `json:"timexes"`
	Rejected *[]turnedDownJSON `json:"rejected,omitempty"` // where it was asked for
}

type timexJSON struct {
	timeline.Expression
	EDTF timeline.Date `json:"edtf"`
}

type turnedDownJSON struct {
	timeline.Span
	Text   string `json:"text"`
	Reason string `json:"reason"`
}

func writeDatesJSON(w io.Writer, t tagged, rejected bool) error {
	line := datesJSON{ID: t.ID, Timexes: make([]timexJSON, len(t.Expressions))}
	for i, e := range t.Expressions {
		line.Timexes[i] = timexJSON{e, e.Date}
	}
	if rejected {
		down := make([]turnedDownJSON, len(t.Rejected))
		for i, r := range t.Rejected {
			down[i] = turnedDownJSON{r.Span, r.Text, r.Reason}
		}
		line.Rejected = &down
	}
	return writeJSONLine(w, line)
}

func writeJSONLine(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(v)
}

func writeTimeML(w io.Writer, t tagged, _ bool) error {
	return render.TimeML(w, &t.Document, t.Expressions)
}

func writeDatesText(w io.Writer, t tagged, rejected bool) error {
	fmt.Fprintf(w, "%s, %s\n", t.ID, dated(t.Document))
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for _, e := range t.Expressions {
		value := e.Date.String()
		if e.Date.IsZero() {
			value = e.Value
		}
		fmt.Fprintf(table, "  %s\t%s\t%s\t%s\n", value, strings.ToLower(string(e.Type)), e.Basis, oneLine(e.Text))
	}
	if rejected {
		for _, r := range t.Rejected {
			fmt.Fprintf(table, "  -\t\tturned down\t%s: %s\n", oneLine(r.Text), r.Reason)
		}
	}
	fmt.Fprintln(table)
	return table.Flush()
}

// dated says what a document's own date is, and how that is known.
func dated(doc timeline.Document) string {
	if doc.Published.IsZero() {
		return "no date"
	}
	return fmt.Sprintf("%s (%s)", doc.Published, doc.DateBasis)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
