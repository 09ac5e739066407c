package chart_test

import (
	"bytes"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"dateline/render/chart"
	"dateline/timeline"
)

// Programs that are not browsers show the SVG as the PNG has it: where the one is dark, so is the other.
func TestOtherPrograms(t *testing.T) {
	tl := crowd(30)
	tl.Title = "מה עשו הנמלים"
	tl.Events[4].Title = "הנמל נפתח מחדש"
	tl.Events[9].Title = `Гавань <b>открыта</b> & "названа" заново`
	tl.Events[14].Importance, tl.Events[14].Status = 1, timeline.Cancelled
	picture := chart.Picture{Spacing: chart.SpacingEven}
	var svg, ours bytes.Buffer
	for _, err := range []error{picture.SVG(&svg, tl), picture.PNG(&ours, tl)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	want := tiles(t, ours.Bytes())
	for _, program := range []struct {
		name      string
		arguments func(from, to string) []string
	}{
		{"rsvg-convert", func(from, to string) []string { return []string{"-o", to, from} }},
		{"inkscape", func(from, to string) []string { return []string{"--export-type=png", "--export-filename=" + to, from} }},
		{"soffice", func(from, to string) []string {
			dir := filepath.Dir(to)
			return []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "png", "--outdir", dir, from}
		}},
	} {
		t.Run(program.name, func(t *testing.T) {
			t.Parallel()
			path, err := exec.LookPath(program.name)
			if err != nil {
				t.Skipf("%s is not installed", program.name)
			}
			dir := t.TempDir()
			from, to := filepath.Join(dir, "picture.svg"), filepath.Join(dir, "picture.png")
			if err := os.WriteFile(from, svg.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
			if said, err := exec.Command(path, program.arguments(from, to)...).CombinedOutput(); err != nil {
				t.Fatalf("%v: %s", err, said)
			}
			file, err := os.ReadFile(to)
			if err != nil {
				t.Fatal(err)
			}
			if off := differing(want, tiles(t, file)); off > 4 {
				t.Errorf("%d of %d tiles look otherwise than in the PNG", off, len(want))
			}
		})
	}
}

const across, down = 64, 36 // tiles

// tiles returns how light the parts of a picture are, from 0 to 255.
func tiles(t *testing.T, file []byte) []float64 {
	t.Helper()
	picture, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	size := picture.Bounds().Size()
	light := make([]float64, across*down)
	for k := range light {
		part := image.Rect(k%across*size.X/across, k/across*size.Y/down, (k%across+1)*size.X/across, (k/across+1)*size.Y/down)
		for y := part.Min.Y; y < part.Max.Y; y++ {
			for x := part.Min.X; x < part.Max.X; x++ {
				r, g, b, _ := picture.At(x, y).RGBA()
				light[k] += float64(r+g+b) / 3 / 257 / float64(part.Dx()*part.Dy())
			}
		}
	}
	return light
}

// differing counts the tiles that are much lighter in one picture than in the other.
func differing(a, b []float64) int {
	n := 0
	for k := range a {
		if a[k]-b[k] > 40 || b[k]-a[k] > 40 {
			n++
		}
	}
	return n
}
