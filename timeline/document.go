package timeline

// Document is a text that events are taken from.
type Document struct {
	ID        string    `json:"id"`
	Title     string    `json:"title"`
	Published Date      `json:"date"`       // its own date (document creation time); an interval where it was inferred
	DateBasis DateBasis `json:"date_basis"` // how Published was found
	URL       string    `json:"url"`
	Language  string    `json:"language"` // ISO 639-1, empty where unknown

	// Text is the decoded input, nothing trimmed. A document read back from JSON has none.
	Text string `json:"-"`
	// DateConfidence is how sure Published is, 0..1.
	DateConfidence float64 `json:"-"`
	// Skip are the parts of Text that are no prose: a metadata line, front matter. In order, not overlapping.
	Skip []Span `json:"-"`
}

// DateBasis tells where a document's own date came from.
type DateBasis string

// Where a document's date can come from, the surest first. None is the zero value.
const (
	DateNone     DateBasis = ""
	DateGiven    DateBasis = "given"    // --date NAME=DATE, or the date of a line of JSON
	DateMetadata DateBasis = "metadata" // JSON-LD, <meta>, <time>, front matter
	DateURL      DateBasis = "url"
	DateLine     DateBasis = "line"    // a first or last line, byline or dateline of the text
	DateFile     DateBasis = "file"    // the file's own properties, such as DOCX's core.xml
	DateDefault  DateBasis = "default" // a bare --date
	DateText     DateBasis = "text"    // worked out from the dates that the text tells
)

// Rejection is a date-like string of a document that dates nothing on the timeline, and why.
type Rejection struct {
	Document string `json:"document"`
	Span
	Text   string `json:"text"`
	Reason string `json:"reason"`
}
