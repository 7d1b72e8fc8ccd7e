import type { Browser, CDPSession, Page } from 'playwright-core';

/** What a page holds, by the browser's own counters, after garbage collection. */
export interface Held {
  /** Bytes of live JavaScript objects. */
  readonly heap: number;
  /** DOM nodes, those that are in no document among them. */
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
  readonly frames: number;
}

/** Machine code that V8 makes as functions get hot counts as heap, and grows for minutes: no leak of ours. */
export const WITHOUT_MACHINE_CODE = ['--js-flags=--no-opt --no-maglev --no-sparkplug'];

/** Reads the counters of one page, and the workers of the whole browser. */
export class Counters {
  private constructor(
    private readonly page: CDPSession,
    private readonly browser: CDPSession,
  ) {}

  static async of(page: Page, browser: Browser): Promise<Counters> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    return new Counters(session, await browser.newBrowserCDPSession());
  }

  async held(): Promise<Held> {
    // Objects with finalisers, and what only they hold, go in the second round.
    for (let round = 0; round < 3; round++) await this.page.send('HeapProfiler.collectGarbage');
    const { metrics } = await this.page.send('Performance.getMetrics');
    const { documents, nodes, jsEventListeners } = await this.page.send('Memory.getDOMCounters');
    const metric = (name: string): number => {
      const found = metrics.find((each) => each.name === name);
      if (found === undefined) throw new Error(`this browser does not count ${name}`);
      return found.value;
    };
    return {
      heap: metric('JSHeapUsedSize'),
      nodes,
      listeners: jsEventListeners,
      documents,
      frames: metric('Frames'),
    };
  }

  /** Workers that are alive, in whatever page or frame; the site's service worker is the browser's own affair. */
  async workers(): Promise<number> {
    const { targetInfos } = await this.browser.send('Target.getTargets');
    return targetInfos.filter(({ type }) => type.includes('worker') && type !== 'service_worker')
      .length;
  }
}
