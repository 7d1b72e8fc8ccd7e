import { expect, it } from 'vitest';
import { withEdits } from './format';

it('makes all edits of one text, in whatever order they come', () => {
  const edits = [
    { span: { start: 0, length: 1 }, newText: 'let ' },
    { span: { start: 5, length: 0 }, newText: ';' },
    { span: { start: 3, length: 1 }, newText: ' ' },
  ];
  expect(withEdits('_a=_1', edits)).toBe('let a= 1;');
  expect(withEdits('abc', [])).toBe('abc');
});
