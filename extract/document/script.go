package document

import "unicode"

// scripts are those that news is written in. What Chinese, Japanese and Korean share or mix counts as one.
var scripts = [][]*unicode.RangeTable{
	{unicode.Latin},
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

const scriptSample = 20_000 // letters that the script of a text is told from

// foreignScript gives a judge of lines: whether one is written in another script than the text as a whole.
// It finds none foreign where the text is short or mixed.
func foreignScript(lines []line) func(text string) bool {
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
		return func(string) bool { return false }
	}
	return func(text string) bool {
		line := make([]int, len(scripts))
		all := countScripts(line, text)
		return all >= 3 && line[main]*10 < all*4
	}
}

func countScripts(counts []int, text string) (letters int) {
	for _, r := range text {
		if r < 0x80 {
			if isLetter(byte(r)) {
				counts[0]++
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
