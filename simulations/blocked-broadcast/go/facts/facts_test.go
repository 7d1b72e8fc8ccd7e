// Package facts shows what blocked goroutines cost, and what a select does, where common texts have it wrong.
package facts

import (
	"fmt"
	"runtime"
	"testing"
	"time"
)

// Ten thousand goroutines wait in a send, on one processor. Another one computes, and is not held up by any of them:
// a goroutine that waits is in no run queue and has no P. What it has is a stack, which the collector scans.
func Example_blockedTakesNoProcessor() {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)

	const senders = 10_000
	news := make(chan int)
	started := make(chan struct{})
	for n := range senders {
		go func() {
			started <- struct{}{}
			news <- n
		}()
	}
	for range senders {
		<-started
	}
	sum := make(chan int)
	go func() {
		total := 0
		for n := range 1_000_000 {
			total += n
		}
		sum <- total
	}()
	fmt.Println("the sum is there:", <-sum)

	runtime.ReadMemStats(&after)
	fmt.Println("still waiting:", runtime.NumGoroutine() >= senders)
	fmt.Println("2 KiB of stack for each:", after.StackInuse-before.StackInuse >= senders*2048)
	for range senders {
		<-news
	}
	// Output:
	// the sum is there: 499999500000
	// still waiting: true
	// 2 KiB of stack for each: true
}

// Without a default a select waits until one of its cases can go on.
func Example_selectWithoutDefault() {
	news := make(chan string, 1)
	news <- "the buffer is full"
	sent := make(chan struct{})
	go func() {
		select {
		case news <- "ready":
		}
		close(sent)
	}()
	select {
	case <-sent:
		fmt.Println("sent")
	case <-time.After(50 * time.Millisecond):
		fmt.Println("after 50 ms it still waits")
	}
	<-news
	<-sent
	fmt.Println("sent, once there was room")
	// Output:
	// after 50 ms it still waits
	// sent, once there was room
}

// With a default it does not wait. The value is gone, and nobody is told: whoever wants to know counts.
func Example_selectWithDefault() {
	news := make(chan string, 1)
	dropped := 0
	for _, line := range []string{"one", "two", "three"} {
		select {
		case news <- line:
		default:
			dropped++
		}
	}
	fmt.Println("in the channel:", len(news), "dropped:", dropped)
	// Output:
	// in the channel: 1 dropped: 2
}

// A timer for each send is allocated for each send; one that is reset is not.
func Example_timerPerSend() {
	news := make(chan int, 1)
	perSend := testing.AllocsPerRun(1_000, func() {
		select {
		case news <- 1:
		case <-time.After(100 * time.Millisecond):
		}
		<-news
	})
	limit := time.NewTimer(100 * time.Millisecond)
	defer limit.Stop()
	reset := testing.AllocsPerRun(1_000, func() {
		limit.Reset(100 * time.Millisecond)
		select {
		case news <- 1:
		case <-limit.C:
		}
		<-news
	})
	fmt.Println("allocations with time.After:", perSend)
	fmt.Println("allocations with Reset:", reset)
	// Output:
	// allocations with time.After: 3
	// allocations with Reset: 0
}
