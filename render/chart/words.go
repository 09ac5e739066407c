package chart

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"dateline/timeline"
)

// Words returns a date as an English reader would say it: "16 May 2024", "spring 2022", "the 1990s",
// "about March 1998", "from 2019 on", "44 BC". It is empty for the zero Date.
func Words(date timeline.Date) string {
	if from, to, ok := date.Bounds(); ok {
		return stretchInWords(from, to, isOneOf(date))
	}
	words := singleInWords(date)
	switch {
	case words == "":
		return ""
	case date.IsApproximate() && date.IsUncertain():
		return "perhaps about " + words
	case date.IsApproximate():
		return "about " + words
	case date.IsUncertain():
		return "perhaps " + words
	}
	return words
}

func stretchInWords(from, to timeline.Date, once bool) string {
	first, last := Words(from), Words(to)
	switch {
	case first == "" && last == "":
		return ""
	case once && first == "":
		return last + " or before"
	case once && last == "":
		return first + " or after"
	case once:
		return "between " + first + " and " + last
	case first == "":
		return "until " + last
	case last == "":
		return "from " + first + " on"
	}
	return shared(from, to) + " – " + last
}

// shared returns the first side of a stretch without what its last side says again: "3 – 9 May 2024".
func shared(from, to timeline.Date) string {
	plain := from.Precision() == to.Precision() && !from.IsApproximate() && !from.IsUncertain() && from.Year() == to.Year() && from.Year() != 0
	switch {
	case plain && from.Precision() == timeline.PrecisionDay && from.Month() == to.Month():
		return strconv.Itoa(from.Day())
	case plain && from.Precision() == timeline.PrecisionDay:
		return strconv.Itoa(from.Day()) + " " + time.Month(from.Month()).String()
	case plain && from.Precision() == timeline.PrecisionMonth:
		return time.Month(from.Month()).String()
	}
	return Words(from)
}

func singleInWords(date timeline.Date) string {
	start, ok := date.Start()
	if !ok {
		return ""
	}
	year, month := yearInWords(start.Year()), start.Month().String()
	switch date.Precision() {
	case timeline.PrecisionMinute:
		hour, minute, _ := date.Clock()
		return fmt.Sprintf("%d %s %s, %02d:%02d", start.Day(), month, year, hour, minute)
	case timeline.PrecisionDay:
		return fmt.Sprintf("%d %s %s", start.Day(), month, year)
	case timeline.PrecisionMonth:
		return month + " " + year
	case timeline.PrecisionSeason:
		return seasonInWords(date) + year
	case timeline.PrecisionYear:
		return year
	case timeline.PrecisionDecade:
		return "the " + decadeInWords(start.Year())
	case timeline.PrecisionCentury:
		return "the " + centuryInWords(date, start.Year())
	}
	return date.String()
}

// yearInWords returns an astronomical year as readers count: year 0 is 1 BC.
func yearInWords(year int) string {
	if year <= 0 {
		return strconv.Itoa(1-year) + " BC"
	}
	return strconv.Itoa(year)
}

func decadeInWords(year int) string {
	if year < 0 {
		return strconv.Itoa(-year) + "s BC"
	}
	return strconv.Itoa(year) + "s"
}

// centuryInWords names a century ("the 20th century"), and a millennium by its years.
func centuryInWords(date timeline.Date, year int) string {
	end, _ := date.End()
	if end.Year()-year >= 100 {
		return "years " + yearInWords(year) + " to " + yearInWords(end.Year())
	}
	if year < 0 {
		return ordinal(-year/100) + " century BC"
	}
	return ordinal(year/100+1) + " century"
}

func ordinal(n int) string {
	suffix := "th"
	if n/10%10 != 1 {
		switch n % 10 {
		case 1:
			suffix = "st"
		case 2:
			suffix = "nd"
		case 3:
			suffix = "rd"
		}
	}
	return strconv.Itoa(n) + suffix
}

// seasons are EDTF's codes for parts of a year.
var seasons = map[string]string{
	"21": "spring ", "22": "summer ", "23": "autumn ", "24": "winter ",
	"25": "spring ", "26": "summer ", "27": "autumn ", "28": "winter ",
	"29": "spring ", "30": "summer ", "31": "autumn ", "32": "winter ",
	"33": "the first quarter of ", "34": "the second quarter of ", "35": "the third quarter of ", "36": "the fourth quarter of ",
	"37": "the first third of ", "38": "the second third of ", "39": "the last third of ",
	"40": "the first half of ", "41": "the second half of ",
}

func seasonInWords(date timeline.Date) string {
	edtf := strings.TrimRight(date.String(), "?~%")
	return seasons[edtf[strings.LastIndexByte(edtf, '-')+1:]]
}
