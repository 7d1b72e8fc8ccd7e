package frames

import "time"

func init() { programs["token-bucket"] = tokenBucket }

// Requests wait for a token; the bucket holds three, and a ticker fills it.
func tokenBucket() {
	refill := func(tokens chan<- bool) {
		t := time.NewTicker(25 * time.Millisecond)
		for {
			<-t.C
			select {
			case tokens <- true:
			default:
			}
		}
	}
	request := func(tokens <-chan bool) {
		<-tokens
		time.Sleep(50 * time.Millisecond)
	}
	tokens := make(chan bool, 3)
	go refill(tokens)
	for {
		number := frameNumber()
		if number%20 == 0 {
			for range 9 {
				go request(tokens)
			}
		}
		if number > 80 {
			go request(tokens)
		}
		nextFrame()
	}
}
