// Package dateparser stands in for go-dateparser, which go-htmldate asks for dates that name their month in other
// languages than English.
//
//	found, err := new(dateparser.Parser).Parse(nil, "Veröffentlicht am 5. März 2024, 10:15 Uhr") // found.Time: 2024-03-05
//
// The original reads dates of every kind in some 200 languages, and for that compiles 4,575 regular expressions when a
// program starts, whether or not it reads a page: 0.3 s and 55 MB, of which a run over plain text has nothing. This one
// costs nothing until its first call. go.mod puts it in the original's place, so it bears the original's name, has those
// names of it that go-htmldate and dateline use, and is a module of its own. It was written for dateline; no code or data
// of the original is in it. Since go test ./... ends where another module begins, its tests are beside it, in
// extract/document.
//
// It reads a day, a month and a year of four digits that stand together, in any of the orders that keep the month from
// being taken for the day: 5 декабря 2024, December 5, 2024, 2024. december 5., 5 tháng 12 năm 2024, 2024年12月5日.
// months.txt has the names of the months. What stands around does not matter, but where it tells another date or
// makes a range of this one, there is no one day to be found. Nothing is filled in, so of Configuration nothing is used.
//
// Limits: no dates in numbers alone, which go-htmldate reads itself; no years of two digits; no digits but 0 to 9; no
// calendar but the Gregorian.
package dateparser
