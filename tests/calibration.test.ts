import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { deriveCosts, deriveSizes, literal } from '../bench/calibrate/derive.mjs';
import record from '../bench/calibrate/recorded.json';
import { GO_COSTS, ZERO_COSTS } from '../src/lib/engine';

const source = (file: string): string =>
  readFileSync(new URL(`../src/lib/engine/${file}`, import.meta.url), 'utf8');

it('the costs are what the record gives', () => {
  expect(GO_COSTS).toEqual(deriveCosts(record.measured));
});

it('the sizes are what the record gives', () => {
  const sizes = literal(deriveSizes(record.measured));
  expect(source('memory/sizes.ts')).toContain(`export const SIZES = ${sizes}`);
});

it('the record says where it comes from', () => {
  expect(record.date).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(record.go).toMatch(/^go1\.\d+/);
  expect(record.cpu).toMatch(/^\d+ × \S/);
});

it('costs are whole, and none is negative; without costs all are zero', () => {
  for (const [name, ns] of Object.entries(GO_COSTS)) {
    expect(Number.isInteger(ns) && ns >= 0, name).toBe(true);
  }
  expect(Object.keys(ZERO_COSTS)).toEqual(Object.keys(GO_COSTS));
  expect(new Set(Object.values(ZERO_COSTS))).toEqual(new Set([0]));
});

it('orders of magnitude are Go’s', () => {
  const { turn, lock, channel, switch: switching, spawn, spawnNew, wake } = GO_COSTS;
  const ascending = [turn, lock, channel, switching, spawn + spawnNew, wake];
  expect(ascending).toEqual([...ascending].sort((a, b) => a - b));
});

it.each(['en', 'zh'])('the about page names the costs, in %s', (locale) => {
  const about = new URL(`../src/routes/[[locale=locale]]/about/${locale}.md`, import.meta.url);
  const rows = [...readFileSync(about, 'utf8').matchAll(/^\|.*\| .*?([\d,]+) ns.* \|$/gm)];
  const { stackGrow, ...named } = GO_COSTS;
  // Too small to be told from nothing.
  expect(stackGrow).toBe(0);
  expect(rows.map(([, ns]) => Number(ns.replaceAll(',', '')))).toEqual(Object.values(named));
});
