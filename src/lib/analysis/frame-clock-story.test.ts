import { expect, it } from 'vitest';
import { createActor } from 'xstate';
import { runText } from '../../../tests/support/run-text';
import { frameClockMachine } from '../engine';
import { EventKind } from '../trace';
import { FrameClockStory } from './frame-clock-story';

it('the frame clock is where its machine is, after every event', () => {
  const run = runText(
    `export async function main() {
       await frame.next();
       await work(40 * millisecond);
       await frame.next();
       await work(5 * millisecond);
       await frame.next();
     }`,
    { procs: 2, frames: 12 },
  );
  const story = new FrameClockStory(run.log);
  story.update();
  const actor = createActor(frameClockMachine).start();
  const seen = new Set<string>();
  const events = run.events();
  for (const [i, { kind }] of events.entries()) {
    // A frame that is dropped is two events, and the machine's one.
    const drops = events.at(i + 1)?.kind === EventKind.frameDrop;
    if (kind === EventKind.frameBegin && !drops && actor.getSnapshot().value === 'waiting')
      actor.send({ type: 'BEGIN' });
    if (kind === EventKind.frameDrop) actor.send({ type: 'BEGIN' });
    if (kind === EventKind.frameWait) actor.send({ type: 'WAIT' });
    expect(story.at(i + 1)).toBe(actor.getSnapshot().value);
    seen.add(story.at(i + 1));
  }
  expect([...seen].sort()).toEqual(Object.keys(frameClockMachine.states).sort());
});
