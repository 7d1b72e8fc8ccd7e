// Package accounts plays the account service and the connections to it, in memory. Of ten players, one has to queue,
// and one is never answered.
package accounts

import (
	"os"
	"sync"
	"time"
)

const (
	dialTime  = time.Millisecond
	replyTime = 200 * time.Millisecond
	maxIdle   = 2 // http.DefaultMaxIdleConnsPerHost
)

// A Ticket says where a player stands in the queue; at place 0 the account is open.
type Ticket struct {
	Player int
	Place  int
}

// A Pool keeps connections for whoever comes next, as http.Transport does.
type Pool struct {
	mu   sync.Mutex
	idle []*Conn
	open int
}

// Get takes an idle connection, or makes one.
func (p *Pool) Get() *Conn {
	p.mu.Lock()
	if last := len(p.idle) - 1; last >= 0 {
		conn := p.idle[last]
		p.idle = p.idle[:last]
		p.mu.Unlock()
		conn.deadline = time.Time{}
		return conn
	}
	p.open++
	p.mu.Unlock()

	time.Sleep(dialTime)
	return &Conn{pool: p, replies: make(chan Ticket, 1)}
}

// Open counts the connections, idle ones among them.
func (p *Pool) Open() (open, idle int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.open, len(p.idle)
}

// A Conn is a connection to the account service. One goroutine uses it at a time.
type Conn struct {
	pool     *Pool
	replies  chan Ticket
	deadline time.Time
	closed   bool
}

// Write sends a ticket, and does not wait for the reply.
func (c *Conn) Write(t Ticket) {
	if t.Player%10 == 7 {
		return
	}
	time.AfterFunc(replyTime, func() {
		c.replies <- Ticket{t.Player, t.Place - 1}
	})
}

// SetReadDeadline is that of net.Conn: a moment, after which reads fail. The zero time is none.
func (c *Conn) SetReadDeadline(t time.Time) {
	c.deadline = t
}

// Read waits for the next reply.
func (c *Conn) Read() (Ticket, error) {
	if c.deadline.IsZero() {
		return <-c.replies, nil
	}
	late := time.NewTimer(time.Until(c.deadline))
	defer late.Stop()
	select {
	case t := <-c.replies:
		return t, nil
	case <-late.C:
		return Ticket{}, os.ErrDeadlineExceeded
	}
}

// Release gives the connection back. The pool keeps it if it has room.
func (c *Conn) Release() {
	p := c.pool
	p.mu.Lock()
	defer p.mu.Unlock()
	if c.closed {
		return
	}
	if len(p.idle) >= maxIdle {
		c.closed = true
		p.open--
		return
	}
	p.idle = append(p.idle, c)
}

// Close ends the connection. A later Release does nothing.
func (c *Conn) Close() {
	p := c.pool
	p.mu.Lock()
	defer p.mu.Unlock()
	if !c.closed {
		c.closed = true
		p.open--
	}
}
