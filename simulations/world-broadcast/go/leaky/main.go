// Command leaky starts a sender for each player in each frame. Those of the slow player pile up.
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
