//go:build original

// This file is laid beside a lesson's Go original (go test -overlay), whose main it runs as it is.
package main

import (
	"os"
	"strconv"
	"testing"
	"time"

	"leaklab.example/frames/sampler"
)

func TestOriginal(t *testing.T) {
	// How long it is watched: some leak many goroutines in each frame.
	frames, err := strconv.Atoi(os.Getenv("LEAKLAB_ORIGINAL_FRAMES"))
	if err != nil {
		t.Fatal(err)
	}
	// The originals count frames with a ticker of this period: a sixtieth of a second as the simulation has it.
	period := 16_666_667 * time.Nanosecond
	sampler.Record(t, os.Getenv("LEAKLAB_ORIGINAL"), period, frames, main)
}
