import { expect, it } from 'vitest';
import { slideTo } from './slide';

const press = (key: string, more: Partial<KeyboardEvent> = {}): KeyboardEvent =>
  ({
    key,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  }) as KeyboardEvent;

it('moves by a frame, a tenth, or to the ends, and not beyond them', () => {
  expect(slideTo(press('ArrowRight'), 212, 600)).toBe(213);
  expect(slideTo(press('ArrowLeft'), 0, 600)).toBe(0);
  expect(slideTo(press('PageUp'), 590, 600)).toBe(600);
  expect(slideTo(press('PageDown'), 212, 600)).toBe(152);
  expect(slideTo(press('Home'), 212, 600)).toBe(0);
  expect(slideTo(press('End'), 212, 600)).toBe(600);
});

it('leaves other keys, and those with Shift, to the page', () => {
  expect(slideTo(press('a'), 212, 600)).toBeNull();
  expect(slideTo(press('ArrowRight', { shiftKey: true }), 212, 600)).toBeNull();
});
