package document

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

const longestTitle = 120 // code points

// titleOf is the headline at the top of a text: a short line that is no sentence, with a blank line, a
// metadata line or a byline after it. Without one it is "". A menu's word before it, and a path of links that ends in it, are
// no prose.
func titleOf(lines []line, skipped func(line) bool) (title string, menu []stretch) {
	var before line
	for seen, i := 0, 0; i < len(lines) && seen < 4; i++ {
		l := lines[i]
		if l.isBlank() {
			continue
		}
		seen++
		if skipped(l) {
			continue
		}
		if !isTitle(l) || !standsAlone(lines, i, skipped) {
			break
		}
		if before.isBlank() {
			before = l
			continue
		}
		if l.words(3) == 3 && (strings.HasSuffix(before.text, l.text) || !strings.ContainsRune(before.text, ' ')) {
			return l.text, []stretch{{before.begin, before.end}}
		}
		break
	}
	return before.text, nil
}

func isTitle(l line) bool {
	return strings.ContainsFunc(l.text, unicode.IsLetter) && utf8.RuneCountInString(l.text) <= longestTitle && !strings.ContainsAny(l.text[len(l.text)-1:], ".,;:")
}

func standsAlone(lines []line, i int, skipped func(line) bool) bool {
	return i+1 == len(lines) || lines[i+1].isBlank() || skipped(lines[i+1]) || isByline(lines[i+1])
}

// isByline tells whether a line names who wrote a text, and no more: "By Ilse Brandt and Jan de Wit".
func isByline(l line) bool {
	const most = 10 // words
	names, by := strings.CutPrefix(strings.ToLower(l.text), "by ")
	if !by || l.words(most) == most || strings.ContainsAny(names, ".:;?!") && endsSentence(l.text) {
		return false
	}
	for word := range strings.FieldsSeq(l.text) {
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsLower(first) && !nameWords[word] {
			return false
		}
	}
	return true
}

// nameWords are the words in small letters that a byline has between and within names.
var nameWords = map[string]bool{"by": true, "and": true, "in": true, "for": true, "de": true, "da": true, "di": true, "la": true, "van": true, "der": true, "den": true, "von": true, "al": true, "bin": true,
	"our": true, "a": true, "staff": true, "correspondent": true, "correspondents": true, "reporter": true, "reporters": true}

// nameOf is what a document without a title is called: the base of its id, without extension.
func nameOf(id string) string {
	base := path.Base(strings.ReplaceAll(id, `\`, "/"))
	if name := strings.TrimSuffix(base, path.Ext(base)); name != "" && FormatOf(base) != "" {
		return name
	}
	return base
}
