/**
 * Characters that are not seen and change how the text around them is: the direction of writing, and spaces
 * of no width. Code with them can read differently from what it does.
 */
const HIDDEN = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** The lines of a text, from 1, that hold characters which are not seen. */
export function linesWithHidden(text: string): number[] {
  return text.split('\n').flatMap((line, index) => (HIDDEN.test(line) ? [index + 1] : []));
}
