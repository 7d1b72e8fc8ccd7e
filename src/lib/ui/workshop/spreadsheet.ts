import type { WorkshopMessages } from '$lib/i18n';
import { csvOf } from '$lib/results';
import type { Row } from './gathering.svelte';
import type { WorkshopLesson } from './types';

/** The table as CSV, with headings. Solved and score are those that were found, not those that were said. */
export function spreadsheetOf(
  rows: readonly Row[],
  lessons: readonly WorkshopLesson[],
  { csv, table }: WorkshopMessages,
): string {
  const yesNo = (is: boolean): string => (is ? table.yes : table.no);
  return csvOf([
    [
      ...[csv.name, csv.lesson, csv.title, csv.solved, csv.found, csv.claimed],
      ...[csv.holding, csv.checks, csv.hints, csv.saw, csv.standing, csv.same],
    ],
    ...rows.map((row) => {
      const { found } = row;
      return [
        row.name,
        row.lesson,
        lessons.find(({ slug }) => slug === row.lesson)?.title ?? '',
        found === null ? '' : yesNo(found.score === 1),
        found?.score ?? '',
        row.score,
        found?.holding ?? '',
        found?.checks ?? '',
        row.hints,
        yesNo(row.sawSolution),
        table.standings[row.standing],
        row.sameAs ?? '',
      ];
    }),
  ]);
}
