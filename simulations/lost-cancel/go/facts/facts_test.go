// Package facts shows what a cancel does in Go, and what it leaves to others.
package facts

import (
	"context"
	"fmt"
)

// A cancel ends nobody: it closes the channel that Done returns, of the context and of all that derive from it.
func Example_cancelClosesChannels() {
	room, cancel := context.WithCancel(context.Background())
	zone, cancelZone := context.WithCancel(room)
	defer cancelZone()
	drops, cancelDrops := context.WithCancel(zone)
	defer cancelDrops()

	cancel()
	<-drops.Done()
	fmt.Println(room.Err(), "/", zone.Err(), "/", drops.Err())
	// Output:
	// context canceled / context canceled / context canceled
}

// The context at the root is never cancelled: its Done is a nil channel, for which a select waits for ever.
func Example_background() {
	fmt.Println(context.Background().Done() == nil)
	fmt.Println(context.WithoutCancel(context.Background()).Done() == nil)
	// Output:
	// true
	// true
}

// A select does not prefer Done: where another case is ready too, either may be taken.
func Example_selectPrefersNobody() {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	ticks := make(chan int, 1)
	taken := map[string]bool{}
	for range 1000 {
		select {
		case ticks <- 1:
			<-ticks
			taken["tick"] = true
		case <-ctx.Done():
			taken["done"] = true
		}
	}
	fmt.Println("after cancel:", taken)
	// Output:
	// after cancel: map[done:true tick:true]
}
