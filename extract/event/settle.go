package event

import (
	"slices"

	"dateline/timeline"
)

// wordsOf finds the words of expression k of the sentence; -1 where they were not read.
func (r *reader) wordsOf(k int) (first, last int) {
	token := r.tagged.Places[r.here[k]].First
	first, _ = slices.BinarySearchFunc(r.words, token, func(w word, token int) int { return int(w.last) - 1 - token })
	for last = first; last < len(r.words) && int(r.words[last].expression) == k; last++ {
	}
	if last == first {
		return -1, 0
	}
	return first, last
}

// rangeFrom joins an expression with the next where they are the ends of one stretch of time: "from May to
// July", "between 2001 and 2003", "2001–2003".
func (r *reader) rangeFrom(k, first, last int) (d timeline.Date, end int, ok bool) {
	if k+1 >= len(r.here) {
		return d, 0, false
	}
	next, end := r.wordsOf(k + 1)
	x, y := &r.tagged.Expressions[r.here[k]], &r.tagged.Expressions[r.here[k+1]]
	if next < 0 || next-last < 1 || next-last > 2 || y.Date.IsZero() || x.Date.Compare(y.Date) >= 0 {
		return d, 0, false
	}
	joined := false
	switch {
	case r.is(last, "to", "until", "till", "through"):
		joined = r.is(first-1, "from") || next-last == 1 && r.is(last, "through", "to")
	case r.is(last, "and"):
		joined = r.is(first-1, "between") && next-last == 1
	case r.is(last, "–", "-", "—"):
		joined = next-last == 1
	}
	if !joined {
		return d, 0, false
	}
	d = timeline.Interval(x.Date, y.Date)
	return d, end, !d.IsZero()
}

// settle leaves one target to each clause or noun, except where dates are joined by "and": each of
// those has an event.
func (r *reader) settle() {
	kept := r.targets[:0]
	for _, t := range r.targets {
		if n := len(kept); n > 0 {
			p := &kept[n-1]
			if p.clause == t.clause && p.noun == t.noun && !r.joined(p, &t) {
				first, second := *p, t
				if r.better(&second, &first) {
					*p = second
					first, second = second, first
				}
				if second.date != first.date && !second.date.Contains(first.date) {
					r.reject(r.here[second.expression], isSecondary)
				}
				continue
			}
		}
		kept = append(kept, t)
	}
	r.targets = kept
}

// joined tells "in March and in June" from two dates that stand apart.
func (r *reader) joined(p, t *target) bool {
	and := false
	for i := p.last; i < t.first; i++ {
		switch {
		case r.words[i].tag == isCoordinator:
			and = true
		case r.words[i].tag == isComma, r.words[i].tag == isPreposition, r.words[i].tag == isAdverb:
		default:
			return false
		}
	}
	if !and && t.date.Precision() == p.date.Precision() && t.first == p.last+1 && r.words[p.last].tag == isComma {
		and = r.listsDates(t.last)
	}
	return and && t.date != p.date && !t.date.Contains(p.date) && !p.date.Contains(t.date)
}

// listsDates tells whether a list of dates goes on at word i: ", 2012 and 2016".
func (r *reader) listsDates(i int) bool {
	for ; i+1 < len(r.words); i++ {
		switch r.words[i].tag {
		case isComma, isTime:
		case isCoordinator:
			return r.words[i+1].tag == isTime
		default:
			return false
		}
	}
	return false
}

// better tells whether target a dates its event better than b: by the finer date, else by the one nearer to
// the verb.
func (r *reader) better(a, b *target) bool {
	if b.date.Contains(a.date) != a.date.Contains(b.date) {
		return b.date.Contains(a.date)
	}
	if x, y := r.numbered(a), r.numbered(b); x != y {
		return x // "on 17 March, the Friday before the vote"
	}
	at := 0
	if a.noun >= 0 {
		at = a.noun
	} else if g := r.clauses[a.clause].group; g >= 0 {
		at = r.groups[g].head
	}
	return distance(a, at) < distance(b, at)
}

// numbered tells a date by its day of the month from one by the day of the week and the like.
func (r *reader) numbered(t *target) bool {
	if t.expression < 0 || t.date.Precision() != timeline.PrecisionDay {
		return false
	}
	for _, c := range []byte(r.tagged.Expressions[r.here[t.expression]].Text) {
		if isDigit(c) {
			return true
		}
	}
	return false
}

func distance(t *target, at int) int {
	if at < t.first {
		return t.first - at
	}
	return at - t.last + 1
}
