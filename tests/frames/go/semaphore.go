package frames

import "time"

func init() { programs["semaphore"] = semaphore }

// A buffered channel as a semaphore. First more comes in than can be done, then nothing until all is done.
func semaphore() {
	job := func(slots chan bool, milliseconds int) {
		slots <- true
		time.Sleep(time.Duration(milliseconds) * time.Millisecond)
		<-slots
	}
	slots := make(chan bool, 4)
	for {
		if frameNumber()%60 < 25 {
			for range 3 {
				go job(slots, 37)
			}
		}
		nextFrame()
	}
}
