// Package facts shows what close does to a channel, where common texts have it wrong.
package facts

import "fmt"

// Closing a channel loses nothing: a range receives what is in the buffer, and then it ends.
func Example_closeKeepsTheBuffer() {
	queue := make(chan string, 3)
	queue <- "moves"
	queue <- "hits"
	close(queue)
	for line := range queue {
		fmt.Println(line)
	}
	fmt.Println("the writer has ended")
	// Output:
	// moves
	// hits
	// the writer has ended
}

// A select with default does not save a sender: a send on a closed channel is ready at once, to panic.
func Example_defaultDoesNotHelpTheSender() {
	defer func() { fmt.Println("panic:", recover()) }()
	queue := make(chan string, 3)
	close(queue)
	select {
	case queue <- "last words":
		fmt.Println("sent")
	default:
		fmt.Println("dropped")
	}
	// Output:
	// panic: send on closed channel
}

// A sender that waits already panics too when the channel is closed under it.
func Example_closeWakesTheSenderWithAPanic() {
	queue := make(chan string)
	said := make(chan any)
	go func() {
		defer func() { said <- recover() }()
		queue <- "last words"
	}()
	close(queue)
	fmt.Println("panic:", <-said)
	// Output:
	// panic: send on closed channel
}
