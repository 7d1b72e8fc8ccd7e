import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { taskMachine } from '../src/lib/engine';
import {
  EventKind,
  hashLog,
  placeReason,
  WaitCode,
  type TraceEvent,
  type TraceLog,
} from '../src/lib/trace';
import { compileGenerated, type FileOptions, type FileRun } from './conformance/run-file';
import { cancelTrees, treeText, type Tree } from './support/generate-contexts';
import { networks, networkText } from './support/generate-networks';
import { traffic, trafficText, type Traffic } from './support/generate-traffic';

// Many runs each: a busy machine needs longer than Vitest's five seconds.
vi.setConfig({ testTimeout: 60_000 });

/** Fast-check shrinks to the smallest program that fails, and prints it. The same programs at every run. */
const RUNS = { seed: 20_260_000, numRuns: 60 };

const schedule = fc.record({
  seed: fc.nat(1_000_000),
  procs: fc.constantFrom(1, 2, 4, 7),
  policy: fc.constant('go' as const),
  costs: fc.constantFrom('go' as const, 'zero' as const),
});

function ended(run: FileRun): FileRun {
  expect(run.failure).toBe('');
  return run;
}

/** Lines `word a b c` of a run, those with this word, without it. */
const lines = (run: FileRun, word: string): string[][] =>
  run.lines
    .map((line) => line.split(' '))
    .filter(([first]) => first === word)
    .map((line) => line.slice(1));

describe('random tasks that send, select, sleep and receive until close', () => {
  const check = (test: (plan: Traffic, run: FileRun) => void): void => {
    fc.assert(
      fc.property(traffic, schedule, (plan, options) => {
        const run = compileGenerated('traffic.ts', trafficText(plan));
        test(plan, ended(run(options)));
      }),
      RUNS,
    );
  };

  it('lose no value and double none', () => {
    check((_, run) => {
      const sent = lines(run, 'sent').map(([value]) => value);
      const received = lines(run, 'received').map(([value]) => value);
      expect(new Set(sent).size).toBe(sent.length);
      expect(received.sort()).toEqual(sent.sort());
    });
  });

  it('receive each value from the channel whose case fired, and from no other', () => {
    check((_, run) => {
      const pairs = (word: string) =>
        lines(run, word).map(([value, channel]) => `${value} ${channel}`);
      expect(pairs('received').sort()).toEqual(pairs('sent').sort());
    });
  });

  it('receive what one task sent on one channel in the order in which it was sent', () => {
    check((_, run) => {
      const last = new Map<string, number>();
      for (const [value, channel, receiver] of lines(run, 'received')) {
        const [sender, k] = value.split('.');
        const way = `${sender} ${channel} ${receiver}`;
        expect(Number(k)).toBeGreaterThan(last.get(way) ?? -1);
        last.set(way, Number(k));
      }
    });
  });

  it('are all woken by close', () => {
    check((plan, run) => {
      expect(
        lines(run, 'closed')
          .map(([receiver]) => Number(receiver))
          .sort(),
      ).toEqual(plan.receivers.map((_, i) => i));
    });
  });
});

describe('the log', () => {
  it('is the same for the same seed, and tells seeds apart', () => {
    const hashes = new Set<string>();
    fc.assert(
      fc.property(traffic, schedule, (plan, options) => {
        const run = compileGenerated('traffic.ts', trafficText(plan));
        const hash = hashLog(run(options).log);
        // Another run between the two: nothing of it may stay behind.
        run({ ...options, seed: options.seed + 1 });
        expect(hashLog(run(options).log)).toBe(hash);
        hashes.add(hash);
      }),
      RUNS,
    );
    expect(hashes.size).toBeGreaterThan(RUNS.numRuns / 2);
  });

  it('has no transition that the task machine does not have', () => {
    fc.assert(
      fc.property(traffic, schedule, (plan, options) => {
        const run = compileGenerated('traffic.ts', trafficText(plan));
        expect(strangeTransitions(run(options).log)).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('a network in which each channel has one sender and one receiver', () => {
  // G. Kahn, 1974: what such tasks see does not depend on who runs when, nor on how long anything takes.
  it('delivers the same under every schedule, with costs and without', () => {
    fc.assert(
      fc.property(
        networks,
        fc.array(schedule, { minLength: 2, maxLength: 5 }),
        (plan, schedules) => {
          const run = compileGenerated('network.ts', networkText(plan));
          const histories = (options: FileOptions): string =>
            [...ended(run(options)).lines].join('\n');
          const first = histories({ seed: 1, procs: 1, policy: 'go', costs: 'zero' });
          for (const options of schedules) expect(histories(options)).toBe(first);
        },
      ),
      RUNS,
    );
  });
});

describe('a task that yields in a loop', () => {
  // B wakes on processor 1 at the moment at which main begins to yield on processor 0.
  it('keeps nobody from running, also where nothing costs time', () => {
    const run = compileGenerated(
      'spin.ts',
      `import { go, gosched, microsecond, millisecond, sleep, work } from 'leaklab';
       export async function main() {
         let stop = false;
         go(async () => { await sleep(2 * millisecond); stop = true; });
         await work(millisecond);
         await sleep(millisecond + 3 * microsecond);
         for (let i = 0; !stop; i++) {
           if (i > 10_000) throw new Error('the other task never ran');
           await gosched();
         }
       }`,
    );
    for (const costs of ['go', 'zero'] as const) {
      expect(run({ seed: 1, procs: 2, policy: 'go', costs }).failure).toBe('');
    }
  });
});

describe('cancel', () => {
  it('reaches all descendants and nobody else', () => {
    fc.assert(
      fc.property(cancelTrees, schedule, (tree, options) => {
        const run = ended(compileGenerated('contexts.ts', treeText(tree))(options));
        const reached = reachedBy(tree).map(String);
        expect(lines(run, 'cancelled').map(([id]) => id)).toEqual(reached);
        expect(
          lines(run, 'woken')
            .map(([id]) => id)
            .sort(),
        ).toEqual([...reached].sort());
      }),
      RUNS,
    );
  });
});

/** The nodes of a tree that its cancels reach: those cancelled, and what derives from them. */
function reachedBy(tree: Tree): number[] {
  const reached = new Set<number>();
  tree.nodes.forEach((node, id) => {
    const cutOff = node.kind === 'withoutCancel';
    const ofParent = node.parent !== null && reached.has(node.parent) && !cutOff;
    if (ofParent || (!cutOff && tree.cancels.includes(id))) reached.add(id);
  });
  return [...reached];
}

const MACHINE_EVENTS = new Map<number, string>([
  [EventKind.taskRun, 'RUN'],
  [EventKind.taskReady, 'READY'],
  [EventKind.taskYield, 'YIELD'],
  [EventKind.taskDone, 'RETURN'],
  [EventKind.taskPanic, 'PANIC'],
]);

function machineEvent({ kind, a }: TraceEvent): string | undefined {
  if (kind !== EventKind.taskBlock) return MACHINE_EVENTS.get(kind);
  return placeReason(a) === WaitCode.sleep ? 'SLEEP' : 'BLOCK';
}

/** Follows every task through the machine's own definition; the steps that this does not have. */
function strangeTransitions(log: TraceLog): string[] {
  const states: Readonly<Record<string, { on?: Readonly<Record<string, unknown>> }>> =
    taskMachine.config.states ?? {};
  const current = new Map<number, string>();
  const strange: string[] = [];
  for (let i = 0; i < log.length; i++) {
    const event = log.at(i);
    if (event.kind === EventKind.taskSpawn) current.set(event.subject, 'runnable');
    const type = machineEvent(event);
    if (type === undefined) continue;
    const state = current.get(event.subject) ?? 'nowhere';
    const next = state in states ? states[state].on?.[type] : undefined;
    if (typeof next === 'string') current.set(event.subject, next);
    else strange.push(`event ${i}: task ${event.subject} is ${state}, then ${type}`);
  }
  return strange;
}
