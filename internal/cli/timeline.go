package cli

import (
	"context"
	"fmt"

	"dateline/timeline"
)

// timeline reads the inputs and builds their timeline.
func (r *reading) timeline(ctx context.Context, title string, filter timeline.Filter) (*timeline.Timeline, error) {
	tl, err := r.extractor.Extract(r.documents(ctx))
	if err != nil {
		return nil, err
	}
	tl.Title = title
	r.tellGaps(tl)
	return filter.Apply(tl), nil
}

// summarize says what a timeline holds.
func summarize(tl *timeline.Timeline) string {
	return fmt.Sprintf("%s from %s", count(len(tl.Events), "event"), count(len(tl.Documents), "document"))
}
