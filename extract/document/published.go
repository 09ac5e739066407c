package document

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// published is a document's own date, how it was found and how sure that is.
type published struct {
	date       timeline.Date
	basis      timeline.DateBasis
	confidence float64
}

func (p published) isNone() bool { return p.date.IsZero() }

// or is p, or q where p is none.
func (p published) or(q published) published {
	if p.isNone() {
		return q
	}
	return p
}

// How sure each way of finding a document's date is.
const (
	sureGiven     = 1.0
	sureMatter    = 0.98 // front matter
	sureLabel     = 0.95 // Published: …
	sureByline    = 0.9  // By Jane Doe | …, and a dateline
	sureURL       = 0.9
	sureDateAlone = 0.8 // a line that is a date and nothing else
	sureUpdated   = 0.6 // Updated: …
	sureFile      = 0.5 // of a file's properties, which templates and copies carry along
)

// head is what the first lines of a text tell about the text.
type head struct {
	published published
	updated   published
	parts     []stretch // that are no prose
}

const (
	headLines  = 10  // of a text are searched for its date
	longest    = 160 // bytes of a line that may be a byline or a label
	longestPre = 80  // bytes before the day of a dateline
)

// readHead reads the first lines of a text, up to its first line of prose, for the date that they give it.
func readHead(lines []line) head {
	var h head
	chronicle := sync.OnceValue(func() bool { return isChronicle(lines) })
	seen := 0
	for _, l := range lines {
		if l.isBlank() {
			continue
		}
		if seen++; seen > headLines {
			break
		}
		h.read(l, chronicle)
		if headline := seen == 1 && isTitle(l); l.isProse() && !headline { // "How far does it go?" may be one
			break
		}
	}
	return h
}

// readFoot reads the last lines of a text that are no prose, for one that tells when it was published.
func readFoot(lines []line) head {
	const most = 3 // lines
	var h head
	chronicle := sync.OnceValue(func() bool { return isChronicle(lines) })
	seen := 0
	for _, l := range slices.Backward(lines) {
		if l.isBlank() {
			continue
		}
		if seen++; seen > most || l.isProse() || !h.date().isNone() {
			break
		}
		if len(l.text) <= longest && !h.labelled(l) {
			h.alone(l, chronicle)
		}
	}
	return h
}

// date is the date that the head tells: when the text was published, else when it was last changed.
func (h *head) date() published { return h.published.or(h.updated) }

func (h *head) read(l line, chronicle func() bool) {
	if h.labelled(l) || h.dateline(l) || len(l.text) > longest || l.isProse() {
		return
	}
	if h.alone(l, chronicle) {
		return
	}
	if date, ok := bylineDate(l.text); ok {
		h.take(&h.published, date, sureByline)
		h.skip(l, l.text)
	}
}

// alone reads a line that is a date and no more, in a text that is no row of them.
func (h *head) alone(l line, chronicle func() bool) bool {
	date, ok := wholeDate(strings.TrimLeft(l.text, "*_([ "))
	if ok && !chronicle() {
		h.take(&h.published, date, sureDateAlone)
		h.skip(l, l.text)
	}
	return ok
}

// labelled reads "Published: 5 December 2024 | Updated: 6 December 2024" and " date 2024-12-05 Over the past
// year, …", where the article goes on in the same line.
func (h *head) labelled(l line) bool {
	label, rest, ok := english().label(l.text)
	if !ok {
		return false
	}
	colon := strings.HasPrefix(strings.TrimLeft(rest, " \t*_"), ":")
	date, rest, ok := labelDate(rest)
	if !ok {
		return false
	}
	if isTail(rest) {
		h.skip(l, l.text)
		h.alsoUpdated(rest)
	} else if colon || label.words == "date" {
		h.skip(l, l.text[:len(l.text)-len(rest)])
	} else {
		return false // "Published on 5 December 2024, the report says" is prose.
	}
	if label.updated {
		h.take(&h.updated, date, sureUpdated)
	} else {
		h.take(&h.published, date, sureLabel)
	}
	return true
}

// labelDate reads the date that follows a label, with its time of day, and gives what comes after both.
func labelDate(text string) (timeline.Date, string, bool) {
	s := scanner{rest: strings.TrimLeft(text, " \t:*_")}
	if s.acceptFold("on ") {
		s.space()
	}
	date, n := readDate(s.rest)
	if n == 0 {
		return date, text, false
	}
	n += readClock(s.rest[n:])
	return date, strings.TrimLeft(s.rest[n:], " \t*_"), true
}

func (h *head) alsoUpdated(tail string) {
	if label, rest, ok := english().label(tail); ok && label.updated {
		if date, _, ok := labelDate(rest); ok {
			h.take(&h.updated, date, sureUpdated)
		}
	}
}

// isTail tells whether what follows a labelled date is no prose: nothing, another label, a name, a reading time.
func isTail(rest string) bool {
	rest = strings.Trim(rest, " \t.,;)]")
	if rest == "" {
		return true
	}
	if len(rest) > longest || endsSentence(rest) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(rest)
	if strings.ContainsRune("|·•-–—(/", r) {
		return true
	}
	_, _, isLabel := english().label(rest)
	return isLabel || strings.HasPrefix(rest, "By ") || strings.HasPrefix(rest, "by ")
}

// dateline reads "MOSCOW, March 21, 2023 (Reuters) — " before the prose of a first line.
func (h *head) dateline(l line) bool {
	at, date, n := firstDate(l.text[:min(len(l.text), longestPre+longest)])
	if n == 0 || at == 0 || at > longestPre || !isPlace(l.text[:at]) {
		return false
	}
	rest := strings.TrimLeft(l.text[at+n:], " \t,")
	agency := false
	if strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "/") {
		end := strings.IndexAny(rest[1:], ")/") + 1
		if end == 0 || end > longestPre {
			return false
		}
		rest, agency = strings.TrimLeft(rest[end+1:], " \t"), true
	}
	dash := strings.TrimLeft(rest, "-–—: \t")
	if len(dash) == len(rest) && !agency || !agency && !isCapitals(l.text[:at]) {
		return false
	}
	h.take(&h.published, date, sureByline)
	h.skip(l, l.text[:len(l.text)-len(dash)])
	return true
}

// firstDate finds the first full date in text that begins a word.
func firstDate(text string) (at int, date timeline.Date, n int) {
	for at = 0; at < len(text); {
		if date, n = readDate(text[at:]); n > 0 {
			return at, date, n
		}
		next := strings.IndexAny(text[at:], " \t,|(")
		if next < 0 {
			break
		}
		at += next + 1
	}
	return 0, date, 0
}

// isPlace tells whether text, which stands before a date, names a place, perhaps with an agency in brackets.
func isPlace(text string) bool {
	text = strings.TrimRight(text, " ,-–—|(")
	if r, _ := utf8.DecodeRuneInString(text); !unicode.IsUpper(r) || strings.HasPrefix(text, "By ") {
		return false
	}
	words := 0
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(" ,()/-–—.", r) }) {
		if r, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(r) && len(word) > 3 {
			return false
		}
		words++
	}
	return words <= 6
}

// isCapitals tells whether the first word of text is written in capitals, as agencies write the place of a report.
func isCapitals(text string) bool {
	word, _, _ := strings.Cut(text, " ")
	word = strings.Trim(word, ",.")
	return utf8.RuneCountInString(word) > 1 && word == strings.ToUpper(word)
}

// bylineDate reads "By Jane Doe | March 3, 2021", "By Jane Doe, 3 March 2021 10:00 GMT", "Jane Doe · 3 March 2021".
func bylineDate(text string) (timeline.Date, bool) {
	if endsSentence(text) {
		return timeline.Date{}, false
	}
	fields := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("|·•–—", r) })
	for _, field := range fields {
		if date, ok := wholeDate(field); ok && len(fields) > 1 {
			return date, true
		}
		if _, rest, ok := english().label(field); ok && len(fields) > 1 {
			if date, ok := wholeDate(strings.TrimLeft(rest, ": ")); ok {
				return date, true
			}
		}
	}
	if name, ok := strings.CutPrefix(text, "By "); ok {
		if r, _ := utf8.DecodeRuneInString(name); unicode.IsUpper(r) {
			if at, _, n := firstDate(text); n > 0 {
				return wholeDate(text[at:])
			}
		}
	}
	return timeline.Date{}, false
}

// isChronicle tells whether a text has more than one line that is a date: they head its entries then, and date none
// of it as a whole.
func isChronicle(lines []line) bool {
	var first timeline.Date
	for _, l := range lines {
		if len(l.text) == 0 || len(l.text) > longest/2 {
			continue
		}
		date, ok := wholeDate(l.text)
		switch {
		case !ok:
		case first.IsZero():
			first = date
		case first != date:
			return true
		}
	}
	return false
}

func (h *head) take(p *published, date timeline.Date, confidence float64) {
	if p.isNone() {
		*p = published{date, timeline.DateLine, confidence}
	}
}

// skip marks the line as no prose, as far as said goes: its beginning.
func (h *head) skip(l line, said string) {
	h.parts = append(h.parts, stretch{l.begin, l.at + len(said)})
}
