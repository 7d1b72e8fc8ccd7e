import { describe, expect, it } from 'vitest';
import { runText } from '../../../tests/support/run-text';
import { EventKind, placeReason, TASK_STATUS_NAMES, Timeline, WAIT_REASONS } from '../trace';
import { statusAfter, TaskStory, type StoryRow } from './task-story';

const PROGRAM = `
export async function main() {
  const c = chan<number>(0);
  const room = owner("room");
  room.go(reader, c);
  for (let i = 0; i < 3; i++) go(async () => { await sleep(second); });
  await frame.next();
  await c.send(7);
  await frame.next();
  room.end();
  await frame.next();
}
async function reader(c: Chan<number>) { log(await c.recv()); await c.recv(); }`;

function rows(story: TaskStory, index: number): StoryRow[] {
  return Array.from({ length: story.rowsBefore(index) }, (_, row) => story.rowAt(row, index));
}

describe('the story of a task', () => {
  const run = runText(PROGRAM, { procs: 1, frames: 10 });
  const story = (task: number): TaskStory => {
    const made = new TaskStory(run.log, task);
    made.update();
    return made;
  };
  const end = run.log.length;

  it('says in order what happened to it', () => {
    const reader = rows(story(2), end);
    expect(reader.map(({ deed }) => deed)).toEqual([
      ...['spawned', 'owned', 'run', 'wait', 'received', 'woken', 'run', 'logged', 'wait'],
    ]);
    const waits = reader.filter(({ deed }) => deed === 'wait');
    expect(waits.map(({ about }) => WAIT_REASONS[placeReason(about)])).toEqual([
      'chan receive',
      'chan receive',
    ]);
    expect(waits[0].object).toBeGreaterThan(0);
    expect(reader.find(({ deed }) => deed === 'woken')?.about).toBe(1);
  });

  it('says what it did itself, also where the event does not name it', () => {
    const main = rows(story(1), end).map(({ deed, count }) => `${deed} ${count}`);
    expect(main).toContain('makesChannel 1');
    expect(main).toContain('beginsOwner 1');
    expect(main).toContain('endsOwner 1');
    expect(main).toContain('wakes 1');
  });

  it('tells together what follows each other and says the same, as far as it is shown', () => {
    const main = story(1);
    const row = rows(main, end).find(({ deed, count }) => deed === 'spawns' && count === 3);
    expect(row).toBeDefined();
    const spawns = run
      .events()
      .filter(({ kind, b }) => kind === EventKind.taskSpawn && b === 1)
      .map(({ index }) => index);
    // The reader, then the three.
    expect(rows(main, spawns[2] + 1).at(-1)).toMatchObject({ deed: 'spawns', count: 2 });
    expect(rows(main, spawns[1]).at(-1)).toMatchObject({ deed: 'spawns', count: 1, about: 2 });
  });

  it('agrees with the fold, event by event, for every task', () => {
    for (let task = 1; task <= 5; task++) {
      const told = story(task);
      for (let index = 0; index <= end; index++) {
        const row = told.last(index, ({ deed }) => statusAfter(deed) !== null);
        if (row === null) continue;
        const state = stateAt(index);
        expect(TASK_STATUS_NAMES[statusAfter(row.deed) ?? -1]).toBe(
          TASK_STATUS_NAMES[state.tasks.status[task]],
        );
        expect(row.frame).toBe(state.tasks.sinceFrame[task]);
      }
    }
  });

  const timeline = new Timeline(run.log);
  function stateAt(index: number) {
    return timeline.at(index);
  }

  it('grows with the log', () => {
    const whole = story(2);
    const grown = new TaskStory(run.log, 2);
    grown.update();
    grown.update();
    expect(rows(grown, end)).toEqual(rows(whole, end));
  });
});
