// id: stack-traces
// title: Reshapes stack traces, to hide its lines and to get at the kernel's functions
// why: a trace's call sites lead to functions and receivers that were never handed out
// compiled: panic at 22

const error: any = Error;

export async function main() {
  let reached: unknown;
  for (const attempt of [
    () => (error.prepareStackTrace = (_: unknown, sites: any[]) => (reached = sites)),
    () => Object.defineProperty(Error, 'prepareStackTrace', { value: () => (reached = 1) }),
    () => (error.stackTraceLimit = 0),
    () => error.captureStackTrace((reached = undefined)),
  ]) {
    try {
      attempt();
    } catch {}
  }
  void new Error().stack;
  if (reached !== undefined) return;
  throw new Error('here');
}
