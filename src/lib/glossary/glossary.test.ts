import { expect, it } from 'vitest';
import { LOCALES } from '../i18n';
import { glossaryOf } from '.';
import { glossary as english } from './en';
import { TERMS } from './terms';
import { glossary as chinese } from './zh';

it('has the same terms in both languages, and Go’s word for each', () => {
  const ids = Object.keys(TERMS);
  expect(Object.keys(english)).toEqual(ids);
  expect(Object.keys(chinese)).toEqual(ids);
});

it.each(LOCALES)('explains each in %s once, in a sentence of that language', (locale) => {
  const terms = glossaryOf(locale);
  expect(new Set(terms.map(({ term }) => term)).size).toBe(terms.length);
  for (const { id, text, go } of terms) {
    expect(text, id).toMatch(locale === 'zh' ? /\p{Script=Han}.*。$/u : /^[^\p{Script=Han}]+\.$/u);
    expect(go, id).not.toBe('');
  }
});

it('names Go’s own pages as sources', () => {
  for (const { source } of glossaryOf('en')) {
    if (source !== null) expect(source).toMatch(/^https:\/\/(pkg\.)?go\.dev\//);
  }
});
