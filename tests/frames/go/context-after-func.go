package frames

import (
	"context"
	"errors"
	"time"
)

func init() { programs["context-after-func"] = contextAfterFunc }

// Reads with a deadline, then without one, and a server that goes down.
func contextAfterFunc() {
	goesDown := errors.New("the server goes down")
	// hangUp takes a while, and longer if somebody is to be told why.
	hangUp := func(ctx context.Context, socket chan<- int) {
		if context.Cause(ctx) == goesDown {
			time.Sleep(50 * time.Millisecond)
		} else {
			time.Sleep(20 * time.Millisecond)
		}
		select {
		case socket <- -1:
		default:
		}
	}
	answer := func(socket chan<- int, milliseconds int) {
		time.Sleep(time.Duration(milliseconds) * time.Millisecond)
		// Nobody reads any more, but trying to hand over does no harm.
		select {
		case socket <- 1:
			return
		default:
		}
		time.Sleep(40 * time.Millisecond)
	}
	// read knows no context: it is called off with a value that says so.
	read := func(ctx context.Context, milliseconds int) {
		socket := make(chan int)
		stop := context.AfterFunc(ctx, func() { hangUp(ctx, socket) })
		go answer(socket, milliseconds)
		<-socket
		stop()
	}
	server, shutDown := context.WithCancelCause(context.Background())
	for {
		number := frameNumber()
		ctx, cancel := context.WithDeadline(server, time.Now().Add(75*time.Millisecond))
		_ = cancel // nobody but the deadline and the server calls it off
		if number%3 == 0 {
			go read(ctx, 5+(number*7)%88)
		}
		if number%10 == 9 {
			go read(context.WithoutCancel(ctx), 400)
		}
		if number == 90 {
			shutDown(goesDown)
		}
		nextFrame()
	}
}
