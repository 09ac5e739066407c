package timeline

// block finds, for an event, those that share a date and a trait with it: an actor, a place, or one of the
// words that say most of it. All others are never compared, so time grows with what is alike, not with the
// square of all.
type block struct {
	events map[trait][]int
	twins  map[twin]int
	seen   []int // by event: the last one that it was compared to
}

// trait is one thing that an event has at a date.
type trait struct {
	date Date
	kind traitKind
	id   int32
}

type traitKind uint8

const (
	traitWord traitKind = iota
	traitActor
	traitPlace
)

// twin is what events have in common that copies of one text tell.
type twin struct {
	date        Date
	title, text string
	category    Category
	kind        kind
}

// telling is how many words of an event are its traits: those that weigh most.
const telling = 8

func newBlock(size int) *block {
	return &block{events: map[trait][]int{}, twins: map[twin]int{}, seen: make([]int, size)}
}

// twin returns an event added before that has the same date, title and text, or else notes this one.
func (b *block) twin(i int, e *Event, p *profile) (int, bool) {
	key := twin{e.Date, e.Title, e.Text, e.Category, p.kind}
	first, ok := b.twins[key]
	if !ok {
		b.twins[key] = i
	}
	return first, ok
}

// each calls compare once for each event added before that shares a trait with p, event i, at the date of p or
// at one that p's lies within.
func (b *block) each(i int, p *profile, compare func(j int)) {
	dates := p.date.enclosing()
	p.eachTrait(func(kind traitKind, id int32) {
		for _, date := range dates {
			for _, j := range b.events[trait{date, kind, id}] {
				if b.seen[j] != i+1 {
					b.seen[j] = i + 1
					compare(j)
				}
			}
		}
	})
}

func (b *block) add(i int, p *profile) {
	date := p.date.plain()
	p.eachTrait(func(kind traitKind, id int32) {
		key := trait{date, kind, id}
		b.events[key] = append(b.events[key], i)
	})
}

func (p *profile) eachTrait(yield func(kind traitKind, id int32)) {
	for _, id := range p.words.heaviest(telling) {
		yield(traitWord, id)
	}
	for _, id := range p.actors {
		yield(traitActor, id)
	}
	for _, id := range p.places {
		yield(traitPlace, id)
	}
}

// enclosing returns d, plain, and for a day or a month the months, parts of a year and years that it lies in.
func (d Date) enclosing() []Date {
	d = d.plain()
	dates := []Date{d}
	if d.shape != single || d.from.blanks > 0 || !fourDigits(d.from.year) || d.from.month == 0 {
		return dates
	}
	year, month := d.from.year, int(d.from.month)
	dates = append(dates, YearOf(year))
	if !isMonth(month) {
		return dates
	}
	if d.from.day != 0 {
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
