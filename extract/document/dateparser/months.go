package dateparser

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"
)

//go:embed months.txt
var monthFile string

// months are the names of months, in lower case, each with its number. They are read on first use; the file is
// embedded, and each date that the tests read has it read whole.
var months = sync.OnceValue(func() map[string]int {
	numbers, err := parseMonths(monthFile)
	if err != nil {
		panic(err)
	}
	return numbers
})

func parseMonths(file string) (map[string]int, error) {
	numbers := map[string]int{}
	for text := range strings.Lines(file) {
		if text = strings.TrimSpace(text); text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		language, rest, _ := strings.Cut(text, ":")
		twelve := strings.Fields(rest)
		if len(twelve) != 12 {
			return nil, fmt.Errorf("months of %q: got %d, want 12", language, len(twelve))
		}
		for i, names := range twelve {
			for name := range strings.SplitSeq(names, "/") {
				if n, ok := numbers[name]; ok && n != i+1 {
					return nil, fmt.Errorf("months of %q: %q is month %d and %d", language, name, n, i+1)
				}
				numbers[name] = i + 1
			}
		}
	}
	return numbers, nil
}
