/** The signs of the transport, as paths in a square of 16. */
export const ICONS = {
  restart: 'M3 2.5h2v11H3zM13.5 3v10L6 8z',
  'frame-back': 'M11 2.5h2v11h-2zM9.5 3v10L2 8z',
  'frame-on': 'M3 2.5h2v11H3zM6.5 3v10L14 8z',
  'event-back': 'M10 3.5v9L3.5 8zM12.5 6.8a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4z',
  'event-on': 'M6 3.5v9L12.5 8zM3.5 6.8a1.2 1.2 0 1 0 0 2.4 1.2 1.2 0 0 0 0-2.4z',
  play: 'M4 2.5v11l9.5-5.5z',
  pause: 'M3.5 2.5h3v11h-3zM9.5 2.5h3v11h-3z',
} as const;

export type IconName = keyof typeof ICONS;
