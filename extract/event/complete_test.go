package event

import "testing"

func TestStandsAlone(t *testing.T) {
	tests := []struct {
		title string
		want  bool
	}{
		{"Five people were killed in a landslide near Cusco", true},
		{"Border guards mutinied", true},
		{"Nadia Orlov's visit to Oslo", true},
		{"About a dozen frigates carried out 14 exercises", true},
		{"At least 30 sailors drowned", true},
		{"May and Corbyn met", true},
		{"Rebels pulled out", true},
		{`Kovac called the deal "a farce"`, true},
		{"World Health Organization declared the outbreak over", true},

		{"", false},
		{"Protests", false},
		{"Were killed in a landslide", false},
		{"In Oslo, married twice", false},
		{"And fled to Rome", false},
		{"Which was founded by monks", false},
		{"Court sentenced the minister to", false},
		{"Police arrested the", false},
		{"Miners met the owners and", false},
		{"Kovac said that its", false},
		{`Kovac called the deal "a farce`, false},
		{"Battle of Lepanto (the", false},
		{"Long " + "and longer and longer and longer and longer and longer and longer and longer and longer and longer and longer text", false},
	}
	for _, tt := range tests {
		if got := words().standsAlone(tt.title); got != tt.want {
			t.Errorf("%q stands alone: %v, want %v", tt.title, got, tt.want)
		}
	}
}
