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
