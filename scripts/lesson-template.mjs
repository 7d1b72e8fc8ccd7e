/**
 * What `npm run lesson:new` writes: a small lesson that is whole, so that every part is there to be replaced.
 * Each text that has to be written is marked TODO, and `npm run -s lessons` refuses what is so marked.
 */

/** @typedef {{ order: number, slug: string, chapter: string, folder: string, simulation: string }} Place */

/**
 * The files by their path below the repository's top.
 * @param {Place} place
 * @returns {Readonly<Record<string, string>>}
 */
export function templateFiles(place) {
  const { folder, simulation } = place;
  const lesson = `lessons/${folder}`;
  const programs = `simulations/${simulation}`;
  return {
    [`${lesson}/lesson.json`]: `${JSON.stringify(lessonData(place), null, 2)}\n`,
    [`${lesson}/en.md`]: text({
      title: 'TODO a short title',
      summary: 'TODO one or two sentences for the card and for search engines.',
      scene: 'TODO what the scene shows, in a sentence.',
      question: 'TODO a question before it tells?',
    }),
    [`${lesson}/zh.md`]: text({
      title: 'TODO 一个短标题',
      summary: 'TODO 一两句话，给卡片和搜索引擎。',
      scene: 'TODO 用一句话说画面里有什么。',
      question: 'TODO 先问，再讲？',
    }),
    [`${lesson}/start.ts`]: leaky,
    [`${lesson}/solution.ts`]: fixed,
    [`${programs}/leaky.ts`]: leaky,
    [`${programs}/fixed.ts`]: fixed,
    [`${programs}/trap-later.ts`]: trap,
    [`${programs}/go/go.mod`]: `module leaklab.example/${simulation.replaceAll('-', '')}\n\ngo 1.25\n`,
    [`${programs}/go/leaky/main.go`]: goProgram(
      'leaky starts a goroutine in each frame that waits for ever.',
      '<-quit',
    ),
    [`${programs}/go/fixed/main.go`]: goProgram(
      'fixed starts a goroutine in each frame that looks, and ends.',
      'select {\n\t\t\tcase <-quit:\n\t\t\tdefault:\n\t\t\t}',
    ),
    [`${programs}/go/traplater/main.go`]: goProgram(
      'traplater starts a goroutine in each frame that waits for a second: sixty are left at any time.',
      'select {\n\t\t\tcase <-quit:\n\t\t\tcase <-time.After(time.Second):\n\t\t\t}',
    ),
  };
}

const leaky = `import { chan, frame, go, log } from "leaklab";

const quit = chan<void>();

async function wait() {
  await quit.recv();
}

export async function main() {
  for (;;) {
    go(wait);
    log("frame", frame.number);
    await frame.next();
  }
}
`;

const fixed = leaky.replace('await quit.recv();', 'quit.tryRecv();');

const trap = leaky
  .replace('{ chan, frame, go, log }', '{ after, chan, frame, go, log, second, select }')
  .replace(
    'await quit.recv();',
    'await select({ quit: quit.recv(), late: after(second).recv() });',
  );

/**
 * @param {string} what
 * @param {string} waits
 */
const goProgram = (what, waits) => `// Command ${what}
package main

import (
	"fmt"
	"runtime"
	"time"
)

const (
	frames      = 300
	framePeriod = 16_666_667 * time.Nanosecond // a sixtieth of a second
)

func main() {
	quit := make(chan struct{})
	clock := time.NewTicker(framePeriod)
	defer clock.Stop()
	for frame := 1; frame <= frames; frame++ {
		go func() {
			${waits}
		}()
		<-clock.C
		if frame%60 == 0 {
			fmt.Printf("after %3d frames: %5d goroutines\\n", frame, runtime.NumGoroutine())
		}
	}
}
`;

/** @param {Place} place */
const lessonData = ({ order, slug, chapter, simulation }) => ({
  order,
  slug,
  chapter,
  simulation,
  frames: 600,
  seed: 42,
  procs: 4,
  detectors: { tickAgeFrames: 60, ownershipGraceFrames: 2 },
  scene: { kind: 'rows', rows: [{ show: 'tasks', entry: 'wait', look: 'player', places: 40 }] },
  parameters: [],
  steps: [
    { id: 'watch', stage: { frame: 0, playing: true } },
    { id: 'leak', stage: { frame: 300, playing: false, world: 'leaky' } },
    { id: 'your-turn', stage: { frame: 600, playing: false, world: 'leaky' } },
  ],
  claims: [{ id: 'live', frame: 300, world: 'leaky', metric: 'live', op: '==', value: 301 }],
  exercise: {
    frames: 120,
    checks: [
      {
        kind: 'prints',
        id: 'every-frame',
        says: { en: 'TODO What is kept of the behaviour.', zh: 'TODO 程序原来做的事，照做不误。' },
        text: 'frame',
        every: 1,
        from: 1,
        lines: { min: 1, max: 1 },
      },
      {
        kind: 'tasks',
        id: 'nobody-stays',
        says: { en: 'TODO What is bounded.', zh: 'TODO 什么有上限。' },
        atMost: 5,
      },
    ],
  },
});

/** @param {{ title: string, summary: string, scene: string, question: string }} words */
const text = ({ title, summary, scene, question }) => `---
title: ${title}
summary: ${summary}
scene: ${scene}
---

::::step{#watch}

## TODO

> ${question}

TODO

::::

::::step{#leak}

## TODO

> ${question}

:::checked

TODO :frame{#live} :claim{#live}

:::

::::

::::step{#your-turn}

## TODO

> ${question}

TODO

::::

::::hint

TODO

::::

::::hint

TODO

::::

::::hint

TODO

::::

::::solution

TODO

::::

::::own-code

- TODO

::::
`;
