package frames

import (
	"sync"
	"time"
)

func init() { programs["wait-group"] = waitGroup }

func waitGroup() {
	step := func(turn chan bool, milliseconds int) {
		turn <- true
		time.Sleep(time.Duration(milliseconds) * time.Millisecond)
		<-turn
	}
	// batch waits for its workers, who wait for one another; one batch in five counts a worker too many.
	batch := func(n int) {
		var wg sync.WaitGroup
		turn := make(chan bool, 1)
		for range 4 {
			wg.Go(func() { step(turn, 7+n) })
		}
		if n%5 == 4 {
			wg.Add(1)
		}
		wg.Wait()
		time.Sleep(25 * time.Millisecond)
	}
	for n := 0; ; n++ {
		go batch(n)
		for range 4 {
			nextFrame()
		}
	}
}
