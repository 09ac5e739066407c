package timeline

// Event is something that happened, or may, at a date: one mark on the chart.
type Event struct {
	ID         string    `json:"id"`         // of its lead mention, where it has one
	Date       Date      `json:"date"`       // the most precise that its mentions give
	Title      string    `json:"title"`      // a headline: subject, verb, object; no attribution, no date
	Text       string    `json:"text"`       // the sentence it was taken from
	Category   Category  `json:"category"`   // consult, agree, mobilize, … or other
	Status     Status    `json:"status"`     // occurred, planned, possible, cancelled, denied
	Actors     []string  `json:"actors"`     // who, by canonical name
	Places     []string  `json:"places"`     // where, by canonical name
	Importance float64   `json:"importance"` // 0..1, comparable within one timeline
	Confidence float64   `json:"confidence"` // 0..1, of the date
	Mentions   []Mention `json:"mentions"`   // every place that tells of it, the lead first; none where a person added it by hand
	Conflicts  []string  `json:"conflicts"`  // ids of events that look like the same one on another stated day
}

// Mention is a receipt: which characters of which document tell of an event, and how its date was read
// from them. All offsets are Unicode code points from the start of the document's text, ends exclusive.
type Mention struct {
	ID         string     `json:"id"`
	Document   string     `json:"document"` // Document.ID
	Begin      int        `json:"begin"`    // of Quote in the document's text
	End        int        `json:"end"`
	Quote      string     `json:"quote"`      // one sentence
	Clause     Span       `json:"clause"`     // the part of the sentence that tells of this event
	Date       Date       `json:"date"`       // as this mention alone gives it
	Expression Expression `json:"expression"` // that dates it
	Speaker    string     `json:"speaker"`    // who says so, where it is reported speech
	Reported   Date       `json:"reported"`   // when it was said, where that is not when it happened
}

// Span is a stretch of a document's text in Unicode code points, End exclusive.
type Span struct {
	Begin int `json:"begin"`
	End   int `json:"end"`
}

// Expression is a temporal expression: words of a document that name a time, marked as TIMEX3 has it.
// An event dated by its document's publication alone has an Expression with an empty span and BasisPublished.
type Expression struct {
	Span
	Text  string `json:"text"`
	Type  Type   `json:"type"`
	Value string `json:"value"` // TIMEX3 value: 2024-05-16, P3D, PRESENT_REF, …
	Mod   string `json:"mod"`   // TIMEX3 modifier: START, MID, END, APPROX, BEFORE, AFTER, …
	Basis Basis  `json:"basis"`

	// Date is its place on the calendar, zero where it has none ("daily", "three hours").
	// A mention carries it as Mention.Date, and so does what is written: read back, it is zero.
	Date Date `json:"-"`
}

// Type is a TIMEX3 type.
type Type string

// The TIMEX3 types.
const (
	TypeDate     Type = "DATE"
	TypeTime     Type = "TIME"
	TypeDuration Type = "DURATION"
	TypeSet      Type = "SET"
)

// Basis tells what a date rests on.
type Basis string

// What dates rest on, the surest first.
const (
	BasisExplicit  Basis = "explicit"  // all of it is in the words
	BasisRelative  Basis = "relative"  // counted from the document's date
	BasisInherited Basis = "inherited" // counted from a date told before it
	BasisInferred  Basis = "inferred"  // its year or century was filled in
	BasisPublished Basis = "published" // the document's own date
)

// Status tells whether an event took place.
type Status string

// The statuses of an event.
const (
	Occurred  Status = "occurred"
	Planned   Status = "planned"
	Possible  Status = "possible"
	Cancelled Status = "cancelled"
	Denied    Status = "denied"
)

// Statuses lists every status in the order that a reader expects them.
var Statuses = []Status{Occurred, Planned, Possible, Cancelled, Denied}

// Category is the kind of an event: one of PLOVER's event types, or one of those that news needs beside them.
type Category string

// The categories of events.
const (
	Agree     Category = "agree"
	Consult   Category = "consult"
	Support   Category = "support"
	Concede   Category = "concede"
	Cooperate Category = "cooperate"
	Aid       Category = "aid"
	Retreat   Category = "retreat"
	Request   Category = "request"
	Accuse    Category = "accuse"
	Reject    Category = "reject"
	Threaten  Category = "threaten"
	Protest   Category = "protest"
	Sanction  Category = "sanction"
	Mobilize  Category = "mobilize"
	Coerce    Category = "coerce"
	Assault   Category = "assault"
	Election  Category = "election"
	Legal     Category = "legal"
	Economy   Category = "economy"
	Disaster  Category = "disaster"
	Statement Category = "statement"
	Other     Category = "other"
)

// Group is a set of categories that share a lane and a colour.
type Group struct {
	Name       string
	Categories []Category
}

// Groups are the lanes of a chart, from top to bottom. Every category is in exactly one.
var Groups = []Group{
	{"Talks and agreements", []Category{Agree, Consult, Support, Concede, Statement}},
	{"Cooperation and aid", []Category{Cooperate, Aid, Retreat}},
	{"Accusations and threats", []Category{Request, Accuse, Reject, Threaten, Protest, Sanction}},
	{"Force and coercion", []Category{Mobilize, Coerce, Assault}},
	{"Law and elections", []Category{Election, Legal}},
	{"Economy", []Category{Economy}},
	{"Disaster and health", []Category{Disaster}},
	{"Other", []Category{Other}},
}
