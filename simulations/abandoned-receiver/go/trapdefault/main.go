// Command trapdefault never blocks: its updaters ask again and again, and see at once that a player has left. They
// do not leak, and they leave no processor alone.
package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
)

const (
	frames      = 300
	framePeriod = 16_666_667 * time.Nanosecond // a sixtieth of a second
	players     = 20
	leaveEvery  = 60 // frames
)

type player struct {
	states  chan int
	hasLeft atomic.Bool
}

// applied counts the states that updaters have applied since the last report.
var applied atomic.Int64

func updater(p *player) {
	for !p.hasLeft.Load() {
		select {
		case state := <-p.states:
			apply(state)
		default:
			lookAgain()
		}
	}
}

// lookAgain stands for 100 µs of work.
func lookAgain() {
	time.Sleep(100 * time.Microsecond)
	runtime.Gosched()
}

// apply stands for 50 µs of work: in a bubble of testing/synctest, time only moves while everybody sleeps.
func apply(int) {
	time.Sleep(50 * time.Microsecond)
	applied.Add(1)
}

func join() *player {
	p := &player{states: make(chan int)}
	go updater(p)
	return p
}

func main() {
	var room []*player
	for range players {
		room = append(room, join())
	}

	clock := time.NewTicker(framePeriod)
	defer clock.Stop()
	for frame := 1; frame <= frames; frame++ {
		for _, p := range room {
			p.states <- frame
		}
		<-clock.C
		if frame%leaveEvery == 0 {
			fmt.Printf("after %3d frames: %2d goroutines, %d states applied\n",
				frame, runtime.NumGoroutine(), applied.Swap(0))
			room[0].hasLeft.Store(true)
			room = append(room[1:], join())
		}
	}
}
