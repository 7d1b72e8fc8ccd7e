// Command fixed ends the updater of a player who has left, by either of two words: a closed channel, a cancelled
// context.
package main

import (
	"context"
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
	cancel context.CancelFunc
}

// applied counts the states that updaters have applied since the last report.
var applied atomic.Int64

func updater(ctx context.Context, states <-chan int) {
	for {
		select {
		case <-ctx.Done():
			return
		case state, ok := <-states:
			if !ok {
				return
			}
			apply(state)
		}
	}
}

// apply stands for 50 µs of work: in a bubble of testing/synctest, time only moves while everybody sleeps.
func apply(int) {
	time.Sleep(50 * time.Microsecond)
	applied.Add(1)
}

func join() *player {
	ctx, cancel := context.WithCancel(context.Background())
	p := &player{states: make(chan int), cancel: cancel}
	go updater(ctx, p.states)
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
			// The publisher: no more states will come.
			close(room[0].states)
			// The session: nobody needs to wait for them any more.
			room[0].cancel()
			room = append(room[1:], join())
		}
	}
}
