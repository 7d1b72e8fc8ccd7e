package frames

import "time"

func init() { programs["match-ends"] = matchEnds }

// main returns, and everything is over: nobody counts any more.
func matchEnds() {
	player := func(quit <-chan struct{}, period time.Duration) {
		t := time.NewTicker(period * time.Millisecond)
		defer t.Stop()
		for {
			select {
			case <-t.C:
			case <-quit:
				return
			}
		}
	}
	quit := make(chan struct{})
	for i := range 5 {
		go player(quit, time.Duration(10+i))
	}
	for frameNumber() < 40 {
		nextFrame()
	}
	close(quit)
	for frameNumber() < 45 {
		nextFrame()
	}
}
