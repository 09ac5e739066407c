package dateparser

import (
	"errors"
	"time"
)

type (
	// Parser reads dates. ParserTypes is there for callers that set it.
	Parser struct{ ParserTypes []ParserType }

	// Configuration has the fields that callers set. A full date needs none of them.
	Configuration struct {
		CurrentTime         time.Time
		PreferredDateSource PreferredDateSource
		StrictParsing       bool
	}

	// Date is a day at midnight UTC.
	Date struct{ Time time.Time }

	// ParserType is a way of reading dates.
	ParserType uint8
	// PreferredDateSource tells which of several dates to prefer.
	PreferredDateSource uint8
)

// Names that callers use.
const (
	CustomFormat ParserType = iota
	AbsoluteTime

	Past PreferredDateSource = 0
)

var errNoDay = errors.New("not one full date with the name of its month")

// Parse reads the one day that text tells in full.
func (*Parser) Parse(_ *Configuration, text string, _ ...string) (Date, error) {
	var found time.Time
	pieces := piecesOf(text)
	for i := range pieces {
		day, ok := dayAt(pieces, i)
		switch {
		case !ok:
		case found.IsZero():
			found = day
		case !found.Equal(day):
			return Date{}, errNoDay
		}
	}
	if found.IsZero() {
		return Date{}, errNoDay
	}
	return Date{found}, nil
}

// dayAt is the day that the three pieces from i on tell.
func dayAt(pieces []piece, i int) (time.Time, bool) {
	if i+3 > len(pieces) {
		return time.Time{}, false
	}
	isRange := i > 0 && pieces[i-1].kind == number
	switch a, b, c := pieces[i], pieces[i+1], pieces[i+2]; [3]kind{a.kind, b.kind, c.kind} {
	case [3]kind{number, month, year}:
		return dayOf(c.value, b.value, a.value, isRange)
	case [3]kind{month, number, year}:
		return dayOf(c.value, a.value, b.value, false)
	case [3]kind{year, month, number}:
		return dayOf(a.value, b.value, c.value, false)
	}
	return time.Time{}, false
}

func dayOf(year, month, day int, isRange bool) (time.Time, bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	return t, !isRange && t.Day() == day && t.Month() == time.Month(month) && year > 0
}
