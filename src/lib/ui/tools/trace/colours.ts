/** Colours of tokens.css that the trace is painted with. */
const TOKENS = [
  ...(['bg', 'panel', 'raised', 'line', 'text', 'dim', 'accent'] as const),
  ...(['running-dot', 'runnable-dot', 'blocked-dot', 'sleeping-dot', 'leaked-dot'] as const),
  ...(['done', 'on-accent', 'accent-tint', 'leaked'] as const),
] as const;

export type TraceColours = Readonly<Record<(typeof TOKENS)[number], string>>;

/** The colours as they are for `element` now. */
export function readColours(element: HTMLElement): TraceColours {
  const probe = document.createElement('span');
  element.append(probe);
  const colours = TOKENS.map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(colours) as Record<(typeof TOKENS)[number], string>;
}
