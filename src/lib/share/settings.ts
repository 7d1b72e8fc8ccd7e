import * as v from 'valibot';
import { SCHEDULE_ANSWERS, SCHEDULE_CHARS } from './limits';

const digits = (most: number) =>
  v.pipe(v.string(), v.regex(/^\d{1,10}$/), v.transform(Number), v.maxValue(most));

/** As `schedule.ts` of the engine writes it, which has the last word. */
const schedule = v.pipe(
  v.string(),
  v.maxLength(SCHEDULE_CHARS),
  v.regex(/^[oq]1:(~[0-9a-z]{1,6}\.|\([0-9a-z]{1,6}\)|[0-9a-z])*$/),
  v.check((text) => answersOf(text) <= SCHEDULE_ANSWERS),
);

/** A value that names something: any case is understood. */
const word = <const Words extends readonly string[]>(words: Words) =>
  v.pipe(v.string(), v.toLowerCase(), v.picklist(words));

/** The keys of a query, and what each may say. */
const SCHEMAS = {
  seed: digits(2 ** 32 - 1),
  /** How tasks take turns; a schedule has one of its own. */
  policy: word(['go', 'random', 'pct']),
  schedule,
  /** Where the playhead stands, and how many events of the frame that follows are shown. */
  frame: digits(36_000),
  event: digits(1_000_000),
  speed: v.pipe(
    v.string(),
    v.regex(/^\d{1,2}(\.\d{1,3})?$/),
    v.transform(Number),
    v.minValue(0.1),
    v.maxValue(16),
  ),
  world: word(['leaky', 'fixed']),
  tool: v.pipe(v.string(), v.toLowerCase(), v.regex(/^[a-z]{1,20}$/)),
  task: digits(2 ** 31),
  theme: word(['auto', 'light', 'dark', 'contrast']),
  /** The stage alone, in large type. */
  present: word(['1']),
};

type Key = keyof typeof SCHEMAS;

const KEYS = Object.keys(SCHEMAS) as Key[];

/** `p.entities=100`: a value of a parameter of the lesson, which knows its limits. */
const PARAMETER = /^p\.([a-z][a-z0-9]{0,30})$/i;
const parameterValue = v.pipe(v.string(), v.regex(/^-?\d{1,12}(\.\d{1,6})?$/), v.transform(Number));

/** More than any lesson has; the rest of a hostile query is not looked at. */
const MOST_PARAMETERS = 16;

/** What a query asks of the stage. */
export type LinkSettings = { readonly [K in Key]?: v.InferOutput<(typeof SCHEMAS)[K]> } & {
  /** Values of the lesson's parameters, by name; case does not matter. */
  readonly parameters?: Readonly<Record<string, number>>;
};

/** The same, where a value may be undefined: then it is not said. */
type Said = { readonly [K in keyof LinkSettings]?: LinkSettings[K] | undefined };

export interface ReadSettings {
  readonly settings: LinkSettings;
  /** Known keys whose values are not understood. They are left out. */
  readonly misread: readonly string[];
}

/** Reads a query. Case of keys does not matter, and the first of several counts. Never throws. */
export function readSettings(search: string): ReadSettings {
  const settings: Partial<Record<Key, unknown>> = {};
  const misread: string[] = [];
  const parameters = new Map<string, number>();
  for (const [name, value] of new URLSearchParams(search)) {
    const parameter = PARAMETER.exec(name)?.[1];
    if (parameter !== undefined && parameters.size < MOST_PARAMETERS) {
      const result = v.safeParse(parameterValue, value);
      if (!result.success) misread.push(name);
      else if (!parameters.has(parameter)) parameters.set(parameter, result.output);
    }
    const key = keyOf(name);
    if (key === undefined || key in settings || misread.includes(key)) continue;
    const result = v.safeParse<v.GenericSchema>(SCHEMAS[key], value);
    if (result.success) settings[key] = result.output;
    else misread.push(key);
  }
  const turned = parameters.size === 0 ? {} : { parameters: Object.fromEntries(parameters) };
  return { settings: { ...settings, ...turned } as LinkSettings, misread };
}

/**
 * A query, with its `?`, or nothing where there is nothing to say.
 * @param settings what it says; what is left out or undefined is not said
 * @param besides a query whose unknown keys are taken over as they are
 */
export function writeSettings(settings: Said, besides = ''): string {
  const query = new URLSearchParams();
  for (const key of KEYS) {
    const value = settings[key];
    if (value !== undefined) query.set(key, String(value));
  }
  for (const [name, value] of Object.entries(settings.parameters ?? {})) {
    query.set(`p.${name}`, String(value));
  }
  for (const [name, value] of new URLSearchParams(besides)) {
    if (keyOf(name) === undefined && !PARAMETER.test(name)) query.append(name, value);
  }
  // What a schedule is written with may stand in a query as it is.
  const text = query.toString().replace(/%(?:3A|7E|28|29)/g, decodeURIComponent);
  return text === '' ? '' : `?${text}`;
}

function keyOf(name: string): Key | undefined {
  const small = name.toLowerCase();
  return KEYS.find((key) => key === small);
}

function answersOf(text: string): number {
  let zeros = 0;
  for (const [, run] of text.matchAll(/~([0-9a-z]+)\./g)) zeros += parseInt(run, 36);
  // Every other answer has a character at least.
  return zeros + text.length;
}
