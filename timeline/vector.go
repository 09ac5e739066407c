package timeline

import (
	"cmp"
	"slices"
)

// vector is the words of an event, or the mean of those of several events, ordered by word.
type vector []weighted

// weighted is what a word does in an event. Of what the event says, core is the word's share, by how rare the word is;
// all shares together are nearly 1. There tells how surely the word is found there: a word beside the event, in the rest of its
// sentence, is in part.
type weighted struct {
	word        word
	core, there float64
}

// vectorOf takes each word once, for the most that it does. The list is its own from then on.
func vectorOf(list []weighted) vector {
	slices.SortFunc(list, func(a, b weighted) int {
		if a.word != b.word {
			return cmp.Compare(a.word, b.word)
		}
		return cmp.Or(cmp.Compare(b.core, a.core), cmp.Compare(b.there, a.there))
	})
	return slices.CompactFunc(list, func(a, b weighted) bool { return a.word == b.word })
}

// share makes the shares of what is said sum up to 1, together with that of one more word, not said and as rare as the
// others are: who says little has little in common with anyone.
func (v vector) share() {
	sum, said := 0.0, 0.0
	for _, w := range v {
		if w.core > 0 {
			sum, said = sum+w.core, said+1
		}
	}
	if sum == 0 {
		return
	}
	for i := range v {
		v[i].core /= sum + sum/said
	}
}

// found returns how much of what v says is found in w, and how much of what w says in v. For the means of several events
// that is the mean over all pairs of them.
func (v vector) found(w vector) (ofV, ofW float64) {
	for i, j := 0, 0; i < len(v) && j < len(w); {
		switch a, b := &v[i], &w[j]; {
		case a.word < b.word:
			i++
		case a.word > b.word:
			j++
		default:
			ofV += a.core * b.there
			ofW += b.core * a.there
			i++
			j++
		}
	}
	return ofV, ofW
}

// mean returns the mean of two vectors, v counting for n events and w for m.
func mean(v vector, n int, w vector, m int) vector {
	ofV, ofW := float64(n)/float64(n+m), float64(m)/float64(n+m)
	sum := make(vector, 0, len(v)+len(w))
	for len(v) > 0 || len(w) > 0 {
		switch {
		case len(w) == 0 || len(v) > 0 && v[0].word < w[0].word:
			sum = append(sum, weighted{v[0].word, ofV * v[0].core, ofV * v[0].there})
			v = v[1:]
		case len(v) == 0 || v[0].word > w[0].word:
			sum = append(sum, weighted{w[0].word, ofW * w[0].core, ofW * w[0].there})
			w = w[1:]
		default:
			sum = append(sum, weighted{v[0].word, ofV*v[0].core + ofW*w[0].core, ofV*v[0].there + ofW*w[0].there})
			v, w = v[1:], w[1:]
		}
	}
	return sum
}

// likeness is 1 for those of which each says no more than the other, and 0 for such as share nothing.
func (v vector) likeness(w vector) float64 {
	ofV, ofW := v.found(w)
	return ((ofV+ofW)/2 + min(ofV, ofW)) / 2
}

// countsOtherwise tells whether both say figures, but none of them the same.
func (v vector) countsOtherwise(w vector) bool {
	figures := func(v vector) bool {
		return slices.ContainsFunc(v, func(one weighted) bool { return one.core > 0 && one.word.isFigure() })
	}
	if !figures(v) || !figures(w) {
		return false
	}
	return !slices.ContainsFunc(v, func(one weighted) bool {
		_, there := slices.BinarySearchFunc(w, one.word, func(other weighted, word word) int { return cmp.Compare(other.word, word) })
		return there && one.word.isFigure()
	})
}

// heaviest returns the n words that say most.
func (v vector) heaviest(n int) []word {
	sorted := slices.Clone(v)
	slices.SortFunc(sorted, func(a, b weighted) int {
		return cmp.Or(cmp.Compare(b.core, a.core), cmp.Compare(a.word, b.word))
	})
	words := make([]word, 0, n)
	for _, w := range sorted[:min(n, len(sorted))] {
		if w.core > 0 {
			words = append(words, w.word)
		}
	}
	return words
}
