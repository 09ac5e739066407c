package event

import "strings"

// standsAlone tells whether a headline can be read by itself: it is more than a word, opens with no verb, conjunction or
// preposition, breaks off nowhere, and closes the quotations and brackets that it opens.
func (l *lexicon) standsAlone(title string) bool {
	first, _, more := strings.Cut(title, " ")
	if !more || len(title) > hardLimit {
		return false
	}
	last := title[strings.LastIndexByte(title, ' ')+1:]
	if strings.HasSuffix(last, "'s") || strings.HasSuffix(last, "’s") {
		return false
	}
	return l.opens(first, title) && !l.breaksOff(last) && balanced(title)
}

// addresses tells whether a headline speaks of its writer or to its reader, outside of what it quotes.
func addresses(title string) bool {
	quoted, before := false, ""
	for word := range strings.FieldsSeq(title) {
		open := strings.ContainsAny(word[:1], "\"“")
		quoted = quoted || open
		if !quoted {
			if k := strings.IndexAny(word, "'’"); k > 0 {
				word = word[:k] // "we're"
			}
			switch strings.Trim(word, ",.") {
			case "my", "My", "me", "we", "We", "us", "our", "Our", "ours", "you", "You", "your", "Your", "myself", "ourselves":
				return true
			case "I":
				if before == "" || before[0] >= 'a' { // not "World War I"
					return true
				}
			}
		}
		if strings.HasSuffix(word, "\"") && (len(word) > 1 || !open) || strings.HasSuffix(word, "”") {
			quoted = false
		}
		before = word
	}
	return false
}

// opens tells whether a headline may begin with a word.
func (l *lexicon) opens(word, title string) bool {
	e, _ := l.find(word)
	if e.class&(preposition|subordinator|coordinator|modal|be|have|do|relative|toWord) == 0 {
		return true
	}
	_, rest, _ := strings.Cut(title, " ")
	next, _, _ := strings.Cut(rest, " ")
	after, _ := l.find(next)
	switch strings.ToLower(word) {
	case "may", "will", "till", "mark":
		return after.class&(verbBase|be|have) == 0 || after.class&coordinator != 0 // a name
	case "about", "around", "nearly", "some", "over", "up", "at", "more", "no", "past", "down", "near":
		return after.class&(numeral|determiner|preposition|adjective|adverb) != 0 || next[0] >= '0' && next[0] <= '9'
	}
	return false
}

// breaksOff tells a last word that waits for another.
func (l *lexicon) breaksOff(word string) bool {
	switch strings.ToLower(word) {
	case "of", "to", "from", "with", "by", "for", "at", "into", "than", "as", "'s", "very", "so", "just", "too", "or", "including", "such":
		return true
	}
	switch strings.ToLower(word) {
	case "more", "many", "all", "both", "several", "some":
		return false // "injured many more"
	}
	e, _ := l.find(word)
	if e.class&(determiner|possessive) != 0 && e.class&(pronoun|numeral|adverb) == 0 {
		return true
	}
	return e.class&(coordinator|modal|be|have|relative) != 0 && e.class&(nounOrVerb|nounNotVerb) == 0 && word[0] >= 'a'
}

// balanced tells whether every bracket and quotation mark has its other half.
func balanced(title string) bool {
	open, marks := 0, 0
	for _, c := range title {
		switch c {
		case '(', '[', '“', '«':
			open++
		case ')', ']', '”', '»':
			if open--; open < 0 {
				return false
			}
		case '"':
			marks++
		}
	}
	return open == 0 && marks%2 == 0
}
