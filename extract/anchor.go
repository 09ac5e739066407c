package extract

import (
	"time"

	"dateline/extract/temporal"
	"dateline/timeline"
)

// How sure a date is that was worked out from the text alone: a week that weekdays agree on, or only a day
// that it can't be before.
const (
	weekConfidence  = 0.5
	sinceConfidence = 0.2
)

// Tag finds what a document says of time. An undated document gets the date that its own text tells, if any:
// a stretch of days, never a day that nothing states. What counts from it is then resolved as far as every day
// of the stretch gives the same.
func (x *Extractor) Tag(doc *timeline.Document) *temporal.Tagged {
	tagged := x.Tagger.Tag(doc)
	if !doc.Published.IsZero() {
		return tagged
	}
	since := latestPast(tagged)
	if since.IsZero() {
		return tagged
	}
	doc.DateBasis = timeline.DateText
	if week := toldWeek(tagged.Clues, since); !week.IsZero() {
		doc.Published, doc.DateConfidence = week, weekConfidence
		return x.Tagger.Tag(doc)
	}
	doc.Published, doc.DateConfidence = timeline.Interval(since, timeline.Date{}), sinceConfidence
	return tagged
}

// latestPast is the latest full date that a text tells of as past, or has a landmark of; a document is no older than
// that.
func latestPast(tagged *temporal.Tagged) timeline.Date {
	var latest timeline.Date
	later := func(d timeline.Date) bool {
		switch d.Precision() {
		case timeline.PrecisionDay, timeline.PrecisionMonth:
			return latest.IsZero() || d.Compare(latest) > 0
		}
		return false
	}
	for i, e := range tagged.Expressions {
		if e.Basis == timeline.BasisExplicit && !e.Date.IsApproximate() && later(e.Date) && tagged.Past(i) {
			latest = e.Date
		}
	}
	for _, l := range tagged.Leanings {
		began := l.Landmark
		if from, _, lasted := began.Bounds(); lasted {
			began = from
		}
		if later(began) {
			latest = began
		}
	}
	return latest
}

// toldWeek is the week after the last day of a month that is told without its year, where the weekdays told leave only
// one year for it: no earlier than the latest past date, nor more than a year after it.
func toldWeek(clues []temporal.Clue, since timeline.Date) timeline.Date {
	from, _ := since.Start()
	var weekdays [8]bool
	for _, c := range clues {
		weekdays[c.Weekday] = weekdays[c.Weekday] || c.Month == 0
	}
	var last time.Time
	for _, c := range clues {
		if c.Month == 0 || c.Ahead {
			continue
		}
		day := time.Date(from.Year(), time.Month(c.Month), c.Day, 0, 0, 0, 0, time.UTC)
		if day.Before(from) {
			day = time.Date(from.Year()+1, time.Month(c.Month), c.Day, 0, 0, 0, 0, time.UTC)
		}
		weekday := (int(day.Weekday())+6)%7 + 1
		if day.Day() == c.Day && (weekday == c.Weekday || c.Weekday == 0 && weekdays[weekday]) && day.After(last) {
			last = day
		}
	}
	if last.IsZero() {
		return timeline.Date{}
	}
	return timeline.Interval(dayOf(last), dayOf(last.AddDate(0, 0, 6)))
}

func dayOf(t time.Time) timeline.Date {
	y, m, d := t.Date()
	return timeline.DayOf(y, int(m), d)
}
