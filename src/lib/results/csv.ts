/** What spreadsheets take for the beginning of a formula, with the forms of full width that some take too. */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Tells spreadsheets that the text is UTF-8, which otherwise garble Chinese. */
const MARK = '\ufeff';

/**
 * Rows as CSV (RFC 4180), for spreadsheets. A text that one would take for a formula gets an apostrophe before
 * it: names come from strangers. Numbers stay numbers.
 */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return MARK + rows.map((row) => row.map(cell).join(',') + '\r\n').join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
