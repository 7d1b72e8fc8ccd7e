import { expect, it } from 'vitest';
import { linesWithHidden } from './hidden';

it('finds the lines whose text is not all seen', () => {
  const text = [
    'const a = 1;',
    'const b = "\u202eevil\u202c";',
    '// 中文 🎉 é',
    'x\u200b = 2',
  ].join('\n');
  expect(linesWithHidden(text)).toEqual([2, 4]);
  expect(linesWithHidden('')).toEqual([]);
});
