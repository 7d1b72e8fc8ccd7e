// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/grpc795.go; the licence is
// tests/conformance/LICENSE-GOKER.

import { defer, go, millisecond, minute, mutex, sleep } from 'leaklab';

class Server_grpc795 {
  private readonly mu = mutex();
  private drain = false;

  async GracefulStop() {
    await this.mu.lock();
    if (this.drain) {
      await this.mu.lock();
      return;
    }
    this.drain = true;
    this.mu.unlock();
  }

  async Serve() {
    await this.mu.lock();
    this.mu.unlock();
  }
}

function NewServer_grpc795() {
  return new Server_grpc795();
}

class test_grpc795 {
  srv!: Server_grpc795;

  startServer() {
    const s = NewServer_grpc795();
    this.srv = s;
    go(s.Serve.bind(s));
  }
}

function newTest_grpc795() {
  return new test_grpc795();
}

async function testServerGracefulStopIdempotent_grpc795() {
  const te = newTest_grpc795();

  te.startServer();

  for (let i = 0; i < 3; i++) await te.srv.GracefulStop();
}

async function Grpc795() {
  defer(async () => {
    await sleep(100 * millisecond);
  });
  for (let i = 0; i < 100; i++) go(testServerGracefulStopIdempotent_grpc795);
}

export async function main() {
  await Grpc795();
  // Go takes its leak profile here.
  await sleep(minute);
}
