// Command fixedpool hands each frame's entities to four workers, which end when the queue is closed.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"time"
)

const (
	frames      = 300
	framePeriod = 16_666_667 * time.Nanosecond // a sixtieth of a second
	workers     = 4
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

func worker(queue <-chan *entity) {
	for e := range queue {
		tick(e)
	}
}

func main() {
	world := make([]*entity, 50)
	for i := range world {
		world[i] = &entity{replies: make(chan int)}
	}

	// Room for one frame's work. If the workers are late, main waits: nothing piles up.
	queue := make(chan *entity, len(world))
	var pool sync.WaitGroup
	for range workers {
		pool.Add(1)
		go func() {
			defer pool.Done()
			worker(queue)
		}()
	}

	clock := time.NewTicker(framePeriod)
	defer clock.Stop()
	for frame := 1; frame <= frames; frame++ {
		for _, e := range world {
			queue <- e
		}
		<-clock.C
		if frame%60 == 0 {
			fmt.Printf("after %3d frames: %5d goroutines\n", frame, runtime.NumGoroutine())
		}
	}

	// Who stops the workers? main does, when the match is over.
	close(queue)
	pool.Wait()
	fmt.Printf("after the match:  %5d goroutines\n", runtime.NumGoroutine())
}
