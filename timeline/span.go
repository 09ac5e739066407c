package timeline

// span is what merging compares of a date.
type span struct {
	date        Date // plain
	clock       clock
	precision   Precision // of the plain date
	first, last dayNumber
	statesDay   bool
	events      int // that have this date
}

func spanOf(d Date) *span {
	s := &span{date: d.plain(), clock: d.from.clock, statesDay: d.statesDay()}
	s.precision = s.date.Precision()
	s.first, s.last = s.date.days()
	return s
}

// finerThan tells whether s is the more precise one.
func (s *span) finerThan(t *span) bool {
	if s.first == foreverAgo || s.last == foreverOn || t.first == foreverAgo || t.last == foreverOn {
		return s.precision < t.precision
	}
	days, others := s.last-s.first, t.last-t.first
	return days < others || days == others && s.clock.told && !t.clock.told
}

func (s *span) equals(t *span) bool {
	return s.first == t.first && s.last == t.last && s.date == t.date
}

// agrees tells whether two dates may be those of one event.
func (s *span) agrees(t *span) bool { _, ok := s.likeness(t); return ok }

// likeness returns how alike events of two dates must be to be one; false where the dates don't agree.
func (s *span) likeness(t *span) (float64, bool) {
	if s.clock.told && t.clock.told && s.clock != t.clock {
		return 0, false
	}
	if s.equals(t) {
		return s.likenessWithin(), true
	}
	outer, inner := s, t
	if s.finerThan(t) {
		outer, inner = t, s
	}
	if outer.date.shape != single || inner.first < outer.first || outer.last < inner.last {
		return 0, false
	}
	switch outer.precision {
	case PrecisionMonth:
		return likenessMonth - lessIfFew(outer.events+inner.events), true
	case PrecisionSeason, PrecisionYear:
		return likenessYear - lessIfFew(outer.events+inner.events), true
	}
	return 0, false
}

// likenessWithin returns how alike events of the date must be to be one.
func (s *span) likenessWithin() float64 {
	if s.last-s.first > daysOfMonth {
		return likenessSameYear
	}
	return likenessSameDate - lessIfFew(s.events)
}

func lessIfFew(events int) float64 {
	if events <= few {
		return lessFew
	}
	return 0
}

// plain returns d without time of day, qualifiers and blanks: what it says of the calendar.
func (d Date) plain() Date {
	d.from.makePlain()
	d.to.makePlain()
	return d
}

func (p *point) makePlain() {
	p.clock, p.qualifier = clock{}, 0
	if p.day == blank {
		p.day = 0
	}
	if p.month == blank {
		p.month = 0
	}
}
