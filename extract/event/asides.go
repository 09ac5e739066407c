package event

import (
	"iter"
	"strings"
)

// What a page gives beside its article: comments of readers, which run from the first of them to the end of the text. Only
// what repeats is taken for such: a thread has several comments, each opened by a line with a name and a time.

const (
	fewestComments = 3
	longestComment = 20000 // bytes, with what a page has between two
	longestOpener  = 120   // bytes of a line, or of its beginning, that opens a comment
	longestName    = 40    // bytes of a line that is a name alone
)

// linesOf yields where each line of a text begins, and what it says.
func linesOf(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for begin := 0; begin < len(text); {
			end := len(text)
			if i := strings.IndexByte(text[begin:], '\n'); i >= 0 {
				end = begin + i
			}
			if !yield(begin, strings.TrimSpace(text[begin:end])) {
				return
			}
			begin = end + 1
		}
	}
}

// commentsFrom finds the byte at which the comments of readers begin, the end of the text where there are none. They go on
// to its end, none of them very long: what is far from the next one, or from the end, is of another article.
func commentsFrom(text string) int {
	first, last, found, name := len(text), 0, 0, -1 // name: where the line before begins, if it may be a name
	for begin, line := range linesOf(text) {
		if line == "" {
			continue
		}
		signed := name >= 0 && isTimeOfComment(line)
		if signed || opensComment(line) {
			if found > 0 && begin-last > longestComment {
				found = 0
			}
			if found++; found == 1 {
				first = begin
				if signed {
					first = name
				}
			}
			last = begin
		}
		name = -1
		if looksLikeName(line) {
			name = begin
		}
	}
	if found < fewestComments || len(text)-last > longestComment {
		return len(text)
	}
	return first
}

// opensComment tells a line that says who wrote what follows, and when: "At 10:12 on 14 May 2021, rivermouse wrote:", "Posted by
// Old Tom, 14 May 2021 10:40", "Old Tom, 3 hours ago | Reply", also where the comment goes on in the same line.
func opensComment(line string) bool {
	if len(line) < 8 {
		return false
	}
	head := line[:min(len(line), longestOpener)]
	if !tellsTime(head) && !(strings.HasSuffix(head, "Reply") && strings.Contains(head, " ago")) {
		return false
	}
	for _, opening := range []string{"Posted by ", "Comment by ", "Submitted by ", "Written by "} {
		if strings.HasPrefix(head, opening) {
			return len(line) <= longestOpener
		}
	}
	for _, verb := range []string{" wrote", " writes", " says", " said", " commented", " posted"} {
		if before, after, ok := strings.Cut(head, verb); ok && strings.HasPrefix(strings.TrimLeft(after, " "), ":") && !strings.ContainsAny(before, "\"“.!?") {
			return true
		}
	}
	return strings.Contains(head, "| Reply") || strings.Contains(head, "| Report") || len(line) <= longestOpener && strings.HasSuffix(line, "Reply")
}

// isTimeOfComment tells a short line of little but when something was written, as pages put it: "May 14, 2021 at 10:12 am", "3 hours
// ago". A day with a time alone may be one of a programme.
func isTimeOfComment(line string) bool {
	const most = 7 // words
	if len(line) > longestName || len(strings.Fields(line)) > most || endsInMark(line) {
		return false
	}
	return isDigit(line[0]) && strings.HasSuffix(line, " ago") || tellsTime(line) && (strings.Contains(line, " at ") || strings.HasSuffix(line, "Reply"))
}

// looksLikeName tells a line of a few words that is no sentence and tells no numbers of its own.
func looksLikeName(line string) bool {
	const most = 4 // words
	return len(line) <= longestName && len(strings.Fields(line)) <= most && !endsInMark(line) && !tellsTime(line)
}

// endsInMark tells whether a line ends as no name does.
func endsInMark(line string) bool { return strings.ContainsAny(line[len(line)-1:], ".!?:;,\"") }

// tellsTime tells whether a line names a time of day and a date, by a clock and some more digits: not "Genesis 1:26".
func tellsTime(line string) bool {
	const fewest = 5
	clock, digits := false, 0
	if strings.IndexByte(line, ':') < 0 {
		return false
	}
	for i := range len(line) {
		switch {
		case isDigit(line[i]):
			digits++
		case line[i] == ':' && 0 < i && i+2 < len(line) && isDigit(line[i-1]) && isDigit(line[i+1]) && isDigit(line[i+2]):
			clock = true
		}
	}
	return clock && digits >= fewest
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// spokenFrom finds the byte at which an interview or a transcript begins, "Q: …", "MARTA LINDH, HOST: …", the end of the text where
// it has none: what is said there with no date is no news.
func spokenFrom(text string) int {
	const fewestTurns = 6
	first, turns := len(text), 0
	bySpeaker := map[string]int{}
	for begin, line := range linesOf(text) {
		if who := turnOf(line); who != "" {
			if turns++; turns == 1 {
				first = begin
			}
			bySpeaker[who]++
		}
	}
	several := 0
	for _, n := range bySpeaker {
		if n > 1 {
			several++
		}
	}
	if turns < fewestTurns || several < 2 {
		return len(text)
	}
	return first
}

// turnOf returns who speaks in a line that begins with a name in capitals, or a letter, and a colon.
func turnOf(line string) string {
	if line == "" || line[0] < 'A' || line[0] > 'Z' {
		return ""
	}
	head, _, ok := strings.Cut(line[:min(len(line), longestOpener)], ":")
	if !ok || isDigit(head[len(head)-1]) { // "OSLO, 11:22: the ferry left"
		return ""
	}
	who, _, _ := strings.Cut(head, ",")
	who = strings.TrimSpace(who)
	for _, c := range []byte(who) {
		if c != ' ' && c != '.' && c != '-' && c != '\'' && (c < 'A' || c > 'Z') {
			return ""
		}
	}
	return who
}
