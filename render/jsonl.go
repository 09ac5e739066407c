package render

import (
	"bufio"
	"fmt"
	"io"
	"runtime"
	"slices"
	"sync"

	"dateline/timeline"
)

// JSONLines writes an event a line, each a JSON object with every key of timeline.Event.
func JSONLines(w io.Writer, tl *timeline.Timeline) error {
	out := bufio.NewWriter(w)
	// Some at a time: their lines are held until all of them are there.
	for events := range slices.Chunk(tl.Events, 1024) {
		lines := make([][]byte, len(events))
		if err := marshal(events, lines); err != nil {
			return fmt.Errorf("json lines: %w", err)
		}
		for _, line := range lines {
			out.Write(line)
			out.WriteByte('\n')
		}
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("json lines: %w", err)
	}
	return nil
}

// marshal writes each event's line, shared among the processors.
func marshal(events []timeline.Event, lines [][]byte) error {
	share := len(events)/runtime.GOMAXPROCS(0) + 1
	wrong := make([]error, len(events)/share+1)
	var running sync.WaitGroup
	for begin := 0; begin < len(events); begin += share {
		running.Go(func() {
			for i := begin; i < min(begin+share, len(events)); i++ {
				line, err := events[i].MarshalJSON() // itself: json.Marshal would only read it once more
				if err != nil {
					wrong[begin/share] = fmt.Errorf("event %s: %w", events[i].ID, err)
					return
				}
				lines[i] = line
			}
		})
	}
	running.Wait()
	for _, err := range wrong {
		if err != nil {
			return err
		}
	}
	return nil
}
