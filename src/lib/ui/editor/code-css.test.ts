import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { metrics } from './metrics';
import { TOKEN_KINDS, palette } from './palette';

const css = readFileSync(new URL('./code.css', import.meta.url), 'utf8');

const properties = new Map(
  [...css.matchAll(/--code-([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]),
);

function pair(name: string): { light: string; dark: string } {
  const value = properties.get(name) ?? '';
  const [, light = value, dark = value] = /^light-dark\((\S+), (\S+)\)$/.exec(value) ?? [];
  return { light, dark };
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lower = 0, higher = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (higher + 0.05) / (lower + 0.05);
}

describe('code.css', () => {
  it('has the colours that Monaco is told', () => {
    for (const theme of ['light', 'dark'] as const) {
      const fromCss = Object.fromEntries(
        Object.keys(palette[theme]).map((name) => [name, pair(name)[theme]]),
      );
      expect(fromCss).toEqual(palette[theme]);
    }
  });

  it('has the measures that Monaco is told', () => {
    expect(properties.get('font')).toBe(metrics.fontFamily);
    expect(properties.get('font-size')).toBe(`${metrics.fontSize}px`);
    expect(properties.get('line-height')).toBe(`${metrics.lineHeight}px`);
    expect(properties.get('number-gap')).toBe(`${metrics.numberGap}px`);
    expect(properties.get('padding')).toBe(`${metrics.padding}px`);
    // JetBrains Mono is 0.6 of its size wide.
    const width = metrics.numberDigits * metrics.fontSize * 0.6;
    expect(properties.get('number-width')).toBe(`${width}px`);
  });

  it('keeps text readable on every line, 4.5:1', () => {
    const low = (['light', 'dark'] as const).flatMap((theme) =>
      [...TOKEN_KINDS, 'text' as const, 'line-number' as const].flatMap((ink) =>
        (['background', 'current-line', 'hot', 'warm'] as const)
          .map((paper) => ({
            theme,
            ink,
            paper,
            ratio: contrast(palette[theme][ink], palette[theme][paper]),
          }))
          .filter(({ ratio }) => ratio < 4.5),
      ),
    );
    expect(low).toEqual([]);
  });

  it('keeps badges readable, 4.5:1', () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const tone of ['hot', 'warm', 'calm']) {
        const ratio = contrast(pair(`badge-${tone}-text`)[theme], pair(`badge-${tone}`)[theme]);
        expect(ratio, `${tone}, ${theme}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
