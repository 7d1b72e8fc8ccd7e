/**
 * What compiled code calls, as `$k`. The compiler writes these calls, so a name here is a contract with
 * `compiler/`: change both, and the samples in `tests/samples`, together.
 *
 *   await E                        ($k.at(E, 17) ? yield : $k.got())
 *   head of a loop, async body     if (--$k.fuel < 0 && $k.burn(17)) yield;
 *   head of a loop, sync body      if (--$k.fuel < 0) $k.burnSync(17);
 *   entry of a sync function       if (--$k.fuel < 0) $k.burnSync(17);
 *   async function f(a) {…}        function f(a) { return $k.call(f$1(a), 17); }  function* f$1(a) {…}
 *   go(f, a), ch.close(), …        ($k.site = 17, go(f, a))
 *   catch (e) {…}                  catch (e) { $k.rethrow(e); … }
 *   __asyncValues and the like     members of `$k.helpers`
 */
export interface ProgramPort {
  /** Loop turns and calls left in this slice. Below zero: ask `burn`. */
  fuel: number;
  /** The site of the call that is being made. */
  site: number;
  /** Says what is awaited. True: yield, then the value of `yield` is the result; false: `got()` is. */
  at(awaited: unknown, site: number): boolean;
  /** The result of an operation that did not have to wait. Throws what it failed with. */
  got(): unknown;
  /** A used-up slice where the task can be suspended. True: yield. */
  burn(site: number): boolean;
  /** A used-up slice inside a function that cannot be suspended. */
  burnSync(site: number): void;
  /** Marks the call of an async function, which runs only once it is awaited or spawned. */
  call<T>(body: T, site: number): T;
  /** Passes on what a program must not catch: the errors with which the engine ends a run. */
  rethrow(error: unknown): void;
  /** TypeScript's emit helpers (`__asyncValues`, `__asyncGenerator`, …) on simulated time. */
  readonly helpers: Readonly<Record<string, unknown>>;
}

/** What the function of a `CompiledProgram` returns: the module's exports. */
export interface ProgramExports {
  readonly main?: unknown;
}

/** A compiled program, evaluated. */
export type ProgramModule = (port: ProgramPort, leaklab: object) => ProgramExports;
