package cli

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"syscall"
	"testing"
	"time"
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

type brokenPipe struct{}

func (brokenPipe) Write([]byte) (int, error) { return 0, syscall.EPIPE }

// TestBrokenPipe is "dateline dates … | head", which is no news to anyone.
func TestBrokenPipe(t *testing.T) {
	status, stderr := run(t.Context(), strings.NewReader("It opened on 16 May 2024."), brokenPipe{}, "dates")
	if status != 1 || stderr != "" {
		t.Errorf("status %d, %s", status, stderr)
	}
}

// TestDatesAndInspectStream feeds more text through than may stay in memory.
func TestDatesAndInspectStream(t *testing.T) {
	const documents, size = 300, 100_000 // 30 MB
	defer debug.SetGCPercent(debug.SetGCPercent(5))
	for _, command := range []string{"dates", "inspect"} {
		content, writer := io.Pipe()
		go func() {
			text := strings.Repeat("The bridge has been open ever since. ", size/37)
			for i := range documents {
				fmt.Fprintf(writer, "{\"id\": \"%d\", \"text\": \"It was opened on 16 May 2024. %s\"}\n", i, text)
			}
			writer.Close()
		}()
		most := watchHeap(t)
		lines := &lineCounter{}
		status, stderr := run(t.Context(), content, lines, command, "--input", "jsonl", "--format", "jsonl")
		if status != 0 || lines.n != documents {
			t.Errorf("%s: status %d, %d lines, %s", command, status, lines.n, stderr)
		}
		if grown := most(); grown > documents*size/3 {
			t.Errorf("%s: the heap grew by %d MB", command, grown>>20)
		}
	}
}

type lineCounter struct{ n int }

func (c *lineCounter) Write(p []byte) (int, error) {
	c.n += bytes.Count(p, []byte("\n"))
	return len(p), nil
}

// watchHeap looks at the heap every now and then; what it returns stops that and gives how far it grew.
func watchHeap(t *testing.T) func() uint64 {
	t.Helper()
	heap := func() uint64 {
		var stats runtime.MemStats
		runtime.ReadMemStats(&stats)
		return stats.HeapAlloc
	}
	runtime.GC()
	start := heap()
	stop, result := make(chan struct{}), make(chan uint64)
	go func() {
		most := start
		for {
			select {
			case <-stop:
				result <- most - start
				return
			case <-time.After(5 * time.Millisecond):
				most = max(most, heap())
			}
		}
	}()
	return func() uint64 { close(stop); return <-result }
}
