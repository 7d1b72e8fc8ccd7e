// Measures in real Go what bench/ measures in Leaklab: `go-peer <job> <processors>` prints ns a unit. As there,
// the first runs do not count, and the figure is a median.
package main

import (
	"fmt"
	"os"
	"runtime"
	"sort"
	"strconv"
	"sync"
	"time"
)

const (
	messages = 300_000
	tasks    = 300_000
	pairs    = 16
	runnable = 10_000
	frames   = 60
	warmUp   = 4
	runs     = 7
)

func pingPong(count int) {
	ping, pong := make(chan int), make(chan int)
	go func() {
		for i := 0; i < count; i += 2 {
			<-ping
			pong <- i
		}
	}()
	for i := 0; i < count; i += 2 {
		ping <- i
		<-pong
	}
}

// All pairs at once.
func manyPairs() {
	var all sync.WaitGroup
	for range pairs {
		all.Add(1)
		go func() {
			defer all.Done()
			pingPong(messages / pairs)
		}()
	}
	all.Wait()
}

func spawnEnd() {
	for range tasks / 100 {
		for range 100 {
			go func() {}()
		}
		runtime.Gosched()
	}
}

// Ten thousand goroutines that wake once a frame; what it returns runs some frames.
func newFrames() func() {
	wake := make([]chan int, runnable)
	done := make(chan int, runnable)
	for i := range wake {
		wake[i] = make(chan int, 1)
		go func() {
			for range wake[i] {
				done <- i
			}
		}()
	}
	return func() {
		for range frames {
			for _, c := range wake {
				c <- 1
			}
			for range runnable {
				<-done
			}
		}
	}
}

func steady(count int, run func()) float64 {
	times := make([]float64, 0, runs)
	for i := -warmUp; i < runs; i++ {
		start := time.Now()
		run()
		if i >= 0 {
			times = append(times, float64(time.Since(start).Nanoseconds())/float64(count))
		}
	}
	sort.Float64s(times)
	return times[len(times)/2]
}

func main() {
	procs, err := strconv.Atoi(os.Args[2])
	if err != nil {
		panic(err)
	}
	runtime.GOMAXPROCS(procs)
	switch os.Args[1] {
	case "message":
		fmt.Println(steady(messages, func() { pingPong(messages) }))
	case "pairs":
		fmt.Println(steady(messages, manyPairs))
	case "spawn":
		fmt.Println(steady(tasks, spawnEnd))
	case "frame":
		fmt.Println(steady(frames, newFrames()) / 1e6)
	default:
		panic("no such job: " + os.Args[1])
	}
}
