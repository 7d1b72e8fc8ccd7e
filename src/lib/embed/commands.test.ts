import { expect, it } from 'vitest';
import { readCommand } from './commands';

it.each([
  { command: 'ping' },
  { command: 'ping', id: 7 },
  { command: 'play', id: 'a' },
  { command: 'pause' },
  { command: 'seek', frame: 212 },
  { command: 'setCode', programs: {} },
  { command: 'setCode', programs: { leaky: 'x', fixed: 'y' } },
])('takes %j', (command) => {
  const whole = { leaklab: 1, ...command };
  expect(readCommand(whole)).toEqual({ is: 'command', command: whole });
});

it.each([
  [{ leaklab: 2, command: 'play', id: 1 }, 'version'],
  [{ leaklab: '1', command: 'play', id: 1 }, 'version'],
  [{ leaklab: 1, id: 1 }, 'unknown'],
  [{ leaklab: 1, command: 'eval', id: 1 }, 'unknown'],
  [{ leaklab: 1, command: 'constructor', id: 1 }, 'unknown'],
  [{ leaklab: 1, command: 'play', speed: 2, id: 1 }, 'shape'],
  [{ leaklab: 1, command: 'seek', id: 1 }, 'shape'],
  [{ leaklab: 1, command: 'seek', frame: '212', id: 1 }, 'shape'],
  [{ leaklab: 1, command: 'seek', frame: 1.5, id: 1 }, 'shape'],
  [{ leaklab: 1, command: 'seek', frame: -1, id: 1 }, 'shape'],
  [{ leaklab: 1, command: 'setCode', programs: { yours: 'x' }, id: 1 }, 'shape'],
  [{ leaklab: 1, command: 'setCode', programs: 'x', id: 1 }, 'shape'],
  [{ leaklab: 1, command: 'setCode', programs: { leaky: 'x'.repeat(65_537) }, id: 1 }, 'shape'],
  [{ leaklab: 1, command: 'setCode', programs: { leaky: '\n'.repeat(3_000) }, id: 1 }, 'shape'],
])('refuses %.80j: %s', (message, reason) => {
  expect(readCommand(message)).toEqual({ is: 'refused', reason, id: 1 });
});

it('gives no name back that is none', () => {
  const message = { leaklab: 1, command: 'play', id: { deep: true } };
  expect(readCommand(message)).toEqual({ is: 'refused', reason: 'shape', id: undefined });
});

it.each([null, 1, 'play', '{"leaklab":1}', {}, { command: 'play' }, [1]])(
  'is not concerned with %j',
  (message) => {
    expect(readCommand(message)).toEqual({ is: 'other' });
  },
);
