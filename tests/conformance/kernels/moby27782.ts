// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/moby27782.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: moby
 * Issue or PR  : https://github.com/moby/moby/pull/27782
 * Buggy version: 18768fdc2e76ec6c600c8ab57d2d487ee7877794
 * fix commit-id: a69a59ffc7e3d028a72d1195c2c1535f447eaa84
 * Flaky: 2/100
 */

import {
  chan,
  cond,
  defer,
  go,
  gosched,
  millisecond,
  minute,
  mutex,
  once,
  select,
  sleep,
  type Chan,
} from 'leaklab';

type Op_moby27782 = number;

const Write_moby27782: Op_moby27782 = 2;

class Event_moby27782 {
  constructor(readonly Op: Op_moby27782) {}

  async ignoreLinux(w: Watcher_moby27782) {
    if (this.Op !== Write_moby27782) {
      await w.mu.lock();
      defer(() => w.mu.unlock());
      w.cv.broadcast();
      return true;
    }
    await gosched();
    return false;
  }
}

function newEvent(op: Op_moby27782) {
  return new Event_moby27782(op);
}

class Watcher_moby27782 {
  readonly mu = mutex(); // L1
  readonly cv = cond(this.mu); // C1

  constructor(
    readonly Events: Chan<Event_moby27782>,
    private readonly done: Chan<never>,
  ) {}

  async readEvents() {
    defer(() => this.Events.close());
    for (;;) {
      if (await this.isClosed()) return;
      const event = newEvent(Write_moby27782); // MODIFY event
      if (!(await event.ignoreLinux(this))) {
        await gosched();
        const got = await select({ event: this.Events.send(event), done: this.done.recv() });
        if (got.case === 'done') return;
      }
    }
  }

  private async isClosed() {
    return (await select({ done: this.done.recv(), default: null })).case === 'done';
  }

  async Close() {
    if (await this.isClosed()) return;
    this.done.close();
  }

  async Remove() {
    await this.mu.lock();
    defer(() => this.mu.unlock());
    for (;;) {
      await this.cv.wait();
      await gosched();
    }
  }
}

function NewWatcher_moby27782() {
  const w = new Watcher_moby27782(chan<Event_moby27782>(), chan<never>());
  go(w.readEvents.bind(w)); // G3
  return w;
}

interface FileWatcher_moby27782 {
  Events(): Chan<Event_moby27782>;
  Remove(): Promise<void>;
  Close(): Promise<void>;
}

function New_moby27782() {
  return NewEventWatcher_moby27782();
}

function NewEventWatcher_moby27782(): FileWatcher_moby27782 {
  return new fsNotifyWatcher_moby27782(NewWatcher_moby27782());
}

class fsNotifyWatcher_moby27782 implements FileWatcher_moby27782 {
  constructor(private readonly Watcher: Watcher_moby27782) {}

  Events() {
    return this.Watcher.Events;
  }

  async Remove() {
    await this.Watcher.Remove();
  }

  async Close() {
    await this.Watcher.Close();
  }
}

function watchFile_moby27782() {
  return New_moby27782();
}

class LogWatcher_moby27782 {
  private readonly closeOnce = once();

  constructor(private readonly closeNotifier: Chan<never>) {}

  async Close() {
    await this.closeOnce.do(() => {
      this.closeNotifier.close();
    });
  }

  WatchClose() {
    return this.closeNotifier;
  }
}

function NewLogWatcher_moby27782() {
  return new LogWatcher_moby27782(chan<never>());
}

async function followLogs_moby27782(logWatcher: LogWatcher_moby27782) {
  const fileWatcher = watchFile_moby27782();
  defer(async () => {
    await fileWatcher.Close();
  });
  const waitRead = async () => {
    await gosched();
    const got = await select({
      event: fileWatcher.Events().recv(),
      close: logWatcher.WatchClose().recv(),
    });
    if (got.case === 'close') await fileWatcher.Remove();
  };
  const handleDecodeErr = async () => {
    await waitRead();
  };
  await handleDecodeErr();
}

class Container_moby27782 {
  private LogDriver: JSONFileLogger_moby27782 | null = null;

  async InitializeStdio() {
    const err = this.startLogging();
    if (err !== null) await this.Reset();
  }

  private startLogging(): Error | null {
    const l = new JSONFileLogger_moby27782();
    this.LogDriver = l;
    l.ReadLogs();
    return new Error('Some error');
  }

  private async Reset() {
    if (this.LogDriver !== null) await this.LogDriver.Close();
  }
}

class JSONFileLogger_moby27782 {
  private readonly mu = mutex();
  private readonly readers = new Set<LogWatcher_moby27782>();

  ReadLogs() {
    const logWatcher = NewLogWatcher_moby27782();
    go(this.readLogs.bind(this), logWatcher); // G2
    return logWatcher;
  }

  private async readLogs(logWatcher: LogWatcher_moby27782) {
    await this.mu.lock();
    defer(() => this.mu.unlock());

    this.readers.add(logWatcher);
    await followLogs_moby27782(logWatcher);
  }

  async Close() {
    await this.mu.lock();
    defer(() => this.mu.unlock());

    for (const r of this.readers) {
      await r.Close();
      this.readers.delete(r);
    }
  }
}

async function Moby27782() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // 10,000 in Go.
  for (let i = 0; i < 20; i++) {
    const container = new Container_moby27782();
    go(container.InitializeStdio.bind(container)); // G1
  }
}

export async function main() {
  await Moby27782();
  // Go takes its leak profile here.
  await sleep(minute);
}
