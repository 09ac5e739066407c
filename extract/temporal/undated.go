package temporal

import "dateline/timeline"

// Clue is a weekday, a day of a month, or both, that a document tells without a year. A day of the month that
// was a Tuesday narrows down the years that the document can be of.
type Clue struct {
	Weekday    int  // 1 for Monday to 7 for Sunday, 0 where none is told
	Month, Day int  // 0 where none is told
	Ahead      bool // its verb tells of the future
}

func (t *Tagged) addClue(m *match) {
	c := Clue{Day: m.days.at(0), Month: m.months.at(0), Weekday: m.weekdays.at(0)}
	if c.Day == 0 {
		c.Day = m.ordinals.at(0)
	}
	if c.Weekday == 0 && (c.Month == 0 || c.Day == 0) || m.direction != 0 || c.Day == 0 && m.before() == "the" { // the Saturday of a week that was told
		return
	}
	c.Ahead = t.grammar.governing(t.Text, m).ahead()
	t.Clues = append(t.Clues, c)
}

// NeedsDocumentDate tells whether an expression was turned down for want of the document's own date.
func NeedsDocumentDate(r timeline.Rejection) bool {
	switch r.Reason {
	case noDocumentDate, noDocumentDay, noYear:
		return true
	}
	return false
}
