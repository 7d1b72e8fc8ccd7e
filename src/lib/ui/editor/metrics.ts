/**
 * Measures of code in pixels, for Monaco. code.css says the same to the code that is only shown, so that
 * nothing moves when the editor takes its place.
 */
export const metrics = {
  fontFamily: "'JetBrains Mono Variable', 'JetBrains Mono', ui-monospace, monospace",
  fontSize: 12.5,
  lineHeight: 20,
  /** Four digits of 7.5 pixels are the 30 of --code-number-width. */
  numberDigits: 4,
  numberGap: 14,
  padding: 8,
} as const;
