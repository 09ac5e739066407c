package cli

import (
	"maps"
	"slices"

	"dateline/extract/document"
	"dateline/timeline"
)

// languagesRead are those of documents that pass without a word: dates are read in them. In an unknown one there may be.
var languagesRead = []string{"", "en", "ru"}

func (r *reading) noteLanguage(doc timeline.Document) {
	if slices.Contains(languagesRead, doc.Language) {
		return
	}
	if r.unread == nil {
		r.unread = map[string]*tally{}
	}
	if r.unread[doc.Language] == nil {
		r.unread[doc.Language] = &tally{}
	}
	r.unread[doc.Language].add(doc.ID)
}

// tellLanguages names the documents that are in a language that is not read, and what may be found in them is chance.
func (r *reading) tellLanguages() {
	for _, code := range slices.Sorted(maps.Keys(r.unread)) {
		documents, verb := r.unread[code], "seems"
		if documents.n > 1 {
			verb = "seem"
		}
		r.warn("%v %s to be in %s, which is not read: events are found in English, dates also in Russian",
			documents, verb, document.LanguageName(code))
	}
}
