package frames

import "context"

func init() { programs["cancel-tree"] = cancelTree }

// A forest of goroutines that wait for their context: a branch is felled, then another, then the root.
func cancelTree() {
	var node func(ctx context.Context, cancel context.CancelFunc, depth int)
	node = func(ctx context.Context, cancel context.CancelFunc, depth int) {
		defer cancel()
		for i := 0; i < 2 && depth > 0; i++ {
			child, cancelChild := context.WithCancel(ctx)
			go node(child, cancelChild, depth-1)
		}
		<-ctx.Done()
	}
	root, cancelRoot := context.WithCancel(context.Background())
	defer cancelRoot()
	var branches []context.CancelFunc
	for depth := 1; depth < 4; depth++ {
		ctx, cancel := context.WithCancel(root)
		branches = append(branches, cancel)
		go node(ctx, cancel, depth)
	}
	orphan, cancelOrphan := context.WithCancel(context.Background())
	for {
		switch frameNumber() {
		case 10:
			branches[1]()
		case 11:
			branches[1]()
		case 30:
			branches[0]()
		case 60:
			cancelRoot()
		case 70:
			// Whoever starts below a cancelled context is called off at once.
			go node(root, cancelRoot, 3)
		case 80:
			// Nobody will call this one off.
			go node(orphan, cancelOrphan, 2)
		}
		nextFrame()
	}
}
