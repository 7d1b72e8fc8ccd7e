import * as v from 'valibot';

/** Pieces that the schemas of this folder share. */
export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case'));
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const atLeastOne = v.pipe(count, v.minValue(1));
const sentence = v.pipe(v.string(), v.nonEmpty(), v.maxLength(200));

/** A short text in each language, each written as by a native. */
export const said = v.strictObject({ en: sentence, zh: sentence });

/** Names of functions and parameters as a program has them: `worker`, `Room.update`, `main.func1`. */
export const programName = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z_][\w.]{0,60}$/, 'must be a name as the program has it'),
);

export const described = <S extends v.GenericSchema>(schema: S, text: string) =>
  v.pipe(schema, v.description(text));

export function isUnique(entries: readonly { readonly id: string }[]): boolean {
  return new Set(entries.map(({ id }) => id)).size === entries.length;
}
