package cli

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/tabwriter"

	"dateline/extract/temporal"
	"dateline/render"
	"dateline/timeline"
)

// datesWriter writes what documents say about time, and how each came to its value where that was asked for.
type datesWriter struct {
	rejected bool // also what was turned down
}

// text lists what leans on landmarks, too; the other formats hold TIMEX3 alone.
func (d datesWriter) text(w io.Writer, t tagged) error {
	t.Tagged = t.WithLandmarks()
	fmt.Fprintf(w, "%s, %s\n", t.ID, dated(t.Document))
	table := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	for i, e := range t.Expressions {
		value := e.Date.String()
		if e.Date.IsZero() {
			value = e.Value
		}
		fmt.Fprintf(table, "  %s\t%s\t%s\t%s", value, strings.ToLower(string(e.Type)), e.Basis, oneLine(e.Text))
		if t.Explanations != nil {
			x := t.Explanations[i]
			fmt.Fprintf(table, "\t%s (%s)", oneLine(x.How), x.Rule)
		}
		fmt.Fprintln(table)
	}
	if d.rejected {
		for _, r := range t.Rejected {
			fmt.Fprintf(table, "  -\t\tturned down\t%s: %s\n", oneLine(r.Text), r.Reason)
		}
	}
	fmt.Fprintln(table)
	return table.Flush()
}

type datesJSON struct {
	ID        string            `json:"id"`
	Timexes   []timexJSON       `json:"timexes"`
	Landmarks *[]timexJSON      `json:"landmarks,omitempty"` // what leans on them, where explanations were asked for
	Rejected  *[]turnedDownJSON `json:"rejected,omitempty"`  // where it was asked for
}

type timexJSON struct {
	timeline.Expression
	EDTF    timeline.Date `json:"edtf"`
	Explain *explainJSON  `json:"explain,omitempty"` // where it was asked for
}

type explainJSON struct {
	Rule   string      `json:"rule"`
	Anchor *anchorJSON `json:"anchor"` // null where it counts from nothing
	How    string      `json:"how"`
}

type anchorJSON struct {
	Date timeline.Date `json:"date"`
	timeline.Span
	Text string `json:"text"`
}

type turnedDownJSON struct {
	timeline.Span
	Text   string `json:"text"`
	Reason string `json:"reason"`
}

func (d datesWriter) jsonl(w io.Writer, t tagged) error {
	line := datesJSON{ID: t.ID, Timexes: make([]timexJSON, len(t.Expressions))}
	for i, e := range t.Expressions {
		line.Timexes[i] = timexJSON{Expression: e, EDTF: e.Date}
		if t.Explanations != nil {
			line.Timexes[i].Explain = explained(t.Explanations[i])
		}
	}
	if t.Explanations != nil {
		leaning := make([]timexJSON, len(t.Leanings))
		for i, l := range t.Leanings {
			leaning[i] = timexJSON{l.Expression, l.Date, explained(l.Explanation)}
		}
		line.Landmarks = &leaning
	}
	if d.rejected {
		down := make([]turnedDownJSON, len(t.Rejected))
		for i, r := range t.Rejected {
			down[i] = turnedDownJSON{r.Span, r.Text, r.Reason}
		}
		line.Rejected = &down
	}
	return writeJSONLine(w, line)
}

func explained(x temporal.Explanation) *explainJSON {
	line := &explainJSON{Rule: x.Rule, How: x.How}
	if a := x.Anchor; !a.Date.IsZero() {
		line.Anchor = &anchorJSON{a.Date, a.Span, a.Text}
	}
	return line
}

func writeJSONLine(w io.Writer, v any) error {
	encoder := json.NewEncoder(w)
	encoder.SetEscapeHTML(false)
	return encoder.Encode(v)
}

func (datesWriter) timeML(w io.Writer, t tagged) error {
	return render.TimeML(w, &t.Document, t.Expressions)
}
