import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  readFragment,
  readSettings,
  type ChangedPrograms,
  type LinkSettings,
} from '../src/lib/share';
import { decodeCode, decodeFile } from '../src/lib/share/packing';

const folder = new URL('links/', import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

/** A link that somebody may have in a wiki, and what it holds. */
interface Recorded {
  readonly lesson: string;
  readonly link: string;
  readonly step: string | null;
  readonly settings: LinkSettings;
  readonly programs: ChangedPrograms | null;
}

describe('links of version 1 open for ever', () => {
  const names = readdirSync(new URL('v1/', folder));

  it.each(names.filter((name) => !name.endsWith('.leaklab.json')))('%s', async (name) => {
    const recorded = JSON.parse(read(`v1/${name}`)) as Recorded;
    const { search, hash } = new URL(recorded.link, 'https://leaklab.example/lessons/');
    const { step, code } = readFragment(hash);
    expect(step).toBe(recorded.step);
    expect(readSettings(search)).toEqual({ settings: recorded.settings, misread: [] });
    if (code === null) expect(recorded.programs).toBeNull();
    else
      expect(await decodeCode(code, recorded.lesson)).toEqual({
        ok: true,
        value: recorded.programs,
      });
  });

  it.each(names.filter((name) => name.endsWith('.leaklab.json')))('%s', async (name) => {
    const saved = await decodeFile(new Blob([read(`v1/${name}`)]), 'spawn-per-frame');
    const { programs } = JSON.parse(read('v1/both-programs-at-a-moment.json')) as Recorded;
    expect(saved).toEqual({ ok: true, value: { programs, settings: { seed: 7, frame: 212 } } });
  });

  it('and there are some', () => {
    expect(names.length).toBeGreaterThan(6);
  });
});

describe('a bad link is named for what it is', () => {
  const recorded = JSON.parse(read('bad.json')) as { what: string; hash: string; fault: string }[];

  it.each(recorded)('$what', async ({ hash, fault }) => {
    const { code } = readFragment(new URL(hash, 'https://leaklab.example/').hash);
    const result = await decodeCode(code ?? 'none', 'spawn-per-frame');
    expect(result.ok ? null : result.fault.code).toBe(fault);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  it('cut at any character, a good link is a cut one', async () => {
    const { link } = JSON.parse(read('v1/both-programs-at-a-moment.json')) as Recorded;
    const { hash } = new URL(link, 'https://leaklab.example/');
    for (let end = hash.indexOf('code=') + 5; end < hash.length; end++) {
      const { code } = readFragment(hash.slice(0, end));
      const result = await decodeCode(code ?? 'none', 'spawn-per-frame');
      expect([end, result.ok ? null : result.fault.code]).toEqual([end, 'cut']);
    }
  });
});
