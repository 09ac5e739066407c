package cli

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"dateline/render/chart"

	"github.com/urfave/cli/v2"
)

// pictureFlags say how a picture looks.
func pictureFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Category: pictureGroup, Name: "subtitle", Usage: "`TEXT` what stands below the headline", DefaultText: "how many events, and when"},
		&cli.StringFlag{Category: pictureGroup, Name: "size", Usage: "`SIZE` the picture's size: WIDTHxHEIGHT in pixels, or a4", DefaultText: "1280x720"},
		&cli.StringFlag{Category: pictureGroup, Name: "theme", Usage: "`THEME` the ground: light or dark, or, of a fragment, auto, as the page around it", DefaultText: "light, and of a fragment auto"},
		&cli.StringFlag{Category: pictureGroup, Name: "lanes", Usage: "`LANES` what the events of a lane share: " + orList(laneNames), DefaultText: laneNames[0]},
		&cli.StringFlag{Category: pictureGroup, Name: "spacing", Usage: "`SPACING` room by length of time (calendar) or by number of events (even): " + orList(spacings), DefaultText: "auto, as names more events"},
		&cli.StringSliceFlag{Category: pictureGroup, Name: "font", Usage: "`FILE` a TrueType or OpenType font with the characters that the built-in one lacks; may be repeated"},
		&cli.StringFlag{Category: pictureGroup, Name: "script", Usage: "`FILE` where the script of a fragment goes, for pages that take scripts from files alone", DefaultText: "in the fragment"},
	}
}

var (
	laneNames = namesOf(chart.AllLanes)
	spacings  = namesOf(chart.Spacings)
)

func namesOf[T ~string](values []T) []string {
	names := make([]string, len(values))
	for i, value := range values {
		names[i] = string(value)
	}
	return names
}

// pictureOf reads the flags of a picture, which nothing else has.
func pictureOf(c *cli.Context, format string) (chart.Picture, error) {
	picture := chart.Picture{Subtitle: c.String("subtitle")}
	if !slices.Contains([]string{"svg", "png", "fragment"}, format) {
		for _, flag := range pictureFlags() {
			if name := flag.Names()[0]; c.IsSet(name) {
				return picture, usageError{msg: fmt.Sprintf("--%s is for pictures, not for %s", name, format), hint: "pictures are --format svg, png and fragment"}
			}
		}
		return picture, nil
	}
	themes := []string{string(chart.ThemeLight), string(chart.ThemeDark)}
	if format == "fragment" {
		themes = append([]string{string(chart.ThemeAuto)}, themes...)
	}
	theme, err := choice(c, "theme", themes)
	if err != nil {
		return picture, err
	}
	lanes, err := choice(c, "lanes", laneNames)
	if err != nil {
		return picture, err
	}
	spacing, err := choice(c, "spacing", spacings)
	if err != nil {
		return picture, err
	}
	picture.Theme, picture.Lanes, picture.Spacing = chart.Theme(theme), chart.Lanes(lanes), chart.Spacing(spacing)
	if picture.Width, picture.Height, err = sizeOf(c.String("size")); err != nil {
		return picture, err
	}
	picture.Fonts, err = fontsOf(c.StringSlice("font"))
	return picture, err
}

// sizeOf reads a size; none is 0, 0.
func sizeOf(text string) (width, height int, err error) {
	switch strings.ToLower(text) {
	case "":
		return 0, 0, nil
	case "a4":
		return 1123, 794, nil // 297 by 210 mm, of 96 pixels an inch
	}
	w, h, found := strings.Cut(strings.ToLower(text), "x")
	width, wrong := strconv.Atoi(w)
	height, wrongToo := strconv.Atoi(h)
	switch {
	case !found || wrong != nil || wrongToo != nil:
		return 0, 0, usageError{msg: fmt.Sprintf("--size: %q is no size", text), hint: "--size takes WIDTHxHEIGHT in pixels, such as 1280x720, or a4"}
	case width < chart.LeastWidth || height < chart.LeastHeight || width > chart.MostPixels || height > chart.MostPixels:
		return 0, 0, usageError{
			msg:  fmt.Sprintf("--size: %s cannot be drawn", text),
			hint: fmt.Sprintf("--size goes from %dx%d to %dx%d", chart.LeastWidth, chart.LeastHeight, chart.MostPixels, chart.MostPixels),
		}
	}
	return width, height, nil
}

func fontsOf(paths []string) ([][]byte, error) {
	var fonts [][]byte
	for _, path := range paths {
		file, err := os.ReadFile(path)
		if err != nil {
			return nil, withoutOp(path, err)
		}
		if err := chart.CheckFont(file); err != nil {
			return nil, hinted{fmt.Errorf("%s: %w", path, err), "--font takes a TrueType or OpenType file (.ttf, .otf)"}
		}
		fonts = append(fonts, file)
	}
	return fonts, nil
}
