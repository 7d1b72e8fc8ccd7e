/** Values of parameters by name. */
export type ParameterValues = Readonly<Record<string, number>>;

/** The parameter that is no number of the program but how many processors are simulated. */
export const PROCS = 'procs';

/** The one that is how many frames a run has, where a reader may choose that. */
export const FRAMES = 'frames';

/** Where a slider can stand. */
interface Range {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The nearest value that the parameter's slider has. */
export function settled(value: number, { min, max, step }: Range): number {
  const steps = Math.round((Math.min(Math.max(value, min), max) - min) / step);
  // Without the dust of binary fractions: 0.1 + 2 × 0.1 is 0.3.
  return Number((min + steps * step).toPrecision(12));
}

/** Whether the slider can stand exactly there. */
export function isSettled(value: number, range: Range): boolean {
  return settled(value, range) === value;
}
