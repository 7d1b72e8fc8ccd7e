import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { metrics } from './metrics';
import { TOKEN_KINDS, palette } from './palette';

const css = readFileSync(new URL('./code.css', import.meta.url), 'utf8');

const THEMES = ['light', 'dark', 'contrast'] as const;

/** The custom properties that the rule of a selector sets. */
function propertiesOf(selector: string): Map<string, string> {
  const from = css.indexOf(`${selector} {`);
  const rule = css.slice(from, css.indexOf('}', from));
  return new Map(
    [...rule.matchAll(/--code-([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

const properties = propertiesOf(':root');
const contrasting = propertiesOf(":root[data-theme='contrast']");

function colours(name: string): Record<(typeof THEMES)[number], string> {
  const value = properties.get(name) ?? '';
  const [, light = value, dark = value] = /^light-dark\((\S+), (\S+)\)$/.exec(value) ?? [];
  return { light, dark, contrast: contrasting.get(name) ?? '' };
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
    for (const theme of THEMES) {
      const fromCss = Object.fromEntries(
        Object.keys(palette[theme]).map((name) => [name, colours(name)[theme]]),
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

  it('keeps text readable on every line, 4.5:1, in high contrast 7:1', () => {
    const papers = ['background', 'current-line', 'hot', 'warm', 'added', 'removed'] as const;
    const low = THEMES.flatMap((theme) =>
      [...TOKEN_KINDS, 'text' as const, 'line-number' as const].flatMap((ink) =>
        papers
          .map((paper) => ({
            theme,
            ink,
            paper,
            ratio: contrast(palette[theme][ink], palette[theme][paper]),
          }))
          .filter(({ ratio }) => ratio < (theme === 'contrast' ? 7 : 4.5)),
      ),
    );
    expect(low).toEqual([]);
  });

  it('keeps badges and notes readable, 4.5:1, in high contrast 7:1', () => {
    for (const theme of THEMES) {
      const least = theme === 'contrast' ? 7 : 4.5;
      for (const tone of ['hot', 'warm', 'calm']) {
        const ratio = contrast(
          colours(`badge-${tone}-text`)[theme],
          colours(`badge-${tone}`)[theme],
        );
        expect(ratio, `${tone}, ${theme}`).toBeGreaterThanOrEqual(least);
      }
      for (const paper of ['background', 'hot', 'warm']) {
        const ratio = contrast(colours('mark')[theme], colours(paper)[theme]);
        expect(ratio, `mark on ${paper}, ${theme}`).toBeGreaterThanOrEqual(least);
      }
    }
  });
});
