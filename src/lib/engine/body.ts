/** A generator that the compiler made of an async function, while it runs. */
export type Body = Generator<unknown, unknown, unknown>;

/** An async function of the engine's own, written as the compiler would: `if (runtime.at(x, site)) yield`. */
export type OwnBody<T = void> = Generator<undefined, T, unknown>;

type Resume = (this: Body, value: unknown) => IteratorResult<unknown, unknown>;

// Taken once: the same functions for every body keep the trampoline's calls fast (a property look-up on each
// of many generators' own prototypes is not), and a program cannot put others in their place.
const prototype = Object.getPrototypeOf(function* () {
  /* only its prototype is wanted */
}) as { readonly prototype: { readonly next: Resume; readonly throw: Resume } };

export const NEXT: Resume = prototype.prototype.next;
export const THROW: Resume = prototype.prototype.throw;

/** `x instanceof GeneratorObject` holds for every generator. */
function GeneratorObject(): void {
  /* only its prototype is wanted */
}
GeneratorObject.prototype = prototype.prototype;

/** Whether a value is a generator, and so an async function of the program that has been called. */
export function isBody(value: unknown): value is Body {
  return value instanceof (GeneratorObject as unknown as new () => Body);
}
