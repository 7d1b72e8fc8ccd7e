// Package sampler counts the goroutines of a program at the end of each frame of virtual time.
package sampler

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// bubble is how the first line of a goroutine in a bubble ends, as runtime.Stack prints it.
var bubble = regexp.MustCompile(`, synctest bubble \d+\]:\n`)

// leftOver is the panic of a bubble whose sampler has returned while goroutines of it are still blocked.
const leftOver = "deadlock: main bubble goroutine has exited but blocked goroutines remain"

// procs are the numbers of processors with which each program runs. What it counts must not depend on them.
var procs = []int{1, 2, 4}

// Record runs a program with several numbers of processors and writes its counts to the folder that
// LEAKLAB_FRAMES names, as a file of JSON; without that it only runs it.
func Record(t *testing.T, name string, period time.Duration, frames int, program func()) {
	var counts []int
	for i, n := range procs {
		before := runtime.GOMAXPROCS(n)
		again := Counts(t, period, frames, program)
		runtime.GOMAXPROCS(before)
		if i == 0 {
			counts = again
		} else if fmt.Sprint(again) != fmt.Sprint(counts) {
			t.Fatalf("%s depends on the schedule:\n%v with %d processors\n%v with %d", name, counts, procs[0], again, n)
		}
	}
	folder := os.Getenv("LEAKLAB_FRAMES")
	if folder == "" {
		return
	}
	text, err := json.Marshal(map[string][]int{name: counts})
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(folder, strings.ReplaceAll(name, "/", ".")+".json")
	if err := os.WriteFile(file, text, 0o644); err != nil {
		t.Fatal(err)
	}
}

// Counts runs a program in a bubble of its own. Its k-th number is how many goroutines the program had when
// frame k ended, its main goroutine included, for k from 0 to frames; fewer if the program returned before.
//
// Frame k+1 begins at (k+1) × period. One nanosecond earlier, once everything that shall happen by then has
// happened, frame k has been played and frame k+1 has not begun.
func Counts(t *testing.T, period time.Duration, frames int, program func()) (counts []int) {
	defer func() {
		// Goroutines that are left over are what many programs are about; the bubble says so with a panic.
		if p := recover(); p != nil && fmt.Sprint(p) != leftOver {
			panic(p)
		}
	}()
	synctest.Test(t, func(t *testing.T) {
		began := time.Now()
		harness := inBubble()
		var ended atomic.Bool
		go func() {
			program()
			ended.Store(true)
		}()
		for k := range frames + 1 {
			time.Sleep(time.Until(began.Add(time.Duration(k+1)*period - 1)))
			synctest.Wait()
			if ended.Load() {
				return
			}
			counts = append(counts, inBubble()-harness)
		}
	})
	return counts
}

// stacks is where runtime.Stack writes; it is kept, as it is large.
var stacks = make([]byte, 1<<20)

// inBubble counts the goroutines of the bubble in which it is called, by the runtime's own list.
func inBubble() int {
	var self [256]byte
	own := bubble.Find(self[:runtime.Stack(self[:], false)])
	if own == nil {
		panic("not in a bubble")
	}
	n := runtime.Stack(stacks, true)
	for n == len(stacks) {
		stacks = make([]byte, 2*len(stacks))
		n = runtime.Stack(stacks, true)
	}
	return bytes.Count(stacks[:n], own)
}
