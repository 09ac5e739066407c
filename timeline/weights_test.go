package timeline

import (
	"fmt"
	"strings"
	"testing"
)

func TestWeightsAreWrittenAsTheyAreRead(t *testing.T) {
	origin := strings.TrimPrefix(strings.Split(weightFile, "\n")[1], "# ")
	var b strings.Builder
	if err := WriteWeights(&b, weights(), origin); err != nil {
		t.Fatal(err)
	}
	if b.String() != weightFile {
		t.Errorf("weights.txt is not as it is written:\n%s", b.String())
	}
}

func TestFaultyWeightsAreRefused(t *testing.T) {
	for file, want := range map[string]string{
		"":                                   "want 4 shares",
		"told 6\nvoices 2\nearly 1":          "not 3 of 9",
		"told 6\nvoices 2\nearly 2\ntitle 1": "sum up to 10, not 4 of 11",
		"voices 6":                           `"voices 6" is not the name and share of feature 1`,
		"told much":                          `the share "much" of told`,
		"told -1":                            "no number of tenths",
		"told 6\nvoices 2\nearly 1\ntitle 1\nmore 0": "feature 5",
	} {
		if _, err := parseWeights(file); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %s", file, err, want)
		}
	}
}

// lessonOf is one about days of which some were drawn: those whose events have the feature.
func lessonOf(f feature) Lesson {
	var extracted, drawn Timeline
	documents := 0
	tell := func(day int, title string, at int) {
		documents++
		id := fmt.Sprint(documents)
		quote := fmt.Sprintf("%s, text %d told.", title, documents)
		e := Event{ID: id, Date: DayOf(2021, 3, day), Title: title, Text: quote, Status: Occurred}
		e.Mentions = []Mention{{ID: id, Document: id, Begin: at, Quote: quote, Date: e.Date}}
		extracted.Events = append(extracted.Events, e)
		extracted.Documents = append(extracted.Documents, Document{ID: id, Title: "The ferry ran aground"})
	}
	for day := 1; day <= 20; day++ {
		isDrawn := day%3 == 1
		if isDrawn {
			drawn.Events = append(drawn.Events, Event{Date: DayOf(2021, 3, day)})
		}
		times, at, title := 1+day%2, 2000-100*day, "Harbour office opened"
		switch {
		case !isDrawn:
		case f == featureTold:
			times, at = 3, 3000
		case f == featureEarly:
			at = 0
		case f == featureTitle:
			title = "Ferry ran aground"
		}
		for range times {
			tell(day, title, at)
		}
	}
	return NewLesson(&extracted, &drawn)
}

// Who draws days for one reason teaches that reason, and what was learned finds them, as other weights do not.
func TestLearnFindsWhatCounts(t *testing.T) {
	wrong := map[feature]Weights{featureTold: {1, 1, 7, 1}, featureEarly: {7, 1, 1, 1}, featureTitle: {7, 1, 1, 1}}
	for f, other := range wrong {
		lesson := lessonOf(f)
		w := Learn([]Lesson{lesson})
		if f1 := lesson.F1(w); f1 != 1 {
			t.Errorf("%s counts: F1 %.2f by %v", featureNames[f].name, f1, w)
		}
		if f1 := lesson.F1(other); f1 == 1 {
			t.Errorf("%s counts: F1 is 1 by %v, too", featureNames[f].name, other)
		}
	}
}

func TestLessonsWithoutDaysTeachNothing(t *testing.T) {
	lesson := NewLesson(&Timeline{}, &Timeline{Events: []Event{{Date: YearOf(2021)}}})
	if f1 := lesson.F1(weights()); f1 != 0 {
		t.Errorf("F1 %v of nothing", f1)
	}
	sum := 0
	for _, share := range Learn([]Lesson{lesson}) {
		sum += share
	}
	if sum != allTenths {
		t.Errorf("shares sum up to %d", sum)
	}
}
