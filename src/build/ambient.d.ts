declare module '*?program' {
  import type { CompiledProgram } from '$lib/compiler';
  /** A program of `simulations/` or `lessons/`: the text that is shown, and what was compiled from it. */
  const module: { readonly source: string; readonly program: CompiledProgram };
  export default module;
}

declare module 'virtual:leaklab-dts' {
  /** The declarations of the module "leaklab", as one file that imports nothing. */
  const declarations: string;
  export default declarations;
}

declare module 'virtual:leaklab-machines' {
  import type { MachineGraph } from './machine-graph-types';
  export type { MachineGraph, MachineState, MachineTransition } from './machine-graph-types';
  /** The engine's machines as plain data, laid out when the site is built. */
  const machines: Readonly<Record<'task' | 'scheduler' | 'frameClock', MachineGraph>>;
  export default machines;
}
