// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/moby21233.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: moby
 * Issue or PR  : https://github.com/moby/moby/pull/21233
 * Buggy version: cc12d2bfaae135e63b1f962ad80e6943dd995337
 * fix commit-id: 2f4aa9658408ac72a598363c6e22eadf93dbb8a7
 * Flaky:100/100
 */

import { chan, defer, go, millisecond, minute, mutex, select, sleep, type Chan } from 'leaklab';

type Progress_moby21233 = Readonly<Record<string, never>>;

interface Output_moby21233 {
  WriteProgress(p: Progress_moby21233): Promise<Error | null>;
}

class chanOutput_moby21233 implements Output_moby21233 {
  constructor(private readonly out: Chan<Progress_moby21233>) {}

  async WriteProgress(p: Progress_moby21233) {
    await this.out.send(p);
    return null;
  }
}

function ChanOutput_moby21233(progressChan: Chan<Progress_moby21233>): Output_moby21233 {
  return new chanOutput_moby21233(progressChan);
}

interface Watcher_moby21233 {
  readonly signalChan: Chan<null>;
  readonly releaseChan: Chan<never>;
  readonly running: Chan<never>;
}

class Transfer_moby21233 {
  private readonly mu = mutex();

  async Release(watcher: Watcher_moby21233) {
    await this.mu.lock();
    this.mu.unlock();
    watcher.releaseChan.close();
    await watcher.running.recv();
  }

  async Watch(progressOutput: Output_moby21233): Promise<Watcher_moby21233> {
    await this.mu.lock();
    defer(this.mu.unlock.bind(this.mu));
    const lastProgress: Progress_moby21233 = {};
    const w = {
      releaseChan: chan<never>(),
      signalChan: chan<null>(),
      running: chan<never>(),
    };
    // G2
    go(async () => {
      defer(() => {
        w.running.close();
      });
      let done = false;
      for (;;) {
        await this.mu.lock();
        this.mu.unlock();
        if (await chance()) await progressOutput.WriteProgress(lastProgress);
        if (done) return;
        const got = await select({ signal: w.signalChan.recv(), release: w.releaseChan.recv() });
        if (got.case === 'release') done = true;
      }
    });
    return w;
  }
}

class TransferManager_moby21233 {
  private readonly mu = mutex();

  async Transfer(
    progressOutput: Output_moby21233,
  ): Promise<[Transfer_moby21233, Watcher_moby21233]> {
    await this.mu.lock();
    defer(() => this.mu.unlock());
    const t = NewTransfer_moby21233();
    return [t, await t.Watch(progressOutput)];
  }
}

function NewTransferManager_moby21233() {
  return new TransferManager_moby21233();
}

function NewTransfer_moby21233() {
  return new Transfer_moby21233();
}

// G1
async function testTransfer_moby21233() {
  const tm = NewTransferManager_moby21233();
  const progressChan = chan<Progress_moby21233>();
  const progressDone = chan<never>();
  // G3
  go(async () => {
    await sleep(millisecond);
    for await (const _p of progressChan) {
      if (await chance()) return;
    }
    progressDone.close();
  });
  await sleep(millisecond);
  const ids = ['id1', 'id2', 'id3'];
  const xrefs: [Transfer_moby21233, Watcher_moby21233][] = [];
  for (const _id of ids) {
    xrefs.push(await tm.Transfer(ChanOutput_moby21233(progressChan)));
    await sleep(2 * millisecond);
  }

  for (const [xref, watcher] of xrefs) await xref.Release(watcher);

  progressChan.close();
  await progressDone.recv();
}

async function Moby21233() {
  defer(async () => {
    await sleep(100 * millisecond);
  });
  // 100 in Go.
  for (let i = 0; i < 20; i++) go(testTransfer_moby21233); // G1
}

/** Where Go draws a random number, the schedule decides. */
async function chance() {
  const ready = chan<null>();
  ready.close();
  return (await select({ yes: ready.recv(), no: ready.recv() })).case === 'yes';
}

export async function main() {
  await Moby21233();
  // Go takes its leak profile here.
  await sleep(minute);
}
