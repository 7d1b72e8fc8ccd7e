// Command leaky starts a goroutine for each announcement. When the only reader stalls they pile up behind it, and the
// game loop queues behind them.
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

func (m *match) announce(line string) {
	m.news <- line
}

func (m *match) play(player int) {
	for {
		time.Sleep(coolDown(player))
		go m.announce(fmt.Sprintf("skill of player %d is ready", player))
	}
}

func main() {
	m := &match{start: time.Now(), news: make(chan string, buffer)}
	go m.writer()
	for player := range players {
		go m.play(player)
	}
	for m.frame() < frames {
		m.nextFrame()
		if m.frame()%60 == 0 {
			sync := m.frame()
			m.news <- fmt.Sprintf("sync %d", sync)
			fmt.Printf("sync %3d is on its way in frame %3d: %4d goroutines\n", sync, m.frame(), runtime.NumGoroutine())
		}
	}
}
