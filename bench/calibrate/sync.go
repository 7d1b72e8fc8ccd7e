package main

import (
	"slices"
	"sync"
	"time"
)

// measureSync: locks that nobody else holds.
func measureSync(r results) {
	var mu sync.Mutex
	r["mutex"] = least(200_000, func(n int) {
		for range n {
			mu.Lock()
			mu.Unlock()
		}
	}) / 2
	var rw sync.RWMutex
	r["rwMutexRead"] = least(200_000, func(n int) {
		for range n {
			rw.RLock()
			rw.RUnlock()
		}
	}) / 2
}

// measureWake: from a send until the receiver runs, where the sender goes on and another P has been idle for x
func measureWake(r results) {
	const trials = 300
	c := make(chan time.Time)
	latencies := make(chan time.Duration, trials)
	go func() {
		for sent := range c {
			latencies <- time.Since(sent)
		}
	}()
	var all []time.Duration
	for range trials {
		spin(300 * time.Microsecond)
		c <- time.Now()
		// The sender keeps its own P, so that only the other can take the receiver.
		spin(200 * time.Microsecond)
		all = append(all, <-latencies)
	}
	close(c)
	slices.Sort(all)
	r["wake"] = float64(all[trials/4])
}

func spin(d time.Duration) {
	for start := time.Now(); time.Since(start) < d; {
	}
}
