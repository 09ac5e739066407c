package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
)

func run(ctx context.Context, stdin io.Reader, stdout io.Writer, args ...string) (status int, stderr string) {
	var messagesTo bytes.Buffer
	p := &program{messages: &messages{w: &messagesTo}, stdin: stdin, stdout: stdout, now: noon}
	return p.run(ctx, args), messagesTo.String()
}

func TestRun(t *testing.T) {
	var stdout, stderr bytes.Buffer
	args := []string{"dates", "--format", "jsonl"}
	status := Run(t.Context(), args, strings.NewReader("It opened on 16 May 2024."), &stdout, &stderr)
	if status != 0 || !strings.Contains(stdout.String(), `"edtf":"2024-05-16"`) || stderr.Len() > 0 {
		t.Errorf("status %d, %s%s", status, stdout.String(), stderr.String())
	}
}

// TestInterrupt stops a run that waits for more of its standard input.
func TestInterrupt(t *testing.T) {
	stdin, typing := io.Pipe()
	ctx, interrupt := context.WithCancel(t.Context())
	go func() {
		fmt.Fprintln(typing, `{"id": "one", "text": "It opened on 16 May 2024."}`)
		interrupt()
	}()
	dest := filepath.Join(t.TempDir(), "timeline.html")
	status, stderr := run(ctx, stdin, io.Discard, "report", "-", "--input", "jsonl", "-o", dest)
	if status != 1 || stderr != "dateline: error: interrupted\n" {
		t.Errorf("status %d, %s", status, stderr)
	}
	if left, _ := os.ReadDir(filepath.Dir(dest)); len(left) > 0 {
		t.Errorf("%v is left behind", left)
	}
}

// TestInterruptWork stops a run that is busy with what it has read.
func TestInterruptWork(t *testing.T) {
	working, stopped := make(chan struct{}), make(chan struct{})
	defer close(stopped)
	ctx, interrupt := context.WithCancel(t.Context())
	go func() {
		<-working
		interrupt()
	}()
	_, err := interruptible(ctx, func() (string, error) {
		close(working)
		<-stopped
		return "never", nil
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if _, err := interruptible(ctx, func() (string, error) { return "too late", nil }); !errors.Is(err, context.Canceled) {
		t.Errorf("a result that comes too late: %v", err)
	}
}

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, syscall.EPIPE }

// TestBrokenPipe is "dateline dates … | head", which is no news to anyone.
func TestBrokenPipe(t *testing.T) {
	status, stderr := run(t.Context(), strings.NewReader("It opened on 16 May 2024."), brokenPipe{}, "dates")
	if status != 1 || stderr != "" {
		t.Errorf("status %d, %s", status, stderr)
	}
}

// TestStreaming gives dates and inspect documents without end, and takes a little of what they answer. A command that
// collects before it writes would never come back.
func TestStreaming(t *testing.T) {
	for _, command := range []string{"dates", "inspect"} {
		endless := &documents{}
		status, _ := run(t.Context(), endless, brokenPipe{}, command, "--input", "jsonl", "--format", "jsonl")
		if status != 1 {
			t.Errorf("%s: status %d", command, status)
		}
		if endless.n.Load() > 1000 {
			t.Errorf("%s: read %d documents before it wrote one", command, endless.n.Load())
		}
	}
}

// documents reads as JSON lines, one for each Read, with much to say in title and dates.
type documents struct{ n atomic.Int32 }

func (d *documents) Read(p []byte) (int, error) {
	n := d.n.Add(1)
	title, text := strings.Repeat("Bridge ", 300), strings.Repeat("It opened on 16 May 2024. ", 30)
	return copy(p, fmt.Sprintf("{\"id\": \"%d\", \"title\": %q, \"text\": %q}\n", n, title, text)), nil
}
