package event

// tendency tells what has come about over years from what was done on a day: "relations have become stronger", "the
// war has made them closer". Only the present perfect tells so; in the past tense the same verbs tell of a day.
func (r *reader) tendency(c int) bool {
	k := &r.clauses[c]
	g := &r.groups[k.group]
	if g.first == g.head || !r.is(g.first, "has", "have", "'ve") {
		return false
	}
	if r.lexicon.words[r.lexicon.verbs[r.words[g.head].entry.verb].base].class&gradual != 0 {
		return true
	}
	for i := g.head + 1; i < k.last; i++ {
		if r.words[i].entry.class&comparative != 0 {
			return r.is(g.head, "made", "left", "rendered", "kept", "grown", "brought", "got", "become")
		}
	}
	return false
}
