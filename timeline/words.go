package timeline

import (
	"bytes"
	_ "embed"
	"iter"
	"math"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// entriesOf yields the words of each line of a data file that holds more than a comment.
func entriesOf(file string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(file) {
			said, _, _ := strings.Cut(line, "#")
			if row := strings.Fields(said); len(row) > 0 && !yield(row) {
				return
			}
		}
	}
}

//go:embed stopwords.txt
var stopWordFile string

// stopWords are the hashes of the words to leave out.
var stopWords = sync.OnceValue(func() map[uint64]bool {
	stop := map[uint64]bool{}
	for row := range entriesOf(stopWordFile) {
		for _, word := range row {
			stop[hash([]byte(word))] = true
		}
	}
	return stop
})

//go:embed synonyms.txt
var synonymFile string

// synonyms are the stems of words that another one of their line stands for.
var synonyms = sync.OnceValue(func() map[word]word {
	known := map[word]word{}
	for row := range entriesOf(synonymFile) {
		first := wordOf(stem([]byte(row[0])))
		for _, text := range row {
			known[wordOf(stem([]byte(text)))] = first
		}
	}
	return known
})

// word is the stem of a word, as a number that it has in every text. Of 64 bits there are enough that no two stems of
// a collection share one. The last bit tells figures from words.
type word uint64

func (w word) isFigure() bool { return w&1 == 1 }

// wordOf returns the word that letters are a stem of.
func wordOf(stem []byte) word {
	w := word(hash(stem)) &^ 1
	if stem[0] <= '9' {
		w |= 1
	}
	return w
}

// scanner cuts texts into words. What it keeps is memory to do so without asking for more.
type scanner struct {
	letters  []byte
	stop     map[uint64]bool
	synonyms map[word]word
}

func newScanner() *scanner { return &scanner{stop: stopWords(), synonyms: synonyms()} }

// words calls yield for each word of a text, with the code point that it begins at: in lower case, without the endings
// of plurals, possessives and tenses. Stop words are left out.
func (s *scanner) words(text string, yield func(w word, begin int)) {
	s.letters = s.letters[:0]
	begin, at := 0, 0
	for i, r := range text {
		switch {
		case (r == '.' || r == ',') && betweenDigits(text, i):
			s.letters = append(s.letters, byte(r))
		case r < utf8.RuneSelf && lowerCase[r] != 0:
			s.letters = append(s.letters, lowerCase[r])
		case r >= utf8.RuneSelf && !isBreak(r):
			s.letters = utf8.AppendRune(s.letters, unicode.ToLower(r))
		default:
			if len(s.letters) > 0 {
				s.end(begin, yield)
			}
			begin = at + 1
		}
		at++
	}
	if len(s.letters) > 0 {
		s.end(begin, yield)
	}
}

// set lists the words of a text, and more, each once, in order.
func (s *scanner) set(text string, more ...word) []word {
	words := append(make([]word, 0, 24), more...)
	s.words(text, func(w word, _ int) { words = append(words, w) })
	slices.Sort(words)
	return slices.Compact(words)
}

func betweenDigits(text string, i int) bool {
	return i > 0 && isDigit(text[i-1]) && i+1 < len(text) && isDigit(text[i+1])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// lowerCase is what stands for an ASCII character of a word, 0 for one that ends it.
var lowerCase = func() (table [utf8.RuneSelf]byte) {
	for c := range byte(utf8.RuneSelf) {
		if r := rune(c); unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' {
			table[c] = byte(unicode.ToLower(r))
		}
	}
	return table
}()

func isBreak(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '’'
}

// end takes the letters read so far for a word.
func (s *scanner) end(begin int, yield func(w word, begin int)) {
	letters := trimWord(s.letters)
	s.letters = s.letters[:0]
	if len(letters) == 0 || s.stop[hash(letters)] {
		return
	}
	w := wordOf(stem(letters))
	if other, ok := s.synonyms[w]; ok {
		w = other
	}
	yield(w, begin)
}

// trimWord takes quotes away, and the ending of a possessive.
func trimWord(letters []byte) []byte {
	letters = trimQuotes(letters)
	letters = bytes.TrimSuffix(letters, []byte("'s"))
	return bytes.TrimSuffix(letters, []byte("’s"))
}

func trimQuotes(letters []byte) []byte {
	for _, quote := range []string{"'", "’"} {
		for bytes.HasPrefix(letters, []byte(quote)) {
			letters = letters[len(quote):]
		}
		for bytes.HasSuffix(letters, []byte(quote)) {
			letters = letters[:len(letters)-len(quote)]
		}
	}
	return letters
}

// endings are the commonest English ones, and what stands in their place.
var endings = []struct{ cut, put string }{{"ies", "y"}, {"ied", "y"}, {"ing", ""}, {"ed", ""}, {"es", ""}, {"s", ""}}

// stem cuts the ending off, so that "signs", "signed" and "signing" meet. It need not give a word, only the same thing
// for the same word. It writes over what it is given.
func stem(word []byte) []byte {
	const shortest = 3
	if n := len(word); n > shortest && strings.IndexByte("sdg", word[n-1]) >= 0 && !bytes.HasSuffix(word, []byte("ss")) {
		for _, ending := range endings {
			if rest, ok := bytes.CutSuffix(word, []byte(ending.cut)); ok && len(rest) >= shortest {
				word = word[:len(rest)+copy(word[len(rest):], ending.put)]
				break
			}
		}
	}
	if n := len(word); n > shortest && word[n-1] == 'e' {
		word = word[:n-1]
	}
	if n := len(word); n > shortest && word[n-1] == word[n-2] {
		word = word[:n-1]
	}
	return word
}

// The numbers of FNV-1a.
const (
	hashBasis = 14695981039346656037
	hashPrime = 1099511628211
)

func hash(letters []byte) uint64 {
	h := uint64(hashBasis)
	for _, c := range letters {
		h = (h ^ uint64(c)) * hashPrime
	}
	return h
}

// hashText is the same for texts that differ in letter case and blanks alone.
func hashText(text string) uint64 {
	h := uint64(hashBasis)
	for _, r := range text {
		if !unicode.IsSpace(r) {
			h = (h ^ uint64(unicode.ToLower(r))) * hashPrime
		}
	}
	return h
}

// vocabulary counts in how many texts words stand.
type vocabulary struct {
	texts map[word]int
	total int
}

func newVocabulary() *vocabulary { return &vocabulary{texts: map[word]int{}} }

// count notes a text that has the words of a vector.
func (v *vocabulary) count(words vector) {
	v.total++
	for _, w := range words {
		v.texts[w.word]++
	}
}

// rarity is high for words that few texts have.
func (v *vocabulary) rarity(w word) float64 {
	return math.Log(1 + float64(v.total)/float64(v.texts[w]))
}
