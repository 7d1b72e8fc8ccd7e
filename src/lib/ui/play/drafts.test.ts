import { describe, expect, it } from 'vitest';
import { Drafts } from './drafts.svelte';

/** A browser's storage, with what it holds. */
function memory() {
  const held = new Map<string, string>();
  return {
    held,
    store: () => ({
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
    }),
  };
}

const refused = (): never => {
  throw new Error('denied');
};
const isOwn = (text: string) => text !== 'template';

describe('drafts', () => {
  it('come back as they were left, those of a shut second program too', () => {
    const { store } = memory();
    const before = new Drafts([store], isOwn);
    before.open();
    before.keep({ programs: { leaky: 'mine', fixed: 'shut' }, isBoth: false }, false);
    const after = new Drafts([store], isOwn);
    after.open();
    expect(after.programs).toEqual({ leaky: 'mine', fixed: 'shut' });
    expect(after.isBoth).toBe(false);
    expect(after.isKept).toBe(true);
    expect(after.before).toBeNull();
  });

  it('keep what was replaced last, over a reload, and change places with it', () => {
    const { store } = memory();
    const drafts = new Drafts([store], isOwn);
    const [mine, linked] = [
      { programs: { leaky: 'mine' }, isBoth: true },
      { programs: { leaky: 'linked' }, isBoth: false },
    ];
    drafts.keep(mine, false);
    drafts.keep(linked, true);
    expect(drafts.before).toEqual(mine);
    const again = new Drafts([store], isOwn);
    again.open();
    expect(again.before).toEqual(mine);
    again.keep(mine, true);
    expect(again.before).toEqual(linked);
  });

  it('do not keep a program to start from when the next one is tried', () => {
    const drafts = new Drafts([memory().store], isOwn);
    drafts.keep({ programs: { leaky: 'mine' }, isBoth: false }, false);
    drafts.keep({ programs: { leaky: 'template' }, isBoth: false }, true);
    drafts.keep({ programs: { leaky: 'linked' }, isBoth: false }, true);
    expect(drafts.before?.programs).toEqual({ leaky: 'mine' });
  });

  it('of the tab go before those of another tab', () => {
    const [tab, shared] = [memory(), memory()];
    const here = new Drafts([tab.store, shared.store], isOwn);
    here.keep({ programs: { leaky: 'here' }, isBoth: false }, false);
    const elsewhere = new Drafts([memory().store, shared.store], isOwn);
    elsewhere.open();
    expect(elsewhere.programs).toEqual({ leaky: 'here' });
    elsewhere.keep({ programs: { leaky: 'elsewhere' }, isBoth: false }, false);
    const reloaded = new Drafts([tab.store, shared.store], isOwn);
    reloaded.open();
    expect(reloaded.programs).toEqual({ leaky: 'here' });
  });

  it('last as long as the page where storage is refused, and say so', () => {
    const drafts = new Drafts([refused, refused], isOwn);
    drafts.open();
    expect(drafts.isKept).toBe(false);
    drafts.keep({ programs: { leaky: 'mine' }, isBoth: false }, false);
    expect(drafts.programs).toEqual({ leaky: 'mine' });
    expect(drafts.isKept).toBe(false);
  });

  it.each(['', 'null', '[]', '{"version":2,"kept":{"leaky":"x"}}', '{"version":1,"kept":7}'])(
    'read nothing from %s',
    (text) => {
      const { store, held } = memory();
      held.set('leaklab.play', text);
      const drafts = new Drafts([store], isOwn);
      drafts.open();
      expect(drafts.programs).toEqual({});
    },
  );
});
