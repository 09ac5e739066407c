// Package timeline is the model that all else of dateline rests on: dates known to some precision, events
// with the receipts that prove them, the documents that they come from, and timelines of these; and what can
// be done with a timeline once it is there: sort, filter, merge, rank, write, read.
//
// A [Date] has EDTF (ISO 8601-2) as its text form and says which days it may mean:
//
//	d, err := timeline.ParseDate("2021-24") // winter 2021
//	start, ok := d.Start()                  // 2021-12-01
//	d.Contains(timeline.DayOf(2022, 2, 4))  // true
//
// An [Event] has at least one [Mention], but for events that a person added by hand: which characters of which
// [Document] say so, and how the date was read from them. Events that many documents tell of become one with
// all their mentions, and get their importance from these:
//
//	events := timeline.Merge(found)
//	timeline.Rank(events, documents)
//	t := &timeline.Timeline{Title: "The Halvard", Documents: documents, Events: events}
//	chosen := timeline.Filter{Since: timeline.YearOf(2021), Top: 20}.Apply(t)
//
// A timeline is written for people to edit, and read back as they left it, as JSON ([WriteJSON], [ReadJSON];
// schema.json tells its form) or as a table ([CSV], [ReadCSV]).
//
// Limits: dates are on the proleptic Gregorian calendar. Of EDTF's level 2, only the parts of a year and one
// of a range are understood. Weeks are intervals of days. Words are compared as English ones are, with the
// stop words of stopwords.txt and the synonyms of synonyms.txt; in other languages fewer events are found to be the same.
//
// The package imports the standard library alone, and reads no clock, environment, network or file.
package timeline
