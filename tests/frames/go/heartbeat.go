package frames

import "time"

func init() { programs["heartbeat"] = heartbeat }

// Connections with a heartbeat and somebody who listens to it. Those that hang are given up, and stay.
func heartbeat() {
	// connection beats until its time has come; then it ends or hangs.
	connection := func(beats int, hangs bool, heart chan<- int, quit <-chan struct{}) {
		t := time.NewTicker(40 * time.Millisecond)
		defer t.Stop()
		for i := range beats {
			select {
			case <-t.C:
			case <-quit:
				return
			}
			select {
			case heart <- i:
			case <-quit:
			}
		}
		if hangs {
			var never chan int
			<-never
		}
		close(heart)
	}
	// watch gives a connection up that has not been heard of for 100 ms.
	watch := func(beats int, hangs bool) {
		heart := make(chan int)
		quit := make(chan struct{})
		defer close(quit)
		go connection(beats, hangs, heart, quit)
		for {
			select {
			case _, ok := <-heart:
				if !ok {
					return
				}
			case <-time.After(100 * time.Millisecond):
				return
			case <-time.After(700 * time.Millisecond):
				return
			}
			time.Sleep(3 * time.Millisecond)
		}
	}
	for n := 0; ; n++ {
		go watch(2+(n*5)%7, n%3 == 2)
		for range 4 {
			nextFrame()
		}
	}
}
