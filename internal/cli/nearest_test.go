package cli

import "testing"

func TestNearest(t *testing.T) {
	names := []string{"o", "top", "output", "format", "report", "dates", "version"}
	for word, want := range map[string]string{
		"top": "top", "tpo": "top", "fromat": "format", "reprot": "report", "date": "dates", "outptu": "output",
		"bogus": "", "p": "", "": "", "import": "report", "datelines": "",
	} {
		if got := nearest(word, names); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}

func TestSlips(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{{"", "abc", 3}, {"abc", "", 3}, {"abc", "acb", 1}, {"abc", "abd", 1}, {"abc", "ab", 1}, {"kitten", "sitting", 3}} {
		if got := slips(test.a, test.b); got != test.want {
			t.Errorf("%s, %s: got %d, want %d", test.a, test.b, got, test.want)
		}
	}
}
