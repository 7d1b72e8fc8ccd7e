// Package facts shows what Go does where texts about connections often say something else.
package facts

import (
	"fmt"
	"go/ast"
	"go/build"
	"go/parser"
	"go/printer"
	"go/token"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"time"
)

// An idle connection is closed after 90 s by the transport that http.Get uses, and never by one that somebody has
// made without naming a time.
func Example_idleTimeout() {
	usual := http.DefaultTransport.(*http.Transport)
	own := &http.Transport{}
	fmt.Println("DefaultTransport:", usual.IdleConnTimeout)
	fmt.Println("&http.Transport{}:", own.IdleConnTimeout, "(none)")
	fmt.Println("kept for each host:", http.DefaultMaxIdleConnsPerHost)
	// Output:
	// DefaultTransport: 1m30s
	// &http.Transport{}: 0s (none)
	// kept for each host: 2
}

// The 30 s that are often given as the idle timeout belong to the dialer: so often TCP asks whether the other machine
// is still there. No field of the transport shows it, so this reads Go's own source.
func Example_keepAlive() {
	source := filepath.Join(build.Default.GOROOT, "src", "net", "http", "transport.go")
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, source, nil, 0)
	if err != nil {
		fmt.Println(err)
		return
	}
	ast.Inspect(file, func(n ast.Node) bool {
		field, ok := n.(*ast.KeyValueExpr)
		if !ok {
			return true
		}
		if name, ok := field.Key.(*ast.Ident); ok && (name.Name == "KeepAlive" || name.Name == "IdleConnTimeout") {
			if _, isValue := field.Value.(*ast.BinaryExpr); isValue {
				printer.Fprint(os.Stdout, files, field)
				fmt.Println()
			}
		}
		return true
	})
	// Output:
	// KeepAlive: 30 * time.Second
	// IdleConnTimeout: 90 * time.Second
}

// A connection in use is not idle: until its response has been read to the end, or closed, no idle timeout touches it.
func Example_heldIsNotIdle() {
	closed := make(chan struct{})
	server := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		io.WriteString(w, "welcome")
	}))
	server.Config.ConnState = func(_ net.Conn, state http.ConnState) {
		if state == http.StateClosed {
			close(closed)
		}
	}
	server.Start()
	defer server.Close()

	const idleTimeout = 20 * time.Millisecond
	client := http.Client{Transport: &http.Transport{IdleConnTimeout: idleTimeout}}
	response, err := client.Get(server.URL)
	if err != nil {
		fmt.Println(err)
		return
	}

	select {
	case <-closed:
		fmt.Println("held: closed")
	case <-time.After(5 * idleTimeout):
		fmt.Println("held: open, long after the idle timeout")
	}
	io.Copy(io.Discard, response.Body)
	response.Body.Close()
	<-closed
	fmt.Println("given back: closed by the idle timeout")
	// Output:
	// held: open, long after the idle timeout
	// given back: closed by the idle timeout
}

// A read deadline is a moment, not a length of time: a read that succeeds does not move it. Here a reply comes every
// few milliseconds, and still a read fails.
func Example_deadline() {
	here, there := net.Pipe()
	defer here.Close()
	defer there.Close()
	go func() {
		for {
			if _, err := there.Write([]byte{1}); err != nil {
				return
			}
			time.Sleep(5 * time.Millisecond)
		}
	}()

	reply := make([]byte, 1)
	here.SetReadDeadline(time.Now().Add(100 * time.Millisecond))
	for {
		if _, err := here.Read(reply); err != nil {
			fmt.Println("set once:", err)
			break
		}
	}

	here.SetReadDeadline(time.Now().Add(time.Minute))
	_, err := here.Read(reply)
	fmt.Println("set anew:", err)
	// Output:
	// set once: read pipe: i/o timeout
	// set anew: <nil>
}
