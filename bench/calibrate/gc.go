package main

import (
	"math"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
)

// An object as a game has them: 128 bytes, two of its words pointers to others.
type object struct {
	next, other *object
	_           [14]int
}

const mebibyte = 1 << 20

// measureMarking: CPU time of marking with a heap, with goroutines that wait, and with neither.
func measureMarking(r results) {
	empty := collect()
	r["markEmpty"] = empty.mark
	r["globalsBytes"] = read("/gc/scan/globals:bytes")

	const heapMiB = 32
	heap := linked(heapMiB * mebibyte / 128)
	r["markPerMiB"] = (collect().mark - empty.mark) / heapMiB
	runtime.KeepAlive(heap)
	heap = nil

	few := waiting(10_000)
	r["markPerTask10k"] = few.mark
	many := waiting(100_000)
	r["markPerTask100k"] = many.mark
	r["taskScanBytes"] = many.scanned
	// Of the first 10,000 each took a new g; those that come later take one that is left.
	r["taskBytes"] = few.heap
	r["taskAgainBytes"] = waiting(10_000).heap
}

// measurePause: both pauses of a collection together, while another goroutine computes on the other P.
func measurePause(r results) {
	stop := make(chan struct{})
	go func() {
		for {
			select {
			case <-stop:
				return
			default:
			}
		}
	}()
	least := math.Inf(1)
	for range 10 {
		least = min(least, collect().pause)
	}
	r["gcPause"] = least
	close(stop)
}

type collection struct{ mark, pause, scanned, heap float64 }

// waiting collects beside n goroutines that wait. All but the pause are for each of them.
func waiting(n int) collection {
	empty := collect()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	stop := make(chan struct{})
	var wg sync.WaitGroup
	wg.Add(n)
	for range n {
		go func() { <-stop; wg.Done() }()
	}
	runtime.Gosched()
	runtime.ReadMemStats(&after)
	c := collect()
	close(stop)
	wg.Wait()
	each := float64(n)
	return collection{
		mark:    (c.mark - empty.mark) / each,
		pause:   c.pause,
		scanned: (c.scanned - empty.scanned) / each,
		heap:    float64(after.TotalAlloc-before.TotalAlloc) / each,
	}
}

// collect runs the collector a few times and gives the least of each figure.
func collect() collection {
	best := collection{mark: math.Inf(1), pause: math.Inf(1)}
	for range repetitions {
		before := markTime()
		runtime.GC()
		best.mark = min(best.mark, markTime()-before)
		var stats debug.GCStats
		debug.ReadGCStats(&stats)
		best.pause = min(best.pause, float64(stats.Pause[0]))
	}
	best.scanned = read("/gc/scan/stack:bytes")
	return best
}

// markTime is the CPU time of marking so far, in ns.
func markTime() float64 {
	const class = "/cpu/classes/gc/mark/"
	return 1e9 * (read(class+"assist:cpu-seconds") + read(class+"dedicated:cpu-seconds") + read(class+"idle:cpu-seconds"))
}

func read(name string) float64 {
	sample := []metrics.Sample{{Name: name}}
	metrics.Read(sample)
	if sample[0].Value.Kind() == metrics.KindUint64 {
		return float64(sample[0].Value.Uint64())
	}
	return sample[0].Value.Float64()
}

func linked(n int) *object {
	all := make([]*object, n)
	for i := range all {
		all[i] = &object{}
		if i > 0 {
			// A stride, so that marking does not simply walk through memory.
			all[i].next = all[i-1]
			all[i].other = all[(i*7_919)%i]
		}
	}
	return all[n-1]
}
