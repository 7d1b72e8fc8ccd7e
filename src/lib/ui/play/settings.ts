import { FRAMES, PROCS, type Parameter } from '$lib/content';
import { DEFAULT_DETECTORS } from '$lib/analysis';
import { playMessages } from '$lib/i18n';
import type { LessonPrograms, LessonSettings, ShippedProgram } from '$lib/session';

const [en, zh] = [playMessages('en'), playMessages('zh')];

const parameters: readonly Parameter[] = [
  {
    name: FRAMES,
    label: { en: en.frames, zh: zh.frames },
    unit: 'frames',
    ...{ min: 60, max: 3_600, step: 60, default: 600 },
  },
  {
    name: PROCS,
    label: { en: en.procs, zh: zh.procs },
    unit: 'count',
    ...{ min: 1, max: 16, step: 1, default: 4 },
  },
];

/** How programs of a reader's own are run, where nobody has said otherwise. */
export const PLAY_SETTINGS: LessonSettings = {
  slug: 'play',
  kind: 'play',
  ...{ frames: 600, seed: 42, procs: 4 },
  detectors: DEFAULT_DETECTORS,
  parameters,
};

/** What both worlds begin with. Names of files say no more of a program than the letter of its world. */
export const playPrograms = (empty: ShippedProgram): LessonPrograms => ({
  leaky: { ...empty, program: { ...empty.program, file: 'a.ts' } },
  fixed: { ...empty, program: { ...empty.program, file: 'b.ts' } },
});
