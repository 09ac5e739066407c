package cli

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// output is where a command's result goes: standard output, or a file that is there whole or not at all. Such a file
// is written beside its place and renamed, so that a failure leaves what was there before.
type output struct {
	*bufio.Writer
	name string // empty for standard output
	file *os.File
	temp string // its name until it is done; empty where there is nothing to rename
	dest string
}

// create opens an output before the work begins, so that a folder that cannot be written to is found out at once.
func create(name string, stdout io.Writer) (*output, error) {
	if name == "-" || name == "" {
		return &output{Writer: buffered("", stdout)}, nil
	}
	out, err := createFile(name)
	if err != nil {
		return nil, explainCreate(name, err)
	}
	return out, nil
}

func createFile(name string) (*output, error) {
	dest := name
	if target, err := filepath.EvalSymlinks(name); err == nil {
		dest = target // a link stays a link
	}
	mode := fs.FileMode(0o666)
	if info, err := os.Stat(dest); err == nil {
		if info.IsDir() {
			return nil, errors.New("is a folder")
		}
		if !info.Mode().IsRegular() { // a device or a pipe is written to, not replaced
			file, err := os.OpenFile(dest, os.O_WRONLY, 0)
			return &output{Writer: buffered(name, file), name: name, file: file}, err
		}
		if err := writable(dest); err != nil {
			return nil, err
		}
		mode = info.Mode().Perm()
	}
	temp := filepath.Join(filepath.Dir(dest), fmt.Sprintf(".%s.%d.tmp", filepath.Base(dest), os.Getpid()))
	file, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, mode)
	return &output{Writer: buffered(name, file), name: name, file: file, temp: temp, dest: dest}, err
}

func buffered(name string, w io.Writer) *bufio.Writer {
	return bufio.NewWriterSize(named{w, name}, 1<<16)
}

// named tells what cannot be written by the name that the user gave it.
type named struct {
	io.Writer
	name string
}

func (n named) Write(p []byte) (int, error) {
	written, err := n.Writer.Write(p)
	if err != nil {
		err = unwritten(n.name, err)
	}
	return written, err
}

// unwritten says that an output cannot be written; one without a name is standard output.
func unwritten(name string, err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		err = path.Err
	case errors.As(err, &link):
		err = link.Err
	}
	return fmt.Errorf("%s: cannot be written: %w", cmp.Or(name, "standard output"), err)
}

// writable tells of a file that is write-protected, which a renaming would not mind.
func writable(name string) error {
	file, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return file.Close()
}

func explainCreate(name string, err error) error {
	err = unwritten(name, err)
	folder := filepath.Dir(name)
	if _, missing := os.Stat(folder); errors.Is(missing, fs.ErrNotExist) {
		return hinted{err, "make the folder first: mkdir -p " + typeable(folder)}
	}
	return err
}

// commit ends a good run. Until then nothing stands under the output's name.
func (o *output) commit() error {
	if err := o.Flush(); err != nil || o.file == nil {
		return err
	}
	if err := o.file.Close(); err != nil {
		return unwritten(o.name, err)
	}
	if o.temp == "" {
		return nil
	}
	if err := os.Rename(o.temp, o.dest); err != nil {
		return unwritten(o.name, err)
	}
	o.temp = ""
	return nil
}

// discard ends a run that failed. After commit it does nothing.
func (o *output) discard() {
	if o.temp != "" {
		_ = o.file.Close()
		_ = os.Remove(o.temp)
	}
}

// keepApart turns down an output that would overwrite a file which the run reads or writes otherwise.
func keepApart(output string, others ...string) error {
	for _, other := range others {
		if output != "" && output != "-" && other != "" && sameFile(output, other) {
			return usageError{msg: other + ": an output would overwrite it", hint: "give each file a name of its own"}
		}
	}
	return nil
}

func sameFile(a, b string) bool {
	first, missing := os.Stat(a)
	second, missingToo := os.Stat(b)
	if missing == nil && missingToo == nil {
		return os.SameFile(first, second) && first.Mode().IsRegular()
	}
	full, err := filepath.Abs(a)
	other, errToo := filepath.Abs(b)
	return err == nil && errToo == nil && full == other
}

// is tells whether a file is the one that this output will replace.
func (o *output) is(info fs.FileInfo) bool {
	if o.dest == "" {
		return false
	}
	mine, err := os.Stat(o.dest)
	return err == nil && os.SameFile(mine, info)
}
