// Package ordered does work on a stream of values several at a time and hands on the results in the stream's order.
//
//	for page, err := range ordered.Map(4, addresses, fetch) {
//		…
//	}
//
// However long the stream, no more values are held than a few for each worker: so many go on while one takes long.
package ordered

import "iter"

// Map yields f of each value of in, in the order of in. Up to workers calls of f run at once, one where workers is
// less. An error that in yields takes its turn among the results, and f is not called for it.
//
// in is drawn from on another goroutine; Map does not return before that has ended.
func Map[A, B any](workers int, in iter.Seq2[A, error], f func(A) (B, error)) iter.Seq2[B, error] {
	return func(yield func(B, error) bool) {
		stop := make(chan struct{})
		queue := enqueue(max(workers, 1), in, f, stop)
		defer func() {
			close(stop)
			for range queue { // until the producer has seen it and closes the queue
			}
		}()
		for slot := range queue {
			if r := <-slot; !yield(r.value, r.err) {
				return
			}
		}
	}
}

type result[B any] struct {
	value B
	err   error
}

// enqueue starts the work. The queue's order is that of in, and its capacity is what bounds the work under way.
// The workers last as long as the stream: a goroutine for each value would grow its stack anew each time.
func enqueue[A, B any](workers int, in iter.Seq2[A, error], f func(A) (B, error), stop <-chan struct{}) <-chan chan result[B] {
	type task struct {
		value A
		slot  chan<- result[B]
	}
	const ahead = 4 // values for each worker
	queue := make(chan chan result[B], ahead*workers)
	tasks := make(chan task)
	for range workers {
		go func() {
			for t := range tasks {
				b, err := f(t.value)
				t.slot <- result[B]{b, err}
			}
		}()
	}
	go func() {
		defer close(queue)
		defer close(tasks)
		for a, err := range in {
			slot := make(chan result[B], 1)
			select {
			case <-stop:
				return
			case queue <- slot:
			}
			if err != nil {
				slot <- result[B]{err: err}
				continue
			}
			tasks <- task{a, slot}
		}
	}()
	return queue
}
