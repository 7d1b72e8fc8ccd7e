/** The programs of a lesson that differ from the lesson's own, by side. */
export interface ChangedPrograms {
  readonly leaky?: string;
  readonly fixed?: string;
}

/** Only what differs, without keys for what does not. */
export function changedPrograms({
  leaky,
  fixed,
}: {
  leaky?: string | undefined;
  fixed?: string | undefined;
}): ChangedPrograms {
  return {
    ...(leaky === undefined ? {} : { leaky }),
    ...(fixed === undefined ? {} : { fixed }),
  };
}

export const isUnchanged = ({ leaky, fixed }: ChangedPrograms): boolean =>
  leaky === undefined && fixed === undefined;
