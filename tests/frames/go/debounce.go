package frames

import (
	"context"
	"time"
)

func init() { programs["debounce"] = debounce }

// Saves once nothing was typed for a while: each key calls the last save off.
func debounce() {
	save := func(ctx context.Context, saved chan<- bool) {
		select {
		case <-time.After(55 * time.Millisecond):
		case <-ctx.Done():
			return
		}
		time.Sleep(20 * time.Millisecond)
		saved <- true
	}
	saved := make(chan bool, 1)
	cancel := func() {}
	for {
		number := frameNumber()
		if number*number%7 < 3 {
			cancel()
			ctx, cancelThis := context.WithCancel(context.Background())
			cancel = cancelThis
			go save(ctx, saved)
		}
		// Nobody looks at first: the second save waits to tell.
		if number > 60 {
			select {
			case <-saved:
			default:
			}
		}
		nextFrame()
	}
}
