package dateparser

import (
	"iter"
	"strconv"
	"strings"
	"unicode"
)

// piece is a word or number of a text, taken for what it can be in a date.
type piece struct {
	kind  kind
	value int
}

type kind uint8

const (
	other  kind = iota
	number      // of one or two digits
	month
	year
	filler
	afterMonth  // makes a month of the number before it
	beforeMonth // makes a month of the number after it
)

// marks stand between the parts of a date.
var marks = map[string]kind{
	"de": filler, "del": filler, "d": filler, "of": filler, // 5 de mayo del 2024, 5 d'abril
	"st": filler, "nd": filler, "rd": filler, "th": filler, "er": filler, "º": filler, // 1er mai
	"m": filler, "gada": filler, "năm": filler, // 2024 m. gruodžio 5 d.
	"年": filler, "日": filler, "년": filler, "일": filler,
	"月": afterMonth, "월": afterMonth, "tháng": beforeMonth,
}

// piecesOf takes text apart. Fillers are left out.
func piecesOf(text string) []piece {
	var pieces []piece
	for word := range words(strings.ToLower(text)) {
		p, last := pieceOf(word), len(pieces)-1
		switch {
		case p.kind == filler:
		case p.kind == afterMonth && last >= 0 && pieces[last].kind == number:
			pieces[last].kind = month
		case p.kind == number && last >= 0 && pieces[last].kind == beforeMonth:
			pieces[last] = piece{month, p.value}
		default:
			pieces = append(pieces, p)
		}
	}
	return pieces
}

func pieceOf(word string) piece {
	if kind, ok := marks[word]; ok {
		return piece{kind: kind}
	}
	if m, ok := months()[word]; ok {
		return piece{month, m}
	}
	n, err := strconv.Atoi(word) // a time of day is no number
	switch {
	case err != nil:
	case len(word) <= 2:
		return piece{number, n}
	case len(word) == 4:
		return piece{year, n}
	}
	return piece{}
}

// words gives the words of text, and its runs of digits, which need no blank around them: 1er, 12月5日. A time of
// day is one word.
func words(text string) iter.Seq[string] {
	return func(yield func(string) bool) {
		begin, before := 0, gap
		for i, r := range text {
			c := classOf(r)
			if c == before {
				continue
			}
			if before != gap && !yield(text[begin:i]) {
				return
			}
			begin, before = i, c
		}
		if before != gap {
			yield(text[begin:])
		}
	}
}

type class uint8

const (
	gap class = iota
	letter
	digit
)

func classOf(r rune) class {
	switch {
	case '0' <= r && r <= '9' || r == ':':
		return digit
	case unicode.IsLetter(r) || unicode.IsMark(r):
		return letter
	}
	return gap
}
