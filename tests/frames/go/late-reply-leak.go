package frames

import "time"

func init() { programs["late-reply-leak"] = lateReplyLeak }

// A caller that gave up takes no reply: whoever is late waits for ever to hand it over.
func lateReplyLeak() {
	backend := func(milliseconds int, reply chan<- string) {
		time.Sleep(time.Duration(milliseconds) * time.Millisecond)
		reply <- "done"
	}
	request := func(n int) {
		reply := make(chan string)
		go backend(10+20*(n%5), reply)
		select {
		case <-reply:
		case <-time.After(45 * time.Millisecond):
		}
	}
	for {
		go request(frameNumber())
		nextFrame()
	}
}
