package timeline

import (
	"cmp"
	"math"
	"slices"
	"sync"
)

// Rank sets the Importance of events, 0 to 1: how many independent documents tell of their date, how many tell of the
// event itself, and how near it is to what its documents are about: early in the text, and like the document's title. The
// date counts in full for its strongest event alone, so that what else was on a great day is not greater than what was
// great on another. What is only said, possible or denied matters less than what happened, and what has no day less
// than what has one. Copies of one text count once.
func Rank(events []Event, documents []Document) {
	order := byContent(events)
	r := newRanker(inOrder(events, order), documents)
	w := weights()
	all := make([]measured, len(events))
	highest := map[Date]float64{}
	for n := range all {
		all[n] = r.measure(n)
		date := r.sketches[n].date
		highest[date] = max(highest[date], all[n].standing(w))
	}
	for n, i := range order {
		lead := highest[r.sketches[n].date]
		if !r.sketches[n].sharesDate() {
			lead = all[n].standing(w)
		}
		events[i].Importance = all[n].importance(w, lead)
	}
}

// farDown is how many code points into a document the importance of position is halved.
const farDown = 1000

// ranker knows what importance rests on. Its lists are by event.
type ranker struct {
	events     []Event
	titles     map[string][]word // by document: the words of its title
	sketches   []sketch
	onDate     map[Date]*onDate
	mostVoices float64
	mostTold   float64
}

// sketch is what ranking reads of an event.
type sketch struct {
	date     Date // plain
	tellings []telling
	headline []word  // ordered
	likes    float64 // how much of the title of one of its documents it tells
	voices   int     // independent documents that tell of it
}

// onDate is what is told of a date.
type onDate struct {
	tellings []telling
	voices   int          // independent documents that tell of it
	events   int          // voices of its events, summed up
	words    map[word]int // of these, those that say a word in a headline
}

// measured is what is known of one event: each feature between 0 and 1, and what is left of it for the event's kind and date.
type measured struct {
	features [features]float64
	shared   float64 // what it shares with the others of its date, between 0 and 1
	factor   float64
	category Category
}

// strength is what an event has without its date.
func (m *measured) strength(w Weights) float64 {
	sum := 0.0
	for f := featureTold + 1; f < features; f++ {
		sum += float64(w[f]) / allTenths * m.features[f]
	}
	return sum * m.factor
}

// What orders the events of one date, and says nothing of the date itself.
const (
	amongSame = 0.1 // the weight of what an event shares with the others
	ofNoKind  = 0.9 // what is left of one that is of no kind known
)

// standing is what an event is among those of its date.
func (m *measured) standing(w Weights) float64 {
	standing := m.strength(w) + amongSame*m.shared*m.factor
	if m.category == Other {
		standing *= ofNoKind
	}
	return standing
}

// importance adds what the date has, as far as the event stands as high as the highest of its date. It keeps four digits,
// what a reader may compare, so that the last bits of sums never tell events apart.
func (m *measured) importance(w Weights, highest float64) float64 {
	date := float64(w[featureTold]) / allTenths * m.features[featureTold] * m.factor
	return math.Round((date*ratio(m.standing(w), highest)+m.strength(w))*1e4) / 1e4
}

func newRanker(events []Event, documents []Document) *ranker {
	r := &ranker{events: events, titles: map[string][]word{}, sketches: make([]sketch, len(events)), onDate: map[Date]*onDate{}}
	titles := newScanner()
	for i := range documents {
		r.titles[documents[i].ID] = titles.set(documents[i].Title)
	}
	numbers := numberDocuments(events)
	spare := sync.Pool{New: func() any { return newScanner() }}
	inParallel(len(events), func(i int) {
		s := spare.Get().(*scanner)
		r.sketches[i] = r.sketch(&events[i], numbers, s)
		spare.Put(s)
	})
	r.count()
	return r
}

func (r *ranker) sketch(e *Event, numbers map[string]int, words *scanner) sketch {
	s := sketch{date: e.Date.plain(), headline: words.set(e.Title)}
	for i := range e.Mentions {
		m := &e.Mentions[i]
		s.tellings = append(s.tellings, telling{hashText(m.Quote), numbers[m.Document]})
	}
	s.likes = r.likeTitle(e, words.set(e.Text, s.headline...))
	s.voices = countVoices(s.tellings)
	return s
}

// likeTitle is how much of the title of one of an event's documents its words tell.
func (r *ranker) likeTitle(e *Event, words []word) float64 {
	best := 0.0
	for i := range e.Mentions {
		title := r.titles[e.Mentions[i].Document]
		told := 0
		for _, w := range title {
			if _, there := slices.BinarySearch(words, w); there {
				told++
			}
		}
		best = max(best, ratio(float64(told), float64(len(title))))
	}
	return best
}

// count counts voices: documents that tell of an event, and of its date, in words that no other has.
func (r *ranker) count() {
	for i := range r.sketches {
		s := &r.sketches[i]
		d := r.onDate[s.date]
		if d == nil {
			d = &onDate{words: map[word]int{}}
			r.onDate[s.date] = d
		}
		d.tellings = append(d.tellings, s.tellings...)
		d.events += s.voices
		for _, w := range s.headline {
			d.words[w] += s.voices
		}
	}
	for _, d := range r.onDate {
		d.voices = countVoices(d.tellings)
	}
	for i := range r.sketches {
		r.mostVoices = max(r.mostVoices, math.Log1p(float64(r.sketches[i].voices)))
		r.mostTold = max(r.mostTold, math.Log1p(float64(r.told(i))))
	}
}

// told counts the voices that tell of an event's date.
func (r *ranker) told(i int) int {
	if s := &r.sketches[i]; !s.sharesDate() {
		return s.voices
	}
	return r.onDate[r.sketches[i].date].voices
}

// sharesDate tells whether the events of a date have to do with each other: those of a year hardly do.
func (s *sketch) sharesDate() bool { return s.date.Precision() <= PrecisionMonth }

// shared is the share of the others who tell of an event's date that say the words of its headline.
func (r *ranker) shared(i int) float64 {
	s := &r.sketches[i]
	d := r.onDate[s.date]
	said := 0
	for _, w := range s.headline {
		said += d.words[w] - s.voices
	}
	return ratio(float64(said), float64((d.events-s.voices)*len(s.headline)))
}

// telling is a sentence of a document, by what it says and by the document's number.
type telling struct {
	quote    uint64
	document int
}

func byQuote(a, b telling) int {
	return cmp.Or(cmp.Compare(a.quote, b.quote), cmp.Compare(a.document, b.document))
}

// countVoices counts the documents of sentences, but for such as only repeat what others say.
func countVoices(tellings []telling) int {
	if len(tellings) == 1 {
		return 1
	}
	first := slices.Clone(tellings)
	slices.SortFunc(first, byQuote)
	first = slices.CompactFunc(first, func(a, b telling) bool { return a.quote == b.quote })
	slices.SortFunc(first, func(a, b telling) int { return cmp.Compare(a.document, b.document) })
	return len(slices.CompactFunc(first, func(a, b telling) bool { return a.document == b.document }))
}

func (r *ranker) measure(i int) measured {
	e, s := &r.events[i], &r.sketches[i]
	m := measured{factor: statusWeight(e) * precisionWeight(e.Date), category: e.Category, shared: math.Sqrt(r.shared(i))}
	m.features[featureTold] = ratio(math.Log1p(float64(r.told(i))), r.mostTold)
	m.features[featureVoices] = ratio(math.Log1p(float64(s.voices)), r.mostVoices)
	m.features[featureEarly] = position(e)
	m.features[featureTitle] = s.likes
	return m
}

func ratio(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return part / whole
}

// position is 1 at the start of a document and less further down.
func position(e *Event) float64 {
	best := 0.0
	for i := range e.Mentions {
		best = max(best, farDown/(farDown+float64(e.Mentions[i].Begin)))
	}
	return best
}

func statusWeight(e *Event) float64 {
	switch {
	case e.Category == Statement:
		return 0.5
	case e.Status == Possible, e.Status == Denied:
		return 0.7
	case e.Status == Planned, e.Status == Cancelled:
		return 0.9
	}
	return 1
}

func precisionWeight(d Date) float64 {
	switch d.Precision() {
	case PrecisionMinute, PrecisionDay:
		return 1
	case PrecisionMonth, PrecisionInterval:
		return 0.85
	case PrecisionSeason, PrecisionYear:
		return 0.7
	}
	return 0.5
}
