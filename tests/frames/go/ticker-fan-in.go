package frames

import "time"

func init() { programs["ticker-fan-in"] = tickerFanIn }

// Sensors, each with a rhythm of its own, report to one channel; the last to end lets it be closed.
func tickerFanIn() {
	sensor := func(period time.Duration, readings int, out, ended chan<- int) {
		t := time.NewTicker(period)
		defer t.Stop()
		for i := range readings {
			<-t.C
			out <- i
		}
		ended <- readings
	}
	out := make(chan int)
	ended := make(chan int)
	go sensor(7*time.Millisecond, 90, out, ended)
	go sensor(11*time.Millisecond, 90, out, ended)
	go sensor(23*time.Millisecond, 60, out, ended)
	go func() {
		for range 3 {
			<-ended
		}
		close(out)
	}()
	go func() {
		for range out {
		}
	}()
	for {
		nextFrame()
	}
}
