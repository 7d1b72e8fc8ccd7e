package frames

import "time"

func init() { programs["stopped-ticker"] = stoppedTicker }

// A stopped ticker's channel is not closed: who ranges over it stays.
func stoppedTicker() {
	follow := func(t *time.Ticker) {
		for range t.C {
			time.Sleep(time.Millisecond)
		}
	}
	few := func(t *time.Ticker) {
		for range 3 {
			<-t.C
		}
	}
	for n := 1; ; n++ {
		t := time.NewTicker(30 * time.Millisecond)
		go follow(t)
		nextFrame()
		go few(t)
		for range 11 {
			nextFrame()
		}
		t.Stop()
		if n%3 != 0 {
			continue
		}
		// A last one is waited for in vain, but for the reset.
		go few(t)
		nextFrame()
		t.Reset(9 * time.Millisecond)
		for range 8 {
			nextFrame()
		}
		t.Stop()
	}
}
