/** What a launched lesson says to a Learning Record Store, by the rules of cmi5. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Cmi5Session, readLaunch, RecordStore, type LaunchStatus } from '../src/lib/xapi';
import { LearningRecordStore } from './support/learning-record-store';

const STEPS = 4;

let store: LearningRecordStore;
let kept: Map<string, string>;
beforeEach(async () => {
  store = await LearningRecordStore.start();
  kept = new Map();
});
afterEach(async () => {
  expect(store.rules.broken).toEqual([]);
  await store[Symbol.asyncDispose]();
});

/** A clock that goes on by a minute and something at each look. */
let now = Date.parse('2026-01-02T03:04:05.678Z');

/** A page that the query opens, in the tab whose storage is `kept`. */
function openPage(query: string, storage = kept) {
  const read = readLaunch(query);
  if ('wrong' in read) throw new Error(read.wrong.join());
  const pauses: number[] = [];
  const languages: string[] = [];
  let status: LaunchStatus | null = null;
  const session = new Cmi5Session(
    read.launch,
    STEPS,
    {
      fetch: (url, init) => fetch(url, init),
      store: new RecordStore(() => ({
        getItem: (key) => storage.get(key) ?? null,
        setItem: (key, value) => void storage.set(key, value),
      })),
      now: () => (now += 61_234),
      newId: () => crypto.randomUUID(),
      delay: (then, ms) => {
        pauses.push(ms);
        const timer = setTimeout(then, 1);
        return () => clearTimeout(timer);
      },
    },
    {
      changed: (told) => (status = told),
      prefers: (tags) => languages.push(...tags),
    },
  );
  const arrived = () => expect.poll(() => status?.unsent, { timeout: 10_000 }).toBe(0);
  return { session, pauses, languages, arrived, status: () => status };
}

describe('a session', () => {
  it('says initialized, progressed, completed, passed and terminated, each by its rules', async () => {
    const page = openPage(store.launch({ masteryScore: 0.8 }));
    page.session.stepped(0);
    await page.session.start();
    page.session.stepped(1);
    page.session.stepped(0);
    page.session.stepped(3);
    page.session.checked(0.25);
    page.session.checked(1);
    page.session.end();
    await page.arrived();
    expect(store.verbs).toEqual([
      ...['initialized', 'progressed', 'progressed', 'completed', 'passed', 'terminated'],
    ]);
    expect(store.statements.map(({ result }) => result)).toMatchObject([
      ...[undefined, { extensions: {} }, { extensions: {} }],
      ...[{ completion: true }, { success: true, score: { scaled: 1 } }, {}],
    ]);
    expect(JSON.stringify(store.statements)).toMatch(/"duration":"PT\d+M[\d.]+S"/);
    expect(page.status()).toMatchObject({ is: 'ended', unsent: 0, fault: null });
    expect(page.session.returnURL).toBe(store.returnURL);
    expect(store.asked.filter((what) => what.startsWith('POST'))).toHaveLength(1);
  });

  it('says nothing after terminated, whatever happens', async () => {
    const page = openPage(store.launch());
    await page.session.start();
    page.session.end();
    page.session.end();
    page.session.stepped(3);
    page.session.checked(1);
    await page.arrived();
    expect(store.verbs).toEqual(['initialized', 'terminated']);
  });

  it('passes with a part of the score where the course asks for no more', async () => {
    const page = openPage(store.launch({ masteryScore: 0.5 }));
    await page.session.start();
    page.session.checked(0.4);
    page.session.checked(0.5);
    page.session.checked(1);
    page.session.end();
    await page.arrived();
    expect(store.verbs).toEqual(['initialized', 'passed', 'terminated']);
    expect(store.statements[1]).toMatchObject({
      result: { success: true, score: { scaled: 0.5 } },
    });
  });

  it.each([0.9, undefined])(
    'fails at its end, with the best score, where none is enough for a mastery score of %s',
    async (masteryScore) => {
      const page = openPage(store.launch(masteryScore === undefined ? {} : { masteryScore }));
      await page.session.start();
      page.session.checked(0.25);
      page.session.checked(0.75);
      page.session.checked(0.5);
      await page.arrived();
      expect(store.verbs).toEqual(['initialized']);
      page.session.end();
      await page.arrived();
      expect(store.verbs).toEqual(['initialized', 'failed', 'terminated']);
      expect(store.statements[1]).toMatchObject({
        result: { success: false, score: { scaled: 0.75 } },
      });
    },
  );

  it.each(['Browse', 'Review'] as const)(
    'in mode %s tells that it began and ended',
    async (mode) => {
      const page = openPage(store.launch({ launchMode: mode }));
      await page.session.start();
      expect(page.status()).toMatchObject({ is: 'reporting', isLookingOn: true });
      page.session.stepped(3);
      page.session.checked(0.25);
      page.session.checked(1);
      page.session.end();
      await page.arrived();
      expect(store.verbs).toEqual(['initialized', 'terminated']);
    },
  );

  it('tells of the language that the learner prefers', async () => {
    const page = openPage(store.launch({ languagePreference: 'zh-CN, en' }));
    await page.session.start();
    expect(page.languages).toEqual(['zh-CN', 'en']);
  });
});

describe('a reload', () => {
  it('goes on with the session: one token, one initialized, nothing twice', async () => {
    const query = store.launch();
    const first = openPage(query);
    await first.session.start();
    first.session.stepped(3);
    await first.arrived();
    first.session.dispose();
    const second = openPage(query);
    await second.session.start();
    second.session.stepped(3);
    second.session.checked(1);
    await second.arrived();
    second.session.dispose();
    const third = openPage(query);
    await third.session.start();
    third.session.checked(1);
    third.session.end();
    await third.arrived();
    expect(store.verbs).toEqual(['initialized', 'completed', 'passed', 'terminated']);
    expect(store.asked.filter((what) => what.startsWith('POST'))).toHaveLength(1);
    third.session.dispose();
    const fourth = openPage(query);
    await fourth.session.start();
    fourth.session.stepped(3);
    expect(fourth.status()).toMatchObject({ is: 'ended', unsent: 0 });
    expect(store.verbs).toHaveLength(4);
  });

  it('sends what had not arrived', async () => {
    const query = store.launch();
    const first = openPage(query);
    await first.session.start();
    await first.arrived();
    store.trouble = () => 503;
    first.session.stepped(1);
    await expect.poll(() => first.status()?.isRetrying).toBe(true);
    first.session.dispose();
    store.trouble = () => null;
    const second = openPage(query);
    await second.session.start();
    await second.arrived();
    expect(store.verbs).toEqual(['initialized', 'progressed']);
  });

  it('in a browser that keeps nothing is told that the token is gone, and the next launch works', async () => {
    const query = store.launch();
    const first = openPage(query, new Map());
    await first.session.start();
    await first.arrived();
    const second = openPage(query, new Map());
    await second.session.start();
    expect(second.status()).toMatchObject({
      is: 'failed',
      fault: { part: 'token', why: 'The token was given out before.' },
    });
    second.session.stepped(3);
    second.session.end();
    expect(store.verbs).toEqual(['initialized']);
  });

  it('takes a damaged record for none', async () => {
    kept.set('leaklab.cmi5', '{"version":1,"fetch":7');
    const page = openPage(store.launch());
    await page.session.start();
    await page.arrived();
    expect(store.verbs).toEqual(['initialized']);
  });
});

it('another launch of the same registration says completed and passed no second time', async () => {
  const first = openPage(store.launch());
  await first.session.start();
  first.session.stepped(3);
  first.session.checked(1);
  first.session.end();
  await first.arrived();
  const second = openPage(store.launch());
  await second.session.start();
  second.session.stepped(3);
  second.session.checked(0.25);
  second.session.checked(0.5);
  second.session.checked(0.25);
  second.session.end();
  await second.arrived();
  expect(store.verbs).toEqual([
    ...['initialized', 'completed', 'passed', 'terminated'],
    ...['initialized', 'terminated'],
  ]);
});

describe('a server that is not well', () => {
  it.each([500, 429, 'cut'] as const)(
    '(%s) is asked again, ever later, and all arrives',
    async (trouble) => {
      const query = store.launch();
      const failures = new Map<string, number>();
      // Each kind of request goes wrong seven times; the token's own is answered at the second time.
      store.trouble = (what) => {
        const count = (failures.get(what) ?? 0) + 1;
        failures.set(what, count);
        return count <= (what.startsWith('POST') ? 1 : 7) ? trouble : null;
      };
      const page = openPage(query);
      const starting = page.session.start();
      page.session.stepped(1);
      await starting;
      page.session.stepped(3);
      page.session.end();
      await page.arrived();
      expect(store.verbs).toEqual(['initialized', 'progressed', 'completed', 'terminated']);
      expect(page.pauses.slice(1, 8)).toEqual([1, 2, 5, 15, 30, 60, 60].map((s) => s * 1_000));
      expect(page.status()).toMatchObject({ is: 'ended', isRetrying: false, fault: null });
    },
  );

  it('that took a statement and did not say so is asked again, and has it once', async () => {
    const page = openPage(store.launch());
    await page.session.start();
    await page.arrived();
    const send = globalThis.fetch;
    let lost = 0;
    globalThis.fetch = async (...request) => {
      const answer = await send(...request);
      if (lost++ === 0) throw new TypeError('network');
      return answer;
    };
    page.session.end();
    await page.arrived();
    globalThis.fetch = send;
    expect(lost).toBeGreaterThan(1);
    expect(store.verbs).toEqual(['initialized', 'terminated']);
  });

  it.each([400, 401, 403])(
    'or will not have it (%i) is asked no more, which is said',
    async (status) => {
      const page = openPage(store.launch());
      await page.session.start();
      await page.arrived();
      store.trouble = () => status;
      page.session.stepped(1);
      await expect.poll(() => page.status()?.is).toBe('failed');
      expect(page.status()?.fault).toEqual({ part: 'store', why: String(status) });
      const { length } = store.asked;
      page.session.stepped(3);
      page.session.end();
      expect(store.asked).toHaveLength(length);
    },
  );

  it('without launch data is told nothing', async () => {
    const page = openPage(store.launch());
    store.trouble = (what) => (what.includes('LMS.LaunchData') ? 404 : null);
    await page.session.start();
    page.session.stepped(3);
    expect(page.status()).toMatchObject({ is: 'failed', fault: { part: 'launch-data' } });
    expect(store.verbs).toEqual([]);
  });
});

describe('a launch', () => {
  const change = (key: string, value: string | null): string => {
    const query = new URLSearchParams(store.launch());
    if (value === null) query.delete(key);
    else query.set(key, value);
    return `?${query.toString()}`;
  };

  it.each([
    ['endpoint', null],
    ['endpoint', 'javascript:alert(1)'],
    ['fetch', 'data:application/json,{}'],
    ['actor', '{"mbox":"mailto:a@example.com"}'],
    ['actor', '{"account":{"homePage":"https://course.example/"}}'],
    ['actor', 'not json'],
    ['registration', 'not-a-uuid'],
    ['activityId', ''],
  ])('with %s=%s is named for what is wrong', (key, value) => {
    expect(readLaunch(change(key, value))).toEqual({ wrong: [key] });
  });
});
