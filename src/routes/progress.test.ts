import { afterEach, expect, it, vi } from 'vitest';
import { readProgress, rememberStep } from './progress';

/** A browser's storage, with what is already in it. */
function storing(text?: string): void {
  let held = text ?? null;
  vi.stubGlobal('localStorage', {
    getItem: () => held,
    setItem: (_: string, value: string) => void (held = value),
  });
}

afterEach(() => void vi.unstubAllGlobals());

it('keeps the furthest step of each lesson', () => {
  storing();
  rememberStep('lost-cancel', 2);
  rememberStep('lost-cancel', 1);
  rememberStep('log-flush', 1);
  expect(readProgress()).toEqual({ 'lost-cancel': 2, 'log-flush': 1 });
});

it.each(['', 'null', '[', '"x"', '{"a":"1","b":1.5,"c":3}'])(
  'takes from storage what is a step, whatever is there: %s',
  (text) => {
    storing(text);
    expect(readProgress()).toEqual(text.includes('"c"') ? { c: 3 } : {});
  },
);

it('a browser that refuses storage breaks nothing', () => {
  const refuse = (): never => {
    throw new DOMException('refused', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  rememberStep('lost-cancel', 2);
  expect(readProgress()).toEqual({});
});
