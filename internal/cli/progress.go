package cli

import (
	"fmt"
	"os"
	"time"
)

// progress tells a person at a terminal how far a run is that takes its time.
type progress struct {
	*messages
	now   func() time.Time
	total int // documents, 0 where nobody knows
	began time.Time
	told  time.Time
}

// progress is nil where nobody looks on, or where the results go to the same terminal.
func (p *program) progress(out *output, total int) *progress {
	if p.quiet || !isTerminal(p.w) || os.Getenv("TERM") == "dumb" || out.name == "" && isTerminal(p.stdout) {
		return nil
	}
	return &progress{messages: p.messages, now: p.now, total: total, began: p.now()}
}

// at notes how many documents have been read. What is over in a second is not told, nor is every one.
func (p *progress) at(done int) {
	if p == nil {
		return
	}
	now := p.now()
	if now.Sub(p.began) < time.Second || now.Sub(p.told) < time.Second/10 {
		return
	}
	p.told = now
	p.show("dateline: " + howFar(done, p.total, now.Sub(p.began)))
}

// howFar says how many documents are done, and how long the rest will take if it goes on like this.
func howFar(done, total int, took time.Duration) string {
	if total == 0 || done == 0 {
		return count(done, "document")
	}
	left := took * time.Duration(max(0, total-done)) / time.Duration(done)
	return fmt.Sprintf("%d of %s, %v left", done, count(total, "document"), left.Round(time.Second))
}
