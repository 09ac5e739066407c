package cli

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"iter"
	"slices"
	"unicode/utf8"

	"dateline/extract"
	"dateline/extract/document"
	"dateline/internal/ordered"
	"dateline/timeline"
)

// reading turns inputs into dated documents. What cannot be read is told, counted and left out.
type reading struct {
	*program
	reader    document.Reader
	inputs    []input
	dating    *dating
	extractor extract.Extractor

	progress *progress // nil where it is not told

	read   int               // documents
	unread map[string]*tally // documents, by a language that is not read
	failed int               // inputs, or lines of JSON lines, that could not be read
}

// load reads an input, or hands on what has been read of it.
type load func() []loaded

type loaded struct {
	input
	doc timeline.Document
	err error
}

// documents reads the inputs, several at a time, and yields their documents in order, one after the other. It ends
// with an error where going on makes no sense: none could be read, an id is given twice, a name that --date gives is
// not among them, the user has interrupted.
func (r *reading) documents(ctx context.Context) iter.Seq2[timeline.Document, error] {
	run := func(l load) ([]loaded, error) { return l(), nil }
	return func(yield func(timeline.Document, error) bool) {
		ids := map[string]bool{}
		for batch, err := range ordered.Map(r.extractor.Workers, r.loads(ctx), run) {
			if err != nil {
				yield(timeline.Document{}, err)
				return
			}
			for _, l := range batch {
				if err := ctx.Err(); err != nil {
					yield(timeline.Document{}, err)
					return
				}
				r.progress.at(r.read + r.failed)
				if l.err != nil {
					r.unreadable(l)
					continue
				}
				if ids[l.doc.ID] {
					yield(timeline.Document{}, fmt.Errorf("%s: two documents have the id %s", l.path, l.doc.ID))
					return
				}
				ids[l.doc.ID] = true
				r.read++
				r.noteLanguage(l.doc)
				r.dating.apply(&l.doc, l.path)
				if r.verbose {
					r.detail("%s: %q, %s, %s", l.doc.ID, l.doc.Title, dated(l.doc), count(utf8.RuneCountInString(l.doc.Text), "character"))
				}
				if !yield(l.doc, nil) {
					return
				}
			}
		}
		if err := r.finish(); err != nil {
			yield(timeline.Document{}, err)
		}
	}
}

// finish looks at the whole when all has been read.
func (r *reading) finish() error {
	if r.read == 0 && r.failed > 0 {
		return errTold
	}
	r.tellLanguages()
	if r.dating.own.n > 0 {
		r.warn("--date %s is not used for what has a date of its own: %v", r.dating.blanket, r.dating.own)
		r.hint("--date NAME=DATE wins over it")
	}
	return r.dating.check()
}

// loads gives the work of reading, bit by bit: a file at a time, or a document where the input is a stream of them.
func (r *reading) loads(ctx context.Context) iter.Seq2[load, error] {
	return func(yield func(load, error) bool) {
		for _, in := range r.inputs {
			whole := func() []loaded { return slices.Collect(r.split(ctx, in)) }
			loads := slices.Values([]load{whole})
			if r.streams(in) {
				loads = handOn(r.split(ctx, in))
			}
			for l := range loads {
				if err := ctx.Err(); err != nil {
					yield(nil, err)
					return
				}
				if !yield(l, nil) {
					return
				}
			}
		}
	}
}

func handOn(documents iter.Seq[loaded]) iter.Seq[load] {
	return func(yield func(load) bool) {
		for l := range documents {
			if !yield(func() []loaded { return []loaded{l} }) {
				return
			}
		}
	}
}

// streams tells whether an input may hold more documents than memory does.
func (r *reading) streams(in input) bool {
	format := r.reader.Format
	if format == "" {
		format = document.FormatOf(in.path)
	}
	return in.path == "-" || format == "jsonl" || format == "" // which may turn out to be JSON lines
}

// known is how many documents there are, 0 where that shows only as they are read.
func (r *reading) known() int {
	if slices.ContainsFunc(r.inputs, r.streams) {
		return 0
	}
	return len(r.inputs)
}

// split reads an input's documents.
func (r *reading) split(ctx context.Context, in input) iter.Seq[loaded] {
	return func(yield func(loaded) bool) {
		content, err := r.open(ctx, in)
		if err != nil {
			yield(loaded{input: in, err: err})
			return
		}
		defer content.Close()
		text := bufio.NewReader(content)
		if r.reader.Format == "" && isTimeline(text) {
			yield(loaded{input: in, err: hinted{
				fmt.Errorf("%s: a timeline, not a document", spoken(in.path)),
				"dateline render draws CSV and JSON; --input text or html reads it as any other",
			}})
			return
		}
		for doc, err := range r.reader.Read(in.id, text) {
			if !yield(loaded{input: in, doc: doc, err: err}) {
				return
			}
		}
	}
}

// unreadable tells of what cannot be read. The run goes on with the rest.
func (r *reading) unreadable(l loaded) {
	r.failed++
	err := l.err
	var fault *document.Error
	if errors.As(err, &fault) {
		where := fault.Source
		if where == l.id && l.path != "-" {
			where = l.path // as the user knows it
		}
		err = hinted{fmt.Errorf("%s: %w", where, fault.Err), fault.Hint}
	}
	r.fail(err)
}

// expect checks the names that --date gives before anything is read, where all names are known by then.
func (r *reading) expect() error {
	early := &dating{byName: r.dating.byName, used: map[string]bool{}}
	for _, in := range r.inputs {
		if r.streams(in) {
			return nil
		}
		early.find(in.id, in.path)
	}
	return early.check()
}
