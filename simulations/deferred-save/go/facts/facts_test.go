// Package facts shows what becomes of a save that nobody waits for, where common texts have it wrong.
package facts

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// exitsWithSave is set in a child process that plays a server: it starts a save, and main returns.
const exitsWithSave = "LEAKLAB_EXITS_WITH_SAVE"

func TestMain(m *testing.M) {
	if path := os.Getenv(exitsWithSave); path != "" {
		server(path)
		return
	}
	m.Run()
}

func server(path string) {
	defer func() {
		go func() {
			time.Sleep(100 * time.Millisecond)
			os.WriteFile(path, []byte("level 12"), 0o600)
		}()
	}()
}

// A closure that is still to run keeps the file that it refers to. The collector neither takes nor closes it.
func Example_closureKeepsTheFile() {
	path := filepath.Join(os.TempDir(), fmt.Sprintf("leaklab-%d-keeps.sav", os.Getpid()))
	defer os.Remove(path)
	write := make(chan struct{})
	saved := make(chan error)
	func() {
		file, err := os.Create(path)
		if err != nil {
			fmt.Println(err)
			return
		}
		defer func() {
			go func() {
				<-write
				_, err := file.WriteString("level 12")
				saved <- errors.Join(err, file.Close())
			}()
		}()
	}()
	// The function that opened the file has returned.
	for range 3 {
		runtime.GC()
	}
	close(write)
	fmt.Println("error:", <-saved)
	text, _ := os.ReadFile(path)
	fmt.Printf("file: %s\n", text)
	// Output:
	// error: <nil>
	// file: level 12
}

// What closes the file is one's own Close: deferred first, it runs last, and still before the goroutine writes.
func Example_closeComesFirst() {
	path := filepath.Join(os.TempDir(), fmt.Sprintf("leaklab-%d-close.sav", os.Getpid()))
	defer os.Remove(path)
	returned := make(chan struct{})
	saved := make(chan error)
	func() {
		file, err := os.Create(path)
		if err != nil {
			fmt.Println(err)
			return
		}
		defer file.Close()
		defer func() {
			go func() {
				<-returned
				_, err := file.WriteString("level 12")
				saved <- err
			}()
		}()
	}()
	close(returned)
	fmt.Println("file already closed:", errors.Is(<-saved, os.ErrClosed))
	// Output:
	// file already closed: true
}

// Two saves of one file at the same time: what stays is what was written last, not what was started last.
func Example_theOlderSaveWins() {
	path := filepath.Join(os.TempDir(), fmt.Sprintf("leaklab-%d-older.sav", os.Getpid()))
	defer os.Remove(path)
	newerIsWritten := make(chan struct{})
	olderIsWritten := make(chan struct{})
	go func() {
		<-newerIsWritten // a full backpack takes longer
		os.WriteFile(path, []byte("400 items"), 0o600)
		close(olderIsWritten)
	}()
	go func() {
		os.WriteFile(path, []byte("5 items"), 0o600)
		close(newerIsWritten)
	}()
	<-olderIsWritten
	text, _ := os.ReadFile(path)
	fmt.Printf("file: %s\n", text)
	// Output:
	// file: 400 items
}

// When main returns the process ends, whoever still writes.
func Example_exitLosesTheSave() {
	path := filepath.Join(os.TempDir(), fmt.Sprintf("leaklab-%d-exit.sav", os.Getpid()))
	defer os.Remove(path)
	child := exec.Command(os.Args[0])
	child.Env = append(os.Environ(), exitsWithSave+"="+path)
	fmt.Println("exit:", child.Run())
	time.Sleep(200 * time.Millisecond)
	_, err := os.Stat(path)
	fmt.Println("no file:", errors.Is(err, os.ErrNotExist))
	// Output:
	// exit: <nil>
	// no file: true
}
