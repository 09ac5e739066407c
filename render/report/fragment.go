package report

import (
	"bytes"
	"cmp"
	_ "embed"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"strings"

	"dateline/render/chart"
	"dateline/timeline"
)

// Fragment is a timeline to be put into a page of somebody else's: a <figure> with its caption, whose picture moves
// where its script may run. Neither do its styles reach the page, nor the page's it. A page may hold several.
type Fragment struct {
	chart.Picture        // its Width and Height are the still picture's, which the page scales
	Address       string // of the script, which FragmentScript returns; where empty the script is in the fragment
}

var (
	//go:embed fragment.html
	fragmentHTML string
	//go:embed fragment.css
	fragmentStyle string

	fragmentScript = script("edtf", "words", "fragment")
	fragment       = template.Must(template.New("fragment").Parse(fragmentHTML))
)

// FragmentScript returns the script that fragments share. It is empty where the chart's is.
func FragmentScript() string {
	if chart.Script() == "" {
		return ""
	}
	styles, err := json.Marshal(map[chart.Theme]string{chart.ThemeLight: styleFor(chart.ThemeLight), chart.ThemeDark: styleFor(chart.ThemeDark), chart.ThemeAuto: styleFor(chart.ThemeAuto)})
	if err != nil {
		panic("report: " + err.Error()) // of two texts
	}
	return chart.Script() + strings.Replace(fragmentScript, "(() => {\n", "(() => {\nconst styles = "+string(styles)+";\n", 1)
}

// Write writes the fragment. The same timeline gives the same bytes.
func (f Fragment) Write(w io.Writer, tl *timeline.Timeline) error {
	view, err := f.view(tl)
	if err != nil {
		return fmt.Errorf("fragment: %w", err)
	}
	if err := fragment.Execute(w, view); err != nil {
		return fmt.Errorf("fragment: %w", err)
	}
	return nil
}

// fragmentView is what the template shows.
type fragmentView struct {
	Title, Caption string
	Key            []string
	Rows           []quotedRow
	Rest           int // events that are not among the rows

	Note    template.HTML // for who puts it into a page with a content security policy
	Style   template.CSS
	Picture template.HTML
	Option  template.JS
	Script  template.JS
	Address string
}

// quotedRow is a row with the sentence that it was taken from, and the address of its source.
type quotedRow struct {
	row
	Quote, Link string
}

func (f Fragment) view(tl *timeline.Timeline) (*fragmentView, error) {
	picture := f.Picture
	picture.Bare = true
	var still bytes.Buffer
	if err := picture.SVG(&still, tl); err != nil {
		return nil, err
	}
	option, err := f.option(tl)
	if err != nil {
		return nil, err
	}
	rows := quotedRows(tl)
	v := &fragmentView{
		Title: picture.Headline(tl), Caption: picture.Caption(tl), Key: chart.Key(tl.Events), Rows: rows, Rest: len(tl.Events) - len(rows),
		Note:    template.HTML(f.note()),
		Picture: template.HTML(still.String()), // escaped as XML
		Option:  template.JS(option),           // encoding/json escapes <, > and &
		Script:  template.JS(FragmentScript()),
		Address: f.Address,
	}
	if f.Address == "" {
		v.Style = template.CSS(styleFor(f.theme()))
	}
	return v, nil
}

// note is a comment. A hash is made of base64, and ends no comment.
func (f Fragment) note() string {
	if f.Address != "" || FragmentScript() == "" {
		return "<!-- A timeline by dateline. -->"
	}
	return "<!-- A timeline by dateline. Where a content security policy holds, it moves if script-src has 'sha256-" + hash(FragmentScript()) +
		"', and stands still if not; style-src may have 'sha256-" + hash(styleFor(f.theme())) + "'. -->"
}

// theme is the fragment's; that of the page around where none is asked for.
func (f Fragment) theme() chart.Theme { return cmp.Or(f.Theme, chart.ThemeAuto) }

// grounds are the colours of a light ground, and those of a dark one: of the style sheet, and then of the chart.
var grounds = [][2]string{
	{"#ffffff", "#15171a"}, {"#1a1a1a", "#eceef0"}, {"#5c6066", "#a3a9b1"}, {"#d3d6da", "#3d434a"}, {"#c2185b", "#ff7bac"}, {"#0b5c94", "#7cc4ee"},
	{"#f5f6f7", "#1c1f23"}, {"#eceef0", "#272b30"}, {"#7d8289", "#858c95"},
	{"#0a84dc", "#2f97f0"}, {"#2c7d54", "#68e0a6"}, {"#c97b0a", "#f8b52c"}, {"#ac2607", "#e65a26"},
	{"#6d2877", "#e8b4f8"}, {"#8c87c0", "#8b96b0"}, {"#590a26", "#cf5a72"}, {"#525861", "#cfd4da"},
}

const ofStyle = 6 // of the grounds

// styleFor returns the style sheet of a theme. That of the page around is light where browsers don't know light-dark(); the
// still picture's colours are light, and looked up.
func styleFor(theme chart.Theme) string {
	var darken, both []string
	for _, pair := range grounds[:ofStyle] {
		darken, both = append(darken, ": "+pair[0], ": "+pair[1]), append(both, ": "+pair[0], ": light-dark("+pair[0]+", "+pair[1]+")")
	}
	switch theme {
	case chart.ThemeDark:
		return strings.NewReplacer(append(darken, "color-scheme: light", "color-scheme: dark")...).Replace(fragmentStyle)
	case chart.ThemeAuto:
		_, colors, _ := strings.Cut(fragmentStyle, "/* colours */")
		colors, _, _ = strings.Cut(colors, "}")
		var style strings.Builder
		style.WriteString(strings.Replace(fragmentStyle, "color-scheme: light", "color-scheme: inherit", 1))
		style.WriteString("@supports (color: light-dark(#000, #fff)) {\n.all {" + strings.NewReplacer(both...).Replace(colors) + "}\n")
		for _, pair := range grounds {
			for _, property := range []string{"fill", "stroke", "stop-color"} {
				fmt.Fprintf(&style, "[%[1]s=%[2]q] { %[1]s: light-dark(%[2]s, %[3]s); }\n", property, pair[0], pair[1])
			}
		}
		return style.String() + "}\n"
	}
	return fragmentStyle
}

// option is what the script reads: the chart's own option, and how it is to be drawn.
func (f Fragment) option(tl *timeline.Timeline) ([]byte, error) {
	option, err := chart.OptionBy(f.Lanes, tl)
	if err != nil {
		return nil, err
	}
	var even *bool
	if f.Spacing == chart.SpacingEven || f.Spacing == chart.SpacingCalendar {
		isEven := f.Spacing == chart.SpacingEven
		even = &isEven
	}
	const height = 560
	return json.Marshal(map[string]any{"option": json.RawMessage(option), "theme": f.theme(), "even": even, "height": height})
}

func quotedRows(tl *timeline.Timeline) []quotedRow {
	links := make(map[string]string, len(tl.Documents))
	for _, d := range tl.Documents {
		links[d.ID] = webAddress(d.URL)
	}
	var quoted []quotedRow
	for i, r := range rows(tl) {
		q := quotedRow{row: r}
		if e := &tl.Events[i]; len(e.Mentions) > 0 {
			q.Quote, q.Link = e.Mentions[0].Quote, links[e.Mentions[0].Document]
		}
		quoted = append(quoted, q)
	}
	return quoted
}
