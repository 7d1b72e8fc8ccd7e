package frames

import "time"

func init() { programs["pipeline-leak"] = pipelineLeak }

// Pipelines whose consumer stops when it has enough: if more was to come, every stage is stuck.
func pipelineLeak() {
	generate := func(count int) <-chan int {
		out := make(chan int)
		go func() {
			for n := range count {
				out <- n
			}
			close(out)
		}()
		return out
	}
	double := func(input <-chan int) <-chan int {
		out := make(chan int, 2)
		go func() {
			for n := range input {
				out <- 2 * n
			}
			close(out)
		}()
		return out
	}
	consume := func(values, count int) {
		out := double(double(generate(count)))
		for range values {
			time.Sleep(6 * time.Millisecond)
			<-out
		}
	}
	for round := 0; ; round++ {
		go consume(8, []int{4, 8, 12, 16}[round%4])
		for range 5 {
			nextFrame()
		}
	}
}
