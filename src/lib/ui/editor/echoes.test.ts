import { describe, expect, it } from 'vitest';
import { Echoes } from './echoes';

describe('Echoes', () => {
  it('knows a text that comes back late, after more was typed', () => {
    const echoes = new Echoes();
    for (const text of ['a', 'ab', 'abc']) echoes.sent(text);
    expect(echoes.take('ab')).toBe(true);
    expect(echoes.take('abc')).toBe(true);
  });

  it('lets through what somebody else set', () => {
    const echoes = new Echoes();
    echoes.sent('a');
    expect(echoes.take('from a link')).toBe(false);
  });

  it('takes a text for an echo once only', () => {
    const echoes = new Echoes();
    echoes.sent('a');
    echoes.sent('ab');
    echoes.take('ab');
    expect(echoes.take('a')).toBe(false);
  });

  it('forgets, so that a reset to what was once typed goes through', () => {
    const echoes = new Echoes();
    echoes.sent('original');
    echoes.forget();
    expect(echoes.take('original')).toBe(false);
  });
});
