// Command fixed updates every entity in the game loop itself. There is one goroutine, always.
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
	select {
	case step := <-e.replies:
		e.x += step
	default:
	}
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
			tick(e)
		}
		<-clock.C
		if frame%60 == 0 {
			fmt.Printf("after %3d frames: %5d goroutines\n", frame, runtime.NumGoroutine())
		}
	}
}
