package document

import (
	"errors"
	"fmt"
)

// Error tells why a document, or one line of JSON lines, could not be read.
type Error struct {
	Source string // the document's id, FILE:LINE for a line of JSON lines
	Err    error  // what is wrong
	Hint   string // what to do about it, empty where nothing can be said
}

func (e *Error) Error() string { return e.Source + ": " + e.Err.Error() }

// Unwrap returns what is wrong, without the source.
func (e *Error) Unwrap() error { return e.Err }

// fault is an error that does not yet know which document it is about.
type fault struct {
	what string
	hint string
}

func (f *fault) Error() string { return f.what }

func faultf(hint, format string, args ...any) error {
	return &fault{fmt.Sprintf(format, args...), hint}
}

// at names the document that err is about.
func at(source string, err error) *Error {
	e := &Error{Source: source, Err: err}
	if f, ok := errors.AsType[*fault](err); ok {
		e.Hint = f.hint
	}
	return e
}
