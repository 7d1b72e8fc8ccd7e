import { describe, expect, it, vi } from 'vitest';
import type { PageKey } from '../keys';
import { commandOf, perform, type Driven } from './keys';

/** A key pressed where `focus` is a selector of what has the focus. */
function key(name: string, more: Partial<PageKey> = {}, focus = 'body'): PageKey {
  const target = {
    closest: (selector: string) => (selector.split(', ').includes(focus) ? {} : null),
  };
  return {
    key: name,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    defaultPrevented: false,
    target: target as unknown as EventTarget,
    ...more,
  };
}

describe('keys', () => {
  it('give the commands of the transport', () => {
    expect(commandOf(key(' '))).toBe('toggle');
    expect(commandOf(key('ArrowLeft'))).toBe('frame-back');
    expect(commandOf(key('ArrowRight'))).toBe('frame-on');
    expect(commandOf(key('ArrowLeft', { shiftKey: true }))).toBe('event-back');
    expect(commandOf(key('ArrowRight', { shiftKey: true }))).toBe('event-on');
    expect(commandOf(key('Home'))).toBe('start');
    expect(commandOf(key('End'))).toBe('end');
    expect(['1', '2', '3', '4', '5'].map((name) => commandOf(key(name)))).toEqual(
      [0.1, 0.5, 1, 4, 16].map((speed) => ({ speed })),
    );
  });

  it('mean nothing while one types', () => {
    for (const focus of ['input', 'textarea', 'dialog', '[contenteditable]', '.monaco-editor']) {
      for (const name of [' ', 'ArrowLeft', 'Home', '1']) {
        expect(commandOf(key(name, {}, focus))).toBeNull();
      }
    }
  });

  it('leave Space to a button, and arrows to a slider', () => {
    expect(commandOf(key(' ', {}, 'button'))).toBeNull();
    expect(commandOf(key('ArrowLeft', {}, 'button'))).toBe('frame-back');
    expect(commandOf(key('ArrowLeft', {}, '[role="slider"]'))).toBeNull();
    expect(commandOf(key('ArrowLeft', { shiftKey: true }, '[role="slider"]'))).toBe('event-back');
    expect(commandOf(key(' ', {}, '[role="slider"]'))).toBe('toggle');
  });

  it('with a modifier are the browser’s', () => {
    for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const) {
      expect(commandOf(key('ArrowLeft', { [held]: true }))).toBeNull();
    }
    expect(commandOf(key('ArrowLeft', { defaultPrevented: true }))).toBeNull();
  });

  it('that are not ours give nothing', () => {
    for (const name of ['0', '6', 'a', 'Enter', 'toString'])
      expect(commandOf(key(name))).toBeNull();
    expect(commandOf(key('1', { shiftKey: true }))).toBeNull();
  });
});

describe('commands', () => {
  it('drive the playhead', () => {
    const playhead = {
      toggle: vi.fn(),
      pause: vi.fn(),
      seek: vi.fn(),
      stepFrame: vi.fn(),
      stepEvent: vi.fn(),
      toEnd: vi.fn(),
      speed: 1,
    } satisfies Driven;
    perform('frame-back', playhead);
    perform('event-on', playhead);
    perform('start', playhead);
    perform({ speed: 4 }, playhead);
    expect(playhead.stepFrame).toHaveBeenCalledWith(-1);
    expect(playhead.stepEvent).toHaveBeenCalledWith(1);
    expect(playhead.pause).toHaveBeenCalled();
    expect(playhead.seek).toHaveBeenCalledWith(0);
    expect(playhead.speed).toBe(4);
  });
});
