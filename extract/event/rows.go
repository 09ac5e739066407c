package event

import "dateline/timeline"

// opensRow tells a line of a chronology or a table, "1848: Revolution in Palermo", by the date that opens it and the
// mark after that.
func (r *reader) opensRow(s int) bool {
	text := r.tagged.Text
	at, last := text.Sentences[s].First, text.Sentences[s].Last
	for at < last && isBullet(text.Word(at)) {
		at++
	}
	for _, e := range r.here {
		place := r.tagged.Places[e]
		if place.First != at || r.tagged.Expressions[e].Date.IsZero() {
			continue
		}
		if place.Last+3 >= last || !isSeparator(text.Word(place.Last)) {
			return false
		}
		if text.Word(place.Last+1) == "Reply" || r.tagged.Expressions[e].Date.Precision() == timeline.PrecisionMinute && text.Word(place.Last) == "|" {
			return false // a comment's stamp
		}
		return true
	}
	return false
}

func isBullet(s string) bool {
	switch s {
	case "-", "–", "—", "|", "*", "•", "·", "(", "[":
		return true
	}
	return false
}

func isSeparator(s string) bool {
	switch s {
	case ":", "-", "–", "—", "|", "--", ")", "]":
		return true
	}
	return false
}

// onlyDates tells whether clause c holds nothing before word i but a date: "1848: Revolution broke out".
func (p *parser) onlyDates(c, i int) bool {
	dated := false
	for k := p.clauses[c].start; k < i; k++ {
		switch p.words[k].tag {
		case isTime:
			dated = true
		case isMark, isStop, isOpenParen, isCloseParen:
		default:
			return false
		}
	}
	return dated
}

// stampedUntil finds where the sentence proper begins after the date of a page or a comment that was set before it with
// no mark, "8 November 2011 Last updated at 14:07 GMT"; 0 where it has no such opening. Another day than the
// document's own, to the day, is the entry of a chronology.
func (r *reader) stampedUntil() int {
	if len(r.words) == 0 || r.words[0].tag != isTime {
		return 0
	}
	x := &r.tagged.Expressions[r.here[r.words[0].expression]]
	if p := x.Date.Precision(); p != timeline.PrecisionDay && p != timeline.PrecisionMinute || x.Basis != timeline.BasisExplicit {
		return 0
	}
	last := 0
	for last < len(r.words) && r.words[last].tag == isTime {
		last++
	}
	if x.Date != r.doc.Published && x.Date.Precision() == timeline.PrecisionDay && !r.is(last, "last", "updated") {
		return 0
	}
	i := last
	for i < len(r.words) && (r.words[i].tag == isTime || r.is(i, "last", "updated", "at", "et", "est", "edt", "pt", "gmt", "bst", "utc", "am", "pm")) {
		i++
	}
	if i+2 >= len(r.words) || !r.words[i].capital || r.words[i-1].tag != isTime && r.words[i-1].tag == isNumber {
		return 0
	}
	return i
}

// stampsPage tells an expression that is a page's own date, with the time of day after a semicolon: "Friday, July 23,
// 2010; 11:01 PM".
func (r *reader) stampsPage(t *target) bool {
	return r.is(t.last, ";") && t.last+1 < len(r.words) && r.words[t.last+1].tag == isTime && r.pageDated(r.timeEnd(t.last+1)) ||
		r.is(t.first-1, ";") && t.first > 1 && r.words[t.first-2].tag == isTime && r.pageDated(t.last)
}

func (r *reader) timeEnd(i int) int {
	for i < len(r.words) && r.words[i].tag == isTime {
		i++
	}
	return i
}

// editsText tells "this article was amended on 3 May" from news.
func (r *reader) editsText(c int) bool {
	k := &r.clauses[c]
	if k.group < 0 || !r.is(r.groups[k.group].head, "amended", "updated", "corrected", "published", "posted", "modified", "edited", "written") {
		return false
	}
	first, last := r.subject(c)
	return last > first && last-first <= 3 && r.is(last-1, "article", "story", "page", "post", "item", "entry", "version", "correction")
}

// stamped tells "Updated: 3 May 2021" from a guide that was updated on that day.
func (r *reader) stamped(before int) bool {
	for before >= 0 && (r.words[before].tag == isStop || r.words[before].tag == isPreposition || r.words[before].tag == isMark) {
		before--
	}
	if !r.is(before, "updated", "published", "posted", "modified", "uploaded", "filed", "copyright", "©") {
		return false
	}
	return before == 0 || r.is(before-1, "last", "first", "story", "article", "page", "|") || r.words[before-1].tag == isStop || r.words[before-1].tag == isMark
}
