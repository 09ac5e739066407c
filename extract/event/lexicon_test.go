package event

import (
	"testing"

	"dateline/extract/temporal"
	"dateline/timeline"
)

// readExample analyses one sentence and returns its first clause with a verb.
func readExample(t *testing.T, sentence string) (*reader, int) {
	t.Helper()
	doc := &timeline.Document{ID: "example", Text: sentence}
	r := newReader(doc, new(temporal.Tagger).Tag(doc))
	if n := len(r.tagged.Text.Sentences); n != 1 {
		t.Fatalf("%q is %d sentences", sentence, n)
	}
	for e := range r.tagged.Expressions {
		r.here = append(r.here, e)
	}
	r.read(0)
	for c := range r.clauses {
		if r.clauses[c].group >= 0 {
			return r, c
		}
	}
	t.Errorf("%q: no verb found", sentence)
	return r, -1
}

func TestDataLoads(t *testing.T) {
	l, err := readLexicon()
	if err != nil {
		t.Fatal(err)
	}
	if len(l.verbs) < 1000 || len(l.nouns) < 300 || len(l.names) < 800 || len(l.titles) < 100 {
		t.Errorf("%d verbs, %d nouns, %d first words of names, %d titles", len(l.verbs), len(l.nouns), len(l.names), len(l.titles))
	}
}

func TestVerbExamples(t *testing.T) {
	for _, v := range words().verbs[1:] {
		for _, f := range v.frames {
			checkVerb(t, v.base, f.category, f.example)
		}
		if v.example != "" {
			checkVerb(t, v.base, v.category, v.example)
		}
	}
}

// checkVerb tells whether a verb makes an event of a category out of its example.
func checkVerb(t *testing.T, base string, want timeline.Category, example string) {
	t.Helper()
	r, c := readExample(t, example)
	if c < 0 {
		return
	}
	if got := r.lexicon.verbs[r.groups[r.clauses[c].group].verb].base; got != base {
		t.Errorf("%s: %q has the verb %q", base, example, got)
	}
	if want == timeline.Other && r.saidClause(c) >= 0 {
		return
	}
	if got := r.clauseCategory(c); got != want {
		t.Errorf("%s: %q is %s, want %s", base, example, got, want)
	}
}

func TestNounExamples(t *testing.T) {
	for id, n := range words().nouns[1:] {
		for _, sense := range n.senses {
			checkNoun(t, id+1, sense.category, sense.example)
		}
		checkNoun(t, id+1, n.category, n.example)
	}
}

// checkNoun tells whether an event noun makes an event of a category out of its example.
func checkNoun(t *testing.T, id int, want timeline.Category, example string) {
	t.Helper()
	n := &words().nouns[id]
	if n.category == "" {
		t.Errorf("%s: has no line without a condition", n.base)
		return
	}
	r, c := readExample(t, example)
	if c < 0 {
		return
	}
	found := timeline.Category("")
	for i := range r.words {
		if int(r.words[i].entry.noun) == id && r.words[i].tag == isNoun {
			found = r.nounCategory(i)
		}
	}
	if found != want {
		t.Errorf("%s: in %q is %q, want %s", n.base, example, found, want)
	}
	if got := r.clauseCategory(c); got != want && want != timeline.Statement {
		t.Errorf("%s: %q is %s, want %s", n.base, example, got, want)
	}
}

func TestDomainExamples(t *testing.T) {
	for _, d := range words().domains[1:] {
		r, c := readExample(t, d.example)
		if c < 0 {
			continue
		}
		if got := r.clauseDomain(c); got != d.category {
			t.Errorf("%q is about %s, want %s", d.example, got, d.category)
		}
		if got := r.clauseCategory(c); got != d.category {
			t.Errorf("%q is %s, want %s", d.example, got, d.category)
		}
	}
}

func TestCueExamples(t *testing.T) {
	for _, cue := range words().cues {
		r, c := readExample(t, cue.example)
		if c < 0 {
			continue
		}
		for k := range r.clauses { // the event is what was said
			if r.clauses[k].group >= 0 && r.clauses[k].kind == complement {
				c = k
			}
		}
		got := r.statusOf(c)
		if k := r.lastClause(); got == timeline.Occurred && k != c {
			got = r.statusOf(k)
		}
		if got != cue.status {
			t.Errorf("%s: %q is %s, want %s", cue.pattern, cue.example, got, cue.status)
		}
	}
}

func (r *reader) lastClause() int {
	last := 0
	for c := range r.clauses {
		if r.clauses[c].group >= 0 {
			last = c
		}
	}
	return last
}

func TestInflection(t *testing.T) {
	for _, test := range []struct{ form, base string }{
		{"met", "meet"}, {"found", "find"}, {"tried", "try"}, {"stopped", "stop"}, {"stopping", "stop"}, {"dying", "die"},
		{"agreeing", "agree"}, {"making", "make"}, {"committed", "commit"}, {"committing", "commit"}, {"visited", "visit"},
		{"pushes", "push"}, {"goes", "go"}, {"withdrew", "withdraw"}, {"panicked", "panic"}, {"quitting", "quit"},
		{"opening", "open"}, {"delivered", "deliver"}, {"passes", "pass"}, {"denies", "deny"},
	} {
		e, ok := words().find(test.form)
		if got := words().verbs[e.verb].base; !ok || got != test.base {
			t.Errorf("%q is a form of %q, want %q", test.form, got, test.base)
		}
	}
}
