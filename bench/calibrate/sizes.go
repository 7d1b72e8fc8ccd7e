package main

import (
	"context"
	"runtime"
	"runtime/debug"
	"time"
)

// measureSizes: bytes that the runtime takes from the heap for one of each.
func measureSizes(r results) {
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	const n = 20_000
	heap := func(make func()) float64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		for range n {
			make()
		}
		runtime.ReadMemStats(&after)
		return float64(after.TotalAlloc-before.TotalAlloc) / n
	}
	r["channelBytes"] = heap(func() { keep = make(chan int) })
	r["timerBytes"] = heap(func() { keep = time.NewTimer(time.Hour) })
	parent, cancel := context.WithCancel(context.Background())
	defer cancel()
	r["contextBytes"] = heap(func() {
		c, cancel := context.WithCancel(parent)
		keep = c
		c.Done()
		defer cancel()
	})
	r["contextTimeoutBytes"] = heap(func() {
		c, cancel := context.WithTimeout(parent, time.Hour)
		keep = c
		c.Done()
		defer cancel()
	})
}

// keep lets what is measured escape to the heap.
var keep any
