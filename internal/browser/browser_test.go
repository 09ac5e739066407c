package browser_test

import (
	"strings"
	"testing"

	"dateline/internal/browser"
)

// What must not happen on a page has to be seen when it does.
func TestProblems(t *testing.T) {
	chromium := browser.Start(t)
	for name, test := range map[string]struct{ html, problem string }{
		"exception":    {`<script>throw new Error("boom")</script>`, "boom"},
		"console":      {`<script>console.error("ouch")</script>`, "ouch"},
		"blocked code": {`<meta http-equiv="Content-Security-Policy" content="script-src 'none'"><script>1</script>`, "Content Security Policy"},
		"request":      {`<img src="http://127.0.0.1:9/picture.png">`, "127.0.0.1:9"},
	} {
		t.Run(name, func(t *testing.T) {
			tab := chromium.Open(t, []byte("<!doctype html>"+test.html), browser.Size{Width: 200, Height: 100})
			browser.Eval[bool](tab, "new Promise(done => setTimeout(() => done(true), 100))")
			if problems := strings.Join(tab.Problems(), "\n"); !strings.Contains(problems, test.problem) {
				t.Errorf("problems are %q, without %q", problems, test.problem)
			}
		})
	}
}
