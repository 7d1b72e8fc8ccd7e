// Command trapbuffer gives each inbox a buffer. It begins to leak later, and the slow player sees older states.
package main

import (
	"fmt"
	"runtime"
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
		room[i] = &player{inbox: make(chan state, 64)}
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

// deliver waits until the buffer has room.
func (p *player) deliver(s state) {
	time.Sleep(encodeTime)
	p.inbox <- s
}

func main() {
	room := newRoom()
	for _, p := range room {
		go p.play()
	}

	clock := time.NewTicker(framePeriod)
	defer clock.Stop()
	for frame := range frames {
		for _, p := range room {
			go p.deliver(state{frame})
		}
		<-clock.C
		if next := frame + 1; next%60 == 0 {
			fmt.Printf("after %3d frames: %3d goroutines, the slow player is %3d frames behind\n",
				next, runtime.NumGoroutine(), next-int(room[0].seen.Load()))
		}
	}
}
