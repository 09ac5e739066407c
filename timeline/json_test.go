package timeline_test

import (
	"bytes"
	"encoding/json"
	"os"
	"strings"
	"testing"

	"dateline/timeline"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"pgregory.net/rapid"
)

func writeJSON(t interface{ Fatal(...any) }, tl *timeline.Timeline) []byte {
	var b bytes.Buffer
	if err := timeline.WriteJSON(&b, tl); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWriteJSON(t *testing.T) {
	golden(t, "ferry.json", writeJSON(t, ferry()))
	golden(t, "empty.json", writeJSON(t, &timeline.Timeline{}))
}

func TestJSONIsSafeInHTML(t *testing.T) {
	text := writeJSON(t, &timeline.Timeline{Title: "</script>&\u2028"})
	if bytes.ContainsAny(text, "<>&\u2028") {
		t.Errorf("%s", text)
	}
}

func TestJSONSchema(t *testing.T) {
	schema := compileSchema(t)
	rapid.Check(t, func(t *rapid.T) {
		written := writeJSON(t, anyTimeline().Draw(t, "timeline"))
		if err := holds(schema, written); err != nil {
			t.Fatalf("%v\n%s", err, written)
		}
	})
	written := string(writeJSON(t, ferry()))
	if err := holds(schema, []byte(written)); err != nil {
		t.Fatal(err)
	}
	for old, bad := range map[string]string{
		`"dateline": 1`:                      `"dateline": 2`,
		`"date": "2021-03-16"`:               `"date": "16 March"`,
		`"end": "2021-03-16"`:                `"end": null`,
		`"conflicts": []`:                    `"conflicts": null`,
		`"category": "legal"`:                `"category": "court"`,
		`"importance": 0.75`:                 `"importance": 7.5`,
		`"speaker": "Coast Guard",`:          ``,
		`"title": "Court hears the captain"`: `"title": " "`,
		`"reason": "no year to be found"`:    `"reason": "none", "why": ""`,
	} {
		edited := strings.Replace(written, old, bad, 1)
		if edited == written {
			t.Errorf("no %s is written", old)
		}
		if holds(schema, []byte(edited)) == nil {
			t.Errorf("the schema takes %s", bad)
		}
	}
}

func compileSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	file, err := os.Open("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	form, err := jsonschema.UnmarshalJSON(file)
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", form); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func holds(schema *jsonschema.Schema, text []byte) error {
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	if err != nil {
		return err
	}
	return schema.Validate(value)
}

func TestSchemaKnowsAllNames(t *testing.T) {
	text, err := os.ReadFile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var schema struct {
		Defs struct {
			Event struct {
				Properties struct {
					Category struct{ Enum []timeline.Category }
					Status   struct{ Enum []timeline.Status }
				}
			}
		} `json:"$defs"`
	}
	if err := json.Unmarshal(text, &schema); err != nil {
		t.Fatal(err)
	}
	known := map[timeline.Category]bool{}
	for _, c := range schema.Defs.Event.Properties.Category.Enum {
		known[c] = true
	}
	for _, group := range timeline.Groups {
		for _, c := range group.Categories {
			if !known[c] {
				t.Errorf("no category %s", c)
			}
			delete(known, c)
		}
	}
	if len(known) > 0 {
		t.Errorf("no group has %v", known)
	}
	if diff := cmp.Diff(timeline.Statuses, schema.Defs.Event.Properties.Status.Enum); diff != "" {
		t.Error(diff)
	}
}

func TestJSONRoundTrip(t *testing.T) {
	for _, tl := range []*timeline.Timeline{ferry(), {}} {
		got, err := timeline.ReadJSON(bytes.NewReader(writeJSON(t, tl)))
		if err != nil {
			t.Fatal(err)
		}
		if diff := sameTimeline(tl, got); diff != "" {
			t.Error(diff)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		want := anyTimeline().Draw(t, "timeline")
		written := writeJSON(t, want)
		got, err := timeline.ReadJSON(bytes.NewReader(written))
		if err != nil {
			t.Fatalf("%v\n%s", err, written)
		}
		if diff := sameTimeline(want, got); diff != "" {
			t.Fatal(diff)
		}
	})
}

func TestReadJSONByHand(t *testing.T) {
	tl, err := timeline.ReadJSON(strings.NewReader("\uFEFF" + `{"dateline": 1, "$schema": "schema.json", "events": [
		{"date": "2025", "title": "The inquiry reports"},
		{"date": "2021-05-01", "end": "1999-01-01", "title": "Halvard sails again", "status": "planned"},
		{"date": "2025", "title": "The inquiry reports"}
	]}`))
	if err != nil {
		t.Fatal(err)
	}
	want := []timeline.Event{
		{ID: "added-7a67f236", Date: timeline.DayOf(2021, 5, 1), Title: "Halvard sails again", Category: timeline.Other, Status: timeline.Planned, Importance: 1, Confidence: 1},
		{ID: "added-7f2d51a0", Date: timeline.YearOf(2025), Title: "The inquiry reports", Category: timeline.Other, Status: timeline.Occurred, Importance: 1, Confidence: 1},
		{ID: "added-69fa4de2", Date: timeline.YearOf(2025), Title: "The inquiry reports", Category: timeline.Other, Status: timeline.Occurred, Importance: 1, Confidence: 1},
	}
	if diff := sameTimeline(&timeline.Timeline{Events: want}, tl); diff != "" {
		t.Error(diff)
	}
}

func TestReadJSONErrors(t *testing.T) {
	event := func(keys string) string {
		return "{\"dateline\": 1,\n \"events\": [\n  {\"date\": \"2024\", \"title\": \"x\"},\n  {" + keys + "}\n]}"
	}
	for _, c := range []struct{ json, want string }{
		{"", "it is empty"},
		{"{\"dateline\": 1", "line 1, column 14: not JSON"},
		{`{"dateline": 1, "title": "x"}`, "it has no events"},
		{`{"dateline": 1, "evnets": []}`, `line 1, column 25: there is no key "evnets": correct its name, or delete it`},
		{`{"dateline": 1, "events": null}`, "it has no events"},
		{"{\"id\": \"a\", \"date\": \"2024\"}\n{\"id\": \"b\"}\n", "not a timeline: it is JSON lines"},
		{event(`"date": "2024", "text": "The bridge was opened."`), "line 4, column 3: events[1]: it has no title: write a headline"},
		{"{\n\"dateline\": 1,,}", "line 2, column 15: not JSON"},
		{`[1]`, "not a timeline"},
		{`{"title": "x"}`, `no JSON object with a key "dateline"`},
		{`{"dateline": 2, "events": 7}`, `"dateline" is 2: of this format, version 1 is understood`},
		{`{"dateline": "1"}`, `"dateline" is "1"`},
		{`{"dateline": 1, "events": {}}`, "line 1, column 27: events: "},
		{`{"dateline": 1, "title": 5}`, "line 1, column 26: title: "},
		{event(`"date": "2023-02-31", "title": "x"`), `line 4, column 3: events[1]: "2023-02-31" is no EDTF date: there is no day 31 in February 2023, which has 28 days`},
		{event(`"title": "x"`), "events[1]: it has no date"},
		{event(`"date": "2024"`), "events[1]: it has no title"},
		{event(`"date": "2024", "title": "x", "category": "chat"`), `there is no category "chat": write one of agree, consult,`},
		{event(`"date": "2024", "title": "x", "status": "done"`), `there is no status "done": write one of occurred, planned,`},
		{event(`"date": "2024", "title": "x", "importance": 7`), "importance 7 is not between 0 and 1"},
		{event(`"date": "2024", "titel": "x"`), `there is no key "titel": correct its name, or delete it`},
		{event(`"date": "2024", "title": ["x"]`), "line 4, column 3: events[1]: title is a list, where a text belongs"},
		{event(`"id": "a", "date": "2024", "title": "x"}, {"id": "a", "date": "2025", "title": "y"`), `events[1] and events[2] both have the id "a"`},
		{`{"dateline": 1, "documents": [{"id": "a", "date": "May"}]}`, `documents[0]: "May" is no EDTF date`},
	} {
		tl, err := timeline.ReadJSON(strings.NewReader(c.json))
		if err == nil {
			t.Errorf("%s is read as %v", c.json, tl)
		} else if !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v\nwant %s", c.json, err, c.want)
		}
	}
}

func FuzzReadJSON(f *testing.F) {
	f.Add(writeJSON(f, ferry()))
	f.Add([]byte(`{"dateline":1,"events":[{"date":"2024","title":"x"}]}`))
	f.Fuzz(func(t *testing.T, text []byte) {
		tl, err := timeline.ReadJSON(bytes.NewReader(text))
		if err != nil {
			return
		}
		back, err := timeline.ReadJSON(bytes.NewReader(writeJSON(t, tl)))
		if err != nil {
			t.Fatal(err)
		}
		if diff := sameTimeline(tl, back); diff != "" {
			t.Fatal(diff)
		}
	})
}
