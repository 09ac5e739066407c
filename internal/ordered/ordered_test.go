package ordered

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func numbers(n int) iter.Seq2[int, error] {
	return func(yield func(int, error) bool) {
		for i := range n {
			if !yield(i, nil) {
				return
			}
		}
	}
}

func ExampleMap() {
	square := func(n int) (int, error) { return n * n, nil }
	for n := range Map(3, numbers(5), square) {
		fmt.Print(n, " ")
	}
	// Output: 0 1 4 9 16
}

func TestMapKeepsOrderAndBound(t *testing.T) {
	const workers = 4
	var running, most atomic.Int32
	slow := func(n int) (int, error) {
		if now := running.Add(1); now > most.Load() {
			most.Store(now)
		}
		time.Sleep(time.Duration(n%3) * time.Millisecond)
		running.Add(-1)
		return n, nil
	}
	var got []int
	for n := range Map(workers, numbers(100), slow) {
		got = append(got, n)
	}
	if len(got) != 100 || !slices.IsSorted(got) {
		t.Errorf("out of order: %v", got)
	}
	if most.Load() > workers {
		t.Errorf("%d at once, want at most %d", most.Load(), workers+1)
	}
}

func TestMapPassesErrorsInTurn(t *testing.T) {
	bad := errors.New("bad")
	in := func(yield func(int, error) bool) {
		_ = yield(1, nil) && yield(0, bad) && yield(2, nil)
	}
	odd := errors.New("odd")
	var got []string
	for n, err := range Map(2, in, func(n int) (int, error) {
		if n%2 == 1 {
			return 0, odd
		}
		return n, nil
	}) {
		got = append(got, fmt.Sprint(n, err))
	}
	if want := []string{"0 odd", "0 bad", "2 <nil>"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestMapStopsEarly(t *testing.T) {
	drawn, ended := 0, false
	endless := func(yield func(int, error) bool) {
		defer func() { ended = true }()
		for ; yield(drawn, nil); drawn++ {
		}
	}
	for n := range Map(2, endless, func(n int) (int, error) { return n, nil }) {
		if n == 10 {
			break
		}
	}
	if !ended {
		t.Error("the producer goes on after the consumer has stopped")
	}
	if drawn > 20 {
		t.Errorf("%d values drawn for 10", drawn)
	}
}

func TestMapWithoutWorkers(t *testing.T) {
	count := 0
	for range Map(0, numbers(3), func(n int) (int, error) { return n, nil }) {
		count++
	}
	if count != 3 {
		t.Errorf("%d results, want 3", count)
	}
}
