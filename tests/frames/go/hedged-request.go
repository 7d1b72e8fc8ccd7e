package frames

import (
	"context"
	"time"
)

func init() { programs["hedged-request"] = hedgedRequest }

func hedgedRequest() {
	replica := func(ctx context.Context, milliseconds int, answer chan<- int) {
		select {
		case <-time.After(time.Duration(milliseconds) * time.Millisecond):
		case <-ctx.Done():
			return
		}
		select {
		case answer <- milliseconds:
		case <-ctx.Done():
		}
	}
	// ask asks three, takes the first answer and calls the others off; it gives up after 75 ms.
	ask := func(parent context.Context, n int) {
		ctx, cancel := context.WithTimeout(parent, 75*time.Millisecond)
		// Every eighth forgets the others, but for the timeout.
		defer func() {
			if n%8 != 7 {
				cancel()
			}
		}()
		answer := make(chan int)
		for i := range 3 {
			go replica(ctx, 20+(n*31+i*47)%90, answer)
		}
		select {
		case <-answer:
		case <-ctx.Done():
		}
	}
	all, cancel := context.WithCancel(context.Background())
	for {
		if frameNumber()%2 == 0 {
			go ask(all, frameNumber()>>1)
		}
		if frameNumber() == 100 {
			cancel()
		}
		nextFrame()
	}
}
