import { steady, type Contestant, type Table } from './contestant';
import { goContestants } from './go';
import wide from './programs/wide-frame.ts?program';
import { EventKind } from '../src/lib/trace';
import { inOneRun } from './world';

const TASKS = 10_000;

/** Frames in one run. */
const FRAMES = 60;

const NS_PER_MS = 1e6;

const leaklab: Contestant = {
  name: 'leaklab, 1 processor, 32 bodies',
  measure: async () => (await inOneRun(wide.program, 1, FRAMES, EventKind.frameBegin)) / NS_PER_MS,
};

const nativePromises: Contestant = {
  name: 'native promises',
  async measure() {
    const sums = [0];
    let wake: (() => void)[] = [];
    const next = (): Promise<void> => new Promise((resolve) => wake.push(resolve));
    const body = async (n: number): Promise<void> => {
      for (;;) {
        sums[0] += n;
        await next();
      }
    };
    for (let i = 0; i < TASKS; i++) void body(i);
    const ns = await steady(FRAMES, async () => {
      for (let frame = 0; frame < FRAMES; frame++) {
        const woken = wake;
        wake = [];
        for (const resolve of woken) resolve();
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    return ns / NS_PER_MS;
  },
};

/** 10,000 tasks that all run in every frame. */
export function frameTables(): Table[] {
  return [
    {
      title: '10,000 runnable tasks, one frame',
      unit: 'ms a frame',
      contestants: [leaklab, nativePromises, ...goContestants('frame')],
    },
  ];
}
