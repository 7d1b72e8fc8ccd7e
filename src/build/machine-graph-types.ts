export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A state of a machine, and its box. */
export interface MachineState extends Point {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly isInitial: boolean;
  readonly isFinal: boolean;
}

/** A transition of a machine, and how it is drawn. */
export interface MachineTransition {
  readonly from: string;
  readonly event: string;
  readonly to: string;
  /** Data of an SVG path. */
  readonly path: string;
  /** The last two points of the path: how its arrow points. */
  readonly tip: readonly [Point, Point];
  /** The middle of its event's name. */
  readonly label: Point;
}

/** One of the engine's machines as plain data, with its layout in px. */
export interface MachineGraph {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** In the machine's order. */
  readonly states: readonly MachineState[];
  readonly transitions: readonly MachineTransition[];
}
