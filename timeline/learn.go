package timeline

import (
	"cmp"
	"math"
	"slices"
)

// Lesson is what weights are learned from: a timeline extracted from documents, with all its events, and
// one that a person drew of the same matter, whose days are the ones that matter.
type Lesson struct {
	days  []lessonDay
	drawn int
}

// lessonDay is a day that documents tell of. Days are in order.
type lessonDay struct {
	drawn  bool
	events []measured
}

// NewLesson compares days: those of the extracted events that lie within the period of the drawn timeline.
func NewLesson(extracted, drawn *Timeline) Lesson {
	wanted := daysOf(drawn.Events)
	l := Lesson{drawn: len(wanted)}
	r := newRanker(extracted.Events, extracted.Documents)
	events := map[Date][]measured{}
	for i := range extracted.Events {
		day := extracted.Events[i].Date.plain()
		events[day] = append(events[day], r.measure(i))
	}
	for _, day := range daysOf(extracted.Events) {
		at, isDrawn := slices.BinarySearchFunc(wanted, day, Date.Compare)
		if isDrawn || 0 < at && at < l.drawn {
			l.days = append(l.days, lessonDay{isDrawn, events[day]})
		}
	}
	return l
}

// daysOf lists the days of events, each once.
func daysOf(events []Event) []Date {
	var days []Date
	for i := range events {
		if events[i].Date.statesDay() {
			days = append(days, events[i].Date.plain())
		}
	}
	slices.SortFunc(days, Date.Compare)
	return slices.Compact(days)
}

// F1 says how many of the drawn timeline's days are among as many days, those of the events that the weights make the
// most important.
func (l *Lesson) F1(w Weights) float64 {
	f1, _ := l.score(w)
	return f1
}

// score returns F1, and the mean precision over all days that were drawn.
func (l *Lesson) score(w Weights) (f1, precision float64) {
	importance := make([]float64, len(l.days))
	order := make([]int, len(l.days))
	for i, day := range l.days {
		order[i] = i
		highest := 0.0
		for _, m := range day.events {
			highest = max(highest, m.standing(w))
		}
		for _, m := range day.events {
			importance[i] = max(importance[i], m.importance(w, highest))
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(importance[j], importance[i]) })
	found, among := 0, 0 // drawn days in all, and among the first
	for n, i := range order {
		if l.days[i].drawn {
			found++
			precision += ratio(float64(found), float64(n+1))
		}
		if n < l.drawn {
			among = found
		}
	}
	first := min(len(l.days), l.drawn)
	return ratio(float64(2*among), float64(first+l.drawn)), ratio(precision, float64(l.drawn))
}

// Learn tries all shares in tenths of which each feature has one at least, since texts that stand alone have nothing but the
// last of them to go by, and returns those that find the most days of the lessons.
func Learn(lessons []Lesson) Weights {
	var best Weights
	most := math.Inf(-1)
	eachWeights(Weights{}, 0, allTenths, func(w Weights) {
		sum := 0.0
		for i := range lessons {
			f1, precision := lessons[i].score(w)
			sum += f1 + precision
		}
		if sum > most+1e-9 {
			best, most = w, sum
		}
	})
	return best
}

// eachWeights calls yield for all ways to share tenths among the features from the n-th on.
func eachWeights(w Weights, n, tenths int, yield func(Weights)) {
	if n == len(w)-1 {
		w[n] = tenths
		yield(w)
		return
	}
	for share := 1; share <= tenths-(len(w)-1-n); share++ {
		w[n] = share
		eachWeights(w, n+1, tenths-share, yield)
	}
}
