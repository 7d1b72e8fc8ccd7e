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

// nextFrame waits until the next frame begins, and says which it is. Those that began meanwhile are dropped.
func nextFrame(began time.Time) int {
	frame := int(time.Since(began)/framePeriod) + 1
	time.Sleep(time.Until(began.Add(time.Duration(frame) * framePeriod)))
	return frame
}

func main() {
	room := newRoom()
	for _, p := range room {
		go p.play()
	}

	began := time.Now()
	frame := 0
	for loop := range 60 {
		var fanOut sync.WaitGroup
		for _, p := range room {
			fanOut.Go(func() { p.deliver(state{frame}) })
		}
		fanOut.Wait()
		frame = nextFrame(began)
		if (loop+1)%10 == 0 {
			fmt.Printf("after %2d turns of the game loop: frame %3d, %d goroutines\n", loop+1, frame, runtime.NumGoroutine())
		}
	}
}
