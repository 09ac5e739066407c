package event

import "strings"

// phrase lists words from first to last without dates and what belongs to them, adverbs that only connect, and
// what stands in brackets.
func (r *reader) phrase(first, last int) []int {
	var list []int
	depth := 0
	for i := first; i < last; i++ {
		w := &r.words[i]
		switch w.tag {
		case isOpenParen:
			depth++
			continue
		case isCloseParen:
			depth = max(0, depth-1)
			continue
		case isStop:
			if k := r.dashAfter(i, last); k > 0 {
				i = k
				continue
			}
		case isTime:
			if r.onlyQualifies(i) || r.quotedAlone(i) {
				break
			}
			list = r.dropPreposition(list, i)
			if k := r.ofTheDay(i, last); k > 0 {
				i = k - 1
			} else if r.is(i, "after", "before") && i+1 < last && r.words[i+1].tag != isTime {
				for i+1 < last && (r.words[i+1].tag.nominal() || r.is(i+1, "of")) {
					i++ // "the day after his death"
				}
			}
			continue
		case isPossessive:
			if i > 0 && r.words[i-1].tag == isTime {
				continue
			}
		case isProper:
			if i > 0 && r.words[i-1].tag == isTime && r.is(i, "eastern", "central", "pacific") && (i+1 == len(r.words) || r.words[i+1].tag != isProper) {
				continue // "at noon Eastern"
			}
		case isOpenQuote, isCloseQuote:
			if !r.quotationIn(i, first, last) {
				continue
			}
		case isRelative:
			if i > first && r.words[i-1].tag == isTime && depth == 0 {
				return r.trimmed(list) // "for the quarter that ended in May"
			}
		case isSubordinator, isPreposition:
			if i > first && r.words[i-1].tag == isTime && r.is(i, "than") {
				return r.trimmed(list) // "a week later than planned"
			}
		case isAdverb:
			if r.is(i, "alone") && i > first && r.words[i-1].tag == isTime {
				continue // "in 2018 alone"
			}
			if r.is(i, "just", "too", "also", "meanwhile", "however", "therefore", "already", "now", "then", "recently", "still", "later", "earlier", "thus", "furthermore", "currently", "ago", "subsequently", "once", "indeed", "instead", "yet", "thereby", "eventually", "finally", "nevertheless", "nonetheless", "moreover") {
				continue
			}
		case isCoordinator:
			if i > first && i+1 < last && r.words[i-1].tag == isTime && r.words[i+1].tag == isTime {
				continue // "between 1714 and 1717"
			}
			if i+1 < last && (i > 0 && r.words[i-1].tag == isTime && r.is(i+1, "sooner", "later", "earlier", "so")) {
				i++
				continue
			}
			if i+1 < last && i > first && r.words[i-1].tag == isTime && r.words[i+1].tag == isPreposition {
				return r.trimmed(list) // "next year or for ten years"
			}
			if i > first && i+1 < last && r.words[i-1].tag == isTime && r.datedAgain(i+1, last) {
				return r.trimmed(list) // "took Ghent in May and Lille in June"
			}
			if i+1 < last && r.dateOnly(i+1, last) {
				continue
			}
			if k := r.dateAgain(i + 1); k > 0 && k <= last {
				i = k - 1 // "in 2005 and again in 2007"
				continue
			}
		case isComma:
			if i+2 < len(r.words) && r.words[i+1].tag == isNumber && len(r.word(i+1)) == 2 && r.words[i+2].tag == isComma && i > first && r.words[i-1].tag == isProper {
				i += 2 // somebody's age
				continue
			}
			if i > 0 && r.words[i-1].tag == isTime && i+1 < last && r.words[i+1].group >= 0 && r.opensAside(list) {
				break
			}
			if i > 0 && r.words[i-1].tag == isTime || i+1 < len(r.words) && r.words[i+1].tag == isTime {
				continue
			}
		}
		if depth == 0 {
			list = append(list, i)
		}
	}
	return r.trimmed(list)
}

// opensAside tells whether a comma among words opens what another is to close.
func (r *reader) opensAside(words []int) bool {
	open := false
	for _, i := range words {
		if r.words[i].tag == isComma {
			open = !open
		}
	}
	return open
}

// onlyQualifies tells a word of time with no date that stands before a noun like any other adjective: "the most recent
// elections".
func (r *reader) onlyQualifies(i int) bool {
	x := &r.tagged.Expressions[r.here[r.words[i].expression]]
	return x.Date.IsZero() && r.is(i, "recent", "current", "previous", "upcoming", "future") && i+1 < len(r.words) && r.words[i+1].tag == isNoun
}

// quotedAlone tells a word of time that is all of a quotation, as the name of a show: `"Today"`.
func (r *reader) quotedAlone(i int) bool {
	return i > 0 && i+1 < len(r.words) && r.words[i-1].tag == isOpenQuote && r.words[i+1].tag == isCloseQuote
}

// ofTheDay finds the end of what tells of which day a part of the day is, "on the morning of the raid", after word i; 0 where
// nothing does.
func (r *reader) ofTheDay(i, last int) int {
	if i+2 >= last || !r.is(i+1, "of") || !r.words[i+2].tag.nominal() || !r.is(i, "morning", "afternoon", "evening", "night", "day", "eve") {
		return 0
	}
	end := i + 2
	for end < last && r.words[end].tag.nominal() {
		end++
	}
	return end
}

// dashAfter finds, before word last, the dash that ends what the one at word i sets off; 0 where there is none.
func (r *reader) dashAfter(i, last int) int {
	if !r.is(i, "-", "–", "—", "--") {
		return 0
	}
	for k := i + 2; k < last; k++ {
		if r.words[k].tag == isStop {
			if r.word(k) == r.word(i) {
				return k
			}
			break
		}
	}
	return 0
}

// trimmed leaves out what would dangle at the end of a phrase.
func (r *reader) trimmed(list []int) []int {
	for len(list) > 0 {
		if n := len(list); n > 2 && r.is(list[n-1], "days", "weeks", "months", "years", "hours", "minutes", "day", "week", "month", "year") && r.is(list[n-1]+1, "after", "before") && r.countsOut(list[n-2]) {
			list = list[:n-2] // "resigned two days", after what
			continue
		}
		if last := list[len(list)-1]; len(list) > 1 && r.is(last, "back") && r.dateBegins(last+1) {
			list = list[:len(list)-1] // "left for America back in the 17th century"
			continue
		}
		if last := list[len(list)-1]; r.is(last, "there", "here") && (last+1 >= len(r.words) || r.words[last+1].group < 0) {
			list = list[:len(list)-1] // nobody could tell where
			continue
		}
		if r.clipped(list) {
			list = list[:len(list)-1]
			continue
		}
		switch r.words[list[len(list)-1]].tag {
		case isAdverb:
			if i := list[len(list)-1]; len(list) > 1 && (r.words[list[len(list)-2]].tag == isCoordinator || i+1 < len(r.words) && (r.words[i+1].tag == isGerund || r.words[i+1].tag == isParticiple)) {
				list = list[:len(list)-1] // "returned and soon", "prayers, briefly turning"
				continue
			}
			if len(list) > 1 && r.is(list[len(list)-1], "too", "so", "far", "only", "even", "as", "well", "just", "back", "early", "late", "very", "not", "both") && r.words[list[len(list)-2]].tag != isAuxiliary {
				list = list[:len(list)-1]
				continue
			}
		case isDeterminer:
			if n := len(list); n > 1 && (r.is(list[n-1], "many", "several", "all", "some", "others", "both", "few", "most") && r.words[list[n-2]].tag == isVerb || r.is(list[n-1], "more") && r.countsOut(list[n-2])) {
				return list // "injured many more"
			}
			list = list[:len(list)-1]
			continue
		case isComma, isCoordinator, isStop, isOpenQuote, isSubordinator, isRelative, isTo:
			list = list[:len(list)-1]
			continue
		case isPreposition:
			if i := list[len(list)-1]; r.words[i].entry.class&particle == 0 && !r.is(i-1, "himself", "herself", "themselves", "itself") && !(r.is(i, "in") && r.is(i+1, "on")) && i+1 < len(r.words) && r.words[i+1].tag != isComma && r.words[i+1].tag != isMark {
				list = list[:len(list)-1] // what it governs is gone
				continue
			}
		case isMark:
			if !r.is(list[len(list)-1], "'", "’") {
				list = list[:len(list)-1]
				continue
			}
		}
		break
	}
	return list
}

// quotationIn tells whether the quotation mark at word i has its other half among the words.
func (r *reader) quotationIn(i, first, last int) bool {
	step, want := 1, isCloseQuote
	if r.words[i].tag == isCloseQuote {
		step, want = -1, isOpenQuote
	}
	for k := i + step; k >= first && k < last; k += step {
		switch r.words[k].tag {
		case want:
			return true
		case r.words[i].tag, isComma:
			return false
		}
	}
	return false
}

// datedAgain tells whether something else with a date of its own begins at word i, before a comma comes.
func (r *reader) datedAgain(i, last int) bool {
	for from := i; i < last && r.words[i].tag != isComma; i++ {
		if r.words[i].tag == isTime {
			return i > from+1 && r.words[i-1].tag == isPreposition && r.words[i-2].tag.nominal()
		}
	}
	return false
}

// dateAgain finds the end of "again in 2007", with "later" or "then", that begins at word i; 0 where there is none.
func (r *reader) dateAgain(i int) int {
	if !r.is(i, "again", "later", "then") {
		return 0
	}
	if i++; i < len(r.words) && r.words[i].tag == isPreposition {
		i++
	}
	if i >= len(r.words) || r.words[i].tag != isTime {
		return 0
	}
	for i < len(r.words) && r.words[i].tag == isTime {
		i++
	}
	return i
}

func (r *reader) dateOnly(first, last int) bool {
	for i := first; i < last; i++ {
		if t := r.words[i].tag; t != isTime && !(t == isPreposition && i+1 < last && r.words[i+1].tag == isTime) {
			return t == isComma && i > first
		}
	}
	return true
}

// dropPreposition takes back the words that only led to a date: "since", "by early", "on the", "the end of".
func (r *reader) dropPreposition(list []int, at int) []int {
	after := at + 1
	for after < len(r.words) && r.words[after].tag == isTime {
		after++
	}
	if r.spanBefore(after) {
		after = len(r.words)
	}
	prenominal := after < len(r.words) && (r.words[after].tag == isPossessive || r.words[after].tag == isNoun || r.words[after].tag == isProper || r.words[after].tag == isAdjective)
	list, at = r.dropQualities(list, at, prenominal)
	dropped := false
	for n := len(list); n > 0 && list[n-1] == at-1; n = len(list) {
		w := &r.words[list[n-1]]
		switch {
		case dropped && r.is(list[n-1], "in") && r.is(list[n-1]+1, "on"):
			return list // "swore her in on Monday"
		case dropped && w.tag == isPreposition && !r.is(list[n-1], "as", "from", "since", "until", "till", "by", "of", "in") && !(r.is(at, "the", "a") && r.is(list[n-1], "over", "during", "throughout", "within")):
			return list // "declared the outbreak over on Monday"
		case list[n-1] > 0 && r.is(list[n-1], "in", "up", "over") && r.is(list[n-1]-1, "himself", "herself", "themselves", "itself", "him", "her", "them"):
			return list // "turned himself in on Friday"
		case list[n-1] > 0 && r.words[list[n-1]-1].tag == isVerb && (r.is(list[n-1], "in") && (dropped || r.namesDay(at)) || r.is(list[n-1], "over") && (dropped || r.namesDay(at) || r.is(at, "this", "last", "next"))):
			return list // "poured in on Friday", "boiled over this week"
		case w.tag == isPreposition && w.entry.class&calendarPreposition != 0 && !(prenominal && r.words[after].tag == isPossessive):
			if prenominal && (r.words[after].tag == isNoun || r.words[after].tag == isAdjective) {
				return list // "from Friday prayers"
			}
			dropped = true
		case dropped && r.is(list[n-1], "many", "more", "several", "all", "some", "others", "both", "few"):
			return list // "injured many more on Monday"
		case (w.tag == isDeterminer || w.tag == isAdverb) && !prenominal:
		case r.words[list[n-1]].expression >= 0, n > 1 && r.countsOut(list[n-2]) && r.is(list[n-1], "hours", "days", "weeks", "months"):
			return list // "for nine hours on Monday", "the first seven months of 2010"
		case r.partOfTime(list[n-1]) && !prenominal:
		default:
			return list
		}
		list = list[:n-1]
		at--
	}
	return list
}

// spanBefore tells a stretch of time at word i that counts from an event: "two days after the fire".
func (r *reader) spanBefore(i int) bool {
	for n := 0; n < 4 && i < len(r.words); i, n = i+1, n+1 {
		if r.is(i, "days", "weeks", "months", "years", "hours", "minutes", "day", "week", "month", "year") {
			return r.is(i+1, "after", "before", "earlier", "later")
		}
	}
	return false
}

// namesDay tells a day that "in" never stands before: "Friday", "yesterday".
func (r *reader) namesDay(i int) bool {
	s := r.word(i)
	return strings.HasSuffix(s, "day") && s != "day" || r.is(i, "tomorrow", "tonight")
}

// dateBegins tells whether a date begins at word i, after a preposition or without.
func (r *reader) dateBegins(i int) bool {
	if i < len(r.words) && r.words[i].tag == isPreposition {
		i++
	}
	return i < len(r.words) && r.words[i].tag == isTime
}

// countsOut tells a number or a word for one: "nine", "several".
func (r *reader) countsOut(i int) bool {
	return r.words[i].tag == isNumber || r.words[i].entry.class&numeral != 0 || r.is(i, "several", "few", "many")
}

// dropQualities takes back the adjectives between an article and a date: "a relaxing Saturday".
func (r *reader) dropQualities(list []int, at int, prenominal bool) (left []int, first int) {
	n, i := len(list), at
	for n > 0 && list[n-1] == i-1 && (r.words[i-1].tag == isAdjective || r.isQuality(i-1) || r.words[i-1].entry.class&(verbGerund|eventNoun) == verbGerund || r.words[i-1].tag == isAdverb && n < len(list)) {
		n, i = n-1, i-1
	}
	if prenominal || i == at || n == 0 || list[n-1] != i-1 || r.words[i-1].tag != isDeterminer {
		return list, at
	}
	return list[:n], i
}

// partOfTime tells words that only say which part of a day, a year or so is meant: "the early hours of".
func (r *reader) partOfTime(i int) bool {
	return r.is(i, "time") && r.is(i-1, "some") || r.is(i, "sometime", "shortly", "soon") || r.is(i, "early", "late", "mid", "first", "last", "second", "final", "closing", "opening", "beginning", "end", "start", "middle", "close",
		"morning", "afternoon", "evening", "night", "weekend", "hours", "days", "weeks", "months", "half", "course", "summer", "winter", "spring", "autumn")
}

// cut shortens words to a text of at most max bytes, at the end of a phrase; the word keep, if any, and the first phrase
// stay in any case.
func (r *reader) cut(words []int, limit, keep int) []int {
	if len(r.write(words)) <= limit {
		return words
	}
	best := -1
	for n := 1; n < len(words); n++ {
		if words[n] <= keep || !r.phraseEnds(words, n) {
			continue
		}
		if best >= 0 && len(r.write(words[:n])) > limit {
			break
		}
		best = n
	}
	if best < 0 {
		return words
	}
	return words[:best]
}

// phraseEnds tells whether words may be cut before the n-th: at a preposition that the word before does not ask for,
// a comma, a conjunction, an infinitive.
func (r *reader) phraseEnds(words []int, n int) bool {
	i := words[n]
	if r.awaitsVerb(i) || r.isQuality(words[n-1]) || r.words[i].tag == isTo && r.goesWithVerb(i) {
		return false
	}
	if n > 1 && r.words[words[n-1]].tag == isCloseQuote && (r.isQuality(words[n-2]) || r.words[words[n-2]].tag == isAdjective || r.words[words[n-2]].tag == isAdverb) {
		return false
	}
	switch before := r.words[words[n-1]].tag; before {
	case isParticiple, isGerund, isRelative, isPreposition, isDeterminer, isAdjective, isCoordinator, isComma, isTo, isPossessive, isSubordinator, isModal, isAuxiliary:
		return false
	}
	switch r.words[i].tag {
	case isPreposition:
		if t := r.words[words[n-1]].tag; r.is(i, "as") && (t == isVerb || t == isBase) {
			return false // "what he described as"
		}
		if r.is(i, "with") && r.providing(int(r.words[i].clause)) || r.sumAhead(words, n) {
			return false
		}
		return !r.is(i, "of", "than", "between")
	case isComma, isStop:
		return !r.joinsList(words, n) && !r.listGoesOn(i, int(r.words[i].clause))
	case isCoordinator:
		if n+1 < len(words) && r.words[words[n+1]].group >= 0 && (r.words[words[n-1]].tag == isVerb || r.words[words[n-1]].tag == isBase) {
			return false // "could poison and suffocate sea life"
		}
		if n+1 < len(words) && r.words[words[n-1]].entry.class&adjective != 0 && r.words[words[n+1]].entry.class&adjective != 0 {
			return false // "criminal and civil inquiries"
		}
		return !r.joinsList(words, n) && !r.endsList(words, n) && !(r.words[words[n-1]].tag == isProper && n+1 < len(words) && r.words[words[n+1]].tag == isProper)
	case isTo, isSubordinator, isRelative, isGerund:
		switch r.words[words[n-1]].tag {
		case isVerb, isBase, isParticiple, isGerund:
			return false
		}
		return n > 1
	}
	return false
}

// goesWithVerb tells an infinitive that goes on with the verb of its clause, as in "urged the council to act".
func (r *reader) goesWithVerb(i int) bool {
	g := r.words[i].group
	return g >= 0 && r.groups[g].governor >= 0
}

// awaitsVerb tells whether word i belongs to a clause that is the object of another and has not come to its verb yet, as
// in "ruled that the law", or to what is told of the subject of such a clause.
func (r *reader) awaitsVerb(i int) bool {
	k := int(r.words[i].clause)
	for (r.clauses[k].kind == participle || r.clauses[k].kind == relativeClause) && r.clauses[k].parent >= 0 {
		k = r.clauses[k].parent
	}
	c := &r.clauses[k]
	return c.kind == complement && c.group >= 0 && c.parent >= 0 && i != c.opener && i < r.groups[c.group].last && (c.opener >= 0 || i > c.start)
}

// isQuality tells an adjective, whatever its tag, that waits for its noun or for what it governs: "the largest and most
// costly", "due to".
func (r *reader) isQuality(i int) bool {
	c := r.words[i].entry.class
	if c&adjective != 0 && c&(nounNotVerb|nounOrVerb|eventNoun|adverb|anyVerb) == 0 {
		return true
	}
	s := r.word(i)
	superlative := len(s) > 5 && strings.HasSuffix(s, "est") && i > 0 && (r.words[i-1].tag == isDeterminer || r.words[i-1].tag == isPossessive) && c&(nounNotVerb|nounOrVerb|eventNoun) == 0
	return superlative || r.is(i, "due", "according", "prior", "owing", "along", "instead", "because", "thanks", "able", "unable", "likely", "such", "rather", "together", "more", "less", "most", "least")
}

// endsList tells whether the n-th word, a conjunction, joins the last item of a list whose others commas part.
func (r *reader) endsList(words []int, n int) bool {
	for k := n - 1; k >= 0; k-- {
		switch t := r.words[words[k]].tag; {
		case t == isComma:
			return true
		case !t.nominal():
			return false
		}
	}
	return false
}

// providing tells whether the verb of clause c says with what somebody is provided, charged or replaced.
func (r *reader) providing(c int) bool {
	k := r.clauses[c].chain
	if k < 0 {
		return false
	}
	switch r.lexicon.verbs[r.groups[k].verb].base {
	case "provide", "supply", "present", "equip", "charge", "replace", "fill", "arm", "reward":
		return true
	}
	return false
}

// sumAhead tells whether words before the n-th end in a sum that a noun is still to follow: "a $20bn down payment".
func (r *reader) sumAhead(words []int, n int) bool {
	k := n - 1
	for k >= 0 && r.words[words[k]].tag == isNumber {
		k--
	}
	return k >= 0 && k < n-1 && r.is(words[k], "a", "an") && r.is(words[n], "down", "up", "over", "off", "out")
}

// joinsList tells whether what comes before a comma would be left with half of "between A, B and C".
func (r *reader) joinsList(words []int, n int) bool {
	for k := n - 1; k >= 0; k-- {
		if r.is(words[k], "between", "both", "among") {
			return true
		}
	}
	return false
}

// write joins words as they are written, with single spaces.
func (r *reader) write(words []int) string {
	var b strings.Builder
	glue := true
	for n, i := range words {
		s := r.word(i)
		if name, ok := r.instead[i]; ok {
			s = name
		}
		switch s {
		case "``", "''":
			s = `"`
		case "-LRB-", "-RRB-":
			continue
		}
		next := r.joinsNext(i)
		token := r.tagged.Text.Tokens[r.words[i].first]
		follows := n > 0 && words[n-1] == i-1
		switch {
		case glue, n == 0:
		case follows && token.Glued, r.joinsBefore(i):
		default:
			b.WriteByte(' ')
		}
		b.WriteString(s)
		glue = next
	}
	return b.String()
}

func (r *reader) joinsBefore(i int) bool {
	switch r.words[i].tag {
	case isComma, isCloseQuote, isCloseParen, isPossessive:
		return true
	}
	if s := r.word(i); len(s) > 1 && (s[0] == '\'' || s[:2] == "n'") && r.words[i].entry.class&(modal|have|be|negation) != 0 {
		return true // 've
	}
	return r.is(i, "%", ".", "?", "!")
}

func (r *reader) joinsNext(i int) bool {
	switch r.words[i].tag {
	case isOpenQuote, isOpenParen:
		return true
	}
	return r.is(i, "$", "€", "£", "#")
}

func join(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + " " + b
}

func (r *reader) finish(words []int, lead string) string {
	return capitalize(join(lead, r.write(words)))
}

// capitalize writes the first letter large and leaves out marks at the end.
func capitalize(s string) string {
	s = strings.Trim(s, " .,;:–—-")
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
