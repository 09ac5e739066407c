package temporal

import "strings"

// mayBegin tells whether what stands before token first lets an expression begin there: it is no piece of a number,
// a version, a score or a name.
func (t *Text) mayBegin(first int) bool {
	begin := &t.Tokens[first]
	if !begin.Glued || first == 0 {
		return true
	}
	before := t.Word(first - 1)
	if begin.Kind != Number {
		return t.Tokens[first-1].Kind == Mark || t.Possessive(first) // not "A5March"
	}
	number := first > 1 && t.Tokens[first-2].Kind == Number
	switch before {
	case "(", "[", "{", `"`, "“", "«", "„", "‘", "'", "’", "\x60\x60", "\x60", "—", "–", "*", "|", ">", "~":
		return true
	case "-", "/", ":":
		return !number
	}
	return false
}

// mayEnd tells whether what stands at token last lets an expression end before it.
func (t *Text) mayEnd(last int) bool {
	if last == len(t.Tokens) || !t.Tokens[last].Glued {
		return true
	}
	end, next := &t.Tokens[last-1], &t.Tokens[last]
	if next.Kind != Mark {
		return end.Kind == Mark || t.Possessive(last)
	}
	if end.Kind != Number {
		return true
	}
	switch t.Word(last) {
	case "%", "°", "$", "€", "£", "#", "@", "_", "\\", "=", "+":
		return false
	case ".", ",", ":", "/", "-", "–":
		after := last + 1
		return after == len(t.Tokens) || !t.Tokens[after].Glued || t.Tokens[after].Kind != Number
	}
	return true
}

// fits tells whether the words around a match let it be a time: "may" is a verb, "a second term" no second.
func (g *grammar) fits(m *match) bool {
	switch m.rule.action {
	case "deictic", "ref", "unit", "duration", "set":
		if m.named() {
			return false
		}
	}
	switch m.rule.action {
	case "calendar":
		return g.calendarFits(m)
	case "duration", "ago", "later", "set":
		return g.unitFits(m)
	case "unit", "span":
		return !g.lasts(m) && !g.plural(m) && (m.rule.action == "span" || g.unitFits(m))
	case "ref":
		return !g.is(m.first-1, m.text, "AS")
	case "clock":
		return g.clockFits(m)
	case "iso": // 1990-94 and 2007-08 are years, 2007-03 is a month
		return len(m.digits) != 1 || m.digits[0] >= 1 && m.digits[0] <= 12 && m.digits[0] != (m.years.at(0)+1)%100
	case "decade":
		return m.fact("cold") == "" || m.digits.at(0) >= 50 && !g.near(m, "HEAT")
	case "slashed":
		return len(m.years) > 0 || m.before() != "$"
	case "setpart":
		return m.first == 0 || len(m.weekdays) > 0 || m.last-m.first > 1 || !g.counts(m.first-1, m.text) && !g.is(m.first-1, m.text, "VAGUE")
	case "part":
		return !(m.part == "NI" && g.ahead(m, "NIGHTLIFE")) && !m.title()
	}
	return true
}

// lasts tells the verb from the last of several: "it could last five weeks", "to last months".
func (g *grammar) lasts(m *match) bool {
	return m.direction < 0 && m.word(m.first) == "last" && g.is(m.first-1, m.text, "LASTS") &&
		(len(m.counts) > 0 || m.fact("vague") != "" || g.is(m.last-1, m.text, "PLURAL"))
}

// plural tells whether a match that names one unit names more of them: "the last days".
func (g *grammar) plural(m *match) bool {
	return m.rule.action == "unit" && m.directed >= 0 && g.is(m.last-1, m.text, "UNITS")
}

// allows tells whether the words beside tokens first to last are those that a rule asks for.
func (g *grammar) allows(r *rule, t *Text, sentence, first, last int, inner bool) bool {
	s := t.Sentences[sentence]
	behind := func(class symbol) bool { return first > s.First && g.words.has(t.Tokens[first-1].entry, class) }
	ahead := func(class symbol) bool { return last < s.Last && g.words.has(t.Tokens[last].entry, class) }
	switch {
	case r.behind != 0 && !behind(r.behind), r.notBehind != 0 && behind(r.notBehind), r.notAhead != 0 && ahead(r.notAhead):
		return false
	case r.then != 0 && (inner || !ahead(r.then)), r.beside != 0 && (inner || !ahead(r.beside)):
		return false
	case r.whole && last < s.Last && t.Tokens[last].Glued && strings.HasPrefix(t.Source[t.Tokens[last].Begin:], "-"):
		return false
	case r.inner && !inner, r.lower && !t.small(first), r.free && !g.free(t, last, s.Last):
		return false
	}
	return true
}

// free tells whether no noun stands at token i, up to a sentence's end: a number that one follows is a count of it.
func (g *grammar) free(t *Text, i, end int) bool {
	return i == end || t.Tokens[i].Kind == Mark || t.Tokens[i].Kind == Word && g.words.has(t.Tokens[i].entry, g.words.starter)
}

// title tells whether a match is the beginning of a name: "The Evening Standard".
func (m *match) title() bool {
	if m.last == m.text.Sentences[m.sentence].Last || m.text.Tokens[m.last].Kind != Word {
		return false
	}
	return upper(m.text.Word(m.last-1)) && upper(m.text.Word(m.last))
}

// named tells whether a match is written as a name, with capitals that common words don't have inside of a sentence:
// "USA Today", "60 Minutes", "Player of the Year". A century has one, and so has every word of a headline.
func (m *match) named() bool {
	t, s, last := m.text, m.text.Sentences[m.sentence], m.last-1
	if u := m.unit(); !t.capital(last) || u == "century" || u == "quarter" {
		return false
	}
	if w := t.Word(last); w == strings.ToUpper(w) {
		return false
	}
	if m.last-m.first == 1 && (m.first == s.First || t.Tokens[m.first-1].Kind != Word || !t.capital(m.first-1) || strings.HasSuffix(t.Word(m.first-1), ".")) {
		return false
	}
	const around, long, enough = 10, 4, 2 // tokens, letters, words
	small := 0
	for i := max(s.First, m.first-around); i < min(s.Last, m.last+around); i++ {
		if tok := t.Tokens[i]; tok.Kind == Word && int(tok.End-tok.Begin) >= long && t.small(i) {
			small++
		}
	}
	return small >= enough
}

func upper(w string) bool { return w[0] >= 'A' && w[0] <= 'Z' }

// before is the word before a match in its sentence, in lower case; empty at the sentence's start.
func (m *match) before() string {
	if m.first == m.text.Sentences[m.sentence].First {
		return ""
	}
	return m.word(m.first - 1)
}

func (m *match) after() string {
	if m.last == m.text.Sentences[m.sentence].Last {
		return ""
	}
	return m.word(m.last)
}

// calendarFits keeps a month or a number from being taken for a date where it is a name, a verb or a count.
func (g *grammar) calendarFits(m *match) bool {
	bare := m.last-m.first == 1
	switch {
	case m.season > 0:
		return g.seasonFits(m)
	case bare && len(m.months) > 0:
		return g.monthFits(m)
	case len(m.months) > 0 && len(m.ordinals) > 0 && len(m.days) == 0 && len(m.years) == 0:
		return !g.ahead(m, "COUNTEDBYNTH") // "March first quarter"
	case len(m.years) > 0 && len(m.months) == 0 && len(m.weekdays) == 0 && m.season == 0 && len(m.ordinals) == 0 && len(m.units) == 0 && m.era == 0 && m.fact("range") == "":
		return g.yearFits(m)
	case m.fact("year") == "said":
		return len(m.counts) > 0 && m.counts[0] >= 1100 && m.counts[0] < 2100 && len(m.years) == 0 && g.saidFits(m)
	case len(m.weekdays) > 0 && len(m.months) == 0 && m.fact("mod") == "APPROX":
		return false
	case bare && g.is(m.first, m.text, "HOMONYM"):
		return m.before() != "" && g.is(m.first-1, m.text, "ONWEEKDAY")
	case bare && len(m.weekdays) > 0:
		return !g.ahead(m, "NIGHT") && !g.ahead(m, "PAPER") && !g.is(m.first-1, m.text, "DAYNAME")
	}
	return true
}

// monthFits tells months from verbs and names.
func (g *grammar) monthFits(m *match) bool {
	if (g.is(m.first, m.text, "VERBMONTH") || g.is(m.first, m.text, "NAMEMONTH")) && (g.surname(m) && !g.ahead(m, "CONTRACT") || g.ahead(m, "SPEAKS")) {
		return m.before() != "" && g.is(m.first-1, m.text, "PREPOSITION")
	}
	switch {
	case g.is(m.first, m.text, "VERBMONTH"):
		before := m.before()
		if g.ahead(m, "NAMEDFOR") && !g.is(m.first-1, m.text, "PREPOSITION") { // "the annual March for Life"
			return false
		}
		if before == "" { // every sentence begins with a capital
			return g.ahead(m, "NOUNVERB")
		}
		if before == "." {
			return !g.is(m.first-2, m.text, "NAMED")
		}
		return !g.is(m.first-1, m.text, "ARTICLE") && !g.is(m.first-1, m.text, "NAMED")
	case g.is(m.first, m.text, "LOWERMONTH"):
		return !m.text.capital(m.first)
	case g.is(m.first, m.text, "NAMEMONTH"):
		if g.is(m.first-1, m.text, "NAMING") {
			return false
		}
		// a first name: another name follows
		if m.last < m.text.Sentences[m.sentence].Last && m.text.Tokens[m.last].Kind == Word {
			if upper(m.text.Word(m.last)) && !g.words.known(m.text.Tokens[m.last].entry) && !g.is(m.first-1, m.text, "PREPOSITION") {
				return false
			}
		}
	}
	return true
}

// surname tells whether a month stands behind a name that it is a part of: "Jane May", "Judge Ann June".
func (g *grammar) surname(m *match) bool {
	t, i := m.text, m.first-1
	return i >= t.Sentences[m.sentence].First && t.Tokens[i].Kind == Word && t.capital(i) && t.Word(i) != strings.ToUpper(t.Word(i)) &&
		!g.words.known(t.Tokens[i].entry) && t.capital(m.first)
}

// near tells whether a word of a class stands a few tokens before a match or behind it.
func (g *grammar) near(m *match, class string) bool {
	const around = 6 // tokens
	s := m.text.Sentences[m.sentence]
	for i := max(s.First, m.first-around); i < min(s.Last, m.last+around); i++ {
		if g.is(i, m.text, class) {
			return true
		}
	}
	return false
}

// is tells whether token i of t belongs to a class of the lexicon.
func (g *grammar) is(i int, t *Text, class string) bool {
	return g.words.is(t, i, class)
}

// ahead tells whether the word behind a match, in its sentence, belongs to a class.
func (g *grammar) ahead(m *match, class string) bool {
	return m.last < m.text.Sentences[m.sentence].Last && g.is(m.last, m.text, class)
}

// yearFits tells years from counts.
func (g *grammar) yearFits(m *match) bool {
	y := m.years[0]
	if m.fact("year") == "alone" && m.after() != "" && m.text.Tokens[m.last].Kind != Mark && !g.is(m.last, m.text, "JOIN") {
		return false
	}
	if m.last-m.first > 1 {
		return y >= 1000 && (m.fact("mod") != "APPROX" || !g.ahead(m, "COUNTED")) // about 1500 people
	}
	if y >= 2200 {
		return false
	}
	before, after := m.before(), m.after()
	start := before == ""
	preposition := !start && g.is(m.first-1, m.text, "PREPOSITION")
	if !start && g.is(m.first-1, m.text, "NUMBERED") {
		return g.is(m.first-1, m.text, "LEAST") && g.is(m.first-3, m.text, "REACHES") || // "until at least 2030"
			g.is(m.first-1, m.text, "THAN") && g.is(m.first-2, m.text, "SOONER") // "no later than 2026"
	}
	switch before {
	case "$", "£", "€", "#":
		return false
	}
	if g.is(m.first-1, m.text, "HOUSED") && m.last < m.text.Sentences[m.sentence].Last && m.text.Tokens[m.last].Kind == Word && m.text.capital(m.last) {
		return false // at 1998 Harbour Road
	}
	if after != "" {
		if after == "%" || g.is(m.last, m.text, "COUNTED") {
			return false
		}
		// a plural noun behind a number that nothing calls a year: "1500 refugees"
		if m.text.Tokens[m.last].Kind == Word && !preposition && !start && plural(after) {
			return false
		}
	}
	switch before {
	case "", "(", "[", ",", "-", "–", "/":
		return y >= 1000
	}
	return preposition || y >= 1900 && y < 2100
}

// saidFits tells a year in words from a count: "in two thousand and five".
func (g *grammar) saidFits(m *match) bool {
	scale := false
	for i := m.first; i < m.last; i++ {
		scale = scale || g.is(i, m.text, "SCALE")
	}
	if scale && g.ahead(m, "OFAGE") && m.last+1 < len(m.text.Tokens) && g.counts(m.last+1, m.text) {
		return false // it goes on
	}
	return !scale || len(m.months) > 0 || m.fact("named") != "" || g.free(m.text, m.last, m.text.Sentences[m.sentence].Last) && (m.last-m.first > 4 || g.is(m.first-1, m.text, "PREPOSITION"))
}

func plural(w string) bool {
	return len(w) > 3 && w[len(w)-1] == 's' && w[len(w)-2] != 's'
}

// seasonFits tells the fall of the year from the fall of a city.
func (g *grammar) seasonFits(m *match) bool {
	if m.title() { // the Winter Olympics
		return false
	}
	return !g.is(m.last-1, m.text, "FALL") || !g.ahead(m, "FALLING")
}

// unitFits tells a second from the second, and a quarter of an hour from a quarter of the whole.
func (g *grammar) unitFits(m *match) bool {
	if g.is(m.first, m.text, "SCALE") && g.counts(m.first-1, m.text) { // "a $220 billion five-year plan"
		return false
	}
	if m.fact("bare") != "" { // "years": not of an age, nor of a number that is no number to us
		return !g.is(m.first-1, m.text, "OFTHE") && !g.isAge(m) && !g.counts(m.first-1, m.text)
	}
	if g.isAge(m) {
		return false
	}
	switch m.units[0] {
	case "second":
		return !g.is(m.last-1, m.text, "ORD") || len(m.counts) > 0
	case "quarter":
		if m.rule.action == "duration" {
			return !g.is(m.last-1, m.text, "FRACTION") && !g.ahead(m, "WHOLE") && !g.is(m.first-1, m.text, "QUARTERS")
		}
		return !g.ahead(m, "WHOLE") && !g.ahead(m, "HYPHEN")
	case "day":
		if g.ahead(m, "CARE") {
			return false
		}
	}
	switch {
	case m.rule.action == "set" && m.fact("rate") != "":
		return g.rateFits(m)
	case m.rule.action == "set" && m.last-m.first == 1:
		return !m.title() // the Daily Mirror
	}
	return true
}

// isAge tells an age from a length of time: "aged three years", "two years old", "two years and a month old".
func (g *grammar) isAge(m *match) bool {
	const parts = 5 // tokens of an age beside the match
	s := m.text.Sentences[m.sentence]
	beside := func(from, to, step int, class string) bool {
		for i := from; i != to; i += step {
			if g.is(i, m.text, class) {
				return true
			}
			if !g.is(i, m.text, "OFAGE") && !g.is(i, m.text, "UNIT") && !g.counts(i, m.text) {
				return false
			}
		}
		return false
	}
	return beside(m.last, min(s.Last, m.last+parts), 1, "OLD") || beside(m.first-1, max(s.First, m.first-parts)-1, -1, "AGED")
}

// counts tells whether token i is a number, or a word that is one.
func (g *grammar) counts(i int, t *Text) bool {
	return i >= 0 && (t.Tokens[i].Kind == Number || g.is(i, t, "ONES") || g.is(i, t, "TEEN") || g.is(i, t, "TENS") || g.is(i, t, "SCALE"))
}

// rateFits tells "40 hours a week" from "a week".
func (g *grammar) rateFits(m *match) bool {
	if g.is(m.first, m.text, "PER") {
		return true
	}
	first := m.text.Sentences[m.sentence].First
	if m.first == first {
		return false
	}
	if m.text.Tokens[m.first-1].Kind == Number || g.is(m.first-1, m.text, "RATED") {
		return true
	}
	if m.text.Tokens[m.first-1].Kind != Word || g.is(m.first-1, m.text, "STARTER") || g.is(m.first-1, m.text, "PREPOSITION") {
		return false
	}
	const far = 4 // tokens: two tonnes of coal a week
	for i := m.first - 2; i >= max(first, m.first-far); i-- {
		if g.counts(i, m.text) {
			return true
		}
	}
	return false
}

// clockFits keeps scores, ratios and verses from being times of day.
func (g *grammar) clockFits(m *match) bool {
	if m.noon >= 0 && m.last-m.first == 1 && (m.title() || g.ahead(m, "MIDNIGHTLY")) {
		return false
	}
	if m.afternoon >= 0 || m.noon >= 0 || m.zone != "" || m.fact("clock") == "said" {
		return true
	}
	if len(m.minutes) == 0 {
		return true // o'clock
	}
	if m.before() == "" || g.is(m.first-1, m.text, "AT") {
		return true
	}
	return len(m.months) > 0 || len(m.weekdays) > 0
}
