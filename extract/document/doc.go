// Package document reads files of any format as documents: the text, and what is known about it.
//
//	var r document.Reader
//	for doc, err := range r.Read("storm.html", file) {
//		if err != nil {
//			return err // storm.html: not UTF-8 at byte 812
//		}
//		fmt.Println(doc.Title, doc.Published, doc.DateBasis)
//	}
//
// A file per format turns bytes into a draft: reader.go (plain text), markdown.go, html.go with metadata.go, docx.go, jsonl.go.
// What a format leaves open comes from the text itself: its title (title.go), its own date (published.go), its
// language (language.go), and which parts of it are no prose (surroundings.go), by the cues in cues/.
//
// The text is never changed: a metadata line, front matter or a thread of comments is named in Document.Skip,
// and stays where it is. Only the byte order mark goes. Of a page or a DOCX, the text is what is taken out of the markup.
//
// A document's own date comes, the surest first, from the line of JSON lines or the front matter; JSON-LD, meta and
// time elements; the address; a leading or last line, byline or dateline; a file's properties or a page's running text. It is
// taken only where it is a full date that can mean one day, so 03/04/2021 dates nothing.
//
// Limits: cues are English; PDF, ODT, EPUB, mail, feeds and WARC are not read; text is never guessed to be in an
// encoding that nothing names; a page's text depends on what go-trafilatura holds for the article. That
// library reads dates through go-dateparser, for which dateparser/ stands in: it cost every start of a program 0.3 s and 55 MB.
package document
