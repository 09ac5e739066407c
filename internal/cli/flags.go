package cli

import (
	"fmt"
	"slices"

	"dateline/extract/temporal"
	"dateline/timeline"

	"github.com/urfave/cli/v2"
)

// A flag means the same in every command that has it.

const (
	readingGroup  = "Reading"
	choosingGroup = "Choosing events"
	writingGroup  = "Writing"
	pictureGroup  = "Pictures"
	messageGroup  = "Messages"
)

// flagGroups are the headings under which the help lists flags, in their order.
var flagGroups = []string{readingGroup, choosingGroup, writingGroup, pictureGroup, messageGroup}

func verboseFlag() cli.Flag {
	return &cli.BoolFlag{Category: messageGroup, Name: "verbose", Aliases: []string{"v"}, Usage: "tell how each document was read", DisableDefaultText: true}
}

func quietFlag() cli.Flag {
	return &cli.BoolFlag{Category: messageGroup, Name: "quiet", Aliases: []string{"q"}, Usage: "tell errors alone", DisableDefaultText: true}
}

func helpFlag() cli.Flag {
	return &cli.BoolFlag{Category: messageGroup, Name: "help", Aliases: []string{"h"}, Usage: "print this help", DisableDefaultText: true}
}

func outputFlag(where string) cli.Flag {
	return &cli.StringFlag{Category: writingGroup, Name: "output", Aliases: []string{"o"}, Usage: "write to `FILE`, - for standard output", DefaultText: where}
}

func formatFlag(command, what string) cli.Flag {
	names := formatsOf(command)
	return &cli.StringFlag{
		Category: writingGroup, Name: "format", Aliases: []string{"f"},
		Usage: "`FORMAT` the format of " + what + ": " + orList(names), DefaultText: "by FILE's ending, else " + names[0],
	}
}

func titleFlag() cli.Flag {
	return &cli.StringFlag{Category: writingGroup, Name: "title", Usage: "`TEXT` the headline"}
}

// readingFlags say how inputs are read, and ask how they were.
func readingFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringSliceFlag{Category: readingGroup, Name: "date", Usage: "the date of a document, as `NAME=DATE`, or DATE for all that carry none; may be repeated"},
		&cli.StringFlag{Category: readingGroup, Name: "input", Usage: "`FORMAT` the format of the inputs: " + orList(inputFormats), DefaultText: "auto, by name and content"},
		&cli.StringFlag{Category: readingGroup, Name: "encoding", Usage: "`ENCODING` the encoding of the inputs, such as windows-1252", DefaultText: "what they say, else UTF-8"},
		&cli.StringFlag{Category: readingGroup, Name: "order", Usage: "`ORDER` the order of day and month in 3/4/2021: " + orList(orders), DefaultText: "auto, by a document's other dates, else mdy"},
		&cli.StringFlag{Category: readingGroup, Name: "genre", Usage: "`GENRE` whether \"in August\" counts from the document's date, as in news, or from the last one told, as in a narrative: " + orList(genres), DefaultText: "auto, by a document's dates"},
		&cli.StringFlag{Category: readingGroup, Name: "landmarks", Usage: "`FILE` events of your own that texts date others by, a line each: NAMES = DATE; SOURCE"},
		verboseFlag(),
	}
}

// filterFlags say which events are wanted.
func filterFlags() []cli.Flag {
	return []cli.Flag{
		&cli.StringFlag{Category: choosingGroup, Name: "since", Usage: "leave out what was over before `DATE`"},
		&cli.StringFlag{Category: choosingGroup, Name: "until", Usage: "leave out what began after `DATE`"},
		&cli.IntFlag{Category: choosingGroup, Name: "top", Usage: "keep the `N` most important events", DefaultText: "all"},
		&cli.BoolFlag{Category: choosingGroup, Name: "statements", Usage: "keep events that only say that somebody said something", DisableDefaultText: true},
	}
}

func (p *program) filterOf(c *cli.Context) (timeline.Filter, error) {
	filter := timeline.Filter{Top: c.Int("top"), Statements: c.Bool("statements")}
	tagger, err := taggerOf(c)
	if err != nil {
		return filter, err
	}
	typed := p.typed(tagger)
	for _, side := range []struct {
		flag string
		date *timeline.Date
	}{{"since", &filter.Since}, {"until", &filter.Until}} {
		if !c.IsSet(side.flag) {
			continue
		}
		date, err := typed.parse("--"+side.flag, c.String(side.flag))
		if err != nil {
			return filter, err
		}
		*side.date = date
	}
	if c.IsSet("top") && filter.Top < 1 {
		return filter, usageError{msg: fmt.Sprintf("--top: %d is less than one event", filter.Top), hint: "all are kept without --top"}
	}
	since, from := filter.Since.Start()
	until, to := filter.Until.End()
	if from && to && until.Before(since) {
		return filter, usageError{msg: fmt.Sprintf("--since %s is after --until %s", filter.Since, filter.Until)}
	}
	return filter, nil
}

// auto leaves a choice to the program.
const auto = "auto"

var (
	orders = []string{auto, string(temporal.OrderMonthFirst), string(temporal.OrderDayFirst)}
	genres = []string{auto, string(temporal.GenreNews), string(temporal.GenreNarrative)}
)

// taggerOf reads the flags that say how expressions of time are meant.
func taggerOf(c *cli.Context) (temporal.Tagger, error) {
	var tagger temporal.Tagger
	order, err := choice(c, "order", orders)
	if err != nil {
		return tagger, err
	}
	genre, err := choice(c, "genre", genres)
	if err != nil {
		return tagger, err
	}
	if order != auto {
		tagger.Order = temporal.Order(order)
	}
	if genre != auto {
		tagger.Genre = temporal.Genre(genre)
	}
	return tagger, nil
}

// choice gives the value of a flag that has a few, the first of them where it is not set.
func choice(c *cli.Context, flag string, names []string) (string, error) {
	if !c.IsSet(flag) {
		return names[0], nil
	}
	value := c.String(flag)
	if !slices.Contains(names, value) {
		return "", usageError{
			msg:  fmt.Sprintf("--%s: there is no %q", flag, value),
			hint: fmt.Sprintf("--%s takes %s", flag, orList(names)),
		}
	}
	return value, nil
}
