import type { Tool } from '$lib/session';
import type { ToolComponent } from './types';

type Load = () => Promise<{ default: ToolComponent }>;

interface Loader {
  readonly load: Load;
  /** Whether it can show both worlds at once. */
  readonly both: boolean;
}

/** How each tool comes into the page, when it is first opened. */
export const LOADERS: Readonly<Record<Tool, Loader>> = {
  tasks: { load: () => import('./tasks/TasksTool.svelte'), both: true },
  trace: { load: () => import('./trace/TraceTool.svelte'), both: false },
  memory: { load: () => import('./memory/MemoryTool.svelte'), both: true },
  findings: { load: () => import('./findings/FindingsTool.svelte'), both: true },
  metrics: { load: () => import('./metrics/MetricsTool.svelte'), both: true },
  // Kept beside the inspector, whose machine it draws.
  statechart: { load: () => import('../inspector/StatechartTool.svelte'), both: false },
  events: { load: () => import('./events/EventsTool.svelte'), both: false },
};
