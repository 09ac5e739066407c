package event

// fruitless tells a clause that tells of the reporter's work, not of the news: "calls to the firm were not returned",
// "could not be reached for comment".
func (r *reader) fruitless(c int) bool {
	k := &r.clauses[c]
	if k.group < 0 {
		return false
	}
	g := &r.groups[k.chain]
	first, last := r.subject(c)
	asked := r.asksReply(first, last)
	switch {
	case r.is(g.head, "returned", "answered", "acknowledged"):
		return asked
	case r.is(g.head, "reached", "contacted"):
		return g.passive && (r.groups[k.group].negated || r.is(g.last, "for"))
	case r.is(g.head, "respond", "responded", "reply", "replied", "return", "returned", "answer", "react", "go"):
		return r.groups[k.group].negated && r.anyIs(g.last, "request", "requests", "call", "calls", "email", "emails", "e-mail", "message", "messages", "comment", "questions", "inquiries")
	case r.is(g.head, "comment", "elaborate"):
		return true
	case r.words[g.head].entry.class&be != 0:
		return r.groups[k.group].negated && r.is(g.last, "available", "reachable")
	case r.is(g.head, "sent", "left", "made", "placed", "seeking"):
		return asked && k.kind == participle
	}
	return asked && r.is(g.head, "went", "gone") && r.is(g.last, "unanswered", "unreturned")
}

// asksReply tells a subject that somebody is to answer: "an email to the firm".
func (r *reader) asksReply(first, last int) bool {
	for i := first; i < last; i++ {
		if r.words[i].tag == isPreposition {
			return false
		}
		if r.is(i, "email", "emails", "e-mail", "e-mails", "message", "messages", "call", "calls", "inquiries", "request", "requests") {
			return true
		}
	}
	return false
}

// anyIs tells whether, before the clause of word i ends, one of these comes.
func (r *reader) anyIs(i int, forms ...string) bool {
	for c := r.clauseOfWord(i); i < len(r.words) && int(r.words[i].clause) == c; i++ {
		if r.is(i, forms...) {
			return true
		}
	}
	return false
}

func (r *reader) clauseOfWord(i int) int {
	if i >= len(r.words) {
		return -1
	}
	return int(r.words[i].clause)
}
