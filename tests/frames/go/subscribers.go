package frames

import (
	"slices"
	"time"
)

func init() { programs["subscribers"] = subscribers }

// Subscribers to one source of news, some too slow for it.
func subscribers() {
	subscriber := func(feed <-chan int, milliseconds int) {
		for range feed {
			time.Sleep(time.Duration(milliseconds) * time.Millisecond)
		}
	}
	// broker hands on to whoever has room; whoever has none for the third time is thrown out.
	broker := func(join <-chan chan int, news <-chan int) {
		type entry struct {
			feed   chan int
			missed int
		}
		var feeds []*entry
		for {
			select {
			case feed := <-join:
				feeds = append(feeds, &entry{feed: feed})
			case item := <-news:
				for _, e := range feeds {
					select {
					case e.feed <- item:
					default:
						e.missed++
						if e.missed == 3 {
							close(e.feed)
						}
					}
				}
				feeds = slices.DeleteFunc(feeds, func(e *entry) bool { return e.missed == 3 })
			}
		}
	}
	join := make(chan chan int)
	news := make(chan int)
	go broker(join, news)
	for {
		number := frameNumber()
		if number%15 == 0 {
			feed := make(chan int, 2)
			go subscriber(feed, 5+7*(number/15))
			join <- feed
		}
		news <- number
		nextFrame()
	}
}
