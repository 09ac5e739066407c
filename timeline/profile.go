package timeline

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"
)

// profile is what merging compares of an event, or of events that it has taken for one.
type profile struct {
	span     *span // of the most precise date
	members  []int
	words    vector
	norm     float64
	telling  []word // of words, those that weigh most
	actors   []name // ordered
	places   []name // ordered
	category Category
	group    int // of the category
	kind     kind
	receipts []receipt // of its mentions, ordered
	within   []int32   // the documents of these, ordered
}

// name is the name of an actor or a place as a number, letter case and aliases aside.
type name uint64

// receipt names a mention. Mentions of one sentence have one document and begin at the same place.
type receipt struct {
	document int // its number
	begin    int
	clause   Span
	id       string
	quote    uint64 // its sentence, letter case and blanks aside
}

func byDocument(a, b receipt) int { return cmp.Compare(a.document, b.document) }

func bySentence(a, b receipt) int {
	if a.document != b.document {
		return cmp.Compare(a.document, b.document)
	}
	return cmp.Compare(a.begin, b.begin)
}

func byMention(a, b receipt) int {
	if order := bySentence(a, b); order != 0 {
		return order
	}
	return cmp.Or(cmp.Compare(a.clause.Begin, b.clause.Begin), cmp.Compare(a.clause.End, b.clause.End), strings.Compare(a.id, b.id))
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

// profiler makes the profiles of events. It is one goroutine's own.
type profiler struct {
	*scanner
	aliases   aliases
	documents map[string]int // their numbers
	weights   []weighted     // memory to collect words in
	dropped   []word
}

// profilesOf returns a profile for each event, by index, and how its words are weighed.
func profilesOf(events []Event, known aliases) ([]*profile, *vocabulary) {
	profiles := make([]*profile, len(events))
	documents := numberDocuments(events)
	spare := sync.Pool{New: func() any { return &profiler{scanner: newScanner(), aliases: known, documents: documents} }}
	inParallel(len(events), func(i int) {
		p := spare.Get().(*profiler)
		profiles[i] = p.profile(&events[i], i)
		spare.Put(p)
	})
	words := newVocabulary()
	for _, one := range profiles {
		words.count(one.words)
	}
	inParallel(len(events), func(i int) {
		one := profiles[i]
		words.weigh(one.words)
		one.norm = one.words.norm()
		one.telling = one.words.heaviest(telling)
	})
	return profiles, words
}

func numberDocuments(events []Event) map[string]int {
	numbers := map[string]int{}
	for i := range events {
		for j := range events[i].Mentions {
			id := events[i].Mentions[j].Document
			if _, ok := numbers[id]; !ok {
				numbers[id] = len(numbers)
			}
		}
	}
	return numbers
}

func (p *profiler) profile(e *Event, index int) *profile {
	one := &profile{
		span: spanOf(e.Date), members: []int{index}, words: p.vector(e), category: e.Category, group: GroupIndex(e.Category), kind: kindOf(e),
		actors: p.names(e.Actors), places: p.names(e.Places), receipts: make([]receipt, len(e.Mentions)),
	}
	for i := range e.Mentions {
		m := &e.Mentions[i]
		one.receipts[i] = receipt{p.documents[m.Document], m.Begin, m.Clause, m.ID, hashText(m.Quote)}
	}
	slices.SortFunc(one.receipts, byMention)
	for _, r := range one.receipts {
		one.within = append(one.within, int32(r.document))
	}
	one.within = slices.Compact(one.within)
	return one
}

// vector weighs the words of an event, each by the best place where it stands. The words of its date are left out.
func (p *profiler) vector(e *Event) vector {
	p.weights, p.dropped = p.weights[:0], p.dropped[:0]
	p.words(e.Title, func(w word, _ int) { p.weights = append(p.weights, weighted{w, weightTitle}) })
	if len(e.Mentions) == 0 {
		p.words(e.Text, func(w word, _ int) { p.weights = append(p.weights, weighted{w, weightSentence}) })
	} else {
		p.weighMention(&e.Mentions[0])
	}
	words := vectorOf(p.weights)
	words = slices.DeleteFunc(words, func(w weighted) bool { return slices.Contains(p.dropped, w.word) })
	p.lightenNames(words, e)
	return slices.Clone(words)
}

func (p *profiler) weighMention(m *Mention) {
	begin, end := m.Clause.Begin-m.Begin, m.Clause.End-m.Begin
	p.words(m.Quote, func(w word, at int) {
		weight := weightSentence
		if begin <= at && at < end {
			weight = weightClause
		}
		p.weights = append(p.weights, weighted{w, weight})
	})
	p.words(m.Expression.Text, func(w word, _ int) { p.dropped = append(p.dropped, w) })
}

func (p *profiler) lightenNames(words vector, e *Event) {
	p.dropped = p.dropped[:0]
	for _, list := range [][]string{e.Actors, e.Places} {
		for _, name := range list {
			p.words(name, func(w word, _ int) { p.dropped = append(p.dropped, w) })
		}
	}
	for i := range words {
		if slices.Contains(p.dropped, words[i].word) {
			words[i].weight *= weightName
		}
	}
}

func (p *profiler) names(list []string) []name {
	names := make([]name, len(list))
	for i, text := range list {
		names[i] = name(hash([]byte(p.aliases.fold(text))))
	}
	slices.Sort(names)
	return slices.Compact(names)
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
	case p.group == q.group:
		return 0.5
	}
	return 0
}

// common is the cosine of two ordered sets.
func common(a, b []name) float64 {
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

// sharesDocument tells whether a document tells of both.
func (p *profile) sharesDocument(q *profile) bool {
	a, b := p.within, q.within
	if len(a) == 1 && len(b) == 1 {
		return a[0] == b[0]
	}
	return overlap(a, b, cmp.Compare)
}

// shares tells whether the two have a mention or a sentence in common.
func (p *profile) shares(q *profile, same func(a, b receipt) int) bool {
	return overlap(p.receipts, q.receipts, same)
}

// overlap tells whether an element of one ordered list is in the other.
func overlap[T any](a, b []T, compare func(a, b T) int) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) == 0 || compare(a[len(a)-1], b[0]) < 0 || compare(b[len(b)-1], a[0]) < 0 {
		return false
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
	own.within = slices.Clip(p.within)
	own.actors, own.places = slices.Clip(p.actors), slices.Clip(p.places)
	return &own
}

// absorb takes q into p: q's events are the same one.
func (p *profile) absorb(q *profile) {
	if q.span.finerThan(p.span) {
		p.span = q.span
	}
	p.members = append(p.members, q.members...)
	p.words = p.words.plus(q.words)
	p.norm = p.words.norm()
	p.telling = p.words.heaviest(telling)
	p.actors = union(p.actors, q.actors, cmp.Compare)
	p.places = union(p.places, q.places, cmp.Compare)
	p.receipts = union(p.receipts, q.receipts, byMention)
	p.within = union(p.within, q.within, cmp.Compare)
	if p.category == Other {
		p.category, p.group = q.category, q.group
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
