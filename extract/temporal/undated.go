package temporal

import "dateline/timeline"

// NeedsDocumentDate tells whether an expression was turned down for want of the document's own date.
func NeedsDocumentDate(r timeline.Rejection) bool {
	return r.Reason == noDocumentDate || r.Reason == noYear
}
