import { describe, expect, it } from 'vitest';
import { createActor } from 'xstate';
import { frameClockMachine, taskMachine } from '../src/lib/engine';
import {
  EventKind,
  placeReason,
  TASK_STATUS_NAMES,
  WaitCode,
  type TraceEvent,
} from '../src/lib/trace';
import { runText } from './support/run-text';

/** Programs that between them do everything that a task can do. */
const PROGRAMS = [
  `export async function main() {
     const c = chan<number>(1);
     go(async () => { for await (const v of c) { await work(12 * millisecond); log(v); } });
     for (let i = 0; i < 5; i++) { await c.send(i); await gosched(); await sleep(millisecond); await frame.next(); }
     c.close();
     await work(40 * millisecond);
     await frame.next();
     await work(40 * millisecond);
     await frame.next();
   }`,
  `export async function main() { go(async () => { panic("boom"); }); await sleep(second); }`,
];

type TaskEventName = 'RUN' | 'BLOCK' | 'SLEEP' | 'READY' | 'YIELD' | 'RETURN' | 'PANIC';

/** The machine's event that an event of the log stands for. */
function machineEvent(event: TraceEvent): TaskEventName | null {
  switch (event.kind) {
    case EventKind.taskRun:
      return 'RUN';
    case EventKind.taskBlock:
      return placeReason(event.a) === WaitCode.sleep ? 'SLEEP' : 'BLOCK';
    case EventKind.taskReady:
      return 'READY';
    case EventKind.taskYield:
      return 'YIELD';
    case EventKind.taskDone:
      return 'RETURN';
    case EventKind.taskPanic:
      return 'PANIC';
    default:
      return null;
  }
}

describe('recorded runs', () => {
  const edges = new Set<string>();

  it.each(PROGRAMS)('take no transition that the task machine does not have (%#)', (text) => {
    const run = runText(text, { procs: 2 });
    const actors = new Map<number, ReturnType<typeof createActor<typeof taskMachine>>>();
    for (const event of run.events()) {
      if (event.kind === EventKind.taskSpawn) {
        actors.set(event.subject, createActor(taskMachine).start());
      }
      const type = machineEvent(event);
      if (type === null) continue;
      const actor = actors.get(event.subject);
      const before = actor?.getSnapshot();
      expect(before?.can({ type }), `event ${event.index}: ${String(before?.value)} ${type}`).toBe(
        true,
      );
      actor?.send({ type });
      edges.add(`${String(before?.value)} ${type}`);
    }
    // The fold ends where the machines do.
    const state = run.state(Infinity);
    for (const [task, actor] of actors) {
      expect(TASK_STATUS_NAMES[state.tasks.status[task]]).toBe(actor.getSnapshot().value);
    }
  });

  it('between them take every edge of the task machine', () => {
    const all = Object.entries(taskMachine.config.states ?? {}).flatMap(([state, config]) =>
      Object.keys(config.on ?? {}).map((event) => `${state} ${event}`),
    );
    expect([...edges].sort()).toEqual(all.sort());
  });

  it('take the frame clock through all its states', () => {
    const run = runText(PROGRAMS[0], { procs: 2 });
    const actor = createActor(frameClockMachine).start();
    const seen = new Set<string>();
    let known = false;
    for (const event of run.events()) {
      if (event.kind === EventKind.frameBegin && (known || event.subject === 0))
        actor.send({ type: 'BEGIN' });
      if (event.kind === EventKind.frameDrop) expect(actor.getSnapshot().value).toBe('late');
      if (event.kind === EventKind.frameWait) {
        known = true;
        expect(actor.getSnapshot().can({ type: 'WAIT' })).toBe(true);
        actor.send({ type: 'WAIT' });
      }
      seen.add(actor.getSnapshot().value);
    }
    expect([...seen].sort()).toEqual(['late', 'updating', 'waiting']);
  });
});
