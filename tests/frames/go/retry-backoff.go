package frames

import (
	"context"
	"time"
)

func init() { programs["retry-backoff"] = retryBackoff }

// Clients that try again and again; some have to give up.
func retryBackoff() {
	// retry tries until it works, and waits twice as long each time; it says whether it did.
	retry := func(ctx context.Context, failures int) bool {
		wait := 5 * time.Millisecond
		for range failures {
			select {
			case <-time.After(wait):
			case <-ctx.Done():
				return false
			}
			wait *= 2
		}
		return true
	}
	client := func(failures int) {
		ctx, cancel := context.WithTimeout(context.Background(), 400*time.Millisecond)
		defer cancel()
		if !retry(ctx, failures) {
			return
		}
		time.Sleep(100 * time.Millisecond)
	}
	for n := 0; ; n++ {
		go client(n % 9)
		for range 3 {
			nextFrame()
		}
	}
}
