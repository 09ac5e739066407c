package samples_test

import (
	"bufio"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"dateline/timeline"
)

// expectation is what a timeline must give and what it must not.
type expectation struct {
	events []want
	never  []ban
}

// want is an event that must be there.
type want struct {
	line       string
	dates      []timeline.Date
	statuses   []string
	categories []string
	words      []string
}

// ban is what must not be charted. Without a date it is about every date, without words about every event.
type ban struct {
	line  string
	date  timeline.Date
	words []string
}

func readExpectation(t *testing.T, name string) expectation {
	t.Helper()
	var e expectation
	never := false
	for _, line := range readLines(t, "testdata/"+name+".expected.txt") {
		fields := splitFields(line)
		switch {
		case line == "never:":
			never = true
		case never && len(fields) == 2:
			e.never = append(e.never, parseBan(t, line, fields))
		case !never && len(fields) == 4:
			e.events = append(e.events, parseWant(t, line, fields))
		default:
			t.Fatalf("%s.expected.txt: %q has %d columns", name, line, len(fields))
		}
	}
	if len(e.events) == 0 {
		t.Fatalf("%s.expected.txt expects nothing", name)
	}
	return e
}

func splitFields(line string) []string {
	fields := strings.Split(line, "|")
	for i, f := range fields {
		fields[i] = strings.TrimSpace(f)
	}
	return fields
}

func parseWant(t *testing.T, line string, fields []string) want {
	t.Helper()
	w := want{
		line:       line,
		statuses:   strings.Split(fields[1], "/"),
		categories: strings.Split(fields[2], "/"),
		words:      strings.Fields(strings.ToLower(fields[3])),
	}
	for date := range strings.SplitSeq(fields[0], " or ") {
		w.dates = append(w.dates, parseDate(t, date))
	}
	for _, s := range w.statuses {
		if !slices.Contains(timeline.Statuses, timeline.Status(s)) {
			t.Fatalf("%q: no status %q", line, s)
		}
	}
	for _, c := range w.categories {
		if !isCategory(c) {
			t.Fatalf("%q: no category %q", line, c)
		}
	}
	return w
}

func isCategory(name string) bool {
	return slices.ContainsFunc(timeline.Groups, func(g timeline.Group) bool {
		return slices.Contains(g.Categories, timeline.Category(name))
	})
}

func parseBan(t *testing.T, line string, fields []string) ban {
	t.Helper()
	b := ban{line: line}
	if fields[0] != "*" {
		b.date = parseDate(t, fields[0])
	}
	if fields[1] != "*" {
		b.words = strings.Fields(strings.ToLower(fields[1]))
	}
	return b
}

func parseDate(t *testing.T, text string) timeline.Date {
	t.Helper()
	d, err := timeline.ParseDate(text)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// misses tells where a timeline of so many documents falls short, one line each.
func (e expectation) misses(tl *timeline.Timeline, documents int) []string {
	var out []string
	chart := charted(tl)
	for _, w := range e.events {
		if what := w.miss(tl.Events, documents); what != "" {
			out = append(out, w.line+": "+what)
		}
	}
	for _, b := range e.never {
		if slices.ContainsFunc(chart, b.matches) {
			out = append(out, b.line+": charted")
		}
	}
	return out
}

// miss tells what keeps all events from being the wanted one; nothing where one is. It speaks of the event that
// comes nearest.
func (w want) miss(events []timeline.Event, documents int) string {
	steps := []string{"not found", "not in every document", "status", "category", "headline"}
	best := 0
	for _, e := range events {
		best = max(best, w.stepsMet(e, documents))
	}
	if best == len(steps) {
		return ""
	}
	return steps[best]
}

// stepsMet counts, in order, how much of what is wanted an event has.
func (w want) stepsMet(e timeline.Event, documents int) int {
	checks := []bool{
		slices.Contains(w.dates, e.Date) && containsAll(tellings(e), w.words),
		mentionedIn(e) == documents,
		slices.Contains(w.statuses, string(e.Status)),
		slices.Contains(w.categories, string(e.Category)),
		containsAny(strings.ToLower(e.Title), w.words),
	}
	for i, met := range checks {
		if !met {
			return i
		}
	}
	return len(checks)
}

// mentionedIn counts the documents that tell of an event.
func mentionedIn(e timeline.Event) int {
	seen := map[string]bool{}
	for _, m := range e.Mentions {
		seen[m.Document] = true
	}
	return len(seen)
}

func (b ban) matches(e timeline.Event) bool {
	return (b.date == timeline.Date{} || b.date == e.Date) && containsAll(tellings(e), b.words)
}

// tellings returns the headline of an event and every sentence that tells of it, in lower case.
func tellings(e timeline.Event) string {
	parts := []string{e.Title, e.Text}
	for _, m := range e.Mentions {
		parts = append(parts, m.Quote)
	}
	return strings.ToLower(strings.Join(parts, "\n"))
}

func containsAll(text string, words []string) bool {
	return !slices.ContainsFunc(words, func(w string) bool { return !strings.Contains(text, w) })
}

func containsAny(text string, words []string) bool {
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}

// readKnown reads the known misses, by the name of their timeline: "partners: LINE: WHAT".
func readKnown(t *testing.T) map[string][]string {
	t.Helper()
	known := map[string][]string{}
	for _, line := range readLines(t, "testdata/known.txt") {
		name, miss, ok := strings.Cut(line, ": ")
		if !ok {
			t.Fatalf("testdata/known.txt: %q names no sample", line)
		}
		known[name] = append(known[name], miss)
	}
	return known
}

const knownHead = `# Misses that are known, as the test prints them after the name of their timeline. See ../README.md.
# go test ./samples -update writes this file.
`

func writeKnown(t *testing.T, misses map[string][]string) {
	t.Helper()
	var b strings.Builder
	b.WriteString(knownHead)
	for _, name := range slices.Sorted(maps.Keys(misses)) {
		for _, miss := range misses[name] {
			fmt.Fprintf(&b, "%s: %s\n", name, miss)
		}
	}
	if err := os.WriteFile("testdata/known.txt", []byte(b.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// readLines reads the lines of a file that are neither empty nor comments.
func readLines(t *testing.T, path string) []string {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var lines []string
	scanner := bufio.NewScanner(f)
	for scanner.Scan() {
		line := strings.TrimSpace(scanner.Text())
		if line != "" && !strings.HasPrefix(line, "#") {
			lines = append(lines, line)
		}
	}
	if err := scanner.Err(); err != nil {
		t.Fatal(fmt.Errorf("%s: %w", path, err))
	}
	return lines
}
