package main

var sink int

//go:noinline
func call(i int) int { return i ^ sink }

// measureCalls: a turn of a loop that does next to nothing, and one that calls a function.
func measureCalls(r results) {
	const n = 1_000_000
	r["loopTurn"] = least(n, func(n int) {
		for i := range n {
			sink ^= i
		}
	})
	r["loopCall"] = least(n, func(n int) {
		for i := range n {
			sink = call(i)
		}
	})
}
