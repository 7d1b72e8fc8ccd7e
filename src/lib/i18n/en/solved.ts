/** For the header. Apart from the rest about progress, which few open. */
export const solved = (count: number, all: number): string => `${count} of ${all} solved`;
