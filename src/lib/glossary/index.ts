import type { Locale } from '../i18n';
import { glossary as english } from './en';
import { TERMS, type Glossary, type TermId, type TermText } from './terms';
import { glossary as chinese } from './zh';

const GLOSSARIES: Readonly<Record<Locale, Glossary>> = { en: english, zh: chinese };

/** A term of the course, with Go's word for it and where Go says so; null where it has none. */
export interface Term extends TermText {
  readonly id: string;
  readonly go: string;
  readonly source: string | null;
}

/** All terms, in an order in which each is explained by those before it. */
export function glossaryOf(locale: Locale): readonly Term[] {
  return (Object.keys(TERMS) as TermId[]).map((id) => ({
    id,
    ...TERMS[id],
    ...GLOSSARIES[locale][id],
  }));
}
