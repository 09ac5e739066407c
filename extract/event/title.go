package event

import (
	"slices"
	"strings"

	"dateline/timeline"
)

// readTitle takes the title of a text for another mention of the event that its lead tells, and for its headline where
// that is a sentence: "Fishermen rescue eleven sailors".
func (r *reader) readTitle() {
	text := r.tagged.Text
	if !r.publishedOn() || len(text.Sentences) == 0 || !text.Sentences[0].Heading {
		return
	}
	title := text.Sentences[0]
	if n := title.Last - title.First; n < 4 || n > 25 || len(r.tagged.Places) > 0 && r.tagged.Places[0].Sentence == 0 {
		return
	}
	r.here = r.here[:0]
	r.read(0)
	e := r.leadOf(r.contentWords())
	if e == nil {
		r.reportTitle()
		return
	}
	m := timeline.Mention{Document: r.doc.ID, Date: e.Date, Expression: timeline.Expression{Basis: timeline.BasisPublished, Date: e.Date}}
	m.Begin, m.End, m.Quote = text.Rune(title.Begin), text.Rune(title.End), text.Source[title.Begin:title.End]
	m.Clause = timeline.Span{Begin: m.Begin, End: m.End}
	m.ID = r.identify(m.Quote, "")
	e.Mentions = append(e.Mentions, m)
	if s := r.titleHeadline(); s != "" {
		e.Title = s
	}
	if i := slices.IndexFunc(r.untitled, func(u timeline.Event) bool { return u.ID == e.ID }); i >= 0 && e.Title != "" {
		r.events = append(r.events, *e)
	}
}

// reportTitle makes an event of a title that is a sentence, where the lead tells no event that would be it: "Fishermen
// rescue eleven sailors", or "Sailors rescued".
func (r *reader) reportTitle() {
	k := &r.clauses[0]
	if k.group < 0 || k.first < 0 || !r.eventful(&r.groups[k.group]) || r.groups[k.group].modal >= 0 || r.statusOf(0) != timeline.Occurred || r.saying(0) || r.titleHeadline() == "" {
		return
	}
	t := target{expression: -1, date: r.firstDay(leadSentences).done, first: k.first, last: k.last, clause: 0, noun: -1}
	r.report(&t)
}

// titleHeadline is the title where it is a sentence that stands alone.
func (r *reader) titleHeadline() string {
	k := &r.clauses[0]
	if k.group < 0 || r.groups[k.group].kind != finite || r.words[len(r.words)-1].tag == isMark {
		return ""
	}
	first, last := r.subject(0)
	s := r.write(r.phrase(0, len(r.words)))
	if first != 0 || !r.tellsOf(r.phrase(first, last)) || len(s) > longestTitle+tolerance || strings.ContainsAny(s, "|:") {
		return ""
	}
	return r.whole(s)
}

// contentWords lists the beginnings of the sentence's words that mean something, in lower case.
func (r *reader) contentWords() []string {
	var list []string
	for i := range r.words {
		switch r.words[i].tag {
		case isNoun, isProper, isVerb, isAdjective, isParticiple, isNumber, isBase, isGerund:
			list = append(list, stem(r.word(i)))
		}
	}
	return list
}

// stem cuts a word to where its forms are alike.
func stem(s string) string {
	s = strings.ToLower(s)
	for _, ending := range []string{"ing", "ed", "es", "s", "e"} {
		if cut, ok := strings.CutSuffix(s, ending); ok && len(cut) > 2 {
			s = cut
			break
		}
	}
	return s[:min(len(s), 5)]
}

// leadOf finds the event of the lead that shares most with the words of the title, and at least two and two fifths of
// them; nil where none does.
func (r *reader) leadOf(title []string) *timeline.Event {
	end := r.leadEnd()
	var best *timeline.Event
	most := max(2, (2*len(title)+4)/5)
	for _, e := range r.candidates() {
		if m := &e.Mentions[0]; m.Begin > end || e.Category == timeline.Statement {
			continue
		}
		said := map[string]bool{}
		for word := range strings.FieldsSeq(r.clauseOf(e)) {
			said[stem(strings.Trim(word, ".,;:\"'()"))] = true
		}
		shared := 0
		for _, word := range title {
			if said[word] {
				shared++
			}
		}
		if shared > most || shared == most && best == nil {
			best, most = e, shared
		}
	}
	return best
}

// candidates are the events that a title may tell of: those charted, and those that lack but a headline.
func (r *reader) candidates() []*timeline.Event {
	list := make([]*timeline.Event, 0, len(r.events)+len(r.untitled))
	for i := range r.events {
		list = append(list, &r.events[i])
	}
	for i := range r.untitled {
		list = append(list, &r.untitled[i])
	}
	return list
}

// clauseOf cuts an event's clause out of its quote.
func (r *reader) clauseOf(e *timeline.Event) string {
	m := &e.Mentions[0]
	quote := []rune(m.Quote)
	return string(quote[m.Clause.Begin-m.Begin : m.Clause.End-m.Begin])
}

// leadEnd is where the lead ends, in code points.
func (r *reader) leadEnd() int {
	seen, end := 0, 0
	for _, s := range r.tagged.Text.Sentences {
		if s.Heading || s.Last-s.First < 5 || r.skipped(s.Begin) {
			continue
		}
		end = r.tagged.Text.Rune(s.End)
		if seen++; seen == leadSentences {
			break
		}
	}
	return end
}
