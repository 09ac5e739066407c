package temporal

import (
	"fmt"

	"dateline/timeline"
)

// weekday resolves a bare weekday: the most recent, unless its verb looks ahead.
func (r *resolver) weekday(m *match) outcome {
	w := m.weekdays[0]
	base, basis := r.anchor()
	if base.d == 0 {
		return outcome{value: fmt.Sprintf("XXXX-WXX-%d", w), reason: noDocumentDate}
	}
	if first, ok := r.joined(m); ok && len(first.match.weekdays) == 1 && (first.match.directed >= 0 || r.words.is(m.text, first.match.last, "ONTO")) {
		if from := civilDate(first.outcome.date); from.d > 0 { // from Monday to Friday; next Tuesday and Wednesday
			return simple(from.plus(mod(w-from.weekday(), 7)), basis)
		}
	}
	if told, ok := r.beside(m); ok && m.sentence == told.match.sentence {
		if day := civilDate(told.outcome.date); day.d > 0 && day.weekday() == w { // 17 March, the Friday before they met
			r.from = told.number
			return simple(day, timeline.BasisInherited)
		}
	}
	if r.narrative || r.awaited(m) || !m.owned() && !r.behind(m, "EVERSINCE") && r.tense(m).ahead() {
		return simple(base.plus(mod(w-base.weekday(), 7)), basis)
	}
	return simple(base.plus(-mod(base.weekday()-w, 7)), basis)
}

// awaited tells whether the words around a match say that it is yet to come: "until Tuesday", "as early as Tuesday",
// "ahead of Tuesday's vote", "Tuesday's planned march".
func (r *resolver) awaited(m *match) bool {
	if m.owned() {
		t := m.text
		s := t.Sentences[m.sentence]
		planned := m.last+1 < s.Last && r.words.is(t, m.last+1, "AWAITED")
		if r.behind(m, "UNTIL") || m.last+1 < s.Last && r.appointed(m) {
			return planned || r.tense(m).ahead()
		}
		return planned || m.first-2 >= s.First && t.Word(m.first-1) == "of" && t.Word(m.first-2) == "ahead"
	}
	if r.behind(m, "UNTIL") { // "by Tuesday 20 had arrived" is over, and so is what "until Tuesday" opens a sentence with
		opens := m.first-1 == m.text.Sentences[m.sentence].First
		return !(opens || r.behind(m, "BY")) || !r.tense(m).over()
	}
	return r.behind(m, "AS") && m.first-2 >= m.text.Sentences[m.sentence].First && r.words.is(m.text, m.first-2, "SOON")
}

// appointed tells whether a match owns what has a day fixed before: "Saturday's league game".
func (r *resolver) appointed(m *match) bool {
	const words = 3
	for i := m.last + 1; i < min(m.text.Sentences[m.sentence].Last, m.last+1+words); i++ {
		if r.words.is(m.text, i, "APPOINTED") {
			return true
		}
	}
	return false
}

// weekdayAndDay resolves "Sunday the 12th": the nearest month in which that day is that weekday.
func (r *resolver) weekdayAndDay(m *match) outcome {
	base, basis := r.anchor()
	day := max(m.days.at(0), m.ordinals.at(0))
	if base.m == 0 {
		return outcome{value: fmt.Sprintf("XXXX-XX-%02d", day), reason: noDocumentDate}
	}
	const far = 24 // half of them on each side of the document's month, the nearest first
	for i := range far + 1 {
		months := (i + 1) / 2
		if i%2 == 1 {
			months = -months
		}
		c := civil{base.y, base.m, 1}.plusMonths(months)
		c.d = day
		if c.valid() && c.weekday() == m.weekdays[0] {
			return simple(c, basis)
		}
	}
	return outcome{reason: noSuchDay}
}

// weeksFrom resolves "a week on Friday", "Friday week", "two Fridays from now", "a week ago Sunday": so many weeks past
// the coming weekday, or before the last one.
func (r *resolver) weeksFrom(m *match) outcome {
	w, base := m.weekdays[0], r.published
	if base.d == 0 {
		return outcome{value: fmt.Sprintf("XXXX-WXX-%d", w), reason: noDocumentDate}
	}
	n, _ := m.count()
	weeks := int(n)
	if m.fact("first") != "" { // the first of them is the coming one itself
		weeks--
	}
	if m.direction < 0 {
		return simple(base.plus(-(mod(base.weekday()-w-1, 7) + 1)).plus(-7*weeks), timeline.BasisRelative)
	}
	return simple(base.plus(mod(w-base.weekday()-1, 7)+1).plus(7*weeks), timeline.BasisRelative)
}
