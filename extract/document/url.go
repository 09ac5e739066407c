package document

import (
	"net/url"

	"dateline/timeline"
)

// earliestPage is the first year that a page of the web can be of.
const earliestPage = 1995

// urlDate is the day that an address has in its path: /2024/12/05/, /2024-12-05-…, /20241205/. A year and
// month alone are no day.
func urlDate(address string) published {
	u, err := url.Parse(address)
	if address == "" || err != nil {
		return published{}
	}
	text := u.Path
	for i := range len(text) {
		if i > 0 && isDigit(text[i-1]) {
			continue
		}
		if date, ok := pathDate(text[i:]); ok {
			return published{date, timeline.DateURL, sureURL}
		}
	}
	return published{}
}

// pathDate reads the day that text begins with: year, month, day, between / - _ or nothing at all.
func pathDate(text string) (timeline.Date, bool) {
	s := scanner{rest: text}
	whole, digits := s.digits()
	var year, month, day int
	switch digits {
	case 8:
		year, month, day = whole/10000, whole/100%100, whole%100
	case 4:
		year = whole
		mark := s.separator("/-_")
		var ok bool
		if month, ok = s.number(1, 2); mark == 0 || !ok || s.separator(string(mark)) == 0 {
			return timeline.Date{}, false
		}
		if day, ok = s.number(1, 2); !ok {
			return timeline.Date{}, false
		}
	default:
		return timeline.Date{}, false
	}
	if year < earliestPage || year >= 2100 {
		return timeline.Date{}, false
	}
	date := timeline.DayOf(year, month, day)
	return date, !date.IsZero()
}

// isWebAddress tells an absolute http or https address.
func isWebAddress(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Host != "" && (u.Scheme == "http" || u.Scheme == "https")
}
