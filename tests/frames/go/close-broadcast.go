package frames

import "time"

func init() { programs["close-broadcast"] = closeBroadcast }

// Gates that let everybody pass when they are closed; every third one is forgotten.
func closeBroadcast() {
	waiter := func(gate <-chan struct{}) {
		<-gate
	}
	impatient := func(gate <-chan struct{}, milliseconds int) {
		select {
		case <-gate:
		case <-time.After(time.Duration(milliseconds) * time.Millisecond):
		}
	}
	for n := 1; ; n++ {
		gate := make(chan struct{})
		for range 4 {
			go waiter(gate)
		}
		for i := range 4 {
			go impatient(gate, 30+60*i)
		}
		for range 9 {
			nextFrame()
		}
		if n%3 != 0 {
			close(gate)
		}
		// Closed already, or never to be.
		go waiter(gate)
		for range 5 {
			nextFrame()
		}
	}
}
