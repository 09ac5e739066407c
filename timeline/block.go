package timeline

import (
	"cmp"
	"slices"
	"sync"
)

// pair is two events that may be one. They are indexes, the lower first.
type pair struct {
	a, b       int
	similarity float64
}

// candidates returns the pairs of events that are similar enough to be one, the most similar first.
func candidates(events []Event, profiles []*profile) []pair {
	blocks := blocksOf(profiles)
	inParallel(len(blocks), func(i int) { blocks[i].fill(events, profiles) })
	found := make([][]pair, len(blocks))
	spare := sync.Pool{New: func() any { compared := make([]int, len(profiles)); return &compared }}
	inParallel(len(blocks), func(i int) {
		compared := spare.Get().(*[]int)
		found[i] = blocks[i].pairs(profiles, *compared)
		spare.Put(compared)
	})
	pairs := slices.Concat(found...)
	slices.SortFunc(pairs, func(x, y pair) int {
		return cmp.Or(cmp.Compare(y.similarity, x.similarity), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return pairs
}

// sharingMention returns pairs of events that have a mention in common: the same thing, given twice.
func sharingMention(profiles []*profile) []pair {
	first := map[receipt]int{}
	var pairs []pair
	for i, p := range profiles {
		for _, r := range p.receipts {
			if j, ok := first[r]; ok {
				pairs = append(pairs, pair{j, i, 1})
			} else {
				first[r] = i
			}
		}
	}
	return pairs
}

// block is the events of a date. Only those are compared that share a trait, a name or one of the words
// that say most of it, with one of the same block or of a block around it. So time grows with what is alike, not with
// the square of all.
type block struct {
	date    Date
	events  []int // ordered
	around  []*block
	sharing map[trait][]int // events that have a trait, but for twins
	twins   []pair
}

// trait is one thing that an event has.
type trait struct {
	kind traitKind
	id   uint64
}

type traitKind uint8

const (
	traitWord traitKind = iota
	traitName
)

// mostTelling is how many words of an event are its traits: those that weigh most.
const mostTelling = 8

// blocksOf parts the events by date, in the order in which these come first.
func blocksOf(profiles []*profile) []*block {
	var blocks []*block
	of := map[Date]*block{}
	for i, p := range profiles {
		date := p.span.date
		b := of[date]
		if b == nil {
			b = &block{date: date, sharing: map[trait][]int{}}
			of[date] = b
			blocks = append(blocks, b)
		}
		b.events = append(b.events, i)
	}
	for _, b := range blocks {
		for _, date := range b.date.enclosing() {
			if wider, ok := of[date]; ok {
				b.around = append(b.around, wider)
			}
		}
	}
	return blocks
}

// twin is what events have in common that copies of one text tell.
type twin struct {
	date        Date
	title, text string
	category    Category
	kind        kind
}

// fill finds twins, and who shares a trait. Of twins the first one is compared with others in the place of all.
func (b *block) fill(events []Event, profiles []*profile) {
	first := map[twin]int{}
	for _, i := range b.events {
		e := &events[i]
		key := twin{e.Date, e.Title, e.Text, e.Category, profiles[i].kind}
		if j, ok := first[key]; ok {
			b.twins = append(b.twins, pair{j, i, 1})
			continue
		}
		first[key] = i
		profiles[i].eachTrait(func(t trait) { b.sharing[t] = append(b.sharing[t], i) })
	}
}

// pairs compares the events of the block with each other and with those of the blocks around it. Compared tells for each
// event which was the last one that it was compared with, counted from one.
func (b *block) pairs(profiles []*profile, compared []int) []pair {
	pairs := b.twins
	for _, i := range b.events {
		b.eachSharing(profiles[i], i, func(j int) {
			if compared[j] == i+1 {
				return
			}
			compared[j] = i + 1
			if s, ok := profiles[i].alike(profiles[j], 1); ok {
				pairs = append(pairs, pair{min(i, j), max(i, j), s})
			}
		})
	}
	return pairs
}

// eachSharing calls yield with the events before the i-th of the block, and those around it, once for each trait that they share.
func (b *block) eachSharing(p *profile, i int, yield func(j int)) {
	p.eachTrait(func(t trait) {
		for _, j := range b.sharing[t] {
			if j >= i {
				break
			}
			yield(j)
		}
		for _, wider := range b.around {
			for _, j := range wider.sharing[t] {
				yield(j)
			}
		}
	})
}

func (p *profile) eachTrait(yield func(t trait)) {
	for _, word := range p.telling {
		yield(trait{traitWord, uint64(word)})
	}
	for _, name := range p.names {
		yield(trait{traitName, uint64(name)})
	}
}

// enclosing returns the months, parts of a year and years that a day, a month or some days of a month lie in.
func (d Date) enclosing() []Date {
	day := d.from
	if d.shape != single && (d.from.year != d.to.year || d.from.month != d.to.month) || day.side != known || day.blanks > 0 || !fourDigits(day.year) || day.month == 0 {
		return nil
	}
	year, month := day.year, int(day.month)
	dates := []Date{YearOf(year)}
	if !isMonth(month) {
		return dates
	}
	if day.day != 0 {
		dates = append(dates, MonthOf(year, month))
	}
	for _, y := range []int{year - 1, year} {
		for code := range seasonMonths {
			if part := SeasonOf(y, int(code)); part.Contains(d) {
				dates = append(dates, part)
			}
		}
	}
	return dates
}
