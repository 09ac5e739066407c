package temporal

import (
	"sort"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// Text is a document's text cut into tokens and sentences, in one pass each.
// Inside this package and extract/event, offsets are bytes; Rune turns them into the code points
// that the rest of the program counts.
type Text struct {
	Source    string
	Tokens    []Token
	Sentences []Sentence

	marks []int32 // code points before each stretch of markEvery bytes; nil where Source is ASCII
}

// Token is a word, a run of digits, or a mark. Letters and digits never share a token ("5th" is two),
// a clitic stands alone ("Monday" "'s"), and dotted abbreviations are one ("a.m.", "U.S.").
type Token struct {
	Begin, End int32 // bytes in Source
	Kind       Kind
	Glued      bool   // no white space before it
	entry      uint16 // in the lexicon, 0 where it holds no such word
}

// Kind tells words, numbers and marks apart.
type Kind uint8

// The kinds of token.
const (
	Mark Kind = iota
	Word
	Number
)

// Sentence is a stretch of tokens, and of bytes of Source with the white space around it left out.
type Sentence struct {
	First, Last int  // tokens, Last exclusive
	Begin, End  int  // bytes
	Heading     bool // a line of its own with no sentence's end
}

// Word returns the text of token i.
func (t *Text) Word(i int) string { return t.Source[t.Tokens[i].Begin:t.Tokens[i].End] }

// capital tells whether token i begins with a capital letter.
func (t *Text) capital(i int) bool {
	c := t.Source[t.Tokens[i].Begin]
	if c < utf8.RuneSelf {
		return c >= 'A' && c <= 'Z'
	}
	r, _ := utf8.DecodeRuneInString(t.Source[t.Tokens[i].Begin:])
	return unicode.IsUpper(r)
}

// Possessive tells whether token i is the "'s" behind a word, however its apostrophe is written.
func (t *Text) Possessive(i int) bool {
	w := t.Word(i)
	return w == "'s" || w == "’s"
}

// small tells whether token i begins with a small letter.
func (t *Text) small(i int) bool {
	c := t.Source[t.Tokens[i].Begin]
	if c < utf8.RuneSelf {
		return c >= 'a' && c <= 'z'
	}
	r, _ := utf8.DecodeRuneInString(t.Source[t.Tokens[i].Begin:])
	return unicode.IsLower(r)
}

const markEvery = 256

// Rune tells how many code points of Source come before a byte offset.
func (t *Text) Rune(offset int) int {
	if t.marks == nil {
		return offset
	}
	m := offset / markEvery
	return int(t.marks[m]) + runeStarts(t.Source[m*markEvery:offset])
}

// index fills marks where Source holds more than ASCII.
func (t *Text) index() {
	ascii := true
	for i := 0; i < len(t.Source) && ascii; i++ {
		ascii = t.Source[i] < utf8.RuneSelf
	}
	if ascii {
		return
	}
	t.marks = make([]int32, 0, len(t.Source)/markEvery+1)
	n := 0
	for i := 0; i <= len(t.Source); i += markEvery {
		t.marks = append(t.marks, int32(n))
		n += runeStarts(t.Source[i:min(i+markEvery, len(t.Source))])
	}
}

// runeStarts counts the bytes that begin a code point, which may be cut anywhere.
func runeStarts(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if s[i]&0xC0 != 0x80 {
			n++
		}
	}
	return n
}

// Byte tells where the code point with a number begins, the inverse of Rune.
func (t *Text) Byte(rune int) int {
	if t.marks == nil {
		return min(rune, len(t.Source))
	}
	m := sort.Search(len(t.marks), func(i int) bool { return int(t.marks[i]) > rune }) - 1
	offset, n := m*markEvery, int(t.marks[m])
	for ; offset < len(t.Source); offset++ {
		if t.Source[offset]&0xC0 != 0x80 {
			if n == rune {
				break
			}
			n++
		}
	}
	return offset
}

// scan cuts source into tokens and sentences. No sentence runs across the edge of a part that is skipped.
func scan(source string, words *lexicon, skip []timeline.Span) *Text {
	t := &Text{Source: source}
	t.index()
	t.tokenize(words)
	edges := make([]int, 0, 2*len(skip)+1)
	for _, s := range skip {
		edges = append(edges, t.Byte(s.Begin), t.Byte(s.End))
	}
	t.cut(words, edges)
	return t
}

const (
	isSpace = 1 + iota
	isLetter
	isDigit
	isMark
)

// classes tells what an ASCII byte is.
var classes = func() (table [utf8.RuneSelf]uint8) {
	for c := range table {
		switch {
		case c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z':
			table[c] = isLetter
		case c >= '0' && c <= '9':
			table[c] = isDigit
		case c <= ' ' || c == 0x7f:
			table[c] = isSpace
		default:
			table[c] = isMark
		}
	}
	return table
}()

// classAt tells what stands at byte i of s, and how many bytes it takes.
func classAt(s string, i int) (class, size int) {
	if c := s[i]; c < utf8.RuneSelf {
		return int(classes[c]), 1
	}
	r, size := utf8.DecodeRuneInString(s[i:])
	switch {
	case unicode.IsLetter(r) || unicode.Is(unicode.Mn, r):
		return isLetter, size
	case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
		return isSpace, size
	}
	return isMark, size
}

func (t *Text) tokenize(words *lexicon) {
	s := t.Source
	t.Tokens = make([]Token, 0, len(s)/5+8)
	glued := false
	for i := 0; i < len(s); {
		class, size := classAt(s, i)
		begin := i
		i += size
		switch class {
		case isSpace:
			glued = false
			continue
		case isLetter:
			for i < len(s) && s[i] < utf8.RuneSelf && classes[s[i]] == isLetter {
				i++
			}
			for i < len(s) {
				class, size := classAt(s, i)
				if class != isLetter {
					break
				}
				i += size
			}
			if end := dotted(s, begin, i); end > i {
				i = end
			} else if end := clitic(s, begin, i); end > i {
				i = end
			}
			t.Tokens = append(t.Tokens, Token{int32(begin), int32(i), Word, glued, words.word(s[begin:i])})
		case isDigit:
			for i < len(s) && s[i] < utf8.RuneSelf && classes[s[i]] == isDigit {
				i++
			}
			t.Tokens = append(t.Tokens, Token{int32(begin), int32(i), Number, glued, words.number(s[begin:i])})
		default:
			if n := apostrophe(s, begin); n > 0 {
				if end := afterClitic(s, begin+n); end > 0 && (glued || isApart(s, end)) {
					t.Tokens = append(t.Tokens, Token{int32(begin), int32(end), Word, glued, words.word("'s")})
					i = end
					break
				}
			}
			t.Tokens = append(t.Tokens, Token{int32(begin), int32(i), Mark, glued, words.word(s[begin:i])})
		}
		glued = true
	}
}

// dotted finds the end of an abbreviation such as "a.m." or "U.S.S.R", whose first letter is s[begin:i];
// 0 where there is none.
func dotted(s string, begin, i int) int {
	if i-begin != 1 {
		return 0
	}
	end := 0
	for i+1 < len(s) && s[i] == '.' && s[i+1] < utf8.RuneSelf && classes[s[i+1]] == isLetter {
		if i+2 < len(s) && s[i+2] < utf8.RuneSelf && (classes[s[i+2]] == isLetter || classes[s[i+2]] == isDigit) {
			break // "e.g.this", "J.Smith"
		}
		i += 2
		end = i
	}
	if end > 0 && end < len(s) && s[end] == '.' {
		end++
	}
	return end
}

// clitic keeps "o'clock" whole.
func clitic(s string, begin, i int) int {
	if i-begin != 1 || s[begin]|0x20 != 'o' {
		return 0
	}
	const rest = "clock"
	n := 0
	if i < len(s) {
		n = apostrophe(s, i)
	}
	if n > 0 && len(s) >= i+n+len(rest) && s[i+n:i+n+len(rest)] == rest {
		return i + n + len(rest)
	}
	return 0
}

// apostrophe tells how many bytes the apostrophe at s[i] takes, 0 where there is none.
func apostrophe(s string, i int) int {
	if s[i] == '\'' {
		return 1
	}
	if len(s) >= i+3 && s[i:i+3] == "’" {
		return 3
	}
	return 0
}

// isApart tells whether white space comes next: texts that were cut into tokens before have their clitics apart.
func isApart(s string, i int) bool {
	return i < len(s) && classes[s[i]&0x7f] == isSpace && s[i] < utf8.RuneSelf
}

// afterClitic finds the end of the possessive "s" at s[i], 0 where there is none.
func afterClitic(s string, i int) int {
	if i >= len(s) || s[i]|0x20 != 's' {
		return 0
	}
	if i+1 < len(s) {
		if class, _ := classAt(s, i+1); class == isLetter || class == isDigit {
			return 0
		}
	}
	return i + 1
}
