package chart

import (
	"testing"

	"dateline/timeline"
)

func TestWords(t *testing.T) {
	for _, test := range []struct{ edtf, words string }{
		{"", ""},
		{"2024-05-16", "16 May 2024"},
		{"2024-05-16T09:05", "16 May 2024, 09:05"},
		{"2024-05", "May 2024"},
		{"2024", "2024"},
		{"-0043-03-15", "15 March 44 BC"},
		{"0000", "1 BC"},
		{"2022-21", "spring 2022"},
		{"2022-34", "the second quarter of 2022"},
		{"2022-41", "the second half of 2022"},
		{"199X", "the 1990s"},
		{"19XX", "the 20th century"},
		{"20XX", "the 21st century"},
		{"10XX", "the 11th century"},
		{"1998~", "about 1998"},
		{"1998-03?", "perhaps March 1998"},
		{"1998%", "perhaps about 1998"},
		{"2024-03/2024-05", "March – May 2024"},
		{"2024-03-03/2024-03-09", "3 – 9 March 2024"},
		{"2024-03-30/2024-04-02", "30 March – 2 April 2024"},
		{"2023-12-30/2024-01-02", "30 December 2023 – 2 January 2024"},
		{"1914/1918", "1914 – 1918"},
		{"2019/..", "from 2019 on"},
		{"../2019", "until 2019"},
		{"[2019..2021]", "between 2019 and 2021"},
		{"[..2021]", "2021 or before"},
		{"[2019..]", "2019 or after"},
	} {
		date, err := timeline.ParseDate(test.edtf)
		if err != nil && test.edtf != "" {
			t.Fatal(err)
		}
		if words := Words(date); words != test.words {
			t.Errorf("%s in words is %q, not %q", test.edtf, words, test.words)
		}
	}
}
