import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { OneStart, type Channel } from './one-start';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Channels that hear each other after some ms, as those of a browser do. */
function air(delay = 5) {
  const channels = new Set<Channel>();
  return (): Channel => {
    const channel: Channel = {
      onmessage: null,
      postMessage: (data) =>
        void setTimeout(() => {
          for (const other of channels) {
            if (other !== channel) other.onmessage?.({ data } as MessageEvent);
          }
        }, delay),
      close: () => void channels.delete(channel),
    };
    channels.add(channel);
    return channel;
  };
}

const onlost = () => undefined;

it('of many that ask at once, one may start', async () => {
  const open = air();
  const all = [7, 3, 9, 5].map((id) => new OneStart({ open, id, isShown: () => true, onlost }));
  const given = Promise.all(all.map((one) => one.claim()));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await given).toEqual([false, true, false, false]);
});

it('who has it keeps it, until it is gone', async () => {
  const open = air();
  const first = new OneStart({ open, id: 9, isShown: () => true, onlost });
  const second = new OneStart({ open, id: 1, isShown: () => true, onlost });
  const claim = async (one: OneStart) => {
    const given = one.claim();
    await vi.advanceTimersByTimeAsync(1_000);
    return given;
  };
  expect(await claim(first)).toBe(true);
  expect(await claim(second)).toBe(false);
  expect(await claim(first)).toBe(true);
  first.dispose();
  expect(await claim(second)).toBe(true);
});

it('a page that nobody sees keeps none from starting', async () => {
  const open = air();
  let isShown = true;
  const first = new OneStart({ open, id: 1, isShown: () => isShown, onlost });
  const given = first.claim();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await given).toBe(true);
  isShown = false;
  const second = new OneStart({ open, id: 9, isShown: () => true, onlost }).claim();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await second).toBe(true);
});

it('where words come too late and two have it, one gives it back', async () => {
  const open = air(300);
  const lost: number[] = [];
  const all = [7, 3].map(
    (id) => new OneStart({ open, id, isShown: () => true, onlost: () => lost.push(id) }),
  );
  const given = Promise.all(all.map((one) => one.claim()));
  await vi.advanceTimersByTimeAsync(3_000);
  expect(await given).toEqual([true, true]);
  expect(lost).toEqual([7]);
});

it('without a channel it is alone', async () => {
  const open = (): Channel => {
    throw new Error('refused');
  };
  expect(await new OneStart({ open, onlost }).claim()).toBe(true);
});
