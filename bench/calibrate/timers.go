package main

import "time"

// measureTimers: starting, stopping and resetting. A channel's timer is only put into the heap once somebody waits on
// the channel (Go 1.23), a timer with a function at once: so both are measured, the latter beside 1,000 others.
func measureTimers(r results) {
	const n = 20_000
	r["timerChannel"] = least(n, func(n int) {
		for range n {
			time.NewTimer(time.Hour).Stop()
		}
	}) / 2
	for range 1_000 {
		defer time.AfterFunc(time.Hour, func() {}).Stop()
	}
	r["timerFunc"] = least(n, func(n int) {
		for range n {
			time.AfterFunc(time.Minute, func() {}).Stop()
		}
	}) / 2
	timer := time.AfterFunc(time.Minute, func() {})
	defer timer.Stop()
	r["timerReset"] = least(n, func(n int) {
		for i := range n {
			timer.Reset(time.Minute + time.Duration(i))
		}
	})
}
