// id: callers
// title: Climbs from function to caller
// why: the kernel calls the program, and would be found at the end of the climb
// compiled: panic at 8

function climb(this: unknown) {
  const fn: any = climb;
  return fn.caller ?? fn.arguments;
}

export async function main() {
  if (climb() === null) throw new Error('no caller');
}
