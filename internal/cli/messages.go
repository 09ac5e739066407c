package cli

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
)

// Exit statuses.
const (
	statusDone   = 0 // also where a document has no date, or no dates in it
	statusFailed = 1 // and nothing was written
	statusUsage  = 2
	statusPart   = 3 // some inputs could not be read; each was named
)

// usageError is a command line that makes no sense.
type usageError struct{ msg, hint string }

func (e usageError) Error() string { return e.msg }

// hinted is an error with advice on what to do next.
type hinted struct {
	error
	hint string
}

func (e hinted) Unwrap() error { return e.error }

// What went wrong has been told already, input by input.
var (
	errPart = errors.New("some inputs could not be read")
	errTold = errors.New("no input could be read")
)

// messages writes to standard error. One rule for all of them: they start with the program's name, in lower case, and
// end without a full stop.
type messages struct {
	mu      sync.Mutex
	w       io.Writer
	over    bool // nothing is told any more
	shown   bool // the last line is for now, and goes when another comes
	quiet   bool // errors alone
	verbose bool
}

func (m *messages) line(label, format string, args ...any) {
	text := strings.TrimSuffix(fmt.Sprintf(format, args...), ".")
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.over {
		return
	}
	m.clear()
	fmt.Fprintf(m.w, "dateline: %s%s\n", label, text)
}

// show writes a line that stands until another comes.
func (m *messages) show(text string) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.over {
		return
	}
	fmt.Fprintf(m.w, "\r\x1b[K%s", text)
	m.shown = true
}

// wipe takes away the line that stands for now.
func (m *messages) wipe() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.clear()
}

func (m *messages) clear() {
	if m.shown {
		fmt.Fprint(m.w, "\r\x1b[K")
		m.shown = false
	}
}

// fail tells an error and the hint that it carries.
func (m *messages) fail(err error) {
	m.line("error: ", "%v", err)
	if hint := hintOf(err); hint != "" {
		m.line("hint: ", "%s", hint)
	}
}

// end hushes work that goes on although the run is over.
func (m *messages) end() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.over = true
}

func (m *messages) warn(format string, args ...any) {
	if !m.quiet {
		m.line("warning: ", format, args...)
	}
}

func (m *messages) hint(format string, args ...any) {
	if !m.quiet {
		m.line("hint: ", format, args...)
	}
}

// say tells what was done.
func (m *messages) say(format string, args ...any) {
	if !m.quiet {
		m.line("", format, args...)
	}
}

// detail tells what -v asks for.
func (m *messages) detail(format string, args ...any) {
	if m.verbose {
		m.line("", format, args...)
	}
}

func hintOf(err error) string {
	var usage usageError
	if errors.As(err, &usage) {
		return usage.hint
	}
	var h hinted
	if errors.As(err, &h) {
		return h.hint
	}
	return ""
}

// tally counts things and keeps the names of the first few, so that it can name them however many there are.
type tally struct {
	names []string
	n     int
}

func (t *tally) add(name string) {
	const listed = 5
	if t.n++; t.n <= listed {
		t.names = append(t.names, name)
	}
}

func (t tally) String() string {
	text := strings.Join(t.names, ", ")
	if more := t.n - len(t.names); more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

// count says "1 event", "2 events".
func count(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return fmt.Sprintf("%d %ss", n, thing)
}
