package cli

import (
	"dateline/extract/temporal"
	"dateline/timeline"
)

// tellGaps says what is not on the chart for want of a date: of what it tells, or of the document's own.
func (r *reading) tellGaps(tl *timeline.Timeline) {
	told := map[string]bool{}
	for _, e := range tl.Events {
		for _, m := range e.Mentions {
			told[m.Document] = true
		}
	}
	waiting := map[string]int{}
	for _, rejected := range tl.Rejected {
		if temporal.NeedsDocumentDate(rejected) {
			waiting[rejected.Document]++
		}
	}
	var silent, undated tally
	expressions := 0
	for _, doc := range tl.Documents {
		if !told[doc.ID] {
			silent.add(doc.ID)
		}
		if n := waiting[doc.ID]; n > 0 && (doc.Published.IsZero() || doc.DateBasis == timeline.DateText) {
			undated.add(doc.ID)
			expressions += n
		}
	}
	if silent.n > 0 {
		r.warn("no dated events in %v", silent)
	}
	if undated.n > 0 {
		r.warn("no date given for %v: left out what counts from it, %s", undated, count(expressions, "expression"))
		r.hint("give it, for example --date %s, and they are on the timeline", typeable(undated.names[0]+"=DATE"))
	}
}
