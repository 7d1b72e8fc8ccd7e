const thousands = new Intl.NumberFormat('en');

/** A number with its thousands set apart, as both languages write them here: `15,001`. */
export const n = (value: number): string => thousands.format(value);
