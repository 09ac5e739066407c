package chart

import "embed"

// assets holds the built script, and nothing but .keep before `task assets` has run.
//
//go:embed all:assets/dist
var assets embed.FS

// Script returns timeline.js, which draws the chart, in one script. It is empty in a binary that was built before
// `task assets` had run.
func Script() string { return asset("chart.js") }

// ECharts returns what a page needs of ECharts for the pictures that its readers take away, licence notices at its
// head. It may be as empty as Script.
func ECharts() string { return asset("echarts.js") }

func asset(name string) string {
	script, err := assets.ReadFile("assets/dist/" + name)
	if err != nil {
		return ""
	}
	return string(script)
}
