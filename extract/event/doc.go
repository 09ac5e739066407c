// Package event finds what happened when: it reads the sentences of a document that hold dates, cuts
// them into clauses, and makes an event of each clause, or noun, that an expression dates.
//
//	tagged := tagger.Tag(&doc)
//	events, rejected := event.Finder{}.Find(&doc, tagged)
//
// Every event carries one mention: the sentence, the clause in it, the expression, who says so. What
// an expression does not date, such as a state ("he is the mayor in May") or a comparison ("the worst
// since 1999"), comes back as a rejection with the reason.
//
// The first sentences of a text that is dated to the day tell the news of that day: what they tell as done or said, with
// no date, is dated by publication. Finder.Statements finds what the others tell as said, too.
//
// The grammar is a shallow one for written English: words get a part of speech from lexicons (in data)
// and their neighbours, verb groups from those, clauses from verb groups and the words that open
// clauses. It looks at no sentence without a date but these, except for the name that a pronoun, "the company" or
// "net income" stands for: headlines are to be read alone. They keep the words of the sentence, from the subject to where a clause
// ends; where those cannot be parted from the rest with confidence, there is no headline and no event.
// Merging events across documents and ranking them are the business of package timeline.
package event
