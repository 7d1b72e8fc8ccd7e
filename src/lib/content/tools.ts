/** Tools of the drawer under the stage, in the order of their tabs. */
export const TOOLS = [
  'tasks',
  'trace',
  'memory',
  'findings',
  'metrics',
  'statechart',
  'events',
] as const;
export type Tool = (typeof TOOLS)[number];
