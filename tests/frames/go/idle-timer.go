package frames

import "time"

func init() { programs["idle-timer"] = idleTimer }

// Receivers that get packets for a while; then nothing more comes, or the channel is closed.
func idleTimer() {
	// receiver ends when nothing has come for 60 ms: the timer starts anew with each packet.
	receiver := func(packets <-chan int) {
		idle := time.NewTimer(60 * time.Millisecond)
	loop:
		for {
			select {
			case _, ok := <-packets:
				if !ok {
					break loop
				}
				idle.Reset(60 * time.Millisecond)
			case <-idle.C:
				return
			}
		}
		// A stopped timer says nothing any more: whoever still waits for it waits for ever.
		if idle.Stop() {
			<-idle.C
		}
	}
	type feed struct {
		packets chan int
		until   int
		closes  bool
	}
	var feeds []feed
	for {
		number := frameNumber()
		if number%6 == 0 {
			packets := make(chan int, 4)
			feeds = append(feeds, feed{packets, number + 5 + number%19, number%5 == 1})
			go receiver(packets)
		}
		for i, f := range feeds {
			if number < f.until && (number+i)%3 == 0 {
				select {
				case f.packets <- number:
				default:
				}
			}
			if number == f.until && f.closes {
				close(f.packets)
			}
		}
		nextFrame()
	}
}
