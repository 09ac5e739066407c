package document

import (
	"cmp"
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"dateline/timeline"
	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readHTML reads the article of a page, without menus and comments. Offsets count in the text that comes out.
func (r *Reader) readHTML(raw []byte) (draft, error) {
	source, err := decodeHTML(raw, r.Encoding)
	if err != nil {
		return draft{}, err
	}
	page, err := html.Parse(strings.NewReader(source))
	if err != nil {
		// The parser refuses pages nested too deep. Their words are there all the same.
		d := draft{text: wordsOf(source)}
		if isBlank(d.text) {
			return draft{}, errors.New("no text in it, but markup")
		}
		return d, nil
	}
	d := r.readMetadata(page)
	d.text = articleText(page, d.title)
	if isBlank(d.text) {
		return draft{}, errors.New("no text in it, but markup")
	}
	return d, nil
}

// isHollow tells a page of very many elements and hardly a letter in them. Trafilatura takes time by the square of
// their number, and there is no article to find.
func isHollow(page *html.Node) bool {
	const many = 10_000
	elements, letters := 0, 0
	for n := range page.Descendants() {
		switch n.Type {
		case html.ElementNode:
			elements++
		case html.TextNode:
			letters += len(strings.TrimSpace(n.Data))
		}
	}
	return elements > many && letters < elements
}

// articleText is the text of a page's article: as trafilatura finds it, else all that the body shows.
func articleText(page *html.Node, title string) string {
	if isHollow(page) {
		return cmp.Or(blockText(firstElement(page, atom.Body)), blockText(page), title)
	}
	result, err := trafilatura.ExtractDocument(page, trafilatura.Options{
		EnableFallback:  true,
		ExcludeComments: true,
		HtmlDateMode:    trafilatura.Disabled,
	})
	whole := blockText(firstElement(page, atom.Body))
	if err == nil && result.ContentNode != nil {
		if text := blockText(result.ContentNode); !isBlank(text) {
			return withBreaks(text, whole)
		}
	}
	return cmp.Or(whole, blockText(page), title)
}

// withBreaks is text with its paragraphs as whole has them. Of a short page, trafilatura runs all blocks together,
// or tells some twice: there the whole page serves.
func withBreaks(text, whole string) string {
	isShort := utf8.RuneCountInString(text) < shortPage
	if !isShort && strings.Contains(text, "\n") {
		return text
	}
	said, _ := squeeze(text)
	all, places := squeeze(whole)
	at := strings.Index(all, said)
	switch {
	case at >= 0:
		return whole[places[at] : places[at+len(said)-1]+1]
	case isShort && all != "":
		return whole
	}
	return text
}

// shortPage is how many code points trafilatura wants of an article before it takes other ways to find one.
const shortPage = 250

// squeeze is text without blanks, and the place in text of each of its bytes.
func squeeze(text string) (squeezed string, places []int) {
	kept := make([]byte, 0, len(text))
	for i, r := range text {
		if unicode.IsSpace(r) {
			continue
		}
		for end := i + utf8.RuneLen(r); i < end; i++ {
			kept, places = append(kept, text[i]), append(places, i)
		}
	}
	return string(kept), places
}

// blockText is the text under a node with a blank line between blocks, and the items of a list on lines of their own.
func blockText(root *html.Node) string {
	if root == nil {
		return ""
	}
	var w blockWriter
	w.node(root)
	return strings.TrimSpace(w.text.String())
}

type blockWriter struct {
	text  strings.Builder
	space bool // is due before the next word
	lines int  // that are due before the next word
}

func (w *blockWriter) node(n *html.Node) {
	if n.Type == html.TextNode {
		w.words(n.Data)
		return
	}
	if n.Type == html.ElementNode && isHidden(n.DataAtom) {
		return
	}
	gap := gapAround(n)
	w.lines = max(w.lines, gap)
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c)
	}
	w.lines = max(w.lines, gap)
	if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
		w.space = true
	}
}

func (w *blockWriter) words(data string) {
	if isBlank(data) {
		w.space = w.space || data != ""
		return
	}
	if strings.TrimLeft(data, " \t\r\n\f") != data {
		w.space = true
	}
	for i, word := range strings.FieldsFunc(data, isHTMLSpace) {
		w.gap(i > 0)
		w.text.WriteString(word)
	}
	w.space = strings.TrimRight(data, " \t\r\n\f") != data
}

// gap writes what is due between the word before and the next.
func (w *blockWriter) gap(within bool) {
	switch {
	case w.text.Len() == 0:
	case w.lines > 0:
		w.text.WriteString("\n\n"[:w.lines])
	case w.space || within:
		w.text.WriteByte(' ')
	}
	w.lines, w.space = 0, false
}

// gapAround is how many line ends stand around an element.
func gapAround(n *html.Node) int {
	if n.Type != html.ElementNode {
		return 0
	}
	switch n.DataAtom {
	case atom.Br, atom.Li, atom.Tr, atom.Dt, atom.Dd, atom.Option:
		return 1
	case atom.P, atom.Div, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Blockquote, atom.Pre, atom.Ul, atom.Ol,
		atom.Dl, atom.Table, atom.Section, atom.Article, atom.Header, atom.Footer, atom.Main, atom.Aside, atom.Nav, atom.Figure,
		atom.Figcaption, atom.Address, atom.Form, atom.Hr, atom.Body, atom.Title, atom.Details, atom.Summary:
		return 2
	}
	return 0
}

func isHidden(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Head, atom.Iframe, atom.Object, atom.Svg, atom.Select, atom.Textarea, atom.Button:
		return true
	}
	return false
}

func isHTMLSpace(r rune) bool { return strings.ContainsRune(" \t\r\n\f", r) }

// wordsOf is the text of markup that has no tree: each block tag ends a paragraph.
func wordsOf(source string) string {
	var w blockWriter
	tokens := html.NewTokenizer(strings.NewReader(source))
	hidden := atom.Atom(0)
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return strings.TrimSpace(w.text.String())
		case html.TextToken:
			if hidden == 0 {
				w.words(string(tokens.Text()))
			}
		case html.StartTagToken:
			tag := tokens.Token()
			w.lines = max(w.lines, gapAround(&html.Node{Type: html.ElementNode, DataAtom: tag.DataAtom}))
			if hidden == 0 && (tag.DataAtom == atom.Script || tag.DataAtom == atom.Style) {
				hidden = tag.DataAtom
			}
		case html.EndTagToken:
			tag := tokens.Token()
			w.lines = max(w.lines, gapAround(&html.Node{Type: html.ElementNode, DataAtom: tag.DataAtom}))
			if tag.DataAtom == hidden {
				hidden = 0
			}
		}
	}
}

// firstElement is the first element under n with that name, nil where there is none.
func firstElement(n *html.Node, name atom.Atom) *html.Node {
	for d := range n.Descendants() {
		if d.Type == html.ElementNode && d.DataAtom == name {
			return d
		}
	}
	return nil
}

// readMetadata takes title, address, language and date of a page from what it says about itself.
func (r *Reader) readMetadata(page *html.Node) draft {
	m := metadataOf(page)
	d := draft{title: m.title(), url: m.address(), language: languageCode(m.language)}
	if d.published = r.pageDate(page, m); d.published.isNone() {
		d.otherwise = r.htmldate(page, m, false)
	}
	return d
}

// pageDate is the day of publication that a page's metadata, or else its address, tells.
func (r *Reader) pageDate(page *html.Node, m *metadata) published {
	address := r.past(urlDate(m.address()))
	said := r.past(m.linkedDate()).or(r.htmldate(page, m, true)).or(r.past(m.statedDate()))
	if said.isNone() {
		return address
	}
	// A time stamp in UTC may lie a day off. The address has the day as it was where the page was written.
	if days := daysBetween(said.date, address.date); days == 1 || days == -1 {
		return address
	}
	return said
}

// daysBetween is how many days b lies after a, 0 where one of them is none.
func daysBetween(a, b timeline.Date) int {
	from, ok := a.Start()
	to, known := b.Start()
	if !ok || !known {
		return 0
	}
	return int(to.Sub(from).Hours() / 24)
}
