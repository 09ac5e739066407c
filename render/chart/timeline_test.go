package chart_test

import (
	"os"
	"os/exec"
	"testing"
)

// The layout's own tests stand beside it, in JavaScript.
func TestTimelineScripts(t *testing.T) {
	node, err := exec.LookPath("node")
	switch {
	case err != nil && os.Getenv("CI") == "true":
		t.Fatal("no node found, which tests timeline/*.js")
	case err != nil:
		t.Skip("no node found, which tests timeline/*.js")
	}
	if report, err := exec.Command(node, "--test", "timeline/").CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, report)
	}
}
