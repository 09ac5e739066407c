package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// profile is what merging compares of an event, or of events that it has taken for one.
type profile struct {
	date     Date // the most precise one
	members  []int
	words    vector
	norm     float64
	actors   []int32 // ordered
	places   []int32 // ordered
	category Category
	kind     kind
	receipts []receipt // of its mentions, ordered
}

// receipt names a mention. Mentions of one sentence have one document and begin at the same place.
type receipt struct {
	document string
	begin    int
	clause   Span
	id       string
}

func byDocument(a, b receipt) int { return strings.Compare(a.document, b.document) }

func bySentence(a, b receipt) int {
	return cmp.Or(byDocument(a, b), cmp.Compare(a.begin, b.begin))
}

func byMention(a, b receipt) int {
	return cmp.Or(
		bySentence(a, b), cmp.Compare(a.clause.Begin, b.clause.Begin), cmp.Compare(a.clause.End, b.clause.End), strings.Compare(a.id, b.id),
	)
}

// kind parts what is never the same event: a denial is no event, saying is not happening, and what was
// cancelled did not occur. What was planned may turn out as either.
type kind uint8

const (
	kindOpen kind = iota
	kindOccurred
	kindCancelled
	kindDenied
	kindStatement
)

func kindOf(e *Event) kind {
	switch {
	case e.Category == Statement:
		return kindStatement
	case e.Status == Occurred:
		return kindOccurred
	case e.Status == Cancelled:
		return kindCancelled
	case e.Status == Denied:
		return kindDenied
	}
	return kindOpen
}

func (k kind) agrees(other kind) bool {
	a, b := min(k, other), max(k, other)
	return a == b || a == kindOpen && b <= kindCancelled
}

// The weights of words by where they stand. Names of actors and places count on their own, so they
// weigh less as words.
const (
	weightTitle    = 2.0
	weightClause   = 1.0
	weightSentence = 0.4
	weightName     = 0.5
)

// profiler makes profiles with words and names numbered across all events.
type profiler struct {
	words   *vocabulary
	names   map[string]int32
	aliases aliases
}

func newProfiler(known aliases) *profiler {
	return &profiler{words: newVocabulary(), names: map[string]int32{}, aliases: known}
}

// profiles returns a profile for each event, by index. Words get their numbers in the order of the events.
func (p *profiler) profiles(events []Event) []*profile {
	profiles := make([]*profile, len(events))
	for i := range events {
		profiles[i] = p.profile(&events[i], i)
		p.words.count(profiles[i].words)
	}
	for _, one := range profiles {
		p.words.weigh(one.words)
		one.norm = one.words.norm()
	}
	return profiles
}

func (p *profiler) profile(e *Event, index int) *profile {
	one := &profile{
		date: e.Date, members: []int{index}, words: p.vector(e), category: e.Category, kind: kindOf(e),
		actors: p.numbers(e.Actors), places: p.numbers(e.Places),
	}
	for _, m := range e.Mentions {
		one.receipts = append(one.receipts, receipt{m.Document, m.Begin, m.Clause, m.ID})
	}
	slices.SortFunc(one.receipts, byMention)
	return one
}

func (p *profiler) vector(e *Event) vector {
	weights := map[int32]float64{}
	add := func(text string, weight float64) {
		p.words.wordsOf(text, func(word string) {
			id := p.words.id(word)
			weights[id] = max(weights[id], weight)
		})
	}
	add(e.Title, weightTitle)
	sentence := e.Text
	if len(e.Mentions) > 0 {
		lead := e.Mentions[0]
		add(lead.clauseText(), weightClause)
		sentence = lead.Quote
	}
	add(sentence, weightSentence)
	p.lighten(weights, e)
	return vectorOf(weights)
}

// lighten takes the words of the date away and weight from the words of names.
func (p *profiler) lighten(weights map[int32]float64, e *Event) {
	if len(e.Mentions) > 0 {
		p.words.wordsOf(e.Mentions[0].Expression.Text, func(word string) { delete(weights, p.words.id(word)) })
	}
	names := map[int32]bool{}
	for _, name := range slices.Concat(e.Actors, e.Places) {
		p.words.wordsOf(name, func(word string) { names[p.words.id(word)] = true })
	}
	for id := range names {
		if weights[id] > 0 {
			weights[id] *= weightName
		}
	}
}

// clauseText cuts the clause out of the sentence, empty where they don't fit.
func (m *Mention) clauseText() string {
	begin, end := m.Clause.Begin-m.Begin, m.Clause.End-m.Begin
	if begin < 0 || begin >= end {
		return ""
	}
	runes := []rune(m.Quote)
	if end > len(runes) {
		return ""
	}
	return string(runes[begin:end])
}

// numbers returns the ordered numbers of some names, letter case and aliases aside.
func (p *profiler) numbers(names []string) []int32 {
	var list []int32
	for _, name := range names {
		name = p.aliases.fold(name)
		n, ok := p.names[name]
		if !ok {
			n = int32(len(p.names))
			p.names[name] = n
		}
		list = append(list, n)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// The share that each trait has in the similarity of two events. A trait that one of them lacks does not
// count, and the others have its share.
const (
	shareWords    = 0.5
	shareActors   = 0.2
	sharePlaces   = 0.1
	shareCategory = 0.2
)

// similarity is 1 for events that look the same, their dates aside, and 0 for such as share nothing.
func (p *profile) similarity(q *profile) float64 {
	sum, all := shareWords*p.wordSimilarity(q), shareWords
	if len(p.actors) > 0 && len(q.actors) > 0 {
		sum, all = sum+shareActors*common(p.actors, q.actors), all+shareActors
	}
	if len(p.places) > 0 && len(q.places) > 0 {
		sum, all = sum+sharePlaces*common(p.places, q.places), all+sharePlaces
	}
	if p.category != Other && q.category != Other {
		sum, all = sum+shareCategory*p.sameCategory(q), all+shareCategory
	}
	return sum / all
}

func (p *profile) wordSimilarity(q *profile) float64 {
	if p.norm == 0 || q.norm == 0 {
		return 0
	}
	return p.words.dot(q.words) / (p.norm * q.norm)
}

func (p *profile) sameCategory(q *profile) float64 {
	switch {
	case p.category == q.category:
		return 1
	case GroupIndex(p.category) == GroupIndex(q.category):
		return 0.5
	}
	return 0
}

// common is the cosine of two ordered sets.
func common(a, b []int32) float64 {
	both := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			both++
			i++
			j++
		}
	}
	return float64(both) / math.Sqrt(float64(len(a)*len(b)))
}

// shares tells whether the two have a mention, a sentence or a document in common.
func (p *profile) shares(q *profile, same func(a, b receipt) int) bool {
	return overlap(p.receipts, q.receipts, same)
}

// overlap tells whether an element of one ordered list is in the other.
func overlap[T any](a, b []T, compare func(a, b T) int) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	for _, x := range b {
		if _, there := slices.BinarySearchFunc(a, x, compare); there {
			return true
		}
	}
	return false
}

// alone returns a copy of p that may absorb others: what it shares with p, it copies before it writes.
func (p *profile) alone() *profile {
	own := *p
	own.members, own.receipts = slices.Clip(p.members), slices.Clip(p.receipts)
	own.actors, own.places = slices.Clip(p.actors), slices.Clip(p.places)
	return &own
}

// absorb takes q into p: q's events are the same one.
func (p *profile) absorb(q *profile) {
	if q.date.Precision() < p.date.Precision() {
		p.date = q.date
	}
	p.members = append(p.members, q.members...)
	p.words = p.words.plus(q.words)
	p.norm = p.words.norm()
	p.actors = union(p.actors, q.actors, cmp.Compare)
	p.places = union(p.places, q.places, cmp.Compare)
	p.receipts = union(p.receipts, q.receipts, byMention)
	if p.category == Other {
		p.category = q.category
	}
	p.kind = max(p.kind, q.kind)
}

// union puts the elements of the shorter list into the longer one.
func union[T any](a, b []T, compare func(a, b T) int) []T {
	if len(a) < len(b) {
		a, b = b, a
	}
	for _, x := range b {
		if i, there := slices.BinarySearchFunc(a, x, compare); !there {
			a = slices.Insert(a, i, x)
		}
	}
	return a
}
