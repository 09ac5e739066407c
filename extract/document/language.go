package document

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"github.com/abadojack/whatlanggo"
)

const (
	languageSample = 2 << 10 // bytes of prose that the language is told from
	fewestLetters  = 24      // that tell a language
	sureOfLanguage = 0.5
	longestAverage = 9 // bytes of a word of English prose and the blank after it
)

// languageOf is the language of text's first prose, as an ISO 639-1 code, or declared where that is hard to tell.
func languageOf(text string, skip []timeline.Span, declared string) string {
	sample := proseSample(text, skip)
	if !hasLetters(sample, fewestLetters) {
		return orRussian(declared, sample)
	}
	if isEnglish(sample) {
		return "en"
	}
	info := whatlanggo.Detect(sample)
	if code := info.Lang.Iso6391(); code != "" && (info.Confidence >= sureOfLanguage || code == declared) {
		return orRussian(code, sample)
	}
	return orRussian(declared, sample)
}

// orRussian is language, but Russian where that is one that a short text is mistaken for, or not known, and the text is
// written in Cyrillic with letters that of these Russian alone has, and none that others have beside them.
func orRussian(language, sample string) string {
	switch language {
	case "", "bg", "mk", "sr", "uk", "az":
	default:
		return language
	}
	cyrillic, others := 0, 0
	for _, r := range sample {
		switch {
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic++
		case unicode.IsLetter(r):
			others++
		}
	}
	if cyrillic > others && strings.ContainsAny(sample, "ыэёЫЭЁ") && !strings.ContainsAny(strings.ToLower(sample), "іїєґўјљњћђџѓќөүңғқұһәӣӯҷҳ") {
		return "ru"
	}
	return language
}

// LanguageName is the English name of a language by its ISO 639-1 code, the code where there is none at hand.
func LanguageName(code string) string {
	if code == "zh" {
		return "Chinese" // of which the list knows Mandarin alone
	}
	for lang, name := range whatlanggo.Langs {
		if lang.Iso6391() == code && code != "" {
			return name
		}
	}
	return code
}

// hasLetters tells whether text has fewest letters or more.
func hasLetters(text string, fewest int) bool {
	for _, r := range text {
		if unicode.IsLetter(r) {
			if fewest--; fewest == 0 {
				return true
			}
		}
	}
	return false
}

// isEnglish tells plain cases, at a hundredth of what the detector takes. Its words make up a quarter of English prose.
// Other languages share some of them, up to a fifth of theirs, but neither its article nor what links its words.
func isEnglish(sample string) bool {
	words, known, the, links := 0, 0, 0, 0
	for word := range strings.FieldsSeq(sample) {
		words++
		switch word {
		case "the":
			the++
			known++
		case "of", "and", "to":
			links++
			known++
		case "was", "were", "that", "with", "for", "by", "from", "is", "has", "had", "said", "which", "their",
			"its", "a", "in", "on", "at", "as", "be", "are", "have", "it", "he", "his", "not", "an", "but":
			known++
		}
	}
	isWords := words >= 40 && words*longestAverage >= len(sample) // a line of Chinese is one
	return isWords && the*125 >= words && links*50 >= words && known*100 >= words*15
}

// proseSample is the first of text outside skip.
func proseSample(text string, skip []timeline.Span) string {
	var sample []byte
	point := 0
	for _, s := range skip {
		if len(sample) >= languageSample {
			break
		}
		prose, rest := cutPoints(text, s.Begin-point)
		sample = append(sample, firstBytes(prose, languageSample)...)
		_, text = cutPoints(rest, s.End-s.Begin)
		point = s.End
	}
	sample = append(sample, firstBytes(text, languageSample)...)
	return firstBytes(string(sample), languageSample)
}

// cutPoints cuts text after its first n code points.
func cutPoints(text string, n int) (before, after string) {
	for i := range text {
		if n == 0 {
			return text[:i], text[i:]
		}
		n--
	}
	return text, ""
}

// firstBytes is the beginning of text: size bytes, and what completes the last character.
func firstBytes(text string, size int) string {
	for size < len(text) && !utf8.RuneStart(text[size]) {
		size++
	}
	return text[:min(size, len(text))]
}

// languageCode is the ISO 639-1 code that a tag such as en-GB or pt_BR begins with, "" where it does with none.
func languageCode(tag string) string {
	code := strings.ToLower(strings.TrimSpace(tag))
	if cut := strings.IndexAny(code, "-_"); cut >= 0 {
		code = code[:cut]
	}
	if len(code) != 2 || !isLetter(code[0]) || !isLetter(code[1]) {
		return ""
	}
	return code
}
