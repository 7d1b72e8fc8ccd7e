// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/cockroach16167.go; the licence is
// tests/conformance/LICENSE-GOKER.

/*
 * Project: cockroach
 * Issue or PR  : https://github.com/cockroachdb/cockroach/pull/16167
 * Buggy version: 36fa784aa846b46c29e077634c4e362635f6e74a
 * fix commit-id: d064942b067ab84628f79cbfda001fa3138d8d6e
 * Flaky: 1/100
 */

import { cond, defer, go, gosched, millisecond, minute, rwMutex, sleep } from 'leaklab';

class PreparedStatements_cockroach16167 {
  constructor(readonly session: Session_cockroach16167) {}

  async New(e: Executor_cockroach16167) {
    await e.Prepare(this.session);
  }
}

class Session_cockroach16167 {
  PreparedStatements = new PreparedStatements_cockroach16167(this);

  async resetForBatch(e: Executor_cockroach16167) {
    await e.getDatabaseCache();
  }
}

class Executor_cockroach16167 {
  systemConfigMu = rwMutex(); // L1
  systemConfigCond = cond(this.systemConfigMu.rLocker());

  async Start() {
    await this.updateSystemConfig();
  }

  async execParsed(session: Session_cockroach16167) {
    await this.systemConfigCond.l.lock(); // The same as systemConfigMu.rLock().
    await gosched();
    defer(() => this.systemConfigCond.l.unlock());
    await runTxnAttempt_cockroach16167(this, session);
  }

  async execStmtsInCurrentTxn(session: Session_cockroach16167) {
    await this.execStmtInOpenTxn(session);
  }

  async execStmtInOpenTxn(session: Session_cockroach16167) {
    await session.PreparedStatements.New(this);
  }

  async Prepare(session: Session_cockroach16167) {
    await session.resetForBatch(this);
  }

  async getDatabaseCache() {
    await this.systemConfigMu.rLock();
    defer(() => this.systemConfigMu.rUnlock());
  }

  async updateSystemConfig() {
    await this.systemConfigMu.lock();
    await gosched();
    defer(() => this.systemConfigMu.unlock());
  }
}

async function runTxnAttempt_cockroach16167(
  e: Executor_cockroach16167,
  session: Session_cockroach16167,
) {
  await e.execStmtsInCurrentTxn(session);
}

async function Cockroach16167() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  // Go starts 100.
  for (let i = 0; i < 20; i++) {
    go(async () => {
      // G1
      const e = new Executor_cockroach16167();
      const s = new Session_cockroach16167();
      go(e.Start.bind(e)); // G2
      await e.execParsed(s);
    });
  }
}

export async function main() {
  await Cockroach16167();
  // Go takes its leak profile here.
  await sleep(minute);
}
