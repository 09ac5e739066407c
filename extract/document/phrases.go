package document

import "strings"

// phrases are words to look for anywhere in a text. The last three bytes of a window, as wide as the shortest phrase,
// tell how far it can move on without missing one (the search of Wu and Manber), so most bytes of a text without
// any are never looked at.
type phrases struct {
	all    []string // in lower case
	window int
	shift  [1 << 12]uint8 // by hash of the window's end; 0 where a phrase may begin with the window
}

const shortestPhrase = 3 // bytes

func newPhrases(all []string) *phrases {
	p := &phrases{all: all, window: 255}
	for _, phrase := range all {
		p.window = min(p.window, len(phrase))
	}
	for i := range p.shift {
		p.shift[i] = uint8(p.window - 2)
	}
	for _, phrase := range all {
		for end := 3; end <= p.window; end++ {
			h := hash(phrase[end-3 : end])
			p.shift[h] = min(p.shift[h], uint8(p.window-end))
		}
	}
	return p
}

// in tells whether text has one of the phrases. The case of ASCII letters does not count.
func (p *phrases) in(text string) bool {
	for end := p.window; end <= len(text); {
		if shift := p.shift[hash(text[end-3:end])]; shift > 0 {
			end += int(shift)
			continue
		}
		for _, phrase := range p.all {
			if hasPrefixFold(text[end-p.window:], phrase) {
				return true
			}
		}
		end++
	}
	return false
}

// hash makes a number under 1<<12 of three bytes, the same for both cases of a letter.
func hash(text string) uint32 {
	bytes := uint32(text[0])<<16 | uint32(text[1])<<8 | uint32(text[2])
	return (bytes | 0x202020) * 0x9E3779B1 >> 20
}

func hasPrefixFold(text, prefix string) bool {
	return len(text) >= len(prefix) && strings.EqualFold(text[:len(prefix)], prefix)
}
