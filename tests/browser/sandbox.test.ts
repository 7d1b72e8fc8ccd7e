/**
 * The sandbox in a real browser, under the site's policy, from a plain file server under a sub-path.
 * The page is built twice: with the kernel, and with a "kernel" that gives programs the worker's own
 * `postMessage`, as if the scrub had failed.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { build, type Plugin } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bootHash } from '../../scripts/boot-hash.mjs';
import { findBrowser, launchArgs } from '../../scripts/find-browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { kernelPlugin } from '../../src/build/kernel-plugin';
import type { RunRequest } from '../../src/lib/sandbox';
import type { SandboxPage, Seen } from './sandbox-page/page';

declare const sandboxPage: SandboxPage;

const policy = [
  "default-src 'self'",
  `script-src 'self' '${bootHash()}'`,
  "style-src 'self' 'unsafe-inline'",
  "worker-src 'self' blob:",
  "frame-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const forgingKernel =
  '(function(){return function(job,program){program({post:postMessage.bind(self)},self)}})()';

let folder: string;
let browser: Browser;
let page: Page;
let forging: Page;
let closeServers: () => Promise<void>;
let cdp: CDPSession;

/** Where everything that tries to leave the sandbox tries to go. It must stay unvisited. */
const canary = createServer((_, response) => response.end());
let visits = 0;
let outside: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leaklab-sandbox-'));
  await buildPage('real', []);
  await buildPage('forged', [kernelOf(forgingKernel)]);
  const server = await serve({ dir: join(folder, 'real'), port: 0, base: '/a/b/' });
  const forgedServer = await serve({ dir: join(folder, 'forged'), port: 0, base: '/a/b/' });
  canary.on('connection', () => visits++);
  await new Promise<void>((done) => canary.listen(0, '127.0.0.1', done));
  outside = `127.0.0.1:${(canary.address() as AddressInfo).port}`;
  closeServers = async () => {
    canary.close();
    await Promise.all([server.close(), forgedServer.close()]);
  };
  browser = await chromium.launch({ executablePath: await findBrowser(), args: launchArgs });
  cdp = await browser.newBrowserCDPSession();
  page = await open(server.url);
  forging = await open(forgedServer.url);
});

afterAll(async () => {
  await browser.close();
  await closeServers();
  await rm(folder, { recursive: true });
});

async function buildPage(name: string, plugins: Plugin[]): Promise<void> {
  const root = fileURLToPath(new URL('./sandbox-page/', import.meta.url));
  const csp: Plugin = {
    name: 'csp',
    transformIndexHtml: (html) => html.replace('%policy%', policy),
  };
  await build({
    root,
    base: './',
    configFile: false,
    logLevel: 'error',
    plugins: [...plugins, kernelPlugin(), csp],
    build: { outDir: join(folder, name) },
  });
}

/** Stands before the real plugin and gives another kernel. */
function kernelOf(text: string): Plugin {
  return {
    name: 'forging-kernel',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:leaklab-kernel' ? '\0forging-kernel' : undefined),
    load: (id) =>
      id === '\0forging-kernel' ? `export default ${JSON.stringify(text)}` : undefined,
  };
}

async function open(url: string): Promise<Page> {
  const opened = await browser.newPage();
  await opened.goto(url);
  await opened.waitForFunction(() => 'sandboxPage' in globalThis);
  return opened;
}

/** Workers that are there now, in either page. */
async function workers(): Promise<number> {
  const { targetInfos } = await cdp.send('Target.getTargets');
  return targetInfos.filter(({ type }) => type === 'worker').length;
}

/** A program, compiled by hand: its lines are the learner's lines. Line 1 is the function's head. */
function program(body: string, siteLines: readonly number[] = []): RunRequest['program'] {
  const code = `(function ($k, $leaklab) { "use strict";\n${body}\n})`;
  const lines = code.split('\n').length;
  const map = {
    version: 3,
    sources: ['program.ts'],
    names: [],
    mappings: `AAAA${';AACA'.repeat(lines - 1)}`,
  };
  const sites = [0, ...siteLines].map((line) => ({
    kind: 'call' as const,
    line,
    column: 1,
    fn: 'main',
  }));
  return { file: 'program.ts', code, map: JSON.stringify(map), sites };
}

const request = (
  body: string,
  siteLines: readonly number[] = [],
  more: Partial<RunRequest> = {},
): RunRequest => ({
  program: program(body, siteLines),
  run: { seed: 42, procs: 4, policy: 'go' },
  frames: 120,
  ...more,
});

const start = (on: Page, asked: RunRequest): Promise<number> =>
  on.evaluate((asked) => sandboxPage.start(asked), asked);

const seen = (on: Page, run: number): Promise<Seen> =>
  on.evaluate((run) => sandboxPage.seen(run), run);

async function ended(on: Page, run: number): Promise<Seen> {
  await on.waitForFunction((run) => sandboxPage.seen(run).end !== null, run, { timeout: 45_000 });
  return seen(on, run);
}

const run = async (asked: RunRequest, on = page): Promise<Seen> =>
  ended(on, await start(on, asked));

/** Each task waits for one frame; main spawns one in each frame, for ever. */
const SPAWNING = `
function main() { return $k.call(main$1(), 1); }
function* main$1() {
  for (;;) {
    if (--$k.fuel < 0 && $k.burn(1)) yield;
    ($k.site = 2, $leaklab.go(one));
    $k.at($leaklab.frame.next(), 3) ? yield : $k.got();
  }
}
function one() { return $k.call(one$1(), 4); }
function* one$1() {
  $k.at($leaklab.frame.next(), 4) ? yield : $k.got();
}
return { main };`;

/** What main logs about what it found. */
const logging = (statements: string): string => `
function main() {
  ${statements}
}
return { main };`;

describe('a run', () => {
  test('sends its log and stops at the frame that was asked for', async () => {
    const { end, words, entries, late } = await run(request(SPAWNING, [5, 6, 7, 12]));
    expect(end).toEqual({ exitCode: 0, fault: null });
    expect(words).toBeGreaterThan(120 * 4 * 6);
    expect(entries).toEqual(['main', 'one']);
    expect(late).toBe(0);
  });

  test('says the same, word for word, whatever else runs', async () => {
    const asked = request(SPAWNING, [5, 6, 7, 12], { frames: 600 });
    const [left, right] = [await start(page, asked), await start(page, asked)];
    const both = [await ended(page, left), await ended(page, right)];
    expect(both[0].digest).toBe(both[1].digest);
    expect((await run(asked)).digest).toBe(both[0].digest);
  });

  test('is sent in parts: the first one early', async () => {
    const body = SPAWNING.replace('$leaklab.go(one)', 'spawnMany()').replace(
      'return { main }',
      'function spawnMany() { for (let i = 0; i < 2000; i++) $leaklab.go(one); }\nreturn { main }',
    );
    const { end, batches, words, firstBatch, endedAt } = await run(request(body, [5, 6, 7, 12]));
    expect(end).toEqual({ exitCode: 0, fault: null });
    expect(words).toBeGreaterThan(4_000_000);
    expect(batches).toBeGreaterThan(5);
    expect(firstBatch).toBeLessThan(endedAt / 2);
  });

  test('that throws while it loads panics, with the line', async () => {
    const { end } = await run(request('\nthrow new TypeError("no");'));
    expect(end?.exitCode).toBe(2);
    expect(end?.fault).toMatchObject({ code: 'panic', line: 3 });
  });

  test('that is no JavaScript at all has crashed, in words', async () => {
    const { end } = await run(request('] no'));
    expect(end?.fault).toMatchObject({ code: 'crash', line: 2 });
    expect(end?.fault?.message).toContain('SyntaxError');
  });
});

describe('a program that does not stop', () => {
  test('is ended by its fuel, with the line of the loop', async () => {
    const body =
      'function main() {\n  while (true) { if (--$k.fuel < 0) $k.burnSync(1); }\n}\nreturn { main };';
    const { end, endedAt } = await run(request(body, [3]));
    expect(end?.fault).toMatchObject({ code: 'fuel', line: 3 });
    expect(endedAt).toBeLessThan(2_000);
  });

  test('is terminated within 2 s where fuel cannot see it, and the last line is named', async () => {
    const bomb = `
function main() {
  if (--$k.fuel < 0) $k.burnSync(1);
  return /^(a+)+$/.test("a".repeat(50) + "b");
}
return { main };`;
    const { end, endedAt } = await run(request(bomb, [3]));
    expect(end?.fault).toMatchObject({ code: 'watchdog', line: 3 });
    expect(end?.fault?.message).toContain('line 3');
    expect(endedAt).toBeLessThan(2_000);
    expect(await workers()).toBe(0);
  });

  test('does not keep the page from answering', async () => {
    const bomb = 'return { main: () => /^(a+)+$/.test("a".repeat(50) + "b") };';
    const id = await start(page, request(bomb));
    const worst = await page.evaluate(async () => {
      let worst = 0;
      for (let i = 0; i < 60; i++) {
        const before = performance.now();
        await new Promise((done) => requestAnimationFrame(done));
        worst = Math.max(worst, performance.now() - before);
      }
      return worst;
    });
    expect(worst).toBeLessThan(250);
    await ended(page, id);
  });
});

describe('what a program cannot reach', () => {
  const names = [
    ...['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'importScripts', 'eval', 'Function'],
    ...['Worker', 'SharedWorker', 'indexedDB', 'caches', 'BroadcastChannel', 'navigator', 'self'],
    ...['postMessage', 'onmessage', 'addEventListener', 'MessageChannel', 'WebAssembly', 'Atomics'],
    ...['SharedArrayBuffer', 'WeakRef', 'FinalizationRegistry', 'Intl', 'location', 'close'],
    ...['structuredClone', 'WebTransport', 'RTCPeerConnection', 'OffscreenCanvas', 'Notification'],
  ];

  test('the network, storage, other realms, clocks', async () => {
    const { strings, end } = await run(
      request(
        logging(
          `
  for (const name of ${JSON.stringify(names)}) {
    const type = new Function === 0 || typeof globalThis[name];
    if (type !== 'undefined') $leaklab.log(name + ' is ' + type);
  }`.replace('new Function === 0 || ', ''),
        ),
      ),
    );
    expect(end).toEqual({ exitCode: 0, fault: null });
    expect(strings).toEqual([]);
  });

  test('whatever is left is ECMAScript', async () => {
    const { strings } = await run(
      request(
        logging(`
  for (let o = globalThis; o !== null && o !== Object.prototype; o = Object.getPrototypeOf(o)) {
    for (const key of Reflect.ownKeys(o)) {
      const { value } = Object.getOwnPropertyDescriptor(o, key);
      if (typeof value !== 'number') $leaklab.log(String(key));
    }
  }`),
      ),
    );
    expect(strings).toMatchInlineSnapshot(`
      [
        "Object",
        "Array",
        "Number",
        "parseFloat",
        "parseInt",
        "undefined",
        "Boolean",
        "String",
        "Symbol",
        "RegExp",
        "Error",
        "AggregateError",
        "EvalError",
        "RangeError",
        "ReferenceError",
        "SyntaxError",
        "TypeError",
        "URIError",
        "SuppressedError",
        "globalThis",
        "JSON",
        "Math",
        "ArrayBuffer",
        "Uint8Array",
        "Int8Array",
        "Uint16Array",
        "Int16Array",
        "Uint32Array",
        "Int32Array",
        "BigUint64Array",
        "BigInt64Array",
        "Uint8ClampedArray",
        "Float32Array",
        "Float64Array",
        "Float16Array",
        "DataView",
        "Map",
        "BigInt",
        "Set",
        "Iterator",
        "WeakMap",
        "WeakSet",
        "Proxy",
        "Reflect",
        "DisposableStack",
        "decodeURI",
        "decodeURIComponent",
        "encodeURI",
        "encodeURIComponent",
        "escape",
        "unescape",
        "isFinite",
        "isNaN",
        "Date",
        "performance",
        "setTimeout",
        "setInterval",
        "requestAnimationFrame",
        "Promise",
        "queueMicrotask",
        "crypto",
        "console",
      ]
    `);
  });

  test('code made from text', async () => {
    const attempts = [
      '(() => {}).constructor("return 1")()',
      '(function* () {}).constructor("yield 1")()',
      '(async () => {}).constructor("return 1")()',
      '(async function* () {}).constructor("yield 1")()',
      'Reflect.construct((() => {}).constructor, ["return 1"])',
    ];
    for (const attempt of attempts) {
      const { end } = await run(request(logging(`return ${attempt};`)));
      expect(end?.fault, attempt).toMatchObject({ code: 'panic', line: 4 });
    }
  });

  test('modules from elsewhere, and promises by way of them', async () => {
    const { strings, end } = await run(
      request(
        logging(`
  const found = import('data:text/javascript,postMessage(1)');
  $leaklab.log(typeof found.then, found.constructor === Object);
  import('http://${outside}/x.js'); import('blob:null/1');`),
        [],
        { frames: 5 },
      ),
    );
    expect(strings).toEqual(['undefined true']);
    expect(end?.fault).toBeNull();
    expect(visits).toBe(0);
  });

  test.each(['Date.now()', 'setTimeout(1)', 'Promise.resolve()', 'Math.random()', 'console.log()'])(
    '%s, and the message says what to use',
    async (expression) => {
      const { end } = await run(request(logging(`return ${expression};`)));
      expect(end?.fault).toMatchObject({ code: 'panic', line: 4 });
      expect(end?.fault?.message).toMatch(/is not part of a run\. /);
    },
  );
});

describe('a program that turns on its own realm', () => {
  test.each([
    'Error.prepareStackTrace = () => "nonsense";',
    'Error.stackTraceLimit = 0;',
    'Object.defineProperty(Error, "prepareStackTrace", { value: () => "nonsense" });',
  ])('%s cannot hide a line', async (attack) => {
    const { end } = await run(request(`try { ${attack} } catch {}\n\nthrow new Error("here");`));
    expect(end?.fault).toMatchObject({ code: 'panic', line: 4 });
  });

  test.each([
    'Array.prototype[Symbol.iterator] = function* () { for (;;) yield 1; };',
    'Array.prototype.push = () => { throw 1; };',
    'Object.prototype.type = "end"; Object.prototype.then = () => {};',
    'Object.defineProperty(Object.prototype, "words", { set() { throw 1; } });',
    'Map.prototype.get = () => 1; Reflect.apply = () => 1; Function.prototype.call = () => 1;',
    'throw { get stack() { throw 1; }, get message() { throw 2; } };',
    'throw new Proxy({}, { get() { throw 1; }, getPrototypeOf() { throw 1; }, has() { throw 1; } });',
  ])('harms itself alone: %s', async (attack) => {
    const { end, late } = await run(request(`${attack}\n${SPAWNING}`, [5, 6, 7, 12]));
    expect(end).not.toBeNull();
    expect(late).toBe(0);
    const clean = await run(request(SPAWNING, [5, 6, 7, 12], { frames: 20 }));
    expect(clean.end).toEqual({ exitCode: 0, fault: null });
  });

  test('cannot close the script in which it stands', async () => {
    const text =
      '"</script><script>postMessage(1)//"; "<!--"; "\u2028"\n' +
      `//# sourceMappingURL=http://${outside}/x`;
    const { end } = await run(request(`${text}\n${SPAWNING}`, [], { frames: 20 }));
    expect(end).toEqual({ exitCode: 0, fault: null });
  });
});

describe('a worker that forges messages', () => {
  const forge = (statements: string): Promise<Seen> =>
    run(request(`const { post } = $k;\n${statements}`), forging);

  test('is cut off when it says too much at once', async () => {
    const { end } = await forge('for (;;) post({ type: "at", site: 1 });');
    expect(end?.fault).toMatchObject({ code: 'flood' });
  });

  test('is cut off when it sends more bytes than anybody takes', async () => {
    const { end } = await forge(
      'for (let i = 0; i < 80; i++) post({ type: "batch", words: Array.from({ length: 8 }, () => new Uint32Array(65536)), strings: [], entries: [] });',
    );
    expect(end?.fault).toMatchObject({ code: 'flood-size' });
  });

  test('is cut off when one message is too large', async () => {
    const { end } = await forge('post({ type: "end", exitCode: 0, fault: "x".repeat(1e6) });');
    expect(end?.fault).toMatchObject({ code: 'flood-size' });
  });

  test.each([
    'post(null)',
    'post({ type: "nonsense" })',
    'post(JSON.parse(\'{"__proto__":{"type":"ready"}}\'))',
    'post({ type: "end", exitCode: 0, fault: null, more: 1 })',
    'post({ type: "batch", words: [new Uint32Array(3)], strings: [], entries: [] })',
    'post({ type: "batch", words: [], strings: [1], entries: [] })',
    'const b = new ArrayBuffer(64); post({ type: "batch", words: [new Uint32Array(b, 16, 4)], strings: [], entries: [] })',
  ])('ends when it says %s', async (statement) => {
    const { end } = await forge(statement);
    expect(end?.fault).toMatchObject({ code: 'crash' });
  });

  test.each(['post(new Map())', 'post([[[[[[1]]]]]])', 'post(1n)', 'post(new Uint8Array(9))'])(
    'is cut off when it says %s',
    async (statement) => {
      const { end } = await forge(statement);
      expect(end?.fault).toMatchObject({ code: 'flood-size' });
    },
  );

  test('reaches no network even then', async () => {
    const attempts = `
      const tell = (text) => post({ type: 'batch', words: [], strings: [text], entries: [] });
      const refused = [];
      const attempt = (name, f) => { try { f(); tell(name); } catch {} };
      attempt('eval', () => self.eval('1'));
      attempt('importScripts', () => importScripts('http://${outside}/x.js'));
      attempt('blob', () => importScripts(URL.createObjectURL(new Blob(['1']))));
      attempt('sync xhr', () => { const x = new XMLHttpRequest(); x.open('GET', 'http://${outside}/', false); x.send(); });
      attempt('indexedDB', () => indexedDB.open('x'));
      const ws = new Promise((done) => { try { const s = new WebSocket('ws://${outside}/'); s.onerror = done; s.onopen = () => { tell('ws'); done(); }; } catch { done(); } });
      const nested = new Promise((done) => { try { const w = new Worker('http://${outside}/w.js'); w.onerror = done; } catch { done(); } });
      Promise.allSettled([
        fetch('http://${outside}/').then(() => tell('fetch')),
        fetch('http://127.0.0.1:1/').then(() => tell('fetch local')),
        import('data:text/javascript,1').then(() => tell('import')),
        import('http://${outside}/x.js').then(() => tell('import https')),
        ws, nested,
      ]).then(() => post({ type: 'end', exitCode: 0, fault: null }));`;
    const { end, strings } = await forge(attempts);
    expect(end).toEqual({ exitCode: 0, fault: null });
    expect(strings).toEqual([]);
    expect(visits).toBe(0);
    // The canary does sing.
    await fetch(`http://${outside}/`);
    expect(visits).toBe(1);
  });
});

describe('a kill', () => {
  test.each([0, 1, 20, 100, 300, 1_000])(
    'after %i ms leaves no worker and no word',
    async (delay) => {
      const body = SPAWNING.replace('$leaklab.go(one)', 'spawnMany()').replace(
        'return { main }',
        'function spawnMany() { for (let i = 0; i < 8; i++) $leaklab.go(one); for (let i = 0; i < 1e6; i++); }\nreturn { main }',
      );
      const id = await page.evaluate(
        async ([asked, delay]) => {
          const id = sandboxPage.start(asked);
          if (delay > 0) await new Promise((done) => setTimeout(done, delay));
          sandboxPage.kill(id);
          return id;
        },
        [request(body, [5, 6, 7, 12], { frames: 100_000 }), delay] as const,
      );
      const before = await seen(page, id);
      await page.waitForTimeout(200);
      expect(await seen(page, id)).toEqual(before);
      expect(before.end).toBeNull();
      expect(await workers()).toBe(0);
    },
  );

  test('reaches a worker that listens to nothing', async () => {
    const bomb = 'return { main: () => /^(a+)+$/.test("a".repeat(50) + "b") };';
    const id = await start(page, request(bomb));
    await page.waitForTimeout(300);
    expect(await workers()).toBe(1);
    await page.evaluate((id) => sandboxPage.kill(id), id);
    // Chromium lets a busy worker go on for 2 s before it stops it by force.
    await expect.poll(workers, { timeout: 4_000 }).toBe(0);
    expect((await seen(page, id)).end).toBeNull();
  });

  test('of the whole sandbox ends all, and the next run finds a new frame', async () => {
    const asked = request(SPAWNING, [5, 6, 7, 12], { frames: 1_000_000 });
    const ids = [await start(page, asked), await start(page, asked)];
    await page.waitForTimeout(100);
    await page.evaluate(() => sandboxPage.dispose());
    await page.waitForTimeout(100);
    expect(await workers()).toBe(0);
    expect(await page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(0);
    for (const id of ids) expect((await seen(page, id)).end).toBeNull();
    expect((await run(request(SPAWNING))).end).toEqual({ exitCode: 0, fault: null });
  });

  test('ends one of two runs alone', async () => {
    const asked = (frames: number): RunRequest => request(SPAWNING, [5, 6, 7, 12], { frames });
    const left = await start(page, asked(36_000));
    const right = await start(page, asked(3_000));
    await page.evaluate((left) => sandboxPage.kill(left), left);
    expect((await ended(page, right)).end).toEqual({ exitCode: 0, fault: null });
    expect((await seen(page, left)).end).toBeNull();
  });
});

test('a frame that dies with its process is replaced for the next run', async () => {
  const doomed = await open(page.url());
  // Playwright takes the whole page for crashed, and would not speak to it any more.
  const session = await doomed.context().newCDPSession(doomed);
  const evaluate = async (expression: string): Promise<unknown> => {
    const asked = { expression, awaitPromise: true, returnByValue: true };
    return (await session.send('Runtime.evaluate', asked)).result.value;
  };
  const ending = (asked: RunRequest): Promise<unknown> =>
    evaluate(`new Promise((ended) => {
      const id = sandboxPage.start(${JSON.stringify(asked)});
      const poll = setInterval(() => {
        const { end } = sandboxPage.seen(id);
        if (end !== null) ended(end), clearInterval(poll);
      }, 20);
    })`);

  expect(await ending(request(SPAWNING))).toEqual({ exitCode: 0, fault: null });
  const frame = doomed.frames().find((each) => each.parentFrame() !== null)!;
  const frameSession = await doomed.context().newCDPSession(frame);
  const dying = ending(request(SPAWNING, [], { frames: 1_000_000 }));
  await doomed.waitForTimeout(300);
  frameSession.send('Page.crash').catch(() => {});
  expect(await dying).toMatchObject({ fault: { code: 'watchdog' } });
  expect(await ending(request(SPAWNING))).toEqual({ exitCode: 0, fault: null });
  expect(await evaluate('document.querySelectorAll("iframe").length')).toBe(1);
  await doomed.close();
});

test('this browser lacks nothing', async () => {
  expect(await page.evaluate(() => sandboxPage.selfTest())).toBeNull();
});
