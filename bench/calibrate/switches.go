package main

import (
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
	"time"
)

func minimum(values []float64) float64 { return slices.Min(values) }

// closeWith returns what close takes for each of n receivers that wait.
func closeWith(n int) float64 {
	c := make(chan int)
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() { <-c })
	}
	runtime.Gosched()
	start := time.Now()
	close(c)
	took := float64(time.Since(start)) / float64(n)
	wg.Wait()
	return took
}

// measureSwitches: what one message between two goroutines takes, and what a goroutine's life takes.
func measureSwitches(r results) {
	r["pingPong"] = least(20_000, func(n int) {
		c := make(chan int)
		go func() {
			for i := range n {
				c <- i
			}
		}()
		for range n {
			<-c
		}
	})

	// Its g and its stack are there from earlier ones.
	r["spawnEnd"] = least(20_000, func(n int) {
		var wg sync.WaitGroup
		const batch = 100
		for range n / batch {
			wg.Add(batch)
			for range batch {
				go func() { wg.Done() }()
			}
			wg.Wait()
		}
	})

	// Goroutines that stay, so that each needs a new g and a new stack; and beside them the same again with those
	// that the first have left. The difference is what a new one costs.
	const n = 5_000
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	var fresh, again []float64
	var releases []func()
	for range repetitions {
		took, release := spawnBlocked(n)
		fresh = append(fresh, took)
		releases = append(releases, release)
	}
	for _, release := range releases {
		release()
	}
	for range repetitions {
		took, release := spawnBlocked(n)
		again = append(again, took)
		release()
	}
	r["spawnFresh"] = minimum(fresh)
	r["spawnAgain"] = minimum(again)
}

// spawnBlocked starts n goroutines that wait until they are released. ns for each.
func spawnBlocked(n int) (float64, func()) {
	stop := make(chan struct{})
	var wg sync.WaitGroup
	wg.Add(n)
	start := time.Now()
	for range n {
		go func() { <-stop; wg.Done() }()
	}
	runtime.Gosched()
	took := float64(time.Since(start)) / float64(n)
	return took, func() { close(stop); wg.Wait() }
}
