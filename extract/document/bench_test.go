package document

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// story is an article of ordinary length, as plain text: a headline, a date, lines of prose, what stands around them.
func story() string {
	var b strings.Builder
	b.WriteString("The bridge at Millbrook is to be rebuilt\n\nPublished: 3 March 2021\n\n")
	for i := range 50 {
		fmt.Fprintf(&b, "The council of Millbrook said on %d May that the owners of the old bridge, which was closed in 2019, had not paid for its repair.\n", i%30+1)
	}
	b.WriteString("\nRelated posts\nThe flood of 2019\nA mill for sale\n\n© 2021 Example Media. All rights reserved.\n")
	return b.String()
}

func BenchmarkReadLines(b *testing.B) {
	for name, text := range map[string]string{
		"English":  story(),
		"curly":    strings.ReplaceAll(story(), "the old", "the “old”"),
		"Cyrillic": strings.Repeat("Совет проголосовал во вторник за восстановление моста, разрушенного наводнением в октябре.\n", 50),
	} {
		line, err := json.Marshal(map[string]string{"id": "a", "date": "2021-03-03", "text": text})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) { benchmarkRead(b, "a.jsonl", strings.Repeat(string(line)+"\n", 20)) })
	}
}

func BenchmarkReadText(b *testing.B) { benchmarkRead(b, "a.txt", story()) }

func BenchmarkReadShortLines(b *testing.B) {
	benchmarkRead(b, "a.txt", strings.Repeat("5 May 2021\n• 24.11 00:12\n17\nes\n", 1<<14))
}

func BenchmarkReadLongLine(b *testing.B) {
	benchmarkRead(b, "a.txt", strings.Repeat("It rained on 5 May 2021 and the river rose again, ", 1<<14))
}

func BenchmarkReadHTML(b *testing.B) {
	benchmarkRead(b, "a.html", "<html><body><article><h1>The bridge</h1><p>"+strings.ReplaceAll(story(), "\n", "</p><p>")+"</p></article></body></html>")
}

func benchmarkRead(b *testing.B, id, content string) {
	b.SetBytes(int64(len(content)))
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range new(Reader).Read(id, strings.NewReader(content)) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}
