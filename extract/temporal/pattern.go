package temporal

import (
	"fmt"
	"strings"
)

// pattern is the right side of a grammar line as a tree.
type pattern struct {
	kind  patternKind
	parts []pattern
	word  string
	space spacing
	set   setting
}

type patternKind uint8

const (
	word       patternKind = iota // a class, a word or a mark
	sequence                      // parts one after the other
	choice                        // one of the parts
	optional                      // the part or nothing
	assertion                     // the next token is glued, or apart
	assignment                    // nothing in the text, a fact for the meaning
)

// parsePattern reads a pattern; pieces are the patterns that names stand for.
func parsePattern(text string, pieces map[string]pattern) (pattern, error) {
	p := patternParser{tokens: patternTokens(text), pieces: pieces}
	tree, err := p.choice()
	if err == nil && len(p.tokens) > 0 {
		err = fmt.Errorf("unexpected %q", p.tokens[0])
	}
	return tree, err
}

// patternTokens cuts a pattern at white space, and around brackets, bars, tildes and question marks.
func patternTokens(text string) []string {
	for _, mark := range []string{"(", ")", "|", "~", "?", "{", "}"} {
		text = strings.ReplaceAll(text, mark, " "+mark+" ")
	}
	return strings.Fields(text)
}

type patternParser struct {
	tokens []string
	pieces map[string]pattern
}

func (p *patternParser) peek() string {
	if len(p.tokens) == 0 {
		return ""
	}
	return p.tokens[0]
}

func (p *patternParser) next() string {
	t := p.peek()
	if t != "" {
		p.tokens = p.tokens[1:]
	}
	return t
}

func (p *patternParser) choice() (pattern, error) {
	c := pattern{kind: choice}
	for {
		s, err := p.sequence()
		if err != nil {
			return c, err
		}
		c.parts = append(c.parts, s)
		if p.peek() != "|" {
			break
		}
		p.next()
	}
	if len(c.parts) == 1 {
		return c.parts[0], nil
	}
	return c, nil
}

func (p *patternParser) sequence() (pattern, error) {
	s := pattern{kind: sequence}
	for {
		switch t := p.peek(); t {
		case "", "|", ")":
			return s, nil
		}
		item, err := p.item()
		if err != nil {
			return s, err
		}
		if p.peek() == "?" {
			p.next()
			item = pattern{kind: optional, parts: []pattern{item}}
		}
		s.parts = append(s.parts, item)
	}
}

func (p *patternParser) item() (pattern, error) {
	switch t := p.next(); {
	case t == "~": // with what follows, so that "~,?" leaves out both
		switch p.peek() {
		case "", "|", ")":
			return pattern{kind: assertion, space: glued}, nil
		}
		item, err := p.item()
		return pattern{kind: sequence, parts: []pattern{{kind: assertion, space: glued}, item}}, err
	case t == "(":
		inner, err := p.choice()
		if err == nil && p.next() != ")" {
			err = fmt.Errorf("no ) for a (")
		}
		return inner, err
	case t == "{":
		key, value, ok := strings.Cut(p.next(), "=")
		if !ok || p.next() != "}" {
			return pattern{}, fmt.Errorf("want {key=value}")
		}
		return pattern{kind: assignment, set: setting{key, value}}, nil
	case t == "?" || t == "}":
		return pattern{}, fmt.Errorf("unexpected %q", t)
	case len(t) > 1 && t[0] == '$':
		piece, ok := p.pieces[t[1:]]
		if !ok {
			return pattern{}, fmt.Errorf("no piece %s", t)
		}
		return piece, nil
	default:
		return pattern{kind: word, word: t}, nil
	}
}
