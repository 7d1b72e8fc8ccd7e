import { describe, expect, it } from 'vitest';
import { settled } from '../src/lib/content';
import { hashLog } from '../src/lib/trace';
import { linesOf, runText } from './support/run-text';

describe('a parameter', () => {
  const body = 'log(parameter("entities", 50), parameter("entities", 50));';

  it('has the value that the program gives, unless the run has another', () => {
    expect(linesOf(body)).toEqual(['50 50']);
    expect(linesOf(body, { parameters: { entities: 7, other: 9 } })).toEqual(['7 7']);
  });

  it('takes nothing from what all objects have', () => {
    expect(linesOf('log(parameter("toString", 3));', { parameters: {} })).toEqual(['3']);
  });

  it.each(['"50"', 'NaN', 'Infinity', 'undefined'])('panics where its value is %s', (value) => {
    const { end } = runText(
      `export async function main() { parameter("x", ${value} as unknown as number); }`,
    );
    expect(end?.fault?.code).toBe('panic');
    expect(end?.fault?.message).toContain('is not a number');
  });

  it('is part of what a run depends on, and all that is new in it', () => {
    const text =
      'const n = parameter("n", 3); export async function main() { for (let i = 0; i < n; i++) go(async () => { await sleep(second); }); await frame.next(); }';
    const hash = (n?: number): string =>
      hashLog(runText(text, n === undefined ? {} : { parameters: { n } }).log);
    expect(hash(3)).toBe(hash());
    expect(hash(4)).not.toBe(hash());
    expect(hash(4)).toBe(hash(4));
  });
});

describe('a slider', () => {
  const range = { min: 0.1, max: 1, step: 0.1 };
  it.each([
    [0.3, 0.3],
    [0.34, 0.3],
    [-5, 0.1],
    [99, 1],
  ])('puts %d at %d', (value, at) => {
    expect(settled(value, range)).toBe(at);
  });
});
