package document

import (
	"strings"

	"dateline/timeline"
	"gopkg.in/yaml.v3"
)

// readMarkdown reads Markdown as the text it is. Front matter, fenced code and link definitions are skipped.
func (r *Reader) readMarkdown(raw []byte) (draft, error) {
	text, err := decode(raw, r.Encoding)
	if err != nil {
		return draft{}, err
	}
	d := draft{text: text}
	body := 0
	if matter, end, ok := frontMatter(text); ok {
		body = end
		d.parts = append(d.parts, stretch{0, end})
		if err := r.readMatter(matter, &d); err != nil {
			return draft{}, err
		}
	}
	lines := splitLines(text)
	for len(lines) > 0 && lines[0].end <= body {
		lines = lines[1:]
	}
	if isBlank(text[min(body, len(text)):]) {
		return draft{}, faultf("", "no text in it, but front matter")
	}
	d.parts = append(d.parts, codeAndLinks(lines)...)
	if d.title == "" {
		d.title = firstHeading(lines)
	}
	return d, nil
}

// frontMatter is the YAML between the two lines of dashes that text begins with, and where the text after it begins.
func frontMatter(text string) (matter string, end int, ok bool) {
	first, rest, _ := strings.Cut(text, "\n")
	if strings.TrimRight(first, " \t\r") != "---" {
		return "", 0, false
	}
	begin := len(first) + 1
	for at := begin; rest != ""; {
		var l string
		var more bool
		l, rest, more = strings.Cut(rest, "\n")
		next := at + len(l)
		if more {
			next++
		}
		if mark := strings.TrimRight(l, " \t\r"); mark == "---" || mark == "..." {
			return text[begin:at], next, strings.Contains(text[begin:at], ":")
		}
		at = next
	}
	return "", 0, false
}

// The keys of front matter that name a document's date, title, …, those of most use first.
var (
	dateKeys     = []string{"date", "published", "pubdate", "publishdate", "date_published", "datepublished", "published_at", "created"}
	updatedKeys  = []string{"updated", "lastmod", "modified", "last_modified_at"}
	titleKeys    = []string{"title", "headline"}
	urlKeys      = []string{"url", "link", "canonical_url", "canonical", "source", "permalink"}
	languageKeys = []string{"lang", "language", "locale"}
)

// readMatter takes title, date, address and language from front matter.
func (r *Reader) readMatter(matter string, d *draft) error {
	values := matterValues(matter)
	first := func(keys []string) string {
		for _, key := range keys {
			if v := strings.TrimSpace(values[key]); v != "" && v != "~" && v != "null" {
				return v
			}
		}
		return ""
	}
	d.title = first(titleKeys)
	d.language = languageCode(first(languageKeys))
	if address := first(urlKeys); isWebAddress(address) {
		d.url, d.published = address, urlDate(address)
	}
	confidence, said := sureMatter, first(dateKeys)
	if said == "" || said == "true" || said == "false" {
		confidence, said = sureUpdated, first(updatedKeys)
	}
	if said == "" {
		return nil
	}
	date, err := r.parseDate(said)
	if err != nil {
		return faultf("write the date of the front matter as 2024-12-05", "front matter: date %q: not a date", said)
	}
	d.published = published{date, timeline.DateMetadata, confidence}
	return nil
}

// matterValues are the single values of front matter by key in lower case. Where it is not quite YAML, as with a
// colon in a title without quotes, its lines are read one by one.
func matterValues(matter string) map[string]string {
	values := map[string]string{}
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(matter), &root); err == nil && len(root.Content) == 1 && root.Content[0].Kind == yaml.MappingNode {
		pairs := root.Content[0].Content
		for i := 0; i+1 < len(pairs); i += 2 {
			if pairs[i+1].Kind == yaml.ScalarNode {
				values[strings.ToLower(pairs[i].Value)] = pairs[i+1].Value
			}
		}
		return values
	}
	for l := range strings.Lines(matter) {
		if key, value, ok := strings.Cut(l, ":"); ok && key == strings.TrimSpace(key) {
			values[strings.ToLower(key)] = strings.Trim(strings.TrimSpace(value), `"'`)
		}
	}
	return values
}

// firstHeading is the text of the first heading, ATX or setext, outside fenced code.
func firstHeading(lines []line) string {
	fenced := ""
	for i, l := range lines {
		if fence(l.text, &fenced) {
			continue
		}
		if level := len(l.text) - len(strings.TrimLeft(l.text, "#")); level >= 1 && level <= 6 && len(l.text) > level && l.text[level] == ' ' {
			return plain(strings.TrimRight(l.text[level:], "# "))
		}
		if i > 0 && len(l.text) >= 3 && strings.Trim(l.text, "=") == "" && !lines[i-1].isBlank() {
			return plain(lines[i-1].text)
		}
	}
	return ""
}

// plain is inline Markdown without its marks: emphasis, code, and links but for their words.
func plain(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\\' && i+1 < len(text):
			i++
			b.WriteByte(text[i])
		case c == ']' && i+1 < len(text) && text[i+1] == '(':
			if end := strings.IndexByte(text[i:], ')'); end > 0 {
				i += end
			}
		case strings.IndexByte("*`[]", c) < 0:
			b.WriteByte(c)
		}
	}
	return strings.TrimSpace(b.String())
}

// codeAndLinks are fenced code blocks and link definitions, whose dates are nobody's story.
func codeAndLinks(lines []line) []stretch {
	var parts []stretch
	fenced := ""
	for _, l := range lines {
		if fence(l.text, &fenced) || isDefinition(l.text) {
			parts = append(parts, stretch{l.begin, l.end})
		}
	}
	return parts
}

// fence tells whether a line belongs to fenced code. Open is the fence that the code began with, "" outside it.
func fence(text string, open *string) bool {
	if *open != "" {
		if strings.HasPrefix(text, *open) && strings.Trim(text, (*open)[:1]) == "" {
			*open = ""
		}
		return true
	}
	for _, mark := range []string{"```", "~~~"} {
		if rest, ok := strings.CutPrefix(text, mark); ok && !strings.Contains(rest, "`") {
			*open = mark
			return true
		}
	}
	return false
}

// isDefinition tells "[1]: https://example.org/2024/12/05".
func isDefinition(text string) bool {
	if !strings.HasPrefix(text, "[") || strings.HasPrefix(text, "[^") {
		return false
	}
	_, rest, ok := strings.Cut(text, "]:")
	return ok && isWebAddress(strings.Trim(strings.TrimSpace(rest), "<>"))
}
