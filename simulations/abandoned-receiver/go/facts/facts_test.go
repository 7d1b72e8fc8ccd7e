// Package facts shows what Go does with a receiver whose sender is gone.
package facts

import (
	"fmt"
	"runtime"
	"sync/atomic"
	"time"
)

// Many texts say that a loop which ignores ok blocks on a closed channel. It never does: every receive returns at
// once.
func Example_closedChannelNeverBlocks() {
	states := make(chan int)
	close(states)

	received, real := 0, 0
	for range 1_000_000 {
		state, ok := <-states
		received++
		real += state
		if ok {
			real++
		}
	}
	fmt.Println(received, "receives,", real, "of them a state")
	// Output: 1000000 receives, 0 of them a state
}

// A goroutine that ignores ok goes on while everybody else sleeps: it keeps a processor.
func Example_ignoringOkSpins() {
	states := make(chan int)
	var turns atomic.Int64
	var stop atomic.Bool
	ended := make(chan struct{})
	go func() {
		defer close(ended)
		for !stop.Load() { // only so that this test can end
			<-states
			turns.Add(1)
		}
	}()

	time.Sleep(10 * time.Millisecond)
	fmt.Println("turns while the channel is open:", turns.Load())
	close(states)
	time.Sleep(50 * time.Millisecond)
	fmt.Println("more than a thousand once it is closed:", turns.Load() > 1_000)

	stop.Store(true)
	<-ended
	// Output:
	// turns while the channel is open: 0
	// more than a thousand once it is closed: true
}

// The collector takes no goroutine that waits, even if nobody else has its channel any more.
func Example_forgottenChannel() {
	before := runtime.NumGoroutine()
	func() {
		states := make(chan int)
		go func() { <-states }()
	}()
	time.Sleep(10 * time.Millisecond)
	runtime.GC()
	runtime.GC()
	fmt.Println("goroutines that stay:", runtime.NumGoroutine()-before)
	// Output: goroutines that stay: 1
}

// Ranging over a channel asks for ok by itself, and ends when the channel is closed and empty.
func Example_rangeEndsWithTheChannel() {
	states := make(chan int, 2)
	states <- 1
	states <- 2
	close(states)
	for state := range states {
		fmt.Println("state", state)
	}
	fmt.Println("no more")
	// Output:
	// state 1
	// state 2
	// no more
}
