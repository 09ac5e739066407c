// Package extract turns documents into a timeline of the dated events that they tell of.
//
//	var x extract.Extractor
//	tl, err := x.Extract(documents)
//
// It wires three packages together: document reads files, temporal finds what a text says about time, event makes
// events of it. Use them by themselves where you want only that. The text is English; what a text leaves open, such
// as the year of "in July" in a document without a date, stays out of the events and is listed among the rejected.
package extract
