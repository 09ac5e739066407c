package render

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"net/url"
	"strings"

	"dateline/timeline"
)

// Markdown writes a table of the events, newest last, with their sources as footnotes. No text of an event or a
// document is read as markup.
func Markdown(w io.Writer, tl *timeline.Timeline) error {
	out := bufio.NewWriter(w)
	if title := markdownLine(tl.Title); title != "" {
		fmt.Fprintf(out, "# %s\n\n", title)
	}
	notes := footnotes{number: map[string]int{}}
	fmt.Fprint(out, "| Date | Event | Sources |\n| --- | --- | --- |\n")
	for i := range tl.Events {
		e := &tl.Events[i]
		title := cmp.Or(markdownLine(e.Title), "(untitled)")
		if e.Status != timeline.Occurred && e.Status != "" {
			title += " (" + markdownLine(string(e.Status)) + ")"
		}
		fmt.Fprintf(out, "| %s | %s | %s |\n", markdownLine(e.Date.String()), title, notes.cite(e))
	}
	notes.write(out, tl.Documents)
	if err := out.Flush(); err != nil {
		return fmt.Errorf("markdown: %w", err)
	}
	return nil
}

// footnotes numbers documents as they are first named.
type footnotes struct {
	documents []string
	number    map[string]int
}

// cite returns the references to the documents that tell of an event.
func (f *footnotes) cite(e *timeline.Event) string {
	var references []string
	cited := map[string]bool{"": true}
	for _, m := range e.Mentions {
		if cited[m.Document] {
			continue
		}
		cited[m.Document] = true
		if f.number[m.Document] == 0 {
			f.documents = append(f.documents, m.Document)
			f.number[m.Document] = len(f.documents)
		}
		references = append(references, fmt.Sprintf("[^%d]", f.number[m.Document]))
	}
	return strings.Join(references, " ")
}

func (f *footnotes) write(w io.Writer, documents []timeline.Document) {
	byID := make(map[string]timeline.Document, len(documents))
	for _, d := range documents {
		byID[d.ID] = d
	}
	for i, id := range f.documents {
		if i == 0 {
			fmt.Fprintln(w)
		}
		d := byID[id]
		said := []string{cmp.Or(markdownLine(d.Title), markdownLine(id))}
		if !d.Published.IsZero() {
			said = append(said, markdownLine(d.Published.String()))
		}
		if address := markdownAddress(d.URL); address != "" {
			said = append(said, "<"+address+">")
		}
		fmt.Fprintf(w, "[^%d]: %s\n", i+1, strings.Join(said, ", "))
	}
}

// markdownEscapes are the characters that mean something within a line or a table.
var markdownEscapes = strings.NewReplacer(
	`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "|", `\|`, "~", `\~`, "&", `\&`, "$", `\$`, "#", `\#`,
)

// markdownLine makes one line of plain text.
func markdownLine(text string) string {
	return markdownEscapes.Replace(strings.Join(strings.Fields(text), " "))
}

// markdownAddress returns an address that may stand between < and >: of the web, and none otherwise.
func markdownAddress(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return strings.NewReplacer("<", "%3C", ">", "%3E", " ", "%20", `\`, "%5C").Replace(u.String())
}
