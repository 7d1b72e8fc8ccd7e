/** Puts values in the place of the words in braces: `fill('{count} leaked', { count: '3' })`. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replace(/\{(\w+)\}/g, (braces, name: string) => values[name] ?? braces);
}
