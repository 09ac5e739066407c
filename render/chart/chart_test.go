package chart_test

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"dateline/render/chart"
	"dateline/timeline"
)

var update = flag.Bool("update", false, "write the golden files anew")

func date(edtf string) timeline.Date {
	d, err := timeline.ParseDate(edtf)
	if err != nil {
		panic(err)
	}
	return d
}

// marks is a timeline with each way that an event can be drawn.
func marks() *timeline.Timeline {
	return &timeline.Timeline{Events: []timeline.Event{
		{ID: "day", Date: date("2024-05-16"), Title: "Envoys meet", Category: timeline.Consult, Status: timeline.Occurred, Importance: .87654},
		{ID: "clock", Date: date("2024-05-16T18:00"), Title: "Envoys dine", Category: timeline.Consult, Status: timeline.Occurred},
		{ID: "month", Date: date("1969-12"), Title: "Yard opens", Category: timeline.Economy, Status: timeline.Occurred},
		{ID: "about", Date: date("1998~"), Title: "Dam cracks", Category: timeline.Disaster, Status: timeline.Occurred},
		{ID: "once", Date: date("[2019..2021]"), Title: "Dam breaks", Category: timeline.Disaster, Status: timeline.Occurred},
		{ID: "since", Date: date("2019/.."), Title: "Guards stand by", Category: timeline.Mobilize, Status: timeline.Occurred},
		{ID: "until", Date: date("../2019"), Title: "Peace holds", Category: timeline.Agree, Status: timeline.Occurred},
		{ID: "planned", Date: date("2031"), Title: "Vote is due", Category: timeline.Election, Status: timeline.Planned},
		{ID: "denied", Date: date("2023-02-01"), Title: "Shot is fired", Category: timeline.Assault, Status: timeline.Denied, Conflicts: []string{"day"}},
		{ID: "bc", Date: date("-0043-03-15"), Title: "Senators stab", Category: "murder", Status: timeline.Occurred},
		{ID: "undated", Title: "Nobody knows when", Category: timeline.Other},
	}}
}

func TestOption(t *testing.T) {
	option, err := chart.Option(marks())
	if err != nil {
		t.Fatal(err)
	}
	var got bytes.Buffer
	if err := json.Indent(&got, option, "", "  "); err != nil {
		t.Fatal(err)
	}
	got.WriteByte('\n')
	file := filepath.Join("testdata", "option.json")
	if *update {
		if err := os.WriteFile(file, got.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got.Bytes(), want) {
		t.Errorf("the option differs from %s (go test -update writes it anew):\n%s", file, got.Bytes())
	}
}

// The option stands inside a <script> element of a page.
func TestOptionIsInert(t *testing.T) {
	tl := &timeline.Timeline{Events: []timeline.Event{{
		Date: date("2024"), Title: `</script><script>alert(1)</script> __f__(function(){})__f__ <!--`, Category: timeline.Other,
	}}}
	option, err := chart.Option(tl)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.ContainsAny(option, "<>") {
		t.Errorf("the option holds markup: %s", option)
	}
	if !bytes.Contains(option, []byte(`"\u003c/script\u003e\u003cscript\u003ealert(1)\u003c/script\u003e __f__(function(){})__f__ \u003c!--"`)) {
		t.Errorf("the option doesn't hold the title as a string: %s", option)
	}
}

func TestScripts(t *testing.T) {
	if chart.Script() == "" {
		t.Skip("the chart's script is not built: run `task assets`")
	}
	for _, notice := range []string{"Apache ECharts", "The Apache Software Foundation", "Licensed under the Apache License, Version 2.0", "Redistribution and use in source and binary forms"} {
		if !strings.Contains(chart.ECharts(), notice) {
			t.Errorf("ECharts lacks the notice %q", notice)
		}
	}
	if got := unpacked(t, chart.ECharts()); sum64(got) != chart.EChartsHash() {
		t.Error("the hash of ECharts is not that of the script")
	}
	for _, bad := range []string{"</script", "<!--", "\r"} {
		if strings.Contains(chart.Script()+chart.ECharts(), bad) {
			t.Errorf("a script holds %q, which a page can't carry as it is", bad)
		}
	}
}

// unpacked returns what the last line of a packed script holds.
func unpacked(t *testing.T, packed string) string {
	t.Helper()
	reader, err := gzip.NewReader(base64.NewDecoder(base64.StdEncoding, strings.NewReader(packed[strings.LastIndexByte(packed, '\n')+1:])))
	if err != nil {
		t.Fatal(err)
	}
	script, err := io.ReadAll(reader)
	if err != nil {
		t.Fatal(err)
	}
	return string(script)
}

func sum64(text string) string {
	sum := sha256.Sum256([]byte(text))
	return base64.StdEncoding.EncodeToString(sum[:])
}

// The lock file names packages by their hashes, not by where they are fetched.
func TestLockfile(t *testing.T) {
	lock, err := os.ReadFile("package-lock.json")
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Contains(lock, []byte("resolved")) || bytes.Contains(lock, []byte("://reg")) {
		t.Error("package-lock.json holds addresses; .npmrc's omit-lockfile-registry-resolved keeps them out")
	}
}

func ExampleWords() {
	for _, edtf := range []string{"2024-05-16", "2022-21", "199X", "1998~", "2019/.."} {
		date, _ := timeline.ParseDate(edtf)
		fmt.Println(chart.Words(date))
	}
	// Output:
	// 16 May 2024
	// spring 2022
	// the 1990s
	// about 1998
	// from 2019 on
}
