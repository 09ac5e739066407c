package report

import (
	"cmp"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"dateline/render/chart"
	"dateline/timeline"
)

// Page is a page with a timeline on it.
type Page struct {
	Title string // headline; that of the timeline, or of its only document, where empty
	Texts Texts  // how much of the documents' words goes into it; all of them where empty
}

var (
	//go:embed page.html
	pageHTML string
	//go:embed page.css
	pageStyle string
	//go:embed script/*.js
	scriptFiles embed.FS

	pageScript = script("dom", "edtf", "words", "data", "state", "lanes", "chart", "list", "panel", "reader", "sources", "filters", "corrections", "takeaway", "ledger", "main")

	page = template.Must(template.New("page").Parse(pageHTML))
)

// script puts the files of the page's script one after the other, in a scope of their own, without the comments and
// the space that lines begin with. No text of the script spans lines.
func script(names ...string) string {
	var all strings.Builder
	all.WriteString("'use strict';\n(() => {\n")
	for _, name := range names {
		code, err := scriptFiles.ReadFile("script/" + name + ".js")
		if err != nil {
			panic("report: " + err.Error())
		}
		for line := range strings.Lines(string(code)) {
			if line = strings.TrimSpace(line); line != "" && !strings.HasPrefix(line, "//") {
				all.WriteString(line)
				all.WriteByte('\n')
			}
		}
	}
	all.WriteString("})();\n")
	return all.String()
}

// Write writes the page. The same timeline gives the same bytes.
func (p Page) Write(w io.Writer, tl *timeline.Timeline) error {
	view, err := p.view(tl)
	if err != nil {
		return fmt.Errorf("report: %w", err)
	}
	if err := page.Execute(w, view); err != nil {
		return fmt.Errorf("report: %w", err)
	}
	return nil
}

// view is what the template shows.
type view struct {
	Title        string
	Period       string
	Events       int
	Documents    []source
	Drawn        bool   // whether the chart's script is there
	Picture      *still // of the chart, where no script runs
	Key          []string
	Rows         []row // of the list, before the script fills it
	NoScriptRows []row // that follow where no script does
	Rest         int   // events that are in neither
	LeftOut      ledger

	Policy                template.HTML
	Style                 template.CSS
	Option, Data          template.JS
	DataType, DataKey     string
	ChartScript, PageCode template.JS
	ECharts               template.HTML
}

func (p Page) view(tl *timeline.Timeline) (*view, error) {
	texts := cmp.Or(p.Texts, TextsFull)
	if !slices.Contains(AllTexts, texts) {
		return nil, fmt.Errorf("there is no %q of texts: it is full, quotes or none", texts)
	}
	option, err := chart.Option(tl)
	if err != nil {
		return nil, err
	}
	data, packed, err := dataOf(tl, texts).encoded()
	if err != nil {
		return nil, err
	}
	picture, err := stillOf(tl)
	if err != nil {
		return nil, err
	}
	rows := rows(tl)
	first := min(len(rows), firstRows)
	v := &view{
		Title:        p.title(tl),
		Period:       chart.Period(tl.Events),
		Events:       len(tl.Events),
		Documents:    sources(tl, texts),
		Drawn:        chart.Script() != "",
		Picture:      picture,
		Key:          chart.Key(tl.Events),
		Rows:         rows[:first],
		NoScriptRows: rows[first:],
		Rest:         len(tl.Events) - len(rows),
		LeftOut:      ledgerOf(tl, texts),
		Policy:       policy(hash(chart.Script()), chart.EChartsHash(), hash(pageScript)),
		Style:        template.CSS(pageStyle),
		Option:       template.JS(option), // encoding/json escapes <, > and &
		Data:         template.JS(data),
		DataType:     "application/json",
		DataKey:      keyOf(option, data),
		ChartScript:  template.JS(chart.Script()),
		ECharts:      template.HTML(chart.ECharts()),
		PageCode:     template.JS(pageScript),
	}
	if packed {
		v.DataType = "application/gzip"
	}
	return v, nil
}

// keyOf names the page's content: what a reader has corrected belongs to it.
func keyOf(parts ...[]byte) string {
	sum := sha256.New()
	for _, part := range parts {
		sum.Write(part)
	}
	return hex.EncodeToString(sum.Sum(nil)[:12])
}

// The numbers of the page, as its sentences say them.

func (v *view) EventCount() string    { return chart.Count(v.Events, "event") }
func (v *view) DocumentCount() string { return chart.Count(len(v.Documents), "document") }
func (v *view) LeftOutCount() string  { return chart.Count(v.LeftOut.Total, "expression") }
func (v *view) LeftOutTotal() string  { return chart.Grouped(v.LeftOut.Total) }
func (v *view) More() int             { return v.Events - len(v.Rows) }
func (v *view) MoreCount() string     { return chart.Grouped(v.More()) }
func (v *view) RestCount() string     { return chart.Grouped(v.Rest) }

// The sources beyond the first are left to the script, too.

func (v *view) FirstSources() []source  { return v.Documents[:min(len(v.Documents), firstSources)] }
func (v *view) MoreSources() []source   { return v.Documents[min(len(v.Documents), firstSources):] }
func (v *view) MoreSourceCount() string { return chart.Grouped(len(v.MoreSources())) }
func (v *view) FirstMore() int          { return firstSources + 1 }
func (v *view) UnsaidCount() string     { return chart.Grouped(v.LeftOut.Unsaid) }

func (p Page) title(tl *timeline.Timeline) string {
	for _, title := range []string{p.Title, tl.Title} {
		if strings.TrimSpace(title) != "" {
			return title
		}
	}
	if len(tl.Documents) == 1 && tl.Documents[0].Title != "" {
		return tl.Documents[0].Title
	}
	return "Timeline"
}

// policy allows the page's own scripts and style by their hashes. It is an attribute's text, made of base64 and
// keywords alone.
func policy(scripts ...string) template.HTML {
	var allowed []string
	for _, script := range scripts {
		if script != "" {
			allowed = append(allowed, quoted(script))
		}
	}
	return template.HTML("default-src 'none'; script-src " + strings.Join(allowed, " ") +
		"; style-src " + quoted(hash(pageStyle)) + "; img-src data:; base-uri 'none'; form-action 'none'")
}

func quoted(hash string) string { return "'sha256-" + hash + "'" }

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return base64.StdEncoding.EncodeToString(sum[:])
}
