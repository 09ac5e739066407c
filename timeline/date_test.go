package timeline_test

import (
	"fmt"
	"math/rand"
	"slices"
	"testing"
	"time"

	"dateline/timeline"

	"pgregory.net/rapid"
)

func day(t *testing.T, at time.Time, ok bool) string {
	t.Helper()
	if !ok {
		return ".."
	}
	if at.Location() != time.UTC || at.Hour() != 0 {
		t.Errorf("%v is not a midnight in UTC", at)
	}
	return at.Format("2006-01-02")
}

func date(t *testing.T, edtf string) timeline.Date {
	t.Helper()
	d, err := timeline.ParseDate(edtf)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDateSpan(t *testing.T) {
	for _, c := range []struct{ edtf, start, end, precision string }{
		{"2024-05-16", "2024-05-16", "2024-05-16", "day"},
		{"2024-05-16T23:20", "2024-05-16", "2024-05-16", "minute"},
		{"2024-05-16T23:20:30-05:00", "2024-05-16", "2024-05-16", "minute"},
		{"2024-02", "2024-02-01", "2024-02-29", "month"},
		{"2023-02", "2023-02-01", "2023-02-28", "month"},
		{"1900-02", "1900-02-01", "1900-02-28", "month"},
		{"2024-12", "2024-12-01", "2024-12-31", "month"},
		{"2024", "2024-01-01", "2024-12-31", "year"},
		{"0000", "0000-01-01", "0000-12-31", "year"},
		{"-0043", "-0043-01-01", "-0043-12-31", "year"},
		{"-0043-03-15", "-0043-03-15", "-0043-03-15", "day"},
		{"Y12000", "12000-01-01", "12000-12-31", "year"},
		{"199X", "1990-01-01", "1999-12-31", "decade"},
		{"19XX", "1900-01-01", "1999-12-31", "century"},
		{"000X", "0000-01-01", "0009-12-31", "decade"},
		{"-000X", "-0009-01-01", "-0001-12-31", "decade"},
		{"-199X", "-1999-01-01", "-1990-12-31", "decade"},
		{"-00XX", "-0099-01-01", "-0001-12-31", "century"},
		{"2024-05-XX", "2024-05-01", "2024-05-31", "month"},
		{"2024-XX", "2024-01-01", "2024-12-31", "year"},
		{"2024-XX-XX", "2024-01-01", "2024-12-31", "year"},
		{"2021-21", "2021-03-01", "2021-05-31", "season"},
		{"2021-22", "2021-06-01", "2021-08-31", "season"},
		{"2021-23", "2021-09-01", "2021-11-30", "season"},
		{"2021-24", "2021-12-01", "2022-02-28", "season"},
		{"2023-24", "2023-12-01", "2024-02-29", "season"},
		{"2021-28", "2021-12-01", "2022-02-28", "season"},
		{"2021-30", "2021-12-01", "2022-02-28", "season"},
		{"2021-32", "2021-06-01", "2021-08-31", "season"},
		{"2024-33", "2024-01-01", "2024-03-31", "season"},
		{"2024-35", "2024-07-01", "2024-09-30", "season"},
		{"2024-36", "2024-10-01", "2024-12-31", "season"},
		{"2024-37", "2024-01-01", "2024-04-30", "season"},
		{"2024-39", "2024-09-01", "2024-12-31", "season"},
		{"2024-40", "2024-01-01", "2024-06-30", "season"},
		{"2024-41", "2024-07-01", "2024-12-31", "season"},
		{"2024-03-05~", "2024-03-05", "2024-03-05", "day"},
		{"2024-03-03/2024-03-05", "2024-03-03", "2024-03-05", "interval"},
		{"2024-02/2024-03", "2024-02-01", "2024-03-31", "interval"},
		{"2024/2024-05", "2024-01-01", "2024-05-31", "interval"},
		{"2019/..", "2019-01-01", "..", "interval"},
		{"2019/", "2019-01-01", "..", "interval"},
		{"../2019", "..", "2019-12-31", "interval"},
		{"[..2024-12]", "..", "2024-12-31", "interval"},
		{"[2024-12..]", "2024-12-01", "..", "interval"},
		{"[2024-03-03..2024-03-05]", "2024-03-03", "2024-03-05", "interval"},
	} {
		d := date(t, c.edtf)
		start, hasStart := d.Start()
		end, hasEnd := d.End()
		if s, e := day(t, start, hasStart), day(t, end, hasEnd); s != c.start || e != c.end || d.Precision().String() != c.precision {
			t.Errorf("%s is %s to %s, %s; want %s to %s, %s", c.edtf, s, e, d.Precision(), c.start, c.end, c.precision)
		}
	}
}

func TestZeroDate(t *testing.T) {
	var zero timeline.Date
	if _, ok := zero.Start(); ok {
		t.Error("it starts")
	}
	if _, ok := zero.End(); ok {
		t.Error("it ends")
	}
	if zero.String() != "" || zero.Precision() != timeline.PrecisionNone || !zero.IsZero() || zero.Approximate() != zero || zero.At(1, 1) != zero {
		t.Error("it says something")
	}
	if year := timeline.YearOf(2024); year.Contains(zero) || zero.Contains(year) || zero.Contains(zero) || zero.Overlaps(zero) {
		t.Error("it has a place in time")
	}
}

func TestConstructors(t *testing.T) {
	var none timeline.Date
	for _, c := range []struct {
		got  timeline.Date
		want string
	}{
		{timeline.DayOf(2024, 5, 16), "2024-05-16"},
		{timeline.DayOf(2024, 2, 29), "2024-02-29"},
		{timeline.DayOf(2023, 2, 29), ""},
		{timeline.DayOf(2023, 13, 1), ""},
		{timeline.DayOf(2023, 1, 0), ""},
		{timeline.DayOf(10000, 1, 1), ""},
		{timeline.MonthOf(2024, 5), "2024-05"},
		{timeline.MonthOf(2024, 13), ""},
		{timeline.MonthOf(2024, 0), ""},
		{timeline.YearOf(-43), "-0043"},
		{timeline.YearOf(12345), "Y12345"},
		{timeline.YearOf(-12345), "Y-12345"},
		{timeline.YearOf(1 << 40), ""},
		{timeline.SeasonOf(2021, 24), "2021-24"},
		{timeline.SeasonOf(2021, 12), ""},
		{timeline.SeasonOf(2021, 42), ""},
		{timeline.DecadeOf(1994), "199X"},
		{timeline.DecadeOf(5), "000X"},
		{timeline.DecadeOf(-5), "-000X"},
		{timeline.DecadeOf(-10), "-001X"},
		{timeline.DecadeOf(10000), ""},
		{timeline.CenturyOf(1900), "19XX"},
		{timeline.CenturyOf(1999), "19XX"},
		{timeline.CenturyOf(-43), "-00XX"},
		{timeline.Interval(timeline.DayOf(2024, 3, 3), timeline.DayOf(2024, 3, 5)), "2024-03-03/2024-03-05"},
		{timeline.Interval(timeline.YearOf(2019), none), "2019/.."},
		{timeline.Interval(none, timeline.YearOf(2019)), "../2019"},
		{timeline.Interval(none, none), ""},
		{timeline.Interval(timeline.YearOf(2020), timeline.YearOf(2019)), ""},
		{timeline.Interval(timeline.Interval(timeline.YearOf(2019), none), none), ""},
		{timeline.Interval(timeline.DayOf(2024, 3, 3).At(12, 0), none), "2024-03-03/.."},
		{timeline.OneOf(timeline.DayOf(2024, 3, 3), timeline.DayOf(2024, 3, 5)), "[2024-03-03..2024-03-05]"},
		{timeline.OneOf(none, timeline.MonthOf(2024, 12)), "[..2024-12]"},
		{timeline.OneOf(timeline.MonthOf(2024, 12), none), "[2024-12..]"},
		{timeline.DayOf(2024, 5, 16).At(15, 4), "2024-05-16T15:04"},
		{timeline.DayOf(2024, 5, 16).At(24, 0), "2024-05-16"},
		{timeline.MonthOf(2024, 5).At(15, 4), "2024-05"},
		{timeline.DayOf(2024, 5, 16).Approximate(), "2024-05-16~"},
		{timeline.DayOf(2024, 5, 16).Approximate().Approximate(), "2024-05-16~"},
		{timeline.DayOf(2024, 5, 16).At(15, 4).Approximate(), "2024-05-16T15:04"},
		{date(t, "2024-05?").Approximate(), "2024-05%"},
		{date(t, "2019/..").Approximate(), "2019~/.."},
		{date(t, "[2019..2021]").Approximate(), "[2019~..2021~]"},
	} {
		if c.got.String() != c.want {
			t.Errorf("got %q, want %q", c.got, c.want)
		}
	}
}

func TestAccessors(t *testing.T) {
	for _, c := range []struct {
		edtf             string
		year, month, day int
	}{
		{"2024-05-16", 2024, 5, 16},
		{"2024-05-16T10:00", 2024, 5, 16},
		{"2024-05-XX", 2024, 5, 0},
		{"2024-XX", 2024, 0, 0},
		{"2024-22", 2024, 0, 0},
		{"-0043", -43, 0, 0},
		{"199X", 0, 0, 0},
		{"2024-03-03/2025-04-05", 2024, 3, 3},
		{"../2024-03-03", 0, 0, 0},
	} {
		d := date(t, c.edtf)
		if d.Year() != c.year || d.Month() != c.month || d.Day() != c.day {
			t.Errorf("%s: got %d, %d, %d", c.edtf, d.Year(), d.Month(), d.Day())
		}
	}
	if _, _, told := date(t, "2024-05-16").Clock(); told {
		t.Error("a day has a time of day")
	}
	if h, m, told := date(t, "2024-05-16T23:20").Clock(); h != 23 || m != 20 || !told {
		t.Errorf("23:20 is %d:%d", h, m)
	}
	if !date(t, "2024~/..").IsApproximate() || date(t, "2024?").IsApproximate() || !date(t, "2024%").IsUncertain() || date(t, "2024~").IsUncertain() {
		t.Error("qualifiers are mixed up")
	}
}

func TestBounds(t *testing.T) {
	from, to, ok := date(t, "2024-05-03~/2024-06").Bounds()
	if from != date(t, "2024-05-03~") || to != date(t, "2024-06") || !ok {
		t.Errorf("got %s, %s, %v", from, to, ok)
	}
	if from, to, ok := date(t, "[..2024-06]").Bounds(); !from.IsZero() || to != date(t, "2024-06") || !ok {
		t.Errorf("got %s, %s, %v", from, to, ok)
	}
	if _, _, ok := date(t, "2024-05-03").Bounds(); ok {
		t.Error("a day has sides")
	}
}

func TestContains(t *testing.T) {
	for _, c := range []struct {
		outer, inner string
		want         bool
	}{
		{"2024-07", "2024-07-18", true},
		{"2024-07-18", "2024-07", false},
		{"2024-07", "2024-07", true},
		{"2024-08", "2024-07-18", false},
		{"2024", "2024-24", false},
		{"2023-24", "2024-02-29", true},
		{"2019/..", "2024-07-18", true},
		{"2019/..", "2024/..", true},
		{"2019/2030", "2024/..", false},
		{"[..2024-12]", "-0043", true},
		{"2024-05-16", "2024-05-16T10:00", true},
	} {
		if got := date(t, c.outer).Contains(date(t, c.inner)); got != c.want {
			t.Errorf("%s contains %s: %v", c.outer, c.inner, got)
		}
	}
}

func TestCompare(t *testing.T) {
	ordered := []string{
		"Y-12345", "-0043", "-0043-03-15", "[..2024-01]", "../2024-02", "2024-05-01T08:00", "2024-05-01T08:00Z", "2024-05-01T09:00",
		"2024-05-01", "2024-05-01~", "2024-05", "2024-05-XX", "2024-05/2024-06", "2024-05/..", "2024-05-02", "2024-06",
	}
	var want, got []timeline.Date
	for _, edtf := range ordered {
		want = append(want, date(t, edtf))
	}
	want = append(want, timeline.Date{})
	got = slices.Clone(want)
	rand.New(rand.NewSource(1)).Shuffle(len(got), func(i, j int) { got[i], got[j] = got[j], got[i] })
	slices.SortFunc(got, timeline.Date.Compare)
	if !slices.Equal(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

// anyPoint draws a date without sides: of all forms, and close enough to others for orders to matter.
func anyPoint() *rapid.Generator[timeline.Date] {
	return rapid.Custom(func(t *rapid.T) timeline.Date {
		year := rapid.OneOf(rapid.IntRange(2020, 2022), rapid.IntRange(-120, 120), rapid.IntRange(-9999, 9999)).Draw(t, "year")
		month, day := rapid.IntRange(1, 12).Draw(t, "month"), rapid.IntRange(1, 28).Draw(t, "day")
		d := rapid.OneOf(
			rapid.Just(timeline.DayOf(year, month, day)),
			rapid.Just(timeline.DayOf(year, month, day).At(rapid.IntRange(0, 23).Draw(t, "hour"), 30)),
			rapid.Just(timeline.MonthOf(year, month)),
			rapid.Just(timeline.YearOf(year)),
			rapid.Just(timeline.YearOf(year*10000)),
			rapid.Just(timeline.SeasonOf(year, rapid.IntRange(21, 41).Draw(t, "season"))),
			rapid.Just(timeline.DecadeOf(year)),
			rapid.Just(timeline.CenturyOf(year)),
		).Draw(t, "date")
		if rapid.Bool().Draw(t, "approximate") {
			d = d.Approximate()
		}
		return d
	})
}

func anyDate() *rapid.Generator[timeline.Date] {
	return rapid.Custom(func(t *rapid.T) timeline.Date {
		from, to := anyPoint().Draw(t, "from"), rapid.OneOf(anyPoint(), rapid.Just(timeline.Date{})).Draw(t, "to")
		if from.Compare(to) > 0 {
			from, to = to, from
		}
		return rapid.SampledFrom([]timeline.Date{from, from, timeline.Interval(from, to), timeline.Interval(to, from), timeline.OneOf(from, to), timeline.OneOf(to, from)}).Draw(t, "shape")
	})
}

func TestDateProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := anyDate().Draw(t, "d")
		if d.IsZero() {
			return
		}
		back, err := timeline.ParseDate(d.String())
		if err != nil || back != d {
			t.Fatalf("%s reads back as %s: %v", d, back, err)
		}
		start, hasStart := d.Start()
		end, hasEnd := d.End()
		if hasStart && hasEnd && start.After(end) {
			t.Fatalf("%s starts on %v and ends on %v", d, start, end)
		}
		if !hasStart && !hasEnd {
			t.Fatalf("%s is open on both sides", d)
		}
		if !d.Contains(d) || !d.Overlaps(d) {
			t.Fatalf("%s is not within itself", d)
		}
		if from, to, ok := d.Bounds(); ok && (!from.IsZero() && !to.IsZero()) && (!d.Overlaps(from) || !d.Overlaps(to)) {
			t.Fatalf("%s lies without its sides", d)
		}
	})
}

func TestCompareProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b, c := anyDate().Draw(t, "a"), anyDate().Draw(t, "b"), anyDate().Draw(t, "c")
		if a.Compare(b) != -b.Compare(a) {
			t.Fatalf("%s and %s: %d and %d", a, b, a.Compare(b), b.Compare(a))
		}
		if (a.Compare(b) == 0) != (a == b) {
			t.Fatalf("%s and %s compare as %d", a, b, a.Compare(b))
		}
		if a.Compare(b) <= 0 && b.Compare(c) <= 0 && a.Compare(c) > 0 {
			t.Fatalf("%s, %s, %s: no order", a, b, c)
		}
		if a.Contains(b) && b.Contains(c) && !a.Contains(c) {
			t.Fatalf("%s contains %s contains %s", a, b, c)
		}
		if !b.IsZero() && a.Contains(b) && !a.Overlaps(b) {
			t.Fatalf("%s contains %s, but is apart from it", a, b)
		}
	})
}

func ExampleDate() {
	for _, edtf := range []string{"2024-05-16", "2024-05", "2021-24", "199X", "2019/..", "-0043"} {
		d, err := timeline.ParseDate(edtf)
		if err != nil {
			fmt.Println(err)
			continue
		}
		start, _ := d.Start()
		fmt.Println(d, d.Precision(), start.Format("2006-01-02"))
	}
	// Output:
	// 2024-05-16 day 2024-05-16
	// 2024-05 month 2024-05-01
	// 2021-24 season 2021-12-01
	// 199X decade 1990-01-01
	// 2019/.. interval 2019-01-01
	// -0043 year -0043-01-01
}
