// Command fixed has two writers and a queue with a bound. It closes the queue when nobody sends any more.
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
	writers     = 2
	writeTime   = 10 * time.Millisecond
)

type server struct {
	disk   chan struct{} // it takes one write at a time
	queue  chan string
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

// writer writes all that the queue has at once: a write of many lines takes no longer than of one.
func (s *server) writer() {
	for line := range s.queue {
		s.write(s.collect(line))
	}
}

// collect returns a line and those that are in the queue by now.
func (s *server) collect(first string) []string {
	lines := []string{first}
	for {
		select {
		case line, ok := <-s.queue:
			if !ok {
				return lines
			}
			lines = append(lines, line)
		default:
			return lines
		}
	}
}

func (s *server) record(line string) {
	s.logged.Add(1)
	s.queue <- line
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
	s := &server{disk: make(chan struct{}, 1), quit: make(chan struct{}), queue: make(chan string, 256)}
	var open sync.WaitGroup
	for id := range rooms {
		open.Go(func() { s.room(id + 1) })
	}
	var pool sync.WaitGroup
	for range writers {
		pool.Go(s.writer)
	}

	clock := time.NewTicker(framePeriod)
	defer clock.Stop()
	for frame := 1; frame <= frames; frame++ {
		<-clock.C
		if frame%60 == 0 {
			s.report(fmt.Sprintf("after %d frames", frame))
		}
	}

	close(s.quit)  // each room sends its last line
	open.Wait()    // nobody sends any more
	close(s.queue) // the writers empty it, and end
	pool.Wait()
	s.report("after the shutdown")
}
