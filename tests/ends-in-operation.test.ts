/**
 * `() => ch.send(1)` returns what somebody would have to await. A task, a deferred call, a `once` and a group's
 * function that end like this do it, as Go’s `defer wg.Wait()` does; otherwise it would be left out in silence.
 */
import { expect, it } from 'vitest';
import { roomAt } from '../src/lib/analysis';
import { linesOf, runText } from './support/run-text';

it('a deferred call waits', () => {
  const body = `
    const work = async () => { await sleep(5 * millisecond); log("worked"); };
    const visit = async () => { const wg = waitGroup(); wg.go(work); defer(() => wg.wait()); };
    await visit();
    log("left at", now() >= 5 * millisecond);`;
  expect(linesOf(body)).toEqual(['worked', 'left at true']);
});

it.each([
  ['go', 'go(() => ch.send(7));'],
  ['owner.go', 'owner("o").go(() => ch.send(7));'],
  ['waitGroup.go', 'const wg = waitGroup(); wg.go(() => ch.send(7)); await wg.wait();'],
  ['afterFunc', 'afterFunc(1, () => ch.send(7));'],
  ['once', 'await once().do(() => ch.send(7));'],
  ['errGroup', 'const [g] = errGroup(); await g.go(() => ch.send(7)); log(await g.wait());'],
])('%s sends', (_, start) => {
  const body = `const ch = chan<number>(1); ${start} log(await ch.recv());`;
  expect(linesOf(body).at(-1)).toBe('7');
});

it('whoever waits so is in the room of the line', () => {
  const run = runText(
    `const ch = chan<number>();
     export async function main() {
       const wg = waitGroup();
       wg.add(1);
       go(() => ch.send(1));
       defer(() => wg.wait());
       await sleep(millisecond);
     }`,
    { frames: 3 },
  );
  const waiting = (reason: string, line: number) =>
    run.state(2).rooms[roomAt(run.state(2), run.sites, { reason, line })]?.count;
  expect(waiting('chan send', 5)).toBe(1);
  expect(waiting('sync.WaitGroup.Wait', 6)).toBe(1);
});

it('a panic in it is the task’s', () => {
  const run = runText(
    'export async function main() { const ch = chan<number>(); ch.close(); defer(() => ch.send(1)); }',
  );
  expect(run.end?.fault?.message).toContain('send on closed channel');
});
