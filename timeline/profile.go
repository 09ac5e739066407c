package timeline

import (
	"cmp"
	"slices"
	"strings"
	"sync"
)

// profile is what merging compares of an event, or of events that it has taken for one.
type profile struct {
	span     *span // of the most precise date
	members  []int
	words    vector
	telling  []word // of words, those that say most
	names    []name // of actors and places, ordered
	own      []name // of these, such as no event of another date has
	kind     kind
	receipts []receipt // of its mentions, ordered
	within   []int32   // the documents of these, ordered

	groups    uint16 // of categories, those that its events are in, as bits; not Other
	possible  bool   // no more than that
	part      string // of the date: START, MID, END, where that is told
	published bool   // nothing but the publication dates it
}

// name is the name of an actor or a place as a number, letter case and aliases aside.
type name uint64

// receipt names a mention. Mentions of one sentence have one document and begin at the same place.
type receipt struct {
	document int // its number
	begin    int
	clause   Span
	id       string
}

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

// cooperation is the group of categories that talks are of, too, where events are compared.
const cooperation = 1

// beside is how much a word counts as found that stands beside what tells of an event, in the same sentence.
const beside = 0.6

// weightName is what a word of a name says, beside others: a name has two of them, often, and many events.
const weightName = 0.6

// profiler makes the profiles of events. It is one goroutine's own.
type profiler struct {
	*scanner
	aliases   aliases
	documents map[string]int // their numbers
	weights   []weighted     // memory to collect words in
}

// profilesOf returns a profile for each event, by index.
func profilesOf(events []Event, known aliases) []*profile {
	profiles := make([]*profile, len(events))
	documents := numberDocuments(events)
	spare := sync.Pool{New: func() any { return &profiler{scanner: newScanner(), aliases: known, documents: documents} }}
	inParallel(len(events), func(i int) {
		p := spare.Get().(*profiler)
		profiles[i] = p.profile(&events[i], i)
		spare.Put(p)
	})
	words, told, dates := newVocabulary(), map[Date]int{}, datesOfNames(profiles)
	for _, one := range profiles {
		words.count(one.words)
		told[one.span.date]++
	}
	inParallel(len(events), func(i int) {
		one := profiles[i]
		for k := range one.words {
			one.words[k].core *= words.rarity(one.words[k].word)
		}
		one.words.share()
		one.span.events = told[one.span.date]
		for _, name := range one.names {
			if dates[name] != nil {
				one.own = append(one.own, name)
			}
		}
		one.telling = one.words.heaviest(mostTelling)
	})
	return profiles
}

// datesOfNames returns the date at which a name stands, nil where there are several.
func datesOfNames(profiles []*profile) map[name]*span {
	dates := map[name]*span{}
	for _, one := range profiles {
		for _, name := range one.names {
			date, known := dates[name]
			switch {
			case !known:
				dates[name] = one.span
			case date != nil && !date.equals(one.span):
				dates[name] = nil
			}
		}
	}
	return dates
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
		span: spanOf(e.Date), members: []int{index}, words: p.vector(e), kind: kindOf(e),
		names: p.names(e), receipts: make([]receipt, len(e.Mentions)), possible: e.Status == Possible,
	}
	if group := GroupIndex(e.Category); group < len(Groups)-1 {
		one.groups = 1 << max(group, cooperation) // what is agreed on is told as agreement or as cooperation
	}
	for i := range e.Mentions {
		m := &e.Mentions[i]
		one.receipts[i] = receipt{p.documents[m.Document], m.Begin, m.Clause, m.ID}
	}
	if len(e.Mentions) > 0 {
		x := &e.Mentions[0].Expression
		one.part, one.published = x.Mod, x.Basis == BasisPublished
	}
	slices.SortFunc(one.receipts, byMention)
	for _, r := range one.receipts {
		one.within = append(one.within, int32(r.document))
	}
	one.within = slices.Compact(one.within)
	return one
}

// vector collects the words of an event: those that tell of it, in the headline, the clause and the names, and those
// beside. The words of its date are left out.
func (p *profiler) vector(e *Event) vector {
	p.weights = p.weights[:0]
	for _, names := range [][]string{e.Actors, e.Places} {
		for _, name := range names {
			p.words(p.aliases.fold(name), func(w word, _ int) { p.weights = append(p.weights, weighted{w, weightName, 1}) })
		}
	}
	named := len(p.weights)
	p.words(e.Title, func(w word, _ int) { p.weights = append(p.weights, weighted{w, 1, 1}) })
	if len(e.Mentions) == 0 {
		p.words(e.Text, func(w word, _ int) { p.weights = append(p.weights, weighted{w, 1, 1}) })
	} else {
		p.mention(&e.Mentions[0])
	}
	for i := named; i < len(p.weights); i++ {
		if w := &p.weights[i]; slices.ContainsFunc(p.weights[:named], func(name weighted) bool { return name.word == w.word }) {
			w.core = min(w.core, weightName)
		}
	}
	return slices.Clone(vectorOf(p.weights))
}

func (p *profiler) mention(m *Mention) {
	p.words(m.Quote, func(w word, at int) {
		switch at += m.Begin; {
		case m.Expression.holds(at):
		case m.Clause.holds(at):
			p.weights = append(p.weights, weighted{w, 1, 1})
		default:
			p.weights = append(p.weights, weighted{w, 0, beside})
		}
	})
}

func (s Span) holds(at int) bool { return s.Begin <= at && at < s.End }

func (p *profiler) names(e *Event) []name {
	var names []name
	for _, list := range [][]string{e.Actors, e.Places} {
		for _, text := range list {
			names = append(names, name(hash([]byte(p.aliases.fold(text)))))
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// sharesDocument tells whether a document tells of both.
func (p *profile) sharesDocument(q *profile) bool {
	a, b := p.within, q.within
	if len(a) == 1 && len(b) == 1 {
		return a[0] == b[0]
	}
	return overlap(a, b, cmp.Compare)
}

// sharedDocuments is the share that the documents which tell of both have of those that tell of the one with fewer.
func (p *profile) sharedDocuments(q *profile) float64 {
	fewer, more := p.within, q.within
	if len(fewer) > len(more) {
		fewer, more = more, fewer
	}
	shared := 0
	for _, document := range fewer {
		if _, there := slices.BinarySearch(more, document); there {
			shared++
		}
	}
	return float64(shared) / float64(len(fewer))
}

// sharesSentence tells whether a sentence tells of both.
func (p *profile) sharesSentence(q *profile) bool { return overlap(p.receipts, q.receipts, bySentence) }

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
	own.names, own.own = slices.Clip(p.names), slices.Clip(p.own)
	return &own
}

// absorb takes q into p: q's events are the same one.
func (p *profile) absorb(q *profile) {
	if q.span.finerThan(p.span) {
		p.span = q.span
	}
	p.words = mean(p.words, len(p.members), q.words, len(q.members))
	p.members = append(p.members, q.members...)
	p.names = union(p.names, q.names, cmp.Compare)
	p.own = union(p.own, q.own, cmp.Compare)
	p.receipts = union(p.receipts, q.receipts, byMention)
	p.within = union(p.within, q.within, cmp.Compare)
	p.kind = max(p.kind, q.kind)
	p.groups |= q.groups
	p.possible = p.possible && q.possible
	p.part = cmp.Or(p.part, q.part)
	p.published = p.published && q.published
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
