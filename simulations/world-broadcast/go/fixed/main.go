// Command fixed drops the oldest state of a player who is late. No sender outlives its frame.
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
	dropped  atomic.Int64
}

func newRoom() []*player {
	room := make([]*player, players)
	for i := range room {
		room[i] = &player{inbox: make(chan state, 4)}
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

// deliver never waits: a full inbox loses its oldest state. One sender at a time calls it for a player.
func (p *player) deliver(s state) {
	time.Sleep(encodeTime)
	for {
		select {
		case p.inbox <- s:
			return
		default:
		}
		select {
		case <-p.inbox:
			p.dropped.Add(1)
		default: // the player has just taken it
		}
	}
}

func main() {
	room := newRoom()
	for _, p := range room {
		go p.play()
	}

	clock := time.NewTicker(framePeriod)
	defer clock.Stop()
	for frame := range frames {
		var fanOut sync.WaitGroup
		for _, p := range room {
			fanOut.Go(func() { p.deliver(state{frame}) })
		}
		fanOut.Wait()
		<-clock.C
		if next := frame + 1; next%60 == 0 {
			fmt.Printf("after %3d frames: %d goroutines, the slow player is %2d frames behind, %3d states dropped\n",
				next, runtime.NumGoroutine(), next-int(room[0].seen.Load()), room[0].dropped.Load())
		}
	}
}
