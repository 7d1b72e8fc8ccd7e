package frames

import "time"

func init() { programs["worker-pool"] = workerPool }

// Pools of workers behind a buffer: more work comes than they can do, and then the queue is closed.
func workerPool() {
	worker := func(jobs <-chan int) {
		for job := range jobs {
			time.Sleep(time.Duration(9+job%4) * time.Millisecond)
		}
	}
	pool := func(workers int) chan<- int {
		jobs := make(chan int, 8)
		for range workers {
			go worker(jobs)
		}
		return jobs
	}
	for round := 1; ; round++ {
		jobs := pool(round + 1)
		for range 20 {
			for n := range 6 {
				jobs <- n
			}
			nextFrame()
		}
		close(jobs)
		for range 3 {
			nextFrame()
		}
	}
}
