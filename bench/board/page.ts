import { flushSync, mount } from 'svelte';
import { createSubscriber } from 'svelte/reactivity';
import { loadMessages, messages } from '../../src/lib/i18n';
import { Focus } from '../../src/lib/session';
import '../../src/lib/ui/tokens.css';
import { Board } from '../../src/lib/ui/board';
import { Crowd } from './crowd';

/** What one round has measured, in ms. */
export interface Round {
  readonly live: number;
  /** All script of each redraw: census, scene, words, dots, and those that fly. */
  readonly scripts: readonly number[];
  /** From one frame of the screen to the next. */
  readonly frames: readonly number[];
}

interface Asked {
  readonly tasks: number;
  readonly frames: number;
  readonly flies: boolean;
}

declare global {
  /** Frames of the screen while nothing is done, and while the board is redrawn in each. */
  var measureEmpty: (frames: number) => Promise<readonly number[]>;
  var measureBoard: (asked: Asked) => Promise<Round>;
}

const nextFrame = globalThis.requestAnimationFrame.bind(globalThis);

/** Script that the board itself has asked for since the last look, in ms. */
let asked = 0;
globalThis.requestAnimationFrame = (callback) =>
  nextFrame((time) => {
    const start = performance.now();
    callback(time);
    asked += performance.now() - start;
  });

function eachFrame(count: number, work: () => void): Promise<number[]> {
  return new Promise((resolve) => {
    const gaps: number[] = [];
    let last = 0;
    const turn = (time: number): void => {
      if (last !== 0) gaps.push(time - last);
      last = time;
      if (gaps.length >= count) {
        resolve(gaps);
        return;
      }
      work();
      nextFrame(turn);
    };
    nextFrame(turn);
  });
}

globalThis.measureEmpty = (frames) => eachFrame(frames, () => undefined);

globalThis.measureBoard = async ({ tasks, frames, flies }) => {
  await loadMessages('en');
  const crowd = new Crowd(tasks);
  const target = document.querySelector('#board');
  if (target === null) throw new Error('the page has no place for a board');
  let view = crowd.next();
  let changed = (): void => undefined;
  const subscribe = createSubscriber((update) => void (changed = update));
  mount(Board, {
    target,
    props: {
      side: 'leaky',
      get view() {
        subscribe();
        return view;
      },
      series: crowd.series(),
      procs: 4,
      focus: new Focus(),
      flows: flies,
      messages: messages('en'),
    },
  });
  const scripts: number[] = [];
  let live = 0;
  const gaps = await eachFrame(frames, () => {
    view = crowd.next();
    live = view.live;
    const start = performance.now();
    changed();
    flushSync();
    scripts.push(performance.now() - start + asked);
    asked = 0;
  });
  // The first are spent on compiling the page's own script.
  const warm = frames >> 2;
  return { live, scripts: scripts.slice(warm), frames: gaps.slice(warm) };
};
