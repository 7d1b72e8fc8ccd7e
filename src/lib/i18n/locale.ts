/** Languages of the interface and the lessons. */
export const LOCALES = ['en', 'zh'] as const;
export type Locale = (typeof LOCALES)[number];

/** What another language must have: the same keys, and functions that take the same values. */
export type Translation<C> = {
  readonly [K in keyof C]: C[K] extends string
    ? string
    : C[K] extends (...values: infer V) => string
      ? (...values: V) => string
      : Translation<C[K]>;
};
