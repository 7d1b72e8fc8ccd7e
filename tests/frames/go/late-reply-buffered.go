package frames

import "time"

func init() { programs["late-reply-buffered"] = lateReplyBuffered }

// A caller that gave up takes no reply; the channel has room for it, so whoever is late can go.
func lateReplyBuffered() {
	backend := func(milliseconds int, reply chan<- string) {
		time.Sleep(time.Duration(milliseconds) * time.Millisecond)
		reply <- "done"
	}
	request := func(n int) {
		reply := make(chan string, 1)
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
