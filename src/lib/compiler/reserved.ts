/** The parameters of a compiled program. */
export const PORT = '$k';
export const MODULE = '$leaklab';

/** The only module that a program can import. */
export const SPECIFIER = 'leaklab';

/**
 * Run-time helpers that compiled code may name: TypeScript's own, and two of ours (`__siteAfter` and
 * `__superTarget`). They come from `$k.helpers`, which `engine/helpers.ts` makes.
 */
export const HELPERS: ReadonlySet<string> = new Set([
  '__addDisposableResource',
  '__asyncDelegator',
  '__asyncGenerator',
  '__asyncValues',
  '__await',
  '__classPrivateFieldGet',
  '__classPrivateFieldIn',
  '__classPrivateFieldSet',
  '__disposeResources',
  '__makeTemplateObject',
  '__propKey',
  '__rest',
  '__setFunctionName',
  '__siteAfter',
  '__superTarget',
]);

/** Whether a learner's program must not use this name. */
export function isReserved(name: string): boolean {
  return name === PORT || name === MODULE || HELPERS.has(name);
}
