package report

import (
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"fmt"
	"html/template"
	"io"
	"strings"

	"dateline/render/chart"
	"dateline/timeline"
)

// Page is a page with a timeline on it.
type Page struct {
	Title string // headline; that of the timeline, or of its only document, where empty
}

var (
	//go:embed page.html
	pageHTML string
	//go:embed page.css
	pageStyle string
	//go:embed page.js
	pageScript string

	page = template.Must(template.New("page").Parse(pageHTML))
)

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
	Title     string
	Period    string
	Events    int
	Documents []source
	Drawn     bool // whether the chart's script is there
	Key       []string
	Rows      []row
	MoreRows  int // events that the script adds to the list
	LeftOut   ledger

	Policy                template.HTML
	Style                 template.CSS
	Option, Data          template.JS
	ChartScript, PageCode template.JS
}

func (p Page) view(tl *timeline.Timeline) (*view, error) {
	option, err := chart.Option(tl)
	if err != nil {
		return nil, err
	}
	data, err := receipts(tl)
	if err != nil {
		return nil, err
	}
	rows := rows(tl)
	return &view{
		Title:       p.title(tl),
		Period:      period(tl.Events),
		Events:      len(tl.Events),
		Documents:   sources(tl.Documents),
		Drawn:       chart.Script() != "",
		Key:         key(tl.Events),
		Rows:        rows,
		MoreRows:    len(tl.Events) - len(rows),
		LeftOut:     ledgerOf(tl),
		Policy:      policy(chart.Script(), pageScript),
		Style:       template.CSS(pageStyle),
		Option:      template.JS(option), // encoding/json escapes <, > and &
		Data:        template.JS(data),
		ChartScript: template.JS(chart.Script()),
		PageCode:    template.JS(pageScript),
	}, nil
}

// The numbers of the page, as its sentences say them.

func (v *view) EventCount() string    { return plural(v.Events, "event") }
func (v *view) DocumentCount() string { return plural(len(v.Documents), "document") }
func (v *view) LeftOutCount() string  { return plural(v.LeftOut.Total, "expression") }
func (v *view) LeftOutTotal() string  { return grouped(v.LeftOut.Total) }
func (v *view) MoreRowCount() string  { return grouped(v.MoreRows) }
func (v *view) UnsaidCount() string   { return grouped(v.LeftOut.Unsaid) }

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
		allowed = append(allowed, hash(script))
	}
	return template.HTML("default-src 'none'; script-src " + strings.Join(allowed, " ") +
		"; style-src " + hash(pageStyle) + "; base-uri 'none'; form-action 'none'")
}

func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
