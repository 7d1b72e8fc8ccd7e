package frames

import "time"

func init() { programs["after-func"] = afterFunc }

// Deaths come in waves; each player comes back after a time, unless the round is over by then.
func afterFunc() {
	respawn := func(players chan<- int, player int) {
		time.Sleep(30 * time.Millisecond)
		players <- player
	}
	for round := 0; ; round++ {
		players := make(chan int)
		var timers []*time.Timer
		for player, delay := range []time.Duration{80, 120, 200, 260} {
			timers = append(timers, time.AfterFunc(delay*time.Millisecond, func() { respawn(players, player) }))
		}
		go func() {
			for player := range players {
				time.Sleep(time.Duration(player+1) * time.Millisecond)
			}
		}()
		for range 9 {
			nextFrame()
		}
		// Put off the third, also if that one has come already: then it comes again.
		timers[2].Reset(70 * time.Millisecond)
		for range 3 {
			nextFrame()
		}
		for _, t := range timers {
			t.Stop()
		}
		for range round % 4 {
			nextFrame()
		}
	}
}
