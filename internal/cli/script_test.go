package cli

import (
	"context"
	"encoding/hex"
	"flag"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"dateline/render/chart"
)

var update = flag.Bool("update", false, "write golden files and the expectations in scripts anew")

// noon is what the clock says in the scripts.
func noon() time.Time { return time.Date(2025, 3, 14, 12, 0, 0, 0, time.UTC) }

// TestScripts runs testdata/script. Beside testscript's own commands there are
//
//	dateline ARG ... [<FILE]            must end with status 0
//	status N dateline ARG ... [<FILE]   must end with status N
//	bytes FILE HEX                      makes a file of bytes that no script can hold
//	size FILE WIDTH HEIGHT              wants a PNG of so many pixels
//
// and the condition [pictures], which holds where the chart's script is built.
func TestScripts(t *testing.T) {
	dir, err := filepath.Abs("testdata/script") // for dateline changes the working directory
	if err != nil {
		t.Fatal(err)
	}
	home, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { t.Chdir(home) })
	testscript.Run(t, testscript.Params{
		Dir:           dir,
		UpdateScripts: *update,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"dateline": func(ts *testscript.TestScript, neg bool, args []string) { hold(ts, "0", args) },
			"status":   func(ts *testscript.TestScript, neg bool, args []string) { hold(ts, args[0], args[2:]) },
			"bytes":    writeBytes,
			"size":     wantSize,
		},
		Condition: func(name string) (bool, error) {
			if name != "pictures" {
				return false, fmt.Errorf("there is no condition %q", name)
			}
			return chart.Script() != "", nil
		},
	})
}

// oneAtATime guards the working directory, of which there is one, while scripts run side by side.
var oneAtATime sync.Mutex

// hold runs a command line within this process, for starting another takes a good part of a second.
func hold(ts *testscript.TestScript, want string, args []string) {
	stdin := ""
	if last := len(args) - 1; last >= 0 && strings.HasPrefix(args[last], "<") {
		stdin = ts.ReadFile(args[last][1:])
		args = args[:last]
	}
	oneAtATime.Lock()
	defer oneAtATime.Unlock()
	ts.Check(os.Chdir(ts.MkAbs(".")))
	p := &program{messages: &messages{w: ts.Stderr()}, stdin: strings.NewReader(stdin), stdout: ts.Stdout(), now: noon}
	if got := strconv.Itoa(p.run(context.Background(), args)); got != want {
		ts.Fatalf("exit status %s, want %s", got, want)
	}
}

func writeBytes(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: bytes FILE HEX")
	}
	content, err := hex.DecodeString(args[1])
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), content, 0o666))
}

func wantSize(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: size FILE WIDTH HEIGHT")
	}
	picture, err := png.DecodeConfig(strings.NewReader(ts.ReadFile(args[0])))
	ts.Check(err)
	if got := fmt.Sprintf("%d %d", picture.Width, picture.Height); got != args[1]+" "+args[2] {
		ts.Fatalf("%s is of %s pixels", args[0], got)
	}
}
