package timeline

import (
	"math"
	"slices"
	"strings"
)

// Rank sets the Importance of events, 0 to 1: how many independent documents tell of their date, how many
// were published on it, how many tell of the event itself, and how near it is to what its documents are
// about: early in the text, like the document's title, like the other events of its date. What is only said,
// possible or denied matters less than what happened, and what has no day less than what has one. Copies of
// one text count once.
func Rank(events []Event, documents []Document) {
	if len(events) == 0 {
		return
	}
	r := newRanker(events, documents)
	for i := range events {
		events[i].Importance = r.importance(i)
	}
}

// The shares of importance. They were found on the days that published timelines of news name.
const (
	shareDate     = 0.60
	shareEvent    = 0.15
	sharePosition = 0.10
	shareTitle    = 0.05
	shareCentral  = 0.10
)

// publishedWeight is what a document published on a day counts beside one that tells of the day.
const publishedWeight = 0.5

// farDown is how many code points into a document the importance of position is halved.
const farDown = 1000

type ranker struct {
	events    []Event
	profiles  []*profile
	titles    map[string]map[int32]bool // by document: the words of its title
	voices    []int                     // by event: independent documents that tell of it
	weights   map[Date]float64          // by date: how much is told of it
	central   map[Date]vector           // by date: the words of all its events
	mostTold  float64
	mostOnDay float64
}

func newRanker(events []Event, documents []Document) *ranker {
	// Equal events have to rank the same in any order, so sums are made in an order of their own.
	order := make([]int, len(events))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(i, j int) int { return compareContent(events[i], events[j]) })
	r := &ranker{events: events, weights: map[Date]float64{}, central: map[Date]vector{}}
	r.profile(order, documents)
	r.count(order, documents)
	return r
}

func (r *ranker) profile(order []int, documents []Document) {
	p := profiler{words: newVocabulary(), names: map[string]int32{}}
	r.profiles = make([]*profile, len(r.events))
	for _, i := range order {
		r.profiles[i] = p.profile(&r.events[i], i)
		p.words.count(r.profiles[i].words)
	}
	all := map[Date][]vector{}
	for _, i := range order {
		one := r.profiles[i]
		p.words.weigh(one.words)
		one.norm = one.words.norm()
		day := one.date.plain()
		all[day] = append(all[day], one.words)
	}
	for day, vectors := range all {
		r.central[day] = sumOf(vectors)
	}
	r.titles = map[string]map[int32]bool{}
	for _, d := range documents {
		words := map[int32]bool{}
		p.words.wordsOf(d.Title, func(word string) { words[p.words.id(word)] = true })
		r.titles[d.ID] = words
	}
}

// sumOf adds vectors up by halves, so that no word is copied more often than it must.
func sumOf(vectors []vector) vector {
	switch n := len(vectors); n {
	case 0:
		return nil
	case 1:
		return vectors[0]
	default:
		return sumOf(vectors[:n/2]).plus(sumOf(vectors[n/2:]))
	}
}

// count counts voices: documents that tell of an event, and of a date, in words that no other has.
func (r *ranker) count(order []int, documents []Document) {
	r.voices = make([]int, len(r.events))
	told := map[Date]*voices{}
	for _, i := range order {
		own, day := newVoices(), r.events[i].Date.plain()
		if told[day] == nil {
			told[day] = newVoices()
		}
		for _, m := range r.events[i].Mentions {
			own.add(m)
			told[day].add(m)
		}
		r.voices[i] = own.count()
		r.mostTold = max(r.mostTold, math.Log1p(float64(r.voices[i])))
	}
	published := map[Date]int{}
	for _, d := range documents {
		published[d.Published.plain()]++
	}
	for i := range r.events {
		day := r.events[i].Date.plain()
		r.weights[day] = math.Log1p(float64(told[day].count())) + publishedWeight*math.Log1p(float64(published[day]))
		r.mostOnDay = max(r.mostOnDay, r.weights[day])
	}
}

// voices are the documents that tell of something, but for such as only repeat another's sentence.
type voices struct {
	documents map[string]bool
	quotes    map[string]string // → the document that has it
}

func newVoices() *voices { return &voices{map[string]bool{}, map[string]string{}} }

func (v *voices) add(m Mention) {
	quote := strings.Join(strings.Fields(strings.ToLower(m.Quote)), " ")
	if first, ok := v.quotes[quote]; ok && first != m.Document {
		return
	}
	v.quotes[quote] = m.Document
	v.documents[m.Document] = true
}

func (v *voices) count() int { return len(v.documents) }

func (r *ranker) importance(i int) float64 {
	e, p := &r.events[i], r.profiles[i]
	day := e.Date.plain()
	sum := shareDate*ratio(r.weights[day], r.mostOnDay) +
		shareEvent*ratio(math.Log1p(float64(r.voices[i])), r.mostTold) +
		sharePosition*position(e) +
		shareTitle*r.likeTitle(e, p) +
		shareCentral*cosine(p.words, r.central[day])
	return round(sum * statusWeight(e) * precisionWeight(e.Date))
}

func ratio(part, whole float64) float64 {
	if whole == 0 {
		return 0
	}
	return part / whole
}

// round keeps what a reader may compare, so that the last bits of sums never tell events apart.
func round(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// position is 1 at the start of a document and less further down.
func position(e *Event) float64 {
	best := 0.0
	for _, m := range e.Mentions {
		best = max(best, farDown/(farDown+float64(m.Begin)))
	}
	return best
}

// likeTitle is how much of the title of one of its documents an event tells.
func (r *ranker) likeTitle(e *Event, p *profile) float64 {
	best := 0.0
	for _, m := range e.Mentions {
		title := r.titles[m.Document]
		shared := 0
		for _, w := range p.words {
			if title[w.id] {
				shared++
			}
		}
		best = max(best, ratio(float64(shared), float64(len(title))))
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
