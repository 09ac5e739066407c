package timeline

// Precision is how much of a date is known, the finest first.
type Precision int

// The precisions of dates. A day or month that is written XX does not count as known.
const (
	PrecisionNone     Precision = iota // no date
	PrecisionMinute                    // a time of day
	PrecisionDay                       //
	PrecisionMonth                     //
	PrecisionSeason                    // a season, quarter, third or half of a year
	PrecisionYear                      //
	PrecisionDecade                    //
	PrecisionCentury                   //
	PrecisionInterval                  // from one date to another, or once between them
)

var precisionNames = [...]string{"", "minute", "day", "month", "season", "year", "decade", "century", "interval"}

// String returns the precision's name in lower case, empty for PrecisionNone.
func (p Precision) String() string { return precisionNames[p] }

// Precision tells how much of d is known.
func (d Date) Precision() Precision {
	switch d.shape {
	case noDate:
		return PrecisionNone
	case single:
		return d.from.precision()
	}
	return PrecisionInterval
}

func (p point) precision() Precision {
	switch {
	case p.clock.told:
		return PrecisionMinute
	case p.day != 0 && p.day != blank:
		return PrecisionDay
	case isMonth(int(p.month)):
		return PrecisionMonth
	case isSeason(int(p.month)):
		return PrecisionSeason
	case p.blanks == 0:
		return PrecisionYear
	case p.blanks == 1:
		return PrecisionDecade
	}
	return PrecisionCentury
}
