package frames

import "time"

func init() { programs["frame-edges"] = frameEdges }

// Times that end one nanosecond before a frame begins, with it, and one after.
func frameEdges() {
	either := func(d time.Duration) {
		select {
		case <-time.After(d):
		case <-time.After(2 * d):
		}
	}
	for n := 0; ; n++ {
		for i := -2; i < 3; i++ {
			go time.Sleep(time.Duration(n%4)*framePeriod + time.Duration(i))
			go either(time.Duration(1+n%3)*framePeriod + time.Duration(i))
		}
		nextFrame()
		// Three times 50 ms, and nine frames: an offset against the frames that grows.
		if n%10 == 9 {
			for range 3 {
				time.Sleep(50 * time.Millisecond)
			}
		}
	}
}
