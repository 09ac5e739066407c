package document

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

const (
	hintEncoding = "name its encoding, such as --encoding windows-1252 (Western Europe) or windows-1251 (Cyrillic)"
	byteOrder    = "\uFEFF"
)

// decode gives content as text: in the named encoding, else as its byte order mark says, else as UTF-8.
func decode(content []byte, name string) (string, error) {
	if err := refuseBinary(content); err != nil {
		return "", err
	}
	enc, err := encodingOf(content, name)
	if err != nil {
		return "", err
	}
	text := content
	if enc != nil {
		if text, err = enc.NewDecoder().Bytes(content); err != nil {
			return "", faultf(hintEncoding, "not readable in its encoding: %v", err)
		}
	}
	if err := checkText(text); err != nil {
		return "", err
	}
	return strings.TrimPrefix(string(text), byteOrder), nil
}

// decodeHTML is decode for pages, which may name their encoding themselves. As in browsers, stray bytes in
// a page that calls itself UTF-8 spoil a character, not the page.
func decodeHTML(content []byte, name string) (string, error) {
	if name == "" && !utf8.Valid(content) {
		name = declaredEncoding(content)
		if name == "utf-8" {
			content = bytes.ToValidUTF8(content, []byte("\uFFFD"))
		}
	}
	// A NUL in a page is a slip of its server: HTML drops it.
	if marked, _ := encodingOf(content, name); marked == nil {
		content = bytes.ReplaceAll(content, []byte{0}, nil)
	}
	return decode(content, name)
}

// declaredEncoding is the encoding that a page's <meta> names, in HTML's canonical spelling.
func declaredEncoding(content []byte) string {
	if !bytes.Contains(bytes.ToLower(content[:min(len(content), 1024)]), []byte("charset")) {
		return ""
	}
	_, name, _ := charset.DetermineEncoding(content, "")
	return name
}

// IsEncoding tells whether a name stands for an encoding that a Reader reads.
func IsEncoding(name string) bool {
	_, err := htmlindex.Get(name)
	return err == nil
}

// encodingOf is the encoding to decode content from, nil for UTF-8.
func encodingOf(content []byte, name string) (encoding.Encoding, error) {
	if name != "" {
		enc, err := htmlindex.Get(name)
		if err != nil {
			return nil, faultf("use a name of the web's list of encodings, such as windows-1251, gb18030 or utf-16le", "unknown encoding %q", name)
		}
		if enc == unicode.UTF8 {
			return nil, nil
		}
		return enc, nil
	}
	if bytes.HasPrefix(content, []byte{0xFF, 0xFE}) || bytes.HasPrefix(content, []byte{0xFE, 0xFF}) {
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM), nil
	}
	return nil, nil
}

// checkText tells where text is not UTF-8, or not text at all.
func checkText(text []byte) error {
	if i := bytes.IndexByte(text, 0); i >= 0 {
		return faultf("", "a binary file, not text: byte %d is NUL", i)
	}
	if i := invalidByte(text); i >= 0 {
		return faultf(hintEncoding, "not UTF-8 at byte %d", i)
	}
	if isBlank(string(bytes.TrimPrefix(text, []byte(byteOrder)))) {
		return faultf("", "no text in it")
	}
	return nil
}

func isBlank(text string) bool { return strings.TrimSpace(text) == "" }

// invalidByte is the offset of the first byte of text that is not UTF-8, -1 where all are.
func invalidByte(text []byte) int {
	if utf8.Valid(text) {
		return -1
	}
	for i := 0; i < len(text); {
		r, n := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// decodingReader is decode for a stream. It leaves it to the reader to find bytes that are not UTF-8.
func decodingReader(r io.Reader, start []byte, name string) (io.Reader, error) {
	enc, err := encodingOf(start, name)
	if err != nil || enc == nil {
		return r, err
	}
	return transform.NewReader(r, enc.NewDecoder()), nil
}

// magic are the first bytes of files that people drop on a text program. What begins like none of these
// and is no text either betrays itself by a NUL.
var magic = []struct{ start, what, hint string }{
	{"%PDF-", "a PDF, which is not read yet", "convert it first, for example: pdftotext FILE.pdf FILE.txt"},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old or encrypted Office file, which is not read", "save it as DOCX without a password"},
	{"{\\rtf1", "an RTF file, which is not read", "save it as DOCX or plain text"},
	{"PK\x03\x04", "a zip archive, not text", "unpack it and give the files in it"},
	{"PK\x05\x06", "an empty zip archive", ""},
	{"7z\xBC\xAF\x27\x1C", "a 7z archive, not text", "unpack it and give the files in it"},
	{"\x1F\x8B", "a gzip file, not text", "unpack it first"},
	{"BZh91AY&SY", "a bzip2 file, not text", "unpack it first"},
	{"\xFD7zXZ\x00", "an xz file, not text", "unpack it first"},
	{"\x89PNG\r\n", "a PNG picture, not text", ""},
	{"\xFF\xD8\xFF", "a JPEG picture, not text", ""},
	{"GIF87a", "a GIF picture, not text", ""},
	{"GIF89a", "a GIF picture, not text", ""},
	{"\x7FELF", "a program, not text", ""},
	{"SQLite format 3\x00", "a database, not text", ""},
}

func refuseBinary(content []byte) error {
	for _, m := range magic {
		if bytes.HasPrefix(content, []byte(m.start)) {
			return faultf(m.hint, "%s", m.what)
		}
	}
	return nil
}
