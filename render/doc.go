// Package render writes timelines in the text formats that other programs read, one format a file.
//
//	err := render.JSONLines(w, tl)   // an event a line
//	err := render.Markdown(w, tl)    // a table
//
// TimeML is the one that holds no events: it marks the expressions of time in a document's text.
//
// Its subfolders draw: chart gives the option and script of the chart, report the whole page. CSV and JSON, which are
// read back too, belong to package timeline.
package render
