/**
 * Colours of tokens.css as they are for `element` now, for what is painted on a canvas: `rgb(…)` by the names of
 * the tokens, without their dashes.
 */
export function readTokens<Token extends string>(
  element: Element,
  tokens: readonly Token[],
): Record<Token, string> {
  const probes = document.createElement('span');
  // Where the system forces its own colours, all would be read as one.
  probes.style.setProperty('forced-color-adjust', 'none');
  // One for each: with one for all, the page's styles would be computed anew for each colour.
  for (const token of tokens) {
    const probe = document.createElement('i');
    probe.style.color = `var(--${token})`;
    probes.append(probe);
  }
  element.append(probes);
  const colours = tokens.map((token, i) => [token, getComputedStyle(probes.children[i]).color]);
  probes.remove();
  return Object.fromEntries(colours) as Record<Token, string>;
}
