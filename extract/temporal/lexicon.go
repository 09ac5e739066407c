package temporal

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// symbol is a class of words ("MONTH") or a single word as a grammar names it.
type symbol uint16

// lexicon knows the words of one language that dates are made of.
type lexicon struct {
	language string // ISO 639-1 code

	entries []entry           // entry 0 is every other word
	index   map[string]uint16 // by lower-case word
	table   []slot            // index, for texts
	spelled []string          // each entry's word
	symbols map[string]symbol
	names   []string // by symbol

	endings []string // of verbs that tell of the past

	starter, always, sometimes symbol
}

// entry is a word: the classes it belongs to, with its value in each.
type entry struct {
	symbols []symbol
	values  []string
	capital []bool // in that class, only where written with a capital
	lower   uint16 // for a word with classes that want a capital: the entry for its lower-case form
}

func newLexicon() *lexicon {
	l := &lexicon{index: map[string]uint16{}, symbols: map[string]symbol{}, entries: make([]entry, 1)}
	l.intern("") // symbol 0 is none
	for _, s := range shapes {
		e := entry{}
		for _, class := range strings.Fields(s.classes) {
			e.add(l.intern(class), "", false)
		}
		l.entries = append(l.entries, e)
	}
	l.starter, l.always, l.sometimes = l.intern("STARTER"), l.intern("ALWAYS"), l.intern("SOMETIMES")
	return l
}

func (e *entry) add(s symbol, value string, capital bool) {
	for i, have := range e.symbols {
		if have == s {
			e.capital[i] = e.capital[i] && capital
			return
		}
	}
	e.symbols, e.values, e.capital = append(e.symbols, s), append(e.values, value), append(e.capital, capital)
}

func (l *lexicon) intern(name string) symbol {
	s, ok := l.symbols[name]
	if !ok {
		s = symbol(len(l.names))
		l.symbols[name] = s
		l.names = append(l.names, name)
	}
	return s
}

// define adds word to a class.
func (l *lexicon) define(word string, s symbol, value string) {
	capital := word != strings.ToLower(word)
	key := strings.ToLower(word)
	i, ok := l.index[key]
	if !ok {
		i = uint16(len(l.entries))
		l.entries = append(l.entries, entry{})
		l.index[key] = i
	}
	l.entries[i].add(s, value, capital)
}

// load reads a lexicon file; its form is told at its head.
func (l *lexicon) load(name, text string) error {
	for n, line := range strings.Split(text, "\n") {
		line, _, _ = strings.Cut(line, "#")
		head, words, ok := strings.Cut(line, ":")
		if strings.TrimSpace(line) == "" {
			continue
		}
		fields := strings.Fields(head)
		if !ok || len(fields) == 0 || len(fields) > 2 || strings.TrimSpace(words) == "" {
			return fmt.Errorf("%s:%d: want CLASS value: words", name, n+1)
		}
		value := ""
		if len(fields) == 2 {
			value = fields[1]
		}
		for _, w := range strings.Fields(words) {
			if fields[0] == "PASTENDING" {
				l.endings = append(l.endings, w)
				continue
			}
			l.define(w, l.intern(fields[0]), value)
		}
	}
	return nil
}

// finish makes the lexicon ready for texts: no word can be added behind it. It gives words that need a capital for some class an entry of their own for the lower-case form.
func (l *lexicon) finish() {
	l.fill()
	for i := range l.entries {
		var plain entry
		wants := false
		for k, s := range l.entries[i].symbols {
			if l.entries[i].capital[k] {
				wants = true
			} else {
				plain.add(s, l.entries[i].values[k], false)
			}
		}
		if !wants {
			l.entries[i].lower = uint16(i)
			continue
		}
		l.entries[i].lower = uint16(len(l.entries))
		plain.lower = l.entries[i].lower
		l.entries = append(l.entries, plain)
	}
}

const longestWord = 32 // bytes; no lexicon word is longer

// word finds the entry of a word or mark as it stands in a text.
func (l *lexicon) word(w string) uint16 {
	if len(w) > longestWord {
		return 0
	}
	var buffer [longestWord]byte
	lower := buffer[:len(w)]
	hash := uint32(seed)
	for i := 0; i < len(w); i++ {
		c := w[i]
		if c >= 'A' && c <= 'Z' {
			c |= 0x20
		} else if c >= utf8.RuneSelf {
			return l.foreign(w)
		}
		lower[i] = c
		hash = (hash ^ uint32(c)) * prime
	}
	i := l.find(hash, lower)
	if w[0] == lower[0] {
		return l.entries[i].lower
	}
	return i
}

// foreign is word for words beyond ASCII.
func (l *lexicon) foreign(w string) uint16 {
	var buffer [longestWord + utf8.UTFMax]byte
	lower := buffer[:0]
	capital := false
	for at, r := range w {
		small := unicode.ToLower(r)
		capital = capital || at == 0 && small != r
		if lower = utf8.AppendRune(lower, small); len(lower) > longestWord {
			return 0
		}
	}
	i := l.find(hashOf(lower), lower)
	if capital {
		return i
	}
	return l.entries[i].lower
}

// A word is looked up by the FNV hash of its lower-case form, in a table with room to spare: most words of a
// text aren't in it, and a map would take twice the time to say so.
const (
	seed  = 2166136261
	prime = 16777619
)

type slot struct {
	tag   uint16 // the upper half of the hash
	entry uint16 // 0 is free
}

func hashOf[T string | []byte](word T) uint32 {
	hash := uint32(seed)
	for i := 0; i < len(word); i++ {
		hash = (hash ^ uint32(word[i])) * prime
	}
	return hash
}

// find looks a lower-case word up.
func (l *lexicon) find(hash uint32, lower []byte) uint16 {
	mask, tag := uint32(len(l.table)-1), uint16(hash>>16)
	for k := hash & mask; l.table[k].entry != 0; k = (k + 1) & mask {
		if s := l.table[k]; s.tag == tag && l.spelled[s.entry] == string(lower) {
			return s.entry
		}
	}
	return 0
}

// fill makes the table of an index, at most an eighth full.
func (l *lexicon) fill() {
	size := 1
	for size < 8*len(l.index) {
		size *= 2
	}
	l.table, l.spelled = make([]slot, size), make([]string, len(l.entries))
	for word, entry := range l.index {
		hash := hashOf(word)
		k := hash & uint32(size-1)
		for l.table[k].entry != 0 {
			k = (k + 1) & uint32(size-1)
		}
		l.table[k], l.spelled[entry] = slot{uint16(hash >> 16), entry}, word
	}
}

func (l *lexicon) has(entry uint16, s symbol) bool {
	for _, have := range l.entries[entry].symbols {
		if have == s {
			return true
		}
	}
	return false
}

// is tells whether t's token i belongs to a class; false where there is no such token.
func (l *lexicon) is(t *Text, i int, class string) bool {
	return i >= 0 && i < len(t.Tokens) && l.has(t.Tokens[i].entry, l.symbols[class])
}

// known tells whether an entry is a word of the lexicon at all.
func (l *lexicon) known(entry uint16) bool { return len(l.entries[entry].symbols) > 0 }

// endsPast tells whether a word has the ending of a verb that tells of the past.
func (l *lexicon) endsPast(w string) bool {
	const least = 3 // letters before the ending; in alphabets of two bytes a letter, two
	for _, e := range l.endings {
		if stem, ok := strings.CutSuffix(w, e); ok && len(stem) >= least {
			return true
		}
	}
	return false
}

// value is what an entry means in a class.
func (l *lexicon) value(entry uint16, s symbol) string {
	e := &l.entries[entry]
	for i, have := range e.symbols {
		if have == s {
			return e.values[i]
		}
	}
	return ""
}

// starts tells whether t's token i looks like the first word of a sentence: a capital, on a word that
// wouldn't have one elsewhere.
func (l *lexicon) starts(t *Text, i int) bool {
	return t.capital(i) && l.has(t.Tokens[i].entry, l.starter)
}

// shapes are the forms of a run of digits, each with the classes it can stand for.
var shapes = [...]struct {
	classes string
	fits    func(digits string, n int) bool
}{
	{"NUM HOUR", func(d string, n int) bool { return len(d) == 1 && n == 0 }},
	{"NUM DAY MON HOUR", func(d string, n int) bool { return len(d) == 1 }},
	{"NUM HOUR MIN YY", func(d string, n int) bool { return d == "00" }},
	{"NUM DAY MON HOUR MIN YY TWO", func(d string, n int) bool { return len(d) == 2 && n <= 12 }},
	{"NUM DAY HOUR MIN YY TWO", func(d string, n int) bool { return len(d) == 2 && n <= 24 }},
	{"NUM DAY MIN YY TWO", func(d string, n int) bool { return len(d) == 2 && n <= 31 }},
	{"NUM MIN YY TWO NODAY", func(d string, n int) bool { return len(d) == 2 && n <= 59 }},
	{"NUM YY TWO NODAY", func(d string, n int) bool { return len(d) == 2 }},
	{"NUM NUM3 OLDYEAR", func(d string, n int) bool { return len(d) == 3 }},
	{"NUM YEAR FOUR", func(d string, n int) bool { return len(d) == 4 && n >= 1000 && n < 2200 && n%100 < 60 && n/100 < 24 }},
	{"NUM YEAR", func(d string, n int) bool { return len(d) == 4 && n >= 1000 && n < 2200 }},
	{"NUM FOUR FOUR_EARLY", func(d string, n int) bool { return len(d) == 4 && d[0] == '0' && n%100 < 60 && n < 1000 }},
	{"NUM FOUR", func(d string, n int) bool { return len(d) == 4 && n%100 < 60 && n/100 < 24 }},
	{"NUM OLDYEAR", func(d string, n int) bool { return len(d) == 4 }},
	{"NUM STAMP", func(d string, n int) bool { return len(d) == 8 }},
	{"NUM", func(d string, n int) bool { return len(d) < 10 }},
}

// number finds the entry of a run of digits, which its form decides.
func (l *lexicon) number(digits string) uint16 {
	if len(digits) > 9 {
		return 0
	}
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	for i := range shapes {
		if shapes[i].fits(digits, n) {
			return uint16(1 + i)
		}
	}
	return 0
}
