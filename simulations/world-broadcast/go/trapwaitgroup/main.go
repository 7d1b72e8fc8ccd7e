// Command trapwaitgroup waits for its senders in each frame, and so for the slowest player.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

const (
	frames      = 480
	framePeriod = 16_666_667 * time.Nanosecond // a sixtieth of a second
	players     = 20
	slowDraw    = 240 * time.Millisecond
	encodeTime  = 300 * time.Microsecond
)

type state struct{ frame int }

type player struct {
	inbox    chan state
	drawTime time.Duration
	seen     atomic.Int64 // the frame of the state that is on the screen
}

func newRoom() []*player {
	room := make([]*player, players)
	for i := range room {
		room[i] = &player{inbox: make(chan state)}
	}
	room[0].drawTime = slowDraw
	return room
}

func (p *player) play() {
	for s := range p.inbox {
		p.seen.Store(int64(s.frame))
		time.Sleep(p.drawTime)
	}
}

// deliver waits until the player receives.
func (p *player) deliver(s state) {
	time.Sleep(encodeTime)
	p.inbox <- s
}

func main() {
	room := newRoom()
	for _, p := range room {
		go p.play()
	}

	began := time.Now()
	clock := time.NewTicker(framePeriod)
	defer clock.Stop()
	for loop := range 60 {
		frame := int(time.Since(began) / framePeriod)
		var fanOut sync.WaitGroup
		for _, p := range room {
			fanOut.Go(func() { p.deliver(state{frame}) })
		}
		fanOut.Wait()
		<-clock.C
		if (loop+1)%10 == 0 {
			fmt.Printf("after %2d turns of the game loop: frame %3d, %d goroutines\n",
				loop+1, time.Since(began)/framePeriod, runtime.NumGoroutine())
		}
	}
}
