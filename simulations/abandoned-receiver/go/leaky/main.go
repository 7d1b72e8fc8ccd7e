// Command leaky forgets the channel of a player who has left. The goroutine that receives from it waits for ever.
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
	states chan int
}

// applied counts the states that updaters have applied since the last report.
var applied atomic.Int64

func updater(states <-chan int) {
	for {
		state := <-states
		apply(state)
	}
}

// apply stands for 50 µs of work: in a bubble of testing/synctest, time only moves while everybody sleeps.
func apply(int) {
	time.Sleep(50 * time.Microsecond)
	applied.Add(1)
}

func join() *player {
	p := &player{states: make(chan int)}
	go updater(p.states)
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
			// The publisher forgets the channel with the player. Is that not enough?
			room = append(room[1:], join())
		}
	}
}
