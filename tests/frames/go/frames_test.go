package frames

import (
	"testing"

	"leaklab.example/frames/sampler"
)

// smallFrames is how long the small programs are watched.
const smallFrames = 120

func TestFrames(t *testing.T) {
	for name, program := range programs {
		t.Run(name, func(t *testing.T) {
			sampler.Record(t, name, framePeriod, smallFrames, program)
		})
	}
}
