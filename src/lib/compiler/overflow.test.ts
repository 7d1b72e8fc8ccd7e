import { expect, it } from 'vitest';
import { isStackOverflow } from './overflow';

it('knows what each browser throws when the stack overflows', () => {
  const overflow = (): unknown => {
    try {
      return overflow();
    } catch (error) {
      return error;
    }
  };
  expect(isStackOverflow(overflow())).toBe(true);
  expect(
    isStackOverflow(Object.assign(new Error('too much recursion'), { name: 'InternalError' })),
  ).toBe(true);
  expect(isStackOverflow(new TypeError('x is not a function'))).toBe(false);
  expect(isStackOverflow('RangeError')).toBe(false);
});
