package cli

import (
	"bufio"
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
		return &output{Writer: bufio.NewWriterSize(stdout, 1<<16)}, nil
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
			return &output{Writer: bufio.NewWriter(file), name: name, file: file}, err
		}
		if err := writable(dest); err != nil {
			return nil, err
		}
		mode = info.Mode().Perm()
	}
	temp := filepath.Join(filepath.Dir(dest), fmt.Sprintf(".%s.%d.tmp", filepath.Base(dest), os.Getpid()))
	file, err := os.OpenFile(temp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, mode)
	return &output{Writer: bufio.NewWriterSize(file, 1<<16), name: name, file: file, temp: temp, dest: dest}, err
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
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	err = fmt.Errorf("%s: cannot be written: %w", name, err)
	if errors.Is(err, fs.ErrNotExist) {
		return hinted{err, fmt.Sprintf("make the folder first: mkdir -p %s", filepath.Dir(name))}
	}
	return err
}

// commit ends a good run. Until then nothing stands under the output's name.
func (o *output) commit() error {
	if err := o.Flush(); err != nil {
		return o.wrap(err)
	}
	if o.file == nil {
		return nil
	}
	if err := o.file.Close(); err != nil {
		return o.wrap(err)
	}
	if o.temp == "" {
		return nil
	}
	if err := os.Rename(o.temp, o.dest); err != nil {
		return o.wrap(err)
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

func (o *output) wrap(err error) error {
	if o.name == "" {
		return fmt.Errorf("standard output: %w", err)
	}
	return fmt.Errorf("%s: %w", o.name, err)
}

// is tells whether a file is the one that this output will replace.
func (o *output) is(info fs.FileInfo) bool {
	if o.dest == "" {
		return false
	}
	mine, err := os.Stat(o.dest)
	return err == nil && os.SameFile(mine, info)
}
