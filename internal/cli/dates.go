package cli

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"

	"dateline/extract/temporal"
	"dateline/internal/ordered"
	"dateline/timeline"

	"github.com/urfave/cli/v2"
)

func (p *program) datesCommand() *cli.Command {
	return &cli.Command{
		Name:      "dates",
		Usage:     "list every expression of time with its value",
		UsageText: "dateline dates [FLAGS] [INPUT ...]",
		Description: `Lists what each document says about time: the words, their TIMEX3 type and value, their date as EDTF, and what that
rests on. Documents are read one at a time, so that a corpus of any size will do. timeml is the text of one
document with its expressions marked.`,
		Flags: slices.Concat(readingFlags(), []cli.Flag{
			&cli.BoolFlag{Category: writingGroup, Name: "explain", Usage: "tell how each came to its value: what it counts from, and the rule of the grammar", DisableDefaultText: true},
			&cli.BoolFlag{Category: writingGroup, Name: "rejected", Usage: "list also what was turned down, or only looks like a date, and why", DisableDefaultText: true},
			formatFlag("dates", "the list"),
			outputFlag("standard output"),
		}),
		Action: func(c *cli.Context) error {
			format, err := formatOf(c)
			if err != nil {
				return err
			}
			out := datesWriter{rejected: c.Bool("rejected")}
			write := out.text
			switch format {
			case "jsonl":
				write = out.jsonl
			case "timeml":
				write = out.timeML
				for _, flag := range []string{"rejected", "explain"} {
					if c.Bool(flag) {
						return usageError{msg: fmt.Sprintf("--%s is for text and jsonl, not for timeml", flag)}
					}
				}
			}
			return p.process(c, c.String("output"), func(ctx context.Context, r *reading, w io.Writer) (string, error) {
				defer collectLess()()
				found := 0
				r.extractor.Tagger.Explain, r.extractor.Tagger.Ledger = c.Bool("explain"), c.Bool("rejected")
				documents := ordered.Map(r.extractor.Workers, r.documents(ctx), r.tag)
				if format == "timeml" {
					documents = alone(documents)
				}
				for t, err := range documents {
					if err != nil {
						return "", err
					}
					found += len(t.Expressions)
					if err := write(w, t); err != nil {
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

// dated says what a document's own date is, and how that is known.
func dated(doc timeline.Document) string {
	if doc.Published.IsZero() {
		return "no date"
	}
	return fmt.Sprintf("%s (%s)", doc.Published, doc.DateBasis)
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
