package timeline

// Timeline is the dated events of some documents.
type Timeline struct {
	Title     string
	Documents []Document
	Events    []Event // by date, then importance, then id
	Rejected  []Rejection
}
