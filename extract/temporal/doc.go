// Package temporal finds temporal expressions in text and works out what they mean.
//
//	tagged := new(temporal.Tagger).Tag(&document)
//	for _, e := range tagged.Expressions {
//		fmt.Println(e.Text, e.Type, e.Value, e.Date, e.Basis)
//	}
//
// A text goes through four steps, a file or two for each. It is cut into tokens and sentences (text.go,
// sentence.go). An automaton, compiled from a language's lexicon and grammar, finds the spans that
// may be times (grammar.go, match.go); the words around turn some of them down (fit.go). The dates themselves
// tell a report from a history (genre.go), the verb that governs an expression whether it looks back (tense.go). A resolver then
// works out each span's TIMEX3 value and EDTF date in the order of the text (resolve.go, and calendar.go, years.go, weekday.go,
// relative.go, within.go, duration.go, clock.go, holiday.go beside it), counting from the document's date or from the
// last date told, as the document's genre asks. olebedev/when reads the deictic phrases ("yesterday",
// "three days ago", "last Friday") that the grammar cuts out for it (when.go).
//
// Some texts date by events: "two years after the fall of the Berlin Wall". A file of such landmarks says when
// those were (landmark.go, lean.go). TIMEX3 has no place for what leans on them, so it is kept apart, and
// WithLandmarks brings both together. A Tagger that is told to explain says how each value came about (explain.go).
//
// A language is a folder of data: its words by class, and the patterns that they make. The heads of
// data/en/lexicon.txt and data/en/grammar.txt tell their form. English and Russian are there. To add one,
// make data/xx/lexicon.txt and data/xx/grammar.txt, and landmarks.txt if it likes, xx being its ISO 639-1 code:
// documents whose Language is xx are read by them then, the others as before. Classes that the resolver knows (match.read) keep their
// names, such as MONTH and UNIT, and units the English ones; a class of one's own for some words of these is
// named after them (UNIT_FOR). What the words around an expression must be is told by the classes that fit.go
// and tense.go name, each of which may stay empty, or by behind=CLASS in a rule. The language's phrases
// are tested by testdata/xx, in the form of testdata/en, its words by a sentence for each class in words.txt. If olebedev/when has rules for it, when.go lists them.
//
// Spans are those of TimeML's corpora: with modifiers ("early October"), without the preposition. Offsets
// in the results count Unicode code points; Text and Place count bytes and tokens, for the packages that go
// on from here. A date that the text leaves open stays open: an expression that counts from a document's
// date has no calendar date where that date isn't known, and is listed as rejected with the reason.
package temporal
