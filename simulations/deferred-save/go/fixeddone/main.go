// Command fixeddone has each save tell on a channel that it has ended, and with which error.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

const (
	players     = 20
	framePeriod = 16_666_667 * time.Nanosecond // a sixtieth of a second
	writeTime   = 50 * time.Millisecond
	byteTime    = 500 * time.Microsecond
)

// drive holds how long each file is.
type drive struct {
	sync.Mutex
	files map[int]int
}

// write replaces what a player's file holds. It takes its time for each byte.
func (d *drive) write(player, items int) error {
	time.Sleep(writeTime + time.Duration(items)*byteTime)
	d.Lock()
	defer d.Unlock()
	d.files[player] = items
	return nil
}

// playing counts the sessions that have not ended.
var playing atomic.Int64

var saves = &drive{files: map[int]int{}}

// save takes longer for 400 items than for 5. Whoever waits on done gets the error too.
func save(player, items int, done chan<- error) {
	time.Sleep(time.Millisecond) // packs them
	done <- saves.write(player, items)
}

func saved(done <-chan error) {
	if err := <-done; err != nil {
		fmt.Println("not saved:", err)
	}
}

func visit(player int, stay time.Duration, items int, before <-chan error) <-chan error {
	done := make(chan error, 1)
	defer func() {
		if before != nil {
			saved(before) // one save after the other: the last one wins
		}
		go save(player, items, done)
	}()
	time.Sleep(stay)
	return done
}

// play finds 400 items in one zone, and sells all but 5 in the next. At shutdown whoever is left has to leave.
func play(player int) {
	defer playing.Add(-1)
	first := visit(player, min(time.Duration(305+150*player), 1905)*time.Millisecond, 400, nil)
	last := visit(player, 100*time.Millisecond, 5, first)
	saved(last)
}

func main() {
	playing.Store(players)
	for player := range players {
		go play(player)
	}
	clock := time.NewTicker(framePeriod)
	defer clock.Stop()
	for playing.Load() > 0 {
		<-clock.C
	}

	saves.Lock()
	defer saves.Unlock()
	missing, older := 0, 0
	for player := range players {
		if items, isThere := saves.files[player]; !isThere {
			missing++
		} else if items == 400 {
			older++
		}
	}
	fmt.Printf("missing %d, older %d; %d goroutines end with main\n", missing, older, runtime.NumGoroutine())
}
