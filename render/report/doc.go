// Package report writes a timeline as one HTML page: the chart, each event's sentences and sources, the documents to be
// read, the list of events, and what was left out. It can be searched, filtered and corrected, and gives all of it away
// again as CSV and JSON.
//
//	err := report.Page{Title: "Two neighbours", Texts: report.TextsQuotes}.Write(w, tl)
//
// The template has what every reader gets; the script, in files of one subject each that follow one another in one
// scope, does the rest from the page's data (data.go): texts once, mentions by offset, columns for what comes by the
// thousand, packed where they are many. Dates in the script are read as timeline.ParseDate does, and CSV and JSON
// written as package timeline does; tests hold both to it.
//
// The page is one file that asks nothing from any network. Text of documents reaches it through html/template,
// through JSON, and in the browser through textContent, never as markup; its content security policy allows its own
// scripts and its own style sheet by their hashes, and nothing else.
//
// A Fragment is a timeline in somebody else's page:
//
//	err := report.Fragment{Picture: chart.Picture{Title: "Two neighbours"}}.Write(w, tl)
//
// Without a script the page has the chart as a picture and up to a thousand rows of the list; the script fills that as
// one scrolls.
// The chart needs the bundle that `task assets` builds; in a binary without it the page says so.
package report
