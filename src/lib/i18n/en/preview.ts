/** Sentences that others show with a link to a lesson. */
export const preview = {
  alt: (title: string) =>
    `${title}: the boards of the leaky and the fixed version side by side, with the tasks that wait in each.`,
  course: 'Leaklab: goroutine leaks, seen and fixed',
  courseAbout:
    'Each lesson runs a leaky game server beside its fixed version, and ends with an exercise: mend the program.',
};
