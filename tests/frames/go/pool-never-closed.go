package frames

import "time"

func init() { programs["pool-never-closed"] = poolNeverClosed }

// A pool for each batch of jobs, whose queue nobody closes: its workers wait for more.
func poolNeverClosed() {
	worker := func(jobs <-chan int) {
		for job := range jobs {
			time.Sleep(time.Duration(5*job+1) * time.Millisecond)
		}
	}
	for {
		jobs := make(chan int, 2)
		for range 3 {
			go worker(jobs)
		}
		for n := range 9 {
			jobs <- n
		}
		for range 7 {
			nextFrame()
		}
	}
}
