package temporal

import (
	"math"
	"strconv"
	"strings"
)

// unit is a unit of time by its English name in the singular.
type unit string

// letters are the units as TIMEX3 durations have them, with how many of that letter one unit makes.
var letters = map[unit]struct {
	time   bool
	letter string
	each   float64
	half   string // of one, in units that it is told in
}{
	"second":     {true, "S", 1, ""},
	"minute":     {true, "M", 1, "30S"},
	"hour":       {true, "H", 1, ""},
	"night":      {false, "D", 1, ""},
	"day":        {false, "D", 1, ""},
	"week":       {false, "W", 1, ""},
	"weekend":    {false, "WE", 1, ""},
	"fortnight":  {false, "W", 2, ""},
	"month":      {false, "M", 1, ""},
	"quarter":    {false, "M", 3, ""},
	"year":       {false, "Y", 1, "6M"},
	"decade":     {false, "Y", 10, ""},
	"century":    {false, "Y", 100, ""},
	"millennium": {false, "Y", 1000, ""},
}

// vagueLetters are the units that have a letter of their own where their number isn't told.
var vagueLetters = map[unit]string{"decade": "DE", "century": "CE", "quarter": "Q"}

// period writes a TIMEX3 duration: P3D, PT2H, PXY.
func (u unit) period(n float64, exact bool) string {
	l := letters[u]
	var b strings.Builder
	b.WriteByte('P')
	if l.time {
		b.WriteByte('T')
	}
	if !exact {
		b.WriteByte('X')
		if v, ok := vagueLetters[u]; ok {
			return b.String() + v
		}
	} else {
		n *= l.each
		if whole := math.Floor(n); n == whole+.5 && whole > 0 && l.half != "" {
			return b.String() + strconv.Itoa(int(whole)) + l.letter + l.half
		}
		b.WriteString(strconv.FormatFloat(n, 'f', -1, 64))
	}
	return b.String() + l.letter
}

func (u unit) clock() bool { return letters[u].time }
