package timeline

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// inParallel calls do once for each number below n, several at a time. A call may write only what belongs to its number.
func inParallel(n int, do func(i int)) {
	const batch = 16
	workers := min(runtime.GOMAXPROCS(0), (n+batch-1)/batch)
	if workers <= 1 {
		for i := range n {
			do(i)
		}
		return
	}
	var next atomic.Int64
	var running sync.WaitGroup
	for range workers {
		running.Go(func() {
			for {
				end := int(next.Add(batch))
				for i := end - batch; i < min(end, n); i++ {
					do(i)
				}
				if end >= n {
					return
				}
			}
		})
	}
	running.Wait()
}
