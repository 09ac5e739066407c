package timeline

import (
	"cmp"
	"math"
	"slices"
)

// vector is a set of weighted words, ordered by word.
type vector []weighted

type weighted struct {
	word   word
	weight float64
}

// vectorOf takes each word once, at its highest weight. The list is its own from then on.
func vectorOf(list []weighted) vector {
	slices.SortFunc(list, func(a, b weighted) int {
		if a.word != b.word {
			return cmp.Compare(a.word, b.word)
		}
		return cmp.Compare(b.weight, a.weight)
	})
	return slices.CompactFunc(list, func(a, b weighted) bool { return a.word == b.word })
}

// norm is the length of a vector.
func (v vector) norm() float64 {
	sum := 0.0
	for _, w := range v {
		sum += w.weight * w.weight
	}
	return math.Sqrt(sum)
}

// plus returns the sum of two vectors.
func (v vector) plus(w vector) vector {
	sum := make(vector, 0, len(v)+len(w))
	for len(v) > 0 && len(w) > 0 {
		switch {
		case v[0].word < w[0].word:
			sum, v = append(sum, v[0]), v[1:]
		case v[0].word > w[0].word:
			sum, w = append(sum, w[0]), w[1:]
		default:
			sum = append(sum, weighted{v[0].word, v[0].weight + w[0].weight})
			v, w = v[1:], w[1:]
		}
	}
	return append(append(sum, v...), w...)
}

// sumOf adds vectors up by halves, so that no word is copied more often than it must.
func sumOf(vectors []vector) vector {
	switch n := len(vectors); n {
	case 0:
		return nil
	case 1:
		return vectors[0]
	default:
		return sumOf(vectors[:n/2]).plus(sumOf(vectors[n/2:]))
	}
}

func (v vector) dot(w vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(v) && j < len(w); {
		switch a, b := v[i].word, w[j].word; {
		case a < b:
			i++
		case a > b:
			j++
		default:
			sum += v[i].weight * w[j].weight
			i++
			j++
		}
	}
	return sum
}

// cosine is 1 for the same words and 0 for none in common.
func cosine(v, w vector) float64 {
	norms := v.norm() * w.norm()
	if norms == 0 {
		return 0
	}
	return v.dot(w) / norms
}

// heaviest returns the n words that weigh most.
func (v vector) heaviest(n int) []word {
	sorted := slices.Clone(v)
	slices.SortFunc(sorted, func(a, b weighted) int {
		return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.word, b.word))
	})
	words := make([]word, min(n, len(sorted)))
	for i := range words {
		words[i] = sorted[i].word
	}
	return words
}
