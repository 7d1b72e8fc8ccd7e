// Command leaky starts a goroutine for each line of the log. The disk is slower than they come.
package main

import (
	"fmt"
	"runtime"
	"sync"
	"sync/atomic"
	"time"
)

const (
	frames      = 290
	framePeriod = 16_666_667 * time.Nanosecond // a sixtieth of a second
	tickPeriod  = 50 * time.Millisecond
	rooms       = 4
	writeTime   = 10 * time.Millisecond
)

type server struct {
	disk   chan struct{} // it takes one write at a time
	quit   chan struct{} // closed when the server shuts down
	logged atomic.Int64
	onDisk atomic.Int64
}

func (s *server) write(lines []string) {
	s.disk <- struct{}{}
	time.Sleep(writeTime)
	<-s.disk
	s.onDisk.Add(int64(len(lines)))
}

func (s *server) record(line string) {
	s.logged.Add(1)
	go s.write([]string{line})
}

func (s *server) room(id int) {
	tick := time.NewTicker(tickPeriod)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			for _, what := range []string{"moves", "hits", "loot"} {
				s.record(fmt.Sprintf("room %d: %s", id, what))
			}
		case <-s.quit:
			s.record(fmt.Sprintf("room %d: closed", id))
			return
		}
	}
}

func (s *server) report(when string) {
	logged, onDisk := s.logged.Load(), s.onDisk.Load()
	fmt.Printf("%s: %3d goroutines, %4d of %4d lines on disk\n", when, runtime.NumGoroutine(), onDisk, logged)
}

func main() {
	s := &server{disk: make(chan struct{}, 1), quit: make(chan struct{})}
	var open sync.WaitGroup
	for id := range rooms {
		open.Go(func() { s.room(id + 1) })
	}

	clock := time.NewTicker(framePeriod)
	defer clock.Stop()
	for frame := 1; frame <= frames; frame++ {
		<-clock.C
		if frame%60 == 0 {
			s.report(fmt.Sprintf("after %d frames", frame))
		}
	}

	close(s.quit)
	open.Wait()
	s.report("after the shutdown")
}
