package render

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"

	"dateline/timeline"
)

// JSONLines writes an event a line, each a JSON object with every key of timeline.Event.
func JSONLines(w io.Writer, tl *timeline.Timeline) error {
	out := bufio.NewWriter(w)
	for i := range tl.Events {
		line, err := json.Marshal(&tl.Events[i])
		if err != nil {
			return fmt.Errorf("json lines: event %s: %w", tl.Events[i].ID, err)
		}
		out.Write(line)
		out.WriteByte('\n')
	}
	if err := out.Flush(); err != nil {
		return fmt.Errorf("json lines: %w", err)
	}
	return nil
}
