import { expect, it } from 'vitest';
import { commandIn, commandOnPage, type PageKey } from './read';

const press = (key: string, more: Partial<PageKey> = {}): PageKey => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  target: null,
  ...more,
});

it('finds a key in its group, and not in another', () => {
  expect(commandIn('lesson', press(']'))).toBe('step-on');
  expect(commandIn('transport', press(']'))).toBeNull();
  expect(commandIn('transport', press('ArrowLeft', { shiftKey: true }))).toBe('event-back');
  expect(commandIn('timeline', press('ArrowLeft', { shiftKey: true }))).toBeNull();
});

it('asks for no Shift where a keyboard needs it for a sign, nor for a case', () => {
  expect(commandIn('lesson', press('?', { shiftKey: true }))).toBe('help');
  expect(commandIn('trace', press('+', { shiftKey: true }))).toBe('closer');
  expect(commandIn('lesson', press('P', { shiftKey: true }))).toBe('present');
  expect(commandIn('transport', press('1', { shiftKey: true }))).toBeNull();
  expect(commandIn('transport', press(' ', { shiftKey: true }))).toBeNull();
});

it('leaves what is held with a modifier, and what is inherited, alone', () => {
  for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const) {
    expect(commandIn('lesson', press('p', { [held]: true }))).toBeNull();
  }
  expect(commandIn('lesson', press('toString'))).toBeNull();
});

it('takes no key of the page that was meant as text or has been used', () => {
  const field = { closest: (at: string) => (at.includes('textarea') ? {} : null) };
  expect(
    commandOnPage('lesson', press('p', { target: field as unknown as EventTarget })),
  ).toBeNull();
  expect(commandOnPage('lesson', press('p', { defaultPrevented: true }))).toBeNull();
  expect(commandOnPage('lesson', press('p'))).toBe('present');
});
