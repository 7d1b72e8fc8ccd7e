import { expect, it } from 'vitest';
import { readEmbed, writeEmbed } from './settings';

it('reads its keys in any case and leaves the others to the lesson’s link, as they are', () => {
  const { settings, misread, rest } = readEmbed(
    '?World=FIXED&code=1&AUTOPLAY=0&lazy=0&lang=ZH&frame=212&p.entities=20&utm_source=wiki',
  );
  expect(settings).toEqual({
    ...{ world: 'fixed', code: true, autoplay: false, lazy: false, lang: 'zh' },
  });
  expect(misread).toEqual([]);
  expect(rest).toBe('?frame=212&p.entities=20&utm_source=wiki');
});

it('names what it does not understand, once, and goes on', () => {
  const { settings, misread, rest } = readEmbed('?world=all&autoplay=yes&world=leaky&code=1');
  expect(settings).toEqual({ code: true });
  expect(misread).toEqual(['world', 'autoplay']);
  expect(rest).toBe('');
});

it('the first of several counts', () => {
  expect(readEmbed('?code=1&code=0').settings).toEqual({ code: true });
});

it('writes what it reads, and puts its own world in place of the link’s', () => {
  const written = writeEmbed({ world: 'both', code: true, autoplay: true }, '?seed=7&world=fixed');
  expect(written).toBe('?world=both&code=1&autoplay=1&seed=7');
  expect(readEmbed(written)).toEqual({
    settings: { world: 'both', code: true, autoplay: true },
    misread: [],
    rest: '?seed=7',
  });
  expect(writeEmbed({}, '')).toBe('');
});
