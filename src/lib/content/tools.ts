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

/** What the inspector shows of a task, in the order of its tabs: itself, who made whom, the engine's machines. */
export const INSPECTOR_VIEWS = ['task', 'family', 'machines'] as const;
export type InspectorView = (typeof INSPECTOR_VIEWS)[number];
