/** The bar of the tools drawer: what is seen of it before a tool is opened. */
export const drawer = {
  label: 'Tools',
  tabs: {
    tasks: 'Tasks',
    trace: 'Trace',
    memory: 'Memory',
    findings: 'Findings',
    metrics: 'Metrics',
    statechart: 'Statechart',
    events: 'Events',
  },
  resize: 'Height of the tools',
  close: 'Close the tools',
  worlds: 'World in the tools',
  both: 'Both',
  opening: 'Opening …',
  failed: 'This tool could not be loaded. Check the connection, then try again.',
  retry: 'Try again',
};
