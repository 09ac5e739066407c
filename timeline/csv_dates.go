package timeline

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// A row says its date three times: in the column date, as year, month and day, and as start and end. Which of them a
// person has changed is told by the others, which agree; where too few do, the row is turned down.

// date reads the date of a row.
func (r row) date() (Date, error) {
	text := r.word("date")
	if text == "" {
		return r.undated()
	}
	d, err := ParseDate(text)
	if err != nil {
		return r.rewritten(text, err)
	}
	return r.edited(d)
}

// undated returns the date of a row whose column date is empty: year, month and day, or start and end where these
// cannot say what it was, by its precision.
func (r row) undated() (Date, error) {
	if r.word("year")+r.word("month")+r.word("day") == "" && r.hasDays() {
		return r.changedDays(Date{})
	}
	parts, err := r.splitDate()
	if err != nil || slices.Contains([]string{"", "minute", "day", "month", "year"}, r.word("precision")) {
		return parts, err
	}
	if days, err := r.changedDays(Date{}); err != nil || isWithin(days, parts) {
		return days, err
	}
	return parts, nil
}

// isWithin tells whether a stretch of time begins in another.
func isWithin(d, other Date) bool {
	begins, _ := d.days()
	first, last := other.days()
	return !d.IsZero() && first <= begins && begins <= last
}

// rewritten reads year, month and day where the date is one that a spreadsheet has rewritten, and they say the same.
func (r row) rewritten(text string, fault error) (Date, error) {
	d, err := r.splitDate()
	if err == nil && r.isWhole(d) && saysSame(text, d) {
		return d, nil
	}
	return Date{}, fmt.Errorf("column date: %w; write it as text in the form 2024-05-16, 2024-05 or 2024, or empty the cell and fill in year, month and day", fault)
}

// isWhole tells whether year, month and day say all that the date was, by its precision.
func (r row) isWhole(d Date) bool {
	precision := r.word("precision")
	return precision == "" || precision == d.Precision().String()
}

// midnights are what spreadsheets put behind a day.
var midnights = []string{" 00:00:00", " 00:00", " 0:00:00", " 0:00", " 12:00:00 AM", " 12:00 AM"}

// saysSame tells whether every number and name in what a spreadsheet made of a date is one of d's: 05/16/2024, 16.5.24,
// May-24, Thursday 16 May 2024, 45428.
func saysSame(text string, d Date) bool {
	for _, midnight := range midnights {
		text = strings.TrimSuffix(text, midnight)
	}
	if serial, err := strconv.Atoi(text); err == nil && len(text) == 5 {
		first, last := d.days()
		return first == last && first == numberOf(1899, 12, 30)+dayNumber(serial)
	}
	parts := []int{d.Year(), d.Month(), d.Day()}
	for _, word := range strings.FieldsFunc(text, func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		if d.Day() != 0 && isStartOf(word, weekdayOf(d).String()) {
			continue
		}
		i := slices.IndexFunc(parts, func(part int) bool { return part != 0 && saysPart(word, part, part == d.Year()) })
		if i < 0 {
			return false
		}
		parts[i] = 0
	}
	return d.Month() != 0 && parts[1] == 0 // a day or a year alone say too little
}

func saysPart(word string, part int, isYear bool) bool {
	n, err := strconv.Atoi(word)
	switch {
	case err == nil && isYear:
		return n == part || len(word) == 2 && n == part%100
	case err == nil:
		return n == part
	case isYear || part > 12:
		return false
	}
	return isStartOf(word, time.Month(part).String())
}

// isStartOf tells whether a word is a name, or short for it.
func isStartOf(word, name string) bool {
	return len(word) >= 3 && len(word) <= len(name) && strings.EqualFold(word, name[:len(word)])
}

func weekdayOf(d Date) time.Weekday {
	return time.Date(d.Year(), time.Month(d.Month()), d.Day(), 0, 0, 0, 0, time.UTC).Weekday()
}

// edited returns the date that a row says, d in its column date, and otherwise where a person has changed another column.
func (r row) edited(d Date) (Date, error) {
	parts, err := r.changedParts(d)
	if err != nil {
		return d, err
	}
	days, err := r.changedDays(d)
	if err != nil {
		return d, err
	}
	switch {
	case parts.IsZero() && days.IsZero():
		return d, nil
	case days.IsZero():
		return r.editedParts(d, parts)
	case isFirstDay(d, days) && r.word("day") == "" && (parts == days || parts.IsZero() && r.isTold(days)):
		return d, fmt.Errorf("column date: %s is the first day of %s, which year, month, start and end still say, and which programs make of it: "+
			"write %s, or, if the day is meant, 1 into the column day", d, days, days)
	case parts.IsZero() && r.isTold(days):
		return d, nil // date, year, month and day were changed alike, and start and end left
	case parts.IsZero():
		return days, nil
	case sameStart(parts, days):
		return d, nil // date alone was changed
	}
	return d, fmt.Errorf("columns date, year and start: they say %s, %s and %s: make two of them agree, or empty year, month, day, start and end", d, parts, days)
}

// editedParts returns the date of year, month and day where these were changed, and d where they were left.
func (r row) editedParts(d, parts Date) (Date, error) {
	switch {
	case r.isTold(parts):
		return d, nil
	case r.hasDays(), r.isTold(d):
		return r.asParts(d, parts)
	}
	return d, fmt.Errorf("columns date and year: they say %s and %s: make them agree, or empty year, month and day", d, parts)
}

// asParts is the date of year, month and day, where these can say all that d did.
func (r row) asParts(d, parts Date) (Date, error) {
	hour, minute, isTimed := d.Clock()
	switch {
	case isTimed && parts.Precision() == PrecisionDay:
		return parts.At(hour, minute), nil
	case d.Precision() > PrecisionMonth && d.Precision() != PrecisionYear || d.IsApproximate() || d.IsUncertain():
		return d, fmt.Errorf("columns year, month and day: they were changed to %s, but the date %s is more than they can say: change the column date", parts, d)
	}
	return parts, nil
}

// changedParts returns what year, month and day say, and no date where they say what d does, or nothing.
func (r row) changedParts(d Date) (Date, error) {
	year, month, day := d.split()
	told := [3]string{r.word("year"), r.word("month"), r.word("day")}
	for i, text := range []string{year, month, day} {
		_, there := r.columns[[]string{"year", "month", "day"}[i]]
		if there && told[i] == "" {
			continue
		}
		if n, err := wholeNumber(told[i]); !there || err == nil && strconv.Itoa(n) == text {
			told[i] = text
		}
	}
	if told == [3]string{} || told == [3]string{year, month, day} {
		return Date{}, nil
	}
	return r.splitDate()
}

// changedDays returns what start and end say, and no date where they say what d does, or nothing.
func (r row) changedDays(d Date) (Date, error) {
	start, end := d.dayTexts()
	from, startChanged, err := r.dayCell("start", start)
	if err != nil {
		return d, err
	}
	to, endChanged, err := r.dayCell("end", end)
	if err != nil || !startChanged && !endChanged {
		return Date{}, err
	}
	days := stretchOf(from, to)
	if days.IsZero() {
		return d, fmt.Errorf("columns start and end: %s to %s is no stretch of time: correct them, or change the column date and empty both", r.word("start"), r.word("end"))
	}
	return days, nil
}

// isFirstDay tells whether d is the day on which a month or a year begins.
func isFirstDay(d, stretch Date) bool {
	return d.isDay() && stretch.Precision() > PrecisionDay && sameStart(d, stretch)
}

func (r row) hasDays() bool { return r.word("start") != "" || r.word("end") != "" }

// dayCell reads the column start or end, and tells whether it says another day than wanted. An empty cell does not,
// nor does one that a spreadsheet has rewritten.
func (r row) dayCell(column, want string) (day Date, changed bool, err error) {
	text := r.word(column)
	wanted, fault := ParseDate(want)
	if text == "" || text == want {
		return wanted, false, nil
	}
	day, err = ParseDate(text)
	switch {
	case err == nil:
		return day, day != wanted, nil
	case fault == nil && saysSame(text, wanted):
		return wanted, false, nil
	}
	return day, true, fmt.Errorf("column %s: %w; put it in the form 2024-05-16, or change the column date and empty this cell", column, err)
}

// stretchOf returns the days from one to another, as a month or a year where they are one.
func stretchOf(from, to Date) Date {
	if from == to {
		return from
	}
	first, last := Interval(from, to).days()
	for _, whole := range []Date{MonthOf(from.Year(), from.Month()), YearOf(from.Year())} {
		if a, b := whole.days(); !whole.IsZero() && a == first && b == last {
			return whole
		}
	}
	return Interval(from, to)
}

func sameStart(a, b Date) bool {
	first, _ := a.days()
	second, _ := b.days()
	return first == second
}

// isTold tells whether a mention of the row gives the date, or the same days.
func (r row) isTold(d Date) bool {
	var mentions []struct{ Date Date }
	// what is wrong with them is told where they are read
	if err := json.Unmarshal([]byte(cmp.Or(r.word("mentions"), "[]")), &mentions); err != nil {
		return false
	}
	first, last := d.days()
	for _, m := range mentions {
		if a, b := m.Date.days(); !m.Date.IsZero() && a == first && b == last {
			return true
		}
	}
	return false
}

// wholeNumber reads 5, and 5.0, which programs make of it that take a column with gaps for fractions.
func wholeNumber(text string) (int, error) { return strconv.Atoi(strings.TrimSuffix(text, ".0")) }

// splitDate reads year, month and day.
func (r row) splitDate() (Date, error) {
	var parts [3]int
	given := 0
	for i, column := range []string{"year", "month", "day"} {
		text := r.word(column)
		if text == "" {
			continue
		}
		if given < i {
			return Date{}, fmt.Errorf("column %s: %s stands alone: fill in what comes before it, or the date, such as 2024-05-16", column, excerpt(text))
		}
		n, err := wholeNumber(text)
		if err != nil {
			return Date{}, fmt.Errorf("column %s: %s is no whole number: write it in digits", column, excerpt(text))
		}
		parts[i] = n
		given++
	}
	var d Date
	switch given {
	case 0:
		return d, errors.New("column date: it is empty: write a date such as 2024-05-16, 2024-05 or 2024, or delete the row")
	case 1:
		d = YearOf(parts[0])
	case 2:
		d = MonthOf(parts[0], parts[1])
	case 3:
		d = DayOf(parts[0], parts[1], parts[2])
	}
	if d.IsZero() {
		return d, fmt.Errorf("columns year, month and day: the calendar has no %s: correct them", strings.Trim(fmt.Sprint(parts[:given]), "[]"))
	}
	return d, nil
}
