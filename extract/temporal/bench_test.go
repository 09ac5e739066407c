package temporal

import (
	"strings"
	"testing"
	"time"

	"dateline/timeline"
)

const news = `The two governments signed the agreement on May 16, officials said, after talks that began last Thursday and ran into the weekend.
In July 2023 a dozen warships had taken part in drills off the coast; the next round, planned for early October, was put off.
"We will decide within three weeks," the minister told reporters on Tuesday morning. Exports, which grew 4.2 percent in the third quarter, had
fallen for the past two years. The bridge itself, 1,500 meters long and painted every year, was opened in 1998 by Mr. Smith of Acme Inc. in the U.S. capital.
`

// BenchmarkTag reads about as many dates as news has.
func BenchmarkTag(b *testing.B) {
	doc := timeline.Document{Text: strings.Repeat(news, 20), Published: timeline.DayOf(2024, 12, 5)}
	grammarOf("en")
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		new(Tagger).Tag(&doc)
	}
}

// BenchmarkWhen gives the same text to olebedev/when, a sentence at a time, which finds the first date of each.
func BenchmarkWhen(b *testing.B) {
	sentences := strings.SplitAfter(strings.Repeat(news, 20), ". ")
	base := time.Date(2024, 12, 5, 12, 0, 0, 0, time.UTC)
	whenParsers[english]()
	n := 0
	for _, s := range sentences {
		n += len(s)
	}
	b.SetBytes(int64(n))
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range sentences {
			_, _ = whenParsers[english]().Parse(s, base)
		}
	}
}

// BenchmarkScan cuts tokens and sentences alone.
func BenchmarkScan(b *testing.B) {
	text := strings.Repeat(news, 20)
	words := grammarOf("en").words
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		scan(text, words, nil)
	}
}

// BenchmarkCompile makes the grammar, which every run of the program pays for once.
func BenchmarkCompile(b *testing.B) {
	for b.Loop() {
		load("en")
	}
}

// BenchmarkTagRussian has two bytes a letter.
func BenchmarkTagRussian(b *testing.B) {
	const news = `Новый мост через Волгу открыли в среду после трёх лет строительства, сообщила пресс-служба мэрии. Старый, построенный в
1956 году, закрыли 12 марта 2021 года. В октябре прошлого года подрядчик обанкротился. Движение запустят в понедельник, 9 декабря, в 6:00.
`
	doc := timeline.Document{Text: strings.Repeat(news, 20), Language: "ru", Published: timeline.DayOf(2024, 12, 5)}
	grammarOf("ru")
	b.SetBytes(int64(len(doc.Text)))
	b.ReportAllocs()
	for b.Loop() {
		new(Tagger).Tag(&doc)
	}
}
