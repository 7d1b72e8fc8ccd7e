import { describe, expect, it } from 'vitest';
import { ChannelState } from './channel-state';

/** What a state says of its channels, as plain data. */
function picture(state: ChannelState): unknown {
  return Array.from({ length: state.count + 2 }, (_, channel) =>
    state.isKnown(channel)
      ? {
          capacity: state.capacity[channel],
          buffered: state.buffered[channel],
          site: state.site[channel],
          closed: state.isClosed(channel),
        }
      : null,
  );
}

describe('channels', () => {
  it('are made with a capacity and a site, filled, emptied and closed', () => {
    const state = new ChannelState();
    state.makes(1, 3, 7);
    state.holds(1, 2);
    expect(picture(state)).toEqual([
      null,
      { capacity: 3, buffered: 2, site: 7, closed: false },
      null,
    ]);
    state.closes(1);
    state.holds(1, 1);
    expect(state.isClosed(1)).toBe(true);
    expect(state.buffered[1]).toBe(1);
  });

  it('may have gaps in their numbers, and nothing is known of those', () => {
    const state = new ChannelState();
    state.makes(900, 1, 0);
    expect(state.isKnown(899)).toBe(false);
    state.closes(899);
    expect(state.isClosed(899)).toBe(false);
  });

  it('that are forged neither grow the table nor throw', () => {
    const state = new ChannelState();
    state.makes(0xffff_ffff, 1, 1);
    state.makes(0, 1, 1);
    state.holds(0xffff_ffff, 5);
    state.closes(12);
    expect(state.count).toBe(0);
    expect(state.capacity.length).toBe(0);
  });

  it('of a state become those of another, and what was there before is forgotten', () => {
    const early = new ChannelState();
    early.makes(1, 2, 4);
    const late = new ChannelState();
    for (let channel = 1; channel <= 200; channel++) late.makes(channel, 1, channel);
    late.closes(5);
    late.copy(early);
    expect(picture(late)).toEqual(picture(early));
    late.makes(6, 0, 9);
    expect(late.isKnown(5)).toBe(false);
    expect(late.isClosed(5)).toBe(false);
    expect(early.isKnown(6)).toBe(false);
  });
});
