//go:build original

// This file is laid beside a lesson's Go original (go test -overlay), whose main it runs as it is.
package main

import (
	"os"
	"testing"
	"time"

	"leaklab.example/frames/sampler"
)

// originalFrames is how long they are watched: some leak many goroutines in each frame.
const originalFrames = 60

func TestOriginal(t *testing.T) {
	// The originals count time with a ticker of a sixtieth of a second, which is whole nanoseconds rounded down.
	sampler.Record(t, os.Getenv("LEAKLAB_ORIGINAL"), time.Second/60, originalFrames, main)
}
