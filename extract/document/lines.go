package document

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// line is a line of a text: where it lies, in bytes and without its end, and what it says, with no blanks around it.
type line struct {
	begin, end int
	at         int // where text begins
	text       string
	isASCII    bool // text has no other characters
}

func (l line) isBlank() bool { return l.text == "" }

// words counts the line's words, no further than most.
func (l line) words(most int) int {
	n := 0
	for range strings.FieldsSeq(l.text) {
		if n++; n == most {
			break
		}
	}
	return n
}

// isProse tells whether the line is (part of) a sentence, rather than a heading, a label or a menu item.
func (l line) isProse() bool {
	if len(l.text) > 200 {
		return true
	}
	return endsSentence(l.text) && l.words(8) == 8
}

func endsSentence(text string) bool {
	text = strings.TrimRight(text, "\"'”’»)]")
	for _, end := range []string{".", "!", "?", "…", "。"} {
		if strings.HasSuffix(text, end) {
			return true
		}
	}
	return false
}

func splitLines(text string) []line {
	lines := make([]line, 0, strings.Count(text, "\n")+1)
	for begin := 0; begin < len(text); {
		end := strings.IndexByte(text[begin:], '\n')
		if end < 0 {
			end = len(text) - begin
		}
		whole := text[begin : begin+end]
		blanks := len(whole) - len(strings.TrimLeftFunc(whole, unicode.IsSpace))
		said := strings.TrimSpace(whole[blanks:])
		lines = append(lines, line{begin, begin + end, begin + blanks, said, isASCII(said)})
		begin += end + 1
	}
	return lines
}

func isASCII(text string) bool {
	for ; len(text) >= 8; text = text[8:] { // one load for eight bytes
		eight := uint64(text[0]) | uint64(text[1])<<8 | uint64(text[2])<<16 | uint64(text[3])<<24 |
			uint64(text[4])<<32 | uint64(text[5])<<40 | uint64(text[6])<<48 | uint64(text[7])<<56
		if eight&0x8080808080808080 != 0 {
			return false
		}
	}
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// stretch is a part of a text in bytes.
type stretch struct{ begin, end int }

// spans puts stretches in order, joins those that overlap or touch and counts them in code points.
func spans(text string, parts []stretch) []timeline.Span {
	slices.SortFunc(parts, func(a, b stretch) int { return cmp.Compare(a.begin, b.begin) })
	var list []timeline.Span
	at, points := 0, 0
	count := func(to int) int {
		points += utf8.RuneCountInString(text[at:to])
		at = to
		return points
	}
	for i := 0; i < len(parts); {
		begin, end := parts[i].begin, parts[i].end
		for i++; i < len(parts) && parts[i].begin <= end+1; i++ {
			end = max(end, parts[i].end)
		}
		if begin < end {
			list = append(list, timeline.Span{Begin: count(begin), End: count(end)})
		}
	}
	return list
}
