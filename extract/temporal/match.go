package temporal

import (
	"strconv"
	"strings"
)

// match is a rule of the grammar found in a text, with what each of its words says.
type match struct {
	text        *Text
	rule        *rule
	sentence    int
	first, last int // tokens, last exclusive

	inner *match // the date that this one asks for behind it
	join  int    // the word between the two

	months, days, ordinals, years, weekdays, digits, hours, minutes numbers
	units                                                           []unit
	season                                                          int // EDTF code
	part                                                            string
	direction                                                       int
	directed                                                        int // the token that tells direction, -1 where none does
	counts                                                          []float64
	era                                                             int
	noon, afternoon                                                 int // -1 where not told
	decade                                                          int
	zone                                                            string
	facts                                                           []setting // what the grammar tells beside the words, the last of a key counting
}

// numbers are the few that one expression names in one role, in order.
type numbers []int

// at returns number i, or 0.
func (n numbers) at(i int) int {
	if i < len(n) {
		return n[i]
	}
	return 0
}

// read fills a match from the tokens that its rule captured.
func (m *match) read(words *lexicon, captures []capture) {
	m.directed, m.noon, m.afternoon = -1, -1, -1
	for _, s := range m.rule.sets {
		m.set(s)
	}
	var q quantity
	for _, c := range captures {
		if c.symbol == 0 && c.set.key == "count" { // a week and three days
			q.flush()
			q.counts = append(q.counts, 1)
			continue
		}
		if c.symbol == 0 {
			m.set(c.set)
			continue
		}
		entry := m.text.Tokens[c.token].entry
		value := words.value(entry, c.symbol)
		n, _ := strconv.Atoi(value)
		number := func() int {
			n, _ := strconv.Atoi(m.text.Word(c.token))
			return n
		}
		class, _, _ := strings.Cut(words.names[c.symbol], "_")
		if q.take(class, n, number) {
			continue
		}
		switch class {
		case "MONTH", "MONTHABBR":
			m.months = append(m.months, n)
		case "DAY":
			m.days = append(m.days, number())
		case "MON", "TWO", "STAMP":
			m.digits = append(m.digits, number())
		case "YEAR", "OLDYEAR":
			m.years = append(m.years, number())
		case "FOUR":
			m.hours, m.minutes = append(m.hours, number()/100), append(m.minutes, number()%100)
		case "HOUR":
			m.hours = append(m.hours, number())
		case "MIN":
			m.minutes = append(m.minutes, number())
		case "WEEKDAY", "WEEKDAYABBR", "WEEKDAYS":
			m.weekdays = append(m.weekdays, n)
		case "UNIT", "PLURAL", "ADVERB":
			m.units = append(m.units, unit(value))
		case "SEASON":
			m.season = n
		case "PART", "PARTS":
			m.part = value
		case "DIR", "ONWARD":
			m.direction, m.directed = n, c.token
		case "MOD", "EDGE", "CMP", "NEAR":
			m.set(setting{"mod", value})
		case "ERA":
			m.era = n
		case "NOON":
			m.noon = n
		case "AMPM":
			m.afternoon = n
		case "DECADEWORD":
			m.decade = n
		case "ZONE":
			m.zone = strings.ToUpper(m.text.Word(c.token))
		}
	}
	m.counts, m.ordinals = q.done()
}

// set takes a fact that the grammar tells beside the words.
func (m *match) set(s setting) {
	switch s.key {
	case "dir":
		m.direction, _ = strconv.Atoi(s.value)
	case "unit":
		m.units = append(m.units, unit(s.value))
	case "part":
		m.part = s.value
	case "era":
		m.era, _ = strconv.Atoi(s.value)
	case "ampm":
		m.afternoon, _ = strconv.Atoi(s.value)
	default:
		m.facts = append(m.facts, s)
	}
}

func (m *match) fact(key string) string {
	for i := len(m.facts) - 1; i >= 0; i-- {
		if m.facts[i].key == key {
			return m.facts[i].value
		}
	}
	return ""
}

// number returns a fact that is a whole number, and whether it is told.
func (m *match) number(key string) (int, bool) {
	n, err := strconv.Atoi(m.fact(key))
	return n, err == nil
}

// unit is the match's last unit of time; "a year" in "the third quarter of last year" comes after the quarter.
func (m *match) unit() unit {
	if len(m.units) == 0 {
		return ""
	}
	return m.units[len(m.units)-1]
}

// count is how many units an expression tells, 1 where it tells none, and whether it is exact.
func (m *match) count() (n float64, exact bool) {
	if m.fact("vague") != "" {
		return 0, false
	}
	n = 1
	if k, ok := m.number("n"); ok {
		n = float64(k)
	}
	if len(m.counts) > 0 {
		n = m.counts[0]
	}
	if m.fact("plus") == "half" {
		n += .5
	}
	return n, true
}

func (m *match) word(i int) string { return strings.ToLower(m.text.Word(i)) }

// owned tells whether a match says of what it names when that was: "Tuesday's vote".
func (m *match) owned() bool {
	return m.last < m.text.Sentences[m.sentence].Last && m.text.Possessive(m.last)
}

// opensLine tells whether a match stands at the beginning of a line, or behind its bullet.
func (m *match) opensLine() bool {
	i := m.first
	if i > 0 && m.text.Tokens[i-1].Kind == Mark && i-1 == m.text.Sentences[m.sentence].First {
		i--
	}
	return i == 0 || strings.Contains(m.text.Source[m.text.Tokens[i-1].End:m.text.Tokens[i].Begin], "\n")
}

// begin and end are bytes of the text.
func (m *match) begin() int   { return int(m.text.Tokens[m.first].Begin) }
func (m *match) end() int     { return int(m.text.Tokens[m.last-1].End) }
func (m *match) span() string { return m.text.Source[m.begin():m.end()] }

// quantity reads numbers in words and digits: "two hundred and five", "1,500", "2.5", "a dozen", "twenty-first".
type quantity struct {
	counts   []float64
	ordinals numbers
	value    float64
	started  bool
	decimal  bool
}

// take reads one token of a number, and tells whether it was one.
func (q *quantity) take(class string, n int, digits func() int) bool {
	switch class {
	case "NUM":
		if q.decimal {
			d := strconv.Itoa(digits())
			f, _ := strconv.ParseFloat("0."+d, 64)
			q.value += f
			q.decimal = false
			return true
		}
		q.flush()
		q.value, q.started = float64(digits()), true
	case "NUM3":
		q.value, q.decimal = q.value*1000+float64(digits()), false
	case "ONES":
		q.value, q.started = q.value+float64(n), true
	case "TEEN", "TENS": // "nineteen ninety-six" is a year, said in pairs
		if q.value >= 10 && q.value < 100 {
			q.value *= 100
		}
		q.value, q.started = q.value+float64(n), true
	case "SCALE", "DOZEN":
		if !q.started {
			q.value = 1
		}
		q.value, q.started = q.value*float64(n), true
	case "ORD":
		q.ordinals = append(q.ordinals, int(q.value)+n)
		q.value, q.started = 0, false
	case "ORDSUF":
		if q.started { // else it belongs to a DAY
			q.ordinals = append(q.ordinals, int(q.value))
		}
		q.value, q.started = 0, false
		return false
	case ".":
		q.decimal = q.started
	case ",":
		q.decimal = q.started
		return false
	case "-", "–", "‑", "and", "'s":
		return false
	default:
		q.flush()
		return false
	}
	return true
}

func (q *quantity) flush() {
	if q.started {
		q.counts = append(q.counts, q.value)
	}
	q.value, q.started, q.decimal = 0, false, false
}

func (q *quantity) done() ([]float64, numbers) {
	q.flush()
	return q.counts, q.ordinals
}
