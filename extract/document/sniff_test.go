package document

import (
	"strings"
	"testing"
	"testing/iotest"
)

func TestSniffsLongRecords(t *testing.T) {
	long := strings.Repeat("words ", 2000)
	for _, test := range []struct{ content, want string }{
		{`{"id": 1, "tags": ["a", {"b": 2}], "text": "` + long + `"}` + "\n", "jsonl"},
		{`{"id": 1, "title": "` + long + `", "text" : "short"}` + "\n" + `{"text": "two"}`, "jsonl"},
		{byteOrder + ` {"text": "` + strings.Repeat(long, 10) + `"}`, "jsonl"},
		{`{"title": "` + long + `", "text": ["` + long + `"]}`, "text"},
		{`{"meta": {"text": "inner"}, "title": "` + strings.Repeat(long, 10), "text"},
		{`{brackets} ` + long, "text"},
		{`{"text": "cut off`, "text"},
	} {
		start, content, err := peek(iotest.OneByteReader(strings.NewReader(test.content)))
		if err != nil {
			t.Fatal(err)
		}
		if got := sniff(start); got != test.want {
			t.Errorf("%.40s: %s, want %s", test.content, got, test.want)
		}
		if err := iotest.TestReader(content, []byte(test.content)); err != nil {
			t.Error(err)
		}
	}
}
