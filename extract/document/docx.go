package document

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"dateline/timeline"
	"golang.org/x/net/html/charset"
)

// mostUnzipped is how much of one part of a DOCX is unzipped at most: a long book takes a tenth of it.
const mostUnzipped = 128 << 20

// readDOCX reads the paragraphs of a Word document, with a blank line between them.
func (r *Reader) readDOCX(raw []byte) (draft, error) {
	if err := refuseBinary(raw); err != nil && !bytes.HasPrefix(raw, []byte("PK")) {
		return draft{}, err
	}
	archive, err := zip.NewReader(bytes.NewReader(raw), int64(len(raw)))
	if err != nil {
		return draft{}, faultf("", "not a DOCX file, or cut off: %v", err)
	}
	main := mainPart(archive)
	if main == nil {
		return draft{}, faultf("unpack it, or save the document as DOCX", "a zip archive, but not a DOCX file")
	}
	var d draft
	if err := readPart(main, mostUnzipped, func(x *xml.Decoder) (err error) {
		d.text, d.title, err = docxText(x)
		return err
	}); err != nil {
		return draft{}, err
	}
	if isBlank(d.text) {
		return draft{}, errors.New("no text in it")
	}
	d.readProperties(archive)
	return d, nil
}

// mainPart is word/document.xml, which some programs number.
func mainPart(archive *zip.Reader) *zip.File {
	for _, f := range archive.File {
		if strings.HasPrefix(f.Name, "word/document") && strings.HasSuffix(f.Name, ".xml") {
			return f
		}
	}
	return nil
}

// readPart unzips a part, up to most bytes of it, and hands it to read. What the archive says of a part's size may be a lie.
func readPart(part *zip.File, most int64, read func(*xml.Decoder) error) error {
	tooBig := faultf("", "%s unzips to more than %d MB", part.Name, most>>20)
	if part.UncompressedSize64 > uint64(most) {
		return tooBig
	}
	content, err := part.Open()
	if err != nil {
		return fmt.Errorf("%s: %w", part.Name, err)
	}
	defer content.Close()
	limited := &io.LimitedReader{R: content, N: most}
	x := xml.NewDecoder(limited)
	x.CharsetReader = charset.NewReaderLabel
	switch err = read(x); {
	case limited.N <= 0:
		return tooBig
	case err != nil:
		return faultf("save it once more as DOCX", "%s is damaged: %v", part.Name, err)
	}
	return nil
}

// docxText is the text of a document's paragraphs, and that of the first one in the style Title.
func docxText(x *xml.Decoder) (text, title string, err error) {
	var all, paragraph strings.Builder
	isTitle, hidden := false, 0
	flush := func() {
		said := strings.TrimSpace(paragraph.String())
		if said != "" {
			if all.Len() > 0 {
				all.WriteString("\n\n")
			}
			all.WriteString(said)
			if isTitle && title == "" {
				title = said
			}
		}
		paragraph.Reset()
		isTitle = false
	}
	inText := false
	for {
		token, err := x.Token()
		if errors.Is(err, io.EOF) {
			flush()
			return all.String(), title, nil
		}
		if err != nil {
			return "", "", err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "p":
				flush() // a text box has paragraphs within one
			case "t":
				inText = true
			case "tab":
				paragraph.WriteByte('\t')
			case "br", "cr":
				paragraph.WriteByte('\n')
			case "noBreakHyphen":
				paragraph.WriteByte('-')
			case "pStyle":
				isTitle = attribute(t, "val") == "Title"
			case "Fallback", "moveFrom", "pPrChange", "rPrChange":
				hidden++ // told elsewhere once more
			}
		case xml.EndElement:
			switch t.Name.Local {
			case "p":
				flush()
			case "t":
				inText = false
			case "Fallback", "moveFrom", "pPrChange", "rPrChange":
				hidden--
			}
		case xml.CharData:
			if inText && hidden == 0 {
				paragraph.Write(t)
			}
		}
	}
}

func attribute(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// readProperties takes title and day of creation from core.xml. A document reads well without it.
func (d *draft) readProperties(archive *zip.Reader) {
	for _, f := range archive.File {
		if f.Name != "docProps/core.xml" {
			continue
		}
		var core struct {
			Title    string `xml:"title"`
			Created  string `xml:"created"`
			Language string `xml:"language"`
		}
		if readPart(f, mostUnzipped, func(x *xml.Decoder) error { return x.Decode(&core) }) != nil {
			return
		}
		if d.title == "" {
			d.title = core.Title
		}
		d.language = languageCode(core.Language)
		if date, ok := wholeDate(core.Created); ok {
			d.otherwise = published{date, timeline.DateFile, sureFile}
		}
		return
	}
}
