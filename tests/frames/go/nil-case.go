package frames

import "time"

func init() { programs["nil-case"] = nilCase }

func nilCase() {
	source := func(out chan<- int, count, milliseconds int) {
		for i := range count {
			time.Sleep(time.Duration(milliseconds) * time.Millisecond)
			out <- i
		}
		close(out)
	}
	// merge takes from two until both are closed; a closed one becomes nil, or its case would always be ready.
	merge := func(a, b <-chan int) {
		for a != nil || b != nil {
			select {
			case _, ok := <-a:
				if !ok {
					a = nil
				}
			case _, ok := <-b:
				if !ok {
					b = nil
				}
			}
		}
	}
	// forgetful is the same, but never asks: it waits for two nil channels in the end.
	forgetful := func(a, b <-chan int) {
		for {
			select {
			case _, ok := <-a:
				if !ok {
					a = nil
				}
			case _, ok := <-b:
				if !ok {
					b = nil
				}
			}
		}
	}
	for n := 0; ; n++ {
		a := make(chan int)
		b := make(chan int, 3)
		go source(a, 5+n, 11)
		go source(b, 3, 40-n)
		if n%4 == 3 {
			go forgetful(a, b)
		} else {
			go merge(a, b)
		}
		for range 7 {
			nextFrame()
		}
	}
}
