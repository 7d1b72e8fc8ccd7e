declare module '*?program' {
  import type { CompiledProgram } from '$lib/compiler';
  /** A program of `simulations/` or `lessons/`: the text that is shown, and what was compiled from it. */
  const module: { readonly source: string; readonly program: CompiledProgram };
  export default module;
}

declare module '*/lesson.json?recorded' {
  import type { RunSummary } from '$lib/analysis';
  /** What the two programs of a lesson came to when the site was built. */
  const recorded: Readonly<Record<'leaky' | 'fixed', RunSummary>>;
  export default recorded;
}

declare module 'virtual:leaklab-dts' {
  /** The declarations of the module "leaklab", as one file that imports nothing. */
  const declarations: string;
  export default declarations;
}

declare module 'virtual:leaklab-machines' {
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

  /** The engine's machines as plain data, laid out when the site is built. */
  const machines: Readonly<Record<'task' | 'scheduler' | 'frameClock', MachineGraph>>;
  export default machines;
}
