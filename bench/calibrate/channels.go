package main

// measureChannels: operations that need no waiting, and select.
func measureChannels(r results) {
	const n = 40_000
	c := make(chan int, 1)
	// A send and a receive.
	r["channel"] = least(n, func(n int) {
		for i := range n {
			c <- i
			<-c
		}
	}) / 2

	// A select with 1 … 4 cases of which one is ready. The send that fills it is an operation of its own. With a
	// single case the compiler writes a plain receive, so that one has a default beside it.
	a, b, d := make(chan int), make(chan int), make(chan int)
	r["select1"] = least(n, func(n int) {
		for i := range n {
			c <- i
			select {
			case <-c:
			default:
			}
		}
	}) - r["channel"]
	r["select2"] = least(n, func(n int) {
		for i := range n {
			c <- i
			select {
			case <-c:
			case <-a:
			}
		}
	}) - r["channel"]
	r["select3"] = least(n, func(n int) {
		for i := range n {
			c <- i
			select {
			case <-a:
			case <-c:
			case <-b:
			}
		}
	}) - r["channel"]
	r["select4"] = least(n, func(n int) {
		for i := range n {
			c <- i
			select {
			case <-a:
			case <-b:
			case <-c:
			case <-d:
			}
		}
	}) - r["channel"]

	// Close, and per waiter: between the two, nobody else runs on one P.
	const waiters = 2_000
	var perWaiter []float64
	for range repetitions {
		perWaiter = append(perWaiter, closeWith(waiters))
	}
	r["closeWaiter"] = minimum(perWaiter)
}
