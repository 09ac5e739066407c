package cli

import (
	"bytes"
	"testing"
	"time"
)

func TestHowFar(t *testing.T) {
	for _, c := range []struct {
		done, total int
		took        time.Duration
		want        string
	}{
		{0, 400, time.Second, "0 documents"},
		{1234, 0, time.Second, "1234 documents"},
		{100, 400, 5 * time.Second, "100 of 400 documents, 15s left"},
		{1, 400, 2 * time.Second, "1 of 400 documents, 13m18s left"},
		{400, 400, 5 * time.Second, "400 of 400 documents, 0s left"},
		{3, 2, 5 * time.Second, "3 of 2 documents, 0s left"},
	} {
		if got := howFar(c.done, c.total, c.took); got != c.want {
			t.Errorf("%d of %d after %v: %s, want %s", c.done, c.total, c.took, got, c.want)
		}
	}
}

// TestProgress has a second pass before anything is told, and a message takes the line's place.
func TestProgress(t *testing.T) {
	var told bytes.Buffer
	now := noon()
	m := &messages{w: &told}
	p := &progress{messages: m, now: func() time.Time { return now }, total: 4, began: now}
	for done := range 4 {
		now = now.Add(600 * time.Millisecond)
		p.at(done + 1)
		p.at(done + 1)
	}
	m.warn("one is empty")
	m.wipe()
	want := "\r\x1b[Kdateline: 2 of 4 documents, 1s left" + "\r\x1b[Kdateline: 3 of 4 documents, 1s left" + "\r\x1b[Kdateline: 4 of 4 documents, 0s left" +
		"\r\x1b[Kdateline: warning: one is empty\n"
	if told.String() != want {
		t.Errorf("got %q\nwant %q", told.String(), want)
	}
	(*progress)(nil).at(1) // where nobody looks on
}
