import type { WaitCode } from '../../trace';
import { Kernel } from '../kernel';
import type { WorldOptions } from '../options';
import type { Task } from '../task';
import { GeneratorFrame } from './generator-frame';
import { inspectedHelpers } from './helpers';
import { Ledger, type Live } from './ledger';
import type { InspectPort } from './port';
import { findUnreachable, type UnreachableTask } from './unreachable';

/**
 * A kernel for programs that were compiled to be inspected: it does what the other does, so the log is the
 * same, and keeps account of what everything refers to.
 */
export class InspectedKernel extends Kernel implements InspectPort {
  lastKey: string | symbol = '';
  private readonly ledger = new Ledger();
  /** What a program adds to the global object is global. */
  private readonly foreign = new Set<PropertyKey>(Reflect.ownKeys(globalThis));

  constructor(options: WorldOptions) {
    super(options);
    Object.assign(this.helpers, inspectedHelpers(this.helpers, this.ledger));
  }

  /** The tasks that nobody can ever wake. Between two calls of `run`. */
  unreachable(): UnreachableTask[] {
    const globals = Reflect.ownKeys(globalThis)
      .filter((key) => !this.foreign.has(key))
      .map((key): unknown => Reflect.getOwnPropertyDescriptor(globalThis, key)?.value);
    return findUnreachable(this.ledger, { globals, timers: this.timers.armed, end: this });
  }

  // --- What the kernel does too.

  override begin(main: () => unknown): void {
    super.begin(() => {
      this.ledger.add(this.current, 'main', 0);
      return main();
    });
  }

  override spawn(name: string, start: () => unknown, owner: number): Task {
    const { site } = this;
    const task = super.spawn(name, start, owner);
    this.ledger.add(task, name, site);
    return task;
  }

  override park(reason: WaitCode, object: number): true {
    this.ledger.parked(this.current, reason, this.frameLoop.number + 1);
    return super.park(reason, object);
  }

  override at(awaited: unknown, site: number, live?: unknown): boolean {
    const task = this.current;
    const waits = super.at(awaited, site);
    if (waits) this.suspended(task, live);
    return waits;
  }

  override burn(site: number, live?: Live): boolean {
    const waits = super.burn(site);
    if (waits) this.suspended(this.current, live);
    return waits;
  }

  override call<T>(body: T, site: number, live?: Live): T {
    if (live !== undefined) this.ledger.setLive(body as object, live);
    return super.call(body, site);
  }

  override holds<T extends object>(holder: T, first: unknown, second?: unknown): T {
    this.ledger.link(holder, [first, second]);
    return holder;
  }

  // --- What only programs compiled for it call.

  module(live: Live): void {
    this.ledger.modules.push(live);
  }

  closure<F extends object>(fn: F, live: Live, name?: string | symbol): F {
    this.ledger.setLive(fn, live);
    return named(fn, name);
  }

  class<C extends new () => object>(made: C, live: Live, name?: string | symbol): C {
    this.methods(made, live);
    this.methods(made.prototype as object, live);
    return this.closure(made, live, name);
  }

  methods<O extends object>(object: O, live: Live): O {
    for (const key of Reflect.ownKeys(object)) {
      const { value, get, set } = Reflect.getOwnPropertyDescriptor(object, key) ?? {};
      for (const fn of [value as unknown, get, set]) {
        if (typeof fn === 'function' && this.ledger.live(fn) === undefined) {
          this.ledger.setLive(fn, live);
        }
      }
    }
    return object;
  }

  key(value: unknown): string | symbol {
    this.lastKey = typeof value === 'symbol' ? value : String(value);
    return this.lastKey;
  }

  bind(target: { bind: (...args: unknown[]) => unknown }, args: unknown[]): unknown {
    const bound = target.bind(...args);
    if (typeof bound === 'function') this.ledger.link(bound, [target, ...args]);
    return bound;
  }

  proxy(target: object, handler: ProxyHandler<object>): object {
    const proxy = new Proxy(target, handler);
    this.ledger.addProxy(proxy, target, handler);
    return proxy;
  }

  frame(): GeneratorFrame {
    return new GeneratorFrame();
  }

  generator<G extends object>(frame: GeneratorFrame, generator: G, live: Live): G {
    frame.live = live;
    this.ledger.link(generator, [frame]);
    return generator;
  }

  /** The innermost function of the current task waits: `live` is what it will need, or reads that. */
  private suspended(task: Task, live: unknown): void {
    const { body } = task;
    if (body === null) return;
    if (typeof live === 'function') this.ledger.setLive(body, live as Live);
    else {
      this.ledger.setLive(body, undefined);
      if (live !== undefined) this.ledger.link(body, [live]);
    }
  }
}

/** Gives a function the name that it would have without our call around it. */
function named<F extends object>(fn: F, name: string | symbol | undefined): F {
  if (name === undefined) return fn;
  const plain = Object.getOwnPropertyDescriptor(fn, 'name');
  // A static method of that name is what a class has instead.
  if (plain !== undefined && plain.value !== '') return fn;
  const value =
    typeof name === 'string' ? name : name.description === undefined ? '' : `[${name.description}]`;
  return Object.defineProperty(fn, 'name', { value, configurable: true });
}
