package cli

import (
	"bufio"
	"bytes"
	"context"
	"io"
	"os"
	"slices"
	"strings"

	"dateline/extract/document"
	"dateline/timeline"
)

// readTimeline reads a timeline that was written before, and perhaps edited.
func (p *program) readTimeline(ctx context.Context, path string, out *output) (*timeline.Timeline, error) {
	if err := refuse(path, out); err != nil {
		return nil, err
	}
	content, err := p.open(ctx, input{path: path})
	if err != nil {
		return nil, err
	}
	defer content.Close()
	tl, err := parseTimeline(content)
	switch {
	case err == nil:
		return tl, nil
	case !slices.Contains([]string{"", "jsonl"}, document.FormatOf(path)):
		return nil, hinted{withoutOp(path, err), "render draws what dateline extract wrote; dateline report draws documents"}
	}
	return nil, withoutOp(path, err)
}

// parseTimeline reads JSON where the first character says so, else CSV.
func parseTimeline(r io.Reader) (*timeline.Timeline, error) {
	content := bufio.NewReader(r)
	if head := opening(content); bytes.HasPrefix(head, []byte("{")) || bytes.HasPrefix(head, []byte("[")) {
		return timeline.ReadJSON(content)
	}
	return timeline.ReadCSV(content)
}

// opening is what stands at hand of an input's beginning, without the space before it.
func opening(content *bufio.Reader) []byte {
	_, _ = content.Peek(1) // an error shows when it is read
	head, _ := content.Peek(content.Buffered())
	return bytes.TrimLeft(head, "\ufeff \t\r\n")
}

// isTimelineFile tells of a page in a folder that it was drawn here before. What cannot be opened is told later.
func isTimelineFile(path string) bool {
	if document.FormatOf(path) != "html" {
		return false
	}
	file, err := os.Open(path)
	if err != nil {
		return false
	}
	defer file.Close()
	return isTimeline(bufio.NewReader(file))
}

// isTimeline tells of an input whether it is a page that was drawn here, or what extract writes but for Markdown, by
// how it begins.
func isTimeline(content *bufio.Reader) bool {
	head := opening(content)
	if bytes.HasPrefix(head, []byte("<")) {
		return bytes.Contains(head, []byte(`<meta name="generator" content="dateline">`))
	}
	if object, ok := bytes.CutPrefix(head, []byte("{")); ok {
		const event = `","start":"` // of a line of JSON, behind id and date
		return bytes.HasPrefix(bytes.TrimLeft(object, " \t\r\n"), []byte(`"dateline":`)) || bytes.Contains(object[:min(200, len(object))], []byte(event))
	}
	line, _, _ := bytes.Cut(head, []byte("\n"))
	columns := strings.FieldsFunc(string(line), func(c rune) bool { return strings.ContainsRune(",;\t\r", c) })
	return len(columns) > 5 && slices.Equal(columns[:5], []string{"id", "date", "start", "end", "year"})
}
