// Command fixed gives up a player who has been silent for too long: each wait for a pong has a context of its own that
// ends after that time.
package main

import (
	"context"
	"fmt"
	"runtime"
	"sync/atomic"
	"time"

	"leaklab.example/heartbeattimeout/phone"
)

const (
	frames      = 300
	framePeriod = 16_666_667 * time.Nanosecond // a sixtieth of a second
	players     = 30
	leaveEvery  = 10 // frames
	interval    = 500 * time.Millisecond
	timeout     = 3 * interval // two pongs may get lost on the way; the third must come
)

// received counts the pongs since the last report.
var received atomic.Int64

func reader(conn *phone.Conn, pongs chan<- string) {
	defer close(pongs)
	for {
		pong, err := conn.Read()
		if err != nil {
			return
		}
		received.Add(1)
		select {
		case pongs <- pong:
		default:
		}
	}
}

func heartbeat(conn *phone.Conn, pongs <-chan string) {
	defer conn.Close()
	beat := time.NewTicker(interval)
	defer beat.Stop()
	for pongComes(conn, beat, pongs) {
	}
}

// pongComes pings until a pong comes. Not if the phone hangs up, nor if it is silent for too long.
func pongComes(conn *phone.Conn, beat *time.Ticker, pongs <-chan string) bool {
	ctx, cancel := context.WithTimeout(context.Background(), timeout)
	defer cancel()
	for {
		select {
		case <-ctx.Done():
			return false
		case _, ok := <-pongs:
			return ok
		case <-beat.C:
			conn.Write("ping")
		}
	}
}

func join() *phone.Conn {
	conn := phone.Dial()
	pongs := make(chan string, 1)
	go reader(conn, pongs)
	go heartbeat(conn, pongs)
	return conn
}

func main() {
	var online []*phone.Conn
	for range players {
		online = append(online, join())
	}

	clock := time.NewTicker(framePeriod)
	defer clock.Stop()
	left := 0
	for frame := 1; frame <= frames; frame++ {
		<-clock.C
		if frame%60 == 0 {
			fmt.Printf("after %3d frames: %2d goroutines, %d pongs\n",
				frame, runtime.NumGoroutine(), received.Swap(0))
		}
		if frame%leaveEvery == 0 {
			// Every second player says goodbye. The phone of the others is in a tunnel, and no packet says so.
			if left++; left%2 == 0 {
				online[0].HangUp()
			} else {
				online[0].Vanish()
			}
			online = append(online[1:], join())
		}
	}
}
