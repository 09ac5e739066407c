// Package render writes timelines in the text formats that other programs read, one format a file.
//
//	err := render.JSONLines(w, tl)   // an event a line
//
// Its subfolders draw: chart gives the option and script of the chart, report the whole page. CSV and JSON, which are
// read back too, belong to package timeline.
package render
