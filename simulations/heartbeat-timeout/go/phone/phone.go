// Package phone stands for a player's WebSocket connection. In a bubble of testing/synctest there is no network, and
// a goroutine for the other end would be counted.
package phone

import (
	"io"
	"net"
	"os"
	"sync/atomic"
	"time"
)

// roundTrip is how long an answer takes.
const roundTrip = 40 * time.Millisecond

// Conn is the server's end of a connection to a phone that answers every ping.
type Conn struct {
	inbox    chan string
	hungUp   chan struct{}
	closed   chan struct{}
	isClosed atomic.Bool
	isGone   atomic.Bool
	deadline time.Time // of the one goroutine that reads
}

// Dial gives a connection that is open.
func Dial() *Conn {
	return &Conn{
		inbox:  make(chan string, 16),
		hungUp: make(chan struct{}),
		closed: make(chan struct{}),
	}
}

// Read waits for what the phone sends.
func (c *Conn) Read() (string, error) {
	var expired <-chan time.Time
	if !c.deadline.IsZero() {
		timer := time.NewTimer(time.Until(c.deadline))
		defer timer.Stop()
		expired = timer.C
	}
	select {
	case message := <-c.inbox:
		return message, nil
	case <-c.hungUp:
		return "", io.EOF
	case <-c.closed:
		return "", net.ErrClosed
	case <-expired:
		return "", os.ErrDeadlineExceeded
	}
}

// Write hands a message to the network, which takes it at once: that the phone is gone makes no error.
func (c *Conn) Write(string) error {
	if c.isClosed.Load() {
		return net.ErrClosed
	}
	time.AfterFunc(roundTrip, func() {
		if !c.isGone.Load() {
			c.inbox <- "pong"
		}
	})
	return nil
}

// SetReadDeadline lets reads that begin after it fail at a time.
func (c *Conn) SetReadDeadline(deadline time.Time) {
	c.deadline = deadline
}

// Close ends reads and writes on this end.
func (c *Conn) Close() {
	if c.isClosed.CompareAndSwap(false, true) {
		close(c.closed)
	}
}

// HangUp lets the phone say goodbye.
func (c *Conn) HangUp() {
	c.isGone.Store(true)
	close(c.hungUp)
}

// Vanish takes the phone away without a word.
func (c *Conn) Vanish() {
	c.isGone.Store(true)
}
