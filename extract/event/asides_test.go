package event

import "testing"

func FuzzAsides(f *testing.F) {
	for _, text := range []string{"", "\n", "a\n3 hours ago\n", "At 10:12 on 14 May 2021, jenny wrote:\n", "Q: Why?\nA: Why not?\n", ":\n,:\n:0:00"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, from := range []int{commentsFrom(text), spokenFrom(text)} {
			if from < 0 || from > len(text) || from > 0 && from < len(text) && text[from-1] != '\n' {
				t.Errorf("byte %d of %q begins no line", from, text)
			}
		}
	})
}
