import { describe, expect, it } from 'vitest';
import {
  clampHeight,
  heightAfter,
  LEAST_HEIGHT,
  rememberedHeight,
  rememberHeight,
} from './drawer-height';

describe('the drawer’s height', () => {
  it('stays between what can be read and what there is room for', () => {
    expect(clampHeight(10, 500)).toBe(LEAST_HEIGHT);
    expect(clampHeight(900, 500)).toBe(500);
    expect(clampHeight(300.4, 500)).toBe(300);
  });

  it('follows the keys of a separator, up to its ends', () => {
    expect(heightAfter('higher', 200, 500)).toBeGreaterThan(200);
    expect(heightAfter('lower', 200, 500)).toBeLessThan(200);
    expect(heightAfter('much-higher', 480, 500)).toBe(500);
    expect(heightAfter('lowest', 300, 500)).toBe(LEAST_HEIGHT);
    expect(heightAfter('highest', 300, 500)).toBe(500);
  });

  it('is remembered, whatever else is found in the store', () => {
    const kept = new Map<string, string>();
    const store = () => ({
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
    const usual = rememberedHeight(store);
    rememberHeight(333, store);
    expect(rememberedHeight(store)).toBe(333);
    for (const key of kept.keys()) kept.set(key, 'high');
    expect(rememberedHeight(store)).toBe(usual);
  });

  it('is the usual one where storage is refused', () => {
    const refused = () => {
      throw new Error('no storage');
    };
    expect(() => rememberHeight(300, refused)).not.toThrow();
    expect(rememberedHeight(refused)).toBeGreaterThanOrEqual(LEAST_HEIGHT);
  });
});
