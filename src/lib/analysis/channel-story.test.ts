import { expect, it } from 'vitest';
import { runText } from '../../../tests/support/run-text';
import { EventKind } from '../trace';
import { ChannelStory } from './channel-story';

const run = runText(
  `export async function main() {
     const c = chan<number>(2);
     await c.send(1);
     await c.send(2);
     go(async () => { await c.recv(); });
     await c.send(3);
     await frame.next();
     c.close();
     await frame.next();
   }`,
  { procs: 1, frames: 5 },
);
const made = run.events().find(({ kind }) => kind === EventKind.chanMake);

it('a channel is told as it was at each moment', () => {
  const story = new ChannelStory(run.log, made?.subject ?? 0);
  story.update();
  const at = made?.index ?? 0;
  expect(story.at(at)).toBeNull();
  expect(story.at(at + 1)).toMatchObject({ capacity: 2, buffered: 0, sent: 0, maker: 1 });
  const sends = run.events().filter(({ kind }) => kind === EventKind.chanSend);
  expect(story.at(sends[1].index + 1)).toMatchObject({ buffered: 2, sent: 2, received: 0 });
  expect(story.at(run.log.length)).toMatchObject({
    ...{ buffered: 2, sent: 3, received: 1, closed: true },
  });
  expect(story.at(run.log.frameEnd(1))).toMatchObject({ closed: false });
});

it('what is no channel has none', () => {
  const story = new ChannelStory(run.log, 9_999);
  story.update();
  expect(story.at(run.log.length)).toBeNull();
});
