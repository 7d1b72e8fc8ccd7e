/**
 * Colours of tokens.css as they are for `element` now, for what is painted on a canvas: `rgb(…)` by the names of
 * the tokens, without their dashes.
 */
export function readTokens<Token extends string>(
  element: Element,
  tokens: readonly Token[],
): Record<Token, string> {
  const probe = document.createElement('span');
  // Where the system forces its own colours, all would be read as one.
  probe.style.setProperty('forced-color-adjust', 'none');
  element.append(probe);
  const colours = tokens.map((token) => {
    probe.style.color = `var(--${token})`;
    return [token, getComputedStyle(probe).color] as const;
  });
  probe.remove();
  return Object.fromEntries(colours) as Record<Token, string>;
}
