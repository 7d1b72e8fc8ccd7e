// Copyright 2025 The Go Authors. All rights reserved.
// Use of this source code is governed by a BSD-style
// license that can be found in the LICENSE file.
//
// Follows Go's src/runtime/goroutineleakprofile_test.go; the licence is tests/conformance/LICENSE-GO.

import type { WaitReason } from '../../../src/lib/trace';

/** Tasks that leak in the same way: the function that they were started with, and what they wait for. */
export interface ExpectedLeak {
  /** As our compiler names it: Go's `(*T).m.func1` is `T.m.func1`. */
  readonly fn: string;
  /** If more than one: any of them. */
  readonly reason: WaitReason | readonly WaitReason[];
  /** Go's test allows it, but no schedule gets there: the comment beside says why. */
  readonly isImpossible?: true;
}

/** A program of Go's leak tests, and what its leak profile holds. */
export interface Kernel {
  /** Go's name of the test. */
  readonly name: string;
  /** The port: `<file>.ts` in this folder. */
  readonly file: string;
  /** Go finds these in each run of some processors; where `flaky`, in some schedules only. None: no leak. */
  readonly leaks: readonly ExpectedLeak[];
  /** Go's `makeFlakyTest`. Go never demands these leaks; it only allows them. */
  readonly flaky: boolean;
  /** After how many frames the profile is taken: by then the kernel has settled. */
  readonly frames: number;
}

/** Go's drivers wait for 100 ms: six frames. */
const SETTLED = 8;

const always = (name: string, file: string, leaks: readonly ExpectedLeak[]): Kernel => ({
  name,
  file,
  leaks,
  flaky: false,
  frames: SETTLED,
});

const sometimes = (
  name: string,
  file: string,
  leaks: readonly ExpectedLeak[],
  frames = SETTLED,
): Kernel => ({ name, file, leaks, flaky: true, frames });

/**
 * Go's list, in its order. Left out: SpawnGC, which stresses Go's profiler, and Kubernetes1321, which Go's own
 * list leaves out.
 */
export const KERNELS: readonly Kernel[] = [
  always('NilRecv', 'simple-nil-recv', [
    { fn: 'NilRecv.func1', reason: 'chan receive (nil chan)' },
  ]),
  always('NilSend', 'simple-nil-send', [{ fn: 'NilSend.func1', reason: 'chan send (nil chan)' }]),
  always('SelectNoCases', 'simple-select-no-cases', [
    { fn: 'SelectNoCases.func1', reason: 'select (no cases)' },
  ]),
  always('ChanRecv', 'simple-chan-recv', [{ fn: 'ChanRecv.func1', reason: 'chan receive' }]),
  always('ChanSend', 'simple-chan-send', [{ fn: 'ChanSend.func1', reason: 'chan send' }]),
  always('Select', 'simple-select', [{ fn: 'Select.func1', reason: 'select' }]),
  always('WaitGroup', 'simple-wait-group', [
    { fn: 'WaitGroup.func1', reason: 'sync.WaitGroup.Wait' },
  ]),
  always('MutexStack', 'simple-mutex-stack', [
    { fn: 'MutexStack.func1', reason: 'sync.Mutex.Lock' },
  ]),
  always('MutexHeap', 'simple-mutex-heap', [
    { fn: 'MutexHeap.func1.1', reason: 'sync.Mutex.Lock' },
  ]),
  always('Cond', 'simple-cond', [{ fn: 'Cond.func1', reason: 'sync.Cond.Wait' }]),
  always('RWMutexRLock', 'simple-rw-mutex-r-lock', [
    { fn: 'RWMutexRLock.func1', reason: 'sync.RWMutex.RLock' },
  ]),
  always('RWMutexLock', 'simple-rw-mutex-lock', [
    { fn: 'RWMutexLock.func1', reason: ['sync.Mutex.Lock', 'sync.RWMutex.Lock'] },
  ]),
  always('Mixed', 'simple-mixed', [
    { fn: 'Mixed.func1', reason: 'sync.WaitGroup.Wait' },
    { fn: 'Mixed.func1.1', reason: 'chan send' },
  ]),
  always('NoLeakGlobal', 'simple-no-leak-global', []),
  always('DaisyChain', 'stress-daisy-chain', []),
  always('NoCloseRange', 'common-no-close-range', [
    { fn: 'noCloseRange', reason: 'chan send' },
    { fn: 'noCloseRange.func1', reason: 'chan receive' },
  ]),
  always('MethodContractViolation', 'common-method-contract-violation', [
    { fn: 'worker.Start.func1', reason: 'select' },
  ]),
  always('DoubleSend', 'common-double-send', [{ fn: 'DoubleSend.func3', reason: 'chan send' }]),
  always('EarlyReturn', 'common-early-return', [{ fn: 'earlyReturn.func1', reason: 'chan send' }]),
  always('NCastLeak', 'common-n-cast-leak', [
    { fn: 'nCastLeak.func1', reason: 'chan send' },
    { fn: 'NCastLeak.func2', reason: 'chan receive' },
  ]),
  always('Timeout', 'common-timeout', [{ fn: 'timeout.func1', reason: 'chan send' }]),
  sometimes('Cockroach584', 'cockroach584', [
    { fn: 'Cockroach584.func2', reason: 'sync.Mutex.Lock' },
  ]),
  sometimes('Cockroach1055', 'cockroach1055', [
    { fn: 'Cockroach1055.func2', reason: 'chan receive' },
    { fn: 'Cockroach1055.func2.2', reason: 'sync.WaitGroup.Wait' },
    { fn: 'Cockroach1055.func2.1', reason: 'chan receive' },
    { fn: 'Cockroach1055.func2.1', reason: 'sync.Mutex.Lock' },
  ]),
  sometimes('Cockroach1462', 'cockroach1462', [
    { fn: 'Stopper_cockroach1462.RunWorker.func1', reason: 'chan send' },
    { fn: 'Cockroach1462.func2', reason: 'sync.WaitGroup.Wait' },
  ]),
  // Those that do not leak poll every 100 µs for ever.
  sometimes(
    'Cockroach2448',
    'cockroach2448',
    [
      { fn: 'Store_cockroach2448.processRaft', reason: 'select' },
      { fn: 'state_cockroach2448.start', reason: 'select' },
    ],
    1,
  ),
  sometimes('Cockroach3710', 'cockroach3710', [
    { fn: 'Store_cockroach3710.ForceRaftLogScanAndProcess', reason: 'sync.RWMutex.RLock' },
    { fn: 'Store_cockroach3710.processRaft.func1', reason: 'sync.RWMutex.Lock' },
  ]),
  sometimes('Cockroach6181', 'cockroach6181', [
    { fn: 'testRangeCacheCoalescedRequests_cockroach6181', reason: 'sync.WaitGroup.Wait' },
    {
      fn: 'testRangeCacheCoalescedRequests_cockroach6181.func1.1',
      reason: ['sync.Mutex.Lock', 'sync.RWMutex.Lock'],
    },
    { fn: 'testRangeCacheCoalescedRequests_cockroach6181.func1.1', reason: 'sync.RWMutex.RLock' },
  ]),
  always('Cockroach7504', 'cockroach7504', [
    { fn: 'Cockroach7504.func2.1', reason: 'sync.Mutex.Lock' },
    { fn: 'Cockroach7504.func2.2', reason: 'sync.Mutex.Lock' },
  ]),
  sometimes('Cockroach9935', 'cockroach9935', [
    { fn: 'loggingT_cockroach9935.outputLogEntry', reason: 'sync.Mutex.Lock' },
  ]),
  sometimes('Cockroach10214', 'cockroach10214', [
    { fn: 'Store_cockroach10214.sendQueuedHeartbeats', reason: 'sync.Mutex.Lock' },
    { fn: 'Replica_cockroach10214.tick', reason: 'sync.Mutex.Lock' },
  ]),
  sometimes('Cockroach10790', 'cockroach10790', [
    { fn: 'Replica_cockroach10790.beginCmds.func1', reason: 'chan receive' },
  ]),
  always('Cockroach13197', 'cockroach13197', [
    { fn: 'Tx_cockroach13197.awaitDone', reason: 'chan receive' },
  ]),
  always('Cockroach13755', 'cockroach13755', [
    { fn: 'Rows_cockroach13755.awaitDone', reason: 'chan receive' },
  ]),
  sometimes('Cockroach16167', 'cockroach16167', [
    { fn: 'Cockroach16167.func2', reason: 'sync.RWMutex.RLock' },
    { fn: 'Executor_cockroach16167.Start', reason: 'sync.RWMutex.Lock' },
  ]),
  sometimes('Cockroach18101', 'cockroach18101', [
    { fn: 'restore_cockroach18101.func1', reason: 'chan send' },
  ]),
  always('Cockroach24808', 'cockroach24808', [{ fn: 'Cockroach24808.func2', reason: 'chan send' }]),
  always('Cockroach25456', 'cockroach25456', [
    { fn: 'Cockroach25456.func2', reason: 'chan receive' },
  ]),
  always('Cockroach35073', 'cockroach35073', [
    { fn: 'Cockroach35073.func2.1', reason: 'chan send' },
    { fn: 'Cockroach35073.func2', reason: 'chan send' },
  ]),
  always('Cockroach35931', 'cockroach35931', [{ fn: 'Cockroach35931.func2', reason: 'chan send' }]),
  always('Etcd5509', 'etcd5509', [{ fn: 'Etcd5509.func2', reason: 'sync.RWMutex.Lock' }]),
  always('Etcd6708', 'etcd6708', [{ fn: 'Etcd6708.func2', reason: 'sync.RWMutex.RLock' }]),
  sometimes('Etcd6857', 'etcd6857', [{ fn: 'node_etcd6857.Status', reason: 'chan send' }]),
  sometimes('Etcd6873', 'etcd6873', [
    { fn: 'watchBroadcasts_etcd6873.stop', reason: 'chan receive' },
    { fn: 'newWatchBroadcasts_etcd6873.func1', reason: 'sync.Mutex.Lock' },
  ]),
  sometimes('Etcd7492', 'etcd7492', [
    { fn: 'Etcd7492.func2', reason: 'sync.WaitGroup.Wait' },
    { fn: 'Etcd7492.func2.1', reason: 'chan send' },
    { fn: 'simpleTokenTTLKeeper_etcd7492.run', reason: 'sync.Mutex.Lock' },
  ]),
  sometimes('Etcd7902', 'etcd7902', [
    { fn: 'doRounds_etcd7902.func1', reason: 'chan receive' },
    { fn: 'doRounds_etcd7902.func1', reason: 'sync.Mutex.Lock' },
    { fn: 'runElectionFunc_etcd7902', reason: 'sync.WaitGroup.Wait' },
  ]),
  always('Etcd10492', 'etcd10492', [{ fn: 'Etcd10492.func2', reason: 'sync.Mutex.Lock' }]),
  always('Grpc660', 'grpc660', [
    { fn: 'benchmarkClient_grpc660.doCloseLoopUnary.func1', reason: 'chan send' },
  ]),
  sometimes('Grpc795', 'grpc795', [
    { fn: 'Server_grpc795.Serve', reason: 'sync.Mutex.Lock' },
    { fn: 'testServerGracefulStopIdempotent_grpc795', reason: 'sync.Mutex.Lock' },
  ]),
  always('Grpc862', 'grpc862', [{ fn: 'DialContext_grpc862.func2', reason: 'chan receive' }]),
  always('Grpc1275', 'grpc1275', [
    { fn: 'testInflightStreamClosing_grpc1275.func1', reason: 'chan receive' },
  ]),
  always('Grpc1424', 'grpc1424', [{ fn: 'DialContext_grpc1424.func1', reason: 'chan receive' }]),
  sometimes('Grpc1460', 'grpc1460', [
    { fn: 'http2Client_grpc1460.keepalive', reason: 'chan receive' },
    { fn: 'http2Client_grpc1460.NewStream', reason: 'sync.Mutex.Lock' },
  ]),
  sometimes('Grpc3017', 'grpc3017', [
    { fn: 'Grpc3017.func2', reason: 'chan receive' },
    { fn: 'Grpc3017.func2.1', reason: 'sync.Mutex.Lock' },
    { fn: 'lbCacheClientConn_grpc3017.RemoveSubConn.func1', reason: 'sync.Mutex.Lock' },
  ]),
  sometimes('Hugo3251', 'hugo3251', [
    { fn: 'Hugo3251.func2', reason: 'sync.WaitGroup.Wait' },
    { fn: 'Hugo3251.func2.1', reason: 'sync.Mutex.Lock' },
    { fn: 'Hugo3251.func2.1', reason: 'sync.RWMutex.RLock' },
  ]),
  sometimes('Hugo5379', 'hugo5379', [
    { fn: 'Page_hugo5379.initContent.func1.1', reason: 'sync.Mutex.Lock' },
    { fn: 'pageRenderer_hugo5379', reason: 'sync.Mutex.Lock' },
    { fn: 'Hugo5379.func2', reason: 'sync.WaitGroup.Wait' },
  ]),
  sometimes('Istio16224', 'istio16224', [
    { fn: 'Istio16224.func2', reason: 'sync.Mutex.Lock' },
    { fn: 'controller_istio16224.Run', reason: 'chan send' },
    { fn: 'controller_istio16224.Run', reason: 'chan receive' },
  ]),
  sometimes(
    'Istio17860',
    'istio17860',
    [{ fn: 'agent_istio17860.runWait', reason: 'chan send' }],
    2,
  ),
  sometimes('Istio18454', 'istio18454', [
    { fn: 'Worker_istio18454.Start.func1', reason: 'chan receive' },
    { fn: 'Worker_istio18454.Start.func1', reason: 'chan send' },
  ]),
  always('Kubernetes5316', 'kubernetes5316', [
    { fn: 'finishRequest_kubernetes5316.func1', reason: 'chan send' },
  ]),
  sometimes('Kubernetes6632', 'kubernetes6632', [
    { fn: 'idleAwareFramer_kubernetes6632.monitor', reason: 'sync.Mutex.Lock' },
    { fn: 'idleAwareFramer_kubernetes6632.WriteFrame', reason: 'chan send' },
  ]),
  sometimes('Kubernetes10182', 'kubernetes10182', [
    { fn: 'statusManager_kubernetes10182.Start.func1', reason: 'sync.Mutex.Lock' },
    { fn: 'statusManager_kubernetes10182.SetPodStatus', reason: 'chan send' },
  ]),
  // Whoever does not leak spins for ever, without a pause.
  sometimes(
    'Kubernetes11298',
    'kubernetes11298',
    [
      { fn: 'After_kubernetes11298.func1', reason: 'chan receive' },
      { fn: 'After_kubernetes11298.func1', reason: 'sync.Cond.Wait' },
      { fn: 'Kubernetes11298.func2', reason: 'chan receive' },
    ],
    1,
  ),
  // Whoever does not leak spins for a while, without a pause.
  sometimes(
    'Kubernetes13135',
    'kubernetes13135',
    [
      { fn: 'Util_kubernetes13135', reason: 'sync.Mutex.Lock' },
      { fn: 'WatchCache_kubernetes13135.Add', reason: 'sync.Mutex.Lock' },
    ],
    1,
  ),
  always('Kubernetes25331', 'kubernetes25331', [
    { fn: 'watchChan_kubernetes25331.run', reason: 'chan send' },
  ]),
  sometimes('Kubernetes26980', 'kubernetes26980', [
    { fn: 'Kubernetes26980.func2', reason: 'chan receive' },
    { fn: 'Kubernetes26980.func2.1', reason: 'sync.Mutex.Lock' },
    { fn: 'processorListener_kubernetes26980.pop', reason: 'chan receive' },
  ]),
  sometimes('Kubernetes30872', 'kubernetes30872', [
    { fn: 'DelayingDeliverer_kubernetes30872.StartWithHandler.func1', reason: 'sync.Mutex.Lock' },
    { fn: 'Controller_kubernetes30872.Run', reason: 'sync.Mutex.Lock' },
    { fn: 'NamespaceController_kubernetes30872.Run.func1', reason: 'sync.Mutex.Lock' },
  ]),
  always('Kubernetes38669', 'kubernetes38669', [
    { fn: 'cacheWatcher_kubernetes38669.process', reason: 'chan send' },
  ]),
  sometimes('Kubernetes58107', 'kubernetes58107', [
    { fn: 'ResourceQuotaController_kubernetes58107.worker', reason: 'sync.Cond.Wait' },
    { fn: 'ResourceQuotaController_kubernetes58107.worker', reason: 'sync.RWMutex.RLock' },
    { fn: 'ResourceQuotaController_kubernetes58107.Sync', reason: 'sync.RWMutex.Lock' },
  ]),
  sometimes('Kubernetes62464', 'kubernetes62464', [
    { fn: 'manager_kubernetes62464.reconcileState', reason: 'sync.RWMutex.RLock' },
    {
      fn: 'staticPolicy_kubernetes62464.RemoveContainer',
      reason: ['sync.Mutex.Lock', 'sync.RWMutex.Lock'],
    },
  ]),
  sometimes('Kubernetes70277', 'kubernetes70277', [
    { fn: 'Kubernetes70277.func2', reason: 'chan receive' },
  ]),
  sometimes('Moby4951', 'moby4951', [
    { fn: 'DeviceSet_moby4951.DeleteDevice', reason: 'sync.Mutex.Lock' },
  ]),
  always('Moby7559', 'moby7559', [{ fn: 'UDPProxy_moby7559.Run', reason: 'sync.Mutex.Lock' }]),
  always('Moby17176', 'moby17176', [
    { fn: 'testDevmapperLockReleasedDeviceDeletion_moby17176.func1', reason: 'sync.Mutex.Lock' },
  ]),
  sometimes('Moby21233', 'moby21233', [
    { fn: 'Transfer_moby21233.Watch.func1', reason: 'chan send' },
    { fn: 'Transfer_moby21233.Watch.func1', reason: 'select' },
    { fn: 'testTransfer_moby21233', reason: 'chan receive' },
  ]),
  always('Moby25348', 'moby25384', [
    { fn: 'Manager_moby25348.init', reason: 'sync.WaitGroup.Wait' },
  ]),
  // readLogs holds the mutex for as long as it follows, so nobody can close the watcher meanwhile; and once
  // it has ended, nobody waits.
  sometimes('Moby27782', 'moby27782', [
    {
      fn: 'JSONFileLogger_moby27782.readLogs',
      reason: 'sync.Cond.Wait',
      isImpossible: true,
    },
    { fn: 'Watcher_moby27782.readEvents', reason: 'select', isImpossible: true },
  ]),
  sometimes('Moby28462', 'moby28462', [
    { fn: 'monitor_moby28462', reason: 'sync.Mutex.Lock' },
    { fn: 'Daemon_moby28462.StateChanged', reason: 'chan send' },
  ]),
  always('Moby30408', 'moby30408', [
    { fn: 'Moby30408.func2', reason: 'chan receive' },
    { fn: 'testActive_moby30408.func1', reason: 'sync.Cond.Wait' },
  ]),
  sometimes('Moby33781', 'moby33781', [{ fn: 'monitor_moby33781.func1', reason: 'chan send' }]),
  sometimes('Moby36114', 'moby36114', [
    { fn: 'serviceVM_moby36114.hotAddVHDsAtStart', reason: 'sync.Mutex.Lock' },
  ]),
  sometimes('Serving2137', 'serving2137', [
    { fn: 'Breaker_serving2137.concurrentRequest.func1', reason: 'chan send' },
    { fn: 'Breaker_serving2137.concurrentRequest.func1', reason: 'sync.Mutex.Lock' },
    { fn: 'Serving2137.func2', reason: 'chan receive' },
  ]),
  always('Syncthing4829', 'syncthing4829', [
    { fn: 'Syncthing4829.func2', reason: 'sync.RWMutex.RLock' },
  ]),
  always('Syncthing5795', 'syncthing5795', [
    { fn: 'rawConnection_syncthing5795.dispatcherLoop', reason: 'chan receive' },
    { fn: 'Syncthing5795.func2', reason: 'chan receive' },
  ]),
];
