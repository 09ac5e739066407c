package document

import (
	"archive/zip"
	"bytes"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/timeline"
	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite the want sections of testdata")

func TestGolden(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(names) == 0 {
		t.Fatalf("no cases in testdata: %v", err)
	}
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(name)
			if err != nil {
				t.Fatal(err)
			}
			last := &archive.Files[len(archive.Files)-1]
			if last.Name != "want" {
				t.Fatal("the last file is not want")
			}
			id, content := input(t, archive)
			got := describe(t, id, content)
			if *update {
				last.Data = []byte(got)
				if err := os.WriteFile(name, txtar.Format(archive), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(string(last.Data), got); diff != "" {
				t.Errorf("want -, got +:\n%s", diff)
			}
		})
	}
}

// input is the one file of a case, or the DOCX that its files make.
func input(t *testing.T, archive *txtar.Archive) (id string, content []byte) {
	t.Helper()
	files := archive.Files[:len(archive.Files)-1]
	if !strings.HasPrefix(files[0].Name, "word/") {
		return files[0].Name, files[0].Data
	}
	parts := map[string]string{}
	for _, f := range files {
		parts[f.Name] = string(f.Data)
	}
	return "case.docx", zipped(t, parts)
}

func zipped(t testing.TB, parts map[string]string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for name, content := range parts {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// describe tells in lines what is read from content.
func describe(t *testing.T, id string, content []byte) string {
	t.Helper()
	var b strings.Builder
	for doc, err := range new(Reader).Read(id, bytes.NewReader(content)) {
		if b.Len() > 0 {
			b.WriteString("\n")
		}
		if err != nil {
			fmt.Fprintf(&b, "error: %v\n", err)
			if e, ok := errors.AsType[*Error](err); ok && e.Hint != "" {
				fmt.Fprintf(&b, "hint: %s\n", e.Hint)
			}
			continue
		}
		checkSpans(t, doc)
		fmt.Fprintf(&b, "id: %s\ntitle: %s\nlanguage: %s\n", doc.ID, doc.Title, doc.Language)
		if doc.Published.IsZero() {
			b.WriteString("date: none\n")
		} else {
			fmt.Fprintf(&b, "date: %s %s %.2f\n", doc.Published, doc.DateBasis, doc.DateConfidence)
		}
		if doc.URL != "" {
			fmt.Fprintf(&b, "url: %s\n", doc.URL)
		}
		points := []rune(doc.Text)
		for _, s := range doc.Skip {
			fmt.Fprintf(&b, "skip: %q\n", string(points[s.Begin:s.End]))
		}
		if doc.Text != string(content) {
			fmt.Fprintf(&b, "text: %q\n", doc.Text)
		}
	}
	return b.String()
}

// checkSpans holds that what is skipped lies within the text, in order, nothing twice.
func checkSpans(t testing.TB, doc timeline.Document) {
	t.Helper()
	end, points := 0, len([]rune(doc.Text))
	for _, s := range doc.Skip {
		if s.Begin < end || s.End <= s.Begin || s.End > points {
			t.Fatalf("%s: skip %v of %d code points, after %d", doc.ID, s, points, end)
		}
		end = s.End
	}
}
