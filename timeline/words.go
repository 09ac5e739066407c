package timeline

import (
	_ "embed"
	"math"
	"slices"
	"strings"
	"unicode"
)

//go:embed stopwords.txt
var stopWordFile string

// wordsOf calls yield for each word of a text in lower case, without the endings of plurals, possessives
// and tenses, but for stop words.
func (v *vocabulary) wordsOf(text string, yield func(word string)) {
	for field := range strings.FieldsFuncSeq(strings.ToLower(text), isBreak) {
		word := strings.TrimSuffix(strings.TrimSuffix(strings.Trim(field, "'’"), "'s"), "’s")
		if word == "" || v.stop[word] {
			continue
		}
		yield(stem(word))
	}
}

func isBreak(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\'' && r != '’'
}

// stem cuts the commonest English endings off, so that "signs", "signed" and "signing" meet. It need not
// give a word, only the same thing for the same word.
func stem(word string) string {
	const shortest = 3
	for _, ending := range []struct{ cut, put string }{{"ies", "y"}, {"ied", "y"}, {"ing", ""}, {"ed", ""}, {"es", ""}, {"s", ""}} {
		rest, ok := strings.CutSuffix(word, ending.cut)
		if ok && len(rest) >= shortest && !strings.HasSuffix(word, "ss") {
			word = rest + ending.put
			break
		}
	}
	if len(word) > shortest && word[len(word)-1] == 'e' {
		word = word[:len(word)-1]
	}
	if n := len(word); n > shortest && word[n-1] == word[n-2] {
		word = word[:n-1]
	}
	return word
}

// vocabulary numbers the words of some texts and counts in how many of these each one is.
type vocabulary struct {
	stop  map[string]bool
	ids   map[string]int32
	texts []int // by id: how many texts have the word
	total int
}

func newVocabulary() *vocabulary {
	v := &vocabulary{stop: map[string]bool{}, ids: map[string]int32{}}
	for line := range strings.Lines(stopWordFile) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			v.stop[word] = true
		}
	}
	return v
}

func (v *vocabulary) id(word string) int32 {
	id, ok := v.ids[word]
	if !ok {
		id = int32(len(v.texts))
		v.ids[word] = id
		v.texts = append(v.texts, 0)
	}
	return id
}

// count notes a text that has the words of a vector.
func (v *vocabulary) count(words vector) {
	v.total++
	for _, w := range words {
		v.texts[w.id]++
	}
}

// weigh makes words that few texts have weigh more.
func (v *vocabulary) weigh(words vector) {
	for i, w := range words {
		words[i].weight *= math.Log(1 + float64(v.total)/float64(v.texts[w.id]))
	}
}

// vector is a set of weighted words, ordered by id.
type vector []weighted

type weighted struct {
	id     int32
	weight float64
}

// vectorOf takes each word once, at its highest weight.
func vectorOf(words map[int32]float64) vector {
	v := make(vector, 0, len(words))
	for id, weight := range words {
		v = append(v, weighted{id, weight})
	}
	slices.SortFunc(v, func(a, b weighted) int { return int(a.id) - int(b.id) })
	return v
}

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
		case v[0].id < w[0].id:
			sum, v = append(sum, v[0]), v[1:]
		case v[0].id > w[0].id:
			sum, w = append(sum, w[0]), w[1:]
		default:
			sum = append(sum, weighted{v[0].id, v[0].weight + w[0].weight})
			v, w = v[1:], w[1:]
		}
	}
	return append(append(sum, v...), w...)
}

func (v vector) dot(w vector) float64 {
	sum := 0.0
	for i, j := 0, 0; i < len(v) && j < len(w); {
		switch {
		case v[i].id < w[j].id:
			i++
		case v[i].id > w[j].id:
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

// heaviest returns the ids of the n words that weigh most.
func (v vector) heaviest(n int) []int32 {
	sorted := slices.Clone(v)
	slices.SortStableFunc(sorted, func(a, b weighted) int {
		switch {
		case a.weight > b.weight:
			return -1
		case a.weight < b.weight:
			return 1
		}
		return 0
	})
	var ids []int32
	for _, w := range sorted[:min(n, len(sorted))] {
		ids = append(ids, w.id)
	}
	return ids
}
