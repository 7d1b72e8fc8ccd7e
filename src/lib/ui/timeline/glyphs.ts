import type { SignKind } from './marks';

/** A sign's shape around the origin, 8 px wide: each kind has its own, so that no colour is needed. */
export const GLYPHS: Readonly<Record<SignKind, { readonly d: string; readonly filled: boolean }>> =
  {
    stopped: { d: 'M0 -4.5L4.5 4H-4.5Z', filled: true },
    leak: { d: 'M-3.5 -3.5H3.5V3.5H-3.5Z', filled: true },
    cancelled: { d: 'M-3.2 -3.2L3.2 3.2M3.2 -3.2L-3.2 3.2', filled: false },
    ownerEnded: { d: 'M0 -4.2L4.2 0L0 4.2L-4.2 0Z', filled: false },
    dropped: { d: 'M-1.8 -4V4M1.8 -4V4', filled: false },
    collected: { d: 'M-3.4 0A3.4 3.4 0 1 1 3.4 0A3.4 3.4 0 1 1 -3.4 0Z', filled: false },
  };
