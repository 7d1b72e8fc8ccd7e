// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/kubernetes62464.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: kubernetes
 * Issue or PR  : https://github.com/kubernetes/kubernetes/pull/62464
 * Buggy version: a048ca888ad27367b1a7b7377c67658920adbf5d
 * fix commit-id: c1b19fce903675b82e9fdd1befcc5f5d658bfe78
 * Flaky: 8/100
 */

import { chan, defer, go, gosched, millisecond, minute, rwMutex, select, sleep } from 'leaklab';

interface State_kubernetes62464 {
  GetCPUSetOrDefault(): Promise<void>;
  GetCPUSet(): Promise<boolean>;
  GetDefaultCPUSet(): Promise<void>;
  SetDefaultCPUSet(): Promise<void>;
}

class stateMemory_kubernetes62464 implements State_kubernetes62464 {
  private readonly mu = rwMutex();

  async GetCPUSetOrDefault() {
    await this.mu.rLock();
    defer(() => this.mu.rUnlock());
    const ok = await this.GetCPUSet();
    if (ok) return;
    await this.GetDefaultCPUSet();
  }

  async GetCPUSet() {
    await gosched();
    await this.mu.rLock();
    defer(() => this.mu.rUnlock());

    return await chance();
  }

  async GetDefaultCPUSet() {
    await this.mu.rLock();
    defer(() => this.mu.rUnlock());
  }

  async SetDefaultCPUSet() {
    await this.mu.lock();
    await gosched();
    defer(() => this.mu.unlock());
  }
}

class staticPolicy_kubernetes62464 {
  async RemoveContainer(s: State_kubernetes62464) {
    await s.GetDefaultCPUSet();
    await s.SetDefaultCPUSet();
  }
}

class manager_kubernetes62464 {
  constructor(readonly state: stateMemory_kubernetes62464) {}

  async reconcileState() {
    await this.state.GetCPUSetOrDefault();
  }
}

function NewPolicyAndManager_kubernetes62464(): [
  staticPolicy_kubernetes62464,
  manager_kubernetes62464,
] {
  const s = new stateMemory_kubernetes62464();
  const m = new manager_kubernetes62464(s);
  const p = new staticPolicy_kubernetes62464();
  return [p, m];
}

async function Kubernetes62464() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // 1,000 in Go.
  for (let i = 0; i < 300; i++) {
    go(async () => {
      const [p, m] = NewPolicyAndManager_kubernetes62464();
      go(m.reconcileState.bind(m));
      go(p.RemoveContainer.bind(p), m.state);
    });
  }
}

/** Where Go draws a random number, the schedule decides. */
async function chance() {
  const ready = chan<null>();
  ready.close();
  return (await select({ yes: ready.recv(), no: ready.recv() })).case === 'yes';
}

export async function main() {
  await Kubernetes62464();
  // Go takes its leak profile here.
  await sleep(minute);
}
