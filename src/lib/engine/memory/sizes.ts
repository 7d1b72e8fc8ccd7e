/** At the end of a stack so much is kept free: `stackGuard` in the same file, on amd64. */
export const STACK_GUARD = 928;

/**
 * A stack is halved at a collection if less than a quarter of it is in use, and this counts as used:
 * `stackNosplit`, which `shrinkstack` adds.
 */
export const STACK_NOSPLIT = 800;

/** Bytes of one slot of a channel's buffer: a pointer, as our values have no other size. */
export const SLOT = 8;

/** The heap at which the first collection begins: `defaultHeapMinimum` in Go's `mgcpacer.go`. */
export const HEAP_MINIMUM = 4 * 1_024 * 1_024;

/** Growth of the heap from one collection to the next, in percent. */
export const GOGC = 100;

/**
 * Bytes, as `npm run calibrate` measures them. `globals`: what a small program's variables hold. `task`: what
 * a task that is made anew leaves on the heap for good (Go keeps each `g` for reuse). `taskStart`: what each
 * spawn needs beside (its closure, and a place in a waiting list). `taskScan`: the used part of a waiting
 * task's stack. `call`: what a call takes of the stack, the mean over the functions of `net/http`. `channel`:
 * without its buffer. `timer`: with its channel.
 */
export const SIZES = {
  globals: 159_784,
  task: 512,
  taskStart: 136,
  taskScan: 264,
  call: 88,
  channel: 112,
  timer: 248,
  context: 208,
};

/** What a timer takes beside its channel, … */
export const TIMER_ALONE = SIZES.timer - SIZES.channel - SLOT;

/** … and a context beside its `done`. */
export const CONTEXT_ALONE = SIZES.context - SIZES.channel;
