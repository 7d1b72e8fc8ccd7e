import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { START_MS, Watchdog, WHOLE_MS } from './watchdog';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watch(): { watchdog: Watchdog; expired: string[] } {
  const expired: string[] = [];
  const watchdog = new Watchdog((reason) => expired.push(reason));
  watchdog.start();
  return { watchdog, expired };
}

test('a run that falls silent is ended before 2 s are over', () => {
  const { watchdog, expired } = watch();
  watchdog.heard();
  vi.advanceTimersByTime(1_600);
  expect(expired).toEqual([]);
  vi.advanceTimersByTime(300);
  expect(expired).toEqual(['silence']);
});

test('any word begins the silence anew', () => {
  const { watchdog, expired } = watch();
  for (let i = 0; i < 10; i++) {
    watchdog.heard();
    vi.advanceTimersByTime(1_600);
  }
  expect(expired).toEqual([]);
});

test('a run that talks for ever ends too', () => {
  const { watchdog, expired } = watch();
  for (let ms = 0; ms < WHOLE_MS + 1_000; ms += 500) {
    watchdog.heard();
    vi.advanceTimersByTime(500);
  }
  expect(expired).toEqual(['whole']);
});

test('a worker may be slow to start, but not for ever', () => {
  const { expired } = watch();
  vi.advanceTimersByTime(START_MS - 200);
  expect(expired).toEqual([]);
  vi.advanceTimersByTime(400);
  expect(expired).toEqual(['start']);
});

test('time in which the page itself stood still is not the worker’s silence', () => {
  const { watchdog, expired } = watch();
  watchdog.heard();
  for (let i = 0; i < 5; i++) {
    // The clock goes on, but timers come late, as in a hidden or a busy page.
    vi.setSystemTime(Date.now() + 60_000);
    vi.advanceTimersByTime(100);
  }
  expect(expired).toEqual([]);
});

test('nothing is said after the stop, and nothing twice', () => {
  const { watchdog, expired } = watch();
  watchdog.heard();
  watchdog.stop();
  vi.advanceTimersByTime(60_000);
  expect(expired).toEqual([]);

  const other = watch();
  vi.advanceTimersByTime(60_000);
  expect(other.expired).toEqual(['start']);
});
