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
	if isEnglish(sample) {
		return "en"
	}
	info := whatlanggo.Detect(sample)
	if code := info.Lang.Iso6391(); code != "" && (info.Confidence >= sureOfLanguage || code == declared) {
		return code
	}
	return declared
}

// englishWords make up a quarter of English prose. Of other languages, some share a few of them, none its articles.
var englishWords = map[string]bool{"the": true, "of": true, "and": true, "to": true, "was": true, "were": true, "that": true, "with": true, "for": true,
	"by": true, "from": true, "is": true, "has": true, "had": true, "said": true, "which": true, "their": true, "its": true, "a": true, "in": true,
	"on": true, "at": true, "as": true, "be": true, "are": true, "have": true, "it": true, "he": true, "his": true, "not": true, "an": true, "but": true}

// isEnglish tells plain cases, at a hundredth of what the detector takes.
func isEnglish(sample string) bool {
	words, known, articles := 0, 0, 0
	for word := range strings.FieldsSeq(sample) {
		words++
		if englishWords[word] {
			known++
		}
		if word == "the" {
			articles++
		}
	}
	return words >= 40 && articles*50 >= words && known*100 >= words*18
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
