import * as v from 'valibot';
import { LOCALES, type Locale } from '../i18n';

const WORLDS = ['both', 'leaky', 'fixed'] as const;
/** Which worlds an embed shows. */
export type ShownWorlds = (typeof WORLDS)[number];

const flag = v.pipe(
  v.picklist(['0', '1']),
  v.transform((value) => value === '1'),
);
const word = <const Words extends readonly string[]>(words: Words) =>
  v.pipe(v.string(), v.toLowerCase(), v.picklist(words));

/** What an embed's address says beside what any lesson's says (`share/settings.ts`), and what each key may say. */
const SCHEMAS = {
  world: word(WORLDS),
  code: flag,
  autoplay: flag,
  lazy: flag,
  lang: word(LOCALES),
};

type Key = keyof typeof SCHEMAS;
const KEYS = Object.keys(SCHEMAS) as Key[];

export interface EmbedSettings {
  readonly world?: ShownWorlds;
  /** Whether the programs are shown below the stage from the start. */
  readonly code?: boolean;
  /** Whether it plays by itself once it is seen. */
  readonly autoplay?: boolean;
  /** Whether its programs run only once it is seen. */
  readonly lazy?: boolean;
  readonly lang?: Locale;
}

export interface ReadEmbed {
  readonly settings: EmbedSettings;
  /** Keys of an embed whose values are not understood. They are left out. */
  readonly misread: readonly string[];
  /** The query without an embed's own keys, with its `?`, for the lesson's link. */
  readonly rest: string;
}

/** Reads an embed's query. Case of keys does not matter, and the first of several counts. Never throws. */
export function readEmbed(search: string): ReadEmbed {
  const settings: Partial<Record<Key, unknown>> = {};
  const misread = new Set<string>();
  const rest = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(search)) {
    const small = name.toLowerCase();
    const key = KEYS.find((known) => known === small);
    if (key === undefined) {
      rest.append(name, value);
      continue;
    }
    if (key in settings || misread.has(key)) continue;
    const result = v.safeParse<v.GenericSchema>(SCHEMAS[key], value);
    if (result.success) settings[key] = result.output;
    else misread.add(key);
  }
  return {
    settings: settings as EmbedSettings,
    misread: [...misread],
    rest: rest.size === 0 ? '' : `?${rest.toString()}`,
  };
}

/**
 * The query of an embed's address, with its `?`, or nothing where there is nothing to say.
 * @param link what it says as any lesson's address does, with its `?`
 */
export function writeEmbed(settings: EmbedSettings, link: string): string {
  const query = new URLSearchParams();
  for (const key of KEYS) {
    const value = settings[key];
    if (value === undefined) continue;
    query.set(key, typeof value === 'boolean' ? String(Number(value)) : value);
  }
  for (const [name, value] of new URLSearchParams(link)) {
    if (!KEYS.some((key) => key === name.toLowerCase())) query.append(name, value);
  }
  return query.size === 0 ? '' : `?${query.toString()}`;
}
