import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSchedule, encodeSchedule, POLICIES } from '../engine';
import { readFragment, writeFragment } from './fragment';
import { readSettings, writeSettings, type LinkSettings } from './settings';

describe('the settings of a link', () => {
  it('are read without regard to the case of keys, and unknown ones do no harm', () => {
    const { settings, misread } = readSettings(
      '?SEED=7&Frame=212&event=3&speed=0.5&World=Fixed&tool=trace&task=41&theme=DARK&utm=1&__proto__=2&constructor=3',
    );
    expect(settings).toEqual({
      ...{ seed: 7, frame: 212, event: 3, speed: 0.5, world: 'fixed' },
      ...{ tool: 'trace', task: 41, theme: 'dark' },
    });
    expect(misread).toEqual([]);
  });

  it('are left out, and named, where they are not understood', () => {
    const { settings, misread } = readSettings(
      '?seed=-1&seed=5&frame=1e3&speed=99&world=left&policy=dfs&schedule=o2:1&task=%FF&theme=&event=9',
    );
    expect(settings).toEqual({ event: 9 });
    expect(misread).toEqual([
      ...['seed', 'frame', 'speed', 'world', 'policy', 'schedule', 'task', 'theme'],
    ]);
  });

  it('come out as they went in, beside unknown keys that are taken over', () => {
    const settings: fc.Arbitrary<LinkSettings> = fc.record(
      {
        seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
        policy: fc.constantFrom('go', 'random', 'pct'),
        schedule: fc
          .array(fc.oneof(fc.constant(0), fc.nat(99)), { maxLength: 60 })
          .map((answers) => encodeSchedule({ order: 'open', answers })),
        frame: fc.nat(36_000),
        event: fc.nat(1_000_000),
        speed: fc.constantFrom(0.1, 0.5, 1, 4, 16),
        world: fc.constantFrom('leaky', 'fixed'),
        tool: fc.stringMatching(/^[a-z]{1,20}$/),
        task: fc.nat(1_000_000),
        theme: fc.constantFrom('auto', 'light', 'dark', 'contrast'),
        present: fc.constant('1'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(settings, (value) => {
        const query = writeSettings(value, '?group=blue&SEED=9');
        expect(readSettings(query)).toEqual({ settings: value, misread: [] });
        expect(new URLSearchParams(query).get('group')).toBe('blue');
        expect(query).not.toContain('SEED');
      }),
    );
    expect(writeSettings({})).toBe('');
  });

  it('name policies and schedules that the engine knows', () => {
    for (const policy of ['go', 'random', 'pct']) {
      expect(POLICIES).toContain(policy);
      expect(readSettings(`?policy=${policy}`).misread).toEqual([]);
    }
    const text = fc.array(fc.constantFrom('o1:', 'q1:', '~', '.', '(', ')', 'z', '0', '5'));
    fc.assert(
      fc.property(text, (parts) => {
        const { schedule } = readSettings(`?schedule=${parts.join('')}`).settings;
        if (schedule !== undefined) expect(() => decodeSchedule(schedule)).not.toThrow();
      }),
      { numRuns: 2_000 },
    );
    expect(readSettings('?schedule=o1:~zzzzzz.').misread).toEqual(['schedule']);
    expect(readSettings('?schedule=o1:~zz.(1a)5').settings.schedule).toBe('o1:~zz.(1a)5');
  });

  it('are answered, whatever the query is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { settings } = readSettings(`?frame=${text}&${text}`);
        expect(Object.getPrototypeOf(settings)).toBe(Object.prototype);
      }),
    );
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

describe('the fragment of a link', () => {
  it('holds a step, code, both or nothing', () => {
    for (const [hash, step, code] of [
      ['', null, null],
      ['#leak', 'leak', null],
      ['#code=1.2.AA.3', null, '1.2.AA.3'],
      ['#leak&code=1.2.AA.3', 'leak', '1.2.AA.3'],
    ] as const) {
      expect(readFragment(hash)).toEqual({ step, code });
      expect(writeFragment({ step, code })).toBe(hash);
    }
  });

  it('is understood as mail and chats may have written it', () => {
    const both = { step: 'leak', code: '1.2.A-_.3' };
    for (const hash of [
      '#leak&Code=1.2.A-_.3',
      '#leak&x=1&code%3D1.2.A-_%2E3',
      '#&leak&CODE=1.2.A-_.3',
    ]) {
      expect(readFragment(hash)).toEqual(both);
    }
    expect(readFragment('#%E0%A4%A')).toEqual({ step: null, code: null });
    expect(readFragment('#content')).toEqual({ step: 'content', code: null });
  });

  it('is answered, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { code } = readFragment(`#${text}`);
        if (code !== null) expect(text.toLowerCase()).toContain('code');
      }),
    );
    const start = performance.now();
    expect(readFragment(`#${'&'.repeat(2_000_000)}code=1`).code).toBeNull();
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
