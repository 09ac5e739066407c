package document

import (
	"strings"
	"testing"

	"dateline/timeline"
)

func TestLanguage(t *testing.T) {
	for _, test := range []struct{ text, declared, want string }{
		{"The council voted on Tuesday to rebuild the bridge that a flood destroyed in October.", "", "en"},
		{strings.Repeat("The council voted on Tuesday to rebuild the bridge that a flood destroyed in October, and the owners said that it was late. ", 3), "de", "en"},
		{"Der Stadtrat stimmte am Dienstag dafür, die Brücke wieder aufzubauen, die eine Flut im Oktober zerstört hatte.", "en", "de"},
		{"Le conseil a voté mardi la reconstruction du pont qu'une crue avait détruit en octobre, selon la mairie.", "", "fr"},
		{"El consejo votó el martes a favor de reconstruir el puente que una inundación destruyó en octubre.", "", "es"},
		{"Совет проголосовал во вторник за восстановление моста, разрушенного наводнением в октябре.", "", "ru"},
		{"市议会周二投票决定重建十月被洪水冲毁的大桥，官员们表示工程将于春季开始，预计明年完工。", "", "zh"},
		// Words of English among others make no English.
		{strings.Repeat("De manager van het festival was in mei met the band in het land, maar had daar niets over te melden aan de bezoekers. ", 5), "nl", "nl"},
		{strings.Repeat("A falu a tél végén is a hegyek alatt maradt, a híd a folyó felett is elveszett, és a the szó a címben állt. ", 5), "", "hu"},
		{strings.Repeat("市议会周二投票决定重建十月被洪水冲毁的大桥，官员们表示工程将于春季开始，预计明年完工。", 6) + strings.Repeat("the end of it ", 12), "", "zh"},
		// Short Russian passes for Bulgarian or another language of its letters, or for nothing.
		{"В ночь с пятницы на субботу сгорел рынок.", "", "ru"},
		{"Паром простоит в порту до 15 марта 2025 г., выставка тоже.", "", "ru"},
		{"Виставка триватиме до 15 березня, міст закрили.", "", ""},
		{"Мост открыли 5 мая 2021 года.", "", "ru"},
		{"Это было вчера.", "", "ru"},
		{"Мостът беше открит на 5 май 2021 г. от кмета на града.", "bg", "bg"},
		{"Гэта быў вялікі мост.", "", ""},
		{"The Вы", "", ""},
		{"3 May 2021", "fr", "fr"},
		{"3 May 2021", "", ""},
	} {
		if got := languageOf(test.text, nil, test.declared); got != test.want {
			t.Errorf("%q: got %q, want %q", test.text, got, test.want)
		}
	}
}

// What is skipped has no say in the language.
func TestLanguageOfProseAlone(t *testing.T) {
	const menu, prose = "Подписка на новости и рассылка комментариев читателей на почту каждый день. ", "The council voted on Tuesday to rebuild the bridge."
	if got := languageOf(menu+prose, []timeline.Span{{Begin: 0, End: len([]rune(menu))}}, ""); got != "en" {
		t.Errorf("got %q", got)
	}
}

func TestLanguageName(t *testing.T) {
	for code, want := range map[string]string{"de": "German", "ru": "Russian", "zh": "Chinese", "": "", "xx": "xx"} {
		if got := LanguageName(code); got != want {
			t.Errorf("%q: got %q, want %q", code, got, want)
		}
	}
}

func TestLanguageCode(t *testing.T) {
	for tag, want := range map[string]string{"en": "en", "en-GB": "en", "PT_br": "pt", "": "", "english": "", "x-klingon": "", "12": ""} {
		if got := languageCode(tag); got != want {
			t.Errorf("%q: got %q, want %q", tag, got, want)
		}
	}
}
