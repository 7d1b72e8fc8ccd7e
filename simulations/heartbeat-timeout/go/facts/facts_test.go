// Package facts shows what stops a ticker's receiver in Go, and what does not.
package facts

import (
	"context"
	"fmt"
	"net"
	"runtime"
	"testing"
	"testing/synctest"
	"time"
)

// Stop ends the ticks. It does not close the channel, so a range over it waits for ever.
func Example_stopDoesNotClose() {
	beat := time.NewTicker(time.Millisecond)
	<-beat.C
	beat.Stop()
	select {
	case _, ok := <-beat.C:
		fmt.Println("received, ok:", ok)
	case <-time.After(20 * time.Millisecond):
		fmt.Println("neither a tick nor a close")
	}
	// Output: neither a tick nor a close
}

// Since Go 1.23 the collector takes a ticker that nobody refers to, stopped or not. The goroutine that waits for its
// ticks it does not take.
func Example_collectorLeavesIt() {
	before := runtime.NumGoroutine()
	func() {
		beat := time.NewTicker(time.Hour)
		go func() {
			for range beat.C {
			}
		}()
		beat.Stop()
	}()
	time.Sleep(10 * time.Millisecond)
	runtime.GC()
	runtime.GC()
	fmt.Println("goroutines that stay:", runtime.NumGoroutine()-before)
	// Output: goroutines that stay: 1
}

// Writing to somebody who has stopped reading makes no error: the kernel takes what is written into its buffer.
func Example_pingToSilence() {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer listener.Close()
	phone, err := net.Dial("tcp", listener.Addr().String())
	if err != nil {
		fmt.Println(err)
		return
	}
	defer phone.Close() // and until then it never reads
	server, err := listener.Accept()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer server.Close()

	failed := 0
	for range 1_000 {
		if _, err := server.Write([]byte("ping")); err != nil {
			failed++
		}
	}
	fmt.Println("pings that failed:", failed, "of 1000")
	// Output: pings that failed: 0 of 1000
}

// A timeout that each pong renews ends one timeout after the last pong.
func TestTimeoutCountsFromTheLastPong(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		const timeout = 1500 * time.Millisecond
		start := time.Now()
		pongComes := func(after time.Duration) bool {
			ctx, cancel := context.WithTimeout(t.Context(), timeout)
			defer cancel()
			select {
			case <-ctx.Done():
				return false
			case <-time.After(after):
				return true
			}
		}
		for range 4 {
			pongComes(500 * time.Millisecond)
		}
		if pongComes(time.Hour) {
			t.Error("a pong came after an hour")
		}
		if got, want := time.Since(start), 4*500*time.Millisecond+timeout; got != want {
			t.Errorf("ended after %v, want %v", got, want)
		}
	})
}
