// Package frames has small programs that leaklab has too, as tests/frames/programs/*.ts. Both are run frame by
// frame and must have as many goroutines at each.
package frames

import "time"

// framePeriod is the length of a frame: sixty to the second, in whole nanoseconds.
const framePeriod = 16_666_667 * time.Nanosecond

// programs are the mains by name, which each file adds to.
var programs = map[string]func(){}

// The clock of a synctest bubble starts here.
var epoch = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

// frameNumber is the frame that has begun last, from 0.
func frameNumber() int {
	return int(time.Since(epoch) / framePeriod)
}

// nextFrame waits until the next frame begins.
func nextFrame() {
	next := time.Duration(frameNumber()+1) * framePeriod
	time.Sleep(next - time.Since(epoch))
}
