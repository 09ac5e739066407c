package timeline

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// ParseDate reads a date in EDTF: all of levels 0 and 1, and of level 2 the parts of a year (codes 25 to
// 41) and one of a range, [2024-03..2024-05]. Times of day may leave out the seconds. What it takes is
// canonical: String writes the same text, but for +00:00 (Z) and hours alone in a zone (+02:00).
func ParseDate(edtf string) (Date, error) {
	d, err := parseDate(edtf)
	if err != nil {
		return Date{}, fmt.Errorf("%q is no EDTF date: %w", edtf, err)
	}
	return d, nil
}

func parseDate(text string) (Date, error) {
	switch {
	case text == "":
		return Date{}, errors.New("it is empty")
	case strings.HasPrefix(text, "[") && strings.HasSuffix(text, "]"):
		return parseOneOf(text[1 : len(text)-1])
	case text[0] == '[' || text[0] == '{':
		return Date{}, errors.New("of sets, only one of a range is understood, such as [2024-03..2024-05]")
	}
	if from, to, isInterval := strings.Cut(text, "/"); isInterval {
		return parseStretch(lasting, from, to)
	}
	if day, time, isTime := strings.Cut(text, "T"); isTime {
		return parseTime(day, time)
	}
	p, err := parsePoint(text)
	if err != nil {
		return Date{}, err
	}
	return singleDate(p), nil
}

func parseOneOf(text string) (Date, error) {
	from, to, isRange := strings.Cut(text, "..")
	if !isRange || strings.Contains(text, ",") {
		return Date{}, errors.New("of sets, only one of a range is understood, such as [2024-03..2024-05]")
	}
	if from == "" {
		from = ".."
	}
	if to == "" {
		to = ".."
	}
	return parseStretch(oneOf, from, to)
}

func parseStretch(s shape, from, to string) (Date, error) {
	d := Date{shape: s}
	var err error
	if d.from, err = parseSide(from); err != nil {
		return Date{}, err
	}
	if d.to, err = parseSide(to); err != nil {
		return Date{}, err
	}
	switch {
	case d.inOrder():
		return d, nil
	case d.from.side != known:
		return Date{}, errors.New("one of its sides must be a date")
	}
	return Date{}, errors.New("it ends before it begins")
}

func parseSide(text string) (point, error) {
	switch text {
	case "":
		return point{side: unknown}, nil
	case "..":
		return point{side: open}, nil
	}
	if strings.Contains(text, "T") {
		return point{}, errors.New("an interval has days at most, no times of day")
	}
	p, err := parsePoint(text)
	p.side = known
	return p, err
}

// parsePoint reads a date without a time of day.
func parsePoint(text string) (point, error) {
	var p point
	if last := len(text) - 1; last >= 0 && strings.IndexByte("?~%", text[last]) >= 0 {
		p.qualifier = text[last]
		text = text[:last]
	}
	if long, isLong := strings.CutPrefix(text, "Y"); isLong {
		return p, p.parseLongYear(long)
	}
	// A sign belongs to the year, so fields are split behind it.
	unsigned, isNegative := strings.CutPrefix(text, "-")
	fields := strings.Split(unsigned, "-")
	if len(fields) > 3 {
		return p, errors.New("a date has a year, a month and a day")
	}
	if err := p.parseYear(fields[0], isNegative); err != nil {
		return p, err
	}
	if p.blanks > 0 && len(fields) > 1 {
		return p, errors.New("a month or day needs all digits of its year")
	}
	if len(fields) > 1 {
		if err := p.parseMonth(fields[1]); err != nil {
			return p, err
		}
	}
	if len(fields) > 2 {
		return p, p.parseDay(fields[2])
	}
	return p, nil
}

func (p *point) parseYear(text string, isNegative bool) error {
	digits := strings.TrimRight(text, "X")
	if len(text) != 4 || !isDigits(digits) && digits != "" {
		return errors.New("a year has four digits, of which the last two may be X, or a Y before more digits")
	}
	if len(digits) < 2 {
		return errors.New("a year has at least two digits that are not X")
	}
	p.blanks = uint8(4 - len(digits))
	p.year = number(digits) * yearsOf(p.blanks)
	if !isNegative {
		return nil
	}
	if text == "0000" {
		return errors.New("year 0 has no sign")
	}
	p.year = -p.year - (yearsOf(p.blanks) - 1)
	return nil
}

func (p *point) parseLongYear(text string) error {
	digits, isNegative := strings.CutPrefix(text, "-")
	if !isDigits(digits) || len(digits) < 5 || len(digits) > 9 || digits[0] == '0' {
		return errors.New("a Y is for years of five to nine digits")
	}
	p.year = number(digits)
	if isNegative {
		p.year = -p.year
	}
	return nil
}

func (p *point) parseMonth(text string) error {
	if text == "XX" {
		p.month = blank
		return nil
	}
	if len(text) != 2 || !isDigits(text) {
		return errors.New("a month has two digits, or XX")
	}
	code := number(text)
	if !isMonth(code) && !isSeason(code) {
		return fmt.Errorf("there is no month %s (months are 01 to 12, seasons and other parts of a year 21 to 41)", text)
	}
	p.month = uint8(code)
	return nil
}

func (p *point) parseDay(text string) error {
	switch {
	case isSeason(int(p.month)):
		return errors.New("a season has no days")
	case text == "XX":
		p.day = blank
		return nil
	case p.month == blank:
		return errors.New("a day needs its month; where both are unknown, both are XX")
	case len(text) != 2 || !isDigits(text):
		return errors.New("a day has two digits, or XX")
	}
	day := number(text)
	if days := daysIn(p.year, int(p.month)); day < 1 || day > days {
		return fmt.Errorf("there is no day %s in %s %s, which has %d days", text, time.Month(p.month), formatYear(p.year), days)
	}
	p.day = uint8(day)
	return nil
}

func parseTime(day, text string) (Date, error) {
	p, err := parsePoint(day)
	if err != nil {
		return Date{}, err
	}
	d := singleDate(p)
	if !d.isDay() || p.qualifier != 0 {
		return Date{}, errors.New("a time of day needs a whole day, without qualifier")
	}
	d.from.clock, err = parseClock(text)
	return d, err
}

func parseClock(text string) (clock, error) {
	c := clock{told: true}
	if i := strings.IndexAny(text, "Z+-"); i >= 0 {
		if err := c.parseZone(text[i:]); err != nil {
			return c, err
		}
		text = text[:i]
	}
	fields := strings.Split(text, ":")
	if len(fields) < 2 || len(fields) > 3 {
		return c, errors.New("a time of day is written 23:20 or 23:20:30")
	}
	limits := []int{23, 59, 59}
	for i, field := range fields {
		if len(field) != 2 || !isDigits(field) || number(field) > limits[i] {
			return c, fmt.Errorf("there is no time of day %s", text)
		}
	}
	c.hour, c.minute = uint8(number(fields[0])), uint8(number(fields[1]))
	if len(fields) == 3 {
		c.second, c.toldSecond = uint8(number(fields[2])), true
	}
	return c, nil
}

func (c *clock) parseZone(text string) error {
	c.toldZone = true
	if text == "Z" {
		return nil
	}
	hours, minutes, hasMinutes := strings.Cut(text[1:], ":")
	if !hasMinutes {
		minutes = "00"
	}
	if len(hours) != 2 || !isDigits(hours) || len(minutes) != 2 || !isDigits(minutes) ||
		number(hours) > 14 || number(minutes) > 59 {
		return fmt.Errorf("there is no time zone %s (zones are written Z, +02 or +02:00)", text)
	}
	c.zone = int16(number(hours)*60 + number(minutes))
	if text[0] != '-' {
		return nil
	}
	if c.zone == 0 {
		return errors.New("the zone of UTC is written Z")
	}
	c.zone = -c.zone
	return nil
}

func isDigits(text string) bool {
	return text != "" && strings.Trim(text, "0123456789") == ""
}

// number reads digits that isDigits has seen.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// String returns d in EDTF, empty for the zero Date.
func (d Date) String() string {
	switch d.shape {
	case single:
		return d.from.String()
	case lasting:
		return d.from.String() + "/" + d.to.String()
	case oneOf:
		// Within brackets, the two dots that part the sides stand for an open side, too.
		return "[" + strings.TrimSuffix(d.from.String(), "..") + ".." + strings.TrimPrefix(d.to.String(), "..") + "]"
	}
	return ""
}

func (p point) String() string {
	switch p.side {
	case open:
		return ".."
	case absent, unknown:
		return ""
	}
	text := p.yearText()
	if p.month != 0 {
		text += "-" + twoDigits(p.month)
	}
	if p.day != 0 {
		text += "-" + twoDigits(p.day)
	}
	text += p.clock.String()
	if p.qualifier != 0 {
		text += string(p.qualifier)
	}
	return text
}

func (p point) yearText() string {
	if !fourDigits(p.year) {
		return "Y" + strconv.Itoa(p.year)
	}
	text := formatYear(p.year)
	return text[:len(text)-int(p.blanks)] + "XX"[:p.blanks]
}

func (c clock) String() string {
	if !c.told {
		return ""
	}
	text := fmt.Sprintf("T%02d:%02d", c.hour, c.minute)
	if c.toldSecond {
		text += fmt.Sprintf(":%02d", c.second)
	}
	switch {
	case c.zone != 0:
		east := int(c.zone)
		sign := "+"
		if east < 0 {
			sign, east = "-", -east
		}
		text += fmt.Sprintf("%s%02d:%02d", sign, east/60, east%60)
	case c.toldZone:
		text += "Z"
	}
	return text
}

// formatDay writes a day of any year; beyond four digits, a year has as many as it needs.
func formatDay(year, month, day int) string {
	return formatYear(year) + "-" + twoDigits(uint8(month)) + "-" + twoDigits(uint8(day))
}

func formatYear(year int) string {
	if year < 0 {
		return fmt.Sprintf("-%04d", -year)
	}
	return fmt.Sprintf("%04d", year)
}

func twoDigits(n uint8) string {
	if n == blank {
		return "XX"
	}
	return string([]byte{'0' + n/10, '0' + n%10})
}

// MarshalText returns d in EDTF, nothing for the zero Date.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads EDTF; nothing is the zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	var err error
	*d, err = ParseDate(string(text))
	return err
}
