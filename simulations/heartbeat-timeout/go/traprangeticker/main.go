// Command traprangeticker finds out who is gone, and stops the ticker. The heartbeat ranges over its channel, which
// nobody closes.
package main

import (
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
	timeout     = 3 * interval
)

// received counts the pongs since the last report.
var received atomic.Int64

func reader(conn *phone.Conn, beat *time.Ticker) {
	for {
		conn.SetReadDeadline(time.Now().Add(timeout))
		if _, err := conn.Read(); err != nil {
			break
		}
		received.Add(1)
	}
	conn.Close()
	// No more ticks. So the heartbeat has nothing to range over, and ends?
	beat.Stop()
}

func heartbeat(conn *phone.Conn, beat *time.Ticker) {
	for range beat.C {
		conn.Write("ping")
	}
}

func join() *phone.Conn {
	conn := phone.Dial()
	beat := time.NewTicker(interval)
	go reader(conn, beat)
	go heartbeat(conn, beat)
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
