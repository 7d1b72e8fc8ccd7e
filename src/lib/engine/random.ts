/** A source of numbers that depend on the seed alone. */
export interface Random {
  /** An integer in [0, n), n ≥ 1. */
  below(n: number): number;
}

/** sfc32 (C. Doty-Humphrey, PractRand, public domain): small, fast, and the same on every machine. */
export function createRandom(seed: number): Random {
  let a = 0x9e3779b9;
  let b = 0x243f6a88;
  let c = seed >>> 0;
  let counter = 1;
  const next = (): number => {
    const t = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return t >>> 0;
  };
  // The first outputs of near seeds are alike: mix before use.
  for (let i = 0; i < 12; i++) next();
  return { below: (n) => Math.floor((next() / 2 ** 32) * n) };
}
