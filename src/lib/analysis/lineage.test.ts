import { describe, expect, it } from 'vitest';
import { runText } from '../../../tests/support/run-text';
import { Timeline } from '../trace';
import { familyOf, type FamilyNode } from './family';
import { familyAt } from './family-census';
import { Lineage } from './lineage';

const CANCELS = `
export async function main() {
  const [ctx, cancel] = withCancel(background());
  const [child] = withCancel(ctx);
  const c = chan<number>(0);
  const m = mutex();
  await m.lock();
  go(async () => { await child.done.recv(); await sleep(second); });
  go(async () => { await select({ stop: child.done.recv(), value: c.recv() }); await sleep(second); });
  go(async () => { await m.lock(); await sleep(second); });
  go(async () => { await c.recv(); });
  await frame.next();
  cancel();
  m.unlock();
  await frame.next();
  await frame.next();
}`;

function lineageOf(text: string, frames = 10) {
  const run = runText(text, { procs: 1, frames });
  const lineage = new Lineage(run.log);
  lineage.update();
  return { run, lineage };
}

describe('lineage', () => {
  const { run, lineage } = lineageOf(CANCELS);
  const [ctx, child] = lineage.contexts;

  it('knows who derives from whom and who made it', () => {
    expect(lineage.contexts).toHaveLength(2);
    expect(ctx).toMatchObject({ parent: 0, maker: 1 });
    expect(child).toMatchObject({ parent: ctx.id, maker: 1 });
    expect(lineage.contextsOf(1, run.log.length)).toEqual([ctx, child]);
    expect(lineage.contextsOf(1, child.madeAt)).toEqual([ctx]);
  });

  it('knows how a cancel went: itself, then what derives from it', () => {
    expect(ctx).toMatchObject({ from: 0, cancelledBy: 1, reason: 'context canceled' });
    expect(child).toMatchObject({ from: ctx.id });
    expect(child.cancelledAt).toBeGreaterThan(ctx.cancelledAt);
  });

  it('knows whom the cancel woke, and not whom a mutex did right after it', () => {
    expect(ctx.woke).toEqual([]);
    expect(child.woke.map(({ task }) => task).sort()).toEqual([2, 3]);
  });

  it('knows the channel that a cancel closes', () => {
    const state = run.state(1);
    expect(lineage.contextOfDone(state.tasks.object[2])).toBe(child);
    expect(lineage.contextOfDone(state.tasks.object[5])).toBeNull();
  });

  it('a deadline is nobody’s cancel', () => {
    const { lineage: late } = lineageOf(
      `export async function main() {
         const [ctx] = withTimeout(background(), 10 * millisecond);
         await ctx.done.recv();
       }`,
    );
    expect(late.contexts[0]).toMatchObject({
      ...{ cancelledBy: 0, reason: 'context deadline exceeded' },
    });
    expect(late.contexts[0].woke.map(({ task }) => task)).toEqual([1]);
  });
});

const OWNERS = `
export async function main() {
  const rooms = [1, 2].map((n) => owner("room " + n));
  for (const room of rooms) {
    for (let i = 0; i < 20; i++) room.go(member);
  }
  await frame.next();
  rooms[0].end();
  await frame.next();
  await frame.next();
}
async function member() { go(writer); await chan<number>(0).recv(); }
async function writer() { await chan<number>(0).recv(); }`;

describe('the family', () => {
  const { run, lineage } = lineageOf(OWNERS);
  const family = familyOf(lineage, new Set());
  const name = ({ kind, members }: FamilyNode): string => `${kind} x${members.length}`;

  it('tells few as they are, and many alike as one', () => {
    const [main] = family.root.children;
    expect(main.members).toEqual([1]);
    expect(main.children.map(name)).toEqual(['owner x1', 'owner x1']);
    const [room] = main.children;
    expect(room.children.map(name)).toEqual(['task x20']);
    expect(room.children[0].fold).toBe('folded');
    // What the twenty started hangs on the twenty.
    expect(room.children[0].children.map(name)).toEqual(['task x20']);
  });

  it('gives every task a node that holds it', () => {
    for (let task = 1; task <= lineage.taskCount; task++)
      expect(family.nodeOfTask[task].members).toContain(task);
  });

  it('shows a group one by one when it is opened, and what is left of it', () => {
    const group = family.root.children[0].children[0].children[0];
    const opened = familyOf(lineage, new Set([group.key]));
    const shown = opened.root.children[0].children[0].children;
    expect(shown.map(name)).toEqual([...Array<string>(12).fill('task x1'), 'task x8']);
    expect(shown.at(-1)).toMatchObject({ key: group.key, fold: 'rest' });
    expect(shown.flatMap(({ members }) => members)).toEqual(group.members);
  });

  it('counts at a moment, and says what is over just now', () => {
    const at = (frame: number) =>
      familyAt(
        family,
        lineage,
        run.state(frame),
        (task) => task === 2,
        run.log.frameEnd(frame - 1),
      );
    const [first, second] = family.root.children[0].children;
    expect(at(1).byNode.get(first)).toMatchObject({ made: 1, over: 0 });
    expect(at(2).byNode.get(first)).toMatchObject({ made: 1, over: 1, fresh: 1 });
    expect(at(3).byNode.get(first)).toMatchObject({ over: 1, fresh: 0 });
    expect(at(3).byNode.get(second)).toMatchObject({ over: 0 });
    const members = at(3).byNode.get(first.children[0]);
    expect(members).toMatchObject({ made: 20 });
    expect(members?.statuses[2]).toBe(20);
    // Task 2 belongs to the first room.
    expect(members?.leaked).toBe(1);
  });

  it('shows a cancel travelling, event by event', () => {
    const { run: cancelled, lineage: contexts } = lineageOf(CANCELS);
    const tree = familyOf(contexts, new Set());
    const timeline = new Timeline(cancelled.log);
    const [ctx, child] = contexts.contexts;
    const reaches = (index: number): string[] => {
      const state = timeline.at(index);
      return familyAt(tree, contexts, state, () => false, ctx.cancelledAt).reaches.map(
        ({ kind, to, fresh }) => `${kind} ${to.kind}${to.members.join()} ${fresh}`,
      );
    };
    expect(reaches(child.cancelledAt)).toEqual([]);
    expect(reaches(child.cancelledAt + 1)).toEqual([`cancel context${child.id} true`]);
    expect(reaches(cancelled.log.length).sort()).toEqual([
      `cancel context${child.id} true`,
      'wake task2 true',
      'wake task3 true',
    ]);
  });

  it('a family of many is cut, and says so', () => {
    const chain = `
      export async function main() { go(link, 0); await frame.next(); await frame.next(); }
      async function link(n: number) { if (n < 900) go(link, n + 1); await chan<number>(0).recv(); }`;
    const { lineage: long } = lineageOf(chain, 3);
    const cut = familyOf(long, new Set());
    expect(cut.isCut).toBe(true);
    expect(cut.nodes.length).toBeLessThan(700);
  });
});
