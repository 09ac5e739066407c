package document

import (
	"slices"
	"unicode"
)

// scripts are those that news is written in. What Chinese, Japanese and Korean share or mix counts as one.
var scripts = [][]*unicode.RangeTable{
	latin: {unicode.Latin},
	{unicode.Cyrillic},
	{unicode.Greek},
	{unicode.Arabic},
	{unicode.Hebrew},
	{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul},
	{unicode.Devanagari},
	{unicode.Thai},
	{unicode.Armenian},
	{unicode.Georgian},
}

const latin = 0 // of scripts

const scriptSample = 20_000 // letters that the script of a text is told from

// foreignScript gives a judge of lines: whether one is written in another script than the text as a whole.
// It finds none foreign where the text is short or mixed.
func foreignScript(lines []line) func(line) bool {
	none := func(line) bool { return false }
	if !slices.ContainsFunc(lines, func(l line) bool { return !l.isASCII }) {
		return none
	}
	counts, letters := make([]int, len(scripts)), 0
	for _, l := range lines {
		if letters > scriptSample {
			break
		}
		letters += countScripts(counts, l.text)
	}
	main := 0
	for i, n := range counts {
		if n > counts[main] {
			main = i
		}
	}
	if letters < lettersToJudge || counts[main]*10 < letters*7 {
		return none
	}
	own := make([]int, len(scripts))
	return func(l line) bool {
		if l.isASCII && main == latin {
			return false
		}
		clear(own)
		all := countScripts(own, l.text)
		return all >= 3 && own[main]*10 < all*4
	}
}

func countScripts(counts []int, text string) (letters int) {
	for _, r := range text {
		if r < 0x80 {
			if isLetter(byte(r)) {
				counts[latin]++
				letters++
			}
			continue
		}
		if !unicode.IsLetter(r) {
			continue
		}
		letters++
		for i, tables := range scripts {
			if unicode.IsOneOf(tables, r) {
				counts[i]++
				break
			}
		}
		if letters > scriptSample {
			break
		}
	}
	return letters
}
