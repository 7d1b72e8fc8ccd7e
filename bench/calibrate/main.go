// Command calibrate measures what Go's runtime costs on this machine and prints it as JSON, in ns and bytes.
// `npm run calibrate` runs each group of measurements several times.
//
// Each figure of a run is the least of some repetitions: what else the machine does can only add to it.
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"runtime"
)

// Results by name: the names of recorded.json and of derive.mjs.
type results map[string]float64

// Each group has a process of its own, as goroutines that are gone and memory that was used leave their traces.
var groups = map[string]func(r results){
	// One P, as a cost in the model is CPU time: nothing may hide behind another processor.
	"operations": func(r results) {
		runtime.GOMAXPROCS(1)
		measureSwitches(r)
		measureChannels(r)
		measureSync(r)
		measureTimers(r)
		measureCalls(r)
		measureStacks(r)
	},
	"memory": func(r results) {
		runtime.GOMAXPROCS(1)
		measureMarking(r)
		measureSizes(r)
	},
	"parallel": func(r results) {
		runtime.GOMAXPROCS(2)
		measurePause(r)
		measureWake(r)
	},
}

func main() {
	if len(os.Args) != 2 || groups[os.Args[1]] == nil {
		fmt.Fprintln(os.Stderr, "usage: calibrate operations|memory|parallel")
		os.Exit(2)
	}
	r := results{}
	groups[os.Args[1]](r)
	if err := json.NewEncoder(os.Stdout).Encode(r); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
