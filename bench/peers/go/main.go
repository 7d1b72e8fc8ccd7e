// Measures in real Go what bench/ measures in Leaklab, on one and on two processors. Prints ns a unit as JSON.
package main

import (
	"encoding/json"
	"os"
	"runtime"
	"sort"
	"strconv"
	"time"
)

const (
	messages = 300_000
	tasks    = 300_000
	runnable = 10_000
	rounds   = 5
)

func pingPong() {
	ping, pong := make(chan int), make(chan int)
	go func() {
		for i := 0; i < messages; i += 2 {
			<-ping
			pong <- i
		}
	}()
	for i := 0; i < messages; i += 2 {
		ping <- i
		<-pong
	}
}

func spawnEnd() {
	for range tasks / 100 {
		for range 100 {
			go func() {}()
		}
		runtime.Gosched()
	}
}

// Ten thousand goroutines that wake once a frame; the time of one frame.
func frames() func() {
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
		for _, c := range wake {
			c <- 1
		}
		for range runnable {
			<-done
		}
	}
}

func median(count int, run func()) float64 {
	times := make([]float64, 0, rounds)
	for range rounds {
		start := time.Now()
		run()
		times = append(times, float64(time.Since(start).Nanoseconds())/float64(count))
	}
	sort.Float64s(times)
	return times[len(times)/2]
}

func main() {
	results := map[string]float64{}
	for _, procs := range []int{1, 2} {
		runtime.GOMAXPROCS(procs)
		suffix := strconv.Itoa(procs)
		results["message"+suffix] = median(messages, pingPong)
		results["spawn"+suffix] = median(tasks, spawnEnd)
		frame := frames()
		frame()
		results["frame"+suffix] = median(1, frame)
	}
	json.NewEncoder(os.Stdout).Encode(results)
}
