import type { Locale } from './locale';
import type { catalogue } from './zh/catalogue';
import type { catalogue as stageCatalogue } from './zh/stage-catalogue';

export type Messages = Readonly<typeof catalogue>;

/** Not a choice between two `import()`: the bundler would fetch what one needs for the other. */
const LOADERS: Readonly<Record<Locale, () => Promise<{ readonly catalogue: Messages }>>> = {
  en: () => import('./en/catalogue'),
  zh: () => import('./zh/catalogue'),
};

type StageMessages = Readonly<typeof stageCatalogue>;

const STAGE_LOADERS: Readonly<
  Record<Locale, () => Promise<{ readonly catalogue: StageMessages }>>
> = {
  en: () => import('./en/stage-catalogue'),
  zh: () => import('./zh/stage-catalogue'),
};

const loaded: Partial<Record<Locale, Messages>> = {};
const whole = new Set<Locale>();

/** Brings the sentences of a language, which `messages` then has: a reader needs one of the two. */
export async function loadMessages(locale: Locale): Promise<void> {
  if (whole.has(locale)) return;
  loaded[locale] = (await LOADERS[locale]()).catalogue;
  whole.add(locale);
}

/**
 * Brings of them what a stage alone needs, as in an embed. Whoever opens more there, its code for one, waits for
 * `loadMessages` first, and asks `messages` anew.
 */
export async function loadStageMessages(locale: Locale): Promise<void> {
  loaded[locale] ??= (await STAGE_LOADERS[locale]()).catalogue as Messages;
}

/** Every sentence of the interface, in one language; in a browser, one that `loadMessages` brought. */
export function messages(locale: Locale): Messages {
  const found = loaded[locale];
  if (found === undefined) throw new Error(`loadMessages("${locale}") comes before messages.`);
  return found;
}

// Outside of a browser there is nothing to be spared. (The bundler takes this out where there is.)
// eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- it is there where Vite is
if (!import.meta.env || import.meta.env.SSR) {
  await Promise.all([loadMessages('en'), loadMessages('zh')]);
}
