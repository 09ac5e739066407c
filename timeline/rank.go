package timeline

import (
	"cmp"
	"math"
	"slices"
)

// Rank sets the Importance of events, 0 to 1: how many independent documents tell of their date, how many
// were published on it, how many tell of the event itself, and how near it is to what its documents are
// about: early in the text, like the document's title, like the other events of its date. What is only said,
// possible or denied matters less than what happened, and what has no day less than what has one. Copies of
// one text count once.
func Rank(events []Event, documents []Document) {
	order := byContent(events)
	r := newRanker(inOrder(events, order), documents)
	for n, i := range order {
		events[i].Importance = r.importance(n)
	}
}

// The shares of importance, set by hand in twentieths: nothing is learned. The first two find most of the days that published timelines of news name; the
// others put the events of a day, or those of few articles, in order, and more of them finds fewer days.
const (
	shareDate     = 0.65
	shareEvent    = 0.20
	sharePosition = 0.05
	shareTitle    = 0.05
	shareCentral  = 0.05
)

// publishedWeight is what a document published on a day counts beside one that tells of the day.
const publishedWeight = 0.25

// farDown is how many code points into a document the importance of position is halved.
const farDown = 1000

// ranker knows what importance rests on. Its lists are by event, in an order that does not depend on the
// one in which the events came, so that sums are the same in each.
type ranker struct {
	events    []Event
	profiles  []*profile
	titles    map[string]map[word]bool // by document: the words of its title
	voices    []int                    // independent documents that tell of the event
	weights   []float64                // how much is told of the event's date
	central   map[Date]vector          // by date: the words of all its events
	mostTold  float64
	mostOnDay float64
}

func newRanker(events []Event, documents []Document) *ranker {
	r := &ranker{events: events}
	r.profile(documents)
	r.count(documents)
	return r
}

func (r *ranker) profile(documents []Document) {
	r.profiles = profilesOf(r.events, nil)
	all := map[Date][]vector{}
	for _, one := range r.profiles {
		all[one.span.date] = append(all[one.span.date], one.words)
	}
	r.central = map[Date]vector{}
	for date, vectors := range all {
		r.central[date] = meanOf(vectors)
	}
	r.titles = map[string]map[word]bool{}
	s := newScanner()
	for _, d := range documents {
		words := map[word]bool{}
		s.words(d.Title, func(w word, _ int) { words[w] = true })
		r.titles[d.ID] = words
	}
}

// count counts voices: documents that tell of an event, and of its date, in words that no other has.
func (r *ranker) count(documents []Document) {
	published := map[Date]int{}
	for _, d := range documents {
		published[d.Published.plain()]++
	}
	told := r.toldByDate()
	for _, p := range r.profiles {
		own := voicesOf(p.receipts)
		r.voices = append(r.voices, own)
		r.mostTold = max(r.mostTold, math.Log1p(float64(own)))
		// What shares no more than a year has little to do with each other.
		of := own
		if p.span.precision <= PrecisionMonth {
			of = told[p.span.date]
		}
		weight := math.Log1p(float64(of)) + publishedWeight*math.Log1p(float64(published[p.span.date]))
		r.weights = append(r.weights, weight)
		r.mostOnDay = max(r.mostOnDay, weight)
	}
}

func (r *ranker) toldByDate() map[Date]int {
	all := map[Date][]receipt{}
	for _, p := range r.profiles {
		all[p.span.date] = append(all[p.span.date], p.receipts...)
	}
	told := map[Date]int{}
	for date, receipts := range all {
		told[date] = voicesOf(receipts)
	}
	return told
}

// voicesOf counts the documents of some mentions, but for such as only repeat what others have.
func voicesOf(receipts []receipt) int {
	if len(receipts) == 1 {
		return 1
	}
	first := slices.Clone(receipts)
	slices.SortFunc(first, func(a, b receipt) int { return cmp.Or(cmp.Compare(a.quote, b.quote), byDocument(a, b)) })
	first = slices.CompactFunc(first, func(a, b receipt) bool { return a.quote == b.quote })
	slices.SortFunc(first, byDocument)
	return len(slices.CompactFunc(first, func(a, b receipt) bool { return a.document == b.document }))
}

func (r *ranker) importance(i int) float64 {
	e, p := &r.events[i], r.profiles[i]
	sum := shareDate*ratio(r.weights[i], r.mostOnDay) +
		shareEvent*ratio(math.Log1p(float64(r.voices[i])), r.mostTold) +
		sharePosition*position(e) +
		shareTitle*r.likeTitle(e, p) +
		shareCentral*p.words.likeness(r.central[p.span.date])
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
			if title[w.word] {
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
