import { readTokens } from '../../board/read-tokens';

/** Colours of tokens.css that the trace is painted with. */
const TOKENS = [
  ...(['bg', 'panel', 'raised', 'line', 'text', 'dim', 'accent'] as const),
  ...(['running-dot', 'runnable-dot', 'blocked-dot', 'sleeping-dot', 'leaked-dot'] as const),
  ...(['done', 'on-accent', 'accent-tint', 'leaked'] as const),
] as const;

export type TraceColours = Readonly<Record<(typeof TOKENS)[number], string>>;

/** The colours as they are for `element` now. */
export function readColours(element: HTMLElement): TraceColours {
  return readTokens(element, TOKENS);
}
