import { describe, expect, it } from 'vitest';
import { FrameFigures, FrameMarks, Verdicts } from '$lib/analysis';
import type { WorldSeries, WorldView } from '$lib/session';
import { FRAME_NS, Timeline } from '$lib/trace';
import { arena, placeOf } from './arena';
import { lobby } from './lobby';
import { momentOf, pacesOf, picturesInLastSecond } from './moment';
import { drawPacing } from './pacing';
import { skills } from './skills';
import { runText, type TextRun } from '../../../../tests/support/run-text';

/** Each frame adds a listener that nobody takes away, and tells all of them: frames get longer and longer. */
const LISTENERS = (limit: string) => `
  const listeners: Chan<number>[] = [];
  async function listen(inbox: Chan<number>) { for (;;) await inbox.recv(); }
  export async function main() {
    for (;;) {
      if (listeners.length < ${limit}) {
        const inbox = chan<number>(1);
        listeners.push(inbox);
        go(listen, inbox);
      }
      for (const inbox of listeners) { inbox.trySend(1); await work(160 * microsecond); }
      await frame.next();
    }
  }`;
const FRAMES = 400;
const size = { width: 360, height: 56 };

/** A world at any position, as the session has it. */
function worldOf({ log }: TextRun) {
  const verdicts = new Verdicts(log);
  const figures = new FrameFigures(log);
  const marks = new FrameMarks(log);
  for (const reader of [verdicts, figures, marks]) reader.update();
  const series = { ...verdicts.series(), ...figures.all } as unknown as WorldSeries;
  const timeline = new Timeline(log);
  const viewAt = (index: number): WorldView => {
    const state = timeline.at(index);
    const isLeaked = (task: number) => verdicts.isLeaked(task, state.framesBegun);
    return { state, log, isLeaked } as WorldView;
  };
  return { log, series, viewAt, at: (frame: number) => viewAt(log.frameEnd(frame)) };
}

const leaky = worldOf(runText(LISTENERS('Infinity'), { frames: FRAMES }));
const fixed = worldOf(runText(LISTENERS('4'), { frames: FRAMES }));
const scene = arena(50);

/** How far the sprite to follow has come on the screen with each frame of a run, in pixels. */
function steps(world: typeof leaky, from: number, to: number): number[] {
  const moved: number[] = [];
  for (let frame = from + 1; frame <= to; frame++) {
    const [before, now] = [
      world.at(frame - 1).state.servedFrame,
      world.at(frame).state.servedFrame,
    ];
    moved.push(Math.abs(placeOf(0, now, size).x - placeOf(0, before, size).x));
  }
  return moved;
}

describe('a world whose game loop gets slower with each leak', () => {
  it('really drops frames, and the fixed one none', () => {
    expect(leaky.at(FRAMES).state.droppedFrames).toBeGreaterThan(100);
    expect(fixed.at(FRAMES).state.droppedFrames).toBe(0);
  });

  it('stutters on the screen: it stands still, then jumps; the fixed one goes in even steps', () => {
    const uneven = steps(leaky, 300, 330);
    expect(uneven.filter((step) => step === 0).length).toBeGreaterThan(10);
    expect(Math.max(...uneven)).toBeGreaterThan(1.9 * (size.width / 110));
    const even = steps(fixed, 300, 328);
    expect(Math.min(...even)).toBeGreaterThan(2);
    expect(Math.max(...even) - Math.min(...even)).toBeLessThan(0.01);
  });

  it('shows the same picture as long as the log has no newer one, also inside a frame', () => {
    const from = leaky.log.frameEnd(310);
    const to = leaky.log.frameEnd(313);
    let served = -2;
    let picture = '';
    let changes = 0;
    for (let index = from; index <= to; index += 7) {
      const view = leaky.viewAt(index);
      const { shown, past } = momentOf(view, leaky.series);
      const next = JSON.stringify(scene({ ...momentOf(view, leaky.series), past: [] }, size));
      expect(past.every((frame) => frame <= shown)).toBe(true);
      if (view.state.servedFrame === served) expect(next).toBe(picture);
      else changes++;
      [served, picture] = [view.state.servedFrame, next];
    }
    expect(changes).toBeLessThanOrEqual(3);
  });

  it('has a rate of new pictures that falls, as the log counts them', () => {
    expect(picturesInLastSecond(fixed.at(300), fixed.series)).toBe(60);
    expect(picturesInLastSecond(leaky.at(60), leaky.series)).toBe(60);
    for (const frame of [200, 300, 400]) {
      let waits = 0;
      for (let i = leaky.log.frameEnd(frame - 60); i < leaky.log.frameEnd(frame); i++) {
        if (leaky.log.at(i).kind === 2) waits++;
      }
      expect(picturesInLastSecond(leaky.at(frame), leaky.series)).toBe(waits);
    }
    expect(picturesInLastSecond(leaky.at(400), leaky.series)).toBeLessThan(31);
    expect(picturesInLastSecond(fixed.at(20), fixed.series)).toBe(60);
  });

  it('has a graph of frame times with a bar for each picture and a foot where none came', () => {
    const paces = pacesOf(leaky.at(320), leaky.series, 40);
    expect(paces).toHaveLength(40);
    const late = paces.filter(({ time }) => time > FRAME_NS).length;
    const held = paces.filter(({ isHeld }) => isHeld).length;
    expect(late + held).toBe(40);
    expect(held).toBeGreaterThan(10);
    const bad = drawPacing(paces, { width: 120, height: 37 }).filter(({ ink }) => ink === 'bad');
    expect(bad).toHaveLength(40);
    const good = drawPacing(pacesOf(fixed.at(320), fixed.series, 40), { width: 120, height: 37 });
    expect(good.filter(({ ink }) => ink === 'good')).toHaveLength(40);
  });
});

describe('the arena', () => {
  it('is empty before the first frame is finished', () => {
    expect(scene(momentOf(leaky.at(0), leaky.series), size)).toEqual([]);
  });

  it('has as many sprites as were asked for, all within its walls', () => {
    for (const frame of [1, 30, 399]) {
      const calls = scene(momentOf(leaky.at(frame), leaky.series), size);
      const bodies = calls.filter(({ shape, alpha }) => shape === 'disc' && alpha === undefined);
      expect(bodies).toHaveLength(50);
      for (const { x, y } of calls) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(size.width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(size.height);
      }
    }
  });
});

describe('the lobby', () => {
  const CONNECTIONS = `
    export async function main() {
      for (let i = 0; ; i++) { connection(); await frame.next(); }
    }`;

  it('has a filled seat for each open connection, and a bar for those beyond', () => {
    const world = worldOf(runText(CONNECTIONS, { frames: 120 }));
    const draw = (frame: number) => lobby(60)(momentOf(world.at(frame), world.series), size);
    const taken = (frame: number) => draw(frame).filter(({ ink }) => ink === 'sprite').length;
    expect([1, 30, 59].map(taken)).toEqual(
      [1, 30, 59].map((k) => world.at(k).state.resources.open[0]),
    );
    expect(taken(120)).toBe(60);
    expect(draw(59).some(({ ink }) => ink === 'bad')).toBe(false);
    expect(draw(120).some(({ ink }) => ink === 'bad')).toBe(true);
  });
});

describe('the skill bar', () => {
  const CASTS = `
    async function cast(c: Chan<number>) { await c.recv(); }
    export async function main() {
      const c = chan<number>();
      for (let i = 0; ; i++) { if (i % 10 === 0) go(cast, c); await frame.next(); }
    }`;
  const world = worldOf(runText(CASTS, { frames: 200 }));
  const draw = (frame: number) => skills('cast', 8)(momentOf(world.at(frame), world.series), size);
  const count = (frame: number, ink: string) =>
    draw(frame).filter((call) => call.ink === ink && call.x < size.width - 12).length;

  it('has a slot for each living task of its function, and a square in those that are leaked', () => {
    const [entry] = world.log.entries.flatMap(({ name }) => (name.endsWith('cast') ? [name] : []));
    expect(entry).toBe('cast');
    expect(count(1, 'sprite')).toBe(1);
    expect(count(31, 'sprite')).toBe(4);
    expect(count(31, 'bad')).toBe(0);
    // With 60 frames of grace, those of frames 0 and 10 are leaked at frame 72.
    expect(count(72, 'bad')).toBe(2);
    expect(count(200, 'sprite')).toBe(8);
  });

  it('fills a slot within a second', () => {
    const heights = [1, 31, 61, 100].map(
      (frame) =>
        draw(frame).flatMap((call) =>
          call.shape === 'box' && call.ink === 'sprite' ? [call.height] : [],
        )[0],
    );
    expect(heights[0]).toBeLessThan(heights[1]);
    expect(heights[1]).toBeLessThan(heights[2]);
    expect(heights[3]).toBe(heights[2]);
  });
});
