package document

import (
	"encoding/json"
	"slices"
	"strings"
	"time"

	"dateline/timeline"
	"github.com/markusmobius/go-dateparser"
	"github.com/markusmobius/go-htmldate"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// metadata is what a page says about itself, outside its text.
type metadata struct {
	meta      map[string]string // by name, property or itemprop, in lower case; the first of each
	canonical string
	heading   string // of <title>
	h1        string
	language  string
	times     []string         // of <time datetime>
	linked    []map[string]any // JSON-LD objects, outer ones first
}

func metadataOf(page *html.Node) *metadata {
	m := &metadata{meta: map[string]string{}}
	for n := range page.Descendants() {
		if n.Type == html.ElementNode {
			m.read(n)
		}
	}
	return m
}

func (m *metadata) read(n *html.Node) {
	switch n.DataAtom {
	case atom.Html:
		m.language = attr(n, "lang")
	case atom.Meta:
		for _, key := range []string{"property", "name", "itemprop"} {
			name := strings.ToLower(attr(n, key))
			if _, twice := m.meta[name]; name != "" && !twice {
				m.meta[name] = strings.TrimSpace(attr(n, "content"))
			}
		}
	case atom.Link:
		if strings.EqualFold(attr(n, "rel"), "canonical") && m.canonical == "" {
			m.canonical = strings.TrimSpace(attr(n, "href"))
		}
	case atom.Title:
		if m.heading == "" && n.Namespace == "" {
			m.heading = oneLine(innerText(n))
		}
	case atom.H1:
		if m.h1 == "" {
			m.h1 = oneLine(innerText(n))
		}
	case atom.Time:
		if when := attr(n, "datetime"); when != "" && len(m.times) < 20 {
			m.times = append(m.times, when)
		}
	case atom.Script:
		if strings.Contains(attr(n, "type"), "ld+json") {
			var v any
			if json.Unmarshal([]byte(innerText(n)), &v) == nil {
				m.link(v, 0)
			}
		}
	}
}

// link collects the objects of JSON-LD.
func (m *metadata) link(v any, depth int) {
	if depth > 8 || len(m.linked) > 200 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, item := range v {
			m.link(item, depth+1)
		}
	case map[string]any:
		m.linked = append(m.linked, v)
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage"} {
			m.link(v[key], depth+1)
		}
	}
}

// title is the headline that the page gives for sharing, else that of its text, else its window's.
func (m *metadata) title() string {
	for _, title := range []string{m.meta["og:title"], m.meta["twitter:title"], m.meta["headline"], m.h1, m.heading} {
		if title = oneLine(title); title != "" {
			return html.UnescapeString(title)
		}
	}
	return ""
}

func (m *metadata) address() string {
	for _, address := range []string{m.canonical, m.meta["og:url"], m.meta["twitter:url"]} {
		if isWebAddress(address) {
			return address
		}
	}
	return ""
}

// linkedDate is the day of publication that JSON-LD tells of the article, rather than of a video or an offer in it.
func (m *metadata) linkedDate() published {
	for _, object := range m.linked {
		if said, ok := object["datePublished"].(string); ok && isArticle(object) {
			if date, ok := wholeDate(said); ok {
				return published{date, timeline.DateMetadata, sureLabel}
			}
		}
	}
	return published{}
}

// statedDate is the day of publication that <meta> or the one <time> of the page tells in so many words.
func (m *metadata) statedDate() published {
	for _, key := range []string{"article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "dcterms.date", "pubdate", "publishdate", "parsely-pub-date", "sailthru.date", "citation_publication_date"} {
		if date, ok := wholeDate(m.meta[key]); ok {
			return published{date, timeline.DateMetadata, sureLabel}
		}
	}
	for _, said := range m.times {
		if date, ok := wholeDate(said); ok && len(m.times) == 1 {
			return published{date, timeline.DateMetadata, sureByline}
		}
	}
	return published{}
}

// isArticle tells whether an object of JSON-LD is about a text or its page.
func isArticle(object map[string]any) bool {
	var kinds []string
	switch kind := object["@type"].(type) {
	case string:
		kinds = []string{kind}
	case []any:
		for _, k := range kind {
			if k, ok := k.(string); ok {
				kinds = append(kinds, k)
			}
		}
	}
	return slices.ContainsFunc(kinds, func(kind string) bool {
		return strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "Posting") || kind == "WebPage" || kind == "Report"
	})
}

// htmldate is the day that go-htmldate finds: fast in what a page says about itself, or else anywhere in its text.
func (r *Reader) htmldate(page *html.Node, m *metadata, fast bool) published {
	result, err := htmldate.FromDocument(page, htmldate.Options{
		UseOriginalDate:     true,
		DeferUrlExtractor:   true,
		URL:                 m.address(),
		SkipExtensiveSearch: fast,
		MinDate:             time.Date(earliestPage, 1, 1, 0, 0, 0, 0, time.UTC),
		MaxDate:             r.latest(),
		// Parts of a date that a page leaves out are filled in from this one. They show by it, and are taken out again.
		DateParserConfig: &dateparser.Configuration{CurrentTime: filler, PreferredDateSource: dateparser.Past, StrictParsing: true},
	})
	if err != nil || result.IsZero() {
		return published{}
	}
	date := asStated(result.DateTime, result.SrcString)
	switch {
	case date.IsZero():
		return published{}
	case result.SrcString == m.address():
		return published{date, timeline.DateURL, sureURL}
	case fast:
		return published{date, timeline.DateMetadata, sureLabel}
	}
	return published{date, timeline.DateLine, sureUpdated}
}

var filler = time.Date(1990, 1, 1, 0, 0, 0, 0, time.UTC)

// latest is the end of the last day that a page can be of.
func (r *Reader) latest() time.Time {
	if r.Latest.IsZero() {
		return time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	y, m, d := r.Latest.Date()
	return time.Date(y, m, d, 23, 59, 59, 0, time.UTC)
}

// past is p, unless it is later than a page can be of.
func (r *Reader) past(p published) published {
	if start, ok := p.date.Start(); ok && start.After(r.latest()) {
		return published{}
	}
	return p
}

// asStated is date where said tells its day: go-htmldate makes one of "March 2021" and of a copyright's year, too.
// Where it searched the markup as a whole, said is a long piece of that, in which a 1 means nothing.
func asStated(date time.Time, said string) timeline.Date {
	year, month, day := date.Date()
	hasYear := tellsNumber(said, year, 4) || tellsNumber(said, year%100, 2)
	isYearAlone := month == 1 && day == 1 && len(said) > longestElement
	if !hasYear || !tellsNumber(said, day, 2) || isYearAlone {
		return timeline.Date{}
	}
	return timeline.DayOf(year, int(month), day)
}

const longestElement = 90 // bytes that go-htmldate takes for a date in one element

// tellsNumber tells whether text has a number n, alone or among the digits of a compact date such as 20210314.
func tellsNumber(text string, n, width int) bool {
	for i := 0; i < len(text); {
		if !isDigit(text[i]) {
			i++
			continue
		}
		s := scanner{rest: text[i:]}
		value, digits := s.digits()
		if digits <= width && value == n || digits == 8 && (value/10000 == n || value%100 == n) {
			return true
		}
		i += digits
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func innerText(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return b.String()
}
