/** How many goroutines a program had when each frame ended, from frame 0 on. */
export type Counts = readonly number[];

/** Where two runs of one program part: the first frame that differs, with both counts; null if nowhere. */
export function firstDifference(
  name: string,
  go: Counts | undefined,
  engine: Counts,
): string | null {
  if (go === undefined) return `${name}: Go has not run it. Renew with: npm run frames:record`;
  const frames = Math.max(go.length, engine.length);
  for (let frame = 0; frame < frames; frame++) {
    if (go[frame] === engine[frame]) continue;
    const [ours, theirs] = [engine[frame], go[frame]].map(said);
    return `${name}: after frame ${frame} the engine ${ours}, and Go ${theirs}`;
  }
  return null;
}

function said(count: number | undefined): string {
  if (count === undefined) return 'has ended';
  return `has ${count} ${count === 1 ? 'goroutine' : 'goroutines'}`;
}
