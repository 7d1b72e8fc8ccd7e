/** A lesson page in a browser, as the runner sees it: from outside, and by the probe inside of it. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import type { BrowserName, Launched } from './browsers';

/** Pages that run programs, each under a policy of its own. The launch lacks something, so no course is asked. */
export const PAGES = {
  lesson: 'lessons/spawn-per-frame/',
  launch: 'launch/spawn-per-frame/?endpoint=none&fetch=none',
} as const;

export type PageName = keyof typeof PAGES;

/** Which of the two worlds the programs are put into. */
const SIDE = 'leaky';
const POLL_MS = 40;

const probe = readFileSync(new URL('./probe.js', import.meta.url), 'utf8');
const ORIGINAL = readFileSync(
  new URL('../../simulations/spawn-per-frame/leaky.ts', import.meta.url),
  'utf8',
);

/** What a world came to. */
export interface Shown {
  readonly fault: string | null;
  readonly message: string;
  readonly line: number | null;
  readonly hash: string | null;
  readonly verdict: string | null;
}

/** What must be the same before and after a program. */
export interface PageState {
  readonly builtIns: readonly string[];
  readonly stored: object;
  readonly page: object;
}

export class LessonPage {
  /** What happened that must not: console messages, dialogs, navigations, popups. */
  readonly #incidents: string[] = [];
  #expectsNavigation = true;
  #path = '';

  private constructor(
    private readonly page: Page,
    private readonly browserName: BrowserName,
  ) {}

  /** Opens the lesson and its plain text editor, and waits until both worlds have run. */
  static async open(
    { browser, name }: Launched,
    site: string,
    which: PageName,
  ): Promise<LessonPage> {
    const page = await browser.newPage();
    const lesson = new LessonPage(page, name);
    lesson.#listen();
    await page.setViewport({ width: 1440, height: 900 });
    await page.evaluateOnNewDocument(probe);
    await page.goto(site + PAGES[which]);
    await lesson.outcome(20_000);
    await page.click(`[data-pane=${SIDE}] [data-testid=edit]`);
    await page.waitForSelector(`[data-pane=${SIDE}] textarea`);
    // The first edit loads the compiler, which takes its time.
    await lesson.write(`${ORIGINAL}\n`);
    await lesson.outcome(40_000);
    await lesson.restore();
    await lesson.#ask('keepBuiltIns()');
    lesson.#path = pathOf(page.url());
    lesson.#expectsNavigation = false;
    lesson.takeIncidents();
    return lesson;
  }

  /** Puts a text into the editor. Its lone surrogates arrive as they are. */
  async write(text: string): Promise<void> {
    // Drivers turn lone surrogates into question marks: they travel as escapes.
    const asAscii = JSON.stringify(text).replace(
      /[^\x20-\x7e]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    await this.page.evaluate(`hostileProbe.write('${SIDE}', ${asAscii})`);
  }

  /** Waits until the program has been refused, or has run to its end. Null if that takes longer than `ms`. */
  async outcome(ms: number): Promise<Shown | null> {
    const until = Date.now() + ms;
    let settled = 0;
    while (Date.now() < until) {
      const shown = await this.#ask<Shown | null>(`outcome('${SIDE}')`);
      // Once alone may be the moment before the edit was heard.
      if (shown !== null && ++settled > 1) return shown;
      if (shown === null) settled = 0;
      await pause(POLL_MS);
    }
    return null;
  }

  /** Puts the lesson's own program back, and tells the hash of its log; null if it does not come. */
  async restore(): Promise<string | null> {
    await this.write(ORIGINAL);
    return (await this.outcome(15_000))?.hash ?? null;
  }

  async state(): Promise<PageState> {
    return {
      builtIns: await this.#ask('builtIns()'),
      stored: await this.#ask('stored()'),
      page: await this.#ask('page()'),
    };
  }

  resetWorst(): Promise<void> {
    return this.#ask('resetWorst()');
  }

  /** Longest time between two animation frames since then, in ms. */
  async worst(): Promise<number> {
    return Math.round(await this.#ask<number>('worst()'));
  }

  /** What has happened since the last call. */
  takeIncidents(): string[] {
    return this.#incidents.splice(0);
  }

  /** Workers of the sandbox that are there now; null where the browser does not tell. */
  async workers(): Promise<number | null> {
    if (this.browserName !== 'chromium') return null;
    const session = await this.page.createCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    await session.detach();
    // An address of an opaque origin.
    return targetInfos.filter(({ type, url }) => type === 'worker' && url.startsWith('blob:null'))
      .length;
  }

  async close(): Promise<void> {
    await this.page.close();
  }

  #ask<T>(question: string): Promise<T> {
    return this.page.evaluate(`hostileProbe.${question}`) as Promise<T>;
  }

  #listen(): void {
    const incident = (what: string): void => void this.#incidents.push(what.slice(0, 300));
    this.page.on('console', (message) => {
      const text = message.text();
      if (!isRefusal(text)) incident(`console ${message.type()}: ${text}`);
    });
    this.page.on('pageerror', (error) => {
      const text = String(error);
      // Firefox tells of refusals as of errors.
      if (!isRefusal(text)) incident(`error: ${text}`);
    });
    this.page.on('dialog', (dialog) => {
      incident(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    this.page.on('popup', () => incident('popup'));
    this.page.on('framenavigated', (frame) => {
      const isSandbox = frame.url() === 'about:srcdoc' || frame.url() === 'about:blank';
      // The page itself keeps the changed text in the fragment.
      const isSamePage = frame === this.page.mainFrame() && pathOf(frame.url()) === this.#path;
      if (!this.#expectsNavigation && !isSandbox && !isSamePage) {
        incident(`navigation: ${frame.url()}`);
      }
    });
  }
}

/** An address without its fragment. */
const pathOf = (address: string): string => address.split('#', 1)[0];

/** What a browser says of a content policy that refuses, and of a request that was refused by it. */
const REFUSALS = [
  /Content[- ]Security[- ]Policy.*\b(default|script|connect|worker|frame)-src\b/is,
  /Failed to fetch\b/,
  /NetworkError when attempting to fetch/,
  /error loading dynamically imported module/,
  /Content at moz-nullprincipal\S+ may not load data from/,
  /Cross-Origin Request Blocked/,
  /Firefox can’t establish a connection to the server/,
  /WebTransport connection rejected/,
];

/** The wall at work. Everything else that a console says while a program runs is an incident. */
function isRefusal(text: string): boolean {
  return REFUSALS.some((refusal) => refusal.test(text));
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
