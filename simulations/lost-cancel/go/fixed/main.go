// Command fixed cancels a room’s context, and each of its four goroutines hears of it wherever it waits.
package main

import (
	"context"
	"fmt"
	"runtime"
	"time"
)

const (
	frames         = 900
	framePeriod    = 16_666_667 * time.Nanosecond // a sixtieth of a second
	period         = 5 * time.Second
	telling        = 150 * time.Millisecond
	matchFrames    = 312
	roomsPerSecond = 4
)

type room struct {
	feed     chan string
	closesAt int
	close    context.CancelFunc
}

func openRoom(frame int) *room {
	ctx, cancel := context.WithCancel(context.Background())
	r := &room{feed: make(chan string), closesAt: frame + matchFrames, close: cancel}
	go r.match(ctx)
	return r
}

func (r *room) match(ctx context.Context) {
	go r.zone(ctx)
	for {
		select {
		case <-r.feed:
		case <-ctx.Done():
			return
		}
		// All players are told, which takes a moment.
		select {
		case <-time.After(telling):
		case <-ctx.Done():
			return
		}
	}
}

func (r *room) zone(parent context.Context) {
	ctx, cancel := context.WithCancel(parent)
	defer cancel()
	go r.drops(ctx)
	r.repeat(ctx, "the zone shrinks")
}

func (r *room) drops(parent context.Context) {
	ctx, cancel := context.WithCancel(parent)
	defer cancel()
	go r.crates(ctx)
	r.repeat(ctx, "supplies drop")
}

func (r *room) crates(ctx context.Context) {
	r.repeat(ctx, "the crates are full again")
}

func (r *room) repeat(ctx context.Context, event string) {
	tick := time.NewTicker(period)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
		select {
		case r.feed <- event:
		case <-ctx.Done():
			return
		}
	}
}

func main() {
	var rooms []*room
	clock := time.NewTicker(framePeriod)
	defer clock.Stop()
	for frame := range frames {
		if frame%60 == 0 {
			for range roomsPerSecond {
				rooms = append(rooms, openRoom(frame))
			}
		}
		for len(rooms) > 0 && rooms[0].closesAt <= frame {
			rooms[0].close()
			rooms = rooms[1:]
		}
		<-clock.C
		if frame%60 == 59 {
			fmt.Printf("after %3d frames: %2d rooms are open, %3d goroutines\n", frame+1, len(rooms), runtime.NumGoroutine())
		}
	}
}
