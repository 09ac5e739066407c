package chart

import "embed"

// assets holds the built script, and nothing but .keep before `task assets` has run.
//
//go:embed all:assets/dist
var assets embed.FS

// Script returns ECharts and timeline.js in one script, licence notices at its head. It is empty in a binary that
// was built before `task assets` had run.
func Script() string {
	script, err := assets.ReadFile("assets/dist/chart.js")
	if err != nil {
		return ""
	}
	return string(script)
}
