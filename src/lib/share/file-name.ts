/** The name under which a file is offered. */
export const fileName = (lesson: string): string => `${lesson}.leaklab.json`;
