package frames

import (
	"context"
	"time"
)

func init() { programs["pipeline"] = pipeline }

// Pipelines with fan-out and fan-in, whose consumer stops early and calls the stages off.
func pipeline() {
	generate := func(ctx context.Context) <-chan int {
		out := make(chan int)
		go func() {
			defer close(out)
			for n := 0; ; n++ {
				select {
				case out <- n:
				case <-ctx.Done():
					return
				}
			}
		}()
		return out
	}
	square := func(ctx context.Context, input <-chan int) <-chan int {
		out := make(chan int)
		go func() {
			defer close(out)
			for n := range input {
				time.Sleep(4 * time.Millisecond)
				select {
				case out <- n * n:
				case <-ctx.Done():
					return
				}
			}
		}()
		return out
	}
	merge := func(ctx context.Context, inputs ...<-chan int) <-chan int {
		out := make(chan int)
		ended := make(chan bool)
		for _, input := range inputs {
			go func() {
				defer func() { ended <- true }()
				for n := range input {
					select {
					case out <- n:
					case <-ctx.Done():
						return
					}
				}
			}()
		}
		go func() {
			for range inputs {
				<-ended
			}
			close(out)
		}()
		return out
	}
	consume := func(values int) {
		ctx, cancel := context.WithCancel(context.Background())
		defer cancel()
		numbers := generate(ctx)
		out := merge(ctx, square(ctx, numbers), square(ctx, numbers))
		for range values {
			<-out
			time.Sleep(7 * time.Millisecond)
		}
	}
	for round := 0; ; round++ {
		go consume(10 + round*5)
		for range 11 {
			nextFrame()
		}
	}
}
