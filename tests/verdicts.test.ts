import { describe, expect, it } from 'vitest';
import { siteActivity, Verdicts } from '../src/lib/analysis';
import { Timeline } from '../src/lib/trace';
import { runText, type TextRun } from './support/run-text';

const SETTINGS = { tickAgeFrames: 10, ownershipGraceFrames: 2 };

function judged(run: TextRun): { verdicts: Verdicts; leaked: (frame: number) => number } {
  const verdicts = new Verdicts(run.log, SETTINGS);
  verdicts.update();
  const timeline = new Timeline(run.log);
  return { verdicts, leaked: (frame) => verdicts.leakedAt(timeline.at(run.log.frameEnd(frame))) };
}

const loop = (body: string): string => `export async function main() {
  const c = chan<number>();
  ${body}
  for (;;) await frame.next();
}`;

describe('tick-age', () => {
  it('calls a task leaked that has lived in more frames than it may', () => {
    const { leaked } = judged(
      runText(loop(`go(async () => { await c.recv(); });`), { frames: 30 }),
    );
    // Born in frame 0: after frame 9 it has lived in ten frames, after frame 10 in eleven.
    expect([9, 10, 11, 30].map(leaked)).toEqual([0, 0, 1, 1]);
  });

  it('does not judge main, nor a task that ends in time, nor one that has an owner', () => {
    const body = `
      go(async () => { await sleep(100 * millisecond); });
      owner("pool").go(async () => { await c.recv(); });`;
    const { leaked } = judged(runText(loop(body), { frames: 30 }));
    expect([5, 20, 30].map(leaked)).toEqual([0, 0, 0]);
  });
});

describe('ownership', () => {
  it('calls a task leaked that outlives its owner by more than the grace', () => {
    const body = `
      const room = owner("room");
      room.go(async () => { await c.recv(); });
      for (let i = 0; i < 5; i++) await frame.next();
      room.end();`;
    const { leaked } = judged(runText(loop(body), { frames: 30 }));
    // It ends in frame 5, when six frames have begun.
    expect([6, 7, 8, 30].map(leaked)).toEqual([0, 0, 1, 1]);
  });

  it('forgives a task that ends within the grace', () => {
    const body = `
      const room = owner("room");
      room.go(async () => { await sleep(20 * millisecond); });
      room.end();`;
    expect([1, 2, 3, 30].map(judged(runText(loop(body), { frames: 30 })).leaked)).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

describe('verdicts', () => {
  const run = runText(
    loop(`
      for (let f = 0; f < 5; f++) {
        for (let i = 0; i < 20; i++) go(stuck, c);
        await frame.next();
      }`) + `\nasync function stuck(c: Chan<number>) {\n await c.recv(); }`,
    { frames: 30 },
  );
  const { verdicts, leaked } = judged(run);

  it('give the same figures frame by frame as at each frame', () => {
    const series = verdicts.series();
    expect(series.length).toBe(31);
    for (let frame = 0; frame <= 30; frame++) {
      expect(series.live[frame]).toBe(run.state(frame).live);
      expect(series.leaked[frame]).toBe(leaked(frame));
    }
    expect(series.leaked[30]).toBe(100);
  });

  it('group leaks that have one story', () => {
    const [finding, ...others] = verdicts.findings(run.state(30));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      detector: 'tick-age',
      entry: 'stuck',
      reason: 'chan receive',
      count: 100,
      sinceFrame: 11,
    });
  });

  it('count tasks at the sites where they start and wait', () => {
    const sites = siteActivity(run.log, run.state(14), verdicts);
    expect(sites.find((site) => site.spawned > 0)).toMatchObject({ spawned: 100, waiting: 0 });
    expect(sites.find((site) => site.reason === 'chan receive')).toMatchObject({
      waiting: 100,
      leaked: 80,
    });
  });
});
