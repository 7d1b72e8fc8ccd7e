import type { Size } from '$lib/timeline';
import type { ResourceKind } from '$lib/trace';

export type ResourceName = keyof typeof ResourceKind;

/** What a player has before their eyes at one simulated moment: folded from the log, nothing else. */
export interface SceneMoment {
  /** The last frame that the game loop finished, so the one on the screen; -1 before the first. */
  readonly shown: number;
  /** What was on the screen one frame ago, two frames ago, and so on; -1 where there was nothing. */
  readonly past: readonly number[];
  /** Connections that are open, and those of them that wait in a pool. */
  readonly connections: number;
  readonly idleConnections: number;
  /** Living tasks that run a function, oldest first. */
  readonly casts: (entry: string) => readonly Cast[];
  /** The n-th channel that the program has made, from 1. */
  readonly queue: (channel: number) => { readonly buffered: number; readonly capacity: number };
  readonly resources: (kind: ResourceName) => { readonly open: number; readonly idle: number };
}

/** A task of the game that a scene shows. */
export interface Cast {
  /** Frames that have begun since it was made. */
  readonly age: number;
  /** Frames that have begun since its state last changed. */
  readonly still: number;
  readonly isLeaked: boolean;
}

/** Colours by what they mean; the theme says which they are. */
export const INKS = ['ground', 'line', 'dim', 'sprite', 'hero', 'good', 'bad', 'idle'] as const;
export type Ink = (typeof INKS)[number];

/** One shape of a picture, in CSS pixels from the top left. */
export type DrawCall =
  | ({
      readonly shape: 'disc';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
    } & Paint)
  | ({
      readonly shape: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    } & Paint)
  | ({
      readonly shape: 'line';
      readonly x: number;
      readonly y: number;
      readonly toX: number;
      readonly toY: number;
    } & Paint);

interface Paint {
  readonly ink: Ink;
  /** From 0 to 1; left out: 1. */
  readonly alpha?: number;
}

/** A picture of a moment. Pure: the same moment in the same size gives the same picture. */
export type Scene = (moment: SceneMoment, size: Size) => DrawCall[];
