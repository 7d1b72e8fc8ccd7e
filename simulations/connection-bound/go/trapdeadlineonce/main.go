// Command trapdeadlineonce sets one deadline for the whole login: who has to queue is cut off, although every reply comes in time.
package main

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"

	"leaklab.example/connectionbound/accounts"
)

const (
	frames      = 180
	framePeriod = 16_666_667 * time.Nanosecond // a sixtieth of a second
	logins      = 5000
	replyLimit  = 500 * time.Millisecond
)

type server struct {
	accounts          accounts.Pool
	letIn, turnedAway atomic.Int64
}

func isBanned(player int) bool {
	return player%20 == 3
}

func (s *server) login(player int) {
	conn := s.accounts.Get()
	defer conn.Release()
	conn.SetReadDeadline(time.Now().Add(replyLimit))
	ticket := accounts.Ticket{Player: player, Place: firstPlace(player)}
	for ticket.Place > 0 {
		conn.Write(ticket)
		reply, err := conn.Read()
		if err != nil {
			// The reply may still come. It must not reach whoever has this connection next.
			conn.Close()
			s.turnedAway.Add(1)
			return
		}
		ticket = reply
	}
	if isBanned(player) {
		s.turnedAway.Add(1)
		return
	}
	s.letIn.Add(1)
}

// firstPlace is where the queue has a place for the player.
func firstPlace(player int) int {
	if player%10 == 4 {
		return 10
	}
	return 1
}

func main() {
	var s server
	for player := range logins {
		go s.login(player)
	}

	clock := time.NewTicker(framePeriod)
	defer clock.Stop()
	for frame := 1; frame <= frames; frame++ {
		<-clock.C
		if frame%60 == 0 {
			open, idle := s.accounts.Open()
			fmt.Printf("after %3d frames: %4d goroutines, %4d connections (%d idle), %4d let in, %3d turned away\n",
				frame, runtime.NumGoroutine(), open, idle, s.letIn.Load(), s.turnedAway.Load())
		}
	}
}
