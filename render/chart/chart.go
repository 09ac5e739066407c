package chart

import (
	"encoding/json"
	"fmt"

	"github.com/go-echarts/go-echarts/v2/charts"
	"github.com/go-echarts/go-echarts/v2/opts"

	"dateline/timeline"
)

// Option returns the chart of tl as JSON: ECharts' option as go-echarts builds it, with a series for the ground
// (stripes, gridlines, ticks) and one for the events, a datum for each lane. The events themselves stand in its
// key "dateline", with the ties between those that disagree; timeline.js takes that out before ECharts sees the rest.
//
// The bytes are safe inside a <script type="application/json"> element.
func Option(tl *timeline.Timeline) ([]byte, error) { return OptionBy(LanesByCategory, tl) }

// OptionBy returns the option of a chart whose events share a lane by something else than their category.
func OptionBy(by Lanes, tl *timeline.Timeline) ([]byte, error) {
	lanes := lanesBy(by, tl)
	c := charts.NewCustom()
	c.SetGlobalOptions(
		charts.WithAnimation(false),
		charts.WithXAxisOpts(opts.XAxis{Type: "value", Show: opts.Bool(false), Min: 0, Max: 1}),
		charts.WithYAxisOpts(opts.YAxis{Type: "value", Show: opts.Bool(false), Min: 0, Max: 1}),
		charts.WithDataZoomOpts(opts.DataZoom{Type: "inside", Start: 0, End: 100}),
	)
	c.AddSeries("ground", []opts.CustomData{{Value: []int{0}}})
	c.AddSeries("events", data(lanes))
	c.Accept(additions{lanes: lanes, ties: tiesOf(tl)})
	c.Validate()
	option, err := json.Marshal(c.JSON())
	if err != nil {
		return nil, fmt.Errorf("chart: option: %w", err)
	}
	return option, nil
}

// data holds a datum for each lane. Its value is the lane's index; timeline.js draws the lane's events from it.
func data(lanes []lane) []opts.CustomData {
	data := make([]opts.CustomData, len(lanes))
	for i, l := range lanes {
		data[i] = opts.CustomData{Name: l.Name, Value: []int{i}}
	}
	return data
}

// additions completes the option by what go-echarts' structs have no field for.
type additions struct {
	charts.BaseConfigurationVisitor
	lanes []lane
	ties  [][2]int
}

func (a additions) Visit(option map[string]any) {
	for _, unused := range []string{"title", "legend", "toolbox", "color", "tooltip"} {
		delete(option, unused)
	}
	option["dateline"] = map[string]any{"lanes": a.lanes, "ties": a.ties}
	option["useUTC"] = true
}

// VisitDataZooms filters nothing: timeline.js knows what is in view.
func (additions) VisitDataZooms(zooms []opts.DataZoom) any {
	return []any{with(zooms[0], map[string]any{"filterMode": "none"})}
}

// VisitSeriesOpt lets the ground take no mouse events, and has the events' series drawn whole at every zoom.
func (additions) VisitSeriesOpt(series charts.MultiSeries) any {
	both := map[string]any{"coordinateSystem": "cartesian2d", "encode": map[string]any{"x": []int{}, "y": []int{}, "tooltip": []int{}}}
	ground := map[string]any{"silent": true, "z": 1}
	events := map[string]any{"z": 2}
	return []any{with(with(series[0], both), ground), with(with(series[1], both), events)}
}

// with returns the JSON object that options stands for, with more keys.
func with(options any, more map[string]any) map[string]any {
	object, ok := options.(map[string]any)
	if !ok {
		text, err := json.Marshal(options)
		if err != nil {
			panic("chart: go-echarts' own option does not marshal: " + err.Error())
		}
		if err := json.Unmarshal(text, &object); err != nil {
			panic("chart: go-echarts' own option is no object: " + err.Error())
		}
	}
	for key, value := range more {
		object[key] = value
	}
	return object
}
