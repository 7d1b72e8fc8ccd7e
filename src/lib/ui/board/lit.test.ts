import { describe, expect, it } from 'vitest';
import type { Picked, WorldView } from '$lib/session';
import { EventKind, packPlace, TraceLog, TraceState, TraceWriter, WaitCode } from '$lib/trace';
import { litBy } from './lit';

/** Task 2 was spawned on line 8 and waits on line 11; `main` runs. Site 1 is line 8, site 2 line 11. */
function viewOf(): WorldView {
  const [writer, log, state] = [new TraceWriter(), new TraceLog(), new TraceState()];
  const track = { id: 0, clock: 0, stated: 0 };
  const main = writer.entry({ name: 'main.main', site: 0 });
  const tick = writer.entry({ name: 'main.tick', site: 1 });
  writer.emit(EventKind.taskSpawn, track, 1, main, 0);
  writer.emit(EventKind.taskSpawn, track, 2, tick, 1);
  writer.emit(EventKind.taskRun, track, 1, 0, 0);
  writer.emit(EventKind.taskBlock, track, 2, packPlace(2, WaitCode.chanReceive), 0);
  log.append(writer.take());
  state.advance(log, log.length);
  const sites = [{ line: 0 }, { line: 8 }, { line: 11 }];
  return { state, log, program: { sites } } as unknown as WorldView;
}

/** Which tasks of [main, 2] are lit. */
function lit(picked: Picked, leaked = false): (boolean | undefined)[] {
  const view = viewOf();
  const isLit = litBy(picked, 'leaky', view);
  return [1, 2].map((task) => isLit?.(task, view.state.tasks.room[task], leaked));
}

describe('what is lit', () => {
  it('is the picked task, or the room', () => {
    expect(lit({ side: 'leaky', kind: 'task', task: 2 })).toEqual([false, true]);
    expect(lit({ side: 'leaky', kind: 'room', room: 3 })).toEqual([false, true]);
  });

  it('is what a line has spawned, what waits there, and what leaked there', () => {
    const line = (line: number, count: 'spawned' | 'waiting' | 'leaked') =>
      ({ side: 'leaky', kind: 'line', line, count }) as const;
    expect(lit(line(8, 'spawned'))).toEqual([false, true]);
    expect(lit(line(11, 'waiting'))).toEqual([false, true]);
    expect(lit(line(11, 'leaked'))).toEqual([false, false]);
    expect(lit(line(11, 'leaked'), true)).toEqual([false, true]);
    expect(lit(line(11, 'waiting'), true)).toEqual([false, false]);
    expect(lit(line(8, 'waiting'))).toEqual([false, false]);
  });

  it('is all where nothing is picked, or only in the other world, or what is over', () => {
    expect(litBy(null, 'leaky', viewOf())).toBeNull();
    expect(litBy({ side: 'fixed', kind: 'task', task: 2 }, 'leaky', viewOf())).toBeNull();
    const ended = viewOf();
    ended.state.tasks.status[2] = 4;
    expect(litBy({ side: 'leaky', kind: 'task', task: 2 }, 'leaky', ended)).toBeNull();
  });
});
