import type { ChangedPrograms } from '$lib/share';
import type { OwnPrograms } from '$lib/ui/lesson';

/** Where drafts are kept: the browser's own storage, which may refuse. */
type Store = Pick<Storage, 'getItem' | 'setItem'>;

/** What a reader has written. */
export interface Draft {
  /** Texts that are not what the page begins with. */
  readonly programs: ChangedPrograms;
  /** Whether the second program is open. One that is shut is kept too. */
  readonly isBoth: boolean;
}

const KEY = 'leaklab.play';
const VERSION = 1;
const NOTHING: Draft = { programs: {}, isBoth: false };

/**
 * The reader's own programs, kept over a reload, and beside them what was replaced last as a whole: by a program to
 * start from, a link or a file. Of several storages the first that has something counts: the tab's own goes before
 * the one that all tabs share, so that two tabs do not undo each other.
 */
export class Drafts implements OwnPrograms {
  #kept = $state.raw<Draft>(NOTHING);
  #before = $state.raw<Draft | null>(null);
  #isKept = $state(true);
  readonly #stores: readonly (() => Store)[];
  readonly #isOwn: (text: string) => boolean;

  /**
   * @param stores asked only when they are needed: asking may throw
   * @param isOwn whether a text is worth keeping when another takes its place
   */
  constructor(stores: readonly (() => Store)[], isOwn: (text: string) => boolean) {
    this.#stores = stores;
    this.#isOwn = isOwn;
  }

  get programs(): ChangedPrograms {
    return this.#kept.programs;
  }

  get isBoth(): boolean {
    return this.#kept.isBoth;
  }

  /** Whether the browser has taken what there is; otherwise it lasts as long as the page. */
  get isKept(): boolean {
    return this.#isKept;
  }

  /** What was replaced last, if that was the reader's own. */
  get before(): Draft | null {
    return this.#before;
  }

  /** Reads what the browser has. What cannot be read, or is none of ours, is left out. Never throws. */
  open(): void {
    for (const store of this.#stores) {
      const found = read(store);
      if (found === null) continue;
      this.#kept = found.kept;
      this.#before = found.before;
      break;
    }
    this.#write();
  }

  /**
   * Keeps what is there now.
   * @param replaces it took the place of all that was there before, which is kept beside it
   */
  keep(draft: Draft, replaces: boolean): void {
    const isSame = (['leaky', 'fixed'] as const).every(
      (side) => draft.programs[side] === this.#kept.programs[side],
    );
    if (isSame && draft.isBoth === this.#kept.isBoth) return;
    const { leaky, fixed } = this.#kept.programs;
    const isLost = [leaky, fixed].some((text) => text !== undefined && this.#isOwn(text));
    if (replaces && !isSame && isLost) this.#before = this.#kept;
    this.#kept = draft;
    this.#write();
  }

  #write(): void {
    const { leaky, fixed } = this.#kept.programs;
    const text = JSON.stringify({
      version: VERSION,
      kept: { leaky, fixed, isBoth: this.isBoth },
      before: this.#before && { ...this.#before.programs, isBoth: this.#before.isBoth },
    });
    const taken = this.#stores.filter((store) => {
      try {
        store().setItem(KEY, text);
        return true;
      } catch {
        return false;
      }
    });
    this.#isKept = taken.length > 0;
  }
}

function read(store: () => Store): { readonly kept: Draft; readonly before: Draft | null } | null {
  try {
    const data: unknown = JSON.parse(store().getItem(KEY) ?? '');
    if (!isRecord(data) || data['version'] !== VERSION) return null;
    const kept = draftOf(data['kept']);
    return kept && { kept, before: draftOf(data['before']) };
  } catch {
    return null;
  }
}

function draftOf(data: unknown): Draft | null {
  if (!isRecord(data)) return null;
  const { leaky, fixed, isBoth } = data;
  return {
    programs: {
      ...(typeof leaky === 'string' ? { leaky } : {}),
      ...(typeof fixed === 'string' ? { fixed } : {}),
    },
    isBoth: isBoth === true,
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
