package document

import (
	"strings"
	"unicode"
)

// What stands around an article in a copied or saved text: menus, counters, notices, threads of comments, lists
// of links. Dates in there are no events. Lines are judged by cues that prose does not give: a sentence of the
// article's own language is never skipped.

const (
	longestNotice  = 400 // bytes of a line that can be a notice
	longestLabel   = 120
	fewestStamps   = 3 // time stamps that make a thread
	lettersToJudge = 200
)

// surroundings are the stretches of a text that are none of the article.
func surroundings(lines []line) []stretch {
	skip := make([]bool, len(lines))
	foreign := foreignScript(lines)
	for i, l := range lines {
		skip[i] = !l.isBlank() && (foreign(l) || isNotice(l) || isCounter(lines, i))
	}
	skipThread(lines, skip)
	skipLists(lines, skip)

	var parts []stretch
	for i, l := range lines {
		if skip[i] {
			parts = append(parts, stretch{l.begin, l.end})
		}
	}
	return parts
}

// isNotice tells a copyright line, a cookie notice, a credit or an invitation to subscribe.
func isNotice(l line) bool {
	if len(l.text) > longestNotice {
		return false
	}
	text := strings.TrimLeft(l.text, "•*- ")
	if !l.isASCII {
		text = strings.ToLower(text) // the case of ASCII letters is left to each comparison
	}
	c := english()
	if c.phrases.in(text) {
		return true
	}
	if len(text) > longestLabel || endsSentence(text) {
		return isCopyright(text)
	}
	for _, prefix := range c.prefixes {
		if hasPrefixFold(text, prefix) {
			return true
		}
	}
	return isCopyright(text) || strings.Contains(text, "©")
}

// isCopyright tells "© 2021 The Example", "Copyright (c) 2021 …", but not a sentence about copyright.
func isCopyright(text string) bool {
	if len(text) > longestNotice/2 {
		return false
	}
	if word := "copyright"; hasPrefixFold(text, word) {
		rest := strings.TrimLeft(text[len(word):], " :")
		return rest != "" && (isDigit(rest[0]) || strings.HasPrefix(rest, "©") || hasPrefixFold(rest, "(c)"))
	}
	return strings.HasPrefix(text, "©") || hasPrefixFold(text, "(c) ") && strings.ContainsAny(text, "12")
}

// isCounter tells a number of views, shares or comments that stands on a line alone. A year alone may head a part
// of a chronicle: it is a counter only among other numbers.
func isCounter(lines []line, i int) bool {
	digits, ok := bareNumber(lines[i].text)
	switch {
	case !ok:
		return false
	case digits < 4:
		return true
	}
	return i > 0 && isNumberLine(lines[i-1]) || i+1 < len(lines) && isNumberLine(lines[i+1])
}

func isNumberLine(l line) bool {
	_, ok := bareNumber(l.text)
	return ok
}

// bareNumber counts the digits of text that is a number, with bullet, sign or grouping, and nothing else.
func bareNumber(text string) (digits int, ok bool) {
	if len(text) > 24 {
		return 0, false
	}
	for _, r := range text {
		switch {
		case unicode.IsDigit(r):
			digits++
		case !strings.ContainsRune("•·*+-–,. ", r):
			return 0, false
		}
	}
	return digits, digits > 0
}

// skipThread marks the stamps of a thread of comments or news flashes, "24.11 00:12" and the like, and what
// stands among them but is no prose.
func skipThread(lines []line, skip []bool) {
	first, last, stamps := -1, -1, 0
	for i, l := range lines {
		if isStamp(l.text) {
			if skip[i] = true; first < 0 {
				first = i
			}
			last = i
			stamps++
		}
	}
	if stamps < fewestStamps {
		for i := range lines {
			skip[i] = skip[i] && !isStamp(lines[i].text)
		}
		return
	}
	for first > 0 && !lines[first-1].isBlank() && !lines[first-1].isProse() {
		first--
	}
	for last+1 < len(lines) && !lines[last+1].isBlank() && !lines[last+1].isProse() {
		last++
	}
	for i := first; i <= last; i++ {
		skip[i] = skip[i] || !lines[i].isBlank() && !lines[i].isProse()
	}
}

// isStamp tells a day and month in numbers with a time of day, or how long ago something was: "24.11 00:12",
// "24.11.2024, 00:12", "3 hours ago".
func isStamp(text string) bool {
	if len(text) > 40 {
		return false
	}
	s := scanner{rest: strings.TrimLeft(text, "•·*-– ")}
	first, ok := s.number(1, 2)
	if !ok || first == 0 {
		return false
	}
	if mark := s.separator("./"); mark != 0 {
		if _, ok := s.number(1, 2); !ok {
			return false
		}
		if s.separator(string(mark)) != 0 {
			s.digits()
		}
		n := readClock(s.rest)
		return n > 0 && n == len(s.rest)
	}
	words := strings.Fields(strings.ToLower(s.rest))
	return len(words) == 2 && words[1] == "ago" && agoUnits[strings.TrimSuffix(words[0], "s")]
}

var agoUnits = map[string]bool{"minute": true, "min": true, "hour": true, "hr": true, "h": true, "day": true, "week": true, "month": true, "year": true}

// skipLists marks headings such as "Related posts", and the lines under them as far as no prose begins.
func skipLists(lines []line, skip []bool) {
	open := false
	for i, l := range lines {
		switch {
		case l.isBlank():
		case isListHeading(l.text):
			open = true
			skip[i] = true
		case !open:
		case l.isProse():
			open = false
		default:
			skip[i] = true
		}
	}
}

func isListHeading(text string) bool {
	if len(text) > longestLabel/2 {
		return false
	}
	text = strings.ToLower(strings.Trim(text, "•*#-:_ \t"))
	return english().headings[strings.ReplaceAll(text, "’", "'")]
}
