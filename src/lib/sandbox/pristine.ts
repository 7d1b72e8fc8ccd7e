/**
 * The first thing that a worker evaluates, before any other part of the kernel. A program that closes the
 * brackets in which it stands could declare functions beside the kernel, and those are there from the first
 * line of the script on: `function MessageChannel() {…}` would be called by the kernel, before the scrub. The
 * compiler prints no such program, but not everything that runs here need have come from the compiler.
 *
 * Calls nothing by a global name, as any of them may be such a function.
 */
const { getOwnPropertyDescriptor, getOwnPropertyNames } = {}.constructor as ObjectConstructor;

for (const name of getOwnPropertyNames(globalThis)) {
  const property = getOwnPropertyDescriptor(globalThis, name);
  // So are properties that a script declares, and none that a worker has.
  if (property?.writable === true && property.enumerable && !property.configurable) {
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- `Error` may be the program's
    throw 'the program declares something outside of itself, so it was not run';
  }
}
