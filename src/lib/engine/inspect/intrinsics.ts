/** What every object leads to, and what belongs to the language and not to a program: no walk enters it. */
export const INTRINSICS: readonly object[] = [
  ...[Object, Function, Array, Map, Set, WeakMap, WeakSet, RegExp, Error, TypeError, RangeError],
  ...[ReferenceError, SyntaxError, Symbol, String, Number, Boolean, ArrayBuffer, Reflect],
  ...[Math, JSON, globalThis, Proxy],
].flatMap((each) => {
  const { prototype } = each as { prototype?: object };
  return prototype === undefined ? [each] : [each, prototype];
});
