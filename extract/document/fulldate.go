package document

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
)

// A page's own date is taken only where it is told in full and can mean one day: 5 December 2024,
// Dec. 5, 2024, 2024-12-05, 2024/12/05, 25/03/2021, each with or without weekday and time of day.
// 03/04/2021 is two dates, and none here.

// wholeDate reads text that is a full date and nothing else.
func wholeDate(text string) (timeline.Date, bool) {
	text = strings.TrimSpace(text)
	date, n := readDate(text)
	if n == 0 {
		return timeline.Date{}, false
	}
	n += readClock(text[n:])
	return date, strings.Trim(text[n:], " \t.,)]") == ""
}

// readDate reads the full date that text begins with, and how many bytes it takes: 0 where there is none.
func readDate(text string) (date timeline.Date, n int) {
	s := scanner{rest: text}
	weekday, named := s.weekday()
	switch year, month, day := s.parts(); {
	case year == 0:
		return date, 0
	case s.inNumber() || s.inWord():
		return date, 0
	default:
		date = timeline.DayOf(year, month, day)
	}
	if start, ok := date.Start(); !ok || named && start.Weekday() != weekday {
		return timeline.Date{}, 0
	}
	return date, len(text) - len(s.rest)
}

// readClock is how many bytes of text's beginning tell a time of day: ", 10:00 am EST", "T10:00:00Z", " at 10:00".
func readClock(text string) int {
	s := scanner{rest: text}
	for s.acceptAny(" \t,|·•T-–—(") {
	}
	s.acceptFold("at ")
	if _, ok := s.number(1, 2); !ok {
		return 0
	}
	minutes := 0
	for s.rest != "" && (s.rest[0] == ':' || s.rest[0] == '.') {
		s.rest = s.rest[1:]
		if _, ok := s.number(2, 9); !ok {
			return 0
		}
		minutes++
	}
	noon := s.noon()
	if minutes == 0 && !noon {
		return 0
	}
	s.zone()
	if s.inNumber() {
		return 0
	}
	return len(text) - len(s.rest)
}

// scanner takes a date apart from its front. A method that finds nothing leaves rest as it was.
type scanner struct{ rest string }

// parts reads year, month and day in any unambiguous order. Year 0 means that there was none.
func (s *scanner) parts() (year, month, day int) {
	before := *s
	if first, digits := s.digits(); digits == 4 {
		if year, month, day = s.yearFirst(first); year > 0 {
			return
		}
	} else if digits == 1 || digits == 2 {
		if year, month, day = s.dayFirst(first); year > 0 {
			return
		}
	}
	*s = before
	if month = s.month(); month > 0 {
		s.space()
		if day, ok := s.number(1, 2); ok {
			s.ordinal()
			s.space()
			s.acceptAny(",")
			s.space()
			if year, ok := s.number(4, 4); ok {
				return year, month, day
			}
		}
	}
	*s = before
	return 0, 0, 0
}

// yearFirst reads -12-05 or /12/05 after a year.
func (s *scanner) yearFirst(first int) (year, month, day int) {
	mark := s.separator("-/.")
	month, ok := s.number(1, 2)
	if mark == 0 || !ok || s.separator(string(mark)) == 0 {
		return 0, 0, 0
	}
	if day, ok = s.number(1, 2); !ok {
		return 0, 0, 0
	}
	return first, month, day
}

// dayFirst reads " December 2024", "-Dec-2024", "/03/2021" after a first number. Of two numbers, one must be no month.
func (s *scanner) dayFirst(first int) (year, month, day int) {
	if mark := s.separator("/."); mark != 0 {
		second, ok := s.number(1, 2)
		if !ok || s.separator(string(mark)) == 0 {
			return 0, 0, 0
		}
		year, ok = s.number(4, 4)
		switch {
		case !ok, first <= 12 && second <= 12 && first != second:
			return 0, 0, 0
		case second > 12:
			return year, first, second
		}
		return year, second, first
	}
	s.ordinal()
	if s.separator("-") == 0 {
		s.space()
		s.acceptFold("of ")
	}
	if month = s.month(); month == 0 {
		return 0, 0, 0
	}
	s.acceptAny("-,")
	s.space()
	year, ok := s.number(4, 4)
	if !ok {
		return 0, 0, 0
	}
	return year, month, first
}

var (
	monthNames   = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"}
	weekdayNames = []string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}
)

func (s *scanner) month() int { return s.name(monthNames) + 1 }

func (s *scanner) weekday() (time.Weekday, bool) {
	before := *s
	i := s.name(weekdayNames)
	if i < 0 {
		return 0, false
	}
	s.acceptAny(",")
	if !s.space() {
		*s = before
		return 0, false
	}
	return time.Weekday(i), true
}

// name reads one of names, or the first three letters or more of it with a full stop or not: -1 where there is none.
func (s *scanner) name(names []string) int {
	n := 0
	for n < len(s.rest) && isLetter(s.rest[n]) {
		n++
	}
	if n < 3 || n > len("september") {
		return -1
	}
	word := s.rest[:n]
	for i, name := range names {
		if name[0] == word[0]|0x20 && hasPrefixFold(name, word) {
			s.rest = strings.TrimPrefix(s.rest[n:], ".")
			return i
		}
	}
	return -1
}

func (s *scanner) noon() bool {
	before := *s
	s.space()
	for _, mark := range []string{"a.m.", "p.m.", "am", "pm"} {
		if s.acceptFold(mark) && !s.inWord() {
			return true
		}
	}
	*s = before
	return false
}

// zone reads what tells the clock's place: Z, +01:00, GMT, (ET).
func (s *scanner) zone() {
	before := *s
	s.space()
	if s.acceptAny("+-") {
		if _, ok := s.number(2, 4); ok {
			if s.acceptAny(":") {
				s.number(2, 2)
			}
			return
		}
		*s = before
		return
	}
	bracket := s.acceptAny("(")
	n := 0
	for n < len(s.rest) && 'A' <= s.rest[n] && s.rest[n] <= 'Z' {
		n++
	}
	s.rest = s.rest[n:]
	if n == 0 || n > 5 || s.inWord() || bracket && !s.acceptAny(")") {
		*s = before
	}
}

func (s *scanner) digits() (value, count int) {
	for count < len(s.rest) && count < 10 && '0' <= s.rest[count] && s.rest[count] <= '9' {
		value = value*10 + int(s.rest[count]-'0')
		count++
	}
	s.rest = s.rest[count:]
	return value, count
}

// number reads a number of least to most digits, all that there are.
func (s *scanner) number(least, most int) (int, bool) {
	before := *s
	value, count := s.digits()
	if count < least || count > most {
		*s = before
		return 0, false
	}
	return value, true
}

func (s *scanner) ordinal() {
	for _, end := range []string{"st", "nd", "rd", "th"} {
		if s.acceptFold(end) {
			return
		}
	}
}

// separator reads one byte of set and gives it, 0 where rest begins otherwise.
func (s *scanner) separator(set string) byte {
	if s.rest == "" || strings.IndexByte(set, s.rest[0]) < 0 {
		return 0
	}
	mark := s.rest[0]
	s.rest = s.rest[1:]
	return mark
}

// acceptAny reads one character of set.
func (s *scanner) acceptAny(set string) bool {
	r, n := utf8.DecodeRuneInString(s.rest)
	if n == 0 || !strings.ContainsRune(set, r) {
		return false
	}
	s.rest = s.rest[n:]
	return true
}

func (s *scanner) acceptFold(word string) bool {
	if len(s.rest) < len(word) || !strings.EqualFold(s.rest[:len(word)], word) {
		return false
	}
	s.rest = s.rest[len(word):]
	return true
}

// space reads blanks, no-break ones too.
func (s *scanner) space() bool {
	trimmed := strings.TrimLeft(s.rest, " \t\u00A0\u202F")
	some := len(trimmed) < len(s.rest)
	s.rest = trimmed
	return some
}

// inNumber tells whether what was read is but the beginning of a longer number or a range.
func (s *scanner) inNumber() bool {
	if s.rest == "" {
		return false
	}
	if isDigit(s.rest[0]) {
		return true
	}
	return len(s.rest) > 1 && strings.IndexByte("-/.,:", s.rest[0]) >= 0 && isDigit(s.rest[1])
}

// inWord tells whether what was read goes on as a word. The T between a day and its time is none.
func (s *scanner) inWord() bool {
	if len(s.rest) > 1 && s.rest[0] == 'T' && isDigit(s.rest[1]) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s.rest)
	return r != utf8.RuneError && (unicode.IsLetter(r) || r == '_')
}

func isDigit(b byte) bool  { return '0' <= b && b <= '9' }
func isLetter(b byte) bool { return 'a' <= b|0x20 && b|0x20 <= 'z' }
