// Command trapunbounded hands each frame's entities to four workers through a slice that grows. The number of
// goroutines stays the same; what waits in the slice does not.
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

// backlog is a queue without a bound: push never waits.
type backlog struct {
	sync.Mutex
	filled *sync.Cond
	jobs   []*entity
}

func newBacklog() *backlog {
	b := &backlog{}
	b.filled = sync.NewCond(b)
	return b
}

func (b *backlog) push(world []*entity) {
	b.Lock()
	b.jobs = append(b.jobs, world...)
	b.Unlock()
	b.filled.Broadcast()
}

func (b *backlog) pop() *entity {
	b.Lock()
	defer b.Unlock()
	for len(b.jobs) == 0 {
		b.filled.Wait()
	}
	e := b.jobs[0]
	b.jobs = b.jobs[1:]
	return e
}

func (b *backlog) length() int {
	b.Lock()
	defer b.Unlock()
	return len(b.jobs)
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

	queue := newBacklog()
	for range workers {
		go func() {
			for {
				tick(queue.pop())
			}
		}()
	}

	clock := time.NewTicker(framePeriod)
	defer clock.Stop()
	for frame := 1; frame <= frames; frame++ {
		queue.push(world)
		<-clock.C
		if frame%60 == 0 {
			fmt.Printf("after %3d frames: %5d goroutines, %5d jobs wait\n", frame, runtime.NumGoroutine(), queue.length())
		}
	}
}
