package temporal

import (
	"fmt"
	"math"

	"dateline/timeline"
)

// span resolves "the past two years": a duration, with its place on the calendar where that is known.
func (r *resolver) span(m *match) outcome {
	if m.fact("compound") != "" {
		o := outcome{typ: timeline.TypeDuration, value: m.compound()}
		if other, missing := m.steps(r.published, m.direction, timeline.BasisRelative); missing == "" && m.direction != 0 {
			from, to := other.date, r.published.date()
			if m.direction > 0 {
				from, to = to, from
			}
			o.date, o.basis = timeline.Interval(from, to).Approximate(), timeline.BasisRelative
		}
		return o
	}
	n, exact := m.count()
	u := m.unit()
	direction := m.direction
	value := u.period(n, exact)
	if !exact || u.clock() {
		return outcome{typ: timeline.TypeDuration, value: value}
	}
	switch whole := n == math.Trunc(n); {
	case !whole && u == "year":
		u, n = "month", 12*n
	case !whole && letters[u].letter == "Y":
		u, n = "year", letters[u].each*n
	}
	return r.stretchBack(value, u, int(math.Round(n)), direction)
}

// stretchBack is a duration that begins or ends with the document's date.
func (r *resolver) stretchBack(value string, u unit, n, direction int) outcome {
	o := outcome{typ: timeline.TypeDuration, value: value}
	base := r.published
	if base.d == 0 || direction == 0 {
		return o
	}
	other := base
	switch u {
	case "year", "decade", "century":
		other.y += direction * n * map[unit]int{"year": 1, "decade": 10, "century": 100}[u]
		other.d = min(other.d, daysIn(other.y, other.m))
	case "month", "quarter":
		other = base.plusMonths(direction * n * int(letters[u].each))
	case "week", "fortnight", "day", "night":
		days := map[unit]int{"week": 7, "fortnight": 14, "day": 1, "night": 1}[u]
		other = base.plus(direction * n * days)
	default:
		return o
	}
	if direction < 0 {
		base, other = other, base
	}
	o.date, o.basis = timeline.Interval(base.date(), other.date()).Approximate(), timeline.BasisRelative
	return o
}

func (r *resolver) reference(m *match) outcome {
	if m.fact("genre") == string(GenreNarrative) && !r.narrative {
		return outcome{}
	}
	return outcome{value: m.fact("value")}
}

func (r *resolver) duration(m *match) outcome {
	if m.fact("compound") != "" && len(m.counts) == len(m.units) {
		return outcome{value: m.compound()}
	}
	n, exact := m.count()
	u, n := m.units[0].whole(n)
	return outcome{value: u.period(n, exact)}
}

// whole writes half an hour in minutes, half a year in months.
func (u unit) whole(n float64) (unit, float64) {
	switch {
	case u == "hour" && n != math.Trunc(n):
		return "minute", n * 60
	case u == "year" && n == .5:
		return "month", 6
	}
	return u, n
}

func (r *resolver) set(m *match) outcome {
	if m.fact("every") != "" { // of these there is one a week, four a year
		switch m.unit() {
		case "weekend":
			return outcome{value: "XXXX-WXX-WE"}
		case "quarter":
			return outcome{value: "P1Q"}
		}
	}
	n, _ := m.count()
	if m.fact("times") != "" {
		n = 1
	}
	return outcome{value: m.unit().period(n, true)}
}

func (r *resolver) setWeekday(m *match) outcome {
	return outcome{value: fmt.Sprintf("XXXX-WXX-%d", m.weekdays[0])}
}

func (r *resolver) setMonth(m *match) outcome {
	return outcome{value: fmt.Sprintf("XXXX-%02d", m.months[0])}
}

// setPart resolves "every Friday night", "mornings".
func (r *resolver) setPart(m *match) outcome {
	if len(m.weekdays) == 0 {
		return outcome{value: "XXXX-XX-XXT" + m.part}
	}
	return outcome{value: fmt.Sprintf("XXXX-WXX-%dT%s", m.weekdays[0], m.part)}
}

func (r *resolver) setSeason(m *match) outcome {
	return outcome{value: "XXXX-" + seasonValues[m.season]}
}
