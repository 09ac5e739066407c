package cli

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"dateline/extract/temporal"
	"dateline/timeline"
)

// blanketConfidence is how sure a bare --date is: it was not said of this document in particular.
const blanketConfidence = 0.5

// dating is what the command line says about the dates of documents.
type dating struct {
	byName  map[string]timeline.Date
	blanket timeline.Date // for documents that have no date of their own

	used map[string]bool // names that a document goes by
	seen tally           // documents
	own  tally           // documents that have a date of their own, where there is a blanket one
}

// parseDating reads the values of --date: NAME=DATE or DATE.
func parseDating(values []string, typed typed) (*dating, error) {
	d := &dating{byName: map[string]timeline.Date{}, used: map[string]bool{}}
	for _, value := range values {
		name, text, named := cutLast(value, "=")
		date, err := typed.parse("--date", text)
		switch {
		case err != nil:
			return nil, err
		case named && name == "":
			return nil, usageError{msg: fmt.Sprintf("--date %s: names no document before the =", value)}
		case named && !d.byName[name].IsZero():
			return nil, usageError{msg: fmt.Sprintf("--date: %s is given two dates", name)}
		case named:
			d.byName[name] = date
		case !d.blanket.IsZero():
			return nil, usageError{
				msg:  fmt.Sprintf("--date: two dates for all documents, %s and %s", d.blanket, date),
				hint: "say which document each is for: --date NAME=DATE",
			}
		default:
			d.blanket = date
		}
	}
	return d, nil
}

// cutLast cuts at the last separator, for a name may hold one and a date never does.
func cutLast(s, separator string) (before, after string, found bool) {
	if i := strings.LastIndex(s, separator); i >= 0 {
		return s[:i], s[i+len(separator):], true
	}
	return "", s, false
}

// typed reads the dates that a person typed, which count from now.
type typed struct {
	tagger temporal.Tagger
	now    time.Time
}

func (p *program) typed(tagger temporal.Tagger) typed { return typed{tagger, p.now()} }

func (t typed) date(text string) (timeline.Date, error) { return t.tagger.ParseDate(text, t.now) }

// parse reads a date that was typed after a flag.
func (t typed) parse(flag, text string) (timeline.Date, error) {
	date, err := t.date(text)
	if err != nil {
		return timeline.Date{}, usageError{
			msg:  fmt.Sprintf("%s: %v", flag, err),
			hint: "write 2024-05-16, 2024-05, 2024, or what you would say, such as 'three days ago'",
		}
	}
	return date, nil
}

// apply dates a document: by its name first, else by what it carries, else by the blanket date.
func (d *dating) apply(doc *timeline.Document, path string) {
	date, named := d.find(doc.ID, path)
	switch {
	case named:
		doc.Published, doc.DateBasis, doc.DateConfidence = date, timeline.DateGiven, 1
	case d.blanket.IsZero():
	case doc.Published.IsZero():
		doc.Published, doc.DateBasis, doc.DateConfidence = d.blanket, timeline.DateDefault, blanketConfidence
	default:
		d.own.add(fmt.Sprintf("%s (%s)", doc.ID, doc.Published))
	}
}

// find gives the date that was given for a document by name: by its id, or by its path as it was typed.
func (d *dating) find(id, path string) (timeline.Date, bool) {
	d.seen.add(id)
	for _, name := range []string{id, path} {
		if date, ok := d.byName[name]; ok {
			d.used[name] = true
			return date, true
		}
	}
	return timeline.Date{}, false
}

// check complains of a name that none of the documents seen goes by.
func (d *dating) check() error {
	for _, name := range slices.Sorted(maps.Keys(d.byName)) {
		if !d.used[name] {
			return usageError{
				msg:  fmt.Sprintf("--date: no document is called %s", name),
				hint: fmt.Sprintf("the documents are %v", d.seen),
			}
		}
	}
	return nil
}
