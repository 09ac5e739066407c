package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// arrows is the policy: what the code of each folder may import beside the standard library. A path covers what lies
// under it. DO NOT WIDEN IT TO GET A BUILD THROUGH; docs/architecture.md says what each room is for.
var arrows = map[string][]string{
	".": {"dateline/internal/cli"},

	// The model rests on nothing. Extracting and drawing never meet.
	"timeline": {},
	"extract":  {"dateline/timeline", "dateline/extract", "dateline/internal/ordered"},
	"extract/document": {
		"dateline/timeline",
		"github.com/markusmobius/go-dateparser", // go-htmldate's options are made of its types; go.mod has a stand-in for it
		"github.com/markusmobius/go-htmldate",
		"github.com/markusmobius/go-trafilatura",
		"github.com/abadojack/whatlanggo",
		"github.com/go-json-experiment/json",
		"golang.org/x/net/html",
		"golang.org/x/text",
		"gopkg.in/yaml.v3",
	},
	"extract/document/dateparser": {}, // stands in for a library's

	"extract/temporal": {"dateline/timeline", "github.com/olebedev/when"},
	"extract/event":    {"dateline/timeline", "dateline/extract/temporal"},
	"render":           {"dateline/timeline"},
	"render/chart": {
		"dateline/timeline",
		"github.com/go-echarts/go-echarts/v2",
		"github.com/go-text/typesetting", // sets the text of pictures
		"golang.org/x/image",
		"golang.org/x/text/unicode/bidi",
		"modernc.org/quickjs", // lays pictures out, by the script that lays out the page's chart
	},
	"render/report": {"dateline/timeline", "dateline/render/chart"},

	// The edge sees everything.
	"internal/ordered": {},
	"internal/cli": {
		"dateline/timeline", "dateline/extract", "dateline/render", "dateline/internal/ordered",
		"github.com/urfave/cli/v2",
	},

	"internal/learn": {"dateline/timeline"},

	// For tests alone: no arrow leads here.
	"internal/browser": {"github.com/chromedp/chromedp", "github.com/chromedp/cdproto"},
	"samples":          {},
}

// pure are the folders whose code gives the same bytes for the same input, and what it therefore keeps away from.
var (
	pure         = []string{"timeline", "extract", "render"}
	impurities   = []string{"os", "net", "net/http", "math/rand", "math/rand/v2", "crypto/rand", "syscall", "log", "flag"}
	impureCalls  = []string{"time.Now", "time.Since", "time.Local", "time.Sleep"}
	mainAlone    = []string{"os.Exit", "log.Fatal", "log.Fatalf"}
	printingRoom = "internal/cli"
)

func TestArrows(t *testing.T) {
	for _, file := range sources(t) {
		allowed, known := arrows[file.folder]
		if !known {
			t.Errorf("%s: is a room that the arrows do not know", file.folder)
			continue
		}
		for _, imported := range file.imports() {
			if !isStandard(imported) && !covers(allowed, imported) {
				t.Errorf("%s: imports %s, which no arrow of %q leads to", file.name, imported, file.folder)
			}
		}
	}
}

func TestCoreIsPure(t *testing.T) {
	for _, file := range sources(t) {
		if !covers(pure, file.folder) {
			continue
		}
		for _, imported := range file.imports() {
			if slices.Contains(impurities, imported) {
				t.Errorf("%s: imports %s: reads more than it was given", file.name, imported)
			}
		}
		for _, name := range file.selectors() {
			if slices.Contains(impureCalls, name) {
				t.Errorf("%s: %s: asks the clock", file.name, name)
			}
		}
	}
}

func TestOneRoomPrintsAndMainExits(t *testing.T) {
	for _, file := range sources(t) {
		for _, name := range file.selectors() {
			if slices.Contains(mainAlone, name) && file.Name.Name != "main" {
				t.Errorf("%s: %s: only main ends the program", file.name, name)
			}
			if strings.HasPrefix(name, "fmt.Print") && file.folder != printingRoom {
				t.Errorf("%s: %s: only %s prints", file.name, name, printingRoom)
			}
		}
		for _, decl := range file.Decls {
			if f, ok := decl.(*ast.FuncDecl); ok && f.Recv == nil && f.Name.Name == "init" {
				t.Errorf("%s: has an init: nothing registers itself", file.name)
			}
		}
	}
}

// TestEveryRoomHasADoor wants a package comment in each folder.
func TestEveryRoomHasADoor(t *testing.T) {
	documented := map[string]bool{}
	for _, file := range sources(t) {
		documented[file.folder] = documented[file.folder] || file.Doc != nil
	}
	for folder, ok := range documented {
		if !ok {
			t.Errorf("%s: no file says what the package is for", folder)
		}
	}
}

// source is a file of the program; tests are not.
type source struct {
	*ast.File
	name, folder string
}

func sources(t *testing.T) []source {
	t.Helper()
	var found []source
	err := filepath.WalkDir(".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && (slices.Contains([]string{"node_modules", "testdata"}, entry.Name()) || len(name) > 1 && entry.Name()[0] == '.'):
			return fs.SkipDir
		case entry.IsDir() || filepath.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
		name = filepath.ToSlash(name)
		found = append(found, source{file, name, path.Dir(name)})
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

func (s source) imports() []string {
	var paths []string
	for _, spec := range s.Imports {
		if p, err := strconv.Unquote(spec.Path.Value); err == nil {
			paths = append(paths, p)
		}
	}
	return paths
}

// selectors gives what the file says of the form a.b.
func (s source) selectors() []string {
	var names []string
	ast.Inspect(s.File, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := sel.X.(*ast.Ident); ok {
				names = append(names, x.Name+"."+sel.Sel.Name)
			}
		}
		return true
	})
	return names
}

// isStandard tells the standard library's paths, whose first element has no dot; so has ours.
func isStandard(imported string) bool {
	first, _, _ := strings.Cut(imported, "/")
	return first != "dateline" && !strings.Contains(first, ".")
}

func covers(paths []string, p string) bool {
	return slices.ContainsFunc(paths, func(allowed string) bool {
		return p == allowed || strings.HasPrefix(p, allowed+"/")
	})
}
