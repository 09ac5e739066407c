// Package report writes a timeline as one HTML page: the chart, each event's sentences and sources, the list of
// events, and what was left out.
//
//	err := report.Page{Title: "Two neighbours"}.Write(w, tl)
//
// The page is one file that asks nothing from any network. Text of documents reaches it through html/template,
// through JSON, and in the browser through textContent, never as markup; its content security policy allows its own
// two scripts and its own style sheet by their hashes, and nothing else.
//
// A Fragment is a timeline in somebody else's page:
//
//	err := report.Fragment{Picture: chart.Picture{Title: "Two neighbours"}}.Write(w, tl)
//
// Without a script the list still holds the events, up to a thousand; beyond that the script fills it as one scrolls.
// The chart needs the bundle that `task assets` builds; in a binary without it the page says so.
package report
