package timeline

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
)

// What is here makes events whole that were read from a file that a person may have edited.

// byteOrderMark is what some programs write before UTF-8.
const byteOrderMark = "\uFEFF"

// check tells what an event lacks, or has that no event can have.
func (e *Event) check() error {
	switch {
	case e.Date.IsZero():
		return errors.New("it has no date: write one, such as \"date\": \"2024-05-16\", or delete the event")
	case strings.TrimSpace(e.Title) == "":
		return errors.New("it has no title: write a headline, such as \"title\": \"The bridge was opened\", or delete the event")
	case !isCategory(e.Category):
		return fmt.Errorf("there is no category %q: write one of %s", e.Category, listOf(categories()))
	case !isStatus(e.Status):
		return fmt.Errorf("there is no status %q: write one of %s", e.Status, listOf(Statuses))
	case !isShare(e.Importance):
		return fmt.Errorf("importance %v is not between 0 and 1: write a number such as 0.5", e.Importance)
	case !isShare(e.Confidence):
		return fmt.Errorf("confidence %v is not between 0 and 1: write a number such as 0.5", e.Confidence)
	}
	return nil
}

func isShare(x float64) bool { return 0 <= x && x <= 1 }

func categories() []Category {
	var all []Category
	for _, g := range Groups {
		all = append(all, g.Categories...)
	}
	return all
}

func listOf[T ~string](names []T) string {
	var list string
	for i, name := range names {
		if i > 0 {
			list += ", "
		}
		list += string(name)
	}
	return list
}

// nameEvents gives an id to every event that has none, the same one each time the same file is read. It tells the
// first two events that have the same id, where there are such.
func nameEvents(events []Event) (first, second int, twice bool) {
	used := map[string]bool{}
	at := map[string]int{}
	for i, e := range events {
		if e.ID == "" {
			continue
		}
		if first, twice := at[e.ID]; twice {
			return first, i, true
		}
		at[e.ID], used[e.ID] = i, true
	}
	for i := range events {
		e := &events[i]
		for n := 1; e.ID == ""; n++ {
			if id := addedID(e, n); !used[id] {
				e.ID, used[id] = id, true
			}
		}
	}
	return 0, 0, false
}

// addedID names the n-th event of the same date and title.
func addedID(e *Event, n int) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\n%s\n%d", e.Date, e.Title, n))
	return "added-" + hex.EncodeToString(sum[:4])
}
