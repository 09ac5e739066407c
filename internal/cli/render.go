package cli

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"

	"dateline/render"
	"dateline/render/chart"
	"dateline/render/report"
	"dateline/timeline"

	"github.com/urfave/cli/v2"
)

func (p *program) renderCommand() *cli.Command {
	return &cli.Command{
		Name:      "render",
		Usage:     "draw a timeline from an extracted, perhaps edited, CSV or JSON",
		UsageText: "dateline render [FLAGS] [TIMELINE]",
		Description: `TIMELINE is what dateline extract wrote as CSV, in UTF-8, or JSON; - is standard input, which is also read where none is named. What you have
changed, added or taken out in between is what is drawn. Rows that make no sense are named, all at once, and nothing is drawn.

html is a page, as dateline report writes it. svg and png are pictures for slides, documents and print: the same chart
under a headline, with its key and sources; a png has two pixels for each of its size. fragment is a <figure> to be put
into a page of yours: a picture that moves where its script may run. markdown is a table with the sources as footnotes.`,
		Flags: slices.Concat(filterFlags(), []cli.Flag{
			titleFlag(),
			outputFlag("standard output"),
			formatFlag("render", "what is drawn"),
			textsFlag(),
		}, pictureFlags()),
		Action: func(c *cli.Context) error {
			r, err := p.rendering(c)
			if err != nil {
				return err
			}
			args, err := p.inputsOf(c)
			if err != nil {
				return err
			}
			if len(args) != 1 {
				return usageError{msg: fmt.Sprintf("render draws one timeline, %d were named", len(args))}
			}
			if err := keepApart(r.script, args[0], c.String("output")); err != nil {
				return err
			}
			if err := keepApart(c.String("output"), c.StringSlice("font")...); err != nil {
				return err
			}
			return p.render(c.Context, args[0], c.String("output"), r)
		},
	}
}

// rendering is what a timeline is drawn as.
type rendering struct {
	format  string
	title   string
	texts   report.Texts // of a page
	filter  timeline.Filter
	picture chart.Picture
	script  string // file for the script of a fragment; none where it is to be in the fragment
	address string // of that file, from the fragment
}

func (p *program) rendering(c *cli.Context) (*rendering, error) {
	filter, err := p.filterOf(c)
	if err != nil {
		return nil, err
	}
	format, err := formatOf(c)
	if err != nil {
		return nil, err
	}
	picture, err := pictureOf(c, format)
	if err != nil {
		return nil, err
	}
	texts, err := textsOf(c)
	if err != nil {
		return nil, err
	}
	if c.IsSet("texts") && format != "html" {
		return nil, usageError{msg: "--texts is for pages", hint: "a " + format + " has headlines alone"}
	}
	if format == "png" && !c.IsSet("output") && isTerminal(p.stdout) && !isNull(p.stdout) {
		return nil, usageError{msg: "a PNG says nothing on a terminal", hint: "name a file: -o timeline.png"}
	}
	r := &rendering{format: format, title: c.String("title"), texts: texts, filter: filter, picture: picture, script: c.String("script")}
	if c.IsSet("script") && (format != "fragment" || r.script == "" || r.script == "-") {
		return nil, usageError{msg: "--script names the file for a fragment's script", hint: "for example --format fragment --script dateline.js"}
	}
	r.address = addressFrom(c.String("output"), r.script)
	return r, nil
}

// addressFrom is how a page in the folder of an output names a file.
func addressFrom(output, file string) string {
	if file != "" && output != "" && output != "-" {
		if relative, err := filepath.Rel(filepath.Dir(output), file); err == nil {
			file = relative
		}
	}
	return filepath.ToSlash(file)
}

func (p *program) render(ctx context.Context, path, destination string, r *rendering) error {
	out, err := create(destination, p.stdout)
	if err != nil {
		return err
	}
	defer out.discard()
	summary, err := interruptible(ctx, func() (string, error) {
		tl, err := p.readTimeline(ctx, path, out)
		if err != nil {
			return "", err
		}
		if r.title != "" {
			tl.Title = r.title
		}
		chosen, leftOut := choose(r.filter, tl)
		p.tellLeftOut(r.filter, tl, chosen)
		tl, r.picture.LeftOut = chosen, leftOut
		return summarize(tl), p.write(out, r, tl)
	})
	if err != nil {
		return err
	}
	if r.script != "" {
		if err := p.writeScript(r.script); err != nil {
			return err
		}
	}
	return p.deliver(out, summary)
}

// writeScript writes the script that fragments share, which is the same for all.
func (p *program) writeScript(path string) error {
	out, err := create(path, p.stdout)
	if err != nil {
		return err
	}
	defer out.discard()
	if _, err := out.WriteString(report.FragmentScript()); err != nil {
		return err
	}
	return p.deliver(out, "the script of fragments")
}

func (p *program) write(w io.Writer, r *rendering, tl *timeline.Timeline) error {
	switch r.format {
	case "svg":
		return r.picture.SVG(w, tl)
	case "png":
		p.tellMissing(r.picture, tl)
		return r.picture.PNG(w, tl)
	case "fragment":
		return report.Fragment{Picture: r.picture, Address: r.address}.Write(w, tl)
	case "markdown":
		return render.Markdown(w, tl)
	}
	return report.Page{Title: tl.Title, Texts: r.texts}.Write(w, tl)
}

// tellMissing says which characters a picture cannot show.
func (p *program) tellMissing(picture chart.Picture, tl *timeline.Timeline) {
	missing, err := picture.Missing(tl)
	if err != nil || len(missing) == 0 {
		return // an error is told when the picture is drawn
	}
	var characters tally
	for _, r := range missing {
		characters.add(string(r))
	}
	p.warn("no font here has %s: boxes stand in for them", characters)
	p.hint("name one that has them: --font FILE")
}
