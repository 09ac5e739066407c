package temporal

// habits count how a document tells its times.
type habits struct {
	years   int // that it names
	far     int // of these, long before its own day
	bare    int // months, and days of them, without a year
	deictic int // what counts from its own day: weekdays, "yesterday", "last month"
	present int // "now", "currently"
	all     int
}

// isNarrative tells a history from a report: it names years, many of them long before its own day, and hardly ever
// counts from that day. Reports recall the past, too, so that most of what they tell must be years and days of them.
func isNarrative(matches []*match, published civil) bool {
	h := habitsOf(matches, published)
	if !published.known() {
		return h.years >= 2 && h.deictic*8 <= h.years
	}
	short := h.far >= 4 && h.deictic+h.present == 0
	long := h.far >= 8 && h.far+h.bare >= 20 && h.deictic*8 < h.years+h.bare
	return (short || long) && 2*(h.years+h.bare) > h.all
}

func habitsOf(matches []*match, published civil) habits {
	h := habits{all: len(matches)}
	for _, m := range matches {
		switch m.rule.action {
		case "calendar", "iso", "slashed":
			switch {
			case m.directed >= 0, len(m.years) == 0 && len(m.weekdays) > 0 && len(m.months) == 0 && m.before() != "the":
				h.deictic++
			case len(m.years) > 0:
				h.years++
				if !published.known() || m.era < 0 || published.y-m.years[0] >= 3 {
					h.far++
				}
			case len(m.months) > 0:
				h.bare++
			}
		case "deictic", "ago", "weekdayof":
			h.deictic++
		case "ref":
			if m.fact("value") == "PRESENT_REF" {
				h.present++
			}
		case "unit", "dir":
			if m.directed >= 0 && m.fact("base") == "" {
				h.deictic++
			}
		}
	}
	return h
}
