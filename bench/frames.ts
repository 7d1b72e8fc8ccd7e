import { measure, report, type Contestant } from './measure';
import { goRows, type GoFigures } from './peers';
import wide from './programs/wide-frame.ts?program';
import { prepare } from './world';

const TASKS = 10_000;
const FRAMES = 60;

const nativePromises: Contestant = {
  name: 'native promises',
  async run(frames) {
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
    for (let frame = 0; frame < frames; frame++) {
      const woken = wake;
      wake = [];
      for (const resolve of woken) resolve();
      await new Promise((resolve) => setImmediate(resolve));
    }
  },
};

/** 10,000 tasks that all run in every frame, of 32 different bodies. */
export async function benchFrames(go: GoFigures | null): Promise<void> {
  const run = prepare(wide.program, 1);
  const rows = await measure(FRAMES, [
    { name: 'leaklab, 1 processor, 32 bodies', run: () => void run(FRAMES) },
    nativePromises,
  ]);
  report('10,000 runnable tasks, one frame', 'a frame', [...rows, ...goRows(go, 'frame')]);
}
