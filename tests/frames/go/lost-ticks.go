package frames

import "time"

func init() { programs["lost-ticks"] = lostTicks }

func lostTicks() {
	shortLived := func(milliseconds int) {
		time.Sleep(time.Duration(milliseconds) * time.Millisecond)
	}
	// slow starts something at each tick that it gets, and is so slow at times that ticks are lost.
	slow := func() {
		t := time.NewTicker(10 * time.Millisecond)
		defer t.Stop()
		for n := range 70 {
			<-t.C
			go shortLived(45)
			if n%6 == 5 {
				time.Sleep(63 * time.Millisecond)
			}
		}
	}
	go slow()
	for {
		nextFrame()
	}
}
