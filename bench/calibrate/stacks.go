package main

import (
	"math"
	"time"
)

// What a call of descend takes of the stack, return address included.
const frameBytes = 96

//go:noinline
func descend(depth int) int {
	var locals [8]int
	locals[depth&7] = depth
	if depth == 0 {
		return locals[0]
	}
	return descend(depth-1) + locals[1]
}

// measureStacks: growing from 2 KiB to size, beside going as deep again on the stack that has grown. A single
// doubling shows what each costs by itself, large ones what each byte costs that is copied.
func measureStacks(r results) {
	grow := func(size int) float64 {
		// Just over half of it, so that it is needed.
		depth := (size*5/8 - 1_024) / frameBytes
		growing, grown := math.Inf(1), math.Inf(1)
		for range 60 {
			done := make(chan struct{})
			go func() {
				defer close(done)
				start := time.Now()
				descend(depth)
				growing = min(growing, float64(time.Since(start)))
				start = time.Now()
				descend(depth)
				grown = min(grown, float64(time.Since(start)))
			}()
			<-done
		}
		return growing - grown
	}
	r["stackTo4K"] = grow(4 << 10)
	r["stackTo64K"] = grow(64 << 10)
	r["stackTo1M"] = grow(1 << 20)
}
