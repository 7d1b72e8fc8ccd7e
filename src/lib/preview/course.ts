import { LOCALES, type Locale } from '../i18n';
import { addressesOf } from './card';
import { escaped } from './escaped';

/** A text in each language. */
export type Texts = Readonly<Record<Locale, string>>;

export interface CourseLesson {
  readonly slug: string;
  readonly title: Texts;
  readonly summary: Texts;
}

export interface CourseBlock {
  readonly id: string;
  readonly title: Texts;
  readonly lessons: readonly CourseLesson[];
}

/** Every check of the exercise holds. A course may ask for less. */
const MASTERY = 1;

/**
 * The whole course for a learning management system: a cmi5 course structure, a unit for each lesson.
 * @param site its address; every address in the file has to be whole, as no file comes with it
 */
export function courseXml(
  site: string,
  title: Texts,
  description: Texts,
  blocks: readonly CourseBlock[],
): string {
  const units = blocks.map(
    (block) =>
      `  <block id="${escaped(`${site}#${block.id}`)}">\n` +
      texts('title', block.title, '    ') +
      texts('description', block.title, '    ') +
      block.lessons.map((lesson) => unit(site, lesson)).join('') +
      '  </block>\n',
  );
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n' +
    '<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">\n' +
    `  <course id="${escaped(site)}">\n` +
    texts('title', title, '    ') +
    texts('description', description, '    ') +
    `  </course>\n${units.join('')}</courseStructure>\n`
  );
}

function unit(site: string, { slug, title, summary }: CourseLesson): string {
  const { page, launch } = addressesOf(site, { slug, locale: 'en' });
  return (
    `    <au id="${escaped(page)}" moveOn="CompletedAndPassed" masteryScore="${MASTERY}" launchMethod="AnyWindow">\n` +
    texts('title', title, '      ') +
    texts('description', summary, '      ') +
    `      <url>${escaped(launch)}</url>\n    </au>\n`
  );
}

function texts(name: string, text: Texts, indent: string): string {
  const strings = LOCALES.map(
    (locale) => `${indent}  <langstring lang="${locale}">${escaped(text[locale])}</langstring>\n`,
  );
  return `${indent}<${name}>\n${strings.join('')}${indent}</${name}>\n`;
}
