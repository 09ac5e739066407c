package event

import (
	"fmt"
	"strings"

	"dateline/timeline"
)

// statuses are what a word says of events by the way it governs them.
type statuses struct {
	own        timeline.Status // of the event that it is itself: "cancelled the rally"
	infinitive timeline.Status // "plan to meet"
	following  timeline.Status // "may meet", "denied meeting"
}

// cue is a line of cues.txt.
type cue struct {
	status  timeline.Status
	pattern string
	example string
}

func (l *lexicon) readCue(line, _ string) error {
	f, err := fields(line, 3)
	if err != nil {
		return err
	}
	c := cue{status: timeline.Status(f[0]), pattern: f[1], example: f[2]}
	known := false
	for _, s := range timeline.Statuses {
		known = known || s == c.status
	}
	if !known {
		return fmt.Errorf("no status %q", f[0])
	}
	l.cues = append(l.cues, c)
	word, rest, _ := strings.Cut(c.pattern, " ")
	word = strings.ReplaceAll(word, "_", " ")
	set := func(s *statuses) error {
		switch rest {
		case "":
			s.own = c.status
		case "to V":
			s.infinitive = c.status
		case "V":
			s.following = c.status
		default:
			return fmt.Errorf("no pattern %q", c.pattern)
		}
		return nil
	}
	if id := l.byBase[word]; id != 0 && l.words[word].class&(modal|have|be) == 0 {
		return set(&l.verbs[id].statuses)
	}
	s := l.statuses[word]
	err = set(&s)
	l.statuses[word] = s
	return err
}

// statusOf tells whether the event of a clause took place, by the words that govern its verb.
func (r *reader) statusOf(c int) timeline.Status {
	k := &r.clauses[c]
	if k.group < 0 {
		return timeline.Occurred
	}
	for i := c; i >= 0; i = r.clauses[i].parent {
		if r.clauses[i].conditional {
			return timeline.Possible
		}
		if r.clauses[i].kind == relativeClause {
			break
		}
	}
	status := timeline.Occurred
	for g := k.chain; g >= 0; g = r.groups[g].governor {
		group := &r.groups[g]
		v := &r.lexicon.verbs[group.verb]
		if g == k.chain && v.statuses.own != "" {
			return v.statuses.own
		}
		status = stronger(status, r.modality(group))
		if up := group.governor; up >= 0 {
			status = stronger(status, r.governed(up))
		} else if v.statuses.following != "" && (group.passive || r.governsNoun(group.last)) {
			status = stronger(status, v.statuses.following)
		}
	}
	if p := k.parent; k.kind == participle && p >= 0 && r.clauses[p].group >= 0 {
		up := r.clauses[p].chain
		v := &r.lexicon.verbs[r.groups[up].verb]
		if s := v.statuses.following; s != "" && r.groups[up].last == r.groups[k.group].first {
			status = stronger(status, s)
		} else if !r.groups[k.group].passive {
			status = stronger(status, r.statusOf(p))
		}
	}
	if k.kind == complement && k.reporter >= 0 && r.clauses[k.reporter].group >= 0 {
		if v := &r.lexicon.verbs[r.groups[r.clauses[k.reporter].chain].verb]; v.statuses.following == timeline.Denied {
			status = timeline.Denied
		}
	} else if p := k.parent; k.kind == complement && p >= 0 && r.clauses[p].group >= 0 {
		if v := &r.lexicon.verbs[r.groups[r.clauses[p].chain].verb]; v.statuses.following == timeline.Denied {
			status = timeline.Denied
		}
	}
	return status
}

// modality reads the modal of a verb group.
func (r *reader) modality(g *group) timeline.Status {
	if g.modal < 0 {
		return ""
	}
	var buf [16]byte
	w := r.word(g.modal)
	if len(w) > len(buf) {
		return ""
	}
	form := string(lower(buf[:0], w))
	switch form {
	case "ca":
		form = "can"
	case "wo", "ll":
		form = "will"
	}
	if form == "could" && r.words[g.head].entry.class&verbParticiple != 0 && !g.passive {
		return timeline.Possible
	}
	return r.lexicon.statuses[form].following
}

// governed reads what a group says of the infinitive after it: "plans to", "is set to", "are to".
func (r *reader) governed(up int) timeline.Status {
	g := &r.groups[up]
	if s := r.lexicon.verbs[g.verb].statuses.infinitive; s != "" && r.words[g.head].tag != isAuxiliary {
		if s == timeline.Planned && g.negated {
			return timeline.Occurred
		}
		return s
	}
	if g.last < len(r.words) && r.words[g.head].entry.class&be != 0 {
		if r.words[g.last].tag == isTo {
			return timeline.Planned // "are to meet"
		}
		var buf [16]byte
		if w := r.word(g.last); len(w) <= len(buf) && g.last+1 < len(r.words) && r.words[g.last+1].tag == isTo {
			return r.lexicon.statuses[string(lower(buf[:0], w))].infinitive
		}
	}
	return ""
}

// governsNoun tells whether an event noun is the object that begins at word i.
func (r *reader) governsNoun(i int) bool {
	for ; i < len(r.words); i++ {
		w := &r.words[i]
		if w.tag == isNoun && w.entry.noun != 0 {
			return true
		}
		if !w.tag.nominal() && w.tag != isTime {
			return false
		}
	}
	return false
}

// stronger keeps the status that says more against an event than "occurred".
func stronger(a, b timeline.Status) timeline.Status {
	rank := func(s timeline.Status) int {
		switch s {
		case timeline.Planned:
			return 1
		case timeline.Possible:
			return 2
		case timeline.Cancelled:
			return 3
		case timeline.Denied:
			return 4
		}
		return 0
	}
	if rank(b) > rank(a) {
		return b
	}
	return a
}
