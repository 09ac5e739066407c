// Learn learns the weights of importance from timelines that people drew, and writes them as the file that
// timeline.Rank's are compiled from:
//
//	dateline extract --format json -o news/flood.json flood/*.html   # what the program finds in the articles
//	go run ./internal/learn -o timeline/weights.txt news             # news/flood.csv is what a person drew
//
// Each folder holds timelines of one subject, so that what is learned can be tried on a subject that had no part in it: a NAME.json with all the
// events of some documents, and beside it a NAME.csv with the columns date and title, whose days are those that matter.
package main

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"dateline/timeline"
)

func main() {
	out := flag.String("o", "", "file to write the weights to; none: standard output")
	flag.Parse()
	if err := learn(*out, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "learn:", err)
		os.Exit(1)
	}
}

// lesson is a lesson with its name.
type lesson struct {
	timeline.Lesson
	name string
}

func learn(out string, folders []string) error {
	if len(folders) == 0 {
		return errors.New("name folders, one for each subject, with NAME.json (dateline extract) and NAME.csv (drawn by a person) in them")
	}
	var subjects [][]lesson
	for _, folder := range folders {
		lessons, err := read(folder)
		if err != nil {
			return err
		}
		subjects = append(subjects, lessons)
	}
	tryOnOthers(subjects)
	all := join(subjects, -1)
	origin := fmt.Sprintf("Learned from timelines that people drew of %d subjects, %d in all, and the articles of their time.", len(subjects), len(all))
	var file bytes.Buffer
	if err := timeline.WriteWeights(&file, timeline.Learn(all), origin); err != nil {
		return err
	}
	if out == "" {
		_, err := os.Stdout.Write(file.Bytes())
		return err
	}
	return os.WriteFile(out, file.Bytes(), 0o644)
}

// read reads the lessons of a folder.
func read(folder string) ([]lesson, error) {
	names, err := filepath.Glob(filepath.Join(folder, "*.csv"))
	if err != nil || len(names) == 0 {
		return nil, fmt.Errorf("%s: no timeline that a person drew: want NAME.csv beside NAME.json", folder)
	}
	var lessons []lesson
	for _, name := range names {
		drawn, err := readFile(name, timeline.ReadCSV)
		if err != nil {
			return nil, err
		}
		extracted, err := readFile(strings.TrimSuffix(name, ".csv")+".json", timeline.ReadJSON)
		if err != nil {
			return nil, err
		}
		lessons = append(lessons, lesson{timeline.NewLesson(extracted, drawn), name})
	}
	return lessons, nil
}

func readFile[T any](name string, read func(r io.Reader) (T, error)) (T, error) {
	file, err := os.Open(name)
	if err != nil {
		var none T
		return none, err
	}
	defer file.Close()
	t, err := read(file)
	if err != nil {
		err = fmt.Errorf("%s: %w", name, err)
	}
	return t, err
}

// tryOnOthers tells, for each timeline, how many of its days are found by weights learned from other subjects.
func tryOnOthers(subjects [][]lesson) {
	if len(subjects) < 2 {
		return
	}
	sum, n := 0.0, 0
	for i, subject := range subjects {
		w := timeline.Learn(join(subjects, i))
		for _, one := range subject {
			f1 := one.F1(w)
			fmt.Fprintf(os.Stderr, "%.3f  %s, by what the other subjects teach: %v\n", f1, one.name, w)
			sum, n = sum+f1, n+1
		}
	}
	fmt.Fprintf(os.Stderr, "%.3f  Date-F1, mean of %d timelines\n", sum/float64(n), n)
}

// join lists the lessons of all subjects but one.
func join(subjects [][]lesson, without int) []timeline.Lesson {
	var all []timeline.Lesson
	for i, subject := range subjects {
		for _, one := range subject {
			if i != without {
				all = append(all, one.Lesson)
			}
		}
	}
	return all
}
