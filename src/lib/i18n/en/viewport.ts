const thousands = new Intl.NumberFormat('en');
const n = (value: number): string => thousands.format(value);

/** Sentences of the small scene that shows what a player would see. */
export const viewport = {
  title: 'What a player sees',
  rate: (pictures: number) => `${n(pictures)} fps`,
  rateHint:
    'Frames that the game loop finished in the last simulated second. Nothing moves between them.',
  dropped: (count: number) => `${n(count)} dropped`,
  pacingHint: 'The last frames: how long the game loop needed for each; the line is at 16.7 ms',
  nothingShown: 'no frame finished yet',
  read: (scene: string, pictures: number, dropped: number) =>
    `${scene} In the last second the player got ${n(pictures)} new ${pictures === 1 ? 'picture' : 'pictures'}; ` +
    `${n(dropped)} ${dropped === 1 ? 'frame was' : 'frames were'} dropped since the start.`,
};
