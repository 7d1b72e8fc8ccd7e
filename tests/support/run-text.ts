import { runInThisContext } from 'node:vm';
import type { SiteTable } from '../../src/lib/base';
import { compileInNode } from '../../src/lib/compiler/node';
import {
  DEFAULT_LIMITS,
  DEFAULT_RUN,
  GO_COSTS,
  World,
  type Decision,
  type Limits,
  type ProgramModule,
  type RunOptions,
  type WorldEnd,
} from '../../src/lib/engine';
import type { Costs } from '../../src/lib/engine';
import { leaklab } from '../../src/lib/program';
import {
  EventKind,
  Timeline,
  TraceLog,
  type TraceEvent,
  type TraceState,
} from '../../src/lib/trace';

export interface TextRun {
  readonly log: TraceLog;
  readonly sites: SiteTable;
  /** What the program logged, in order. */
  readonly lines: readonly string[];
  readonly end: WorldEnd | null;
  /** What the policy answered, but for `go`. */
  readonly decisions: readonly Decision[];
  readonly schedule: string;
  /** The line of the fault's site, or null. */
  readonly faultLine: number | null;
  state(frame: number): TraceState;
  events(): TraceEvent[];
}

export interface TextOptions extends Partial<RunOptions> {
  readonly frames?: number;
  readonly costs?: Costs;
  readonly limits?: Partial<Limits>;
}

const HEAD = `import { after, afterFunc, background, cache, chan, connection, defer, disk, errGroup, frame, go, gosched, heap, httpTransport,
  log, microsecond, millisecond, minute, mutex, nanosecond, nilChan, now, numGoroutine, once, owner, panic, parameter, recover,
  second, select, sleep, ticker, timer, waitGroup, withCancel, withTimeout, work, type Chan, type Conn,
  type Context, type HeapObject, type Transport } from "leaklab"; `;

const compiled = new Map<string, { module: ProgramModule; sites: SiteTable }>();

/** Compiled once, as some tests run one text under many schedules. */
function compileOnce(text: string): { module: ProgramModule; sites: SiteTable } {
  const known = compiled.get(text);
  if (known !== undefined) return known;
  const { program, diagnostics } = compileInNode(
    'program.ts',
    HEAD.replaceAll('\n', ' ') + text.trimStart(),
  );
  if (program === null) {
    throw new Error(diagnostics.map((d) => `${d.line}: ${d.message}`).join('\n'));
  }
  const made = { module: runInThisContext(program.code) as ProgramModule, sites: program.sites };
  compiled.set(text, made);
  return made;
}

/** Compiles a program, given without its import line, and runs it on the engine in this realm. */
export function runText(text: string, options: TextOptions = {}): TextRun {
  const { frames = 60, costs = GO_COSTS, limits = {}, ...run } = options;
  const { module, sites } = compileOnce(text);
  const world = new World(module, leaklab, {
    ...DEFAULT_RUN,
    ...run,
    costs,
    limits: { ...DEFAULT_LIMITS, ...limits },
  });
  const { ended } = world.run(frames);
  const log = new TraceLog();
  log.append(world.take());
  const events = (): TraceEvent[] => Array.from({ length: log.length }, (_, i) => log.at(i));
  const site = ended?.fault?.site ?? 0;
  return {
    log,
    sites,
    lines: events()
      .filter((event) => event.kind === EventKind.log)
      .map((event) => log.strings[event.a]),
    end: ended,
    decisions: world.decisions,
    schedule: world.schedule,
    faultLine: site === 0 ? null : sites[site].line,
    state: (frame) => new Timeline(log).at(log.frameEnd(frame)),
    events,
  };
}

/** The body of `main`, run to its end; what it logged. Fails where it did not end by itself. */
export function linesOf(body: string, options: TextOptions = {}): readonly string[] {
  const run = runText(`export async function main() { ${body}\n }`, options);
  if (run.end === null) throw new Error('main did not return');
  if (run.end.fault !== null) throw new Error(run.end.fault.message);
  return run.lines;
}
