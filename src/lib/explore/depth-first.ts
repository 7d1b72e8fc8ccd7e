/** What a run says of its choices: see `Decision` of the engine. */
export interface Choice {
  readonly count: number;
  readonly chosen: number;
  /** Any answer but 0 takes the processor from a task that could go on. */
  readonly preempts: boolean;
}

export interface Outcome {
  readonly choices: readonly Choice[];
  /** What is wrong with this run; null if nothing is. */
  readonly failure: string | null;
}

/** Runs the program with these answers, and with the first one to everything behind their end. */
export type RunSchedule = (answers: readonly number[]) => Outcome;

export interface Explored {
  readonly answers: readonly number[];
  readonly outcome: Outcome;
}

/**
 * Every schedule with at most `preemptions` preemptions, depth first: each run begins with the answers of one
 * before it, up to the last question that has an answer left. Most bugs need one or two preemptions (Musuvathi
 * and Qadeer, PLDI 2007), and there are far fewer such schedules than schedules.
 */
export function* depthFirst(run: RunSchedule, preemptions: number): Generator<Explored, void> {
  let answers: readonly number[] | null = [];
  while (answers !== null) {
    const outcome = run(answers);
    yield { answers: outcome.choices.map(({ chosen }) => chosen), outcome };
    answers = nextAnswers(outcome.choices, preemptions);
  }
}

/** The beginning of the next schedule in order; null after the last. */
function nextAnswers(choices: readonly Choice[], preemptions: number): number[] | null {
  const spent: number[] = [];
  let sum = 0;
  for (const { chosen, preempts } of choices) {
    spent.push(sum);
    if (preempts && chosen > 0) sum++;
  }
  for (let i = choices.length - 1; i >= 0; i--) {
    const { count, chosen, preempts } = choices[i];
    const isAffordable = !preempts || spent[i] < preemptions;
    if (chosen + 1 < count && isAffordable) {
      return [...choices.slice(0, i).map((choice) => choice.chosen), chosen + 1];
    }
  }
  return null;
}
