/** The programs of a lesson that differ from the lesson's own, by side. */
export interface ChangedPrograms {
  readonly leaky?: string;
  readonly fixed?: string;
  /** The learner's own, of the exercise. */
  readonly yours?: string;
}

/** Only what differs, without keys for what does not. */
export function changedPrograms({
  leaky,
  fixed,
  yours,
}: {
  leaky?: string | undefined;
  fixed?: string | undefined;
  yours?: string | undefined;
}): ChangedPrograms {
  return {
    ...(leaky === undefined ? {} : { leaky }),
    ...(fixed === undefined ? {} : { fixed }),
    ...(yours === undefined ? {} : { yours }),
  };
}

export const isUnchanged = ({ leaky, fixed, yours }: ChangedPrograms): boolean =>
  leaky === undefined && fixed === undefined && yours === undefined;
