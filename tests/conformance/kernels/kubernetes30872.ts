// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a MIT
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/testdata/testgoroutineleakprofile/goker/kubernetes30872.go; the licence is
// tests/conformance/LICENSE-GOKER.

import {
  chan,
  defer,
  go,
  gosched,
  millisecond,
  minute,
  mutex,
  rwMutex,
  select,
  sleep,
  type Chan,
} from 'leaklab';

type PopProcessFunc_kubernetes30872 = () => Promise<void>;

type ProcessFunc_kubernetes30872 = () => Promise<void>;

async function Util_kubernetes30872(f: () => Promise<void>, stopCh: Chan<never>) {
  await JitterUntil_kubernetes30872(f, stopCh);
}

async function JitterUntil_kubernetes30872(f: () => Promise<void>, stopCh: Chan<never>) {
  for (;;) {
    if ((await select({ stop: stopCh.recv(), default: null })).case === 'stop') return;
    await (async () => {
      await f();
    })();
  }
}

interface Queue_kubernetes30872 {
  HasSynced(): Promise<void>;
  Pop(process: PopProcessFunc_kubernetes30872): Promise<void>;
}

interface Config_kubernetes30872 {
  readonly Queue: Queue_kubernetes30872;
  readonly Process: ProcessFunc_kubernetes30872;
}

class Controller_kubernetes30872 implements ControllerInterface_kubernetes30872 {
  constructor(private readonly config: Config_kubernetes30872) {}

  async Run(stopCh: Chan<never>) {
    await Util_kubernetes30872(this.processLoop.bind(this), stopCh);
  }

  async HasSynced() {
    await this.config.Queue.HasSynced();
  }

  private async processLoop() {
    await this.config.Queue.Pop(this.config.Process);
  }
}

interface ControllerInterface_kubernetes30872 {
  Run(stopCh: Chan<never>): Promise<void>;
  HasSynced(): Promise<void>;
}

interface ResourceEventHandler_kubernetes30872 {
  OnAdd(): Promise<void>;
}

class ResourceEventHandlerFuncs_kubernetes30872 implements ResourceEventHandler_kubernetes30872 {
  constructor(private readonly AddFunc: (() => Promise<void>) | null) {}

  async OnAdd() {
    if (this.AddFunc !== null) await this.AddFunc();
  }
}

class informer_kubernetes30872 {
  controller!: ControllerInterface_kubernetes30872;
  stopChan!: Chan<never>;
}

class federatedInformerImpl_kubernetes30872 implements FederatedInformer_kubernetes30872 {
  readonly clusterInformer = new informer_kubernetes30872();
  private readonly mu = mutex();

  async ClustersSynced() {
    await this.mu.lock(); // L1
    defer(() => this.mu.unlock());
    await this.clusterInformer.controller.HasSynced();
  }

  async addCluster() {
    await this.mu.lock(); // L1
    defer(() => this.mu.unlock());
  }

  async Start() {
    await this.mu.lock(); // L1
    defer(() => this.mu.unlock());

    this.clusterInformer.stopChan = chan<never>();
    const { controller, stopChan } = this.clusterInformer;
    go(controller.Run.bind(controller), stopChan); // G2
    await gosched();
  }

  async Stop() {
    await this.mu.lock(); // L1
    defer(() => this.mu.unlock());
    this.clusterInformer.stopChan.close();
  }
}

class DelayingDeliverer_kubernetes30872 {
  StartWithHandler(handler: () => Promise<void>) {
    // G4
    go(async () => {
      await handler();
    });
  }
}

interface FederationView_kubernetes30872 {
  ClustersSynced(): Promise<void>;
}

interface FederatedInformer_kubernetes30872 extends FederationView_kubernetes30872 {
  Start(): Promise<void>;
  Stop(): Promise<void>;
}

class NamespaceController_kubernetes30872 {
  namespaceDeliverer!: DelayingDeliverer_kubernetes30872;
  namespaceFederatedInformer!: FederatedInformer_kubernetes30872;

  private async isSynced() {
    await this.namespaceFederatedInformer.ClustersSynced();
  }

  private async reconcileNamespace() {
    await this.isSynced();
  }

  async Run(stopChan: Chan<never>) {
    await this.namespaceFederatedInformer.Start();
    // G3
    go(async () => {
      await stopChan.recv();
      await this.namespaceFederatedInformer.Stop();
    });
    this.namespaceDeliverer.StartWithHandler(async () => {
      await this.reconcileNamespace();
    });
  }
}

class DeltaFIFO_kubernetes30872 implements Queue_kubernetes30872 {
  private readonly lock = rwMutex();

  async HasSynced() {
    await this.lock.lock(); // L2
    defer(() => this.lock.unlock());
  }

  async Pop(process: PopProcessFunc_kubernetes30872) {
    await this.lock.lock(); // L2
    defer(() => this.lock.unlock());
    await process();
  }
}

function NewFederatedInformer_kubernetes30872(): FederatedInformer_kubernetes30872 {
  const federatedInformer = new federatedInformerImpl_kubernetes30872();
  federatedInformer.clusterInformer.controller = NewInformer_kubernetes30872(
    new ResourceEventHandlerFuncs_kubernetes30872(async () => {
      await federatedInformer.addCluster();
    }),
  );
  return federatedInformer;
}

function NewInformer_kubernetes30872(h: ResourceEventHandler_kubernetes30872) {
  const fifo = new DeltaFIFO_kubernetes30872();
  const cfg: Config_kubernetes30872 = {
    Queue: fifo,
    Process: async () => {
      await h.OnAdd();
    },
  };
  return new Controller_kubernetes30872(cfg);
}

function NewNamespaceController_kubernetes30872() {
  const nc = new NamespaceController_kubernetes30872();
  nc.namespaceDeliverer = new DelayingDeliverer_kubernetes30872();
  nc.namespaceFederatedInformer = NewFederatedInformer_kubernetes30872();
  return nc;
}

async function Kubernetes30872() {
  defer(async () => {
    await sleep(100 * millisecond);
  });

  for (let i = 0; i < 20; i++) {
    // G1
    go(async () => {
      const namespaceController = NewNamespaceController_kubernetes30872();
      const stop = chan<never>();
      await namespaceController.Run(stop);
      stop.close();
    });
  }
}

export async function main() {
  await Kubernetes30872();
  // Go takes its leak profile here.
  await sleep(minute);
}
