// Command traptimerpersend has no goroutine that could pile up: the game loop sends by itself, and makes a timer for
// each send. When the reader stalls, it is the game loop that waits, 100 ms for each announcement.
package main

import (
	"fmt"
	"runtime"
	"time"
)

const (
	frames      = 420
	framePeriod = 16_666_667 * time.Nanosecond // a sixtieth of a second
	players     = 30
	buffer      = 64
	stallsAt    = 1500 * time.Millisecond
	stall       = 4 * time.Second
	sendLimit   = 100 * time.Millisecond
)

// match is the time line of one match.
type match struct {
	start time.Time
	news  chan string
}

// frame is the number of the frame that has begun last.
func (m *match) frame() int {
	return int(time.Since(m.start) / framePeriod)
}

// nextFrame waits for a frame to begin. A loop that is late goes on with the next one: it makes up for nothing.
func (m *match) nextFrame() {
	next := time.Duration(m.frame()+1) * framePeriod
	time.Sleep(next - time.Since(m.start))
}

// writer writes to the connection that carries the news to all players. It stalls once.
func (m *match) writer() {
	for range m.news {
		if time.Since(m.start) >= stallsAt {
			time.Sleep(stallsAt + stall - time.Since(m.start))
		}
	}
}

// coolDown is from 50 to 500 ms.
func coolDown(player int) time.Duration {
	return time.Duration(1+player%10) * 50 * time.Millisecond
}

// send says whether the line was taken in time.
func (m *match) send(line string) bool {
	select {
	case m.news <- line:
		return true
	case <-time.After(sendLimit):
		return false
	}
}

func main() {
	m := &match{start: time.Now(), news: make(chan string, buffer)}
	go m.writer()
	readyAt := make([]time.Duration, players)
	for player := range readyAt {
		readyAt[player] = coolDown(player)
	}
	dropped, played := 0, 0
	for m.frame() < frames {
		m.nextFrame()
		played++
		for player := range readyAt {
			if time.Since(m.start) < readyAt[player] {
				continue
			}
			readyAt[player] = time.Since(m.start) + coolDown(player)
			if !m.send(fmt.Sprintf("skill of player %d is ready", player)) {
				dropped++
			}
		}
		if m.frame()%60 == 0 && !m.send(fmt.Sprintf("sync %d", m.frame())) {
			dropped++
		}
	}
	fmt.Printf("%d of %d frames played, %d dropped, %d goroutines\n", played, m.frame(), dropped, runtime.NumGoroutine())
}
