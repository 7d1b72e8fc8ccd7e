import { describe, expect, it } from 'vitest';
import type { Picked, WorldView } from '$lib/session';
import { EventKind, packPlace, TraceLog, TraceState, TraceWriter, WaitCode } from '$lib/trace';
import { pickedCount, pickedLines } from './picked-lines';

const words = { taskSpawned: '#{task} spawned here', taskWaits: '#{task} waits here' };

/** Task 2 was spawned on line 8 and waits on line 11; task 3 names a site that there is not; `main` runs. */
function viewOf(): Pick<WorldView, 'state' | 'log' | 'program'> {
  const [writer, log, state] = [new TraceWriter(), new TraceLog(), new TraceState()];
  const track = { id: 0, clock: 0, stated: 0 };
  const main = writer.entry({ name: 'main.main', site: 0 });
  const tick = writer.entry({ name: 'main.tick', site: 1 });
  const forged = writer.entry({ name: 'main.forged', site: 77 });
  writer.emit(EventKind.taskSpawn, track, 1, main, 0);
  writer.emit(EventKind.taskSpawn, track, 2, tick, 1);
  writer.emit(EventKind.taskSpawn, track, 3, forged, 1);
  writer.emit(EventKind.taskRun, track, 1, 0, 0);
  writer.emit(EventKind.taskBlock, track, 2, packPlace(2, WaitCode.chanReceive), 0);
  log.append(writer.take());
  state.advance(log, log.length);
  const sites = [{ line: 0 }, { line: 8 }, { line: 11 }];
  return { state, log, program: { sites } } as unknown as WorldView;
}

const lines = (picked: Picked | null) => pickedLines(picked, 'leaky', viewOf(), words);

describe('the lines of what is picked', () => {
  it('are where a task was spawned and where it waits, and say so', () => {
    expect(lines({ side: 'leaky', kind: 'task', task: 2 })).toEqual([
      { line: 8, kind: 'picked', text: '#2 spawned here' },
      { line: 11, kind: 'picked', text: '#2 waits here' },
    ]);
  });

  it('are none for a task of no line, or that is not there yet', () => {
    for (const task of [1, 3, 99]) {
      expect(lines({ side: 'leaky', kind: 'task', task })).toEqual([]);
    }
  });

  it('are the line of a waiting room, and the line itself', () => {
    expect(lines({ side: 'leaky', kind: 'room', room: 3 })).toEqual([
      { line: 11, kind: 'picked', text: '' },
    ]);
    expect(lines({ side: 'leaky', kind: 'room', room: 1 })).toEqual([]);
    const line = { side: 'leaky', kind: 'line', line: 8, count: 'spawned' } as const;
    expect(lines(line)).toEqual([{ line: 8, kind: 'picked', text: '' }]);
    expect(pickedCount(line, 'leaky')).toEqual({ line: 8, count: 'spawned' });
  });

  it('are none where nothing is picked, or in the other world', () => {
    expect(lines(null)).toEqual([]);
    expect(lines({ side: 'fixed', kind: 'task', task: 2 })).toEqual([]);
    expect(pickedCount({ side: 'fixed', kind: 'line', line: 8, count: 'spawned' }, 'leaky')).toBe(
      null,
    );
  });
});
