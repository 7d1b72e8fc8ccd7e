// Command leaky starts a goroutine for every entity in every frame. None of them ends.
package main

import (
	"fmt"
	"runtime"
	"time"
)

const (
	frames      = 300
	framePeriod = 16_666_667 * time.Nanosecond // a sixtieth of a second
)

type entity struct {
	x       int
	replies chan int
}

func tick(e *entity) {
	step := <-e.replies
	e.x += step
}

func main() {
	world := make([]*entity, 50)
	for i := range world {
		world[i] = &entity{replies: make(chan int)}
	}

	clock := time.NewTicker(framePeriod)
	defer clock.Stop()
	for frame := 1; frame <= frames; frame++ {
		for _, e := range world {
			go tick(e)
		}
		<-clock.C
		if frame%60 == 0 {
			fmt.Printf("after %3d frames: %5d goroutines\n", frame, runtime.NumGoroutine())
		}
	}
}
