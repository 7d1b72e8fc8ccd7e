// `npm run lesson:new <order> <slug>`: makes a lesson's skeleton, which runs and has its texts still to be written.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHAPTERS } from '../src/lib/content/index.ts';
import { top } from '../tests/lessons/files.ts';
import { templateFiles } from './lesson-template.mjs';

const [order = '', slug = ''] = process.argv.slice(2);
const chapters = /** @type {readonly { id: string, lessons: readonly string[] }[]} */ (CHAPTERS);
const course = chapters.flatMap(({ id, lessons }) => lessons.map((entry) => ({ entry, id })));
const place = course.at(Number(order) - 1);
const folder = `${order.padStart(2, '0')}-${slug}`;
const taken = [`lessons/${folder}`, `simulations/${slug}`].find((path) =>
  existsSync(join(top, path)),
);

if (!/^[1-9]\d?$/.test(order) || place?.entry !== slug) {
  const own = course.findIndex(({ entry }) => entry === slug);
  console.error('usage: npm run lesson:new <order> <slug>');
  console.error(
    own >= 0
      ? `"${slug}" is lesson ${own + 1} of the course.`
      : `The course has no lesson "${slug}": src/lib/content/chapters.ts lists them.`,
  );
  process.exitCode = 1;
} else if (taken !== undefined) {
  console.error(`${taken} is there already: nothing was written.`);
  process.exitCode = 1;
} else {
  const files = templateFiles({
    order: Number(order),
    slug,
    chapter: place.id,
    folder,
    simulation: slug,
  });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(top, path)), { recursive: true });
    writeFileSync(join(top, path), content);
  }
  execFileSync(process.execPath, [
    join(top, 'node_modules/prettier/bin/prettier.cjs'),
    ...['--write', '--log-level', 'warn'],
    ...Object.keys(files)
      .filter((path) => /\.(ts|json)$/.test(path))
      .map((path) => join(top, path)),
  ]);
  console.log(`${Object.keys(files).length} files in lessons/${folder} and simulations/${slug}.`);
  console.log('Next:');
  console.log('  take its title out of "coming" in src/lib/i18n/en/site.ts and zh/site.ts');
  console.log(
    '  write the programs, then the Go originals, then the texts: lessons/README.md says how',
  );
  console.log(`  npm run frames:record ${slug}`);
  console.log(`  npm run -s lessons ${slug}`);
}
