// Package chart turns a timeline into an ECharts option, and carries the scripts that draw it.
//
//	option, err := chart.Option(tl)   // JSON: the chart and, in its key "dateline", the events by lane
//	script := chart.Script()          // timeline.js; sets the global `dateline`
//	echarts := chart.ECharts()        // for the pictures that readers take away, packed; in <script type="text/plain" data-echarts>
//
// and in the page, with no text of an event ever read as HTML or as code:
//
//	const chart = dateline.draw(element, option, {onSelect: index => …})
//
// timeline.js lays the events out and describes what is seen as children of ECharts' custom series. On the screen it
// paints them itself: it has done so before ECharts has begun, and a frame of a zoom costs it a few milliseconds. The
// keyboard walks through its marks; onPoint tells the page which. What
// a reader takes away as SVG or PNG is drawn by ECharts, which runs when it is first needed.
//
// The option is go-echarts' own, marshalled by encoding/json. Its Render is not used: that leaves "</script>" in
// an event's title as it is, and reads text of the form __f__…__f__ as code. The functions of the option are
// attached by the script.
//
// A Picture is the same chart where there is no browser:
//
//	err := chart.Picture{Title: "The piers", Width: 1280, Height: 720}.SVG(w, tl)   // or PNG
//
// picture.js runs the layout in QuickJS, with the widths of the embedded font for measure, and puts a headline, a key and
// notes around it. It answers with flat shapes in pixels; svg.go writes them down, paint.go paints them. Both formats carry
// the text that Describe gives.
//
// The scripts are built by `task assets` into assets/dist, which is not committed. A binary built without them works,
// but Script is empty, and there is no chart.
//
// Days count from 1 January 1970, as fractions where a time of day is told; the axis is one of numbers, so that
// every year that a timeline.Date can hold has its place on it.
package chart
