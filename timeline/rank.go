package timeline

import (
	"cmp"
	"math"
	"slices"
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
		date := r.events[n].Date.plain()
		highest[date] = max(highest[date], all[n].standing(w))
	}
	for n, i := range order {
		lead := highest[r.events[n].Date.plain()]
		if !r.sharesDate(n) {
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
	titles     map[string]map[word]bool // by document: the words of its title
	voices     []int                    // independent documents that tell of the event
	told       []int                    // independent documents that tell of its date
	mostVoices float64
	mostTold   float64
	spoken     map[Date]*spoken
	scanner    *scanner
	words      map[word]bool // memory to collect an event's in
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
	r := &ranker{events: events, titles: map[string]map[word]bool{}, scanner: newScanner(), words: map[word]bool{}}
	for _, d := range documents {
		words := map[word]bool{}
		r.scanner.words(d.Title, func(w word, _ int) { words[w] = true })
		r.titles[d.ID] = words
	}
	r.count()
	r.listen()
	return r
}

// spoken counts how many tell of a date, and how many of them say a word.
type spoken struct {
	all   int
	words map[word]int
}

// listen collects the words of headlines by date.
func (r *ranker) listen() {
	r.spoken = map[Date]*spoken{}
	for i := range r.events {
		date := r.events[i].Date.plain()
		s := r.spoken[date]
		if s == nil {
			s = &spoken{words: map[word]int{}}
			r.spoken[date] = s
		}
		s.all += r.voices[i]
		for w := range r.wordsOf(r.events[i].Title) {
			s.words[w] += r.voices[i]
		}
	}
}

// wordsOf returns the words of a text, in memory that is good until it is called again.
func (r *ranker) wordsOf(text string) map[word]bool {
	clear(r.words)
	r.scanner.words(text, func(w word, _ int) { r.words[w] = true })
	return r.words
}

// shared is the share of the others who tell of an event's date that say the words of its headline.
func (r *ranker) shared(i int) float64 {
	s, own := r.spoken[r.events[i].Date.plain()], r.voices[i]
	words := r.wordsOf(r.events[i].Title)
	said := 0
	for w := range words {
		said += s.words[w] - own
	}
	return ratio(float64(said), float64((s.all-own)*len(words)))
}

// count counts voices: documents that tell of an event, and of its date, in words that no other has.
func (r *ranker) count() {
	voices := voicesOf(r.events)
	all := map[Date][]voice{}
	for i := range r.events {
		date := r.events[i].Date.plain()
		all[date] = append(all[date], voices[i]...)
	}
	told := map[Date]int{}
	for date, voices := range all {
		told[date] = countVoices(voices)
	}
	r.voices, r.told = make([]int, len(r.events)), make([]int, len(r.events))
	for i := range r.events {
		r.voices[i] = countVoices(voices[i])
		r.told[i] = r.voices[i]
		if r.sharesDate(i) {
			r.told[i] = told[r.events[i].Date.plain()]
		}
		r.mostVoices = max(r.mostVoices, math.Log1p(float64(r.voices[i])))
		r.mostTold = max(r.mostTold, math.Log1p(float64(r.told[i])))
	}
}

// sharesDate tells whether the events of a date have to do with each other: those of a year hardly do.
func (r *ranker) sharesDate(i int) bool {
	return r.events[i].Date.plain().Precision() <= PrecisionMonth
}

// voice is a sentence of a document, by what it says and by the document's number.
type voice struct {
	quote    uint64
	document int
}

func byQuote(a, b voice) int {
	return cmp.Or(cmp.Compare(a.quote, b.quote), cmp.Compare(a.document, b.document))
}

// voicesOf returns, for each event, the sentences that tell of it.
func voicesOf(events []Event) [][]voice {
	documents := numberDocuments(events)
	voices := make([][]voice, len(events))
	inParallel(len(events), func(i int) {
		for k := range events[i].Mentions {
			m := &events[i].Mentions[k]
			voices[i] = append(voices[i], voice{hashText(m.Quote), documents[m.Document]})
		}
	})
	return voices
}

// countVoices counts the documents of sentences, but for such as only repeat what others say.
func countVoices(voices []voice) int {
	if len(voices) == 1 {
		return 1
	}
	first := slices.Clone(voices)
	slices.SortFunc(first, byQuote)
	first = slices.CompactFunc(first, func(a, b voice) bool { return a.quote == b.quote })
	documents := map[int]bool{}
	for _, t := range first {
		documents[t.document] = true
	}
	return len(documents)
}

func (r *ranker) measure(i int) measured {
	e := &r.events[i]
	m := measured{factor: statusWeight(e) * precisionWeight(e.Date), category: e.Category}
	m.features[featureTold] = ratio(math.Log1p(float64(r.told[i])), r.mostTold)
	m.features[featureVoices] = ratio(math.Log1p(float64(r.voices[i])), r.mostVoices)
	m.features[featureEarly] = position(e)
	m.features[featureTitle] = r.likeTitle(e)
	m.shared = math.Sqrt(r.shared(i))
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

// likeTitle is how much of the title of one of its documents an event tells.
func (r *ranker) likeTitle(e *Event) float64 {
	clear(r.words)
	note := func(w word, _ int) { r.words[w] = true }
	r.scanner.words(e.Title, note)
	r.scanner.words(e.Text, note)
	best := 0.0
	for i := range e.Mentions {
		title := r.titles[e.Mentions[i].Document]
		shared := 0
		for w := range title {
			if r.words[w] {
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
