package frames

import (
	"context"
	"time"
)

func init() { programs["timeout-family"] = timeoutFamily }

// Sessions with a time limit, each with children that have limits of their own.
func timeoutFamily() {
	// walk counts steps until it has enough, or its context ends.
	walk := func(ctx context.Context, steps int) {
		t := time.NewTicker(13 * time.Millisecond)
		defer t.Stop()
		for range steps {
			select {
			case <-t.C:
			case <-ctx.Done():
				return
			}
		}
	}
	session := func(parent context.Context) {
		ctx, cancel := context.WithTimeout(parent, 300*time.Millisecond)
		defer cancel()
		// Of a child's timeout and its parent's, the earlier one counts.
		for _, timeout := range []time.Duration{60, 140, 900} {
			child, cancelChild := context.WithTimeout(ctx, timeout*time.Millisecond)
			go func() {
				defer cancelChild()
				walk(child, 15)
			}()
		}
		<-ctx.Done()
	}
	all, cancel := context.WithTimeout(context.Background(), 1500*time.Millisecond)
	defer cancel()
	for {
		if frameNumber()%12 == 0 {
			go session(all)
		}
		nextFrame()
	}
}
