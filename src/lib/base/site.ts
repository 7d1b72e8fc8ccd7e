/** What a site is in the text. */
export type SiteKind = 'await' | 'call' | 'loop' | 'function';

/**
 * A place in a program's text that the engine can name: an `await`, a call into `leaklab`, the head of a
 * loop, the entry of a function. The compiler numbers them; site 0 means "nowhere known".
 */
export interface Site {
  readonly kind: SiteKind;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units as editors count them. */
  readonly column: number;
  /** Name of the function around it, as Go would print it: `main`, `tick`, `Room.update`, `main.func1`. */
  readonly fn: string;
}

/** A program's sites; index is the site id, and index 0 is a placeholder for "nowhere known". */
export type SiteTable = readonly Site[];

export const NO_SITE = 0;
