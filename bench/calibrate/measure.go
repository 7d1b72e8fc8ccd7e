package main

import (
	"math"
	"time"
)

// Many short ones rather than few long ones: some of them find the machine quiet.
const repetitions = 30

// least runs body, which does something count times, and returns the least ns that one of them took.
func least(count int, body func(count int)) float64 {
	best := math.Inf(1)
	for range repetitions {
		start := time.Now()
		body(count)
		if took := float64(time.Since(start)) / float64(count); took < best {
			best = took
		}
	}
	return best
}
