/**
 * Lessons inside of other sites' pages: ten in one page of another origin, one in a sandboxed frame, one as a custom
 * element under a strict content policy.
 */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { encodeCode } from '../../src/lib/share/packing';
import { findings } from './axe';
import { elsewhere, serveWith, type Running } from './other-host';
import { launch, LessonTab } from './site';

const SLUG = 'spawn-per-frame';
const EMBED = `embed/${SLUG}/`;
const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const leaky = read('../../simulations/spawn-per-frame/leaky.ts');
const fewer = leaky.replace('"entities", 50', '"entities", 20');

/** What a page around embeds hears, and how long its own animation frames took. */
interface Heard {
  readonly messages: { readonly from: number; readonly data: unknown }[];
  readonly gaps: number[];
}

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
});

/** In a page around embeds: keeps what they say, and gives each frame the height that it asks for. */
function watch(): void {
  const heard: Heard = { messages: [], gaps: [] };
  Object.assign(globalThis, { heard });
  addEventListener('message', ({ source, data }: MessageEvent) => {
    const all = [...document.querySelectorAll('iframe')];
    const from = all.findIndex((frame) => frame.contentWindow === source);
    heard.messages.push({ from, data });
    const { height } = data as { height?: number };
    if (from >= 0 && height !== undefined) all[from].style.height = `${height}px`;
  });
  let last = 0;
  const tick = (now: number) => {
    if (last > 0) heard.gaps.push(now - last);
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
}

type Opened = AsyncDisposable & { readonly page: Page; readonly noise: string[] };

/** Opens a page of another origin with this body. */
async function around(
  body: string,
  options: BrowserContextOptions = {},
  head = '',
): Promise<Opened> {
  const host = await elsewhere((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><meta charset="utf-8"><title>Wiki</title>${head}${body}`);
  });
  const context = await browser.newContext({
    ...{ viewport: { width: 1280, height: 800 }, reducedMotion: 'reduce' as const },
    ...options,
  });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on('console', (message) => noise.push(message.text()));
  page.on('pageerror', (error) => noise.push(String(error)));
  await page.addInitScript(watch);
  await page.goto(host.url);
  return {
    page,
    noise,
    async [Symbol.asyncDispose]() {
      await context.close();
      await host[Symbol.asyncDispose]();
    },
  };
}

const heard = (page: Page): Promise<Heard> =>
  page.evaluate(() => (globalThis as unknown as { heard: Heard }).heard);

/** What embed number `from` said of this kind. */
async function events(page: Page, event: string, from = 0): Promise<Record<string, unknown>[]> {
  const { messages } = await heard(page);
  return messages
    .filter((message) => message.from === from)
    .map(({ data }) => data as Record<string, unknown>)
    .filter((data) => data['event'] === event);
}

async function until<T>(ask: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  for (const end = Date.now() + 20_000; ;) {
    const value = await ask();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`it did not come: ${JSON.stringify(value)}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

const command = (page: Page, message: object, to = 0): Promise<void> =>
  page.evaluate(
    ([sent, index]) => {
      const frame = document.querySelectorAll('iframe')[index as number];
      frame.contentWindow?.postMessage({ leaklab: 1, ...(sent as object) }, '*');
    },
    [message, to],
  );

const iframe = (attributes: string, address: string): string =>
  `<iframe title="Leaklab" style="border:0;width:1000px;height:400px" ${attributes} src="${address}"></iframe>`;

/** The embeds of a page, in its order. */
const embeds = (page: Page): Frame[] =>
  page
    .mainFrame()
    .childFrames()
    .filter((frame) => frame.url().includes('/embed/'));

/** The sandbox's frame is made when the first run starts: without it, nothing can have run. */
const hasRun = (embed: Frame): boolean => embed.childFrames().length > 0;

const ready = (page: Page, from = 0) =>
  until(
    () => events(page, 'ready', from),
    (found) => found.length > 0,
  );

async function settled(embed: Frame, worlds = 2): Promise<void> {
  await embed.waitForFunction(
    (count) => document.querySelectorAll('[data-log-hash]').length === count,
    worlds,
  );
}

const playing = async (page: Page, from: number): Promise<boolean> =>
  (await events(page, 'frame', from)).at(-1)?.['playing'] === true;

describe('a page of another site with ten embeds', () => {
  let opened: Opened;
  let page: Page;
  const seen = (index: number) =>
    page.locator('iframe').nth(index).scrollIntoViewIfNeeded({ timeout: 5_000 });

  beforeAll(async () => {
    const address = `${inject('siteUrl')}${EMBED}?autoplay=1`;
    const frames = Array.from({ length: 10 }, () => `<p>…</p>${iframe('', address)}`);
    const style = '<style>iframe{display:block;margin-bottom:900px}</style>';
    opened = await around(frames.join(''), { reducedMotion: 'no-preference' }, style);
    ({ page } = opened);
    for (let i = 0; i < 10; i++) await ready(page, i);
  });
  afterAll(() => opened[Symbol.asyncDispose]());

  it('says of each that it is ready, and runs none that nobody has seen', async () => {
    const [first] = await ready(page);
    expect(first).toMatchObject({ leaklab: 1, lesson: SLUG, lang: 'en', frames: 600, held: false });
    await settled(embeds(page)[0]);
    await page.waitForTimeout(500);
    expect(embeds(page).map(hasRun)).toEqual([true, ...Array<boolean>(9).fill(false)]);
  });

  it('plays the first that is seen and no other, and that only while it is in view', async () => {
    await until(() => playing(page, 0), Boolean);
    await seen(3);
    await settled(embeds(page)[3]);
    await until(
      () => playing(page, 0),
      (is) => !is,
    );
    const stood = (await events(page, 'frame', 0)).at(-1)?.['frame'];
    await page.waitForTimeout(800);
    expect((await events(page, 'frame', 0)).at(-1)?.['frame']).toBe(stood);
    expect(await playing(page, 3)).toBe(false);
    expect(embeds(page).map(hasRun).filter(Boolean)).toHaveLength(2);
    await seen(0);
    await until(() => playing(page, 0), Boolean);
  });

  it('gives each the height that it asks for, and none has a scrollbar', async () => {
    for (const [i, embed] of embeds(page).entries()) {
      await seen(i);
      await settled(embed);
    }
    await page.waitForTimeout(300);
    const said = (await heard(page)).messages.length;
    const heights = ({ data }: { data: unknown }) => typeof data === 'string';
    const before = (await heard(page)).messages.filter(heights).length;
    await page.waitForTimeout(700);
    const { messages } = await heard(page);
    expect(messages.filter(heights)).toHaveLength(before);
    expect(messages.length).toBeGreaterThanOrEqual(said);
    for (const embed of embeds(page)) {
      const { content, shown, width, room } = await embed.evaluate(() => ({
        ...{ content: document.documentElement.scrollHeight, shown: innerHeight },
        ...{ width: document.documentElement.scrollWidth, room: innerWidth },
      }));
      expect(content).toBe(shown);
      expect(width).toBe(room);
    }
    const forms = messages.filter(
      ({ from, data }) => from === 0 && !Object.hasOwn(data as object, 'leaklab'),
    );
    const last = forms.slice(-3).map(({ data }) => data);
    const height = await embeds(page)[0].evaluate(() => innerHeight);
    expect(last).toEqual([
      JSON.stringify({ context: 'iframe.resize', height, src: embeds(page)[0].url() }),
      { height },
      { subject: 'lti.frameResize', height },
    ]);
  });

  it('keeps its own animation frames while one plays', async () => {
    await seen(0);
    await until(() => playing(page, 0), Boolean);
    await page.evaluate(() => {
      (globalThis as unknown as { heard: Heard }).heard.gaps.length = 0;
    });
    await page.waitForTimeout(2_000);
    const gaps = (await heard(page)).gaps.sort((a, b) => a - b);
    // The middle, as a busy machine has its pauses; the worst as the hostile programs are held to.
    expect(gaps[gaps.length >> 1]).toBeLessThan(18);
    expect(gaps.at(-1)).toBeLessThan(250);
  });

  it('has said nothing on the console', () => {
    expect(opened.noise).toEqual([]);
  });
});

describe('the page around an embed', () => {
  const address = (): string => `${inject('siteUrl')}${EMBED}?frame=212`;

  it('commands it, and hears why a command was not taken', async () => {
    await using opened = await around(iframe('', address()));
    const { page } = opened;
    await ready(page);
    const [embed] = embeds(page);
    await settled(embed);
    await command(page, { command: 'ping', id: 'a' });
    const [pong] = await until(
      () => events(page, 'pong'),
      (found) => found.length > 0,
    );
    expect(pong).toMatchObject({ id: 'a', frame: 212, playing: false, held: false });
    expect(pong['worlds']).toMatchObject({
      leaky: { live: 10_601 },
      fixed: { live: 1, leaked: 0 },
    });
    await command(page, { command: 'seek', frame: 300 });
    await until(
      () => events(page, 'frame'),
      (all) => all.at(-1)?.['frame'] === 300,
    );
    expect(await embed.getByTestId('frame').textContent()).toBe('300');
    await command(page, { command: 'play' });
    await until(() => playing(page, 0), Boolean);
    await command(page, { command: 'pause' });
    await until(
      () => playing(page, 0),
      (is) => !is,
    );
    await command(page, { command: 'seek', frame: 'end', id: 7 });
    await command(page, { command: 'destroy', id: 8 });
    await command(page, { leaklab: 99, command: 'play', id: 9 });
    const refused = await until(
      () => events(page, 'refused'),
      (all) => all.length === 3,
    );
    expect(refused.map(({ id, reason }) => [id, reason])).toEqual([
      [7, 'shape'],
      [8, 'unknown'],
      [9, 'version'],
    ]);
    expect(opened.noise).toEqual([]);
  });

  it('is alone in that: what another window of the page sends is not looked at', async () => {
    await using stranger = await elsewhere((_, response) => {
      response.setHeader('content-type', 'text/html');
      response.end(`<!doctype html><script>
        const send = (command) => parent.frames[0].postMessage({ leaklab: 1, ...command }, '*');
        setInterval(() => {
          send({ command: 'seek', frame: 1 });
          send({ command: 'play' });
          send({ command: 'setCode', programs: { leaky: 'export async function main() {}' } });
          send({ command: 'nonsense', id: 1 });
        }, 20);
      </script>`);
    });
    await using opened = await around(iframe('', address()) + iframe('', stranger.url));
    const { page } = opened;
    await ready(page);
    const [embed] = embeds(page);
    await settled(embed);
    await page.waitForTimeout(500);
    expect(await embed.getByTestId('frame').textContent()).toBe('212');
    expect(await embed.getByTestId('link-notice').count()).toBe(0);
    expect(await playing(page, 0)).toBe(false);
    expect(await events(page, 'refused')).toEqual([]);
  });

  it('may send code, which waits until the reader starts it; what the reader wrote comes back', async () => {
    await using opened = await around(iframe('', `${address()}&code=1`));
    const { page } = opened;
    await ready(page);
    const [embed] = embeds(page);
    await settled(embed);
    const pane = embed.locator('[data-pane=leaky]');
    await pane.getByRole('button', { name: 'Click to edit' }).click();
    await pane.locator('.monaco-editor .view-line').first().waitFor();
    await pane.getByRole('textbox').first().press('ControlOrMeta+Home');
    await page.keyboard.insertText('// mine\n');
    const own = embed.getByTestId('link-notice').getByRole('button', { name: 'my own text' });
    const live = embed.locator('[data-world=leaky] [data-testid=live]');
    await live.waitFor();
    await command(page, { command: 'setCode', programs: { leaky: fewer } });
    await embed.getByTestId('link-notice').waitFor();
    await command(page, { command: 'play', id: 1 });
    await until(
      () => events(page, 'refused'),
      (all) => all.at(-1)?.['reason'] === 'held',
    );
    expect(await live.count()).toBe(0);
    await own.click();
    await settled(embed);
    // The editor has hard spaces.
    expect(await pane.textContent()).toMatch(/\/\/\smine/);
    expect(await live.getAttribute('data-value')).toBe('10601');
    await command(page, { command: 'setCode', programs: { leaky: fewer } });
    await embed.getByRole('button', { name: 'Run it' }).click();
    await embed.locator('[data-world=leaky] [data-testid=live][data-value="4241"]').waitFor();
    expect(opened.noise).toEqual([]);
  });
});

describe('an embed', () => {
  it('runs what the lesson runs, at the moment of its address, and leads back to it', async () => {
    const query = '?seed=7&frame=212&p.entities=20';
    const lesson = await LessonTab.open(browser, `lessons/${SLUG}/${query}`);
    const embed = await LessonTab.open(browser, EMBED + query);
    for (const side of ['leaky', 'fixed'] as const) {
      expect(await embed.logHash(side)).toBe(await lesson.logHash(side));
      expect(await embed.figure(side, 'live')).toBe(await lesson.figure(side, 'live'));
    }
    const link = embed.page.getByRole('link', { name: 'Open in Leaklab' });
    await embed.page.keyboard.press('ArrowRight');
    await until(
      () => link.evaluate((a: HTMLAnchorElement) => a.href),
      (href) => href.includes('213'),
    );
    const href = await link.evaluate((a: HTMLAnchorElement) => a.href);
    expect(href).toBe(`${inject('siteUrl')}lessons/${SLUG}/?seed=7&frame=213&p.entities=20`);
    expect(embed.noise).toEqual([]);
    await lesson.close();
    await embed.close();
  });

  it('holds the code of its address, shows it, and says so where it cannot be read', async () => {
    const code = await encodeCode(SLUG, { leaky: fewer });
    if (!code.ok) throw new Error(code.fault.code);
    const held = await LessonTab.visit(browser, `${EMBED}?frame=212#code=${code.value}`);
    await held.page.getByTestId('link-notice').waitFor();
    await held.page.waitForTimeout(500);
    expect(hasRun(held.page.mainFrame())).toBe(false);
    await until(
      async () => (await held.page.locator('[data-pane=leaky]').textContent()) ?? '',
      (text) => text.includes('"entities", 20'),
    );
    await held.page.getByRole('button', { name: 'Run it' }).click();
    await held.settled();
    expect(await held.figure('leaky', 'live')).toBe('4241');
    await held.close();
    const cut = await LessonTab.open(browser, `${EMBED}#code=${code.value.slice(0, -9)}`);
    expect(await cut.page.getByTestId('link-strip').getAttribute('data-value')).toBe('cut');
    expect(cut.noise).toEqual([]);
    await cut.close();
  });

  it('shows one world, in the language and the look that its address names', async () => {
    const tab = await LessonTab.visit(browser, `${EMBED}?World=fixed&lang=zh&theme=light&x=1`);
    await tab.page.waitForURL(`**/zh/${EMBED}?World=fixed&lang=zh&theme=light&x=1`);
    await settled(tab.page.mainFrame(), 1);
    expect(await tab.page.locator('[data-world]').count()).toBe(1);
    expect(await tab.page.locator('html').getAttribute('lang')).toBe('zh');
    expect(await tab.page.locator('html').getAttribute('data-theme')).toBe('light');
    expect(await tab.page.getByRole('link', { name: '在 Leaklab 中打开' }).count()).toBe(1);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });

  it.each(['dark', 'light'] as const)('has nothing that axe finds, %s', async (colorScheme) => {
    for (const path of [`${EMBED}?code=1`, `zh/${EMBED}`, 'embed/play/']) {
      const tab = await LessonTab.visit(browser, path, { colorScheme });
      await tab.page.locator('[data-log-hash]').first().waitFor();
      if (!path.startsWith('zh')) await tab.page.locator('[data-pane] .line').first().waitFor();
      expect(await findings(tab.page)).toEqual([]);
      expect(tab.noise).toEqual([]);
      await tab.close();
    }
  });

  it('has the styles of all that it shows', async () => {
    const tab = await LessonTab.visit(browser, EMBED);
    await tab.page.locator('[data-log-hash]').first().waitFor();
    // Svelte marks what a component's style sheet is about: a mark that no style sheet knows is one that is missing.
    const missing = await tab.page.evaluate(() => {
      const sheets = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
      const known = sheets.map(({ cssText }) => cssText).join();
      const marks = [...document.querySelectorAll('[class*=svelte-]')].flatMap(({ classList }) =>
        [...classList].filter((name) => name.startsWith('svelte-')),
      );
      return [...new Set(marks)].filter((mark) => !known.includes(mark));
    });
    expect(missing).toEqual([]);
    await tab.close();
  });

  it('tells when the exercise is solved', async () => {
    await using opened = await around(iframe('', `${inject('siteUrl')}${EMBED}?code=1`));
    const { page } = opened;
    await ready(page);
    const [embed] = embeds(page);
    await settled(embed);
    await embed.getByRole('button', { name: 'Exercise' }).click();
    const pane = embed.locator('[data-pane=leaky]');
    await pane.getByText('start.ts').first().waitFor();
    await pane.getByRole('button', { name: 'Click to edit' }).click();
    await pane.locator('.monaco-editor .view-line').first().waitFor();
    const keys = pane.getByRole('textbox').first();
    await keys.press('ControlOrMeta+a');
    await keys.evaluate((element, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const how = { clipboardData, bubbles: true, cancelable: true };
      element.dispatchEvent(new ClipboardEvent('paste', how));
    }, read('../../lessons/05-spawn-per-frame/solution.ts'));
    await embed.getByRole('button', { name: /^Check/ }).click();
    const [solved] = await until(
      () => events(page, 'solved'),
      (found) => found.length > 0,
    );
    expect(solved).toEqual({ leaklab: 1, event: 'solved', lesson: SLUG, schedules: 200 });
  });
});

describe('with <iframe sandbox>', () => {
  const open = (sandbox: string, site = inject('siteUrl')): Promise<Opened> =>
    around(iframe(`sandbox="${sandbox}"`, `${site}${EMBED}?frame=212`));

  it('allow-scripts allow-same-origin: it runs, tells its height and takes commands', async () => {
    await using opened = await open('allow-scripts allow-same-origin');
    await ready(opened.page);
    await settled(embeds(opened.page)[0]);
    await command(opened.page, { command: 'ping', id: 1 });
    await until(
      () => events(opened.page, 'pong'),
      (found) => found.length > 0,
    );
    expect(opened.noise).toEqual([]);
  });

  it.each(['allow-scripts', ''])(
    '“%s” alone: recorded figures and a way to the lesson',
    async (sandbox) => {
      await using opened = await open(sandbox);
      const [embed] = embeds(opened.page);
      await embed.getByTestId('recorded').waitFor();
      expect(await embed.locator('.no-script').textContent()).toContain(
        'open it in a tab of its own',
      );
      expect(await embed.getByRole('link', { name: 'Open in Leaklab' }).count()).toBe(1);
      expect(hasRun(embed)).toBe(false);
    },
  );

  it('allow-scripts, where the host lets any origin read its files: it runs', async () => {
    await using server: Running = await serveWith(() => ({ 'access-control-allow-origin': '*' }));
    await using opened = await open('allow-scripts', server.url);
    await ready(opened.page);
    await settled(embeds(opened.page)[0]);
    await command(opened.page, { command: 'ping', id: 1 });
    await until(
      () => events(opened.page, 'pong'),
      (found) => found.length > 0,
    );
  });
});

describe('<leak-lab>', () => {
  const script = (): string => `<script src="${inject('siteUrl')}leak-lab.js"></script>`;
  const policy = (): string => {
    const { origin } = new URL(inject('siteUrl'));
    return `<meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${origin}; frame-src ${origin}">`;
  };

  it('is small', () => {
    expect(gzipSync(read('../../static/leak-lab.js')).length).toBeLessThan(5_000);
  });

  it('shows what stands in it until it is near, then the embed, as high as that is', async () => {
    await using opened = await around(
      `<div style="height:3000px">…</div>` +
        `<leak-lab lesson="${SLUG}" frame="212" world="leaky" query="seed=7"><a href="/x">Tasks</a></leak-lab>`,
      {},
      // Styles are let through for the height of this page alone.
      policy().replace("default-src 'none'", "default-src 'none'; style-src 'unsafe-inline'") +
        script(),
    );
    const { page } = opened;
    await page.waitForTimeout(500);
    expect(embeds(page)).toEqual([]);
    await page.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(globalThis, { told });
      const element = document.querySelector('leak-lab');
      for (const name of ['ready', 'frame', 'refused']) {
        element?.addEventListener(name, (event) =>
          told.push([name, (event as CustomEvent).detail]),
        );
      }
    });
    expect(await page.getByRole('link', { name: 'Tasks' }).isVisible()).toBe(true);
    await page.locator('leak-lab').scrollIntoViewIfNeeded();
    await until(
      () => Promise.resolve(embeds(page).length),
      (count) => count === 1,
    );
    const [embed] = embeds(page);
    await settled(embed, 1);
    expect(embed.url()).toBe(`${inject('siteUrl')}${EMBED}?seed=7&world=leaky&frame=212`);
    expect(await page.getByRole('link', { name: 'Tasks' }).isVisible()).toBe(false);
    const told = () =>
      page.evaluate(
        () => (globalThis as unknown as { told: [string, Record<string, unknown>][] }).told,
      );
    await until(told, (all) => all.some(([name]) => name === 'ready'));
    await page.evaluate(() => {
      (document.querySelector('leak-lab') as unknown as { seek(frame: number): void }).seek(300);
    });
    await until(told, (all) => all.some(([name, { frame }]) => name === 'frame' && frame === 300));
    await until(
      () => embed.evaluate(() => document.documentElement.scrollHeight - innerHeight),
      (rest) => rest === 0,
    );
    expect(opened.noise).toEqual([]);
  });

  it('keeps what stands in it where it names no lesson', async () => {
    await using opened = await around(
      '<leak-lab lesson="../about"><b>Tasks</b></leak-lab><leak-lab>none</leak-lab>',
      {},
      policy() + script(),
    );
    await opened.page.waitForTimeout(500);
    expect(opened.page.frames()).toHaveLength(1);
    expect(await opened.page.getByText('Tasks').isVisible()).toBe(true);
  });

  it('plays one of many by itself, and what was asked before it was there', async () => {
    const one = `<leak-lab lesson="${SLUG}" autoplay world="leaky"></leak-lab>`;
    await using opened = await around(
      one + one,
      { reducedMotion: 'no-preference', viewport: { width: 1280, height: 1500 } },
      policy() + script(),
    );
    const { page } = opened;
    await until(
      () => Promise.resolve(embeds(page).length),
      (count) => count === 2,
    );
    for (const embed of embeds(page)) await settled(embed, 1);
    await page.waitForTimeout(1_000);
    const labels = embeds(page).map((embed) =>
      embed.locator('button.play').getAttribute('aria-label'),
    );
    expect((await Promise.all(labels)).sort()).toEqual(['Pause', 'Play']);
    expect(opened.noise).toEqual([]);
  });
});

describe('the dialog that writes embeds', () => {
  it.each([
    ['', 'Embed', 'A task every frame'],
    ['zh/', '嵌入', '每帧都开任务'],
  ])('of /%s writes each form, and shows how it will look', async (language, button, title) => {
    const tab = await LessonTab.open(browser, `${language}lessons/${SLUG}/?frame=212`);
    const { page } = tab;
    await page.getByRole('button', { name: button, exact: true }).press('Enter');
    const dialog = page.getByRole('dialog');
    const snippet = dialog.getByTestId('snippet');
    const written = () => snippet.inputValue();
    const site = inject('siteUrl');
    await until(written, (text) => text.includes('<iframe'));
    expect(await written()).toContain(`src="${site}${language}embed/${SLUG}/?frame=212"`);
    const preview = dialog.frameLocator('iframe');
    await preview.locator('[data-log-hash]').first().waitFor();
    expect(await preview.getByTestId('frame').textContent()).toBe('212');
    await dialog.locator('input[value=element]').check();
    expect(await written()).toContain(
      `<leak-lab lesson="${SLUG}" ${language ? 'lang="zh" ' : ''}frame="212">`,
    );
    await dialog.locator('input[value=markdown]').check();
    expect(await written()).toBe(`[${title}](${site}${language}lessons/${SLUG}/?frame=212)`);
    await dialog.locator('input[value=wiki]').check();
    await dialog.locator('select').first().selectOption('fixed');
    await dialog.locator('input[type=checkbox]').nth(1).check();
    await until(
      written,
      (text) => text === `${site}${language}embed/${SLUG}/?world=fixed&code=1&frame=212`,
    );
    await preview.locator('[data-pane=fixed]').waitFor();
    await preview.locator('[data-world=fixed]').waitFor();
    expect(await preview.locator('[data-world]').count()).toBe(1);
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await dialog.count()).toBe(0);
    expect(tab.noise).toEqual([]);
    await tab.close();
  });
});
