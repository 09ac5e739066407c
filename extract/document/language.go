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
)

// languageOf is the language of text's first prose, as an ISO 639-1 code, or declared where that is hard to tell.
func languageOf(text string, skip []timeline.Span, declared string) string {
	sample := proseSample(text, skip)
	letters := 0
	for _, r := range sample {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters < fewestLetters {
		return declared
	}
	info := whatlanggo.Detect(sample)
	if code := info.Lang.Iso6391(); code != "" && (info.Confidence >= sureOfLanguage || code == declared) {
		return code
	}
	return declared
}

// proseSample is the first of text outside skip.
func proseSample(text string, skip []timeline.Span) string {
	sample := make([]byte, 0, languageSample+utf8.UTFMax)
	point := 0
	for _, r := range text {
		for len(skip) > 0 && skip[0].End <= point {
			skip = skip[1:]
		}
		if len(skip) == 0 || point < skip[0].Begin {
			if sample = utf8.AppendRune(sample, r); len(sample) >= languageSample {
				break
			}
		}
		point++
	}
	return string(sample)
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
