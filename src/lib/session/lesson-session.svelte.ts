import type { DetectorSettings } from '../analysis';
import {
  FRAMES,
  PROCS,
  settled,
  type Exercise,
  type Parameter,
  type ParameterValues,
} from '../content';
import type { GradedRun, Schedule } from '../exercise';
import { createSandbox, type RunRequest } from '../sandbox';
import type { ChangedPrograms, LinkSettings } from '../share';
import type { CompiledProgram } from '../compiler';
import { Focus } from './focus.svelte';
import { Playhead } from './playhead.svelte';
import { runBeside } from './run-beside';
import { SIDES, type Side } from './view';
import { WorldRun, type ShippedProgram } from './world-run.svelte';
import type { Compile, StartRun } from './world-actor';

export interface LessonSettings {
  readonly slug: string;
  /**
   * Whose programs these are: of a lesson, or the reader's own from the first line on (then no world is called
   * leaky, and the second one may be shut).
   */
  readonly kind?: 'lesson' | 'play';
  /** Length of a run, in frames; where a parameter says so, the reader may change it. */
  readonly frames: number;
  readonly seed: number;
  readonly procs: number;
  readonly detectors: DetectorSettings;
  /** What the reader may turn. */
  readonly parameters: readonly Parameter[];
}

/** The programs that a reader may change: the lesson's two, and their own of the exercise. */
export const OWN_PROGRAMS = ['leaky', 'fixed', 'yours'] as const;
export type OwnProgram = (typeof OWN_PROGRAMS)[number];

/**
 * The programs of a lesson's page. The learner's own comes when it is asked for; without an exercise there is none.
 */
export type LessonPrograms = Readonly<Record<Side, ShippedProgram>> & {
  readonly loadYours?: () => Promise<ShippedProgram>;
};

type RunOptions = RunRequest['run'];

/** What a link may choose of a run. With a schedule, the policy is to follow it. */
type RunChoice = Pick<LinkSettings, 'seed' | 'policy' | 'schedule' | 'parameters'>;

/**
 * Everything on a lesson's stage: two worlds under one playhead, one seed and one sandbox. On the left stands the
 * leaky program or, in its place, another: the learner's own, or a trap.
 */
export class LessonSession {
  readonly playhead: Playhead;
  readonly focus = new Focus();
  /** What the worlds' verdicts are made with. */
  readonly detectors: DetectorSettings;
  #run = $state.raw<RunOptions>({ seed: 0, procs: 1, policy: 'go' });
  #waits = $state(false);
  /** Worlds whose text came from outside, until the reader has begun them. */
  #foreign = $state.raw<readonly WorldRun[]>([]);
  #left = $state<string>('leaky');
  #sides = $state.raw<readonly Side[]>(SIDES);
  /** What has stood on the left, or may: a program that comes late is one more that the reader can change. */
  #lefts = $state.raw<Readonly<Partial<Record<string, WorldRun>>>>({});
  readonly #fixed: WorldRun;
  readonly #worlds = $derived.by(() => ({
    leaky: this.#leftWorld(this.#left),
    fixed: this.#fixed,
  }));
  /** The options with which each world was last run. */
  readonly #ran = new WeakMap<WorldRun, RunOptions>();
  readonly #lesson: LessonSettings;
  readonly #loadYours: LessonPrograms['loadYours'];
  readonly #compile: Compile;
  readonly #sandbox = createSandbox();

  constructor(lesson: LessonSettings, programs: LessonPrograms, compile: Compile) {
    this.#lesson = lesson;
    this.#compile = compile;
    this.detectors = lesson.detectors;
    this.#run = { seed: lesson.seed, procs: lesson.procs, policy: 'go' };
    if (lesson.kind === 'play') this.#sides = ['leaky'];
    this.playhead = new Playhead(lesson.frames, {
      factsAfter: (frame) =>
        Math.max(...this.sides.map((side) => this.worlds[side].factsAfter(frame))),
      available: () => Math.min(...this.sides.map((side) => this.worlds[side].available)),
    });
    this.#fixed = this.#makeWorld('fixed', programs.fixed);
    this.#lefts = { leaky: this.#makeWorld('leaky', programs.leaky) };
    this.#loadYours = programs.loadYours;
  }

  /** The two worlds on the stage. */
  get worlds(): Readonly<Record<Side, WorldRun>> {
    return this.#worlds;
  }

  /** Of the two, those that are open. */
  get sides(): readonly Side[] {
    return this.#sides;
  }

  /** By what the worlds are called, for `stageMessages`. */
  get naming(): string {
    return this.#lesson.kind === 'play' ? 'play' : this.#left;
  }

  /** The program that stands on the left: `leaky`, `yours`, or a trap's name. */
  get left(): string {
    return this.#left;
  }

  get procs(): number {
    return this.#run.procs;
  }

  get seed(): number {
    return this.#run.seed;
  }

  /** How tasks take turns. */
  get policy(): RunOptions['policy'] {
    return this.#run.policy;
  }

  /** The value of each parameter that the reader may turn. */
  get parameters(): ParameterValues {
    return Object.fromEntries(
      this.#lesson.parameters.map(({ name, default: usual }) => [
        name,
        this.#valueOf(name) ?? usual,
      ]),
    );
  }

  /** What the runs depend on beside the programs, as far as it is not the lesson's own. */
  get ownChoice(): RunChoice {
    const { seed, policy, schedule } = this.#run;
    const turned = Object.entries(this.parameters).filter(
      ([name, value]) => value !== this.#parameter(name)?.default,
    );
    return {
      ...(seed === this.#lesson.seed ? {} : { seed }),
      ...(policy === 'random' || policy === 'pct' ? { policy } : {}),
      ...(schedule === undefined ? {} : { schedule }),
      ...(turned.length === 0 ? {} : { parameters: Object.fromEntries(turned) }),
    };
  }

  /** Programs wait that somebody else may have written; nothing runs until `begin` or `take`. */
  get held(): boolean {
    return this.#waits || this.sides.some((side) => this.#foreign.includes(this.worlds[side]));
  }

  /** There is a program of the learner's own, which `bringYours` brings. */
  get hasYours(): boolean {
    return this.#loadYours !== undefined;
  }

  /** Brings the learner's own program, where there is one, without showing it. Rejects if it cannot be had. */
  async bringYours(): Promise<void> {
    if (this.#loadYours === undefined || this.program('yours') !== undefined) return;
    const shipped = await this.#loadYours();
    if (this.program('yours') === undefined) this.#addLeft('yours', shipped);
  }

  /** The program of this name, also where it is not on the stage; undefined until it has been brought. */
  program(name: OwnProgram): WorldRun | undefined {
    return name === 'fixed' ? this.#fixed : this.#lefts[name];
  }

  /** What differs from the lesson's own programs. */
  get changed(): ChangedPrograms {
    const changed = OWN_PROGRAMS.flatMap((name) => {
      const world = this.program(name);
      const isShut = name === 'fixed' && !this.sides.includes(name);
      return world?.edited === true && !isShut ? [[name, world.source]] : [];
    });
    return Object.fromEntries(changed) as ChangedPrograms;
  }

  /** Puts another program on the left. One that has no world yet must come with it. */
  show(name: string, shipped?: ShippedProgram): void {
    if (name === this.#left) return;
    if (this.#lefts[name] === undefined) {
      if (shipped === undefined) return;
      this.#addLeft(name, shipped);
    }
    this.#left = name;
    // What was picked there is not here.
    this.focus.pick(null);
    const world = this.worlds.leaky;
    if (this.held) this.playhead.pause();
    else if (this.#ran.get(world) !== this.#run) world.rerun();
  }

  /** Opens the second world, or shuts it: then its program is kept, and not run. */
  showSecond(on: boolean): void {
    if (on === this.sides.includes('fixed')) return;
    this.openSides(on ? SIDES : ['leaky']);
    if (on && !this.held && this.#ran.get(this.#fixed) !== this.#run) this.#fixed.rerun();
  }

  /** Has these worlds open and no other, for the runs that follow. */
  openSides(sides: readonly Side[]): void {
    this.#sides = sides;
    const { picked } = this.focus;
    if (picked !== null && !sides.includes(picked.side)) this.focus.pick(null);
  }

  /** Runs the open worlds from the start; the playhead stays. Programs that are held stay held. */
  run(): void {
    if (this.held) return;
    for (const side of this.sides) this.worlds[side].rerun();
  }

  /** Other choices where Go leaves them open: both worlds run anew. */
  setSeed(seed: number): void {
    const next = seed >>> 0;
    if (next === this.#run.seed) return;
    this.#run = { ...this.#run, seed: next };
    this.run();
  }

  /** The reader turns a parameter: both worlds run anew. */
  setParameter(name: string, value: number): void {
    const before = this.parameters[name];
    this.#turn({ [name]: value });
    if (this.parameters[name] !== before) this.run();
  }

  /** Both worlds run under this schedule, with the lesson's own parameters but for those given. */
  replay(schedule: Schedule, parameters: ParameterValues = {}): void {
    this.#run = { ...schedule, procs: this.#lesson.procs };
    this.#turn(parameters);
    this.run();
  }

  /** Takes over what a link chose, for the runs that follow; what it left out stays. */
  choose({ seed = this.seed, policy, schedule, parameters = {} }: RunChoice): void {
    const { schedule: _, ...free } = this.#run;
    const next = { ...free, seed };
    if (schedule !== undefined) this.#run = { ...next, policy: 'replay', schedule };
    else if (policy !== undefined) this.#run = { ...next, policy };
    else this.#run = { ...this.#run, seed };
    this.#turn(parameters);
  }

  /** Shows programs of a link in place of what is here. They wait, and so does all else. */
  hold(programs: ChangedPrograms): void {
    this.#waits = true;
    if (this.#lesson.kind === 'play') this.showSecond(programs.fixed !== undefined);
    this.playhead.pause();
    const foreign: WorldRun[] = [];
    for (const name of OWN_PROGRAMS) {
      const world = this.program(name);
      if (world === undefined) continue;
      const text = programs[name] ?? world.original;
      if (text !== world.original) foreign.push(world);
      world.hold(text);
      this.#ran.delete(world);
    }
    this.#foreign = foreign;
  }

  /** The reader wants to run what is held on the stage. */
  begin(): void {
    this.#waits = false;
    const begun: readonly WorldRun[] = this.sides.map((side) => this.worlds[side]);
    this.#foreign = this.#foreign.filter((world) => !begun.includes(world));
    this.run();
  }

  /** Puts programs that are no stranger's in place of what is here, and runs them: the lesson's own, or the reader's. */
  take(own: ChangedPrograms): void {
    this.hold(own);
    this.begin();
  }

  /** Compiles a text as that of a program of this lesson. */
  compile(file: string, text: string, signal: AbortSignal): ReturnType<Compile> {
    return this.#compile(file, text, signal);
  }

  /** Runs a program beside the stage for an exercise's checks; see `runBeside`. */
  runBeside(
    program: CompiledProgram,
    schedule: Schedule,
    exercise: Exercise,
    signal: AbortSignal,
  ): Promise<GradedRun> {
    return runBeside(this.#sandbox, program, schedule, exercise, this.#lesson.procs, signal);
  }

  /** Ends all runs and removes the sandbox. */
  dispose(): void {
    this.playhead.pause();
    for (const world of [this.#fixed, ...Object.values(this.#lefts)]) world?.dispose();
    this.#sandbox.dispose();
  }

  #makeWorld(side: Side, shipped: ShippedProgram): WorldRun {
    const startRun: StartRun = (program, tell) => {
      this.#ran.set(world, this.#run);
      const request: RunRequest = { program, run: this.#run, frames: this.playhead.frames };
      const handle = this.#sandbox.start(request, {
        batch: (batch) => tell({ type: 'BATCH', batch }),
        ended: ({ fault }) => {
          tell({ type: 'ENDED', fault });
          this.playhead.trimOffset();
        },
      });
      return () => handle.kill();
    };
    const { playhead, detectors } = this;
    const compile = this.#compile;
    const world = new WorldRun({ side, shipped, detectors, playhead, compile, startRun });
    return world;
  }

  #addLeft(name: string, shipped: ShippedProgram): void {
    this.#lefts = { ...this.#lefts, [name]: this.#makeWorld('leaky', shipped) };
  }

  #leftWorld(name: string): WorldRun {
    const world = this.#lefts[name];
    if (world === undefined) throw new Error(`no program "${name}" has been put on the left`);
    return world;
  }

  /** What a parameter has been turned to; undefined where it has not. */
  #valueOf(name: string): number | undefined {
    if (name === FRAMES) return this.playhead.frames;
    return name === PROCS ? this.#run.procs : this.#run.parameters?.[name];
  }

  #parameter(name: string): Parameter | undefined {
    const small = name.toLowerCase();
    return this.#lesson.parameters.find((known) => known.name.toLowerCase() === small);
  }

  /** Takes over values of parameters that the lesson has, as far as its sliders go. */
  #turn(values: ParameterValues): void {
    for (const [key, value] of Object.entries(values)) {
      const parameter = this.#parameter(key);
      if (parameter === undefined) continue;
      const { name } = parameter;
      const next = settled(value, parameter);
      const { parameters } = this.#run;
      // A world that is shut has to know that its run was of another length.
      if (name === FRAMES) {
        this.playhead.frames = next;
        this.#run = { ...this.#run };
      } else if (name === PROCS) this.#run = { ...this.#run, procs: next };
      else this.#run = { ...this.#run, parameters: { ...parameters, [name]: next } };
    }
  }
}
