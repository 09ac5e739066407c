package cli

import (
	"strings"
	"testing"
)

func TestArrange(t *testing.T) {
	takes := func(flag string) bool { return flag == "o" || flag == "output" || flag == "date" }
	for _, test := range []struct{ in, want string }{
		{"", ""},
		{"--version", "--version"},
		{"report", "report --"},
		{"report a.txt b.txt", "report -- a.txt b.txt"},
		{"report a.txt -o out.html b.txt -q", "report -o out.html -q -- a.txt b.txt"},
		{"-q report a.txt", "report -q -- a.txt"},
		{"-o out.html report", "report -o out.html --"},
		{"report --output=out.html a.txt", "report --output=out.html -- a.txt"},
		{"report --date -0043 a.txt", "report --date -0043 -- a.txt"},
		{"report -q -- -q --output", "report -q -- -q --output"},
		{"report - -q", "report -q -- -"},
		{"report --nosuch a.txt", "report --nosuch -- a.txt"},
		{"help report", "help -- report"},
	} {
		got, err := arrange(strings.Fields(test.in), takes)
		if err != nil || strings.Join(got, " ") != test.want {
			t.Errorf("%s\n got %s, %v\nwant %s", test.in, strings.Join(got, " "), err, test.want)
		}
	}
}

func TestArrangeMissesAValue(t *testing.T) {
	_, err := arrange([]string{"report", "a.txt", "--date"}, func(flag string) bool { return flag == "date" })
	if err == nil || err.Error() != "--date needs a value" {
		t.Errorf("got %v", err)
	}
}

func FuzzArrange(f *testing.F) {
	f.Add("report a.txt -o out.html b.txt -- -q")
	f.Fuzz(func(t *testing.T, line string) {
		args := strings.Fields(line)
		got, err := arrange(args, func(flag string) bool { return flag == "o" })
		if err != nil {
			return
		}
		if extra := len(got) - len(args); extra < -1 || extra > 1 {
			t.Errorf("%q became %q", args, got)
		}
	})
}
