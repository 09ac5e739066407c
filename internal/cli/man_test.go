package cli

import (
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestManPage keeps the man page to what the commands and flags say of themselves.
func TestManPage(t *testing.T) {
	const page = "../../docs/dateline.1"
	p := &program{messages: &messages{}}
	got, err := p.app().ToManWithSection(1)
	if err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile(page, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s is out of date; run the task golden:\n%s", page, diff)
	}
}
