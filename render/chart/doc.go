// Package chart turns a timeline into an ECharts option, and carries the script that draws it.
//
//	option, err := chart.Option(tl)   // JSON: the chart and, in its key "dateline", the events by lane
//	script := chart.Script()          // ECharts and timeline.js; sets the global `dateline`
//
// and in the page, with no text of an event ever read as HTML or as code:
//
//	const chart = dateline.draw(element, option, {onSelect: index => …})
//
// The option is go-echarts' own, marshalled by encoding/json. Its Render is not used: that leaves "</script>" in
// an event's title as it is, and reads text of the form __f__…__f__ as code. The functions of the option are
// attached by timeline.js.
//
// The script is built from npm's echarts by `task assets` into assets/dist, which is not committed. A binary
// built without it works, but Script is empty, and there is no chart.
//
// Days count from 1 January 1970, as fractions where a time of day is told; the axis is one of numbers, so that
// every year that a timeline.Date can hold has its place on it.
package chart
