package temporal

import (
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/olebedev/when"
	"github.com/olebedev/when/rules"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"
	"github.com/olebedev/when/rules/ru"

	"dateline/timeline"
)

const english = "en" // what the resolver says to when in words of its own

// whenParsers are olebedev/when with its rules for each language that it and our data have. Each reads one
// deictic or clock phrase, which the grammar has cut out already: given more, it stops at the first thing it
// knows and drops the rest.
var whenParsers = map[string]func() *when.Parser{
	english: sync.OnceValue(func() *when.Parser { return whenParser(en.All) }),
	"ru":    sync.OnceValue(func() *when.Parser { return whenParser(ru.All) }),
}

func whenParser(language []rules.Rule) *when.Parser {
	p := when.New(nil)
	p.Add(language...)
	p.Add(common.All...)
	return p
}

// deictic reads a phrase such as "three days ago", "last Friday" or "5:30 pm", counted from base.
// when looks at a day through the clock, so base is noon there: no offset of whole days can cross midnight.
func deictic(language, phrase string, base civil) (time.Time, bool) {
	parser, ok := whenParsers[language]
	if !ok {
		return time.Time{}, false
	}
	noon := time.Date(base.y, time.Month(base.m), base.d, 12, 0, 0, 0, time.UTC)
	r, err := parser().Parse(strings.ToLower(phrase), noon)
	if err != nil || r == nil {
		return time.Time{}, false
	}
	return r.Time, true
}

func civilFromTime(t time.Time) civil {
	y, m, d := t.Date()
	return civil{y, int(m), d}
}

// ParseDate reads a date that a person typed: EDTF ("2024-05", "2019/.."), a date as news writes it
// ("5 December 2024"), or a phrase that counts from now ("yesterday", "three days ago", "last Friday"), in any
// language that there is data for.
func ParseDate(text string, now time.Time) (timeline.Date, error) {
	return new(Tagger).ParseDate(text, now)
}

// ParseDate is the function ParseDate, with the Tagger's order of day and month.
func (t *Tagger) ParseDate(text string, now time.Time) (timeline.Date, error) {
	text = strings.TrimSpace(text)
	edtf, err := timeline.ParseDate(text)
	if err == nil && !edtf.IsZero() {
		return edtf, nil
	}
	y, mo, d := now.Date()
	today := civil{y, int(mo), d}
	rejected := ""
	for _, language := range languages() {
		doc := timeline.Document{Text: text, Language: language, Published: today.date()}
		tagged := (&Tagger{Order: t.Order, Genre: GenreNews}).Tag(&doc)
		if len(tagged.Expressions) == 1 && len(tagged.Expressions[0].Text) == len(text) && !tagged.Expressions[0].Date.IsZero() {
			return tagged.Expressions[0].Date, nil
		}
		if rejected == "" && len(tagged.Rejected) > 0 {
			rejected = tagged.Rejected[0].Reason
		}
		if at, ok := deictic(language, text, today); ok && len(tagged.Expressions) == 0 && rejected == "" {
			return civilFromTime(at).date(), nil
		}
	}
	if err == nil || rejected == "" {
		return timeline.Date{}, fmt.Errorf("%q is no date", text)
	}
	return timeline.Date{}, fmt.Errorf("%q is no date: %s", text, rejected)
}
