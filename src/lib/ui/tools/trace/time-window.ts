/** Which part of a run is seen: `from` and `span` in ns of virtual time. */
export interface TimeWindow {
  readonly from: number;
  readonly span: number;
}

/** The closest one can look, in ns: below it, no two events differ. */
const LEAST_SPAN = 100;

/** Beyond the end of a run, as a part of what is seen. */
const OVERSHOOT = 0.25;

/** The same window within what there is: `end` is the run's length in ns. */
export function clampWindow({ from, span }: TimeWindow, end: number): TimeWindow {
  const most = Math.max(end * (1 + OVERSHOOT), LEAST_SPAN);
  const clamped = Math.min(Math.max(span, LEAST_SPAN), most);
  const last = Math.max(0, end - clamped * (1 - OVERSHOOT));
  return { from: Math.min(Math.max(from, 0), last), span: clamped };
}

/** Zooms by a factor (2 is twice as close) about a point, given as a part of the window from its left. */
export function zoomed(window: TimeWindow, factor: number, about: number, end: number): TimeWindow {
  const span = Math.min(
    Math.max(window.span / factor, LEAST_SPAN),
    Math.max(end * (1 + OVERSHOOT), LEAST_SPAN),
  );
  return clampWindow({ from: window.from + (window.span - span) * about, span }, end);
}

/** Moves by a part of what is seen. */
export function panned(window: TimeWindow, part: number, end: number): TimeWindow {
  return clampWindow({ ...window, from: window.from + window.span * part }, end);
}

/** The window moved so that a moment is in view, with most of it before; the same where it is. */
export function following(window: TimeWindow, time: number, end: number): TimeWindow {
  const part = (time - window.from) / window.span;
  if (part >= 0 && part <= 0.97) return window;
  return clampWindow({ ...window, from: time - window.span * 0.7 }, end);
}

/** A tick of the ruler. */
export interface Tick {
  readonly time: number;
  readonly text: string;
}

const STEPS = [1, 2, 5];

/** Ticks at round times, at least `gap` pixels apart. */
export function ticksOf(
  { from, span }: TimeWindow,
  width: number,
  gap: number,
  format: (ns: number, step: number) => string,
): Tick[] {
  const least = (span / Math.max(width, 1)) * gap;
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  const step = (STEPS.find((factor) => factor * power >= least) ?? 10) * power;
  const ticks: Tick[] = [];
  for (let time = Math.ceil(from / step) * step; time <= from + span; time += step) {
    ticks.push({ time, text: format(time, step) });
  }
  return ticks;
}
