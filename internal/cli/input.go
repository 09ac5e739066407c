package cli

import (
	"context"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"dateline/extract/document"
)

// input is one thing to read: a file, or standard input.
type input struct {
	path string // as it was given, or found in a folder that was given; "-" is standard input
	id   string // of the document in it: the shortest end of its path that tells it from the others
}

const (
	stdinID    = "stdin"
	folderHint = "of a folder, files are read that end in .txt, .md, .html, .docx, .jsonl or the like"
)

// finder turns the arguments of a command into inputs.
type finder struct {
	*messages
	out    *output // which is no input, also where it lies in a folder that is read
	failed int     // inputs that could not be read
}

// find lists the inputs: files as they were named, a folder's in the order of their names.
func (f *finder) find(args []string) ([]input, error) {
	var inputs []input
	for _, arg := range args {
		if err := refuse(arg, f.out); err != nil {
			return nil, err
		}
		for _, path := range f.files(arg) {
			inputs = append(inputs, input{path: path})
		}
	}
	return inputs, name(inputs)
}

// refuse turns down what can be no input.
func refuse(arg string, out *output) error {
	u, err := url.Parse(arg)
	if err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" {
		return usageError{msg: arg + ": addresses are not fetched", hint: "save the page and name the file"}
	}
	if info, err := os.Stat(arg); err == nil && out.is(info) {
		return usageError{msg: arg + ": is both input and output"}
	}
	return nil
}

// files gives the file that path names, or those in the folder. What cannot be read is told and counted.
func (f *finder) files(path string) []string {
	if path == "-" {
		return []string{path}
	}
	info, err := os.Stat(path)
	if err != nil {
		f.unreadable(path, err)
		return nil
	}
	if info.IsDir() {
		return f.folder(path)
	}
	return []string{path}
}

func (f *finder) folder(root string) []string {
	var found []string
	others, failed := 0, f.failed
	_ = fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err != nil {
			f.unreadable(path, err)
			return nil
		}
		if strings.HasPrefix(entry.Name(), ".") && name != "." {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		info, err := os.Stat(path)
		switch {
		case err != nil && document.FormatOf(name) != "": // a link that leads nowhere
			f.unreadable(path, err)
		case err != nil || info.IsDir() || f.out.is(info):
		case document.FormatOf(name) == "" || !info.Mode().IsRegular() || isTimelineFile(path):
			others++
		default:
			found = append(found, path)
		}
		return nil
	})
	if len(found) == 0 && f.failed == failed {
		f.failed++
		f.fail(hinted{fmt.Errorf("%s: no documents in it", root), folderHint})
	}
	if others > 0 {
		f.warn("%s: %s of another kind passed over", root, count(others, "file"))
	}
	return found
}

// unreadable tells of an input that cannot be read. The run goes on with the others.
func (f *finder) unreadable(path string, err error) {
	f.failed++
	f.fail(withoutOp(path, err))
}

// withoutOp says what is wrong with a path the way a person would: not "open notes.txt: …", but "notes.txt: …".
func withoutOp(path string, err error) error {
	if pathErr, ok := err.(*fs.PathError); ok { //nolint:errorlint // what wraps it has a better name for the place
		err = pathErr.Err
	}
	return fmt.Errorf("%s: %w", spoken(path), err)
}

// spoken is how messages call an input.
func spoken(path string) string {
	if path == "-" {
		return "standard input"
	}
	return path
}

// name gives every input its id: the base name, or as many folders before it as tell it from the others.
func name(inputs []input) error {
	paths := make([][]string, len(inputs))
	seen := map[string]bool{}
	for i, in := range inputs {
		full, err := filepath.Abs(in.path)
		if err != nil {
			return err
		}
		if seen[full] {
			return usageError{msg: spoken(in.path) + ": given twice"}
		}
		seen[full] = true
		paths[i] = strings.Split(filepath.ToSlash(filepath.Clean(in.path)), "/")
		if in.path == "-" {
			paths[i] = []string{stdinID}
		}
	}
	for i, id := range shortestEnds(paths) {
		inputs[i].id = id
	}
	return nil
}

// shortestEnds gives each path's last elements, as few as tell it from all others. No path is given twice.
func shortestEnds(paths [][]string) []string {
	ends := make([]string, len(paths))
	open := make([]int, len(paths))
	for i := range open {
		open[i] = i
	}
	for length := 1; len(open) > 0; length++ {
		uses := map[string]int{}
		for _, i := range open {
			ends[i] = strings.Join(paths[i][max(0, len(paths[i])-length):], "/")
			uses[ends[i]]++
		}
		open = slices.DeleteFunc(open, func(i int) bool {
			return uses[ends[i]] == 1 || length >= len(paths[i])
		})
	}
	return ends
}

// open gives the content of an input. Waiting for standard input ends with ctx.
func (p *program) open(ctx context.Context, in input) (io.ReadCloser, error) {
	if in.path != "-" {
		file, err := os.Open(in.path)
		if err != nil {
			return nil, withoutOp(in.path, err)
		}
		return file, nil
	}
	content, writer := io.Pipe()
	context.AfterFunc(ctx, func() { writer.CloseWithError(ctx.Err()) })
	go func() {
		_, err := io.Copy(writer, p.stdin)
		writer.CloseWithError(err)
	}()
	return content, nil
}
