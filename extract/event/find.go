package event

import (
	"slices"

	"dateline/extract/temporal"
	"dateline/timeline"
)

// Why an expression with a date makes no event.
const (
	inHeading   = "stands in a heading"
	isRecurring = "recurs, so it has no one date"
	isNow       = "means the present in general"
	isCompared  = "is only compared with"
	isAttribute = "describes a thing, not an event"
	isSource    = "dates a source, not an event"
	isDateline  = "stands in a dateline"
	isStamp     = "is a time stamp"
	inComment   = "stands in a reader's comment"
	isFragment  = "stands in words that no headline can be made of"
	hasNoEvent  = "stands with no verb or noun that tells an event"
	isState     = "dates a state, not an event"
	isSupposed  = "is only supposed"
	isAsked     = "stands in a question"
	isToCome    = "is still to come of what was done"
	isAside     = "dates a reporter's question, not an event"
	isSecondary = "stands beside another date of the same event"
)

// Finder finds the events of documents. Its zero value is ready to use.
type Finder struct {
	Statements bool // find all that is said with no date of its own, not in the lead alone
}

// Find returns the events that the expressions of a document date, in the order of the text, and the expressions with
// a date that make none. An event has one mention, and where the title tells it too that as another.
func (f Finder) Find(doc *timeline.Document, tagged *temporal.Tagged) ([]timeline.Event, []timeline.Rejection) {
	r := newReader(doc, tagged)
	for k := 0; k < len(tagged.Places); {
		s := tagged.Places[k].Sentence
		r.here = r.here[:0]
		for ; k < len(tagged.Places) && tagged.Places[k].Sentence == s; k++ {
			r.here = append(r.here, k)
		}
		r.sentence(s)
	}
	r.readNews(f.Statements)
	r.readTitle()
	slices.SortStableFunc(r.events, func(a, b timeline.Event) int { return a.Mentions[0].Begin - b.Mentions[0].Begin })
	return r.events, r.rejected
}

// reader reads one document's sentences one by one. What it keeps of a sentence is used again for the next.
type reader struct {
	doc     *timeline.Document
	tagged  *temporal.Tagged
	lexicon *lexicon
	aliases aliases
	counts  map[[32]byte]int // of the same sentence and expression so far

	oneNames map[string]string // what one name was looked for and found

	comments int // where comments of readers begin, in bytes
	spoken   int // where an interview or a transcript begins

	index     int   // of the sentence in tagged.Text.Sentences
	here      []int // its expressions, in tagged.Expressions
	words     []word
	groups    []group
	clauses   []clause
	mentioned []mentioned
	instead   map[int]string // what a headline has for a pronoun among the words
	targets   []target
	toComes   []int     // expressions, in here, that say nothing of when what their clause tells was done
	days      []newsDay // that sentences are about
	earlier   *reader   // for the sentences before, where a pronoun stands for their subject

	heroKnown  bool
	hero       antecedent // whom the text is about
	heroIs     string     // the pronoun of whom the text is about
	stoodFor   string     // the name that the headline has for the subject
	topicKnown bool
	topicName  string // of the company that the first sentences tell of

	events   []timeline.Event
	untitled []timeline.Event // what happened lately, that no headline could be made of
	rejected []timeline.Rejection
}

func newReader(doc *timeline.Document, tagged *temporal.Tagged) *reader {
	return &reader{
		doc: doc, tagged: tagged, lexicon: words(), counts: map[[32]byte]int{},
		comments: commentsFrom(tagged.Text.Source), spoken: spokenFrom(tagged.Text.Source),
	}
}

// sentence reads one sentence that holds expressions.
func (r *reader) sentence(s int) {
	candidates := false
	for _, e := range r.here {
		x := &r.tagged.Expressions[e]
		if x.Date.IsZero() {
			continue
		}
		if reason := r.unusable(s, x); reason != "" {
			r.reject(e, reason)
			continue
		}
		candidates = true
	}
	if !candidates {
		return
	}
	r.read(s)
	r.aim()
	r.noteDay()
	for i := range r.targets {
		r.report(&r.targets[i])
	}
}

// read analyses a sentence down to its clauses.
func (r *reader) read(s int) {
	r.index = s
	r.load(r.tagged.Text.Sentences[s])
	r.tagWords()
	r.groupVerbs()
	r.cutClauses()
}

// unusable tells why an expression cannot date an event wherever it stands in its sentence.
func (r *reader) unusable(s int, x *timeline.Expression) string {
	switch {
	case r.tagged.Text.Sentences[s].Begin >= r.comments:
		return inComment
	case r.tagged.Text.Sentences[s].Heading && !r.opensRow(s):
		return inHeading
	case x.Type == timeline.TypeSet:
		return isRecurring
	case x.Value == "PRESENT_REF" || x.Value == "PAST_REF" || x.Value == "FUTURE_REF":
		return isNow
	}
	return ""
}

func (r *reader) reject(e int, reason string) {
	x := &r.tagged.Expressions[e]
	r.rejected = append(r.rejected, timeline.Rejection{Document: r.doc.ID, Span: x.Span, Text: x.Text, Reason: reason})
}

// report makes the event of a target.
func (r *reader) report(t *target) {
	x := timeline.Expression{Basis: timeline.BasisPublished, Date: t.date}
	if t.date != r.doc.Published {
		x.Basis = timeline.BasisInferred
	}
	if t.expression >= 0 {
		x = r.tagged.Expressions[r.here[t.expression]]
	}
	m := timeline.Mention{Document: r.doc.ID, Date: t.date, Expression: x}
	text := r.tagged.Text
	s := text.Sentences[r.index]
	m.Begin, m.End, m.Quote = text.Rune(s.Begin), text.Rune(s.End), text.Source[s.Begin:s.End]
	first, last := r.clauseSpan(t)
	m.Clause = timeline.Span{Begin: text.Rune(r.beginOf(first)), End: text.Rune(r.endOf(last))}
	m.ID = r.identify(m.Quote, x.Text)
	m.Speaker, m.Reported = r.attributed(t)
	if m.Reported == m.Date {
		m.Reported = timeline.Date{}
	}

	r.stoodFor = ""
	e := timeline.Event{
		ID: m.ID, Date: t.date, Text: m.Quote, Title: r.headline(t), Category: r.categoryOf(t), Status: r.status(t),
		Confidence: r.confidence(&x, t.date), Mentions: []timeline.Mention{m},
	}
	from, to := r.scene(t)
	if t.noun < 0 && t.clause >= 0 && r.saying(t.clause) && e.Category != timeline.Statement {
		e.Mentions[0].Speaker = ""
	}
	e.Actors, e.Places = r.cast(from, to)
	e.Actors = r.withSubject(t, e.Actors)
	if r.stoodFor != "" {
		e.Actors = r.withNames(e.Actors, antecedent{name: r.alias(r.stoodFor)})
	}
	if e.Title == "" && t.expression >= 0 {
		r.reject(r.here[t.expression], isFragment)
	}
	switch {
	case e.Title != "":
		r.events = append(r.events, e)
	case t.noun < 0 && (t.expression < 0 || r.lately(t.date)) && e.Category != timeline.Statement:
		r.untitled = append(r.untitled, e)
	}
}

func (r *reader) beginOf(word int) int {
	return int(r.tagged.Text.Tokens[r.words[word].first].Begin)
}

func (r *reader) endOf(last int) int {
	return int(r.tagged.Text.Tokens[r.words[last-1].last-1].End)
}

// status reads the status of a target: a date after the document's own is a plan, whatever the verb.
func (r *reader) status(t *target) timeline.Status {
	status := timeline.Occurred
	switch {
	case t.noun >= 0:
		status = r.nounStatus(t)
	case t.clause >= 0:
		status = r.statusOf(t.clause)
	}
	if status == timeline.Occurred && (r.isFuture(t.date) && !r.toldAsPast(t) || r.dueBy(t)) {
		return timeline.Planned
	}
	return status
}

// dueBy tells a date by which somebody agreed to do something, where that is still to come: "agreed to pay by the end of May".
func (r *reader) dueBy(t *target) bool {
	if t.noun >= 0 || t.clause < 0 || r.clauses[t.clause].chain == r.clauses[t.clause].group {
		return false
	}
	published, known := r.doc.Published.End()
	_, begins := t.date.Start()
	end, ends := t.date.End()
	return known && !begins && ends && end.After(published)
}

func (r *reader) isFuture(d timeline.Date) bool {
	published, ok := r.doc.Published.End()
	if !ok {
		return false
	}
	start, ok := d.Start()
	return ok && start.After(published)
}

// confidence says how sure a date is, by what it rests on and how precise it is.
func (r *reader) confidence(x *timeline.Expression, d timeline.Date) float64 {
	c := map[timeline.Basis]float64{
		timeline.BasisExplicit: .97, timeline.BasisRelative: .92, timeline.BasisInherited: .85,
		timeline.BasisInferred: .8, timeline.BasisPublished: .75,
	}[x.Basis]
	if c == 0 {
		c = .7
	}
	switch d.Precision() {
	case timeline.PrecisionMonth:
		c *= .95
	case timeline.PrecisionSeason, timeline.PrecisionYear, timeline.PrecisionInterval:
		c *= .9
	case timeline.PrecisionDecade, timeline.PrecisionCentury:
		c *= .8
	}
	if d.IsApproximate() || d.IsUncertain() {
		c *= .85
	}
	byLandmark := x.Mod == "BEFORE" || x.Mod == "AFTER" // which the document's date has no part in
	if s := r.doc.DateConfidence; s > 0 && s < 1 && !byLandmark && (x.Basis == timeline.BasisRelative || x.Basis == timeline.BasisInferred) {
		c *= s
	}
	return c
}
