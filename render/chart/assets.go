package chart

import (
	"embed"
	"errors"
)

// assets holds what `task assets` has built, and nothing but .keep before.
//
//go:embed all:assets/dist
var assets embed.FS

// ErrNotBuilt says that a binary was built before `task assets` had run, and can draw no picture.
var ErrNotBuilt = errors.New("this build of dateline draws no pictures: run `task assets` and build it again")

// Script returns timeline.js, which draws the chart, in one script. It is empty in a binary that was built before
// `task assets` had run.
func Script() string { return string(asset("chart.js")) }

// ECharts returns what a page needs of ECharts for the pictures that its readers take away: licence notices and, in the
// last line, the script by gzip in base64. It may be as empty as Script.
func ECharts() string { return string(asset("echarts.txt")) }

// EChartsHash returns the hash, SHA-256 in base64, by which a content security policy lets the unpacked script run.
func EChartsHash() string { return string(asset("echarts.sha256")) }

// asset returns a file that `task assets` makes, or nil.
func asset(name string) []byte {
	content, err := assets.ReadFile("assets/dist/" + name)
	if err != nil {
		return nil
	}
	return content
}
