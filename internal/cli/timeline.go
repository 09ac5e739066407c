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
	chosen := filter.Apply(tl)
	r.tellNoneLeft(tl, chosen)
	return chosen, nil
}

// choose applies a filter, and tells how many events were left out for the sake of the most important.
func choose(filter timeline.Filter, tl *timeline.Timeline) (*timeline.Timeline, int) {
	all := filter
	all.Top = 0
	chosen, before := filter.Apply(tl), all.Apply(tl)
	return chosen, len(before.Events) - len(chosen.Events)
}

// tellLeftOut says what is missing of a timeline that was drawn up before, where nobody asked for that.
func (p *program) tellLeftOut(filter timeline.Filter, tl, chosen *timeline.Timeline) {
	if len(tl.Events) == 0 {
		p.warn("the timeline has no events")
		return
	}
	statements := 0
	for _, e := range tl.Events {
		if e.Category == timeline.Statement {
			statements++
		}
	}
	if statements > 0 && !filter.Statements {
		p.warn("left out what only says that somebody said something: %s", count(statements, "event"))
		p.hint("--statements keeps them")
	}
	p.tellNoneLeft(tl, chosen)
}

func (p *program) tellNoneLeft(tl, chosen *timeline.Timeline) {
	if len(chosen.Events) == 0 && len(tl.Events) > 0 {
		p.warn("none of %s is among those that were asked for", count(len(tl.Events), "event"))
	}
}

// summarize says what a timeline holds.
func summarize(tl *timeline.Timeline) string {
	return fmt.Sprintf("%s from %s", count(len(tl.Events), "event"), count(len(tl.Documents), "document"))
}
